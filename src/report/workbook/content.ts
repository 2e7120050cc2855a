/**
 * A workbook as plain content, before it becomes a file: sheets of cells with formulas, tables, charts and how they are
 * printed. Rows and columns are counted from 1 and A as on the screen; `file.ts` knows the library.
 */

/** How numbers are shown; amounts in mio. kr., shares 0-1. */
export type Format =
  | 'text'
  | 'plain'
  | 'whole'
  | 'year'
  | 'one'
  | 'two'
  | 'four'
  | 'share'
  | 'shareNearlyNone'
  | 'shareNearlyAll'
  | 'sharePrecise'
  | 'factor'
  | 'months';

/** What a cell is: decides fonts, colours and lines. */
export type Look =
  | 'body'
  | 'wrapped'
  | 'left'
  | 'right'
  | 'title'
  | 'subtitle'
  | 'heading'
  | 'head'
  | 'headNumber'
  | 'strong'
  | 'total'
  | 'band'
  | 'note'
  | 'input'
  | 'link';

export interface Cell {
  /** What is shown; with a formula, what it comes to. */
  readonly value: string | number | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly format: Format;
  readonly look: Look;
  /** A place in the workbook that a click leads to. */
  readonly to?: string;
}

export type Row = readonly (Cell | null)[];

/** A real table with names, filter and stripes; its head is the first row of the range. */
export interface TableContent {
  /** Letters and digits, different from all others in the workbook. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** A line of a chart. */
export interface LineContent {
  readonly name: string;
  /** Ranges with the sheet's name. */
  readonly values: string;
  readonly categories: string;
  /** `#rrggbb`. */
  readonly color: string;
  readonly dash: 'solid' | 'dash' | 'dashDot' | 'lgDash' | 'sysDot';
  /** Points. */
  readonly width: number;
  /** Whether the legend names it. */
  readonly isNamed: boolean;
}

export interface ChartContent {
  readonly title: string;
  readonly unit: string;
  readonly format: Format;
  readonly lines: readonly LineContent[];
  /** Rows and columns, both counted from 1, of the upper left cell and of the first cell outside. */
  readonly from: { readonly row: number; readonly column: number };
  readonly to: { readonly row: number; readonly column: number };
}

/** Merged cells of one row: what is too long for its column. */
export interface Merged {
  readonly row: number;
  readonly fromColumn: number;
  readonly toColumn: number;
}

/** Which values a cell takes that the reader may change, and what is said of it when it is chosen. */
export interface InputContent {
  readonly cell: string;
  readonly from: number;
  readonly to: number;
  readonly title: string;
  readonly message: string;
}

export interface SheetContent {
  readonly name: string;
  /** Characters. */
  readonly widths: readonly number[];
  readonly rows: readonly Row[];
  /** Many rows of the same kind below `rows`: one format a column. */
  readonly bulk?: {
    readonly formats: readonly Format[];
    readonly rows: readonly (readonly (string | number | null)[])[];
  };
  readonly merged: readonly Merged[];
  /** Points, by row; the others are one line high. */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Rows printed on every page, from and to. */
  readonly repeated: readonly [number, number];
  /** Rows after which a new page begins. */
  readonly breaks: readonly number[];
  readonly tables: readonly TableContent[];
  readonly charts: readonly ChartContent[];
  readonly inputs: readonly InputContent[];
  readonly hasGrid: boolean;
}

export interface BookContent {
  readonly title: string;
  readonly description: string;
  /** On every printed page, left; the middle has the sheet's name, the right the page. */
  readonly footer: string;
  readonly page: string;
  readonly sheets: readonly SheetContent[];
  /** Cells with a name of their own. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}
