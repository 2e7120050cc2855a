/** The long form of a population table, as StatBank's API gives it: a row for each figure, a column for each label. */

import { nearest } from '../nearest.js';
import type { CsvRow } from './csv.js';
import type { Faults } from './faults.js';
import { ageOf, COLUMN_NAMES, type Column, columnOf } from './labels.js';
import { type Figure, isWhole, type Label, type Sheet, widthOf } from './sheet.js';

/** The columns that every long table has. */
const NEEDED: readonly Column[] = ['age', 'year', 'children'];

/** Whether a row names columns, at least two of those every long table has. A title may name some in a sentence. */
export function isLongHeader(row: CsvRow): boolean {
  const columns = new Set(row.cells.map(({ text }) => columnOf(text)));
  const found = NEEDED.filter((column) => columns.has(column)).length;
  const first = row.cells.find(({ text }) => text !== '');
  return found >= 2 && columnOf(first?.text ?? '') !== undefined;
}

/** Reads the rows under the header; null when columns are missing. */
export function readLong(rows: readonly CsvRow[], header: CsvRow, faults: Faults): Sheet | null {
  const columns = columnsOf(header, faults);
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (missing.length > 0) {
    const got = header.cells.map(({ text }) => text);
    faults.report(header, undefined, { code: 'tableHeader', args: { missing, got } });
    return null;
  }
  const places = [...columns].flatMap(([column, index]) => (column === 'children' ? [] : [{ column, index }]));
  const figures: Figure[] = [];
  for (const row of rows) {
    if (faults.hopeless) break;
    if (row.line > header.line && !isNote(row) && isWhole(row, widthOf(header), faults)) {
      figures.push(figureOf(row, header, columns.get('children') ?? 0, places));
    }
  }
  return { header, axes: places.map(({ column }) => column), figures };
}

function columnsOf(header: CsvRow, faults: Faults): Map<Column, number> {
  const columns = new Map<Column, number>();
  for (const [index, cell] of header.cells.slice(0, widthOf(header)).entries()) {
    const column = columnOf(cell.text);
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
    else {
      const suggestion = nearest(cell.text, Object.keys(COLUMN_NAMES));
      faults.report(header, cell, { code: 'tableUnknownColumn', args: { column: cell.text, suggestion } });
    }
  }
  return columns;
}

/** A note under the table stands alone in its row, and is no age. */
function isNote({ cells }: CsvRow): boolean {
  const stated = cells.filter(({ text }) => text !== '');
  return stated.length === 1 && ageOf(stated[0]?.text ?? '', -1) === null;
}

function figureOf(
  row: CsvRow,
  header: CsvRow,
  children: number,
  places: readonly { readonly index: number }[],
): Figure {
  const labels = places.map(({ index }): Label | null => {
    const cell = row.cells[index];
    return cell === undefined ? null : { text: cell.text, row, cell };
  });
  return { row, cell: row.cells[children], column: header.cells[children]?.text ?? '', labels };
}
