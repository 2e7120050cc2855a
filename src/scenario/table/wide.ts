/** The wide form of a population table, as StatBank exports FOLK1A: a row for each age, a column for each period. */

import { ageCell, childrenCell } from './cell.js';
import type { Counts } from './counts.js';
import type { Csv, CsvCell, CsvRow } from './csv.js';

/** `2016`, or a quarter `2016K1`. */
const PERIOD = /^(\d{4})(?:[KQ]([1-4]))?$/i;

interface PeriodColumn {
  readonly index: number;
  readonly name: string;
  readonly year: number;
}

/** Whether a row holds periods after its labels. */
export function isWideHeader(row: CsvRow): boolean {
  const periods = row.cells.filter(({ text }) => PERIOD.test(text)).length;
  const labels = row.cells.filter(({ text }) => text !== '' && !PERIOD.test(text)).length;
  return periods > 0 && labels <= 3 && PERIOD.test(row.cells.at(-1)?.text ?? '');
}

/** Reads header and rows into `counts`. Of quarters only the first counts: it is the population on 1 January. */
export function readWide(csv: Csv, header: CsvRow, counts: Counts): void {
  const columns = firstQuarters(header, counts);
  const labels = header.cells.findIndex(({ text }) => PERIOD.test(text));
  for (const row of csv.rows) {
    if (counts.hopeless) return;
    if (row.line > header.line && !isNoteOrTotal(row, labels))
      readRow(row, header, columns, labels, csv.delimiter, counts);
  }
}

function firstQuarters(header: CsvRow, counts: Counts): PeriodColumn[] {
  const columns: PeriodColumn[] = [];
  const years = new Set<number>();
  for (const [index, { text }] of header.cells.entries()) {
    const match = PERIOD.exec(text);
    if (match === null) continue;
    years.add(Number(match[1]));
    if (match[2] === undefined || match[2] === '1') columns.push({ index, name: text, year: Number(match[1]) });
  }
  for (const { year } of columns) years.delete(year);
  for (const year of years) {
    const cell = header.cells.find(({ text }) => text.startsWith(String(year)));
    counts.report(header, cell, { code: 'tableNoFirstQuarter', args: { year } });
  }
  return columns;
}

/** A note under the table stands alone in its row; a total is not an age. */
function isNoteOrTotal(row: CsvRow, labels: number): boolean {
  const stated = row.cells.filter(({ text }) => text !== '');
  const label = ageLabel(row, labels);
  return (stated.length === 1 && !/^\d/.test(stated[0]?.text ?? '')) || /(^|\s)i alt$|^total$/i.test(label?.text ?? '');
}

/** The age is the last label before the periods. */
function ageLabel(row: CsvRow, labels: number): CsvCell | undefined {
  return row.cells[Math.max(0, labels - 1)];
}

function readRow(
  row: CsvRow,
  header: CsvRow,
  columns: readonly PeriodColumn[],
  labels: number,
  delimiter: string,
  counts: Counts,
): void {
  if (row.cells.length !== header.cells.length) {
    counts.report(row, undefined, {
      code: 'tableColumns',
      args: { expected: header.cells.length, got: row.cells.length },
    });
    return;
  }
  const label = ageLabel(row, labels);
  const age = ageCell(label?.text ?? '', 'alder');
  if (!age.ok) {
    counts.report(row, label, age.fault);
    return;
  }
  for (const { index, name, year } of columns) {
    const cell = row.cells[index];
    const children = childrenCell(cell?.text ?? '', name, delimiter);
    if (children.ok) counts.add(row, cell, age.value, year, children.value);
    else if (age.value <= 30) counts.report(row, cell, children.fault);
  }
}
