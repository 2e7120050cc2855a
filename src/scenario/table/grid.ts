/** A table in a file, CSV or a sheet of Excel, as rows of cells that know where they stand. */

import { readText } from '../layers.js';
import { MAX_TABLE_BYTES } from '../limits.js';
import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import type { SourceFiles, WorkbookSheet } from '../source-files.js';
import { type Csv, type CsvRow, splitCsv } from './csv.js';
import { otherFormat } from './format.js';

export interface Grid {
  /** The path, of a workbook with the sheet behind it: `tal.xlsx[Ark1]`. */
  readonly name: string;
  readonly rows: readonly CsvRow[];
  /** Between the cells of a CSV file; a workbook has none. */
  readonly delimiter: string;
}

/** How the file is to be read, where it does not say itself. */
export interface GridOptions {
  /** Of a workbook; may be left out where it has one. */
  readonly sheet?: string | undefined;
  readonly delimiter?: ',' | ';' | 'tab' | undefined;
}

/** The cells, or what is wrong; `key`: whether the file or the name of the sheet is to blame. */
export type GridOutcome =
  | { readonly ok: true; readonly grid: Grid }
  | { readonly ok: false; readonly key: 'file' | 'sheet'; readonly fault: Fault };

/** A workbook by its name; what looks like one but is of an older kind is said by its content. */
const WORKBOOK = /\.(xlsx|xlsm)$/i;

/** Reads the table at `path`. */
export function gridOf(path: string, options: GridOptions, files: SourceFiles): GridOutcome {
  return isWorkbook(path) ? fromWorkbook(path, options, files) : fromText(path, options, files);
}

export function isWorkbook(path: string): boolean {
  return WORKBOOK.test(path);
}

function fromText(path: string, { sheet, delimiter }: GridOptions, files: SourceFiles): GridOutcome {
  const source = readText(path, files, MAX_TABLE_BYTES);
  if (!source.ok) return { ok: false, key: 'file', fault: source.fault };
  const format = otherFormat(source.text);
  if (format !== null) return { ok: false, key: 'file', fault: { code: 'gridNotText', args: { format } } };
  if (sheet !== undefined) return { ok: false, key: 'sheet', fault: { code: 'gridSheetOfText', args: {} } };
  const csv = splitCsv(source.text, separatorOf(delimiter));
  if (csv.openQuoteLine !== null) return { ok: false, key: 'file', fault: { code: 'tableQuote', args: {} } };
  return { ok: true, grid: { name: path, rows: csv.rows, delimiter: csv.delimiter } };
}

function separatorOf(delimiter: GridOptions['delimiter']): Csv['delimiter'] | undefined {
  return delimiter === 'tab' ? '\t' : delimiter;
}

function fromWorkbook(path: string, { sheet: wanted }: GridOptions, files: SourceFiles): GridOutcome {
  const source = files.workbook?.(path, MAX_TABLE_BYTES);
  if (source === undefined) return { ok: false, key: 'file', fault: { code: 'gridNoWorkbooks', args: { path } } };
  if ('problem' in source) return { ok: false, key: 'file', fault: workbookFault(source.problem, path) };
  const known = source.sheets.map(({ name }) => name);
  const [only] = source.sheets;
  if (wanted === undefined && (only === undefined || known.length > 1)) {
    return { ok: false, key: 'file', fault: { code: 'gridSheetNeeded', args: { known } } };
  }
  const sheet = wanted === undefined ? only : source.sheets.find(({ name }) => folded(name) === folded(wanted));
  if (sheet === undefined) {
    const got = wanted ?? '';
    return {
      ok: false,
      key: 'sheet',
      fault: { code: 'gridSheet', args: { got, suggestion: nearest(got, known), known } },
    };
  }
  return { ok: true, grid: { name: `${path}[${sheet.name}]`, rows: rowsOf(sheet), delimiter: '' } };
}

function workbookFault(problem: 'missing' | 'unreadable' | 'tooLarge', path: string): Fault {
  if (problem === 'missing') return { code: 'fileMissing', args: { path } };
  if (problem === 'tooLarge') return { code: 'fileTooLarge', args: { path, limitBytes: MAX_TABLE_BYTES } };
  return { code: 'gridWorkbook', args: { path } };
}

/** Rows and columns are counted from 1, as Excel counts rows. */
function rowsOf({ rows }: WorkbookSheet): CsvRow[] {
  return rows.flatMap((cells, i) => {
    const own = cells.map((cell, column) => ({ text: textOf(cell), column: column + 1 }));
    return own.some(({ text }) => text !== '') ? [{ line: i + 1, cells: own }] : [];
  });
}

/** A number of a workbook is no text: it is written so that it can be read in one way only. */
function textOf(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? `${NUMBER_MARK}${cell}` : cell.trim();
}

/** Stands before a number that was a number in the workbook; no text of a cell begins so, for it is not printable. */
export const NUMBER_MARK = '\u0001';

/** A cell's text as people see it. */
export function plainText(text: string): string {
  return text.startsWith(NUMBER_MARK) ? text.slice(NUMBER_MARK.length) : text;
}

/** Without regard to capitals and to how letters are put together. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
