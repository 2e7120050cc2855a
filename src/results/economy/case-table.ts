/** A business case as a table of whole units (thousands, tenths of a million) that adds up in the digits that are shown. */
import type { CaseItem } from '../../scenario/fixed-case/fixed-case.js';
import { adding, round } from './rounding.js';

/** Whole units by year. */
export type Units = readonly number[];

export interface CaseTable {
  readonly years: readonly number[];
  readonly efficiencies: Units;
  readonly costs: Units;
  /** Efficiencies and costs. */
  readonly permanentChange: Units;
  readonly implementation: Units;
  readonly total: Units;
  readonly cumulated: Units;
  /** The items and what is shown of them; those of a kind add up to the kind's line. */
  readonly items: readonly { readonly item: CaseItem; readonly units: Units }[];
}

/**
 * The table of a case; `unitKr` is the value of the last digit shown. A year's total, costs and implementation are
 * rounded to the nearest unit, so that the total of a year is the same here as wherever else it is told; cumulated
 * amounts are the sums of the totals that are shown; what then remains is the efficiencies, which are the least certain.
 * Where every amount is a whole number of units nothing is rounded.
 */
export function caseTable(years: readonly number[], items: readonly CaseItem[], unitKr: number): CaseTable {
  const inUnits = items.map(({ kr }) => kr.map((own) => own / unitKr));
  const sum = (isWanted: (item: CaseItem) => boolean): number[] =>
    years.map((_, year) =>
      items.reduce((all, item, i) => (isWanted(item) ? all + (inUnits[i]?.[year] as number) : all), 0),
    );
  const total = sum(() => true).map(round);
  const cumulated = total.map((_, year) => total.slice(0, year + 1).reduce((all, own) => all + own, 0));
  const costs = sum(({ kind }) => kind === 'cost').map(round);
  const implementation = sum(({ kind }) => kind === 'implementation').map(round);
  const permanentChange = total.map((own, year) => own - (implementation[year] as number));
  const efficiencies = permanentChange.map((own, year) => own - (costs[year] as number));
  const lineOf = { efficiency: efficiencies, cost: costs, implementation };
  const units = items.map(() => new Array<number>(years.length).fill(0));
  for (const kind of ['efficiency', 'cost', 'implementation'] as const) {
    const own = items.flatMap((item, i) => (item.kind === kind ? [i] : []));
    for (const year of years.keys()) {
      const shares = adding(
        lineOf[kind][year] as number,
        own.map((i) => inUnits[i]?.[year] as number),
      );
      for (const [place, i] of own.entries()) (units[i] as number[])[year] = shares[place] as number;
    }
  }
  return {
    years,
    efficiencies,
    costs,
    permanentChange,
    implementation,
    total,
    cumulated,
    items: items.map((item, i) => ({ item, units: units[i] as number[] })),
  };
}
