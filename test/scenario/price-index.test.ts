/** The p/l table: amounts of other years, the prices results are shown in, and every mistake about them. */

import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { priceFactor } from '../../src/scenario/price-index/price-index.js';
import { readPriceIndex } from '../../src/scenario/price-index/read-table.js';
import { describeProblem } from '../../src/text/problems.js';
import { onePrice } from '../support/scenarios.js';
import { parse, SMALL as SMALL_2016, said, scenarioOf } from './support.js';

/** Its policy begins in a year that every horizon here has. */
const SMALL = SMALL_2016.replace('start: 2017-01', 'start: 2020-01');

const TABLE = `year;change_pct;status;source
2020;2;assumption;skøn
2021;1,5;published;KL
2022;3;assumption;skøn
`;

const withEconomy = (fields: string, text = SMALL): string =>
  text.replace('policies:', `economy: { ${fields} }\npolicies:`);
const files = { 'pl.csv': TABLE };
const INDEXED = withEconomy('priceIndex: pl.csv');

describe('an amount with a price level of its own', () => {
  const priced = INDEXED.replace(
    'unitCost: 950_000',
    'unitCost: { value: 1_000_000, priceLevel: 2022, source: Takst }',
  );

  it('is turned into that of the scenario: 1,000,000 kr. of 2022 are 1,000,000 / (1.02 x 1.015 x 1.03) of 2019', () => {
    const step = scenarioOf(priced, files).steps[2];
    expect(step === undefined ? 0 : onePrice(step)).toBeCloseTo(1_000_000 / (1.02 * 1.015 * 1.03), 6);
    expect(step?.unitCostKrPerYear).toMatchObject({
      value: { source: 'Takst', stated: { value: 1_000_000, priceLevel: 2022 } },
    });
  });

  it('may be that of an age band, an add-on, waiting, a policy or a budget', () => {
    const text = priced
      .replace(
        '{ value: 1_000_000, priceLevel: 2022, source: Takst }',
        '{ smaa: 5, store: { value: 100, priceLevel: 2020 } }',
      )
      .replace(
        'economy: { priceIndex: pl.csv }',
        'economy: { priceIndex: pl.csv, budget: { 2017: { value: 100, priceLevel: 2020 } } }',
      )
      .replace(
        'policies:',
        `addOns: [{ id: a, name: A, unitCost: { value: 100, priceLevel: 2020 }, prevalence: { hjemme: 0.1 }, stopPerYear: 1 }]
capacity: [{ step: institution, places: 3, whenFull: wait, interim: { value: 100, priceLevel: 2020 } }]
policies:`,
      )
      .replace(
        '    effects:',
        `    costs:
      - { name: A, krPerYear: { value: 100, priceLevel: 2020 }, kind: permanent }
      - { name: B, kr: { 2017: { value: 100, priceLevel: 2020 } }, kind: permanent }
      - { name: C, krPerYearPer1000: { value: 100, priceLevel: 2020 }, kind: permanent }
    effects:`,
      );
    const { steps, addOns, capacities, policies, economy } = scenarioOf(text, files);
    const own = 100 / 1.02;
    expect(steps[2]?.unitCostKrPerYear).toMatchObject({ values: { smaa: { value: 5 }, store: { value: own } } });
    expect(addOns[0]?.unitCostKrPerYear.value).toBe(own);
    expect(capacities[0]?.whenFull).toMatchObject({ interimKrPerYear: { value: own } });
    expect(policies[0]?.costs.map(({ amount }) => amount)).toMatchObject([
      { kr: { value: own } },
      { kr: { 2017: { value: own } } },
      // 900 children.
      { kr: { value: (own * 900) / 1000 } },
    ]);
    expect(economy.budget?.kr[2017]?.value).toBe(own);
  });

  it('is what policies take from: 960,000 kr. of 2022 are less than 950,000 of 2019', () => {
    const taking = (kr: string) =>
      priced
        .replace('1_000_000', '960_000')
        .replace('{ from: hjemme, to: institution, multiply: 0.8 }', `{ unitCost: institution, add: ${kr} }`);
    expect(said(taking('-900_000'), files)).toEqual([]);
    expect(said(taking('-905_000'), files)).toHaveLength(1);
  });

  it('written back as one file it means the same, without the table beside it', () => {
    const result = parse(priced, files);
    if (!result.ok) throw new Error('refused');
    expect(result.files).toEqual(['a.yaml', 'pl.csv']);
    const again = scenarioOf(stringify(result.resolved));
    expect(again.steps).toEqual(result.scenario.steps);
    expect(again.economy.priceIndex?.years).toEqual(result.scenario.economy.priceIndex?.years);
  });
});

