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
