/** The compact table of a forecast or a difference: a row a year, a column a step, mean and 5-95 % band in each cell. */
import { wrap } from '../charts/typography.js';
import type { Measure, Series, Summary } from '../results/forecast.js';
import { PAYER_IDS, PAYERS } from '../scenario/payers.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { tableLines } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';
import type { RefundSide } from '../text/refund-words.js';

/** A forecast's own numbers, or what-if minus base: with signs, and without what does not differ. */
export type TableKind = 'level' | 'difference';

/** One replication has a value, several have a mean and a band. */
export interface TableStyle {
  readonly kind: TableKind;
  readonly isOne: boolean;
  readonly words: CliWords;
}

interface Column {
  readonly title: string;
  /** One a year, in the unit that is shown. */
  readonly values: readonly Shown[];
  /** Decimals of the mean and of the ends of the band. */
  readonly decimals: readonly [number, number];
}

interface Shown {
  /** Null where there is nothing to take a mean of. */
  readonly mean: number | null;
  /** Null where the number has no distribution: a ratio of two means. */
  readonly band: { readonly low: number; readonly high: number } | null;
  /** Whether every replication has zero. */
  readonly isZero: boolean;
}

/** Widest title before it is broken into lines, characters. */
const TITLE_WIDTH = 13;

/** The table of yearly series, columns that do not fit into `width` below; empty when there is nothing to show. */
export function forecastTable(
  scenario: Scenario,
  series: readonly Series[],
  style: TableStyle,
  width: number,
): readonly string[] {
  const years = find(series, 'expenditure_kr', 'all')?.periods ?? [];
  const differs = (shown: Shown | undefined): boolean => style.kind === 'level' || shown?.isZero === false;
  const columns = columnsOf(scenario, series, style).filter(({ values }) => values.some(differs));
  const rows = years.flatMap((year, i) =>
    columns.some(({ values }) => differs(values[i]))
      ? [[year, ...columns.map((column) => cell(column, i, style))]]
      : [],
  );
  if (rows.length === 0) return [];
  return tableLines({ titles: [style.words.table.year, ...columns.map(({ title }) => title)], rows, names: 1 }, width);
}

/** What is counted apart where a scenario says something of it: its words, and the series that is shown. */
const COUNTED_APART = [
  { words: 'rePlacements', measure: 're_placements', step: 'placement' },
  { words: 'breakdowns', measure: 'breakdowns', step: 'placement' },
  { words: 'found', measure: 'found_by_detection', step: 'all' },
  { words: 'caseload', measure: 'mean_caseload', step: 'all' },
] as const satisfies readonly { words: keyof CliWords['table']; measure: Measure; step: string }[];

/** What the columns are that only some scenarios have. */
export function notesOf(series: readonly Series[], words: CliWords): readonly string[] {
  const { waiting, diverted } = words.table;
  const hasAddOns = series.some(({ measure }) => measure === 'add_on_full_year_equivalents');
  return [
    ...COUNTED_APART.flatMap((own) =>
      find(series, own.measure, own.step) === undefined ? [] : [words.table[own.words].note],
    ),
    ...(series.some(({ measure }) => measure === 'waiting_child_years') ? [waiting.note] : []),
    ...(series.some(({ measure }) => measure === 'diverted') ? [diverted.note] : []),
    ...(series.some(({ measure }) => measure === 'paid_kr') ? [words.table.payers.paidNote] : []),
    ...(series.some(({ measure }) => measure === 'spill_over_kr') ? [words.table.payers.besideNote] : []),
    ...(hasAddOns ? [words.table.addOns] : []),
  ];
}

/** Steps that are neither home-based help nor placement: shown last, so that what is asked for most stands together. */
const LAST: readonly string[] = ['preventive', 'aftercare', 'other'];

/**
 * Home-based help and placements from below, new placements, expenditure and who pays it; then what is counted apart, queues, and the
 * other steps, the add-ons.
 */
