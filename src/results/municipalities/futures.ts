/** Simulated futures as municipalities: each replication of a scenario is one course of its municipality. */
import type { Scenario } from '../../scenario/scenario.js';
import { valuesOf } from '../build-forecast.js';
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import type { SeriesPlan } from '../series-plan.js';
import { summarise } from '../summary.js';
import { SAME, trendClassOf } from '../trend-class.js';
import { type CLASSES, countsByStep, type StepCounts } from './counts.js';
import type { LadderYear, Municipality } from './municipality.js';

/** A municipality's futures. */
export interface Futures {
  readonly scenario: Scenario;
  readonly side: Side;
}

/** Months of the horizon between which developments are told. */
export interface Months {
  /** `2016-03` */
  readonly from: string;
  readonly until: string;
}

/** Whether nothing in a scenario makes its municipality change. */
export function isUntouched({ policies, trends, population, initial }: Scenario): boolean {
  return (
    policies.length === 0 && trends.length === 0 && population.kind === 'constant' && initial.kind === 'steadyState'
  );
}

/** The id of the group of vulnerable children in the shipped files. */
const VULNERABLE = 'saarbar';

/** Vulnerable among the children of a scenario; null where it does not tell them apart. */
function vulnerableShare({ groups }: Scenario): number | null {
  return groups.find(({ id }) => id === VULNERABLE)?.share.value ?? null;
}

/** Steps of which a scenario has children per 1,000, without the universal one, in the order of the file. */
export function trendPlans({ scenario, side }: Futures): SeriesPlan[] {
  return scenario.steps
    .filter(({ kind }) => kind !== 'universal')
    .flatMap(({ id }) => side.plans.find((plan) => isPer1000(plan) && plan.step === id) ?? []);
}

function isPer1000({ measure, group }: SeriesPlan): boolean {
  return measure === 'per_1000_0_17' && group === 'all';
}

/** Every replication that went through in all, as the municipalities that somebody would have seen. */
export function seenIn(all: readonly Futures[], { from, until }: Months): (readonly Municipality[])[] {
  const rows = Math.min(...all.map(({ side }) => side.table.replications.length));
  const read = all.map((futures) => {
    const { scenario, side } = futures;
    const changes = trendPlans(futures).map((plan) => {
      const [before, after] = [from, until].map((month) => valuesOf(plan, plan.periods.indexOf(month), side.table));
      return { step: plan.step, change: (after as Float64Array).map((value, i) => value - (before?.[i] as number)) };
    });
    return { name: scenario.name, share: vulnerableShare(scenario), changes, ladder: ladderOf(side, { from, until }) };
  });
  return Array.from({ length: rows }, (_, row) =>
    read.map(({ name, share, changes, ladder }) => ({
      name,
      vulnerableShare: share,
      developments: changes.map(({ step, change }) => {
        const own = change[row] as number;
        return { step, from, to: until, change: own, trend: trendClassOf(own) };
      }),
      expenditure: ladder(row),
    })),
  );
}

/** Expenditure per 0-22-year-old of a replication, by year: from that of `from` to the last that ends by `until`. */
function ladderOf(side: Side, { from, until }: Months): (row: number) => LadderYear[] {
  const planOf = (step: string) => side.plans.find((one) => one.measure === 'kr_per_0_22' && one.step === step);
  const [low, high] = [planOf('steps_2_3'), planOf('steps_4_6')];
  if (low === undefined || high === undefined) return () => [];
  const read = (plan: SeriesPlan): Float64Array[] => plan.periods.map((_, year) => valuesOf(plan, year, side.table));
  const [lows, highs] = [read(low), read(high)];
  return (row) =>
    low.periods.flatMap((year, i) =>
      year >= from.slice(0, 4) && `${year}-12` <= until
        ? [{ year, steps23: lows[i]?.[row] as number, steps46: highs[i]?.[row] as number }]
        : [],
    );
}

/** How many municipalities are in each class of a step, over the futures. */
export interface CountsOverFutures {
  readonly step: string;
  readonly rising: Summary;
  readonly stable: Summary;
  readonly falling: Summary;
  /** Change of the average municipality, per 1,000: the unweighted mean of their changes. */
  readonly meanChange: Summary;
}

/** Numbers of municipalities by step and class, over all futures. */
export function countsOverFutures(seen: readonly (readonly Municipality[])[]): CountsOverFutures[] {
  const counted = seen.map(countsByStep);
  return (counted[0] ?? []).map(({ step }) => {
    const summary = (wanted: (typeof CLASSES)[number]): Summary =>
      summarise(
        Float64Array.from(counted, (own) => own.find((one) => one.step === step)?.[wanted] ?? 0),
        null,
      );
    const meanChange = summarise(
      Float64Array.from(seen, (own) => meanChangeOf(own, step)),
      null,
    );
    return { step, rising: summary('rising'), stable: summary('stable'), falling: summary('falling'), meanChange };
  });
}

function meanChangeOf(municipalities: readonly Municipality[], step: string): number {
  const changes = municipalities.flatMap(({ developments }) =>
    developments.flatMap((own) => (own.step === step && own.change !== null ? [own.change] : [])),
  );
  return changes.reduce((sum, change) => sum + change, 0) / Math.max(1, changes.length);
}

/** Share of the futures, 0-1, in which at least as many municipalities are in a class as were counted. */
export interface AsMany {
  readonly counted: StepCounts;
  readonly shares: Readonly<Record<(typeof CLASSES)[number], number>>;
}

/** Holds counts that somebody made against the futures, for the steps that both have. */
export function asManyAs(counts: readonly StepCounts[], seen: readonly (readonly Municipality[])[]): AsMany[] {
  const futures = seen.map(countsByStep);
  return counts.flatMap((counted) => {
    const same = futures.flatMap((own) => own.find(({ step }) => step === counted.step) ?? []);
    if (same.length === 0) return [];
    const share = (wanted: (typeof CLASSES)[number]): number =>
      same.filter((own) => own[wanted] >= counted[wanted] - SAME).length / same.length;
    return [{ counted, shares: { rising: share('rising'), stable: share('stable'), falling: share('falling') } }];
  });
}
