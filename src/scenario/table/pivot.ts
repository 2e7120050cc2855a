/**
 * A population table as StatBank saves what it shows: years (or sexes) as columns, ages (and places) as rows.
 *
 * Over the figures stand one or more heading rows, blank on the left; a heading holds until the next one in its row.
 * To the left stand labels in columns, the outer ones often alone in a row of their own above what they hold for.
 * Titles above and notes below are passed over.
 */

import { childrenCell } from './cell.js';
import type { CsvRow } from './csv.js';
import type { Faults } from './faults.js';
import { columnOf, type Dimension, dimensionOf } from './labels.js';
import { type Figure, isWhole, type Label, type Sheet, widthOf } from './sheet.js';

/** Labels to the left, and heading rows, of a table by all that StatBank divides the population by. */
const MOST_LABELS = 8;

/** The heading rows, and the position of the first column of figures. */
interface Head {
  readonly rows: readonly CsvRow[];
  readonly firstFigure: number;
  /** Number of cells in a whole row. */
  readonly width: number;
  /** Of each column of figures: the heading in each row. */
  readonly columns: readonly (readonly (Label | null)[])[];
}

/** Whether a row is the first of the heading rows: blank (or names of columns) on the left, then labels of one kind. */
export function isPivotHeader(row: CsvRow): boolean {
  const first = firstLabel(row);
  const labels = row.cells.slice(first).filter(({ text }) => text !== '');
  if (first < 1 || first > MOST_LABELS || labels.some(({ text }) => /^\d{1,3}$/.test(text))) return false;
  return new Set(labels.flatMap(({ text }) => dimensionOf(text) ?? [])).size <= 1;
}

/** Position of the first cell that is neither blank nor the name of a column; -1 when there is none. */
function firstLabel({ cells }: CsvRow): number {
  return cells.findIndex(({ text }) => text !== '' && columnOf(text) === undefined);
}

/** Reads the heading rows that begin with `header`, and the rows under them. */
export function readPivot(rows: readonly CsvRow[], header: CsvRow, delimiter: string, faults: Faults): Sheet {
  const head = headOf(rows, header);
  const stub = new Stub(head.firstFigure);
  const figures: Figure[] = [];
  for (const row of rows) {
    if (faults.hopeless) break;
    if (row.line <= header.line || head.rows.includes(row)) continue;
    stub.read(row);
    if (hasFigures(row, head, delimiter) && isWhole(row, head.width, faults))
      figures.push(...figuresOf(row, head, stub));
  }
  return { header, axes: [...stubAxes(head), ...head.rows.map(() => null)], figures };
}

function headOf(rows: readonly CsvRow[], header: CsvRow): Head {
  const firstFigure = firstLabel(header);
  const below = rows.filter(({ line }) => line > header.line).slice(0, MOST_LABELS - 1);
  const end = below.findIndex((row) => {
    const left = row.cells.slice(0, firstFigure);
    return row.cells.length <= firstFigure || !left.every(({ text }) => text === '' || columnOf(text) !== undefined);
  });
  const heads = [header, ...below.slice(0, end < 0 ? below.length : end)];
  const width = Math.max(...heads.map(widthOf));
  const headings = heads.map((row) => headingsOf(row, firstFigure, width));
  const columns = Array.from({ length: width - firstFigure }, (_, i) => headings.map((own) => own[i] ?? null));
  return { rows: heads, firstFigure, width, columns };
}

/** The heading over each column: in it, or else the nearest to its left. */
function headingsOf(row: CsvRow, firstFigure: number, width: number): (Label | null)[] {
  let heading: Label | null = null;
  return Array.from({ length: width - firstFigure }, (_, offset) => {
    const cell = row.cells[firstFigure + offset];
    if (cell !== undefined && cell.text !== '') heading = { text: cell.text, row, cell };
    return heading;
  });
}

/** What the labels to the left speak of, where a name stands over them. */
function stubAxes({ rows, firstFigure }: Head): (Dimension | null)[] {
  return Array.from({ length: firstFigure }, (_, index) => {
    const columns = rows.flatMap(({ cells }) => columnOf(cells[index]?.text ?? '') ?? []);
    return columns.find((column) => column !== 'children') ?? null;
  });
}

/** The labels to the left: each holds for the rows below until the next in its column, or in one further out. */
class Stub {
  readonly labels: (Label | null)[];

  constructor(private readonly columns: number) {
    this.labels = Array.from({ length: columns }, () => null);
  }

  read(row: CsvRow): void {
    for (const [index, cell] of row.cells.slice(0, this.columns).entries()) {
      if (cell.text === '') continue;
      this.labels.fill(null, index + 1);
      this.labels[index] = { text: cell.text, row, cell };
    }
  }
}

/** Whether a row holds figures, or should: a heading or a note does not. */
function hasFigures(row: CsvRow, { firstFigure }: Head, delimiter: string): boolean {
  const cells = row.cells.slice(firstFigure);
  const label = row.cells[firstFigure - 1]?.text ?? '';
  const isPlace = label === '' || dimensionOf(label) === 'area';
  // A place or a note: it takes a number (or a sign for one) to tell them apart.
  if (isPlace) return cells.some(({ text }) => text !== '' && childrenCell(text, '', delimiter).ok);
  return row.cells.length > firstFigure;
}

function figuresOf(row: CsvRow, { firstFigure, columns }: Head, stub: Stub): Figure[] {
  const left = [...stub.labels];
  return columns.map((above, offset): Figure => {
    const column = above.flatMap((label) => label?.text ?? []).join(' ');
    return { row, cell: row.cells[firstFigure + offset], column, labels: [...left, ...above] };
  });
}
