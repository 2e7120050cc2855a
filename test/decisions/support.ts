/** Decisions about small scenarios that are written out in the test. */

import { diskFiles } from '../../src/cli/read-scenario.js';
import { type Answer, askedOf, Evaluator, type Question } from '../../src/decisions/evaluate.js';
import { type NamedNumbers, readNames } from '../../src/decisions/named.js';
import { type Asked, readOutcome } from '../../src/decisions/outcome.js';
import type { VariedFile } from '../../src/decisions/vary.js';
import { compileModel } from '../../src/model/compile.js';
import { parse } from '../scenario/support.js';

export function fileOf(text: string, others: Readonly<Record<string, string>> = {}): VariedFile {
  const result = parse(text, others);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return { scenario: result.scenario, merged: result.merged };
}

export function asked({ scenario }: VariedFile): Asked {
  return askedOf(scenario, compileModel(scenario));
}

export function named(files: readonly VariedFile[], names: readonly string[]): readonly NamedNumbers[] {
  const reading = readNames(
    files.map(({ merged }) => merged),
    names,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.named;
}

/** The question what outcomes come to when some numbers are others; exact unless replications are given. */
export function question(
  files: Question['files'],
  names: readonly string[],
  outcomes: readonly string[],
  replications: number | null = null,
): Question {
  const read = outcomes.map((text) => {
    const reading = readOutcome(text, asked(files[0]));
    if (!reading.ok) throw new Error(JSON.stringify(reading.fault));
    return reading.outcome;
  });
  return { files, axes: { named: named(files, names), chances: [] }, outcomes: read, replications };
}

/** The answer at a point; the numbers must be able to stand together. */
export function answer(own: Question, point: readonly number[]): Answer {
  const found = new Evaluator(own, diskFiles.mathParse).at(point);
  if (found === null) throw new Error(`${point.join(', ')} cannot stand together`);
  return found;
}

/** The exact value of the first outcome at a point. */
export function exactly(own: Question, point: readonly number[]): number {
  return answer(own, point)[0]?.[0] as number;
}
