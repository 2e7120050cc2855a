/** A checked file's population and start -> the scenario's. */

import { isStockList } from '../check/start.js';
import type { Initial, Population } from '../scenario.js';
import { REST_GROUP } from '../scenario.js';
import type { InitialFile } from '../schema/initial.js';
import type { PopulationFile } from '../schema/population.js';
import { numbersOf, sourcedEntries, sourcedOf } from '../schema/read.js';
import { agesOf } from '../schema/words.js';
import type { PopulationTable } from '../table/counts.js';

/** A population table, the file it came from and the place it is about. */
export interface ReadTable {
  readonly file: string;
  readonly area: string;
  readonly table: PopulationTable;
}

/** The population: the table where there is one, else the same number every year. */
export function buildPopulation({ children, source, masked }: PopulationFile, read: ReadTable | null): Population {
  if (read === null) return { kind: 'constant', children0to17: sourcedOf(children ?? 0, source) };
  const { file, area, table } = read;
  const { maskedFigures, ...figures } = table;
  return {
    kind: 'table',
    file,
    area,
    source: source ?? '',
    ...figures,
    // Whatever the table's source says, it does not say this.
    masked: maskedFigures === 0 ? null : { children: sourcedOf(masked ?? 0, 'assumption'), figures: maskedFigures },
  };
}

/** Number of 0-17-year-olds in the first year of the horizon. */
export function childrenAtStart(population: Population, startYear: number): number {
  if (population.kind === 'constant') return population.children0to17.value;
  const index = population.years.filter((year) => year <= startYear).length - 1;
  const byAge = population.children[Math.max(0, index)] ?? [];
  return byAge.slice(0, 18).reduce((sum, children) => sum + children, 0);
}

/** Where the children are at the start. */
export function buildInitial(initial: InitialFile): Initial {
  if (initial === 'steadyState') return { kind: 'steadyState' };
  if (initial.burnInYears !== undefined) return { kind: 'burnIn', years: initial.burnInYears };
  if (initial.shares !== undefined) return { kind: 'shares', shares: sourcedEntries(initial.shares, undefined) };
  return { kind: 'stock', stock: buildStock(initial.stock ?? []) };
}

type Stock = Extract<Initial, { kind: 'stock' }>['stock'];

function buildStock(stock: NonNullable<Exclude<InitialFile, string>['stock']>): Stock {
  if (isStockList(stock)) {
    return stock.map(({ step, children, ages, group }) => ({
      step,
      children: sourcedOf(children, undefined),
      ...agesOf(ages ?? '0-17'),
      group: group ?? REST_GROUP,
    }));
  }
  const sources = sourcedEntries(stock, undefined);
  return numbersOf(stock).map(([step, children]) => ({
    step,
    children: sources[step] ?? sourcedOf(children, undefined),
    fromAge: 0,
    toAge: 17,
    group: REST_GROUP,
  }));
}
