/** How the futures are spread over the amounts that a what-if saves or costs in all: a histogram. */
import type { Side } from './difference.js';
import { minus, pathsOf, planOf, weighted } from './economy/paths.js';
import { pairedRows } from './run-table.js';

export interface Distribution {
  readonly base: string;
  readonly scenario: string;
  /** Whole calendar years that are added up, ascending; at least one. */
  readonly years: readonly number[];
  /** kr.; all bars are as wide, and one of their edges is 0. */
  readonly barWidthKr: number;
  /** kr., the left edge of the first bar; a whole number of bars from 0. */
  readonly fromKr: number;
  /** Replications in each bar; a bar has its left edge and not its right one. */
  readonly counts: readonly number[];
  readonly replications: number;
  /** Shares of the replications, 0-1, in which the what-if is cheaper than the base, and dearer; the rest is alike. */
  readonly cheaper: number;
  readonly dearer: number;
}

/** Half an øre: amounts that differ by less are the same. */
const SAME_KR = 0.005;
/** About so many bars show the shape of 1,000 replications and little of their noise. */
const BARS = 24;

/** Expenditure of all whole years together, what-if minus base, pair by pair, in fixed prices; null without a whole year. */
export function distributionOf(base: Side, whatIf: Side): Distribution | null {
  const years = (planOf(base, 'expenditure_kr', 'all')?.periods ?? []).map(Number);
  const pairs = pairedRows(base.table, whatIf.table);
  if (years.length === 0 || pairs.a.length === 0) return null;
  const spent = (side: Side, rows: Int32Array) =>
    pathsOf(side, planOf(side, 'expenditure_kr', 'all'), years.length, rows);
  const gap = minus(spent(whatIf, pairs.b), spent(base, pairs.a));
  const { values } = weighted(
    gap,
    years.map(() => 1),
  );
  return { base: base.scenario, scenario: whatIf.scenario, years, ...histogram(values) };
}

type Histogram = Omit<Distribution, 'base' | 'scenario' | 'years'>;

/** A histogram of amounts in kr., of which there is at least one. */
export function histogram(values: Float64Array): Histogram {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const barWidthKr = roundWidth((high - low) / BARS);
  const barOf = (kr: number): number => Math.floor(kr / barWidthKr);
  const first = barOf(low);
  const counts = new Array<number>(barOf(high) - first + 1).fill(0);
  for (const kr of values) {
    const bar = barOf(kr) - first;
    counts[bar] = (counts[bar] as number) + 1;
  }
  const share = (is: (kr: number) => boolean): number => values.filter(is).length / values.length;
  return {
    barWidthKr,
    fromKr: first * barWidthKr,
    counts,
    replications: values.length,
    cheaper: share((kr) => kr < -SAME_KR),
    dearer: share((kr) => kr > SAME_KR),
  };
}

/** The next wider of 1, 2, 5, 10, 20 ...; 1 kr. where there is no spread at all. */
function roundWidth(width: number): number {
  if (width <= 0) return 1;
  const tens = 10 ** Math.floor(Math.log10(width));
  return [1, 2, 5, 10].map((step) => step * tens).find((step) => step >= width) ?? 10 * tens;
}
