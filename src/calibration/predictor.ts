/** From the logarithms of the factors to what the model expects of every target, by the exact expectation. */
import { expectation } from '../engine/expectation/expectation.js';
import { shapeOf } from '../engine/expectation/shape.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import type { Model } from '../model/model.js';
import { recompiled } from '../model/recompile.js';
import type { Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import { countingAges } from './ages.js';
import type { FreeParameter } from './free.js';
import { type Gauge, gaugesOf, type Readable } from './gauges.js';
import { monthsNeeded } from './months-needed.js';
import { needsReread, type Reread, scenarioAt } from './scenario-at.js';

export interface Predictor {
  readonly gauges: readonly Gauge[];
  /** What the scenario expects as it stands. */
  readonly atStart: Readable;
  /** The expected figures, in the order of the targets; null where the numbers contradict one another. */
  predict(logFactors: ArrayLike<number>): Float64Array | null;
}

export type PredictorReading =
  | { readonly ok: true; readonly predictor: Predictor }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Prepares the predictions of a scenario whose children do not depend on one another (`interacts`). Only the years up to
 * the last target are calculated, and of the model only what the factors change.
 */
export function predictorOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  reread: Reread | null = null,
): PredictorReading {
  const needed = monthsNeeded(scenario, targets);
  if (needed.problems.length > 0) return { ok: false, problems: needed.problems };
  const years = Math.ceil(needed.months / 12);
  const short: Scenario = { ...scenario, horizon: { ...scenario.horizon, years } };
  const model = compileModel(short);
  const { gauges, ages, problems } = gaugesOf(short, model, targets);
  if (problems.length > 0) return { ok: false, problems };
  const compile = compilerOf(short, model, parameters, reread);
  const shape = shapeOf(model);
  // What is recompiled has the same states.
  const readable = (own: Model): Readable => {
    const counted = new Float64Array(ages.length);
    return {
      exact: expectation(own, countingAges(ages, counted), own.grid === model.grid ? shape : undefined),
      counted,
    };
  };
  const predict: Predictor['predict'] = (logFactors) => {
    const own = compile(logFactors);
    if (own === null) return null;
    const from = readable(own);
    const values = Float64Array.from(gauges, (gauge) => gauge.read(from));
    return values.every(Number.isFinite) ? values : null;
  };
  return { ok: true, predictor: { gauges, atStart: readable(model), predict } };
}

/** The model with the numbers multiplied; null where they contradict one another. */
export function compilerOf(
  scenario: Scenario,
  model: Model,
  parameters: readonly FreeParameter[],
  reread: Reread | null = null,
): (logFactors: ArrayLike<number>) => Model | null {
  // Prices that differ by age may fall into other classes than before; what a number of the file changes is not known.
  const isWhole =
    needsReread(parameters) ||
    parameters.some(({ numbers }) => numbers.some((one) => one.in === 'steps' && one.band !== null));
  return (logFactors) => {
    const own = scenarioAt(scenario, parameters, logFactors, reread);
    if (own === null) return null;
    try {
      return isWhole ? compileModel(own) : recompiled(model, own);
    } catch (error) {
      if (error instanceof NegativeIntensity) return null;
      throw error;
    }
  };
}
