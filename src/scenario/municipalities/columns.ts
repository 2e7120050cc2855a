/** The columns of a file of municipalities' key figures: English or Danish names, in any order. */
import { nearest } from '../nearest.js';
import type { CsvRow } from '../table/csv.js';
import type { Faults } from '../table/faults.js';

const COLUMNS = ['municipality', 'measure', 'step', 'period', 'value', 'age', 'group', 'source'] as const;
export type MunicipalColumn = (typeof COLUMNS)[number];

/** What a file of targets (targets/columns) has besides and nothing is told from here. */
const PASSED_OVER = [
  'standard_error',
  'standardfejl',
  'se',
  'population',
  'befolkning',
  'børn',
  'price_level',
  'prisniveau',
];

const OTHER_NAMES: ReadonlyMap<string, MunicipalColumn> = new Map([
  ['kommune', 'municipality'],
  ['mål', 'measure'],
  ['nøgletal', 'measure'],
  ['trin', 'step'],
  ['periode', 'period'],
  ['dato', 'period'],
  ['date', 'period'],
  ['år', 'period'],
  ['year', 'period'],
  ['værdi', 'value'],
  ['tal', 'value'],
  ['alder', 'age'],
  ['gruppe', 'group'],
  ['kilde', 'source'],
]);

const REQUIRED: readonly MunicipalColumn[] = ['measure', 'step', 'period', 'value', 'source'];

/** Position of each column in the rows; missing: the file does not have it. Null when the header is wrong. */
export function municipalColumns(header: CsvRow, faults: Faults): ReadonlyMap<MunicipalColumn, number> | null {
  const before = faults.problems.length;
  const at = new Map<MunicipalColumn, number>();
  header.cells.forEach((cell, index) => {
    const name = cell.text.toLowerCase().replaceAll(/[\s-]+/g, '_');
    if (PASSED_OVER.includes(name)) return;
    const column = COLUMNS.find((known) => known === name) ?? OTHER_NAMES.get(name);
    if (column === undefined) {
      const suggestion = nearest(cell.text, [...COLUMNS, ...OTHER_NAMES.keys()]);
      faults.report(header, cell, { code: 'municipalColumn', args: { column: cell.text, suggestion } });
    } else if (at.has(column)) faults.report(header, cell, { code: 'municipalColumnTwice', args: { column } });
    else at.set(column, index);
  });
  const missing = REQUIRED.filter((column) => !at.has(column));
  if (missing.length > 0) {
    const got = header.cells.map(({ text }) => text);
    faults.report(header, undefined, { code: 'municipalHeader', args: { missing, got } });
  }
  return faults.problems.length > before ? null : at;
}
