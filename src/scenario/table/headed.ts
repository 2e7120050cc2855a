/** A table with a row of headings and under it a row a thing; a row that begins with # is a note. */
import { readText } from '../layers.js';
import { MAX_TABLE_BYTES } from '../limits.js';
import type { Fault } from '../problem.js';
import type { SourceFiles } from '../source-files.js';
import { type Csv, type CsvRow, splitCsv } from './csv.js';
import { Faults } from './faults.js';
import { type OtherFormat, otherFormat } from './format.js';
import { gridOf, isWorkbook } from './grid.js';

export interface HeadedTable {
  readonly header: CsvRow;
  /** At least one. */
  readonly body: readonly CsvRow[];
  /** Between the cells; a workbook has none. */
  readonly delimiter: Csv['delimiter'] | '';
}

/** What is said of a table that is none. */
interface HeadedFaults {
  readonly nothing: Fault;
  format(format: OtherFormat): Fault;
}

const SAY: HeadedFaults = {
  nothing: { code: 'tableNoRows', args: {} },
  format: (format) => ({ code: 'tableFormat', args: { format } }),
};

/** The table in a text; null, and what is wrong with it as a whole has been reported. */
export function headedText(text: string, faults: Faults, say: Partial<HeadedFaults> = {}): HeadedTable | null {
  const { nothing, format: formatFault } = { ...SAY, ...say };
  const format = otherFormat(text);
  const { rows, delimiter, openQuoteLine } = splitCsv(text);
  if (format !== null) faults.reportWhole(formatFault(format));
  else if (openQuoteLine !== null) {
    faults.report({ line: openQuoteLine, cells: [] }, undefined, { code: 'tableQuote', args: {} });
  } else return headedRows(rows, delimiter, faults, nothing);
  return null;
}

function headedRows(
  rows: readonly CsvRow[],
  delimiter: HeadedTable['delimiter'],
  faults: Faults,
  nothing: Fault,
): HeadedTable | null {
  const [header, ...body] = rows.filter(({ cells }) => !cells[0]?.text.startsWith('#'));
  if (header !== undefined && body.length > 0) return { header, body, delimiter };
  faults.reportWhole(nothing);
  return null;
}

/** A file that is named by the user, and a sheet of it: `tal.xlsx#Ark2`. */
const WITH_SHEET = /^(?<path>.*\.(?:xlsx|xlsm))#(?<sheet>.*)$/i;

/** The table in a file, in text or on a sheet of Excel; of a wrong one what is wrong is in `faults`. */
export function headedFile(
  named: string,
  files: SourceFiles,
): { readonly table: HeadedTable | null; readonly faults: Faults } {
  const { path = named, sheet } = WITH_SHEET.exec(named)?.groups ?? {};
  if (!isWorkbook(path)) {
    const faults = new Faults(path);
    const source = readText(path, files, MAX_TABLE_BYTES);
    if (!source.ok) faults.reportWhole(source.fault);
    const format = (got: OtherFormat): Fault => ({ code: 'gridNotText', args: { format: got } });
    return { table: source.ok ? headedText(source.text, faults, { format }) : null, faults };
  }
  const outcome = gridOf(path, { sheet }, files);
  const faults = new Faults(outcome.ok ? outcome.grid.name : path);
  if (!outcome.ok) faults.reportWhole(outcome.fault);
  return { table: outcome.ok ? headedRows(inColumns(outcome.grid.rows), '', faults, SAY.nothing) : null, faults };
}

/** A sheet from its headings on: titles stand above them in one cell, and columns with nothing in them are none. */
function inColumns(rows: readonly CsvRow[]): CsvRow[] {
  const isTitle = ({ cells }: CsvRow): boolean => cells.filter(({ text }) => text !== '').length < 2;
  const first = rows.findIndex((row) => !isTitle(row));
  const own = rows.slice(Math.max(0, first));
  const used = [...new Set(own.flatMap(({ cells }) => cells.flatMap(({ text }, i) => (text === '' ? [] : [i]))))];
  used.sort((a, b) => a - b);
  return own.map(({ line, cells }) => ({ line, cells: used.map((i) => cells[i] ?? { text: '', column: i + 1 }) }));
}
