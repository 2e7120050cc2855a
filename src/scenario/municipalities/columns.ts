/** The columns of a file of municipalities' key figures: English or Danish names, in any order. */
import type { CsvRow } from '../table/csv.js';
import type { Faults } from '../table/faults.js';
import { type ColumnFaults, type ColumnNames, namedColumns } from '../table/named-columns.js';

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

const NAMES: ColumnNames<MunicipalColumn> = {
  columns: COLUMNS,
  others: OTHER_NAMES,
  required: REQUIRED,
  passedOver: PASSED_OVER,
};

const SAY: ColumnFaults<MunicipalColumn> = {
  unknown: (column, suggestion) => ({ code: 'municipalColumn', args: { column, suggestion } }),
  twice: (column) => ({ code: 'municipalColumnTwice', args: { column } }),
  missing: (missing, got) => ({ code: 'municipalHeader', args: { missing, got } }),
};

/** Position of each column in the rows; missing: the file does not have it. Null when the header is wrong. */
export function municipalColumns(header: CsvRow, faults: Faults): ReadonlyMap<MunicipalColumn, number> | null {
  return namedColumns(header, NAMES, SAY, faults);
}
