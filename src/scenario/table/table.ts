/**
 * Text of a population table -> children by year and age, or every problem in it.
 *
 * The story: split the text into cells; find the header and read the figures with their labels, whatever the layout;
 * find out which labels are ages, years, places; choose the place; add up.
 */

import { type Place, type Problem, problemAt, startOf } from '../problem.js';
import { chooseArea } from './area.js';
import { collect } from './collect.js';
import { Counts, type PopulationTable } from './counts.js';
import { type Csv, splitCsv } from './csv.js';
import { findDimensions } from './dimensions.js';
import { Faults } from './faults.js';
import { otherFormat } from './format.js';
import { isLongHeader, readLong } from './long.js';
import { isPivotHeader, readPivot } from './pivot.js';
import type { Sheet } from './sheet.js';

/** What a scenario says about the table it names. */
export interface TableRequest {
  /** The municipality; null: the table's only one. */
  readonly area: string | null;
  /** How many children a masked figure counts as; null: it does not say. */
  readonly masked: number | null;
  /** Where the scenario says which municipality it wants, or else which table. */
  readonly place: Place;
}

export type TableReading =
  | { readonly ok: true; readonly table: PopulationTable; readonly area: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Title lines that may stand above the header. */
const MAX_TITLE_ROWS = 20;

/** Reads a CSV table in the long form or as StatBank saves it. */
export function readPopulationTable(file: string, text: string, asked?: TableRequest): TableReading {
  const { area: wanted, masked, place } = asked ?? { area: null, masked: null, place: startOf(file) };
  const faults = new Faults(file);
  const csv = splitCsv(text);
  const sheet = sheetOf(csv, text, faults);
  const dimensions = sheet === null || sheet.figures.length === 0 ? null : findDimensions(sheet, faults);
  if (sheet === null || dimensions === null) {
    if (faults.problems.length === 0) faults.reportWhole({ code: 'tableNoRows', args: {} });
    return { ok: false, problems: faults.problems };
  }
  const choice = chooseArea(sheet.figures, dimensions.area, wanted);
  if (!choice.ok) return { ok: false, problems: [...faults.problems, problemAt(place, choice.fault)] };
  const counts = new Counts(faults, masked);
  collect(choice.figures, dimensions, csv.delimiter, counts, faults);
  const table = counts.finish();
  return table === null ? { ok: false, problems: faults.problems } : { ok: true, table, area: choice.area };
}

function sheetOf(csv: Csv, text: string, faults: Faults): Sheet | null {
  const format = otherFormat(text);
  const top = csv.rows.slice(0, MAX_TITLE_ROWS);
  const header = top.find((row) => isLongHeader(row) || isPivotHeader(row));
  if (format !== null) faults.reportWhole({ code: 'tableFormat', args: { format } });
  else if (csv.openQuoteLine !== null) {
    faults.report({ line: csv.openQuoteLine, cells: [] }, undefined, { code: 'tableQuote', args: {} });
  } else if (header !== undefined) {
    return isLongHeader(header)
      ? readLong(csv.rows, header, faults)
      : readPivot(csv.rows, header, csv.delimiter, faults);
  } else if (top.length > 0) {
    const got = top[0]?.cells.map((cell) => cell.text) ?? [];
    faults.reportWhole({ code: 'tableHeader', args: { missing: ['age', 'year', 'children'], got } });
  }
  return null;
}
