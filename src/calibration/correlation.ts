/**
 * How figures of several dates hang together by chance: many of the children of one half-year are those of the next, so a
 * stock that is high stays high, and ten half-years tell far less than ten municipalities. Children move independently of
 * one another, so the covariance of a stock and a later figure is what the children of the stock are expected to add to
 * it (of independent children that are each rarely on the step; Kingman 1993, Poisson Processes, 2.2 and 3.2).
 *
 * Residuals are weighed by the inverse of the correlations (generalised least squares, Aitken 1936). Left out: moves of
 * earlier years in a stock, and moves of different kinds or years among one another, which share few children.
 */
import { CholeskyDecomposition, inverse, Matrix } from 'ml-matrix';
import { shapeOf } from '../engine/expectation/shape.js';
import { compileModel } from '../model/compile.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target, TargetMeasure } from '../scenario/targets/target.js';
import {
  areApart,
  bothOf,
  everybody,
  figuresOfMarked,
  type Marked,
  markedBy,
  scaleOf,
  unitsOf,
} from './backtest-marks.js';
import { monthsOf } from './backtest-plan.js';
import type { Calibration } from './calibration.js';
import { type Gauge, gaugesOf, type Readable } from './gauges.js';
import { monthsNeeded } from './months-needed.js';

/** Nearer to 1 than this, two figures count as not quite the same. */
const GREATEST = 0.99;
/** So much of the variance of a figure must be left open by the others. */
const LEAST_OPEN = 1e-3;
/** Where correlations with other figures than stocks contradict the rest, they are made so much smaller, again and again. */
const SHRINK = 0.9;
const STOCKS: readonly TargetMeasure[] = ['stock', 'per_1000_0_17', 'per_1000_of_age'];

/** A target whose children can be marked. */
interface Stock {
  /** Position among the targets. */
  readonly at: number;
  readonly marked: Marked;
}

/**
 * The correlations of all targets by chance, at the numbers of the scenario; 0 with what has a stated standard error, is
 * masked, a share or a trend. Stops for breath after every calculation of the expectation.
 */
export function* correlationsOf(scenario: Scenario, targets: readonly Target[]): Generator<undefined, Matrix> {
  const years = Math.ceil(monthsNeeded(scenario, targets).months / 12);
  const short: Scenario = { ...scenario, horizon: { ...scenario.horizon, years } };
  const model = compileModel(short);
  const shape = shapeOf(model);
  const { gauges, ages } = gaugesOf(short, model, targets);
  const until = targets.map((target) => monthsOf(short.horizon, target).until);
  const stocks = targets.flatMap((target, at): Stock[] => {
    if (!STOCKS.includes(target.measure) || !isByChance(target)) return [];
    return [{ at, marked: markedBy(short, model, target, until[at] as number) }];
  });
  const pairs = stocks.flatMap((a, i) =>
    stocks
      .slice(i + 1)
      .filter(({ marked }) => marked.month === a.marked.month && !areApart(marked, a.marked))
      .map((b) => ({ a, b, both: bothOf(a.marked, b.marked) })),
  );
  const sets = [...stocks.map(({ marked }) => marked), ...pairs.map(({ both }) => both)];
  const { from, inSets } = everybody(model, ages, sets, shape);
  const deviations = gauges.map((gauge) => ownDeviation(gauge, from));
  const correlations = Matrix.eye(targets.length, targets.length);
  /** `covariance` of the number of children of a stock and a figure. */
  const put = (i: number, k: number, covariance: number): void => {
    const [children, deviation] = [inSets[i] as number, deviations[k] as number];
    const stock = stocks[i] as Stock;
    const spread = Math.sqrt(children) * deviation;
    const shared = sharedBy(gauges[stock.at] as Gauge, gauges[k] as Gauge, from);
    const value = spread > 0 ? Math.max(-GREATEST, Math.min(GREATEST, (shared * covariance) / spread)) : 0;
    correlations.set(stock.at, k, value);
    correlations.set(k, stock.at, value);
  };
  for (const month of new Set(stocks.map(({ marked }) => marked.month))) {
    const without = figuresOfMarked(model, gauges, ages, { month, marked: null, shape });
    yield;
    for (const [i, { marked }] of stocks.entries()) {
      if (marked.month !== month) continue;
      const own = figuresOfMarked(model, gauges, ages, { month, marked, shape });
      until.forEach((end, k) => {
        if (end > month) put(i, k, (own[k] as number) - (without[k] as number));
      });
      yield;
    }
  }
  pairs.forEach(({ a, b }, place) => {
    const both = inSets[stocks.length + place] as number;
    put(stocks.indexOf(a), b.at, both / unitsOf(gauges[b.at] as Gauge, from));
  });
  return correlations;
}

