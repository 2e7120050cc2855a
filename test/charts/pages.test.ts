import { expect, test } from 'vitest';
import { chartsOfRun } from '../../src/charts/gallery.js';
import type { EconomyResult } from '../../src/results/economy/economy.js';
import type { Difference, Forecast } from '../../src/results/forecast.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { BASE, difference, FOLLOW_UP, NETWORK, withQueue } from './synthetic.js';
import {
  BUDGET,
  BY_STEPS,
  CASE_FOLLOW_UP,
  CASE_NETWORK,
  COMPARISON,
  COST_MIX,
  DISTRIBUTION,
  ladder,
} from './synthetic-money.js';

const step = (id: string, kind: Scenario['steps'][number]['kind']): Scenario['steps'][number] => ({
  id,
  level: 1,
  kind,
  name: id,
  shortName: id,
  unitCostKrPerYear: { kind: 'everyAge', value: { value: 0, source: '' } },
  unitCostFactors: {},
  startCostKr: null,
  endCostKr: null,
  fixedCosts: null,
  payers: {},
  ledger: null,
  spread: null,
});

/** All that the gallery reads of a scenario. */
function scenario(...steps: Scenario['steps']): Scenario {
  return { steps: [step('almen', 'universal'), ...steps], priceLevel: 2019 } as unknown as Scenario;
}
const pleje = step('pleje', 'placement');

function whatIfs(count: number): Forecast[] {
  return Array.from({ length: count }, (_, i) => ({ ...NETWORK, scenario: `Hvad nu hvis ${i + 1}` }));
}

/** The charts of forecasts of one ladder, of which nothing is said about money. */
function charted(base: Scenario, forecasts: readonly Forecast[], differences: readonly Difference[] = []) {
  const scenarios = forecasts.map(() => base);
  const nothing = { economies: [], distributions: [], comparison: null, history: [] };
  return chartsOfRun({ scenarios, forecasts, differences, ...nothing }, chartsDa);
}

function gallery(count: number, base = scenario(pleje)) {
  const others = whatIfs(count);
  return charted(base, [BASE, ...others], others.map(difference));
}

test('a base alone has no differences to show', () => {
  expect(gallery(0).map(({ name }) => name)).toEqual(['bestand-pleje', 'anbragte', 'udgifter']);
});

test('the caseload and every queue have a chart where some scenario has them', () => {
  const home = scenario(pleje, step('institution', 'placement'));
  const names = (forecasts: Forecast[]) => charted(home, forecasts).map(({ name }) => name);
  const own = names([BASE, withQueue(NETWORK, true)]);
  expect(own).toEqual([
    'bestand-pleje',
    'bestand-institution',
    'anbragte',
    'udgifter',
    'sager-pr-raadgiver',
    'venteliste-institution',
  ]);
  expect(names([BASE, NETWORK])).toEqual(own.slice(0, 4));
});

test('up to two what-ifs stand beside the base on one page', () => {
  const names = ['bestand-pleje', 'anbragte', 'udgifter', 'forskel-udgifter', 'forskel-anbragte'];
  expect(gallery(1).map(({ name }) => name)).toEqual(names);
  expect(gallery(2).map(({ name }) => name)).toEqual(names);
});

test('of nine what-ifs each is on one page, two by two beside the base', () => {
  const spending = gallery(9).filter(({ name }) => name.startsWith('udgifter'));
  expect(spending.map(({ name }) => name)).toEqual([
    'udgifter',
    'udgifter-2',
    'udgifter-3',
    'udgifter-4',
    'udgifter-5',
  ]);
  const shown = spending.map(({ draw }) => [
    ...new Set(draw().data.datasets.map(({ label }) => String(label).split(':')[0])),
  ]);
  expect(shown.map((names) => names.slice(0, 1))).toEqual(shown.map(() => [BASE.scenario]));
  expect(shown.flatMap((names) => names.slice(1))).toEqual(whatIfs(9).map((one) => one.scenario));
  expect(Math.max(...shown.map((names) => names.length))).toBe(3);
});

test('a page of differences names only the what-ifs it shows, in the title line and in the footer', () => {
  const [, second] = gallery(3).filter(({ name }) => name.startsWith('forskel-udgifter'));
  const options = JSON.stringify(second?.draw().options);
  expect(options).toContain('Hvad nu hvis 3 minus');
  expect(options).not.toContain('Hvad nu hvis 1');
});

test('a step called pleje-2 and the second page of pleje do not overwrite each other', () => {
  const twin = BASE.series.filter((one) => one.step === 'pleje').map((one) => ({ ...one, step: 'pleje-2' }));
  const forecasts = [BASE, ...whatIfs(3)].map((one) => ({ ...one, series: [...one.series, ...twin] }));
  const charts = charted(scenario(pleje, step('pleje-2', 'placement')), forecasts);
  const names = charts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a horizon without a whole year has no expenditure to draw', () => {
  const months = {
    ...BASE,
    series: BASE.series.map((one) => (one.measure === 'stock' ? one : { ...one, periods: [] })),
  };
  expect(charted(scenario(pleje), [months]).map(({ name }) => name)).toEqual(['bestand-pleje', 'anbragte']);
});

const IN_2019 = { prices: 'fixed', priceLevel: 2019 } as const;

test('every chart of money and of comparison of a run is drawn, what is of one scenario numbered by scenario', () => {
  const forecasts = [BASE, FOLLOW_UP, NETWORK].map((own) => ({ ...own, series: [...own.series, ...BY_STEPS.series] }));
  const economies = [null, CASE_FOLLOW_UP, CASE_NETWORK].map(
    (businessCase, i): EconomyResult => ({
      scenario: forecasts[i]?.scenario ?? '',
      budgetForm: { years: [], rows: [] },
      budget: i === 0 ? BUDGET : [],
      ladder: ladder(i),
      prices: { shown: IN_2019, fixed: IN_2019 },
      costMix: i === 1 ? COST_MIX : null,
      businessCase,
    }),
  );
  const own = { ...scenario(pleje), addOns: [], economy: { budget: null } } as unknown as Scenario;
  const charts = chartsOfRun(
    {
      scenarios: [own, own, own],
      forecasts,
      differences: [],
      economies,
      distributions: [DISTRIBUTION],
      comparison: COMPARISON,
      history: [],
    },
    chartsDa,
  );
  const names = charts.map(({ name }) => name).filter((name) => !/^(bestand|anbragte|udgifter$)/.test(name));
  expect(names).toEqual([
    'kumuleret',
    'tilbagebetaling',
    'udgiftsmodel-forhold',
    'sammenligning-udgifter',
    'sammenligning-anbragte',
    'udgifter-trin',
    'budget',
    'udgiftsmodel',
    'business-case-scenarie-2',
    'fordeling-scenarie-2',
    'udgifter-trin-scenarie-2',
    'udgiftsmodel-scenarie-2',
    'prisklasser-antal-scenarie-2',
    'prisklasser-udgifter-scenarie-2',
    'business-case-scenarie-3',
    'udgifter-trin-scenarie-3',
    'udgiftsmodel-scenarie-3',
  ]);
  for (const { draw } of charts) expect(draw().options?.plugins?.title?.text).toHaveLength(1);
});
