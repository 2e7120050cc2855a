/**
 * Draws of what can come: numbers of the scenario as the past leaves them uncertain, and chance.
 *
 * The numbers: logarithms of the factors by Laplace's normal approximation, each draw weighed by how much likelier the
 * past makes it than the approximation does (importance resampling, Rubin 1988, Bayesian Statistics 3), with the expected
 * figures by the surrogate through points at which they are known (calibration/surrogate).
 *
 * The chance, exact for children who move independently of one another and are each rarely on a step (colouring theorem,
 * Kingman 1993, Poisson Processes, 5.1): of n children who were seen in a stock, each is in the later figure with the same
 * chance, so their number is binomial; those who were seen in none add a Poisson number.
 */
import type { FutureFigure, OriginModel, StartingStock } from './backtest-origin.js';
import { type Calibration, weighedResiduals } from './calibration.js';
import type { Mode } from './mode.js';
import { priorDeviation } from './prior.js';
import type { Stream } from './stream.js';
import { axesOf, firstPoints, type Known, pointAt, surrogateAt, surrogateOf } from './surrogate.js';

/** What is expected at draws of the parameters. */
export interface DrawnPoints {
  /** As `OriginModel.at` has them, one row a draw. */
  readonly rows: readonly Float64Array[];
  /** Independent draws that the weighed ones are worth, and of how many. */
  readonly effective: number;
  readonly proposed: number;
}

/** So many proposals for each draw that is kept. */
const PROPOSALS = 4;

/** Draws of the parameters after the past. Stops for breath after every calculation of the expectation. */
export function* drawPoints(
  calibration: Calibration,
  mode: Mode,
  model: OriginModel,
  { stream, draws }: { stream: Stream; draws: number },
): Generator<undefined, DrawnPoints> {
  const n = mode.point.length;
  const axes = axesOf(mode);
  const atMode = model.at(mode.point);
  if (atMode === null) throw new RangeError('there is no model at the mode');
  const known: Known[] = [];
  for (const z of firstPoints(n)) {
    known.push({ z, expected: model.at(pointAt(mode.point, axes, z)) });
    yield;
  }
  const surrogate = surrogateOf({ ...mode, expected: atMode }, known);
  const past = calibration.targets.length;
  const proposals = Array.from({ length: PROPOSALS * draws }, () => {
    const z = new Float64Array(n);
    stream.normals(z);
    const row = new Float64Array(atMode.length);
    surrogateAt(surrogate, z, row);
    const point = pointAt(mode.point, axes, z);
    const squares = sumOfSquares(weighedResiduals(calibration, row.subarray(0, past)));
    const prior = calibration.parameters.reduce((sum, own, i) => sum + priorDeviation(own, point[i] as number) ** 2, 0);
    return { row, weight: -0.5 * (squares + prior - sumOfSquares(z)) };
  });
  const most = proposals.reduce((a, { weight }) => Math.max(a, weight), Number.NEGATIVE_INFINITY);
  const weights = proposals.map(({ weight }) => Math.exp(weight - most));
  const sum = weights.reduce((a, b) => a + b, 0);
  const effective = sum ** 2 / weights.reduce((a, b) => a + b * b, 0);
  // Systematic resampling (Kitagawa 1996): one uniform number, then steps of equal size.
  const rows: Float64Array[] = [];
  let passed = 0;
  let at = stream.uniform();
  proposals.forEach(({ row }, i) => {
    passed += ((weights[i] as number) / sum) * draws;
    for (; at < passed && rows.length < draws; at++) rows.push(row);
  });
  while (rows.length < draws) rows.push((proposals.at(-1) as (typeof proposals)[number]).row);
  return { rows, effective, proposed: proposals.length };
}

function sumOfSquares(values: Float64Array): number {
  return values.reduce((sum, x) => sum + x * x, 0);
}

/** Numbers of children that a future figure may come to, one for each drawn row; whole. */
export function drawCounts(
  { rows }: DrawnPoints,
  { origin, starts, figures }: OriginModel,
  figure: number,
  stream: Stream,
): Float64Array {
  const { scale } = figures[figure] as FutureFigure;
  const first = origin.past.length;
  const means = first + starts.length;
  const parts = means + figures.length;
  return Float64Array.from(rows, (row) => {
    let rest = scale * (row[means + figure] as number);
    let count = 0;
    starts.forEach((start, j) => {
      const part = row[parts + j * figures.length + figure] as number;
      rest -= Math.min(scale, start.scale) * part;
      count += ofStart(start, scale, part / (row[first + j] as number), stream);
    });
    return count + poisson(Math.max(0, rest), stream);
  });
}

/** Of the children seen in a stock, those in the figure; only so many of them as its population holds can be. */
function ofStart({ children, scale: own }: StartingStock, scale: number, share: number, stream: Stream): number {
  const chance = share * Math.min(1, scale / own);
  // A child can move more than once in a year.
  return chance < 1 ? binomial(children, chance, stream) : poisson(children * chance, stream);
}

/** By the sum of the chances of 0, 1, 2 ..., from the rarer side. */
export function binomial(n: number, chance: number, stream: Stream): number {
  if (chance > 0.5) return n - binomial(n, 1 - chance, stream);
  if (chance <= 0 || n === 0) return 0;
  const most = Math.ceil(LARGEST_MEAN / chance);
  if (n > most) return binomial(most, chance, stream) + binomial(n - most, chance, stream);
  let term = (1 - chance) ** n;
  let left = stream.uniform() - term;
  let k = 0;
  for (; left > 0 && k < n; k++) {
    term *= ((n - k) / (k + 1)) * (chance / (1 - chance));
    left -= term;
  }
  return k;
}

/** The chance of 0 with a mean above this is too small for a number. */
const LARGEST_MEAN = 300;

/** The same for Poisson numbers; a large mean is that of several. */
export function poisson(mean: number, stream: Stream): number {
  if (mean > LARGEST_MEAN) return poisson(LARGEST_MEAN, stream) + poisson(mean - LARGEST_MEAN, stream);
  let term = Math.exp(-mean);
  let left = stream.uniform() - term;
  let k = 0;
  for (; left > 0 && term > 0; k++) {
    term *= mean / (k + 1);
    left -= term;
  }
  return k;
}
