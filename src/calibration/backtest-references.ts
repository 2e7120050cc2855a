/**
 * What anybody could forecast without a model, from the past figures of the same series alone, with as honest a spread:
 *
 * - "as last": the last figure stays. The figure is taken for a random walk without drift; the variance of its steps is
 *   that of the past ones for each month, so the next figure has Student's law with as many degrees as there are steps.
 * - "linear trend": least squares through the past figures, with the law of a new figure on the line (Student's with n - 2
 *   degrees; Draper & Smith 1998, Applied Regression Analysis, 3rd ed., 3.1).
 */
import type { StudentLaw } from './scores-student.js';

/** A known figure of a series. */
export interface KnownFigure {
  /** Month of the horizon at whose end it is known. */
  readonly month: number;
  readonly value: number;
}

/** Fewer degrees have no finite score. */
const FEWEST_DEGREES = 2;

/** The last figure stays; null: too few past ones. They are in order of time. */
export function asLast(past: readonly KnownFigure[], month: number): StudentLaw | null {
  const last = past.at(-1);
  const degrees = past.length - 1;
  if (last === undefined || degrees < FEWEST_DEGREES) return null;
  let perMonth = 0;
  for (let i = 1; i < past.length; i++) {
    const [before, here] = [past[i - 1] as KnownFigure, past[i] as KnownFigure];
    perMonth += (here.value - before.value) ** 2 / (here.month - before.month) / degrees;
  }
  return { centre: last.value, scale: Math.sqrt(perMonth * (month - last.month)), degrees };
}

/** The line goes on; null: too few past figures. */
export function linearTrend(past: readonly KnownFigure[], month: number): StudentLaw | null {
  const n = past.length;
  const degrees = n - 2;
  if (degrees < FEWEST_DEGREES) return null;
  const meanOf = (of: (one: KnownFigure) => number): number => past.reduce((sum, one) => sum + of(one), 0) / n;
  const [middle, level] = [meanOf((one) => one.month), meanOf(({ value }) => value)];
  const spread = past.reduce((sum, one) => sum + (one.month - middle) ** 2, 0);
  const slope = past.reduce((sum, one) => sum + (one.month - middle) * (one.value - level), 0) / spread;
  const lineAt = (at: number): number => level + slope * (at - middle);
  const variance = past.reduce((sum, one) => sum + (one.value - lineAt(one.month)) ** 2, 0) / degrees;
  const scale = Math.sqrt(variance * (1 + 1 / n + (month - middle) ** 2 / spread));
  return { centre: lineAt(month), scale, degrees };
}
