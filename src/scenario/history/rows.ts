/** Rows of a municipality's table -> series, or everything that is wrong with them, each at its row and column. */

import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import type { HistoryFile } from '../schema/history.js';
import type { CsvCell, CsvRow } from '../table/csv.js';
import { folded, type Grid, NUMBER_MARK, plainText } from '../table/grid.js';
import { type DecimalSign, isMasked, numberIn, sniffDecimal } from './numbers.js';
import { historyPeriod } from './period.js';
import { type HistoryPoint, isHistoryAmount, isYearly } from './series.js';

/** Steps a row can be about, by every name that the scenario has for them. */
export type StepNames = ReadonlyMap<string, string>;

/** Title lines that may stand above the headings. */
const MAX_TITLE_ROWS = 20;

/** Where a fault is reported: at a field of the item, or in the table. */
export interface HistoryFaults {
  atItem(path: readonly string[], fault: Fault): void;
  atCell(row: CsvRow, cell: CsvCell | undefined, fault: Fault): void;
}

/** A number with where it stands. */
interface Entry {
  readonly row: CsvRow;
  /** The words of the step column. */
  readonly label: string;
  readonly step: string;
  readonly period: string;
  readonly value: number | null;
}

/** Positions of the columns in a row. */
interface Columns {
  readonly date: number;
  readonly value: number;
  readonly step: number | null;
  readonly where: readonly (readonly [number, string])[];
}

/** The points by step, in order of time; in the unit of the table times `unit`. */
export function historyPoints(
  grid: Grid,
  item: HistoryFile,
  names: StepNames,
  faults: HistoryFaults,
): ReadonlyMap<string, readonly HistoryPoint[]> {
  const header = headerOf(grid.rows, item);
  const columns = header === null ? null : columnsOf(header, item, faults);
  if (header === null || columns === null) {
    if (header === null) faults.atItem(['file'], { code: 'tableNoRows', args: {} });
    return new Map();
  }
  const body = grid.rows.filter((row) => row.line > header.line && isWanted(row, columns));
  const heading = (index: number): string => textAt(header, index);
  const sign = signOf(body, columns, grid, item, heading(columns.value), faults);
  if (sign === null) return new Map();
  const reader = new RowReader(item, names, columns, sign, heading, faults);
  const entries = body.flatMap((row) => reader.read(row) ?? []);
  if (entries.length === 0 && !reader.hasFaults) faults.atItem(['file'], { code: 'historyNothing', args: {} });
  return pointsByStep(entries, faults);
}

/** The first row in which every named column is; else the one in which most are. */
function headerOf(rows: readonly CsvRow[], item: HistoryFile): CsvRow | null {
  const wanted = [...Object.values(item.columns ?? {}), ...Object.keys(item.where ?? {})].map((name) =>
    folded(name ?? ''),
  );
  const found = (row: CsvRow): number =>
    wanted.filter((name) => row.cells.some(({ text }) => folded(text) === name)).length;
  return rows
    .slice(0, MAX_TITLE_ROWS)
    .reduce<CsvRow | null>((best, row) => (best === null || found(row) > found(best) ? row : best), null);
}

function columnsOf(header: CsvRow, item: HistoryFile, faults: HistoryFaults): Columns | null {
  const known = header.cells.map(({ text }) => text).filter((text) => text !== '');
  let isWhole = true;
  const at = (name: string, path: readonly string[]): number => {
    const index = header.cells.findIndex(({ text }) => folded(text) === folded(name));
    if (index >= 0) return index;
    isWhole = false;
    faults.atItem(path, { code: 'historyColumn', args: { got: name, suggestion: nearest(name, known), known } });
    return 0;
  };
  const { date = '', value = '', step } = item.columns ?? {};
  const columns = {
    date: at(date, ['columns', 'date']),
    value: at(value, ['columns', 'value']),
    step: step === undefined ? null : at(step, ['columns', 'step']),
    where: Object.entries(item.where ?? {}).map(([name, text]) => [at(name, ['where', name]), text] as const),
  };
  return isWhole ? columns : null;
}

/** Rows that are not titles and notes (a single cell), and that `where` lets through. */
function isWanted(row: CsvRow, { where }: Columns): boolean {
  const filled = row.cells.filter(({ text }) => text !== '').length;
  return filled > 1 && where.every(([index, text]) => folded(plainAt(row, index)) === folded(text));
}

function signOf(
  body: readonly CsvRow[],
  { value }: Columns,
  { delimiter }: Grid,
  { decimal }: HistoryFile,
  column: string,
  faults: HistoryFaults,
): DecimalSign | null {
  if (decimal !== undefined) return decimal;
  const texts = body
    .map((row) => textAt(row, value))
    .filter((text) => !text.startsWith(NUMBER_MARK) && !isMasked(text));
  const sniffed = sniffDecimal(texts, delimiter);
  if ('sign' in sniffed) return sniffed.sign;
  const row = body.find((own) => textAt(own, value).includes(sniffed.unclear));
  const fault: Fault = { code: 'historyUnclear', args: { column, got: sniffed.unclear } };
  if (row === undefined) faults.atItem(['file'], fault);
  else faults.atCell(row, row.cells[value], fault);
  return null;
}

