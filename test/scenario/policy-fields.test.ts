/** What a policy says of itself: who did it, how well it is known, from when, with what force, at what price. */

import { expect, test } from 'vitest';
import type { Policy } from '../../src/scenario/policy.js';
import { said, scenarioOf, smallWith } from './support.js';

/** The policy of the small scenario (horizon from 2016-01) with these fields instead of its start. */
function policyWith(fields: string): Policy {
  const [policy] = scenarioOf(smallWith('start: 2017-01', fields)).policies;
  if (policy === undefined) throw new Error('the small scenario has a policy');
  return policy;
}

/** The effect of that policy when this is what it does. */
function effectWith(change: string, fields = 'start: 2017-01') {
  const [effect] = scenarioOf(smallWith('multiply: 0.8', change).replace('start: 2017-01', fields)).policies.flatMap(
    ({ effects }) => effects,
  );
  return effect;
}

test('a policy tells who did it, how well the effects are known, and what is not known', () => {
  expect(
    policyWith(
      'start: 2017-01\n    by: Herning\n    description: Opfølgning\n    source: Evaluering\n    evidence: measured\n    unknown: Efter tre år',
    ),
  ).toMatchObject({
    by: 'Herning',
    description: 'Opfølgning',
    source: 'Evaluering',
    evidence: 'measured',
    unknown: 'Efter tre år',
  });
  expect(policyWith('start: 2017-01')).toMatchObject({
    by: '',
    description: '',
    source: '',
    evidence: null,
    unknown: '',
    strength: 'middle',
    staff: null,
    reach: { value: 1, source: '' },
  });
});

test('a policy may start so many months into the horizon, whatever its first month is', () => {
  const at = (horizon: string) =>
    scenarioOf(smallWith('start: 2017-01', 'startAfterMonths: 14').replace('2016-01', horizon)).policies[0]?.startMonth;
  expect(at('2016-01')).toBe(14);
  expect(at('2026-07')).toBe(14);
  expect(policyWith('startAfterMonths: 0').startMonth).toBe(policyWith('start: 2016-01').startMonth);
});

test.each([
  ['', 1.2],
  ['\n    strength: low', 1.1],
  ['\n    strength: middle', 1.2],
  ['\n    strength: high', 1.4],
])(
  'of a range the end that strength names is used, the middle unless it says otherwise: "%s" is %d',
  (strength, value) => {
    expect(
      effectWith('multiply: { low: 1.1, middle: 1.2, high: 1.4, source: VIVE }', `start: 2017-01${strength}`),
    ).toMatchObject({
      operation: 'multiply',
      value: { value, source: 'VIVE' },
      range: { low: 1.1, middle: 1.2, high: 1.4 },
    });
  },
);

test('a range may fall from low to high, and takes its source from what it stands in', () => {
  expect(
    effectWith('multiply: { low: 0.9, middle: 0.8, high: 0.6 }, source: VIVE', 'start: 2017-01\n    strength: high'),
  ).toMatchObject({
    value: { value: 0.6, source: 'VIVE' },
    range: { low: 0.9, middle: 0.8, high: 0.6 },
  });
  expect(effectWith('set: { low: 0.1, middle: 0.1, high: 0.2 }', 'start: 2017-01\n    source: X')).toMatchObject({
    operation: 'set',
    value: { value: 0.1, source: 'X' },
  });
});

test('early detection finds more children; their risk of moving on is a quarter of the usual unless it is stated', () => {
  const entry = (rest: string) =>
    scenarioOf(smallWith('from: hjemme, to: institution, multiply: 0.8', `from: almen, to: hjemme, ${rest}`))
      .policies[0]?.effects[0]?.relativeRisk;
  expect(entry('multiply: 1.5')).toBeNull();
  expect(entry('multiply: 1.5, detection: false')).toBeNull();
  expect(entry('multiply: 1.5, detection: true')).toEqual({ value: 0.25, source: 'assumption' });
  expect(entry('multiply: 1, detection: true, relativeRisk: 0.4, source: SFI')).toEqual({ value: 0.4, source: 'SFI' });
});

test('a policy may reach a share of the children, each once for all', () => {
  expect(policyWith('start: 2017-01\n    reach: { value: 0.6, source: VIVE }').reach).toEqual({
    value: 0.6,
    source: 'VIVE',
  });
});

