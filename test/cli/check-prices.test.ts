/** What `check` says of prices that are more than one number a step. */
import { expect, it } from 'vitest';
import { explainEn } from '../../src/text/en/explain.js';
import { textOf, written } from '../support/explained.js';

const BASIS = new URL('../../scenarios/basis.yaml', import.meta.url).pathname;
const over = (yaml: string) => written(`extends: ${BASIS}\nname: Egen\n${yaml}`);

const PRICES = `steps:
  - { id: institution, unitCost: { smaa: 700_000, skole: 900_000, unge: 1_100_000 } }
  - { id: pleje, unitCostFactors: { diagnose: 1.2 } }
population: { groups: { diagnose: { share: 0.05 } } }
`;

it('says the prices by age, and what groups cost more or less', () => {
  const text = textOf(over(PRICES));
  expect(text).toMatch(/^6 +700\.000-1\.100\.000 /m);
  expect(text).toMatch(/^5 +385\.000-462\.000 /m);
  expect(text).toContain(
    'Trin 6 koster 700.000 kr. ved 0-5 år, 900.000 kr. ved 6-11 år og 1.100.000 kr. ved 12-17 år.',
  );
  expect(text).toContain('På trin 5 ganges prisen med 1,2 for gruppen diagnose.');
  const english = textOf(over(PRICES), explainEn);
  expect(english).toContain(
    'Step 6 costs 700,000 kr. at ages 0-5, 900,000 kr. at ages 6-11 and 1,100,000 kr. at ages 12-17.',
  );
  expect(english).toContain('On step 5 the price is multiplied by 1.2 for the group diagnose.');
});

it('says what a policy makes of the price at each age', () => {
  const effect = '{ unitCost: institution, multiply: 0.9, source: assumption }';
  const policy = `policies:\n  - { id: t, name: T, start: 2018-01, effects: [${effect}] }\n`;
  expect(textOf(over(PRICES + policy))).toContain(
    '6: 700.000 bliver 630.000 (0-5), 900.000 bliver 810.000 (6-11) og 1.100.000 bliver 990.000 (12-17)',
  );
});

it('says which p/l table there is, what of it is assumed, what was turned into other prices, and how results are shown', () => {
  const table =
    'priceIndex: { 2020: { changePct: 2, status: assumption, source: x }, 2021-: { changePct: 3, status: published, source: y } }';
  const text = textOf(
    over(
      `economy: { ${table}, show: { year: 2021 } }\nsteps: [{ id: pleje, unitCost: { value: 510_000, priceLevel: 2020, source: x } }]\n`,
    ),
  );
  expect(text).toContain('dækker 2019 og senere; 1 af dens 2 tal er antagelser.');
  expect(text).toContain('Regnet om til 2019-priser: trin 5 510.000 kr. i 2020-priser er 500.000 kr.');
  // 1.02 x 1.03
  expect(text).toContain('Resultater vises i 2021-priser: filens beløb ganget med 1,051.');
  const current = textOf(
    over(`economy: { ${table.replace('2020', '2016').replace('2021-', '2017-')}, show: { prices: current } }\n`),
    explainEn,
  );
  expect(current).toContain(
    'Results are shown in current prices: the amounts of the file times 0.9151 in 2016 and 1.194 in 2025.',
  );
});

it('says which prices grow beyond wages and prices, and what it comes to', () => {
  const drift = (fields: string) => over(`economy: { realPriceDrift: [{ id: d, ${fields} }] }\n`);
  expect(textOf(drift('steps: [pleje, institution], perYear: 0.035, fromYear: 2017, toYear: 2018'))).toContain(
    'Prisen på trin 5 og trin 6 stiger 3,5 pct. om året ud over pris og løn, fra 2017 til 2018; i 2025 er den 1,071 gange, hvad filen siger.',
  );
  expect(textOf(drift('steps: pleje, perYear: -0.01'), explainEn)).toContain(
    'The price of step 5 falls by 1 % a year beyond wages and prices, from 2017; in 2025 it is 0.9135 times what the file says.',
  );
});

it('says who else pays, what stays cost at their ends, and what falls on other budgets', () => {
  const yaml = `steps: [{ id: institution, startCost: 25_000, payers: { otherMunicipalities: 0.1, state: 0.05 } }]
economy: { spillOvers: [{ id: s, name: Specialskole, steps: [pleje, institution], krPerYear: 300_000, payer: region }] }
`;
  const text = textOf(over(yaml));
  expect(text).toContain('Et ophold på trin 6 koster 25.000 kr. ved starten, ud over prisen.');
  expect(text).toContain(
    'Af udgifterne til trin 6 betales 10 pct. af andre kommuner og 5 pct. af staten; resten betaler kommunen.',
  );
  expect(text).toContain(
    'Uden for udgifterne: Specialskole, 300.000 kr. pr. helårsperson på trin 5 og trin 6, falder på regionen.',
  );
  const english = textOf(over(yaml), explainEn);
  expect(english).toContain(
    'Of the expenditure on step 6 10 % is paid by other municipalities and 5 % is paid by the state; the municipality pays the rest.',
  );
  expect(english).toContain(
    'Outside the expenditure: Specialskole, 300,000 kr. per full-year equivalent on step 5 and step 6, falls on the region.',
  );
});

it('says what is paid for places, and that a policy closes some', () => {
  const yaml = `steps: [{ id: institution, fixedCosts: { share: 0.5, places: 33, noticeMonths: 6 } }]
policies: [{ id: t, name: T, start: 2018-01, effects: [{ ownPlaces: institution, add: -4, source: assumption }] }]
`;
  const text = textOf(over(yaml));
  expect(text).toContain(
    'Af prisen på trin 6 betales 50 pct. for 33 pladser, hvem der end bor der; den del spares først, når et virkemiddel lukker pladser, 6 måneder efter.',
  );
  expect(text).toContain('Egne pladser på trin 6: ændres med -4');
  expect(textOf(over(yaml), explainEn)).toContain('Own places on step 6: ');
});

it('says how a price changes with the time on the step, and what a policy makes of a part of it', () => {
  const yaml = `steps: [{ id: institution, unitCostByDuration: { 0-6: 1.3, 6-24: 1, 24-: 0.95, source: assumption } }]
policies: [{ id: t, name: T, start: 2018-01, effects: [{ unitCost: institution, multiply: 0.8, duration: 0-3, source: assumption }] }]
`;
  const text = textOf(over(yaml));
  expect(text).toContain('902.500-1.235.000');
  expect(text).toContain(
    'Prisen på trin 6 afhænger af, hvor længe barnet har været der: Den ganges med 1,3 de første 6 måneder, 1 fra 6 til 24 måneder og 0,95 efter 24 måneder. Det er i gennemsnit ca. 1,04 for børnene på trinnet i 2016, før virkemidler.',
  );
  expect(text).toContain('Prisen på trin 6: ganges med 0,8 (-20 pct.), kun de første 3 måneder af opholdet');
  expect(text).toContain('6: 1.235.000 bliver 988.000 (0-17)');
  expect(textOf(over(yaml), explainEn)).toContain(
    'The price of step 6 depends on how long the child has been there: it is multiplied by 1.3 in the first 6 months, 1 from 6 to 24 months and 0.95 after 24 months.',
  );
});
