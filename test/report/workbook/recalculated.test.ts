/** Another spreadsheet opens the workbook and works every formula out to what stands in the file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderWorkbook } from '../../../src/report/workbook/workbook.js';
import { withChangedParts } from '../../../src/report/workbook/zip.js';
import { workbookDa } from '../../../src/text/da/workbook.js';
import { SHEETS } from '../../../src/text/workbook-words.js';
import { type CellInFile, cellsOf, usualRun } from '../../support/workbooks.js';

const HOW_TO_INSTALL =
  'soffice (LibreOffice) is missing. On Debian: apt-get install libreoffice-calc-nogui; .ci/run does that by itself.';

/** All sheets of a workbook, each as CSV with a comma, and numbers with all their digits. */
const TO_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

const folder = mkdtempSync(join(tmpdir(), 'indsatstrappe-soffice-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let cells: CellInFile[];
let opened: Map<string, string[][]>;

beforeAll(async () => {
  const file = await renderWorkbook(await usualRun());
  cells = [...cellsOf(file).values()].flat();
  // Without what formulas come to: the other spreadsheet must work it out.
  const stripped = withChangedParts(
    file,
    new Map(
      SHEETS.map((_, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        (xml: string) => xml.replaceAll(/(<\/f>)<v>[^<]*<\/v>/g, '$1'),
      ]),
    ),
  );
  expect(
    [...cellsOf(stripped).values()].flat().filter(({ formula, value }) => formula !== null && value !== ''),
  ).toEqual([]);
  writeFileSync(join(folder, 'uden.xlsx'), stripped);
  soffice('--headless', '--convert-to', TO_CSV, '--outdir', folder, join(folder, 'uden.xlsx'));
  opened = new Map(
    SHEETS.map((id) => {
      const sheet = workbookDa.sheets[id];
      return [sheet, rowsOf(readFileSync(join(folder, `uden-${sheet}.csv`), 'utf8'))];
    }),
  );
});

function soffice(...args: readonly string[]): void {
  try {
    execFileSync('soffice', [`-env:UserInstallation=file://${folder}/profile`, ...args], {
      stdio: 'pipe',
      timeout: 50_000,
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') throw new Error(HOW_TO_INSTALL);
    throw error;
  }
}

/** The cells of a CSV file. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows;
}

function shown({ sheet, place }: CellInFile): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  return opened.get(sheet)?.[Number(row) - 1]?.[column - 1] ?? '';
}

/** `3.5%` is 0.035. */
function numberOf(text: string): number {
  return text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text);
}

describe('opened in another spreadsheet', () => {
  test('every formula comes to what stands in the file, to the øre', () => {
    const formulas = cells.filter(({ formula }) => formula !== null);
    expect(new Set(formulas.map(({ sheet }) => sheet))).toEqual(
      new Set(['Oversigt', 'Budget', 'Business case', 'Nøgletal']),
    );
    expect(formulas.length).toBeGreaterThan(150);
    const wrong = formulas.filter((cell) => {
      const [there, here] = [numberOf(shown(cell)), Number(cell.value)];
      // Amounts are in mio. kr.: 1e-8 is an øre.
      return shown(cell) === '' || !(Math.abs(there - here) <= 1e-8 * Math.max(1, Math.abs(here)));
    });
    expect(
      wrong.map((cell) => `${cell.sheet}!${cell.place} ${cell.formula}: ${shown(cell)}, not ${cell.value}`),
    ).toEqual([]);
  });

  test('every other number and text is there as it was written', () => {
    const wrong = cells.filter((cell) => {
      if (cell.formula !== null) return false;
      if (cell.isText) return shown(cell) !== cell.value;
      return !(
        Math.abs(numberOf(shown(cell)) - Number(cell.value)) <=
        1e-12 * Math.max(1, Math.abs(Number(cell.value)))
      );
    });
    expect(wrong.slice(0, 5).map((cell) => `${cell.sheet}!${cell.place}: ${shown(cell)}, not ${cell.value}`)).toEqual(
      [],
    );
  });

  test('no cell is an error', () => {
    const errors = [...opened].flatMap(([sheet, rows]) =>
      rows
        .flat()
        .filter((cell) => /^(#[A-Z]|Err:\d)/.test(cell))
        .map((cell) => `${sheet}: ${cell}`),
    );
    // Hashes of scenarios and engine begin with # and a small letter or digit.
    expect(errors).toEqual([]);
  });
});
