/** The long form of a population table: one row for each age and year. */

import { nearest } from '../nearest.js';
import { ageCell, type CellReading, childrenCell, yearCell } from './cell.js';
import type { Counts } from './counts.js';
import type { Csv, CsvRow } from './csv.js';

type Column = 'age' | 'year' | 'children';

/** What the columns may be called, without regard to capitals. */
const COLUMN_NAMES: Readonly<Record<string, Column>> = {
  age: 'age',
  alder: 'age',
  year: 'year',
  år: 'year',
  aar: 'year',
  children: 'children',
  antal: 'children',
  børn: 'children',
  boern: 'children',
};
const COLUMNS: readonly Column[] = ['age', 'year', 'children'];

/** Whether a row names at least two of the three columns. */
export function isLongHeader(row: CsvRow): boolean {
  return new Set(row.cells.flatMap(({ text }) => columnOf(text) ?? [])).size >= 2;
}

function columnOf(text: string): Column | undefined {
  return COLUMN_NAMES[text.toLowerCase().normalize('NFC')];
}

/** Reads header and rows into `counts`. */
export function readLong(csv: Csv, header: CsvRow, counts: Counts): void {
  const positions = columnPositions(header, counts);
  if (positions === null) return;
  for (const row of csv.rows) {
    if (counts.hopeless) return;
    if (row.line > header.line) readRow(row, header, positions, csv.delimiter, counts);
  }
}

function columnPositions(header: CsvRow, counts: Counts): Map<Column, number> | null {
  const positions = new Map<Column, number>();
  for (const [index, cell] of header.cells.entries()) {
    const column = columnOf(cell.text);
    if (column !== undefined && !positions.has(column)) positions.set(column, index);
    else {
      const suggestion = nearest(cell.text, Object.keys(COLUMN_NAMES));
      counts.report(header, cell, { code: 'tableUnknownColumn', args: { column: cell.text, suggestion } });
    }
  }
  const missing = COLUMNS.filter((column) => !positions.has(column));
  if (missing.length === 0) return positions;
  counts.report(header, undefined, {
    code: 'tableHeader',
    args: { missing, got: header.cells.map(({ text }) => text) },
  });
  return null;
}

function readRow(row: CsvRow, header: CsvRow, positions: Map<Column, number>, delimiter: string, counts: Counts): void {
  if (row.cells.length !== header.cells.length) {
    const args = { expected: header.cells.length, got: row.cells.length };
    counts.report(row, undefined, { code: 'tableColumns', args });
    return;
  }
  const read = (column: Column, reader: (text: string, name: string) => CellReading): number | null => {
    const index = positions.get(column) ?? 0;
    const cell = row.cells[index];
    const reading = reader(cell?.text ?? '', header.cells[index]?.text ?? column);
    if (!reading.ok) counts.report(row, cell, reading.fault);
    return reading.ok ? reading.value : null;
  };
  const age = read('age', ageCell);
  const year = read('year', yearCell);
  const children = read('children', (text, name) => childrenCell(text, name, delimiter));
  if (age !== null && year !== null && children !== null) {
    counts.add(row, row.cells[positions.get('age') ?? 0], age, year, children);
  }
}
