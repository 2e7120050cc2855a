/** Common random numbers where children depend on one another, with everything that a policy can do. */

import { expect, test } from 'vitest';
import type { Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import type { Life } from '../support/lives.js';
import { EVERYONE, expectSameLife, livesByChild, prepare } from '../support/same-lives.js';
import { byMonths, effect, move, policy, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';

/** Steps on which the caseload, places or the policy can touch a child; who has come back home is there too. */
const TOUCHED = ['almen', 'hjemme', 'pleje', 'institution'];

/** Many are helped at home, by busy caseworkers; some of them are placed where there is room. Others get support. */
const TOWN: Scenario = scenario({
  population: { kind: 'constant', children0to17: sourced(2000) },
  horizon: { startYear: 2016, startMonth: 1, years: 8 },
  groups: [
    { id: 'rest', share: sourced(0.8) },
    { id: 'saarbar', share: sourced(0.2) },
  ],
  steps: [
    step('almen', 'universal'),
    step('stoette', 'preventive', 50_000, 2),
    step('gruppe', 'preventive', 80_000, 2),
    step('hjemme', 'home_based', 100_000, 3),
    step('pleje', 'placement', 400_000, 5),
    step('institution', 'placement', 900_000, 6),
  ],
  transitions: [
    move('almen', 'stoette', 0.04, { saarbar: 2 }),
    { ...move('stoette', 'gruppe', 0.6), durationFactors: byMonths([6, 2], [null, 0.5]) },
    move('gruppe', 'stoette', 0.8),
    move('stoette', 'leave', 0.2),
    move('almen', 'hjemme', 0.05),
    move('hjemme', 'almen', 0.5),
    move('hjemme', 'pleje', 0.3),
    move('pleje', 'hjemme', 0.4),
    move('pleje', 'institution', 0.2),
    move('institution', 'almen', 0.4),
  ],
  rePlacement: byMonths([12, 3], [null, 1]),
  breakdowns: [{ from: ['pleje'], to: ['institution'], share: { kind: 'everyAge', value: sourced(0.5) } }],
  arrivals: [{ id: 'a', to: 'gruppe', perYear: sourced(8), fromAge: 2, toAge: 14, group: 'saarbar' }],
  initial: { kind: 'burnIn', years: 3 },
  caseworkers: {
    staff: [{ fromMonth: 0, value: sourced(5) }],
    weights: sourcedRecord({ stoette: 0.5, hjemme: 1, pleje: 0.6 }),
    hiringDelayMonths: 3,
    effects: [
      {
        from: ['almen'],
        to: ['hjemme'],
        factor: {
          kind: 'points',
          points: [
            { caseload: 5, factor: sourced(2) },
            { caseload: 60, factor: sourced(0.3) },
          ],
        },
      },
      {
        from: ['hjemme'],
        to: ['pleje', 'almen'],
        factor: {
          kind: 'points',
          points: [
            { caseload: 5, factor: sourced(0.5) },
            { caseload: 60, factor: sourced(2) },
          ],
        },
      },
    ],
  },
  capacities: [
    { step: 'institution', places: [{ fromMonth: 0, value: sourced(4) }], whenFull: { kind: 'goTo', step: 'hjemme' } },
    {
      step: 'pleje',
      places: [{ fromMonth: 0, value: sourced(10) }],
      whenFull: { kind: 'wait', interimKrPerYear: sourced(0) },
    },
  ],
});

const onMove = (from: string, to: string, factor: number, narrowed: Partial<Effect> = {}): Effect =>
  effect('multiply', factor, { kind: 'intensity', from: [from], to: [to] }, { ...EVERYONE, ...narrowed });

/** Reaches some, finds children, ends stays, prevents breakdowns; hires; opens places. */
const EVERYTHING: readonly Policy[] = [
  policy(
    6,
    [
      onMove('almen', 'hjemme', 1.5),
      onMove('almen', 'hjemme', 4, { relativeRisk: sourced(0.3) }),
      onMove('hjemme', 'pleje', 0.5, { newCasesOnly: true, duration: { fromMonth: 2, toMonth: null } }),
      effect('multiply', 0.2, { kind: 'breakdowns', steps: ['pleje'] }, EVERYONE),
    ],
    {
      id: 'nogle',
      reach: sourced(0.5),
      delayMonths: 2,
      phaseInMonths: 5,
      fidelity: sourced(0.8),
      endMonth: 70,
      fadeOutMonths: 10,
      caps: [
        {
          step: 'hjemme',
          afterMonths: 9,
          onTo: sourcedRecord({ pleje: 0.5, almen: 0.5 }),
          fromAge: 0,
          toAge: 30,
          ...EVERYONE,
          newCasesOnly: false,
        },
      ],
    },
  ),
  policy(12, [], { id: 'folk', staff: sourced(4), phaseInMonths: 6 }),
  policy(24, [effect('add', 6, { kind: 'capacity', steps: ['pleje', 'institution'] })], { id: 'pladser' }),
];

const isTouched = ({ firstStep, stays }: Life): boolean =>
  [firstStep, ...stays.map(({ step: on }) => on)].some((on) => TOUCHED.includes(TOWN.steps[on]?.id ?? ''));

test('whom no policy touches, not by the caseload nor by places either, lives the identical life with everything on', () => {
  const [base, other] = [TOWN, { ...TOWN, policies: EVERYTHING }].map((what) => livesByChild(prepare(what)));
  if (base === undefined || other === undefined) throw new Error('two runs');
  const everybody = new Set([...base.keys(), ...other.keys()]);
  let [untouched, touched, changed] = [0, 0, 0];
  for (const who of everybody) {
    const [before, after] = [base.get(who), other.get(who)];
    // Who in either of the two is on such a step can be another child.
    if ([before, after].some((life) => life !== undefined && isTouched(life))) {
      touched++;
      if (JSON.stringify(before) !== JSON.stringify(after)) changed++;
    } else {
      untouched++;
      expectSameLife(who, before, after);
    }
  }
  expect(untouched).toBeGreaterThan(1000);
  expect(touched).toBeGreaterThan(1000);
  // Most of the others do live another life: the policies, the caseload and the places are felt.
  expect(changed).toBeGreaterThan(touched / 4);
});