test('a duration cap says where the children go on to, for those it concerns', () => {
  const caps = `caps:
      - { step: hjemme, afterMonths: 5, then: { almen: 0.88, institution: 0.12 }, newCasesOnly: true, source: VIVE }
      - { step: hjemme, afterMonths: 24, then: { leave: 1 }, ages: 3, group: rest }`;
  expect(policyWith(`start: 2017-01\n    ages: 12-17\n    ${caps}`).caps).toEqual([
    {
      step: 'hjemme',
      afterMonths: 5,
      onTo: { almen: { value: 0.88, source: 'VIVE' }, institution: { value: 0.12, source: 'VIVE' } },
      fromAge: 12,
      toAge: 17,
      groups: ['rest', 'saarbar'],
      newCasesOnly: true,
    },
    {
      step: 'hjemme',
      afterMonths: 24,
      onTo: { leave: { value: 1, source: '' } },
      fromAge: 3,
      toAge: 3,
      groups: ['rest'],
      newCasesOnly: false,
    },
  ]);
  expect(policyWith('start: 2017-01').caps).toEqual([]);
});

test('a step that children come to by a cap only can be reached, and one they leave by it can be left', () => {
  const step = '  - { id: doegn, level: 6, kind: placement, name: D, unitCost: 1 }\n';
  const cap = (from: string, to: string) =>
    `start: 2017-01\n    caps: [{ step: ${from}, afterMonths: 6, then: { ${to}: 1 } }]`;
  const small = smallWith('ageBands:', `${step}ageBands:`).replace('start: 2017-01', cap('hjemme', 'doegn'));
  expect(said(small)).toEqual([]);
  const never = small.replace('policies:', 'birthdays: {}\npolicies:');
  expect(said(never).map((line) => line.replace(/^\S+ /, ''))).toEqual([
    'steps[3].id: advarsel: børn kan aldrig forlade trinnet doegn: ingen overgang og ingen fødselsdag fører derfra',
  ]);
  expect(
    said(
      never.replace(
        cap('hjemme', 'doegn'),
        `${cap('hjemme', 'doegn').slice(0, -1)}, { step: doegn, afterMonths: 6, then: { almen: 1 } }]`,
      ),
    ),
  ).toEqual([]);
});

const amountOf = (amount: string, start = 'start: 2017-01', small = smallWith('start: 2017-01', '#')) =>
  scenarioOf(small.replace('#', `${start}\n    costs: [{ name: x, kind: permanent, ${amount}, source: HA01 }]`))
    .policies[0]?.costs[0]?.amount;
const kr = (value: number) => ({ value, source: 'HA01' });

test('years of a policy are paid in the calendar year in which they begin', () => {
  const amounts = 'krInPolicyYear: { 1: 800_000, 2: 600_000, 4: 5 }';
  expect(amountOf(amounts)).toEqual({ kind: 'byYear', kr: { 2017: kr(800_000), 2018: kr(600_000), 2020: kr(5) } });
  expect(amountOf(amounts, 'start: 2017-12')).toEqual(amountOf(amounts));
  expect(amountOf(amounts, 'startAfterMonths: 12')).toEqual(amountOf(amounts));
});

test('a year of a policy that begins after the horizon is not paid, which is said', () => {
  const costs = 'costs: [{ name: x, kind: permanent, krInPolicyYear: { 1: 7, 2: 8, 3: 9 } }]';
  const small = smallWith('start: 2017-01', `start: 2024-06\n    ${costs}`);
  expect(scenarioOf(small).policies[0]?.costs[0]?.amount).toMatchObject({
    kr: { 2024: { value: 7 }, 2025: { value: 8 } },
  });
  expect(said(small)).toEqual([
    'a.yaml:20:71 policies[0].costs[0].krInPolicyYear.3: advarsel: virkemidlets år 3 begynder 2026-06, efter periodens sidste måned 2025-12; beløbet regnes ikke med',
  ]);
});

test('an amount per 1,000 is for the 0-17-year-olds at the start of the horizon', () => {
  expect(amountOf('krPerYearPer1000: 10_000')).toEqual({ kind: 'perYear', kr: kr(9_000) });
  expect(amountOf('krInPolicyYearPer1000: { 1: 10_000, 3: 500 }')).toEqual({
    kind: 'byYear',
    kr: { 2017: kr(9_000), 2019: kr(450) },
  });
  const ages = Array.from({ length: 19 }, () => 100).join(', ');
  const table = `counts: { 2015: [${ages.replaceAll('100', '200')}], 2016: [${ages}] }`;
  const small = smallWith('start: 2017-01', '#').replace('children: 900', table);
  expect(amountOf('krPerYearPer1000: 10_000', undefined, small)).toEqual({ kind: 'perYear', kr: kr(18_000) });
});
