import { expect, test } from 'vitest';
import { forecastTable, notesOf, type TableStyle } from '../../src/cli/forecast-table.js';
import type { Measure, Series, Summary } from '../../src/results/forecast.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { cliDa } from '../../src/text/da/cli.js';
import { cliEn } from '../../src/text/en/cli.js';

/** All that the table reads of a scenario. */
const scenario = {
  steps: [
    { id: 'almen', kind: 'universal', shortName: 'Almen' },
    { id: 'tidlig', kind: 'preventive', shortName: 'Tidligt' },
    { id: 'pleje', kind: 'placement', shortName: 'Plejefamilie (også netværk)' },
  ],
  addOns: [{ id: 'aflastning', name: 'Støtteophold (aflastning)' }],
  economy: { spillOvers: [{ id: 'skole', name: 'Specialskole (dagtilbud)', payer: 'region' }] },
} as unknown as Scenario;

function summary([mean, low, high]: readonly [number, number, number]): Summary {
  const sd = (high - low) / 3.29;
  return { mean, sd, mcse: sd, p05: low, p10: low, p25: low, p50: mean, p75: high, p90: high, p95: high, exact: mean };
}

function series(measure: Measure, step: string, ...values: (readonly [number, number, number])[]): Series {
  const periods = values.map((_, i) => String(2016 + i));
  return { measure, step, group: 'all', periods, summaries: values.map(summary) };
}

const zero = [0, 0, 0] as const;
const level: TableStyle = { kind: 'level', isOne: false, words: cliDa };
const difference: TableStyle = { ...level, kind: 'difference' };

test('placements, new placements and expenditure stand together; bands are ranges, and the ladder of all is left out', () => {
  const table = forecastTable(
    scenario,
    [
      series('full_year_equivalents', 'tidlig', [43.4, 34.8, 51.2]),
      series('full_year_equivalents', 'pleje', [4.56, 1.3, 8]),
      series('new_placements', 'placement', [22.4, 15, 30]),
      series('expenditure_kr', 'all', [92_443_000, 82_400_000, 103_200_000]),
    ],
    level,
    100,
  );
  expect(table).toEqual([
    '                              Nye',
    'År     Plejefamilie  anbringelser       Mio. kr.     Tidligt',
    '2016  4,6 (1,3-8,0)    22 (15-30)  92,4 (82-103)  43 (35-51)',
  ]);
});

test('re-placements, breakdowns and children found stand after the money, where the scenario tells of them', () => {
  const told = [
    series('expenditure_kr', 'all', [92e6, 82e6, 103e6]),
    series('re_placements', 'pleje', [1, 0, 2]),
    series('re_placements', 'placement', [2.4, 0, 5]),
    series('breakdowns', 'placement', [5.2, 2, 9]),
    series('found_by_detection', 'all', [26, 19, 35]),
  ];
  expect(forecastTable(scenario, told, level, 100)).toEqual([
    '                                                     Fundet ved',
    'År         Mio. kr.  Genanbringelser     Sammenbrud   opsporing',
    '2016  92,0 (82-103)    2,4 (0,0-5,0)  5,2 (2,0-9,0)  26 (19-35)',
  ]);
  expect(notesOf(told, cliDa)).toHaveLength(3);
  expect(notesOf(told.slice(0, 2), cliDa)).toEqual([]);
});

test('caseload and queues stand after what is counted apart; how long children wait is one mean by another, without a band', () => {
  const told = [
    series('expenditure_kr', 'all', [92e6, 82e6, 103e6], [92e6, 82e6, 103e6]),
    series('mean_caseload', 'all', [24.68, 22.31, 27.4], [25, 23, 27]),
    series('waiting_child_years', 'pleje', [2.4, 0, 5], zero),
    // Nine months in all, for six children: a month and a half each.
    series('months_waited', 'pleje', [9, 0, 30], zero),
    series('placed_after_waiting', 'pleje', [6, 0, 20], zero),
    series('diverted', 'tidlig', [1.2, 0, 4], zero),
  ];
  expect(forecastTable(scenario, told, level, 100)).toEqual([
    '                                                                       Ventetid i',
    '                            Sager pr.   Ingen plads:      Venter på         mdr.:',
    'År         Mio. kr.          rådgiver        Tidligt   Plejefamilie  Plejefamilie',
    '2016  92,0 (82-103)  24,7 (22,3-27,4)  1,2 (0,0-4,0)  2,4 (0,0-5,0)           1,5',
    '2017  92,0 (82-103)  25,0 (23,0-27,0)  0,0 (0,0-0,0)  0,0 (0,0-0,0)             -',
  ]);
  expect(notesOf(told, cliDa)).toHaveLength(3);
  expect(forecastTable(scenario, told, difference, 100).join('\n')).not.toContain('Ventetid');
});

