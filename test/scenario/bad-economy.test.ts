/** What `economy:` means, and one test for each mistake in it. */

import { describe, expect, it, test } from 'vitest';
import { SMALL, said, scenarioOf } from './support.js';

const withEconomy = (fields: string, horizon = 'start: 2016-01, years: 10') =>
  SMALL.replace('start: 2016-01, years: 10', horizon).replace('policies:', `economy: { ${fields} }\npolicies:`);

/** name of the mistake, the fields as written, what is said */
type Mistake = readonly [name: string, fields: string, ...said: string[]];

const MISTAKES: readonly Mistake[] = [
  [
    'a misspelt field',
    'budgetyear: 2017',
    "a.yaml:16:12 economy.budgetyear: ukendt felt 'budgetyear'; mente du 'budgetYear'?",
  ],
  [
    'a budget year before the horizon',
    'budgetYear: 2015',
    'a.yaml:16:24 economy.budgetYear: året 2015 er ikke et af periodens hele kalenderår, 2016 til 2025',
  ],
  ['half a budget year', 'budgetYear: 2017.5', 'a.yaml:16:24 economy.budgetYear: forventede et helt tal, fik 2017,5'],
  [
    'a budget without years',
    'budget: {}',
    expect.stringMatching(/^a.yaml:16:12 economy.budget: budgettet har ingen år/),
  ],
  [
    'a budget of another year',
    'budget: { 2016: 90_000_000, 2026: 90_000_000 }',
    'a.yaml:16:40 economy.budget.2026: året 2026 er ikke et af periodens hele kalenderår, 2016 til 2025',
  ],
  [
    'a budget of no year',
    'budget: { i år: 90_000_000 }',
    'a.yaml:16:22 economy.budget.i år: forventede et årstal, fik "i år"',
  ],
  ['a budget below zero', 'budget: { 2017: -1 }', 'a.yaml:16:28 economy.budget.2017: forventede et tal >= 0, fik -1'],
  [
    'one budget for all years',
    'budget: 90_000_000',
    'a.yaml:16:20 economy.budget: forventede felter (navn: værdi), fik 90000000',
  ],
  [
    'net of what',
    'budget: { 2017: 90_000_000, net: refusion }',
    'a.yaml:16:45 economy.budget.net: forventede true eller false, fik "refusion"',
  ],
  ['a rate in per cent', 'discountRates: 3.5', 'a.yaml:16:27 economy.discountRates: forventede et tal <= 0,5, fik 3,5'],
  [
    'a rate below zero',
    'discountRates: { 1: -0.01 }',
    'a.yaml:16:32 economy.discountRates.1: forventede et tal >= 0, fik -0,01',
  ],
  [
    'rates by calendar year',
    'discountRates: { 2016: 0.035 }',
    'a.yaml:16:29 economy.discountRates.2016: forventede et årsnummer fra 1 til 100, fik "2016"',
  ],
  [
    'rates that begin late',
    'discountRates: { 36: 0.025 }',
    'a.yaml:16:12 economy.discountRates: den første rente skal gælde fra år 1, fx { 1: 0.035, 36: 0.025 }',
  ],
  [
    'refund without thresholds',
    'refund: { thresholds: {} }',
    'a.yaml:16:22 economy.refund.thresholds: der er ingen år; angiv mindst ét kalenderår med grænser',
  ],
  [
    'thresholds of no year',
    'refund: { thresholds: { altid: [{ above: 860_000, share: 0.25 }] } }',
    'a.yaml:16:36 economy.refund.thresholds.altid: forventede et årstal, fik "altid"',
  ],
  [
    'thresholds that fall',
    'refund: { thresholds: { 2022: [{ above: 860_000, share: 0.25 }, { above: 830_000, share: 0.5 }] } }',
    'a.yaml:16:85 economy.refund.thresholds.2022[1].above: beløbene skal stige: 830000 kommer efter 860000',
  ],
  [
    'a threshold without its share',
    'refund: { thresholds: { 2022: [{ above: 860_000 }] } }',
    'a.yaml:16:43 economy.refund.thresholds.2022[0].share: feltet share mangler',
  ],
  [
    'a refund of more than everything',
    'refund: { thresholds: { 2022: [{ above: 860_000, share: 25 }] } }',
    'a.yaml:16:68 economy.refund.thresholds.2022[0].share: forventede et tal <= 1, fik 25',
  ],
  [
    'refund on a step that is misspelt',
    'refund: { thresholds: { 2022: [{ above: 860_000, share: 0.25 }] }, steps: institusion }',
    "a.yaml:16:86 economy.refund.steps: ukendt trin 'institusion'; mente du 'institution'?",
  ],
  [
    'price classes that do not rise',
    'priceClasses: [200_000, 200_000, 100_000]',
    'a.yaml:16:36 economy.priceClasses[1]: beløbene skal stige: 200000 kommer efter 200000',
    'a.yaml:16:45 economy.priceClasses[2]: beløbene skal stige: 100000 kommer efter 200000',
  ],
  [
    'a price class below zero',
    'priceClasses: [-1]',
    'a.yaml:16:27 economy.priceClasses[0]: forventede et tal > 0, fik -1',
  ],
];