/**
 * Whether the residual of a target is its distance from the mean in standard deviations of chance: not where somebody has
 * said how sure it is, and not of an interval or a class, of which only the chance is known.
 */
function isByChance({ value, standardError, measure }: Target): boolean {
  return value.kind === 'known' && standardError === null && measure !== 'share';
}

/** Standard deviation by chance of a figure of the scenario's own municipality; 0: its residual is not by chance alone. */
function ownDeviation(gauge: Gauge, from: Readable): number {
  const { target } = gauge;
  if (!isByChance(target)) return 0;
  const units = gauge.children(from);
  if (units === null) return gauge.deviation(from) ?? 0;
  const own = unitsOf(gauge, from);
  return Math.sqrt(Math.max(0, gauge.read(from)) * own) / own;
}

/** Of two figures of populations of different size only the smaller one's children can be in both. */
function sharedBy(a: Gauge, b: Gauge, from: Readable): number {
  const [one, other] = [scaleOf(a, from), scaleOf(b, from)];
  return Math.sqrt(Math.min(one, other) / Math.max(one, other));
}

/**
 * Makes residuals of the targets at some positions, which hang together, into such as do not: the inverse of the lower
 * Cholesky factor of their correlations, row by row. null: none hang together.
 *
 * The correlations of stocks alone do not contradict one another, but where one is the sum of others they leave nothing
 * of it open. Those of stocks with other figures may contradict them, because parts are left out.
 */
export function whiteningOf(
  correlations: Matrix,
  targets: readonly Target[],
  positions: readonly number[],
): Float64Array | null {
  const n = positions.length;
  const isStock = positions.map((at) => STOCKS.includes((targets[at] as Target).measure));
  const shrunk = (amongStocks: number, withOthers: number): Matrix => {
    const own = Matrix.eye(n, n);
    positions.forEach((i, row) => {
      positions.forEach((k, column) => {
        const by = isStock[row] === true && isStock[column] === true ? amongStocks : amongStocks * withOthers;
        if (row !== column) own.set(row, column, by * correlations.get(i, k));
      });
    });
    return own;
  };
  if (positions.every((i) => positions.every((k) => i === k || correlations.get(i, k) === 0))) return null;
  let amongStocks = 1;
  while (factorOf(shrunk(amongStocks, 0)) === null) amongStocks *= GREATEST;
  let withOthers = 1;
  for (;;) {
    const factor = factorOf(shrunk(amongStocks, withOthers));
    if (factor !== null) return Float64Array.from(inverse(factor).to1DArray());
    withOthers *= SHRINK;
  }
}

/** The lower Cholesky factor; null where the figures before one say all of it, or more than all. */
function factorOf(correlations: Matrix): Matrix | null {
  const factor = new CholeskyDecomposition(correlations);
  if (!factor.isPositiveDefinite()) return null;
  const lower = factor.lowerTriangularMatrix;
  return lower.diagonal().every((left) => left ** 2 >= LEAST_OPEN) ? lower : null;
}

/** The calibration with its figures weighed as they hang together; what is simulated is left as it is. */
export function withCorrelations(calibration: Calibration): Calibration {
  const { scenario, targets, futures } = calibration;
  if (futures !== null) return calibration;
  const steps = correlationsOf(scenario, targets);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return { ...calibration, whitening: whiteningOf(step.value, targets, Array.from(targets.keys())) };
}