describe('results may be shown', () => {
  const shown = (fields: string, table = TABLE) =>
    scenarioOf(
      withEconomy(`priceIndex: pl.csv, show: { ${fields} }`).replace(
        'start: 2016-01, years: 10',
        'start: 2019-07, years: 3',
      ),
      { 'pl.csv': table },
    ).economy.shown;

  it('in fixed prices of another year', () => {
    const { year, factors } = shown('year: 2021') ?? { factors: {} };
    expect(year).toBe(2021);
    expect(Object.keys(factors)).toEqual(['2019', '2020', '2021', '2022']);
    for (const factor of Object.values(factors)) expect(factor).toBeCloseTo(1.02 * 1.015, 12);
  });

  it('in current prices, each year in its own', () => {
    const { year, factors } = shown('prices: current') ?? { factors: {} };
    expect(year).toBeNull();
    const own = [1, 1.02, 1.02 * 1.015, 1.02 * 1.015 * 1.03];
    Object.values(factors).forEach((factor, i) => {
      expect(factor).toBeCloseTo(own[i] as number, 12);
    });
  });

  it('as they are, without a word, or in the price level itself', () => {
    expect(shown('')).toBeNull();
    expect(shown('year: 2019')).toBeNull();
    expect(scenarioOf(SMALL).economy).toMatchObject({ shown: null, priceIndex: null });
  });

  it('in current prices after the last year of the table only where the table says what is assumed', () => {
    const long = withEconomy('priceIndex: pl.csv, show: { prices: current }');
    expect(said(long.replace('start: 2016-01', 'start: 2019-01'), files)).toEqual([
      'a.yaml:16:48 economy.show.prices: 2028 er uden for p/l-tabellen pl.csv, som dækker 2019 til 2022; tilføj de år, der mangler, eller en antagelse',
    ]);
    const open = { 'pl.csv': `${TABLE}2023-;2.5;assumption;skøn\n` };
    const { shown: all } = scenarioOf(long.replace('start: 2016-01', 'start: 2019-01'), open).economy;
    expect(all?.factors[2028]).toBeCloseTo(1.02 * 1.015 * 1.03 * 1.025 ** 6, 12);
  });
});

test('the table may be written out, and an overlay replaces it whole', () => {
  const inline =
    'priceIndex: { 2020: { changePct: 2, status: published, source: KL }, 2021-: { changePct: 1, status: assumption, source: x } }';
  const { priceIndex } = scenarioOf(withEconomy(inline)).economy;
  expect(priceIndex).toMatchObject({ isOpen: true, years: [{ year: 2020, changePercent: 2 }, { year: 2021 }] });
  const over =
    'extends: basis.yaml\nname: Over\neconomy: { priceIndex: { 2018: { changePct: 3, status: assumption, source: x } } }';
  expect(scenarioOf(over, { 'basis.yaml': withEconomy(inline) }).economy.priceIndex?.years).toHaveLength(1);
});

test('an overlay that shows other prices says all of it', () => {
  const base = { 'basis.yaml': withEconomy('priceIndex: pl.csv, show: { year: 2021 }'), ...files };
  const over =
    'extends: basis.yaml\nname: Over\nhorizon: { start: 2019-01, years: 3 }\neconomy: { show: { prices: current } }';
  expect(scenarioOf(over, base).economy.shown?.year).toBeNull();
});

test('the shipped table makes 2019 prices of 2026 about 1.24 times as high, as its source computes', () => {
  const read = diskFiles.read('scenarios/data/pris_og_loen.csv', 1e6);
  const table = readPriceIndex('pl', 'text' in read ? read.text : '');
  if (!table.ok) throw new Error('refused');
  expect(priceFactor(table.index, 2019, 2026)).toBeCloseTo(1.023 * 1.016 * 1.029 * 1.044 * 1.046 * 1.033 * 1.03, 12);
  expect((priceFactor(table.index, 2019, 2026) ?? 0).toFixed(2)).toBe('1.24');
  // Nobody has published the municipalities' own figures, so none may claim it.
  expect(table.index.years.every(({ status, source }) => status === 'assumption' && source !== '')).toBe(true);
});

