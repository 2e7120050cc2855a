/**
 * Which values of a number make a figure meet a goal: the range is scanned at even distances, and wherever the figure
 * passes the goal between two neighbours, the place is found by `rootSteps`. A figure that passes it twice between two
 * neighbours is not seen to.
 *
 * What the figure is, is worked out elsewhere: the search yields the values it wants to know and is told what the figure
 * is above the goal there; null where the number cannot have the value.
 */
import { rootSteps } from '../scenario/uncertain/root.js';

/** A value and how far the figure is above the goal there; null: it cannot be. */
export interface Tried {
  readonly at: number;
  readonly above: number | null;
}

/** A value at which the figure meets the goal. */
export interface Met {
  readonly at: number;
  /** How much the figure changes with the number there: what the nearest values tried say, per unit of the number. */
  readonly slope: number;
}

export interface Sought {
  /** From low to high. */
  readonly tried: readonly Tried[];
  readonly met: readonly Met[];
  /** The value at which the figure is nearest to the goal, of those tried; null where none can be. */
  readonly nearest: Tried | null;
  /** Whether the figure is the same whatever the number is. */
  readonly isFlat: boolean;
}

/** Values that the range is scanned at. */
const SCANNED = 17;
/** How near, of the whole range, a value is found. */
const PRECISION = 1e-6;

export interface SeekOptions {
  readonly from: number;
  readonly to: number;
  /** How near a value is found, as part of the range. */
  readonly precision?: number;
  /** On which side of the goal an answer is when it is not met to the last digit; null: wherever it is nearest. */
  readonly side?: 'below' | 'above' | null;
  /** Differences of the figure that are none. */
  readonly rounding?: number;
  readonly scanned?: number;
}

export type Seeking = Generator<readonly number[], Sought, readonly (number | null)[]>;

export function* seekGoal(options: SeekOptions): Seeking {
  const { from, to, precision = PRECISION, side = null, rounding = 0, scanned = SCANNED } = options;
  const places = Array.from({ length: scanned }, (_, i) => from + ((to - from) * i) / (scanned - 1));
  const found = yield places;
  const tried = places.map((at, i): Tried => ({ at, above: found[i] ?? null }));
  const met: Met[] = [];
  for (const [i, { at, above }] of tried.entries()) {
    const { at: last, above: before = null } = tried[i - 1] ?? { at, above: null };
    if (above === 0) met.push({ at, slope: slopeAround(tried, i) });
    if (above === null || before === null || above * before >= 0) continue;
    const slope = (above - before) / (at - last);
    const bracket = { low: last, atLow: before, high: at, atHigh: above };
    const place = yield* between(bracket, (to - from) * precision, side);
    if (place !== null) met.push({ at: place, slope });
  }
  const possible = tried.filter(({ above }) => above !== null);
  const size = ({ above }: Tried): number => Math.abs(above ?? Number.POSITIVE_INFINITY);
  const values = possible.map(({ above }) => above as number);
  return {
    tried,
    met,
    nearest: possible.reduce<Tried | null>((best, own) => (best === null || size(own) < size(best) ? own : best), null),
    isFlat: values.length > 1 && Math.max(...values) - Math.min(...values) <= rounding,
  };
}

/** Where the figure passes the goal between two values; null where it cannot be worked out there. */
function* between(
  { low, atLow, high, atHigh }: { low: number; atLow: number; high: number; atHigh: number },
  width: number,
  side: 'below' | 'above' | null,
): Generator<readonly number[], number | null, readonly (number | null)[]> {
  const sign = atHigh > 0 ? 1 : -1;
  const ends = atHigh > 0 ? { below: low, above: high } : { below: high, above: low };
  const steps = rootSteps({ low, atLow: sign * atLow, high, atHigh: sign * atHigh }, width);
  let step = steps.next();
  while (step.done !== true) {
    const [above = null] = yield [step.value];
    if (above === null) return null;
    if (above <= 0) ends.below = step.value;
    if (above >= 0) ends.above = step.value;
    step = steps.next(sign * above);
  }
  return side === null ? step.value : ends[side];
}

/** What the neighbours on both sides say. */
function slopeAround(tried: readonly Tried[], i: number): number {
  const known = [tried[i - 1], tried[i], tried[i + 1]].flatMap((own) =>
    own === undefined || own.above === null ? [] : [{ at: own.at, above: own.above }],
  );
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined || first.at === last.at
    ? Number.NaN
    : (last.above - first.above) / (last.at - first.at);
}