describe('a mistake in economy is told where it stands', () => {
  it.each(MISTAKES)('%s', (_, fields, ...expected) => {
    expect(said(withEconomy(fields))).toEqual(expected);
  });
});

const SPREADS: readonly Mistake[] = [
  ['a spread below zero', 'cv: -0.5', 'a.yaml:10:103 steps[2].spread.cv: forventede et tal >= 0, fik -0,5'],
  ['no spread', 'shape: gamma', 'a.yaml:10:97 steps[2].spread.cv: feltet cv mangler'],
  [
    'a shape nobody knows',
    'cv: 0.5, shape: lognormalt',
    `a.yaml:10:115 steps[2].spread.shape: forventede lognormal eller gamma, fik "lognormalt"; mente du 'lognormal'?`,
  ],
];

describe('a mistake in the spread of a step is told where it stands', () => {
  it.each(SPREADS)('%s', (_, fields, ...expected) => {
    expect(said(SMALL.replace('unitCost: 950_000', `unitCost: 950_000, spread: { ${fields} }`))).toEqual(expected);
  });
});

test('shares of the refund that fall are pointed out, but may be meant', () => {
  const text = withEconomy('refund: { thresholds: { 2022: [{ above: 1, share: 0.5 }, { above: 2, share: 0.25 }] } }');
  expect(said(text)).toEqual([
    'a.yaml:16:88 economy.refund.thresholds.2022[1].share: advarsel: andelen 0,25 er lavere end andelen 0,5 ved grænsen under; i loven stiger de',
  ]);
});

test('a horizon from July has no whole year before the next', () => {
  const text = withEconomy('budgetYear: 2016, budget: { 2025: 1 }', 'start: 2016-07, years: 10');
  expect(said(text)).toEqual([
    'a.yaml:16:24 economy.budgetYear: året 2016 er ikke et af periodens hele kalenderår, 2017 til 2025',
  ]);
});

test('English says it too', () => {
  const text = withEconomy('budgetYear: 2015, budget: {}, discountRates: { 0: 0.1 }');
  expect(said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'the year 2015 is none of the whole calendar years of the horizon, 2016 to 2025',
    'the budget has no years; state at least one, such as 2017: 92_000_000',
    'expected a year number from 1 to 100, got "0"',
  ]);
  expect(said(withEconomy('discountRates: { 2: 0.1 }'), {}, 'en')[0]).toContain('the first rate must hold from year 1');
});

