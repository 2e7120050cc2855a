/** One number at a time from its low end to its high end, everything else as it stands. */

import type { Answer } from './evaluate.js';
import type { NamedNumbers } from './named.js';
import type { Coordinate, Range, Ranges } from './ranges.js';

/** A mean; of a simulation with its Monte Carlo error (standard error), else exact. */
export interface Estimate {
  readonly value: number;
  readonly error: number | null;
}

export interface TornadoBar {
  readonly range: Range;
  /** By outcome: how much more than at the middle it is at each end. */
  readonly outcomes: readonly { readonly low: Estimate; readonly high: Estimate }[];
}

export interface Tornado {
  /** By outcome: what it is when every number is as it stands. */
  readonly middle: readonly Estimate[];
  /** The greatest swing of the first outcome first. */
  readonly bars: readonly TornadoBar[];
  /** Ranges of which an end cannot stand together with the rest. */
  readonly impossible: readonly { readonly range: Range; readonly at: readonly Coordinate[] }[];
}

/** Every number as it stands. */
export function middleOf(named: readonly NamedNumbers[]): Float64Array {
  return Float64Array.from(named, ({ value }) => value);
}

/** A point with some coordinates replaced. */
export function movedTo(point: Float64Array, coordinates: readonly Coordinate[]): Float64Array {
  const moved = point.slice();
  for (const { axis, value } of coordinates) moved[axis] = value;
  return moved;
}

/** The middle, then the low and the high end of each range. */
export function tornadoPoints({ named, ranges }: Ranges): Float64Array[] {
  const middle = middleOf(named);
  return [middle, ...ranges.flatMap(({ atLow, atHigh }) => [movedTo(middle, atLow), movedTo(middle, atHigh)])];
}

/** @param answers those at `tornadoPoints`; the middle must have one */
export function tornadoOf(ranges: readonly Range[], answers: readonly (Answer | null)[]): Tornado {
  const middle = answers[0];
  if (middle == null) throw new Error('the numbers of the files cannot stand together');
  const bars: TornadoBar[] = [];
  const impossible: Tornado['impossible'][number][] = [];
  ranges.forEach((range, i) => {
    const [low, high] = [answers[1 + 2 * i] ?? null, answers[2 + 2 * i] ?? null];
    if (low === null) impossible.push({ range, at: range.atLow });
    if (high === null) impossible.push({ range, at: range.atHigh });
    if (low === null || high === null) return;
    const outcomes = middle.map((own, outcome) => ({
      low: changeOf(low[outcome] as Float64Array, own),
      high: changeOf(high[outcome] as Float64Array, own),
    }));
    bars.push({ range, outcomes });
  });
  bars.sort((a, b) => swingOf(b, 0) - swingOf(a, 0));
  return { middle: middle.map(estimateOf), bars, impossible };
}

/** How far an outcome moves from one end of the range to the other. */
export function swingOf({ outcomes }: TornadoBar, outcome: number): number {
  const own = outcomes[outcome];
  return own === undefined ? 0 : Math.abs(own.high.value - own.low.value);
}

/** Whether an outcome is the same at both ends as in the middle; what a computer rounds is no change. */
export function isIdle({ outcomes }: TornadoBar, outcome: number, middle: Estimate): boolean {
  const own = outcomes[outcome];
  const rounding = 1e-11 * Math.max(1, Math.abs(middle.value));
  return own === undefined || (Math.abs(own.low.value) < rounding && Math.abs(own.high.value) < rounding);
}

/** Standard errors from zero at which a simulated difference has a sign. */
const SIGN_ERRORS = 2;

/**
 * Whether an outcome, which is the difference a what-if makes, has the other sign at an end. Of a simulated one both signs
 * must be surer than chance; the error at an end is no more than that of the middle and that of the change together.
 */
export function isTurning({ outcomes }: TornadoBar, outcome: number, middle: Estimate): boolean {
  const own = outcomes[outcome];
  if (own === undefined) return false;
  const here = SIGN_ERRORS * (middle.error ?? 0);
  return [own.low, own.high].some(({ value, error }) => {
    const end = middle.value + value;
    const isSure = Math.abs(middle.value) > here && Math.abs(end) > here + SIGN_ERRORS * (error ?? 0);
    return isSure && end * middle.value < 0;
  });
}

/** The mean of an answer. */
export function estimateOf(values: Float64Array): Estimate {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { value: mean, error: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { value: mean, error: Math.sqrt(squares / (n - 1) / n) };
}

/** How much more one answer is than another, replication by replication with the same luck. */
function changeOf(values: Float64Array, middle: Float64Array): Estimate {
  return estimateOf(values.map((value, i) => value - (middle[i] as number)));
}
