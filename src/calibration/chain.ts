/**
 * One chain of draws from the posterior, by the surrogate transition method (Liu 2001, Monte Carlo Strategies in
 * Scientific Computing, 9.4.3; with one step it is the delayed acceptance of Christen & Fox 2005, Journal of
 * Computational and Graphical Statistics 14): from where the chain is, many steps of random-walk Metropolis (Metropolis
 * et al. 1953) are made under the surrogate, which costs next to nothing; where they end is proposed, and taken with
 * chance
 *
 *   min(1, p(there) q(here) / (p(here) q(there))),
 *
 * p the posterior by the exact expectation and q the one by the surrogate. The steps are reversible under q, so the
 * chain is reversible under p: its draws are from p, however rough the surrogate.
 */
import { type Calibration, weighedResiduals } from './calibration.js';
import { priorDeviation } from './prior.js';
import { Stream, type StreamPlace } from './stream.js';
import { pointAt, type Surrogate, surrogateAt } from './surrogate.js';

/** Where a chain is. */
export interface ChainState {
  readonly place: StreamPlace;
  readonly z: Float64Array;
  readonly expected: Float64Array;
  /** Log densities, each but for a constant. */
  readonly exact: number;
  readonly quick: number;
}

/** Draws of one chain, one after the other. */
export interface ChainBlock {
  readonly state: ChainState;
  /** Logarithms of the factors: [draw * parameters + parameter]. */
  readonly points: Float64Array;
  /** Expected figures: [draw * targets + target]. */
  readonly expected: Float64Array;
  readonly logDensity: Float64Array;
  readonly accepted: number;
}

/** Steps under the surrogate before each decision, and the size of each (Roberts, Gelman & Gilks 1997). */
const STEPS_PER_AXIS = 12;
const STEP_SIZE = 2.38;
/** Chains start so much wider than the posterior, that they show whether they forget where they came from. */
const START_WIDTH = 1.5;
/** Number of the stream that is no chain's. */
const POINTS_STREAM = 255;

/** A calibration with what its chains have in common. */
export interface Sampler {
  readonly calibration: Calibration;
  readonly surrogate: Surrogate;
  readonly seed: string;
}

/** The start of chain number `chain`: drawn from Laplace's approximation, widened; the mode where there is no model. */
export function startChain({ calibration, surrogate, seed }: Sampler, chain: number): ChainState {
  const stream = new Stream(seed, { chain, used: 0 });
  const z = new Float64Array(surrogate.mode.length);
  const tries = 20;
  for (let attempt = 0; attempt <= tries; attempt++) {
    stream.normals(z);
    for (let i = 0; i < z.length; i++) z[i] = attempt === tries ? 0 : START_WIDTH * (z[i] as number);
    const point = pointAt(surrogate.mode, surrogate.axes, z);
    const expected = calibration.predict(point);
    if (expected === null) continue;
    const exact = exactDensity(calibration, point, expected);
    return { place: stream.place, z, expected, exact, quick: quickDensity(calibration, surrogate, z) };
  }
  throw new RangeError('there is no model at the mode');
}

/**
 * Points as the surrogate has the posterior, each many steps from the one before: where it is worth knowing better.
 * They have a stream of their own.
 */
export function surrogateDraws({ calibration, surrogate, seed }: Sampler, draws: number): Float64Array[] {
  const stream = new Stream(seed, { chain: POINTS_STREAM, used: 0 });
  let z = new Float64Array(surrogate.mode.length);
  let quick = quickDensity(calibration, surrogate, z);
  return Array.from({ length: draws }, () => {
    ({ z, quick } = walk({ calibration, surrogate, seed }, stream, z, quick));
    return z;
  });
}

/** Goes on with a chain for so many draws. */
export function runChain({ calibration, surrogate, seed }: Sampler, from: ChainState, draws: number): ChainBlock {
  const n = surrogate.mode.length;
  const figures = calibration.observations.length;
  const stream = new Stream(seed, from.place);
  const points = new Float64Array(draws * n);
  const expectedOf = new Float64Array(draws * figures);
  const logDensity = new Float64Array(draws);
  let { z, expected, exact, quick } = from;
  let accepted = 0;
  for (let draw = 0; draw < draws; draw++) {
    const proposal = walk({ calibration, surrogate, seed }, stream, z, quick);
    const point = pointAt(surrogate.mode, surrogate.axes, proposal.z);
    const there = calibration.predict(point);
    const chance = stream.uniform();
    if (there !== null) {
      const own = exactDensity(calibration, point, there);
      if (Math.log(chance) < own - exact - (proposal.quick - quick)) {
        [z, expected, exact, quick] = [proposal.z, there, own, proposal.quick];
        accepted++;
      }
    }
    points.set(pointAt(surrogate.mode, surrogate.axes, z), draw * n);
    expectedOf.set(expected, draw * figures);
    logDensity[draw] = exact;
  }
  const state = { place: stream.place, z, expected, exact, quick };
  return { state, points, expected: expectedOf, logDensity, accepted };
}

/** Random-walk Metropolis under the surrogate. */
function walk(
  { calibration, surrogate }: Sampler,
  stream: Stream,
  from: Float64Array,
  fromDensity: number,
): { z: Float64Array<ArrayBuffer>; quick: number } {
  const n = from.length;
  const size = STEP_SIZE / Math.sqrt(n);
  const by = new Float64Array(n);
  const scratch = new Float64Array(surrogate.figures);
  let z = Float64Array.from(from);
  let next = new Float64Array(n);
  let quick = fromDensity;
  for (let step = 0; step < STEPS_PER_AXIS * n; step++) {
    stream.normals(by);
    for (let i = 0; i < n; i++) next[i] = (z[i] as number) + size * (by[i] as number);
    const there = quickDensity(calibration, surrogate, next, scratch);
    if (Math.log(stream.uniform()) < there - quick) {
      [z, next] = [next, z];
      quick = there;
    }
  }
  return { z, quick };
}

/** Log posterior density by the expectation. */
function exactDensity(calibration: Calibration, point: Float64Array, expected: Float64Array): number {
  const ofTargets = weighedResiduals(calibration, expected).reduce((sum, r) => sum + r * r, 0);
  return -0.5 * (ofTargets + priorSquares(calibration, point));
}

/** The same by the surrogate. */
function quickDensity(
  calibration: Calibration,
  surrogate: Surrogate,
  z: Float64Array,
  scratch = new Float64Array(surrogate.figures),
): number {
  surrogateAt(surrogate, z, scratch);
  let sum = priorSquares(calibration, pointAt(surrogate.mode, surrogate.axes, z));
  for (const own of weighedResiduals(calibration, scratch)) sum += own ** 2;
  return -0.5 * sum;
}

function priorSquares({ parameters }: Calibration, point: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < parameters.length; i++) {
    sum += priorDeviation(parameters[i] as Calibration['parameters'][number], point[i] as number) ** 2;
  }
  return sum;
}