class RowReader {
  hasFaults = false;
  private readonly mapped: ReadonlyMap<string, string>;
  private readonly ignored: ReadonlySet<string>;

  constructor(
    private readonly item: HistoryFile,
    private readonly names: StepNames,
    private readonly columns: Columns,
    private readonly sign: DecimalSign,
    private readonly heading: (index: number) => string,
    private readonly faults: HistoryFaults,
  ) {
    this.mapped = new Map(Object.entries(item.steps ?? {}).map(([text, step]) => [folded(text), step]));
    this.ignored = new Set((item.ignore ?? []).map(folded));
  }

  /** The number of a row; null where it says nothing, or something that is wrong. */
  read(row: CsvRow): Entry | null {
    const { step: stepColumn } = this.columns;
    const label = stepColumn === null ? '' : plainAt(row, stepColumn);
    if (stepColumn !== null && this.ignored.has(folded(label))) return null;
    const step = stepColumn === null ? (this.item.step ?? '') : this.stepOf(row, stepColumn, label);
    const period = this.periodOf(row);
    const value = this.valueOf(row);
    if (step === null || period === null || value === undefined) return null;
    return { row, label, step, period, value };
  }

  private stepOf(row: CsvRow, column: number, got: string): string | null {
    const step = this.mapped.get(folded(got)) ?? this.names.get(folded(got));
    if (step !== undefined) return step;
    const known = [...new Set([...Object.keys(this.item.steps ?? {}), ...this.names.values()])];
    const suggestion = nearest(got, known);
    return this.refuse(row, column, {
      code: 'historyStep',
      args: { column: this.heading(column), got, suggestion, known },
    });
  }

  private periodOf(row: CsvRow): string | null {
    const { date } = this.columns;
    const got = plainAt(row, date);
    const period = historyPeriod(got);
    const { measure } = this.item;
    if (period === null)
      return this.refuse(row, date, { code: 'historyDate', args: { column: this.heading(date), got } });
    if (isYearly(measure) && period.length > 4)
      return this.refuse(row, date, { code: 'historyNotYear', args: { got, measure } });
    return period;
  }

  /** null: masked; undefined: wrong. */
  private valueOf(row: CsvRow): number | null | undefined {
    const { value: column } = this.columns;
    const text = textAt(row, column);
    if (isMasked(text)) return null;
    const isNumber = text.startsWith(NUMBER_MARK);
    const value = isNumber ? Number(text.slice(NUMBER_MARK.length)) : numberIn(text, this.sign);
    const got = isNumber ? text.slice(NUMBER_MARK.length) : text;
    if (value === null || !Number.isFinite(value)) {
      this.refuse(row, column, { code: 'historyNumber', args: { column: this.heading(column), got } });
      return undefined;
    }
    if (value < 0 && !isHistoryAmount(this.item.measure)) {
      this.refuse(row, column, { code: 'historyNegative', args: { got } });
      return undefined;
    }
    return value * (this.item.unit ?? 1);
  }

  private refuse(row: CsvRow, column: number, fault: Fault): null {
    this.hasFaults = true;
    this.faults.atCell(row, row.cells[column], fault);
    return null;
  }
}

/** Rows of one step and period are added up where they are different accounts; the same one twice is a mistake. */
function pointsByStep(entries: readonly Entry[], faults: HistoryFaults): ReadonlyMap<string, readonly HistoryPoint[]> {
  const first = new Map<string, Entry>();
  const steps = new Map<string, Map<string, number | null>>();
  for (const entry of entries) {
    const { row, label, step, period, value } = entry;
    const key = JSON.stringify([folded(label), step, period]);
    const before = first.get(key);
    if (before !== undefined) {
      faults.atCell(row, undefined, {
        code: 'historyDuplicate',
        args: { step: label || step, period, firstLine: before.row.line },
      });
      continue;
    }
    first.set(key, entry);
    const own = steps.get(step) ?? new Map<string, number | null>();
    const sum = own.get(period);
    // What is masked in one account is not known of the sum.
    own.set(period, sum === undefined ? value : sum === null || value === null ? null : sum + value);
    steps.set(step, own);
  }
  return new Map([...steps].map(([step, own]) => [step, inOrderOfTime(own)]));
}

/** By the middle of what they are about. */
export function inOrderOfTime(points: ReadonlyMap<string, number | null>): HistoryPoint[] {
  return [...points].map(([period, value]) => ({ period, value })).sort((a, b) => moment(a.period) - moment(b.period));
}

function moment(period: string): number {
  const [year, month] = period.split('-').map(Number);
  return (year ?? 0) + (month ?? 6) / 12;
}

function textAt({ cells }: CsvRow, index: number): string {
  return cells[index]?.text ?? '';
}

/** As people see it. */
function plainAt(row: CsvRow, index: number): string {
  return plainText(textAt(row, index));
}
