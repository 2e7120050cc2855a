/** A municipality's own Excel file, from its cells to the result folder. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { buildForecast } from '../../src/results/build-forecast.js';
import type { Forecast } from '../../src/results/forecast.js';
import { observedHistory } from '../../src/results/history.js';
import { startsApart } from '../../src/results/start-apart.js';
import { shipped as shippedScenario } from '../support/scenarios.js';
import {
  csvRows,
  emptyFolder,
  expectNoStack,
  NUMBERS_ONLY,
  results,
  run,
  scenarioFile,
  shipped,
  within,
} from './support.js';

const folder = emptyFolder();

async function workbook(name: string, last: string | number): Promise<void> {
  const rows = [
    ['Børn og unge, egne tal', null, null],
    ['Dato', 'Indsats', 'Antal'],
    [new Date(Date.UTC(2015, 11, 31)), 'Opholdssteder mv.', 31],
    [new Date(Date.UTC(2016, 2, 31)), 'Opholdssteder mv.', 300],
    ['30-06-2016', 'Opholdssteder mv.', last],
  ];
  writeFileSync(
    join(folder, `${name}.xlsx`),
    await writeXlsx({
      sheets: [
        { name: 'Til ledelsen', rows: [['Se næste ark']] },
        { name: 'Tal', rows },
      ],
    }),
  );
}

const withBook = (name: string): string =>
  scenarioFile(
    folder,
    `${name}.yaml`,
    `extends: ${shipped('basis')}\nname: Egne tal\nhistory:\n  - { measure: stock, file: ${name}.xlsx, sheet: tal, columns: { date: Dato, step: Indsats, value: Antal }, steps: { Opholdssteder mv.: institution }, source: DUBU }\n`,
  );

describe('history from Excel', () => {
  test('check tells what is read from where, and run writes it, warns of a start that is far away, and replays', async () => {
    await workbook('egne', '<5');
    const file = withBook('egne');
    const { stdout } = await run(folder, ['check', file]);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      `Børne- og ungehjem, børn: 2 tal (og 1 skjulte), 2015-12 til 2016-06, fra ${folder}/egne.xlsx[Tal] Kilde: DUBU`,
    );
    const out = within(folder, 'out');
    const ran = await run(folder, ['run', file, '-n', '20', ...NUMBERS_ONLY, '--out', out]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(
      /^Historik: Børne- og ungehjem var 300 \(børn\) i 2016-03, men modellen regner med 33 i 2016-03\. Det er 4\d gange/m,
    );
    expect(csvRows(results(out).get('history.csv'))).toEqual([
      { period: '2015-12', measure: 'stock', step: 'institution', group: 'all', value: '31', source: 'DUBU' },
      { period: '2016-03', measure: 'stock', step: 'institution', group: 'all', value: '300', source: 'DUBU' },
      { period: '2016-06', measure: 'stock', step: 'institution', group: 'all', value: '', source: 'DUBU' },
    ]);
    const again = await run(folder, ['replay', join(out, readdirSync(out)[0] as string), '-q']);
    expect(again.stdout).toContain('Det samme igen');
  });

  test('what is wrong in a cell is told with sheet, row and column, and nothing is written', async () => {
    await workbook('forkert', 'fem');
    const outcome = await run(folder, ['run', withBook('forkert'), '--out', within(folder, 'none')]);
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('forkert.xlsx[Tal]:5:3 (');
    expect(readdirSync(join(folder, 'none'))).toEqual([]);
    expectNoStack(outcome);
  });

  test('a file that is no workbook is told as such', async () => {
    writeFileSync(join(folder, 'falsk.xlsx'), 'Dato;Antal');
    const outcome = await run(folder, ['check', withBook('falsk')]);
    expect(outcome.stderr).toContain('kan ikke læses som en Excel-fil');
    expectNoStack(outcome);
  });
});

describe('history and the beginning of the model', () => {
  const base = shippedScenario('basis');
  const forecast = (expected: number, sd: number): Forecast => {
    const summary = {
      mean: expected,
      sd,
      mcse: 0,
      p05: 0,
      p10: 0,
      p25: 0,
      p50: 0,
      p75: 0,
      p90: 0,
      p95: 0,
      exact: expected,
    };
    const series = {
      measure: 'stock',
      step: 'institution',
      group: 'all',
      periods: ['2016-01', '2016-02'],
      summaries: [summary, summary],
    } as const;
    return {
      scenario: 'x',
      priceLevel: 2019,
      prices: 'fixed',
      seed: 's',
      scenarioHash: '',
      replications: 9,
      failed: [],
      expectation: 'exact',
      series: [series],
    };
  };
  const seen = (period: string, value: number | null) =>
    [{ measure: 'stock', step: 'institution', group: 'all', source: 'test', points: [{ period, value }] }] as const;

  test.each([
    ['five standard errors away is chance', '2016-02', 100 + 50, 0, false],
    ['a child more is not', '2016-02', 100 + 51, 0, true],
    ['as far below', '2016-02', 100 - 51, 0, true],
    ['children who depend on one another vary more', '2016-02', 100 + 51, 11, false],
    ['the end of the year before counts', '2015-12', 200, 0, true],
    ['what is two years old does not', '2014-01', 200, 0, false],
    ['what is masked does not', '2016-01', null, 0, false],
  ] as const)('%s', (_, period, value, sd, isApart) => {
    expect(startsApart(seen(period, value), forecast(100, sd))).toHaveLength(isApart ? 1 : 0);
  });

  test("the base begins where VIVE's average municipality was in March 2016, to within chance", async () => {
    const { parseScenario } = await import('../../src/scenario/parse.js');
    const { diskFiles } = await import('../../src/cli/read-scenario.js');
    const { compileModel } = await import('../../src/model/compile.js');
    const { layoutOf } = await import('../../src/engine/tally/layout.js');
    const { expectation } = await import('../../src/engine/expectation/expectation.js');
    const { planSeries } = await import('../../src/results/series-plan.js');
    const read = parseScenario('scenarios/basis_med_historik.yaml', diskFiles);
    if (!read.ok) throw new Error('expected a scenario');
    const { scenario } = read;
    const { name, history, ...rest } = scenario;
    expect({ ...rest, name: base.name, history: [] }).toEqual(base);
    // 3.6, 8.1 and 0.5 per 1,000 of 9,048 children; the placed are their sum.
    const at = (step: string): (number | null | undefined)[] =>
      observedHistory(scenario)
        .find((one) => one.measure === 'stock' && one.step === step)
        ?.points.map(({ value }) => value) ?? [];
    expect(at('institution')[0]).toBeCloseTo(3.6 * 9.048, 9);
    expect(at('placement')[0]).toBeCloseTo(12.2 * 9.048, 9);
    const model = compileModel(scenario);
    const plans = planSeries(scenario, model, layoutOf(model));
    const exact = expectation(model);
    const one = { replications: Int32Array.of(0), counts: Int32Array.from(exact.counts), sums: exact.sums, failed: [] };
    const built = buildForecast(scenario, '', plans, { ...one, sums: Float64Array.from(exact.sums) }, exact);
    expect(startsApart(observedHistory(scenario), built)).toEqual([]);
  });
});
