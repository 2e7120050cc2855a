/**
 * What outcomes come to at points: by the exact expectation where the model has one, else by simulation with the same seed
 * everywhere, so that the same children have the same luck at every point and differences are paired.
 */

import { expectation } from '../engine/expectation/expectation.js';
import { simulate, simulator } from '../engine/replication.js';
import { layoutOf } from '../engine/tally/layout.js';
import { PrevalenceOutside } from '../model/add-ons.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import { interacts, type Model } from '../model/model.js';
import { ModelTooLarge } from '../model/size.js';
import { StockExceedsPopulation } from '../model/start.js';
import { inFixedPrices } from '../results/prices.js';
import { planSeries } from '../results/series-plan.js';
import type { MathParse } from '../scenario/expression/math-tree.js';
import type { Scenario } from '../scenario/scenario.js';
import { ImpossibleDraw } from '../scenario/uncertain/drawn-scenario.js';
import { type Asked, expectedOutcome, type Outcome, replicatedOutcome } from './outcome.js';
import { type Axes, type Point, Variations, type VariedFile } from './vary.js';

export interface Question {
  /** A scenario, of which the outcomes are asked; or a base and a what-if, of which the difference is. */
  readonly files: readonly [VariedFile] | readonly [base: VariedFile, whatIf: VariedFile];
  readonly axes: Axes;
  readonly outcomes: readonly Outcome[];
  /** null: by the exact expectation. */
  readonly replications: number | null;
}

/** By outcome: its expectation alone, or its value in every replication, in their order. */
export type Answer = readonly Float64Array[];

/** Evaluates one point after the other. */
export class Evaluator {
  private readonly sides: readonly { readonly variations: Variations; last: Known | null }[];

  constructor(
    private readonly question: Question,
    mathParse: () => MathParse,
  ) {
    this.sides = question.files.map((file) => ({
      variations: new Variations(file, question.axes, mathParse),
      last: null,
    }));
  }

  /** null where the numbers of the point cannot stand together; `Variations` and `compileModel` say why. */
  at(point: Point): Answer | null {
    try {
      const [base, whatIf] = this.sides.map((side) => {
        const scenario = side.variations.at(point);
        if (side.last?.scenario !== scenario) side.last = { scenario, answer: answerOf(scenario, this.question) };
        return side.last.answer;
      });
      if (base === undefined || base === null || whatIf === null) return null;
      return whatIf === undefined ? base : whatIf.map((own, i) => minus(own, base[i] as Float64Array));
    } catch (error) {
      if (isContradiction(error)) return null;
      throw error;
    }
  }
}

interface Known {
  readonly scenario: Scenario;
  readonly answer: Answer | null;
}

function minus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - (b[i] as number));
}

function answerOf(scenario: Scenario, { outcomes, replications }: Question): Answer | null {
  const model = compileModel(scenario);
  const asked = askedOf(scenario, model);
  if (replications !== null) return simulatedAnswer(model, asked, outcomes, replications);
  const exact = expectation(model);
  const values = outcomes.map((outcome) => expectedOutcome(outcome, asked, exact));
  return values.every((value) => value !== null) ? values.map((value) => Float64Array.of(value)) : null;
}

function simulatedAnswer(
  model: Model,
  asked: Asked,
  outcomes: readonly Outcome[],
  replications: number,
): Answer | null {
  const prepared = simulator(model);
  const layout = layoutOf(model);
  const answer = outcomes.map(() => new Float64Array(replications));
  for (let replication = 0; replication < replications; replication++) {
    const [counts, sums] = [new Int32Array(layout.counts), new Float64Array(layout.sums)];
    simulate(prepared, replication, counts, sums);
    for (const [i, outcome] of outcomes.entries()) {
      const value = replicatedOutcome(outcome, asked, { counts, sums });
      if (value === null) return null;
      (answer[i] as Float64Array)[replication] = value;
    }
  }
  return answer;
}

/** What can be asked of a scenario, amounts in fixed prices. */
export function askedOf(scenario: Scenario, model: Model): Asked {
  return {
    plans: planSeries(inFixedPrices(scenario), model, layoutOf(model)),
    budgetYear: scenario.economy.budgetYear,
  };
}

/** Whether the outcomes of a scenario have an exact expectation: children do not depend on one another, places are enough. */
export function isExactly(scenario: Scenario, model: Model, outcomes: readonly Outcome[]): boolean {
  if (interacts(model) || model.capacities.count > 0) return false;
  const asked = askedOf(scenario, model);
  const exact = expectation(model);
  return outcomes.every((outcome) => expectedOutcome(outcome, asked, exact) !== null);
}

/** Whether an error says that the numbers of a scenario contradict one another. */
export function isContradiction(error: unknown): boolean {
  return [ImpossibleDraw, NegativeIntensity, PrevalenceOutside, ModelTooLarge, StockExceedsPopulation].some(
    (fault) => error instanceof fault,
  );
}
