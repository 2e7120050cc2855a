/** What a thread of a decision does: outcomes at points, one after the other. */
import { workerData } from 'node:worker_threads';
import { type Answer, Evaluator, type Question } from '../decisions/evaluate.js';
import { inlineRandomBlock } from './inlining.js';
import { mathParse } from './math-parse.js';

inlineRandomBlock();

/** piscina hands its own data along with ours, in a list. */
const question = (Array.isArray(workerData) ? workerData[1] : workerData) as Question;
const evaluator = new Evaluator(question, mathParse);

export default function work(points: readonly Float64Array[]): (Answer | null)[] {
  return points.map((point) => evaluator.at(point));
}
