import { expect, test } from 'vitest';
import { aboutJson, type RunFacts } from '../../src/report/about.js';
import { differenceCsv, forecastCsv } from '../../src/report/csv.js';
import { forecastJson } from '../../src/report/json.js';
import type { Difference, Forecast, Summary } from '../../src/results/forecast.js';

const summary: Summary = {
  exact: null,
  p95: 1e-7,
  mean: 0.1 + 0.2,
  sd: 2,
  mcse: 0.5,
  p05: -1.5,
  p10: 1e21,
  p25: 3,
  p50: 4,
  p75: 5,
  p90: 6,
};
const series = [
  { measure: 'stock', step: 'pleje', group: 'all', periods: ['2019-01', '2019-02'], summaries: [summary, summary] },
] as const;
const forecast: Forecast = {
  scenario: 'Basis, "lille"',
  priceLevel: 2019,
  prices: 'fixed',
  seed: 's',
  scenarioHash: 'abc',
  replications: 16,
  failed: [{ replication: 3, message: 'broke' }],
  expectation: 'exact',
  series,
};
const difference: Difference = { base: forecast.scenario, scenario: 'Netværk', expectation: 'approximate', series };

test('forecast.csv has the agreed columns, quotes only where needed, and leaves exact empty where there is none', () => {
  expect(forecastCsv([forecast]).split('\n')).toEqual([
    'scenario,period,measure,step,group,mean,sd,mcse,p05,p10,p25,p50,p75,p90,p95,exact,prices',
    '"Basis, ""lille""",2019-01,stock,pleje,all,0.30000000000000004,2,0.5,-1.5,1e+21,3,4,5,6,1e-7,,',
    '"Basis, ""lille""",2019-02,stock,pleje,all,0.30000000000000004,2,0.5,-1.5,1e+21,3,4,5,6,1e-7,,',
    '',
  ]);
});

test('a number in a table reads back as the same number, and one that does not exist is empty', () => {
  const one = { ...summary, sd: Number.NaN, exact: 1 / 3 };
  const csv = forecastCsv([
    { ...forecast, scenario: 'B', series: [{ ...series[0], summaries: [one], periods: ['2019'] }] },
  ]);
  const cells = csv.split('\n')[1]?.split(',') ?? [];
  expect([Number(cells[5]), cells[6], Number(cells[15])]).toEqual([0.1 + 0.2, '', 1 / 3]);
});

test('amounts say in which prices they are, and nothing else does', () => {
  const kr = { ...series[0], measure: 'expenditure_kr' } as const;
  const last = (csv: string) =>
    csv
      .split('\n')
      .slice(1, -1)
      .map((line) => line.split(',').at(-1));
  expect(last(forecastCsv([{ ...forecast, series: [...series, kr] }]))).toEqual(['', '', '2019', '2019']);
  const perHead = { ...kr, measure: 'kr_per_0_22' } as const;
  const current = { ...forecast, prices: 'current', series: [perHead] } as const;
  expect(last(forecastCsv([current]))).toEqual(['current', 'current']);
  expect(last(differenceCsv([{ ...difference, series: [kr] }], current))).toEqual(['current', 'current']);
});

test('difference.csv names the what-if and its base', () => {
  const [header, first] = differenceCsv([difference], forecast).split('\n');
  expect(header).toBe('scenario,base,period,measure,step,group,mean,sd,mcse,p05,p10,p25,p50,p75,p90,p95,exact,prices');
  expect(first).toMatch(/^Netværk,"Basis, ""lille""",2019-01,stock,pleje,all,/);
});

test('forecast.json holds everything, and does not depend on the order the objects were built in', () => {
  const json = forecastJson([forecast], [difference], [], null);
  expect(JSON.parse(json)).toEqual({ forecasts: [forecast], differences: [difference], economy: [] });
  const backwards = Object.fromEntries(Object.entries(forecast).reverse()) as unknown as Forecast;
  expect(forecastJson([backwards], [difference], [], null)).toBe(json);
  expect(JSON.parse(forecastJson([], [], [], null))).toEqual({ forecasts: [], differences: [], economy: [] });
});

test('about.json says what it takes to make the result again, keys in a fixed order', () => {
  const facts: RunFacts = {
    finishedAt: '2026-11-21T10:00:04.000Z',
    language: 'da',
    startedAt: '2026-11-21T10:00:00.000Z',
    version: '0.1.0',
    seed: 's',
    scenarios: [
      {
        name: 'Basis',
        files: ['basis.yaml', 'virkemidler/netvaerk.yaml'],
        hash: 'abc',
        failed: [{ replication: 3, message: 'broke' }],
      },
    ],
    engineDigest: 'def',
    nodeVersion: 'v20.20.2',
    replications: 1000,
    threads: 2,
    folder: 'basis-0123abcd',
  };
  const about = JSON.parse(aboutJson(facts)) as object;
  expect(about).toEqual(facts);
  expect(Object.keys(about)).toEqual([
    'version',
    'seed',
    'replications',
    'scenarios',
    'engineDigest',
    'nodeVersion',
    'threads',
    'language',
    'folder',
    'startedAt',
    'finishedAt',
  ]);
});
