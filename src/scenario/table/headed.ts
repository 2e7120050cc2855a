/** A table with a row of headings and under it a row a thing; a row that begins with # is a note. */
import type { Fault } from '../problem.js';
import { type Csv, type CsvRow, splitCsv } from './csv.js';
import type { Faults } from './faults.js';
import { otherFormat } from './format.js';

export interface HeadedTable {
  readonly header: CsvRow;
  /** At least one. */
  readonly body: readonly CsvRow[];
  /** Between the cells; a workbook has none. */
  readonly delimiter: Csv['delimiter'] | '';
}

const NO_ROWS: Fault = { code: 'tableNoRows', args: {} };

/** The table in a text; null, and what is wrong with it as a whole has been reported (`nothing`: that it is empty). */
export function headedText(text: string, faults: Faults, nothing = NO_ROWS): HeadedTable | null {
  const format = otherFormat(text);
  const { rows, delimiter, openQuoteLine } = splitCsv(text);
  if (format !== null) faults.reportWhole({ code: 'tableFormat', args: { format } });
  else if (openQuoteLine !== null) {
    faults.report({ line: openQuoteLine, cells: [] }, undefined, { code: 'tableQuote', args: {} });
  } else return headedRows(rows, delimiter, faults, nothing);
  return null;
}

/** The same of rows that have been read. */
export function headedRows(
  rows: readonly CsvRow[],
  delimiter: HeadedTable['delimiter'],
  faults: Faults,
  nothing = NO_ROWS,
): HeadedTable | null {
  const [header, ...body] = rows.filter(({ cells }) => !cells[0]?.text.startsWith('#'));
  if (header !== undefined && body.length > 0) return { header, body, delimiter };
  faults.reportWhole(nothing);
  return null;
}
