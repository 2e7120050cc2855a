/** The columns of a file of targets: English or Danish names, in any order. */
import type { CsvRow } from '../table/csv.js';
import type { Faults } from '../table/faults.js';
import { type ColumnFaults, type ColumnNames, namedColumns } from '../table/named-columns.js';
import { TARGET_COLUMNS, type TargetColumn } from './target.js';

/** Danish and other names of the columns. */
const OTHER_NAMES: ReadonlyMap<string, PoolColumn> = new Map<string, PoolColumn>([
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
  ['kommune', 'municipality'],
]);

const REQUIRED: readonly TargetColumn[] = ['measure', 'step', 'period', 'value', 'source'];

/** A file of several municipalities' targets says of each whose it is. */
export type PoolColumn = TargetColumn | 'municipality';

const POOL_NAMES: ColumnNames<PoolColumn> = {
  columns: [...TARGET_COLUMNS, 'municipality'],
  others: OTHER_NAMES,
  required: ['municipality', ...REQUIRED],
};

const NAMES: ColumnNames<PoolColumn> = {
  columns: TARGET_COLUMNS,
  others: new Map([...OTHER_NAMES].filter(([, column]) => column !== 'municipality')),
  required: REQUIRED,
};

const SAY: ColumnFaults<PoolColumn> = {
  unknown: (column, suggestion) => ({ code: 'targetUnknownColumn', args: { column, suggestion } }),
  twice: (column) => ({ code: 'targetColumnTwice', args: { column } }),
  missing: (missing, got) => ({ code: 'targetHeader', args: { missing, got } }),
};

/** Position of each column in the rows that have it; null when the header is wrong. */
export function columnsOf(header: CsvRow, faults: Faults): ReadonlyMap<PoolColumn, number> | null {
  return namedColumns(header, NAMES, SAY, faults);
}

/** The same of several municipalities' targets. */
export function poolColumnsOf(header: CsvRow, faults: Faults): ReadonlyMap<PoolColumn, number> | null {
  return namedColumns(header, POOL_NAMES, SAY, faults);
}
