/** A sheet while it is being filled, row by row from above. */
import { shareInPercent } from '../../text/shares.js';
import type {
  Cell,
  ChartContent,
  Format,
  InputContent,
  Look,
  Merged,
  Row,
  SheetContent,
  TableContent,
} from './content.js';
import { rowHeights } from './row-heights.js';

/** The rows of a sheet so far. Its law: a row that has been added stays where it is. */
export class Page {
  readonly name: string;
  readonly #widths: readonly number[];
  readonly #rows: Row[] = [];
  readonly #merged: Merged[] = [];
  readonly #breaks: number[] = [];
  readonly #tables: TableContent[] = [];
  readonly #charts: ChartContent[] = [];
  readonly #inputs: InputContent[] = [];

  constructor(name: string, widths: readonly number[]) {
    this.name = name;
    this.#widths = widths;
  }

  /** The number of the row that comes next. */
  get next(): number {
    return this.#rows.length + 1;
  }

  /** Adds a row and returns its number. */
  add(...cells: readonly (Cell | null)[]): number {
    this.#rows.push(cells);
    return this.#rows.length;
  }

  blank(rows = 1): void {
    for (let i = 0; i < rows; i++) this.#rows.push([]);
  }

  /** A line of text over the columns from `column` (counted from 1) on. */
  line(content: string, look: Look, column = 1): number {
    const row = this.add(...new Array<null>(column - 1).fill(null), text(content, look));
    this.#merged.push({ row, fromColumn: column, toColumn: this.#widths.length });
    return row;
  }

  /** The following rows begin on a new page. */
  break(): void {
    if (this.#rows.length > 0) this.#breaks.push(this.#rows.length);
  }

  /** A table with a head and at least one row. */
  table(name: string, columns: readonly string[], rows: readonly Row[]): void {
    const isNumber = (column: number): boolean => (rows[0]?.[column]?.format ?? 'text') !== 'text';
    const firstRow = this.add(...columns.map((column, i) => text(column, isNumber(i) ? 'headNumber' : 'head')));
    for (const row of rows) this.add(...row);
    this.#tables.push({ name, columns, firstRow, lastRow: this.#rows.length });
  }

  chart(chart: ChartContent): void {
    this.#charts.push(chart);
  }

  input(input: InputContent): void {
    this.#inputs.push(input);
  }

  /** The sheet as it is now. */
  content(
    print: Pick<SheetContent, 'frozen' | 'repeated'> & Partial<Pick<SheetContent, 'bulk' | 'hasGrid' | 'tables'>>,
  ): SheetContent {
    const { frozen, repeated, bulk, hasGrid = false, tables = [] } = print;
    return {
      name: this.name,
      widths: this.#widths,
      rows: this.#rows,
      ...(bulk === undefined ? {} : { bulk }),
      merged: this.#merged,
      heights: rowHeights(this.#rows, this.#merged, this.#widths),
      frozen,
      repeated,
      breaks: this.#breaks,
      tables: [...this.#tables, ...tables],
      charts: this.#charts,
      inputs: this.#inputs,
      hasGrid,
    };
  }
}

export function text(value: string, look: Look = 'body'): Cell {
  return { value, format: 'text', look };
}

/** A number as it is; empty where there is none. */
export function number(value: number | null, format: Format, look: Look = 'body'): Cell {
  return { value: value !== null && Number.isFinite(value) ? value : null, format, look };
}

/** A share of the futures, 0-1. */
export function share(value: number | null): Cell {
  const told = value === null ? '' : shareInPercent(value, { decimalMark: '', thousandMark: '' });
  return number(value, told.startsWith('<') ? 'shareNearlyNone' : told.startsWith('>') ? 'shareNearlyAll' : 'share');
}

/** Text that leads to a sheet. */
export function link(value: string, sheet: string): Cell {
  return { value, format: 'text', look: 'link', to: `${quoted(sheet)}!A1` };
}

/** A formula, what it comes to by its own cells, and what the results say. */
export interface Reckoned {
  readonly formula: string;
  readonly value: number;
  /** The same, worked out from the values of the cells that the formula reads. */
  readonly fromCells: number;
}

/** Largest relative difference that is only the order of adding up. */
const SAME = 1e-9;

/**
 * A formula where its cells give what the results say; else the number alone. They differ where replications have
 * failed in one scenario only: differences are made of pairs, means of all.
 */
export function reckoned({ formula, value, fromCells }: Reckoned, format: Format, look: Look = 'body'): Cell {
  const isSame = Math.abs(value - fromCells) <= SAME * (1 + Math.abs(value) + Math.abs(fromCells));
  return isSame && Number.isFinite(value) ? { value, formula, format, look } : number(value, format, look);
}

/** `AB` for 28. */
export function letters(column: number): string {
  const rest = (column - 1) % 26;
  const own = String.fromCharCode(65 + rest);
  return column <= 26 ? own : letters(Math.floor((column - 1) / 26)) + own;
}

export function place(column: number, row: number): string {
  return `${letters(column)}${row}`;
}

/** A sheet's name in a formula. */
export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** A range of one sheet with its name, fixed. */
export function fixedRange(sheet: string, from: readonly [number, number], to: readonly [number, number]): string {
  const fixed = ([column, row]: readonly [number, number]): string => `$${letters(column)}$${row}`;
  return `${quoted(sheet)}!${fixed(from)}:${fixed(to)}`;
}