function columnsOf(scenario: Scenario, series: readonly Series[], { kind, words }: TableStyle): Column[] {
  const column = (title: string, found: Series | undefined, unit: number, decimals: typeof forChildren): Column[] => {
    if (found === undefined) return [];
    const values = found.summaries.map((summary) => shown(summary, unit));
    const largest = Math.max(...values.flatMap(({ band }) => [Math.abs(band.low), Math.abs(band.high)]));
    return [{ title: wrap(title, TITLE_WIDTH).join('\n'), values, decimals: decimals(largest, kind) }];
  };
  const steps = (isWanted: (kind: string) => boolean): Column[] =>
    scenario.steps
      .filter((step) => step.kind !== 'universal' && isWanted(step.kind))
      .flatMap((step) =>
        column(heading(step.shortName), find(series, 'full_year_equivalents', step.id), 1, forChildren),
      );
  const net = find(series, 'net_expenditure_kr', 'all');
  const million = (side: RefundSide): string =>
    side === null ? words.table.millionKr : `${words.table.millionKr} ${words.money.refunding[side]}`;
  const payers = payerColumns(scenario, series, words).filter(({ found }) => !isNothing(found));
  return [
    ...steps((step) => !LAST.includes(step)),
    ...column(words.table.newPlacements, find(series, 'new_placements', 'placement'), 1, forChildren),
    ...column(million(net === undefined ? null : 'gross'), find(series, 'expenditure_kr', 'all'), 1e6, forMoney),
    ...column(million('net'), net, 1e6, forMoney),
    ...payers.flatMap(({ title, found }) => column(title, found, 1e6, forMoney)),
    ...COUNTED_APART.flatMap((own) =>
      column(
        words.table[own.words].title,
        find(series, own.measure, own.step),
        1,
        own.words === 'caseload' ? forCaseload : forChildren,
      ),
    ),
    ...scenario.steps.flatMap(({ id, shortName }) => [
      ...column(words.table.waiting.title(heading(shortName)), find(series, 'waiting_child_years', id), 1, forChildren),
      ...(kind === 'level' ? waitingTime(series, id, words.table.waiting.time(heading(shortName))) : []),
      ...column(words.table.diverted.title(heading(shortName)), find(series, 'diverted', id), 1, forChildren),
    ]),
    ...steps((step) => LAST.includes(step)),
    ...scenario.addOns.flatMap(({ id, name }) =>
      column(heading(name), find(series, 'add_on_full_year_equivalents', id), 1, forChildren),
    ),
  ];
}

/** Who pays the expenditure, and what falls on other budgets; a series of a scenario that says nothing of it is not there. */
function payerColumns(
  { economy }: Scenario,
  series: readonly Series[],
  { table }: CliWords,
): { readonly title: string; readonly found: Series | undefined }[] {
  return [
    ...PAYERS.map((payer) => ({
      title: table.payers.paidBy(payer),
      found: find(series, 'paid_kr', PAYER_IDS[payer]),
    })),
    ...economy.spillOvers.map(({ id, name, payer }) => ({
      title: table.payers.beside(heading(name), payer),
      found: find(series, 'spill_over_kr', id),
    })),
  ];
}

function isNothing(series: Series | undefined): boolean {
  return series === undefined || series.summaries.every(({ mean, sd }) => mean === 0 && sd === 0);
}

/** Months that a child has waited who gets a place: the mean of all months by the mean of all children. */
function waitingTime(series: readonly Series[], step: string, title: string): Column[] {
  const months = find(series, 'months_waited', step);
  const children = find(series, 'placed_after_waiting', step);
  if (months === undefined || children === undefined) return [];
  const values = months.summaries.map(({ mean }, year) => {
    const placed = children.summaries[year]?.mean ?? 0;
    return { mean: placed === 0 ? null : mean / placed, band: null, isZero: placed === 0 };
  });
  return [{ title: wrap(title, TITLE_WIDTH).join('\n'), values, decimals: [1, 1] }];
}

function find(series: readonly Series[], measure: Measure, step: string): Series | undefined {
  return series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
}

/** A step's or add-on's name without what it adds in brackets: a scenario without short names has its full names here. */
function heading(name: string): string {
  return name.replace(/ \([^)]*\)$/, '');
}

function shown({ mean, sd, p05, p95 }: Summary, unit: number) {
  return { mean: mean / unit, band: { low: p05 / unit, high: p95 / unit }, isZero: mean === 0 && sd === 0 };
}

/** One decimal as long as it says something; two for the few children of a small scenario. */
function forChildren(largest: number, kind: TableKind): readonly [number, number] {
  const decimals = largest < 1 ? 2 : largest < (kind === 'level' ? 20 : 100) ? 1 : 0;
  return [decimals, decimals];
}

/** A tenth of a case more or less is worth knowing. */
function forCaseload(): readonly [number, number] {
  return [1, 1];
}

/** 0,1 mio. kr. are worth a planner's while in a mean of 92,4, but not in the ends of its band. */
function forMoney(largest: number, kind: TableKind): readonly [number, number] {
  if (largest < 1) return [2, 2];
  return largest < 1000 ? [1, kind === 'level' && largest >= 50 ? 0 : 1] : [0, 0];
}

/** `73 (60-88)`; a difference `+1,5 (-3,1; 6,2)`, so that no sign can be taken for a dash. */
function cell({ values, decimals }: Column, year: number, { kind, isOne, words }: TableStyle): string {
  const { mean, band } = values[year] as Shown;
  if (mean === null) return '-';
  const format = (value: number, end: 0 | 1): string => formatNumber(value, decimals[end], words);
  const plain = format(mean, 0);
  const signed = kind === 'difference' && mean > 0 && /[1-9]/.test(plain) ? `+${plain}` : plain;
  if (isOne || band === null) return signed;
  const separator = kind === 'difference' || band.low < 0 ? '; ' : '-';
  return `${signed} (${format(band.low, 1)}${separator}${format(band.high, 1)})`;
}
