/** `trends --out`: the tables of trends as one tidy file. */

import type { ChanceOfChange } from '../results/municipalities/chance.js';
import { byVulnerability, CLASSES, countsByStep, ratioPct } from '../results/municipalities/counts.js';
import type { AsMany, CountsOverFutures } from '../results/municipalities/futures.js';
import type { Municipality } from '../results/municipalities/municipality.js';
import { number, text } from './csv.js';

const COLUMNS = ['table', 'municipality', 'group', 'step', 'from', 'to', 'measure', 'value', 'p05', 'p95', 'error'];

type Cells = Readonly<Partial<Record<(typeof COLUMNS)[number], string>>>;

/** What there is to write; a future's municipalities are written as the municipalities of a file are. */
export interface WrittenTrends {
  readonly municipalities: readonly Municipality[];
  readonly futures: readonly CountsOverFutures[];
  readonly against: readonly AsMany[];
  readonly chances: readonly (ChanceOfChange & { readonly from: string; readonly to: string })[];
}

/**
 * One row a figure: `counts` (municipalities by class; group all, below or above the national mean of vulnerable children),
 * `developments` (change per 1,000, and -1, 0 or 1), `vulnerable_share` (0-1), `expenditure` (kr. per 0-22-year-old and the
 * ratio in per cent), `futures` (mean number of municipalities by class, and the change of their mean per 1,000, with 5-95 %), `as_many` (share of the futures with at
 * least as many), `chance` (share of futures with the change asked for, its Monte Carlo error, and the standard deviation).
 */
export function trendsCsv({ municipalities, futures, against, chances }: WrittenTrends): string {
  const { below, above } = byVulnerability(municipalities);
  const rows: Cells[] = [
    ...countRows(municipalities, 'all'),
    ...countRows(below, 'below'),
    ...countRows(above, 'above'),
    ...municipalities.flatMap(rowsOf),
    ...futures.flatMap((own) =>
      [...CLASSES, 'meanChange' as const].map((key) => {
        const { mean, p05, p95 } = own[key];
        const measure = key === 'meanChange' ? 'mean_change' : key;
        return { table: 'futures', step: own.step, measure, value: number(mean), p05: number(p05), p95: number(p95) };
      }),
    ),
    ...against.flatMap(({ counted, shares }) =>
      CLASSES.map((measure) => ({ table: 'as_many', step: counted.step, measure, value: number(shares[measure]) })),
    ),
    ...chances.flatMap(({ step, from, to, share, shareError, sd, exactMean }) => [
      { table: 'chance', step, from, to, measure: 'share', value: number(share), error: number(shareError) },
      { table: 'chance', step, from, to, measure: 'sd', value: number(sd) },
      { table: 'chance', step, from, to, measure: 'exact_mean', value: number(exactMean) },
    ]),
  ];
  const lines = rows.map((row) => COLUMNS.map((column) => text(row[column] ?? '')).join(','));
  return `${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

function countRows(municipalities: readonly Municipality[], group: string): Cells[] {
  return countsByStep(municipalities).flatMap((own) =>
    CLASSES.map((measure) => ({ table: 'counts', group, step: own.step, measure, value: number(own[measure]) })),
  );
}

const SIGN = { rising: 1, stable: 0, falling: -1 } as const;

function rowsOf({ name: municipality, vulnerableShare, developments, expenditure }: Municipality): Cells[] {
  return [
    ...(vulnerableShare === null ? [] : [{ table: 'vulnerable_share', municipality, value: number(vulnerableShare) }]),
    ...developments.flatMap(({ step, from, to, change, trend }) => {
      const own = { table: 'developments', municipality, step, from, to };
      return [
        ...(change === null ? [] : [{ ...own, measure: 'change', value: number(change) }]),
        { ...own, measure: 'trend', value: number(SIGN[trend]) },
      ];
    }),
    ...expenditure.flatMap((own) => {
      const at = { table: 'expenditure', municipality, from: own.year, to: own.year };
      return [
        { ...at, step: 'steps_2_3', measure: 'kr_per_0_22', value: number(own.steps23) },
        { ...at, step: 'steps_4_6', measure: 'kr_per_0_22', value: number(own.steps46) },
        { ...at, measure: 'ratio_pct', value: number(ratioPct(own)) },
      ];
    }),
  ];
}
