/** From the logarithms of the factors to what the model expects of every target: exactly, or by simulation. */
import { expectation } from '../engine/expectation/expectation.js';
import { shapeOf } from '../engine/expectation/shape.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import type { Model } from '../model/model.js';
import { recompiled } from '../model/recompile.js';
import type { Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import { type AgeCount, countingAges } from './ages.js';
import type { FreeParameter } from './free.js';
import { type Gauge, gaugesOf, type Readable } from './gauges.js';
import { monthsNeeded } from './months-needed.js';
import type { Spread } from './observation.js';
import { needsReread, type Reread, scenarioAt } from './scenario-at.js';
import { simulatedFigures } from './simulated.js';
import { exactSpread, type SimulatedFigure, simulatedSpread } from './spread.js';

export interface Predictor {
  readonly gauges: readonly Gauge[];
  /** What the scenario expects as it stands, in the order of the targets; NaN where that is not known. */
  readonly atStart: Float64Array;
  /** How the figures vary by chance; null where nobody can say. */
  readonly spreads: readonly (Spread | null)[];
  /** The expected figures, in the order of the targets; null where the numbers contradict one another. */
  predict(logFactors: ArrayLike<number>): Float64Array | null;
}

export type PredictorReading =
  | { readonly ok: true; readonly predictor: Predictor }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** How the expected figures are worked out. */
export interface Means {
  /** Where numbers of the file are free. */
  readonly reread?: Reread | null;
  /**
   * Futures simulated for every prediction (calibration/simulated), at least 2; null: none, by the exact expectation, where
   * children do not depend on one another (`interacts`).
   */
  readonly futures?: number | null;
}

/** A model, its figures, and how it is made with other numbers. */
interface Measured {
  readonly compile: (logFactors: ArrayLike<number>) => Model | null;
  readonly model: Model;
  readonly gauges: readonly Gauge[];
  readonly ages: readonly AgeCount[];
}

/** Prepares the predictions of a scenario. Only the years up to the last target are calculated. */
export function predictorOf(
  scenario: Scenario,
  targets: readonly Target[],
  parameters: readonly FreeParameter[],
  { reread = null, futures = null }: Means = {},
): PredictorReading {
  const needed = monthsNeeded(scenario, targets);
  if (needed.problems.length > 0) return { ok: false, problems: needed.problems };
  const years = Math.ceil(needed.months / 12);
  const short: Scenario = { ...scenario, horizon: { ...scenario.horizon, years } };
  const model = compileModel(short);
  const { gauges, ages, problems } = gaugesOf(short, model, targets, futures !== null);
  if (problems.length > 0) return { ok: false, problems };
  const compile = compilerOf(short, model, parameters, { reread, futures });
  const measured = { model, gauges, ages, compile };
  return { ok: true, predictor: futures === null ? exactly(measured) : bySimulation(measured, futures) };
}

/** By the exact expectation. */
function exactly({ model, gauges, ages, compile }: Measured): Predictor {
  const shape = shapeOf(model);
  // What is recompiled has the same states.
  const readable = (own: Model): Readable => {
    const counted = new Float64Array(ages.length);
    return {
      exact: expectation(own, countingAges(ages, counted), own.grid === model.grid ? shape : undefined),
      counted,
    };
  };
  const atStart = readable(model);
  return {
    gauges,
    atStart: Float64Array.from(gauges, (gauge) => gauge.read(atStart)),
    spreads: gauges.map((gauge) => exactSpread(gauge, atStart)),
    predict(logFactors) {
      const own = compile(logFactors);
      if (own === null) return null;
      const from = readable(own);
      return finite(Float64Array.from(gauges, (gauge) => gauge.read(from)));
    },
  };
}

/** The model with the numbers multiplied; null where they contradict one another. */
export function compilerOf(
  scenario: Scenario,
  model: Model,
  parameters: readonly FreeParameter[],
  { reread = null, futures = null }: Means = {},
): (logFactors: ArrayLike<number>) => Model | null {
  // Simulation asks for all of a model; prices that differ by age may fall into other classes than before; and what a
  // number of the file changes is not known.
  const isWhole =
    futures !== null ||
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

function bySimulation({ model, gauges, ages, compile }: Measured, futures: number): Predictor {
  const figures = simulatedFigures(model, gauges, ages, futures);
  return {
    gauges,
    atStart: Float64Array.from(figures, ({ mean }) => mean),
    spreads: gauges.map((gauge, i) => simulatedSpread(gauge, figures[i] as SimulatedFigure, futures)),
    predict(logFactors) {
      const own = compile(logFactors);
      if (own === null) return null;
      return finite(Float64Array.from(simulatedFigures(own, gauges, ages, futures), ({ mean }) => mean));
    },
  };
}

function finite(values: Float64Array): Float64Array | null {
  return values.every(Number.isFinite) ? values : null;
}
