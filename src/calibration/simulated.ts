/**
 * What the model expects of the figures, by simulation: for models whose children depend on one another, which have no
 * exact mean, and for figures that have none. The mean is over the same so many futures at every point (common random
 * numbers), so figures change with the numbers and not with the luck, and a mode can be found and a posterior drawn as
 * by the exact expectation (a simulated likelihood: Diggle & Gratton 1984, Journal of the Royal Statistical Society B
 * 46). The futures are none of those that a run of the scenario shows.
 */
import type { Batch } from '../engine/batch.js';
import { type Simulator, simulate, simulator } from '../engine/replication.js';
import { layoutOf } from '../engine/tally/layout.js';
import type { Model } from '../model/model.js';
import type { AgeCount } from './ages.js';
import type { Gauge } from './gauges.js';
import type { SimulatedFigure } from './spread.js';

/** Numbers of the futures begin here; those of a run begin at 0. */
const FIRST_FUTURE = 2 ** 30;

/** Every figure over so many futures of a model, in the order of the gauges; NaN for one that cannot be simulated. */
export function simulatedFigures(
  model: Model,
  gauges: readonly Gauge[],
  ages: readonly AgeCount[],
  futures: number,
): SimulatedFigure[] {
  const layout = layoutOf(model);
  const own = simulator(model);
  const rows = { counts: new Int32Array(layout.counts), sums: new Float64Array(layout.sums) };
  const sum = new Float64Array(gauges.length);
  const squares = new Float64Array(gauges.length);
  const children: (number | null)[] = gauges.map(() => 0);
  for (let future = 0; future < futures; future++) {
    const counted = liveFuture(own, FIRST_FUTURE + future, rows, ages);
    const from = { exact: { isApproximate: true, counts: Float64Array.from(rows.counts), sums: rows.sums }, counted };
    gauges.forEach((gauge, i) => {
      const value = gauge.read(from);
      // Welford (1962), Technometrics 4: the mean and the squares around it, without cancellation.
      const by = value - (sum[i] as number);
      sum[i] = (sum[i] as number) + by / (future + 1);
      squares[i] = (squares[i] as number) + by * (value - (sum[i] as number));
      const behind = gauge.children(from);
      const before = children[i] ?? null;
      children[i] = behind === null || before === null ? null : before + behind / futures;
    });
  }
  return gauges.map((_, i) => ({
    mean: sum[i] as number,
    deviation: Math.sqrt((squares[i] as number) / (futures - 1)),
    children: children[i] ?? null,
  }));
}

/** Writes the rows of a future, and returns its counts by age. */
function liveFuture(
  own: Simulator,
  future: number,
  { counts, sums }: { readonly counts: Int32Array; readonly sums: Float64Array },
  ages: readonly AgeCount[],
): Float64Array {
  const { universal } = own.model;
  // Nobody on the universal step is followed one by one.
  const counted = Float64Array.from(ages, ({ isWanted }) => (isWanted[universal] === 1 ? Number.NaN : 0));
  counts.fill(0);
  sums.fill(0);
  simulate(own, future, counts, sums, ages.length === 0 ? null : (batch) => countStays(batch, ages, counted));
  return counted;
}

/** Adds the children of a batch who are where and as old as a count wants them at the end of its month. */
function countStays({ children, stays }: Batch, ages: readonly AgeCount[], counted: Float64Array): void {
  ages.forEach(({ month, from, to, isWanted, group }, i) => {
    const end = month + 1;
    for (let stay = 0; stay < stays.count; stay++) {
      if (isWanted[stays.step[stay] as number] !== 1) continue;
      // As in the stock: who came before the month's end and did not go before it.
      if ((stays.start[stay] as number) >= end || (stays.end[stay] as number) < end) continue;
      const child = stays.child[stay] as number;
      const age = Math.floor((month - (children.birthMonth[child] as number)) / 12);
      if (age < from || age > to || (group !== null && group !== children.group[child])) continue;
      counted[i] = (counted[i] as number) + 1;
    }
  });
}
