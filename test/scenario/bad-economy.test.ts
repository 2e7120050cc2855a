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
];

describe('a mistake in economy is told where it stands', () => {
  it.each(MISTAKES)('%s', (_, fields, ...expected) => {
    expect(said(withEconomy(fields))).toEqual(expected);
  });
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
