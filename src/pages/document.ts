/** A report as data: what is said, in which order; `report/html` makes a page of it. */
import type { Picture } from '../charts/frame.js';
import type { Drawing } from './drawing.js';

export interface Report {
  /** BCP 47: `da`, `en`. */
  readonly lang: string;
  readonly title: string;
  /** For whom and over which period. */
  readonly lead: string;
  readonly facts: readonly Fact[];
  readonly sections: readonly Section[];
}

export interface Fact {
  readonly term: string;
  readonly text: string;
}

/** A part with a heading of its own; becomes an entry of the table of contents. */
export interface Section {
  /** Letters, digits and hyphens; unique in the report. */
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export type Block =
  /** A heading below that of the section. */
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Small print: how to read what stands above. */
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** Something to copy into a terminal. */
  | { readonly kind: 'command'; readonly text: string }
  | { readonly kind: 'headlines'; readonly items: readonly Headline[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'figure'; readonly figure: Figure }
  /** Smaller figures side by side where there is room. */
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] };

/** One number that is seen first, what it is, and how far it may be off. */
export interface Headline {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether the reader may put the rows in another order: not where lines add up to the lines below them. */
  readonly isSortable: boolean;
}

export interface Column {
  readonly heading: string;
  /** The first column names the rows; numbers are aligned right. */
  readonly kind: 'name' | 'number' | 'text';
}

export interface Row {
  readonly cells: readonly Cell[];
  /** A sum is set off; an aside (the ends of a band) is smaller. */
  readonly weight: 'plain' | 'sum' | 'aside';
}

export interface Cell {
  readonly text: string;
  /** What the cell is sorted by; null: nothing to compare. */
  readonly sort: number | string | null;
}

export interface Figure {
  /** Letters, digits and hyphens; unique in the report. */
  readonly id: string;
  /** What is to be seen, as a sentence. */
  readonly caption: string;
  /** For those who do not see it. */
  readonly alt: string;
  readonly content:
    | { readonly kind: 'chart'; readonly draw: () => Picture }
    | { readonly kind: 'drawing'; readonly drawing: Drawing };
  /** The same in numbers; null where a table stands beside it anyway. */
  readonly table: Table | null;
}

export function plainRow(cells: readonly Cell[]): Row {
  return { cells, weight: 'plain' };
}

/** A cell of words; sorted by them. */
export function text(words: string): Cell {
  return { text: words, sort: words };
}
