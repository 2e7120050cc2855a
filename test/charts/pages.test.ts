import { expect, test } from 'vitest';
import { chartsOfRun } from '../../src/charts/gallery.js';
import type { Forecast } from '../../src/results/forecast.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { BASE, difference, NETWORK, withQueue } from './synthetic.js';

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

function gallery(count: number, base = scenario(pleje)) {
  const others = whatIfs(count);
  return chartsOfRun(base, [BASE, ...others], others.map(difference), chartsDa);
}

test('a base alone has no differences to show', () => {
  expect(gallery(0).map(({ name }) => name)).toEqual(['bestand-pleje', 'anbragte', 'udgifter']);
});

test('the caseload and every queue have a chart where some scenario has them', () => {
  const home = scenario(pleje, step('institution', 'placement'));
  const names = (forecasts: Forecast[]) => chartsOfRun(home, forecasts, [], chartsDa).map(({ name }) => name);
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
  const charts = chartsOfRun(scenario(pleje, step('pleje-2', 'placement')), forecasts, [], chartsDa);
  const names = charts.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

test('a horizon without a whole year has no expenditure to draw', () => {
  const months = {
    ...BASE,
    series: BASE.series.map((one) => (one.measure === 'stock' ? one : { ...one, periods: [] })),
  };
  expect(chartsOfRun(scenario(pleje), [months], [], chartsDa).map(({ name }) => name)).toEqual([
    'bestand-pleje',
    'anbragte',
  ]);
});
