/** Whatever a scenario is called, the workbook opens, and nothing of a name becomes a formula, markup or a sheet. */
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import type { RunOfWorkbook } from '../../../src/report/workbook/result-of-run.js';
import { cellText, footerText } from '../../../src/report/workbook/safe-text.js';
import { renderWorkbook } from '../../../src/report/workbook/workbook.js';
import { SHEETS } from '../../../src/text/workbook-words.js';
import { shipped } from '../../support/scenarios.js';
import { cellsOf, partsOf, workbookRun } from '../../support/workbooks.js';

let run: RunOfWorkbook;

beforeAll(async () => {
  const lille = { ...shipped('lille'), replications: 2 };
  run = await workbookRun([
    { ...lille, name: 'A' },
    { ...lille, name: 'B' },
  ]);
});

/** The same run of scenarios of other names. */
function named(names: readonly [string, string]): RunOfWorkbook {
  const [base, other] = names;
  return {
    ...run,
    scenarios: run.scenarios.map((one, i) => ({ ...one, name: names[i] as string })),
    forecasts: run.forecasts.map((one, i) => ({ ...one, scenario: names[i] as string })),
    differences: run.differences.map((one) => ({ ...one, base, scenario: other })),
    economies: run.economies.map((one, i) => ({
      ...one,
      scenario: names[i] as string,
      businessCase: one.businessCase === null ? null : { ...one.businessCase, base, scenario: other },
    })),
  };
}

/** XML 1.0, 2.2: all but what a file may hold. */
const ILLEGAL = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u;

const HOSTILE = [
  '=1+1',
  '=HYPERLINK("http://x")',
  '+cmd',
  '-2+3',
  '@SUM(A1)',
  '#REF!',
  '#N/A',
  "'",
  "O'Brien",
  'a/b\\c?*[d]:e',
  '</t></si><x>',
  '&amp;&',
  '_x0041_',
  'x'.repeat(40_000),
  '\u0000\u0001\u001f',
  '\ud800',
  '\ufffe\uffff',
  'History',
  '2019',
  '&A&P',
  'linje\nbrud\ttab',
];

/** Two names a workbook: the base's and the what-if's. */
const PAIRS = HOSTILE.flatMap((name, i) => (i % 2 === 0 ? [[name, HOSTILE[i + 1] ?? `${name} + 2`] as const] : []));

test.each(PAIRS)('scenarios called %j and %j are texts and nothing else', async (base, other) => {
  const file = await renderWorkbook(named([base, other]));
  for (const [part, xml] of partsOf(file)) expect(ILLEGAL.exec(xml), part).toBeNull();
  const cells = cellsOf(file);
  expect(cells.size).toBe(SHEETS.length);
  const names = (cells.get('Data') ?? []).filter(({ place }) => /^A\d/.test(place) && place !== 'A1');
  expect(names.every(({ formula, isText }) => formula === null && isText)).toBe(true);
  expect([...new Set(names.map(({ value }) => value))]).toEqual([...new Set([cellText(base), cellText(other)])]);
  const formulas = [...cells.values()].flat().flatMap(({ formula }) => formula ?? []);
  const allowed = /^('Nøgletal'!)?[-+*/(),:A-Z0-9$]+$/;
  expect(formulas.filter((formula) => !allowed.test(formula))).toEqual([]);
  const bent = [...cells.values()].flat().filter(({ value, isText }) => !isText && !Number.isFinite(Number(value)));
  expect(bent).toEqual([]);
});

test('the library reads back every name as it was made fit for a cell', async () => {
  const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(names, names, async (one, other) => {
      const file = await renderWorkbook(named([one, other]));
      for (const xml of partsOf(file).values()) expect(ILLEGAL.exec(xml)).toBeNull();
      const { sheets } = await readXlsx(file);
      expect(sheets.map(({ name }) => name)).toEqual(SHEETS.map((id) => run.words.sheets[id]));
      const overview = cellsOf(file).get('Oversigt') ?? [];
      expect(overview.map(({ value }) => value)).toContain(cellText(run.words.title(one)));
    }),
    { numRuns: 8 },
  );
});

test('text of a cell keeps what a planner wrote', () => {
  expect(cellText('Tættere opfølgning (høj)')).toBe('Tættere opfølgning (høj)');
  expect(cellText('  a\u0007b ')).toBe('a b');
  // Excel reads _x0041_ as the letter A, and _x005F_ as the underscore in front of it.
  expect(cellText('_x0041_')).toBe('_x005F_x0041_');
  expect(cellText('#REF!')).toBe('#REF! ');
  expect(footerText('Børn & unge')).toBe('Børn && unge');
});
