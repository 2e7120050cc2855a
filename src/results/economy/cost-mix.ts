/** Cases by price class, and what changes of expenditure come from: numbers, mix and price. */
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import { pairedRows } from '../run-table.js';
import { summarise } from '../summary.js';
import { decompose, type Mix } from './decomposition.js';
import { type Paths, pathsOf, planOf, summaries } from './paths.js';

/** What cases are sorted by: the class of a child's yearly cost, or the step that child-years are spent on. */
export type SortedBy = 'class' | 'step';

/** The parts of a change, in the order in which they are added up to the last, the whole. */
export const CHANGE_PARTS = ['numbers', 'mix', 'price', 'change'] as const;
type ChangePart = (typeof CHANGE_PARTS)[number];

export interface CostMix {
  readonly years: readonly number[];
  /** Empty where the scenario states no price classes. */
  readonly classes: readonly PriceClass[];
  readonly changes: readonly CostChange[];
}

export interface PriceClass {
  /** kr. a year: `200000-400000`, the last `1000000+`. */
  readonly id: string;
  readonly cases: readonly Summary[];
  readonly kr: readonly Summary[];
  /** Of the replications that have such cases; null in a year in which none has. */
  readonly krPerCase: readonly (Summary | null)[];
}

/** A change of expenditure on children, year by year, kr. */
export interface CostChange {
  readonly sortedBy: SortedBy;
  /** From the first year of the same scenario, or from the base in the same year. */
  readonly from: 'first_year' | 'base';
  readonly parts: Readonly<Record<ChangePart, readonly Summary[]>>;
}

/** Years, and what is counted and paid in them: mix[year][replication]. */
interface Mixes {
  readonly count: readonly Paths[];
  readonly kr: readonly Paths[];
}

/**
 * The cost mix of a scenario, against its base where it has one; null when no calendar year lies wholly within. `steps`
 * are those of both: on a step that a scenario does not have nobody is, and nothing is paid.
 */
export function costMix(side: Side, base: Side | null, steps: readonly string[]): CostMix | null {
  const years = (planOf(side, 'expenditure_kr', 'all')?.periods ?? []).map(Number);
  if (years.length === 0) return null;
  const rows = Int32Array.from(side.table.replications.keys());
  const classes = side.plans.filter(({ measure }) => measure === 'cases').map(({ step }) => step);
  const sorted = [
    ['class', classes],
    ['step', steps],
  ] as const;
  return {
    years,
    classes: classes.map((id) => priceClass(side, id, years.length, rows)),
    changes: sorted.flatMap(([sortedBy, ids]) => {
      if (ids.length === 0) return [];
      const own = mixesOf(side, sortedBy, ids, years.length, rows);
      const first = changeOf(sortedBy, 'first_year', repeated(own), own);
      const isComparable = base !== null && (sortedBy === 'step' || hasClasses(base, ids));
      return isComparable ? [first, against(base, side, sortedBy, ids, years.length)] : [first];
    }),
  };
}

function priceClass(side: Side, id: string, years: number, rows: Int32Array): PriceClass {
  const cases = pathsOf(side, planOf(side, 'cases', id), years, rows);
  const kr = pathsOf(side, planOf(side, 'case_expenditure_kr', id), years, rows);
  return {
    id,
    cases: summaries(cases),
    kr: summaries(kr),
    krPerCase: kr.values.map((own, year) => {
      const count = cases.values[year] as Float64Array;
      const averages = own.map((value, i) => value / (count[i] as number)).filter((_, i) => (count[i] as number) > 0);
      return averages.length === 0 ? null : summarise(averages, null);
    }),
  };
}

const MEASURES: Readonly<Record<SortedBy, readonly [count: string, kr: string]>> = {
  class: ['cases', 'case_expenditure_kr'],
  step: ['full_year_equivalents', 'expenditure_kr'],
};

/** Whether cases are sorted into the same classes: other ones cannot be held against them. */
function hasClasses(side: Side, ids: readonly string[]): boolean {
  return ids.every((id) => planOf(side, 'cases', id) !== undefined);
}

function mixesOf(side: Side, sortedBy: SortedBy, ids: readonly string[], years: number, rows: Int32Array): Mixes {
  const [count, kr] = MEASURES[sortedBy];
  const of = (measure: string): Paths[] => ids.map((id) => pathsOf(side, planOf(side, measure, id), years, rows));
  return { count: of(count), kr: of(kr) };
}

/** The first year's, in every year. */
function repeated({ count, kr }: Mixes): Mixes {
  const first = (paths: Paths): Paths => ({
    ...paths,
    values: paths.values.map(() => paths.values[0] as Float64Array),
  });
  return { count: count.map(first), kr: kr.map(first) };
}

function against(base: Side, side: Side, sortedBy: SortedBy, ids: readonly string[], years: number): CostChange {
  const pairs = pairedRows(base.table, side.table);
  return changeOf(
    sortedBy,
    'base',
    mixesOf(base, sortedBy, ids, years, pairs.a),
    mixesOf(side, sortedBy, ids, years, pairs.b),
  );
}

function changeOf(sortedBy: SortedBy, from: CostChange['from'], before: Mixes, after: Mixes): CostChange {
  const years = (after.count[0] as Paths).values.length;
  const byYear = Array.from({ length: years }, (_, year) => {
    const replications = after.count[0]?.values[year]?.length ?? 0;
    return Array.from({ length: replications }, (_, i) => {
      const [from, to] = [mixAt(before, year, i), mixAt(after, year, i)];
      const parts = decompose(from, to);
      return { ...parts, change: parts.numbers + parts.mix + parts.price };
    });
  });
  const part = (name: ChangePart): Summary[] =>
    byYear.map((own) =>
      summarise(
        Float64Array.from(own, (parts) => parts[name]),
        null,
      ),
    );
  return {
    sortedBy,
    from,
    parts: { numbers: part('numbers'), mix: part('mix'), price: part('price'), change: part('change') },
  };
}

function mixAt({ count, kr }: Mixes, year: number, replication: number): Mix {
  const at = (paths: readonly Paths[]): number[] => paths.map(({ values }) => values[year]?.[replication] as number);
  return { count: at(count), kr: at(kr) };
}