describe('what is said holds, and what is not said has its usual value', () => {
  test('nothing said: 3.5 % a year, no budget, the first whole year', () => {
    expect(scenarioOf(SMALL).economy).toMatchObject({
      budgetYear: null,
      budget: null,
      discountRates: [{ fromYear: 1, rate: { value: 0.035 } }],
    });
  });

  test('no discounting is a rate of 0', () => {
    expect(scenarioOf(withEconomy('discountRates: 0')).economy.discountRates).toEqual([
      { fromYear: 1, rate: { value: 0, source: '' } },
    ]);
  });

  test('rates by year number, budgets by year with their source, net of refund', () => {
    const fields =
      'budgetYear: 2017, discountRates: { 36: 0.025, 1: 0.035 }, budget: { 2017: 92_000_000, 2018: { value: 93_000_000, source: B }, net: true, source: A }';
    const { budgetYear, budget, discountRates } = scenarioOf(withEconomy(fields)).economy;
    expect(budgetYear).toBe(2017);
    expect(discountRates.map(({ fromYear, rate }) => [fromYear, rate.value])).toEqual([
      [1, 0.035],
      [36, 0.025],
    ]);
    expect(budget).toEqual({
      kr: { 2017: { value: 92_000_000, source: 'A' }, 2018: { value: 93_000_000, source: 'B' } },
      isNet: true,
    });
  });
});

describe('refund, price classes and spread', () => {
  test('nothing said: none of them', () => {
    expect(scenarioOf(SMALL).economy).toMatchObject({ refund: null, priceClasses: [] });
    expect(scenarioOf(SMALL).steps.map(({ spread }) => spread)).toEqual([null, null, null]);
  });

  test('the years come in order, every number has its source, and all steps but the universal count', () => {
    const fields =
      'refund: { source: A, thresholds: { 2021: [{ above: 850_000, share: 0.25, source: C }], 2019: [{ above: 830_000, share: { value: 0.25, source: B } }] } }, priceClasses: [200_000, 400_000]';
    const { refund, priceClasses } = scenarioOf(withEconomy(fields)).economy;
    expect(refund).toEqual({
      thresholds: [
        {
          year: 2019,
          brackets: [{ above: { value: 830_000, source: 'A' }, share: { value: 0.25, source: 'B' } }],
        },
        {
          year: 2021,
          brackets: [{ above: { value: 850_000, source: 'C' }, share: { value: 0.25, source: 'C' } }],
        },
      ],
      steps: ['hjemme', 'institution'],
    });
    expect(priceClasses).toEqual([200_000, 400_000]);
  });

  test('spread is lognormal unless it says otherwise, and an overlay replaces it whole', () => {
    const base = SMALL.replace('unitCost: 950_000', 'unitCost: 950_000, spread: { cv: 0.5, shape: gamma }');
    expect(scenarioOf(base).steps[2]?.spread).toEqual({ cv: { value: 0.5, source: '' }, shape: 'gamma' });
    const over = 'extends: b.yaml\nname: Over\nsteps: [{ id: institution, spread: { cv: 0.7 } }]\n';
    expect(scenarioOf(over, { 'b.yaml': base }).steps[2]?.spread).toMatchObject({
      cv: { value: 0.7 },
      shape: 'lognormal',
    });
  });
});

test('an overlay changes single fields, and replaces a budget and a table of rates whole', () => {
  const base = withEconomy(
    'budgetYear: 2017, budget: { 2017: 1, 2018: 2, net: true }, discountRates: { 1: 0.03, 36: 0.02 }',
  );
  const economy = (fields: string) =>
    scenarioOf(`extends: b.yaml\nname: Over\neconomy: { ${fields} }\n`, { 'b.yaml': base }).economy;
  expect(economy('budgetYear: 2018')).toMatchObject({ budgetYear: 2018, budget: { isNet: true } });
  expect(economy('budget: { 2019: 3 }')).toMatchObject({
    budgetYear: 2017,
    budget: { kr: { 2019: { value: 3 } }, isNet: false },
    discountRates: [{ fromYear: 1 }, { fromYear: 36 }],
  });
  expect(Object.keys(economy('budget: { 2019: 3 }').budget?.kr ?? {})).toEqual(['2019']);
  expect(economy('discountRates: { 1: 0 }').discountRates).toHaveLength(1);
});
