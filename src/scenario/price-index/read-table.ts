/** Text of a p/l table -> years and changes, or every problem in it. */

import type { Fault, Problem } from '../problem.js';
import type { CsvCell, CsvRow } from '../table/csv.js';
import { Faults } from '../table/faults.js';
import { headedText } from '../table/headed.js';
import { PRICE_STATUSES, type PriceIndex, type PriceStatus, type PriceYear } from './price-index.js';

const COLUMNS = ['year', 'change_pct', 'status', 'source'] as const;
type Column = (typeof COLUMNS)[number];

/** A year, or with a dash after it that year and all later ones. */
const YEAR = /^(\d{4})(\s?[-–])?$/;

export type PriceIndexReading =
  | { readonly ok: true; readonly index: PriceIndex }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads the table: a header, then a row a year. Semicolon, tab or comma; decimals with a point, or a comma. */
export function readPriceIndex(file: string, text: string): PriceIndexReading {
  const faults = new Faults(file);
  const table = headedText(text, faults);
  if (table !== null && hasColumns(table.header, faults)) {
    const at = columnsOf(table.header);
    const read = table.body.flatMap((row) => yearOf(row, at, table.delimiter, faults) ?? []);
    const index = inOrder(file, read, faults);
    if (index !== null) return { ok: true, index };
  }
  return { ok: false, problems: faults.problems };
}

function columnsOf({ cells }: CsvRow): Readonly<Record<Column, number>> {
  const at = (column: Column): number => cells.findIndex(({ text }) => text.toLowerCase() === column);
  return { year: at('year'), change_pct: at('change_pct'), status: at('status'), source: at('source') };
}

function hasColumns(header: CsvRow, faults: Faults): boolean {
  const at = columnsOf(header);
  const missing = COLUMNS.filter((column) => at[column] < 0);
  if (missing.length === 0) return true;
  const got = header.cells.map(({ text }) => text);
  faults.report(header, undefined, { code: 'priceIndexHeader', args: { missing, got } });
  return false;
}

/** A row that was read, with where it stands. */
interface ReadYear {
  readonly row: CsvRow;
  readonly cell: CsvCell | undefined;
  readonly isOpen: boolean;
  readonly year: PriceYear;
}

function yearOf(row: CsvRow, at: Readonly<Record<Column, number>>, delimiter: string, faults: Faults): ReadYear | null {
  const cell = (column: Column): CsvCell | undefined => row.cells[at[column]];
  const text = (column: Column): string => cell(column)?.text ?? '';
  const report = (column: Column, fault: Fault): null => {
    faults.report(row, cell(column), fault);
    return null;
  };
  const year = YEAR.exec(text('year'));
  const changePercent = percentOf(text('change_pct'), delimiter);
  const status = statusOf(text('status'));
  if (year === null) return report('year', { code: 'priceIndexYear', args: { got: text('year') } });
  if (changePercent === null) {
    return report('change_pct', { code: 'priceIndexChange', args: { got: text('change_pct') } });
  }
  if (status === null) return report('status', { code: 'priceIndexStatus', args: { got: text('status') } });
  const source = text('source');
  if (source === '') return report('source', { code: 'priceIndexSource', args: { year: Number(year[1]) } });
  const own = { year: Number(year[1]), changePercent, status, source };
  return { row, cell: cell('year'), isOpen: year[2] !== undefined, year: own };
}

/** Per cent a year; more than -50 to 50 is taken for a mistake of unit or an index number. */
function percentOf(text: string, delimiter: string): number | null {
  const pattern = delimiter === ',' ? /^-?\d+(\.\d+)?$/ : /^-?\d+([.,]\d+)?$/;
  const value = Number(text.replace(',', '.'));
  return pattern.test(text) && Math.abs(value) <= 50 ? value : null;
}

function statusOf(text: string): PriceStatus | null {
  return PRICE_STATUSES.find((status) => status === text.toLowerCase()) ?? null;
}

/** The years in order; each once, none missing, and only the last for all later ones. */
function inOrder(file: string, read: readonly ReadYear[], faults: Faults): PriceIndex | null {
  // A row that cannot be read is not missing.
  if (faults.problems.length > 0) return null;
  const ordered = [...read].sort((a, b) => a.year.year - b.year.year);
  ordered.forEach((own, i) => {
    const fault = outOfOrder(own, ordered[i - 1]?.year.year, i === ordered.length - 1);
    if (fault !== null) faults.report(own.row, own.cell, fault);
  });
  if (faults.problems.length > 0 || ordered.length === 0) return null;
  return { file, years: ordered.map(({ year }) => year), isOpen: ordered.at(-1)?.isOpen === true };
}

/** What is wrong with a year after the one before it: there already, one left out, or open and not the last. */
export function outOfOrder(
  { year: { year }, isOpen }: { readonly year: { readonly year: number }; readonly isOpen: boolean },
  before: number | undefined,
  isLast: boolean,
): Fault | null {
  if (before === year) return { code: 'priceIndexTwice', args: { year } };
  if (before !== undefined && before + 1 !== year) return { code: 'priceIndexGap', args: { year: before + 1 } };
  return isOpen && !isLast ? { code: 'priceIndexOpen', args: { year } } : null;
}
