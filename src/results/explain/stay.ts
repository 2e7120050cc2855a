/** Parts of a stay, and how long a stay lasts whose intensities differ between them. */
import type { Model } from '../../model/model.js';
import type { DurationRange } from '../../scenario/scenario.js';

/** Something that holds in a part of a stay. */
export interface Part<T> extends DurationRange {
  readonly value: T;
}

/** The duration classes of a step as parts of a stay, in months of it. */
export function partsOf({ grid }: Model, step: number): DurationRange[] {
  const { firstClass, lastClass, classStart } = grid.situations;
  const first = firstClass[step] as number;
  const last = lastClass[step] as number;
  return Array.from({ length: last + 1 }, (_, part) => ({
    fromMonth: classStart[first + part] as number,
    toMonth: part === last ? null : (classStart[first + part + 1] as number),
  }));
}

/** Neighbouring parts with the same value put together; parts without a value (null) are left out. */
export function mergeParts<T>(parts: readonly Part<T | null>[]): Part<T>[] {
  const merged: { fromMonth: number; toMonth: number | null; value: T }[] = [];
  for (const { fromMonth, toMonth, value } of parts) {
    const last = merged.at(-1);
    if (value === null) continue;
    if (last?.toMonth === fromMonth && JSON.stringify(last.value) === JSON.stringify(value)) last.toMonth = toMonth;
    else merged.push({ fromMonth, toMonth, value });
  }
  return merged;
}

/** How a stay goes on average, if nothing but the time on the step changes. */
export interface StayLength {
  /** Mean length in years; null where some children never leave. */
  readonly years: number | null;
  /** Share of the stays that are still going on when each part begins, 0-1; the first is 1. */
  readonly stillThere: readonly number[];
  /** Share of the stays that end with each move, 0-1, in the order of `perYear`. */
  readonly ending: readonly number[];
}

/** Below this hazard a month the difference of two survival probabilities is all rounding. */
const HARDLY = 1e-8;

/**
 * The mean length of a stay by its survival curve.
 *
 * Time on the step is counted in month boundaries passed, and a stay begins at any moment U of its first month, each as
 * likely as another. So part k, stated as months e(k) to e(k+1), runs from e(k) - U to e(k+1) - U, the first from 0; in it
 * children leave at h(k) a month. With q(k) the probability that the stay is still going on when part k begins,
 *
 *   q(0) = 1,  q(1) = mean over U of exp(-h(0) (e(1) - U)) = exp(-h(0) (e(1) - 1)) (1 - exp(-h(0))) / h(0),
 *   q(k+1) = q(k) exp(-h(k) (e(k+1) - e(k))),  mean months in part k = (q(k) - q(k+1)) / h(k),
 *
 * q after the last part being 0, and the mean stay is the sum over the parts: 1 / h where there is only one. Exact for
 * children who come evenly over a month (arrivals are; moves nearly so). Who comes on a birthday has U = 0, and so half a
 * month more of the first part.
 *
 * @param parts moves per child-year to each destination, by part of the stay, from month 0 on without gaps
 */
export function stayLength(parts: readonly Part<readonly number[]>[]): StayLength {
  const hazards = parts.map(hazardOf);
  const stillThere = survival(parts, hazards);
  const months = parts.map(({ fromMonth, toMonth }, k) => {
    const here = stillThere[k] as number;
    const hazard = hazards[k] as number;
    if (toMonth === null) return hazard > 0 ? here / hazard : Number.POSITIVE_INFINITY;
    const meanLength = toMonth - Math.max(fromMonth, 0.5);
    return hazard > HARDLY ? (here - (stillThere[k + 1] as number)) / hazard : here * meanLength;
  });
  const inAll = months.reduce((sum, own) => sum + own, 0);
  const ending = (parts[0]?.value ?? []).map((_, to) =>
    parts.reduce(
      (sum, { value }, k) => sum + (value[to] === 0 ? 0 : ((value[to] as number) / 12) * (months[k] as number)),
      0,
    ),
  );
  return { years: Number.isFinite(inAll) ? inAll / 12 : null, stillThere, ending };
}

/** q(0), q(1) ...: the probability that a stay is still going on when each part begins. */
function survival(parts: readonly DurationRange[], hazards: readonly number[]): number[] {
  const stillThere = [1];
  parts.forEach(({ fromMonth, toMonth }, k) => {
    if (toMonth === null) return;
    const hazard = hazards[k] as number;
    const through =
      k === 0 ? cutMonth(hazard) * Math.exp(-hazard * (toMonth - 1)) : Math.exp(-hazard * (toMonth - fromMonth));
    stillThere.push((stillThere[k] as number) * through);
  });
  return stillThere;
}

/** The share of the stays that last so many month boundaries, 0-1; `months` at least 1. */
export function reachingMonth(parts: readonly Part<readonly number[]>[], months: number): number {
  const before = parts
    .filter(({ fromMonth }) => fromMonth < months)
    .map((part) => ({ ...part, toMonth: Math.min(part.toMonth ?? months, months) }));
  return survival(before, before.map(hazardOf)).at(-1) as number;
}

/** Exits per month. */
function hazardOf({ value }: Part<readonly number[]>): number {
  return value.reduce((sum, perYear) => sum + perYear, 0) / 12;
}

/** The probability of getting through a month of which, on average, half is left. */
function cutMonth(hazard: number): number {
  return hazard === 0 ? 1 : -Math.expm1(-hazard) / hazard;
}
