/** The table that an item of `history:` names, CSV or a sheet of Excel, as rows of cells that know where they stand. */

import { readText } from '../layers.js';
import { MAX_TABLE_BYTES } from '../limits.js';
import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import type { HistoryFile } from '../schema/history.js';
import type { SourceFiles, WorkbookSheet } from '../source-files.js';
import { type CsvRow, splitCsv } from '../table/csv.js';
import { otherFormat } from '../table/format.js';

export interface HistoryCells {
  /** The path, of a workbook with the sheet behind it. */
  readonly name: string;
  readonly rows: readonly CsvRow[];
  /** Between the cells of a CSV file; a workbook has none. */
  readonly delimiter: string;
}

/** The cells, or what is wrong; `key`: the field of the item that is to blame. */
export type CellsOutcome =
  | { readonly ok: true; readonly cells: HistoryCells }
  | { readonly ok: false; readonly key: 'file' | 'sheet'; readonly fault: Fault };

/** A workbook by its name; what looks like one but is of an older kind is said by its content. */
const WORKBOOK = /\.(xlsx|xlsm)$/i;

/** Reads the table at `path`. */
export function historyCells(path: string, item: HistoryFile, files: SourceFiles): CellsOutcome {
  return WORKBOOK.test(path) ? fromWorkbook(path, item, files) : fromText(path, item, files);
}

function fromText(path: string, { sheet, delimiter }: HistoryFile, files: SourceFiles): CellsOutcome {
  const source = readText(path, files, MAX_TABLE_BYTES);
  if (!source.ok) return { ok: false, key: 'file', fault: source.fault };
  const format = otherFormat(source.text);
  if (format !== null) return { ok: false, key: 'file', fault: { code: 'historyNotText', args: { format } } };
  if (sheet !== undefined) return { ok: false, key: 'sheet', fault: { code: 'historySheetOfText', args: {} } };
  const csv = splitCsv(source.text, delimiter === 'tab' ? '\t' : delimiter);
  if (csv.openQuoteLine !== null) return { ok: false, key: 'file', fault: { code: 'tableQuote', args: {} } };
  return { ok: true, cells: { name: path, rows: csv.rows, delimiter: csv.delimiter } };
}

function fromWorkbook(path: string, { sheet: wanted }: HistoryFile, files: SourceFiles): CellsOutcome {
  const source = files.workbook?.(path, MAX_TABLE_BYTES);
  if (source === undefined) return { ok: false, key: 'file', fault: { code: 'historyNoWorkbooks', args: { path } } };
  if ('problem' in source) return { ok: false, key: 'file', fault: workbookFault(source.problem, path) };
  const known = source.sheets.map(({ name }) => name);
  const [only] = source.sheets;
  if (wanted === undefined && (only === undefined || known.length > 1)) {
    return { ok: false, key: 'file', fault: { code: 'historySheetNeeded', args: { known } } };
  }
  const sheet = wanted === undefined ? only : source.sheets.find(({ name }) => folded(name) === folded(wanted));
  if (sheet === undefined) {
    const got = wanted ?? '';
    return {
      ok: false,
      key: 'sheet',
      fault: { code: 'historySheet', args: { got, suggestion: nearest(got, known), known } },
    };
  }
  return { ok: true, cells: { name: `${path}[${sheet.name}]`, rows: rowsOf(sheet), delimiter: '' } };
}

function workbookFault(problem: 'missing' | 'unreadable' | 'tooLarge', path: string): Fault {
  if (problem === 'missing') return { code: 'fileMissing', args: { path } };
  if (problem === 'tooLarge') return { code: 'fileTooLarge', args: { path, limitBytes: MAX_TABLE_BYTES } };
  return { code: 'historyWorkbook', args: { path } };
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

/** Without regard to capitals and to how letters are put together. */
export function folded(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
