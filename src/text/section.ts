import type { TextTable } from './columns.js';

/** A part of a report, for the screen and for a Markdown file. */
export interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly table: TextTable | null;
  /** After the table. */
  readonly notes: readonly string[];
}
