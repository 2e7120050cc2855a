/** A population table in any layout: figures, each with the labels that say whom it counts. */

import type { CsvCell, CsvRow } from './csv.js';
import type { Faults } from './faults.js';
import type { Dimension } from './labels.js';

/** A label where it was written. */
export interface Label {
  readonly text: string;
  readonly row: CsvRow;
  readonly cell: CsvCell;
}

/** One number of the table, not yet read. */
export interface Figure {
  readonly row: CsvRow;
  readonly cell: CsvCell | undefined;
  /** What its column is called. */
  readonly column: string;
  /** By axis; null where the table has none for it. */
  readonly labels: readonly (Label | null)[];
}

export interface Sheet {
  readonly header: CsvRow;
  /** What the labels of each column or heading row speak of, where its name says it; else null. */
  readonly axes: readonly (Dimension | null)[];
  readonly figures: readonly Figure[];
}

/** Number of cells up to the last that holds something. */
export function widthOf({ cells }: CsvRow): number {
  return cells.reduce((width, { text }, index) => (text === '' ? width : index + 1), 0);
}

/** Whether a row has a cell for each of `width` columns, and nothing beyond them; if not, it is reported. */
export function isWhole(row: CsvRow, width: number, faults: Faults): boolean {
  const got = Math.max(widthOf(row), Math.min(row.cells.length, width));
  if (got === width) return true;
  faults.report(row, undefined, { code: 'tableColumns', args: { expected: width, got } });
  return false;
}