test('add-ons stand last, those who have them as full-year equivalents, and are said to be counted twice', () => {
  const told = [
    series('expenditure_kr', 'all', [92e6, 82e6, 103e6]),
    series('add_on_full_year_equivalents', 'aflastning', [45.1, 33, 58]),
    series('full_year_equivalents', 'tidlig', [43.4, 34.8, 51.2]),
  ];
  expect(forecastTable(scenario, told, level, 100)).toEqual([
    'År         Mio. kr.     Tidligt  Støtteophold',
    '2016  92,0 (82-103)  43 (35-51)    45 (33-58)',
  ]);
  expect(notesOf(told, cliDa)).toEqual([expect.stringContaining('De samme børn er også talt på deres trin')]);
});

test('a difference has signs, a semicolon between the ends, and neither years nor steps where nothing differs', () => {
  const table = forecastTable(
    scenario,
    [
      series('full_year_equivalents', 'tidlig', zero, zero, zero),
      series('full_year_equivalents', 'pleje', zero, [-8.13, -12.5, -3.9], [0.02, -1, 1]),
      series('expenditure_kr', 'all', zero, [2_560_000, 2_300_000, 2_800_000], [-5e6, -9e6, -1e6]),
    ],
    difference,
    100,
  );
  expect(table).toEqual([
    'År          Plejefamilie           Mio. kr.',
    '2017  -8,1 (-12,5; -3,9)    +2,6 (2,3; 2,8)',
    '2018     0,0 (-1,0; 1,0)  -5,0 (-9,0; -1,0)',
  ]);
});

test('no difference at all is no table', () => {
  expect(forecastTable(scenario, [series('expenditure_kr', 'all', zero, zero)], difference, 100)).toEqual([]);
});

test('one replication has one number, not a band', () => {
  const one = { ...level, isOne: true };
  expect(forecastTable(scenario, [series('expenditure_kr', 'all', [12e6, 12e6, 12e6])], one, 100)).toEqual([
    'År    Mio. kr.',
    '2016      12,0',
  ]);
});

test('a whole country has points between thousands and no decimals, in English commas', () => {
  const country = [series('expenditure_kr', 'all', [11_774.3e6, 11_700e6, 11_850e6])];
  expect(forecastTable(scenario, country, level, 100)[1]).toBe('2016  11.774 (11.700-11.850)');
  expect(forecastTable(scenario, country, { ...level, words: cliEn }, 100)[1]).toBe('2016  11,774 (11,700-11,850)');
});

test('what a narrow screen cannot hold follows below, with the years in front', () => {
  const table = forecastTable(
    scenario,
    [series('full_year_equivalents', 'pleje', [4.56, 1.3, 8]), series('expenditure_kr', 'all', [92e6, 82e6, 103e6])],
    level,
    30,
  );
  expect(table.filter((line) => line.startsWith('2016'))).toHaveLength(2);
  for (const line of table) expect(line.length).toBeLessThanOrEqual(30);
});

test('who pays stands beside the expenditure, whoever pays nothing left out, and what falls on other budgets', () => {
  const told = [
    series('expenditure_kr', 'all', [90e6, 82e6, 103e6]),
    series('paid_kr', 'municipality', [81e6, 74e6, 92e6]),
    series('paid_kr', 'other_municipalities', [9e6, 8e6, 10e6]),
    series('paid_kr', 'region', [...zero]),
    series('paid_kr', 'state', [...zero]),
    series('spill_over_kr', 'skole', [12.4e6, 10e6, 14e6]),
    series('spill_over_kr', 'all', [12.4e6, 10e6, 14e6]),
  ];
  expect(forecastTable(scenario, told, level, 100)).toEqual([
    '                                     Heraf betaler         Uden for:',
    '                     Heraf betaler           andre      Specialskole',
    'År         Mio. kr.       kommunen        kommuner        (regionen)',
    '2016  90,0 (82-103)   81,0 (74-92)  9,0 (8,0-10,0)  12,4 (10,0-14,0)',
  ]);
  expect(notesOf(told, cliDa)).toEqual([cliDa.table.payers.paidNote, cliDa.table.payers.besideNote]);
  expect(
    forecastTable(scenario, told, { ...level, words: cliEn }, 100)
      .slice(0, 3)
      .join(),
  ).toContain('the region');
  expect(forecastTable(scenario, told, difference, 100).at(-1)).toContain('+12');
});
