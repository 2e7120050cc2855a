/** Add-ons against the exact expectation: users, starts, child-years and expenditure. */

import { test } from 'vitest';
import type { Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import { expectExact } from '../support/exactness.js';
import { addOn, effect, policy } from '../support/scenarios.js';
import { mechanismVariants, plainVariants, timeVariants } from '../support/variants.js';

const LONG = 60_000;

const relief = addOn('aflastning', { hjemme: 0.2, pleje: { smaa: 0.1, store: 0.45 } }, 0.8, 100_000);
const person = addOn('kontaktperson', { hjemme: 0.6, eftervaern: 1 }, 3, 60_000);
const everyone = { groups: ['rest', 'saarbar', 'handicap'] };
const mechanisms = mechanismVariants();
const target: Effect['target'] = { kind: 'addOns', addOns: ['aflastning'] };
const policies: Policy[] = [
  policy(9, [effect('multiply', 1.8, target, { ...everyone, fromAge: 3, toAge: 11 })], { phaseInMonths: 12 }),
  policy(20, [effect('set', 0.02, target, { groups: ['saarbar'] })], { endMonth: 40, fadeOutMonths: 6 }),
  policy(14, [effect('add', 20_000, { kind: 'unitCost', steps: ['aflastning', 'pleje'] }, { ...everyone, toAge: 9 })], {
    phaseInMonths: 3,
  }),
];
const given = { addOns: [relief, person] };
const whole = plainVariants()['everything at once'] as Scenario;
const variants: Record<string, Scenario> = {
  'with shares by age': { ...whole, ...given },
  'with policies on the shares and the price': { ...whole, ...given, policies },
  'after a burn-in, with a policy from the first month on': {
    ...whole,
    ...given,
    initial: { kind: 'burnIn', years: 3 },
    policies: [policy(0, [effect('multiply', 2, target, everyone)])],
  },
  'with a stated stock': { ...(plainVariants()['a stated stock within the population'] as Scenario), ...given },
  'in a horizon that begins in July': { ...(plainVariants()['a horizon that begins in July'] as Scenario), ...given },
  'where moves depend on the time on the step': {
    ...(timeVariants()['time on the step, also at home after a stay elsewhere'] as Scenario),
    ...given,
    policies,
  },
  'where children found by detection are at less risk': {
    ...(mechanisms['children found by detection who are at less risk'] as Scenario),
    ...given,
  },
  'where stays are ended': { ...(mechanisms['stays that are ended'] as Scenario), ...given },
};

test.each(Object.entries(variants))(
  'on average the simulation gives what can be computed exactly, of add-ons %s',
  (name, what) => {
    expectExact({ ...what, name, seed: name }, 600);
  },
  LONG,
);
