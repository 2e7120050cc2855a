/** Problems with a population table, in English. */

import { listing, shortened, type TableProblemTexts } from '../problem-words.js';

const PARTS: Readonly<Record<'sex' | 'marital', { readonly name: string; readonly all: string }>> = {
  sex: { name: 'sex', all: 'men and women' },
  marital: { name: 'marital status', all: 'never married, married/separated, widowed and divorced' },
};

/** The problems in English. */
export const enTableProblems: TableProblemTexts = {
  tableFormat: ({ format }) =>
    `this is a file of type ${format} and not a table in text; save the StatBank extract as CSV (semicolon)`,
  tableHeader: ({ missing, got }) =>
    `expected the columns age, year and children or a StatBank export; ${missing.join(', ')} missing, got ${quoted(got)}`,
  tableUnknownColumn: ({ column, suggestion }) =>
    `unknown column '${shortened(column)}'; ${meant(suggestion) ?? 'the columns are age, year (time) and children (contents), and perhaps region, sex and marital status, each at most once'}`,
  tableColumns: ({ expected, got }) => `expected ${expected} columns, got ${got}`,
  tableQuote: () => 'a quote (") is never closed',
  tableNoRows: () => 'the table has no rows with numbers',
  tableAge: ({ got }) => `expected an age in whole years, such as 7 or "7 years", got ${quoted([got])}`,
  tableAgeGroup: ({ got }) => `${quoted([got])} is several ages at once; choose single years of age in StatBank`,
  tableYear: ({ got }) => `expected a year (2019) or a quarter (2019Q1), got ${quoted([got])}`,
  tablePartUnknown: ({ what, got }) =>
    `${PARTS[what].name}: expected total, ${PARTS[what].all.replace(' and ', ' or ')}, got ${quoted([got])}`,
  tablePart: ({ what }) =>
    `the table has only a part of the population; choose "Total" for ${PARTS[what].name} in StatBank, or choose all: ${PARTS[what].all}`,
  tableTwoAxes: ({ got, other }) =>
    `"${shortened(got)}" is no division that can be added up when the table also has "${shortened(other)}"; fetch it by region, sex, age, marital status and time only`,
  tableAreas: ({ areas }) =>
    `the table has several areas: ${listing(areas)}; say which under population, for instance area: ${areas.at(-1)}`,
  tableUnknownArea: ({ area, suggestion, areas }) =>
    `the area '${shortened(area)}' is not in the table; ${meant(suggestion) ?? `it has ${listing(areas)}`}`,
  tableNoAreas: ({ area }) => `the table does not say which area it is about; remove area: ${shortened(area)}`,
  onlyWithTable: ({ key }) => `${key} belongs to a table and can only be used together with table`,
  tableNotNumber: ({ column, got }) => `column ${column}: expected a number, got "${shortened(got)}"`,
  tableNegative: ({ column, got }) => `column ${column}: expected a number >= 0, got ${got.replace(',', '.')}`,
  tableThousands: ({ column, got }) =>
    `column ${column}: write the number without thousands separators, got "${shortened(got)}"`,
  tableEmptyCell: ({ column }) => `column ${column}: the cell is empty`,
  tableMasked: ({ column, age, year, got }) =>
    `column ${column}: instead of the number for age ${age} in ${year} there is "${got}"; write the number in the table (0 if there is nobody), or write under population what each masked number is to count as, for instance masked: 2`,
  tableDuplicate: ({ age, year, firstLine }) => `age ${age} in ${year} is given twice, first in line ${firstLine}`,
  tableMissingCell: ({ age, year }) => `the number for age ${age} in ${year} is missing`,
  tableMissingYear: ({ year }) => `the year ${year} is missing; years must follow one another`,
  tableAges: ({ oldest }) => `expected all ages from 0 to at least 17, got only to ${oldest}`,
  tableNoFirstQuarter: ({ year }) =>
    `the first quarter (${year}K1) is missing for ${year}; the number on 1 January is what is used`,
  tableStartsLate: ({ first, start }) => `the population table begins in ${first}, but the scenario in ${start}`,
  tableEndsWithin: ({ last, end }) =>
    `the table ends in ${last}, the horizon in ${end}; in the years after it the table's last year is used for every age`,
  tableEndsEarly: ({ last, start }) =>
    `the population table ends in ${last}, before the scenario begins in ${start}; its last year is used throughout`,
};

function meant(suggestion: string | null): string | null {
  return suggestion === null ? null : `did you mean '${suggestion}'?`;
}

function quoted(cells: readonly string[]): string {
  return `"${shortened(listing(cells))}"`;
}
