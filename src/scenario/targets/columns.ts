/** The columns of a file of targets: English or Danish names, in any order. */
import { nearest } from '../nearest.js';
import type { CsvRow } from '../table/csv.js';
import type { Faults } from '../table/faults.js';
import { TARGET_COLUMNS, type TargetColumn } from './target.js';

/** Danish and other names of the columns. */
const OTHER_NAMES: ReadonlyMap<string, TargetColumn> = new Map([
  ['mål', 'measure'],
  ['nøgletal', 'measure'],
  ['trin', 'step'],
  ['alder', 'age'],
  ['gruppe', 'group'],
  ['periode', 'period'],
  ['dato', 'period'],
  ['date', 'period'],
  ['år', 'period'],
  ['year', 'period'],
  ['værdi', 'value'],
  ['tal', 'value'],
  ['standardfejl', 'standard_error'],
  ['se', 'standard_error'],
  ['befolkning', 'population'],
  ['børn', 'population'],
  ['prisniveau', 'price_level'],
  ['kilde', 'source'],
]);

const REQUIRED: readonly TargetColumn[] = ['measure', 'step', 'period', 'value', 'source'];

/** Position of each column in the rows; -1: the file does not have it. Null when the header is wrong. */
export function columnsOf(header: CsvRow, faults: Faults): Readonly<Record<TargetColumn, number>> | null {
  const before = faults.problems.length;
  const at: Record<TargetColumn, number> = {
    measure: -1,
    step: -1,
    age: -1,
    group: -1,
    period: -1,
    value: -1,
    standard_error: -1,
    population: -1,
    price_level: -1,
    source: -1,
  };
  header.cells.forEach((cell, index) => {
    const column = columnNamed(cell.text);
    if (column === null) {
      const suggestion = nearest(cell.text, [...TARGET_COLUMNS, ...OTHER_NAMES.keys()]);
      faults.report(header, cell, { code: 'targetUnknownColumn', args: { column: cell.text, suggestion } });
    } else if (at[column] >= 0) faults.report(header, cell, { code: 'targetColumnTwice', args: { column } });
    else at[column] = index;
  });
  const missing = REQUIRED.filter((column) => at[column] < 0);
  if (missing.length > 0) {
    const got = header.cells.map(({ text }) => text);
    faults.report(header, undefined, { code: 'targetHeader', args: { missing, got } });
  }
  return faults.problems.length > before ? null : at;
}

function columnNamed(text: string): TargetColumn | null {
  const name = text.toLowerCase().replaceAll(/[\s-]+/g, '_');
  return TARGET_COLUMNS.find((column) => column === name) ?? OTHER_NAMES.get(name) ?? null;
}
