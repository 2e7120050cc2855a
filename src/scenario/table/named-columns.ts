/** The columns of a table by their headings: English or Danish names, in any order. */
import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import type { CsvCell, CsvRow } from './csv.js';
import type { Faults } from './faults.js';
import { plainText } from './grid.js';
import type { HeadedTable } from './headed.js';

/** What the columns of a kind of table are called. */
export interface ColumnNames<C extends string> {
  readonly columns: readonly C[];
  /** Danish and other names, in small letters. */
  readonly others: ReadonlyMap<string, C>;
  readonly required: readonly C[];
  /** Headings whose columns are passed over. */
  readonly passedOver?: readonly string[];
}

/** What is said of wrong headings. */
export interface ColumnFaults<C extends string> {
  unknown(column: string, suggestion: string | null): Fault;
  twice(column: C): Fault;
  missing(missing: readonly C[], got: readonly string[]): Fault;
}

/** Position of each column that the table has; null, and what is wrong with the headings has been reported. */
export function namedColumns<C extends string>(
  header: CsvRow,
  { columns, others, required, passedOver = [] }: ColumnNames<C>,
  say: ColumnFaults<C>,
  faults: Faults,
): ReadonlyMap<C, number> | null {
  const before = faults.problems.length;
  const at = new Map<C, number>();
  header.cells.forEach((cell, index) => {
    const name = plainText(cell.text)
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    if (passedOver.includes(name)) return;
    const column = columns.find((known) => known === name) ?? others.get(name);
    if (column === undefined) {
      faults.report(
        header,
        cell,
        say.unknown(plainText(cell.text), nearest(plainText(cell.text), [...columns, ...others.keys()])),
      );
    } else if (at.has(column)) faults.report(header, cell, say.twice(column));
    else at.set(column, index);
  });
  const missing = required.filter((column) => !at.has(column));
  if (missing.length > 0) {
    faults.report(
      header,
      undefined,
      say.missing(
        missing,
        header.cells.map(({ text }) => plainText(text)),
      ),
    );
  }
  return faults.problems.length > before ? null : at;
}

/** What reading a cell can come to instead of a value. */
export interface CellFault {
  readonly fault: Fault;
}

/** A table whose columns have been found. */
export interface NamedTable<C extends string> {
  readonly at: ReadonlyMap<C, number>;
  readonly delimiter: HeadedTable['delimiter'];
}

/** What `read` makes of each row that is no longer than the headings; nothing when these are wrong. */
export function readNamed<C extends string, T>(
  { header, body, delimiter }: HeadedTable,
  at: ReadonlyMap<C, number> | null,
  faults: Faults,
  read: (row: CsvRow, table: NamedTable<C>) => T | null,
): T[] {
  if (at === null) return [];
  const width = header.cells.length;
  return body.flatMap((row) => {
    const got = row.cells.length;
    if (got <= width) return read(row, { at, delimiter }) ?? [];
    faults.report(row, row.cells[width], { code: 'targetCells', args: { expected: width, got } });
    return [];
  });
}

/** One row of such a table while it is read. */
export class NamedRow<C extends string> {
  private readonly before: number;

  constructor(
    protected readonly row: CsvRow,
    protected readonly table: NamedTable<C>,
    protected readonly faults: Faults,
  ) {
    this.before = faults.problems.length;
  }

  /** Whether anything has been reported since the row was begun. */
  protected get isWrong(): boolean {
    return this.faults.problems.length > this.before;
  }

  protected cell(column: C): CsvCell | undefined {
    return this.row.cells[this.table.at.get(column) ?? -1];
  }

  /** As people see it. */
  protected text(column: C): string {
    return plainText(this.numeral(column));
  }

  /** The same of a number, which a workbook writes in one way only (table/grid). */
  protected numeral(column: C): string {
    return this.cell(column)?.text ?? '';
  }

  protected report(column: C, fault: Fault): void {
    this.faults.report(this.row, this.cell(column), fault);
  }

  /** What was read; null, and the fault is reported. */
  protected taken<T>(column: C, reading: T | CellFault): T | null {
    if (!isFault(reading)) return reading;
    this.report(column, reading.fault);
    return null;
  }
}

function isFault(reading: unknown): reading is CellFault {
  return typeof reading === 'object' && reading !== null && 'fault' in reading;
}