describe('a mistake is pointed out in one line', () => {
  const mistakes: readonly (readonly [string, string, string, string])[] = [
    [
      'an amount of another year without a table',
      SMALL.replace('unitCost: 950_000', 'unitCost: { value: 1, priceLevel: 2022 }'),
      '',
      'a.yaml:10:104 steps[2].unitCost.priceLevel: her skal beløb regnes om til eller fra 2022-priser, men der er ingen p/l-tabel; angiv economy.priceIndex',
    ],
    [
      'an amount of a year outside the table',
      INDEXED.replace('unitCost: 950_000', 'unitCost: { value: 1, priceLevel: 2023 }'),
      TABLE,
      'a.yaml:10:104 steps[2].unitCost.priceLevel: 2023 er uden for p/l-tabellen pl.csv, som dækker 2019 til 2022; tilføj de år, der mangler, eller en antagelse',
    ],
    [
      'a price level that is no year',
      INDEXED.replace('unitCost: 950_000', 'unitCost: { value: 1, priceLevel: 22 }'),
      TABLE,
      'a.yaml:10:104 steps[2].unitCost.priceLevel: forventede et tal >= 1990, fik 22',
    ],
    [
      'a misspelt price level',
      INDEXED.replace('unitCost: 950_000', 'unitCost: { value: 1, prislevel: 2022 }'),
      TABLE,
      "a.yaml:10:92 steps[2].unitCost.prislevel: ukendt felt 'prislevel'; mente du 'priceLevel'?",
    ],
    [
      'a price level where there is no amount',
      INDEXED.replace('perYear: 0.25', 'perYear: { value: 0.25, priceLevel: 2022 }'),
      TABLE,
      "a.yaml:15:61 transitions[2].perYear.priceLevel: ukendt felt 'priceLevel'; felterne er value, uncertain, source",
    ],
    [
      'a negative amount',
      INDEXED.replace('unitCost: 950_000', 'unitCost: { value: -1, priceLevel: 2022 }'),
      TABLE,
      'a.yaml:10:89 steps[2].unitCost.value: forventede et tal >= 0, fik -1',
    ],
    [
      'a year to show outside the table',
      withEconomy('priceIndex: pl.csv, show: { year: 2024 }'),
      TABLE,
      'a.yaml:16:46 economy.show.year: 2024 er uden for p/l-tabellen pl.csv, som dækker 2019 til 2022; tilføj de år, der mangler, eller en antagelse',
    ],
    [
      'a year of current prices',
      withEconomy('priceIndex: pl.csv, show: { prices: current, year: 2020 }'),
      TABLE,
      'a.yaml:16:57 economy.show.year: year kan kun bruges sammen med prices: fixed; i løbende priser har hvert år sine egne',
    ],
    [
      'other prices than fixed and current',
      withEconomy('priceIndex: pl.csv, show: { prices: faste }'),
      TABLE,
      'a.yaml:16:48 economy.show.prices: forventede fixed eller current, fik "faste"',
    ],
    [
      'a table that is not there',
      withEconomy('priceIndex: andet.csv'),
      TABLE,
      'a.yaml:16:24 economy.priceIndex: filen andet.csv findes ikke',
    ],
    [
      'a table without rows',
      INDEXED,
      'year;change_pct;status;source\n',
      'pl.csv:1:1: tabellen har ingen rækker med tal',
    ],
    [
      'a table without sources',
      INDEXED,
      'year;change_pct;status\n2020;2;assumption\n',
      'pl.csv:1:1: forventede kolonnerne year, change_pct, status og source; source mangler, fik "year", "change_pct", "status"',
    ],
    [
      'a year that is none',
      INDEXED,
      TABLE.replace('2021', "'21"),
      'pl.csv:3:1: forventede et årstal som 2020, eller 2027- for 2027 og alle senere år, fik "\'21"',
    ],
    [
      'an index number for a change',
      INDEXED,
      TABLE.replace('1,5', '101,5'),
      'pl.csv:3:6: forventede, hvor mange procent dyrere året er end året før (fra -50 til 50), som 2.3, fik "101,5"',
    ],
    [
      'neither published nor assumed',
      INDEXED,
      TABLE.replace('published', 'kendt'),
      'pl.csv:3:10: forventede published (offentliggjort) eller assumption (antagelse), fik "kendt"',
    ],
    [
      'no source',
      INDEXED,
      TABLE.replace(';KL', ';'),
      'pl.csv:3:20: 2021 har ingen kilde; skriv, hvor tallet kommer fra, eller hvorfor det er antaget',
    ],
    ['a year twice', INDEXED, TABLE.replace('2022', '2021'), 'pl.csv:4:1: 2021 står to gange i p/l-tabellen'],
    [
      'a year left out',
      INDEXED,
      TABLE.replace('2022', '2023'),
      'pl.csv:4:1: 2022 mangler i p/l-tabellen; årene skal følge efter hinanden',
    ],
    [
      'all later years in the middle',
      INDEXED,
      TABLE.replace('2021', '2021-'),
      'pl.csv:3:1: 2021- gælder alle senere år og skal være det sidste i p/l-tabellen',
    ],
    [
      'a year written out that is none',
      withEconomy('priceIndex: { i år: { changePct: 2, status: published, source: x } }'),
      TABLE,
      'a.yaml:16:26 economy.priceIndex.i år: forventede et årstal som 2020, eller 2027- for 2027 og alle senere år, fik "i år"',
    ],
    [
      'an Excel file',
      INDEXED,
      'PK\u0003\u0004',
      'pl.csv:1:1: det er en Excel-fil og ikke en tabel i tekst; gem udtrækket fra Statistikbanken som CSV (semikolon)',
    ],
  ];
  it.each(mistakes)('%s', (_name, text, table, sentence) => {
    expect(said(text, { 'pl.csv': table })).toEqual([sentence]);
  });

  it('in English too', () => {
    for (const [, text, table] of mistakes.filter(([, own]) => !own.includes('i år'))) {
      const result = parse(text, { 'pl.csv': table });
      const problems = result.ok ? [] : result.problems;
      expect(problems.map((problem) => describeProblem(problem, 'en')).join()).not.toMatch(/[æøå]|undefined/);
    }
    expect(said(INDEXED.replace('unitCost: 950_000', 'unitCost: { value: 1, priceLevel: 2023 }'), files, 'en')).toEqual(
      [
        'a.yaml:10:104 steps[2].unitCost.priceLevel: 2023 lies outside the p/l table pl.csv, which covers 2019 to 2022; add the years that are missing, or an assumption',
      ],
    );
  });
});
