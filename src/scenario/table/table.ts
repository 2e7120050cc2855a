/** Text of a population table -> children by year and age, or every problem in it. */

import type { Problem } from '../problem.js';
import { Counts, type PopulationTable } from './counts.js';
import { splitCsv } from './csv.js';
import { isLongHeader, readLong } from './long.js';
import { isWideHeader, readWide } from './wide.js';

export type TableReading =
  | { readonly ok: true; readonly table: PopulationTable }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Title lines that may stand above the header. */
const MAX_TITLE_ROWS = 10;

/** Reads a CSV table in the long form or as StatBank exports it. */
export function readPopulationTable(file: string, text: string): TableReading {
  const counts = new Counts(file);
  const csv = splitCsv(text);
  const top = csv.rows.slice(0, MAX_TITLE_ROWS);
  const header = top.find((row) => isLongHeader(row) || isWideHeader(row));
  if (csv.openQuoteLine !== null) {
    counts.report({ line: csv.openQuoteLine, cells: [] }, undefined, { code: 'tableQuote', args: {} });
  } else if (header === undefined) {
    reportNoHeader(counts, top[0]?.cells.map((cell) => cell.text) ?? []);
  } else if (isLongHeader(header)) readLong(csv, header, counts);
  else readWide(csv, header, counts);
  const table = counts.finish();
  return table === null ? { ok: false, problems: counts.problems } : { ok: true, table };
}

function reportNoHeader(counts: Counts, got: readonly string[]): void {
  if (got.length === 0) return;
  const missing = ['age', 'year', 'children'];
  counts.report({ line: 1, cells: [] }, undefined, { code: 'tableHeader', args: { missing, got } });
}
