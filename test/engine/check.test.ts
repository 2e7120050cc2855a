/** Every law of engine/check is broken once, by hand, and the check sees it and says where. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NOWHERE } from '../../src/engine/batch.js';
import { MAX_GROUPS } from '../../src/engine/chance/keys.js';
import { simulateWithFacts, violationsIn } from '../../src/engine/check/check.js';
import type { Facts, Life, Stay } from '../../src/engine/check/facts.js';
import { LAWS, type Law } from '../../src/engine/check/violation.js';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import { WAY } from '../../src/model/moves.js';
import { describeViolation } from '../../src/results/violations.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { lawsDa } from '../../src/text/da/laws.js';
import { lawsEn } from '../../src/text/en/laws.js';
import { anyWithEverything } from '../support/everything.js';
import { rowsOf, runRows } from '../support/run.js';
import {
  addOn,
  byMonths,
  effect,
  move,
  PLAIN_SCENARIO,
  policy,
  scenario,
  shipped,
  sourced,
  sourcedRecord,
  step,
} from '../support/scenarios.js';

const [ALMEN, HJEMME, PLEJE, INSTITUTION] = [0, 1, 2, 3];
const REPLICATION = 2;

/** Everything that the laws are about, long enough for whole childhoods. */
const WHOLE: Scenario = scenario({
  horizon: { startYear: 2016, startMonth: 1, years: 4 },
  initial: { kind: 'burnIn', years: 16 },
  steps: [
    step('almen', 'universal', 500),
    step('hjemme', 'home_based', 100_000, 3),
    { ...step('pleje', 'placement', 400_000, 5), spread: { cv: sourced(0.5), shape: 'gamma' } },
    step('institution', 'placement', 900_000, 6),
  ],
  transitions: [
    move('almen', 'hjemme', 0.03),
    move('hjemme', 'almen', 0.4),
    move('hjemme', 'pleje', 0.3),
    move('hjemme', 'institution', 0.3),
    move('pleje', 'hjemme', 0.2),
    move('institution', 'hjemme', 0.5),
  ],
  rePlacement: byMonths([24, 2], [null, 1]),
  arrivals: [{ id: 'udefra', to: 'pleje', perYear: sourced(6), fromAge: 10, toAge: 15, group: 'rest' }],
  birthdays: [{ age: 18, moves: {} }],
  breakdowns: [{ from: ['pleje'], to: ['hjemme'], share: { kind: 'everyAge', value: sourced(0.5) } }],
  caseworkers: {
    staff: [{ fromMonth: 0, value: sourced(5) }],
    weights: sourcedRecord({ hjemme: 1, pleje: 0.5 }),
    hiringDelayMonths: 0,
    effects: [],
  },
  capacities: [
    {
      step: 'institution',
      places: [{ fromMonth: 0, value: sourced(10) }],
      whenFull: { kind: 'wait', interimKrPerYear: sourced(50_000) },
    },
    { step: 'pleje', places: [{ fromMonth: 0, value: sourced(45) }], whenFull: { kind: 'goTo', step: 'institution' } },
  ],
  addOns: [addOn('aflastning', { pleje: 0.5 }, 2)],
  economy: {
    ...PLAIN_SCENARIO.economy,
    refund: {
      thresholds: [{ year: 2016, brackets: [{ above: sourced(600_000), share: sourced(0.25) }] }],
      steps: ['pleje', 'institution'],
    },
    priceClasses: [400_000, 800_000],
  },
  policies: [
    policy(
      0,
      [effect('multiply', 1.5, { kind: 'intensity', from: ['almen'], to: ['hjemme'] }, { relativeRisk: sourced(0) })],
      {
        id: 'opsporing',
      },
    ),
    policy(6, [effect('multiply', 0.5, { kind: 'intensity', from: ['almen'], to: ['hjemme'] })], {
      caps: [
        {
          step: 'hjemme',
          afterMonths: 7,
          onTo: sourcedRecord({ almen: 1 }),
          fromAge: 0,
          toAge: 17,
          groups: ['rest'],
          newCasesOnly: false,
        },
      ],
    }),
  ],
});

const facts = lived(WHOLE);
const { model, layout } = facts;

function lived(what: Scenario): Facts {
  const prepared = simulator(compileModel(what));
  const { counts, sums } = layoutOf(prepared.model);
  return simulateWithFacts(prepared, REPLICATION, new Int32Array(counts), new Float64Array(sums));
}

/** The facts with another life for the first child of its kind. */
function withLife(isKind: (life: Life) => boolean, damaged: (life: Life) => Life): Facts {
  const at = facts.lives.findIndex(isKind);
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...facts, lives: facts.lives.map((life, i) => (i === at ? damaged(life) : life)) };
}

/** The facts with other stays for the first child of its kind. */
function withStays(isKind: (stays: readonly Stay[]) => boolean, damaged: (stays: Stay[]) => Stay[]): Facts {
  return withLife(
    ({ stays }) => isKind(stays),
    (life) => ({ ...life, stays: damaged([...life.stays]) }),
  );
}

/** The facts with the stay that is one of its kind changed, and nothing else. */
function withStay(isKind: (stay: Stay) => boolean, damaged: (stay: Stay) => Partial<Stay>): Facts {
  return withStays(
    (stays) => stays.some(isKind),
    (stays) => {
      const at = stays.findIndex(isKind);
      return stays.map((stay, i) => (i === at ? { ...stay, ...damaged(stay) } : stay));
    },
  );
}

function withCount(at: number, by: number): Facts {
  return { ...facts, counts: Int32Array.from(facts.counts, (count, i) => (i === at ? count + by : count)) };
}

function withSum(at: number, by: number): Facts {
  return { ...facts, sums: Float64Array.from(facts.sums, (sum, i) => (i === at ? sum + by : sum)) };
}

function withWait(
  isKind: (wait: Facts['waits'][number]) => boolean,
  damaged: (wait: Facts['waits'][number]) => Partial<Facts['waits'][number]>,
): Facts {
  const at = facts.waits.findIndex(isKind);
  expect(at).toBeGreaterThanOrEqual(0);
  return { ...facts, waits: facts.waits.map((wait, i) => (i === at ? { ...wait, ...damaged(wait) } : wait)) };
}

const MONTHS = model.months;
const YEARS = model.years.length;
/** The first month of the second year. */
const SECOND_YEAR = 12;
const special = layout.specials.findIndex(({ what }) => what === 'unplanned');

/** What is done to the facts so that they break each law. */
const DAMAGE: Readonly<Record<Law, () => Facts>> = {
  oneChild: () => {
    const [first] = facts.lives;
    if (first === undefined) throw new Error('nobody');
    return withLife(
      (life) => life.origin === first.origin && life !== first,
      (life) => ({ ...life, word: first.word }),
    );
  },
  together: () =>
    withLife(
      () => true,
      (life) => ({ ...life, isScattered: true }),
    ),
  born: () =>
    withLife(
      ({ from }) => from === ALMEN,
      (life) => ({ ...life, birthMonth: Math.ceil(life.since) }),
    ),
  begins: () =>
    withStays(
      () => true,
      ([first, ...rest]) => [{ ...(first as Stay), start: (first as Stay).start + 0.01 }, ...rest],
    ),
  continues: () =>
    withStay(
      ({ from }) => from === HJEMME,
      ({ start }) => ({ start: start + 1e-9 }),
    ),
  forwards: () =>
    withStay(
      ({ to }) => to === HJEMME,
      ({ start }) => ({ end: start - 1e-9 }),
    ),
  ends: () =>
    withStay(
      ({ to }) => to === model.stepCount,
      () => ({ to: NOWHERE }),
    ),
  enters: () =>
    withLife(
      ({ from }) => from === ALMEN,
      (life) => ({ ...life, birthMonth: Math.floor(life.since) - 18 * 12 }),
    ),
  arrives: () =>
    withLife(
      ({ origin }) => origin >= MAX_GROUPS,
      (life) => ({ ...life, birthMonth: life.birthMonth + 12 * 8 }),
    ),
  moves: () =>
    withStay(
      ({ step: on, to }) => on === PLEJE && to === HJEMME,
      () => ({ to: INSTITUTION }),
    ),
  birthday: () =>
    withLife(
      ({ stays }) => stays.at(-1)?.to === NOWHERE,
      (life) => ({ ...life, birthMonth: MONTHS - 1 - 18 * 12 }),
    ),
  cap: () =>
    withStays(
      (stays) =>
        stays.some(({ step: on, start, end }) => on === HJEMME && start > 8 && end - start < 5 && end < MONTHS - 9),
      (stays) =>
        stays.map((stay) =>
          stay.step === HJEMME && stay.start > 8 && stay.end - stay.start < 5 ? { ...stay, end: stay.end + 8 } : stay,
        ),
    ),
  found: () =>
    // Of the children found none goes on to a higher step.
    withLife(
      ({ way, stays }) => way === WAY.found && stays[0]?.to === ALMEN,
      (life) => ({ ...life, stays: life.stays.map((stay, i) => (i === 0 ? { ...stay, to: PLEJE } : stay)) }),
    ),
  finite: () => withSum(layout.childYears, Number.NaN),
  stock: () => withCount(layout.stock + PLEJE * MONTHS + SECOND_YEAR, 1),
  childYears: () => withSum(layout.childYears + PLEJE * YEARS + 1, 1e-6),
  expenditure: () => withSum(layout.expenditure + PLEJE * YEARS + 1, 0.1),
  recipients: () => withCount(layout.recipients + PLEJE * YEARS + 1, 1),
  recipientsBounded: () => withCount(layout.recipients + PLEJE * YEARS + 1, -1000),
  transitions: () => withCount(layout.transitions + YEARS + 1, 1),
  balance: () => withCount(layout.transitions + YEARS + 1, 1),
  specialMoves: () => withCount(layout.special + special * YEARS + 1, 1),
  specialMovesBounded: () => withCount(layout.special + special * YEARS + 1, 1000),
  childhoods: () => withCount(layout.childhoods + YEARS - 1, 1),
  firstPlacements: () => withCount(layout.firstPlacementMonths + 1, 12),
  caseload: () => withSum(layout.caseload + SECOND_YEAR, 1e-3),
  places: () => {
    // One of those who came on a day on which the home was full has been there a year longer.
    const wait = facts.waits.find(({ isPlaced, since }) => isPlaced && since > model.firstMonth + 12);
    if (wait === undefined) throw new Error('nobody waits');
    return withStay(
      ({ step: on, start }) => on === INSTITUTION && start === wait.until,
      ({ start }) => ({ start: Math.min(start, wait.since) - 0.001 }),
    );
  },
  diverted: () => ({ ...facts, diversions: [...facts.diversions, { capacity: 1, time: model.firstMonth + 0.5 }] }),
  idlePlace: () => ({
    ...facts,
    waits: [
      ...facts.waits,
      {
        child: 0,
        capacity: 0,
        on: ALMEN,
        since: model.firstMonth + 0.25,
        until: model.firstMonth + 0.5,
        isPlaced: false,
      },
    ],
  }),
  turn: () =>
    withWait(
      ({ isPlaced }) => isPlaced,
      ({ until }) => ({ until: until + 36 }),
    ),
  waits: () =>
    withWait(
      ({ isPlaced }) => isPlaced,
      ({ until }) => ({ until: until - 1e-6 }),
    ),
  queue: () => withCount(layout.queue + SECOND_YEAR, 1),
  spells: () =>
    withStay(
      ({ spells }) => spells.length > 0,
      ({ spells, end }) => ({ spells: spells.map((one) => ({ ...one, end: end + 1 })) }),
    ),
  users: () => withCount(layout.addOns.users + SECOND_YEAR, 1),
  usersBounded: () => withCount(layout.addOns.users + SECOND_YEAR, 1000),
  addOnFigures: () => withSum(layout.addOns.expenditure + 1, 0.1),
  refundBounded: () => withSum(layout.refund + PLEJE * YEARS + 1, 1e9),
  classes: () => withSum(layout.caseCost + 1, 1e9),
};

test('a replication as it was lived breaks no law', () => {
  expect(violationsIn(facts)).toEqual({ count: 0, first: [] });
  expect(facts.waits.length).toBeGreaterThan(50);
  expect(facts.diversions.length).toBeGreaterThan(10);
});

test.each(LAWS)('what breaks the law "%s" is seen and told in words', (law) => {
  const violation = violationsIn(DAMAGE[law]()).first.find((one) => one.law === law);
  if (violation === undefined) throw new Error(`nothing breaks ${law}`);
  for (const words of [lawsDa, lawsEn]) {
    const told = describeViolation(violation, model, words);
    expect(told.startsWith(words.replication(REPLICATION))).toBe(true);
    expect(told).toContain(words.laws[law]);
    expect(told).not.toMatch(/undefined|null|\[object/);
  }
});

test('a broken law says which replication, child, month and step, what was expected and what came', () => {
  const damaged = withLife(
    ({ stays, inPopulation }) => inPopulation && stays[1]?.from === HJEMME,
    (life) => ({
      ...life,
      stays: life.stays.map((stay, i) => (i === 1 ? { ...stay, start: stay.start + 1e-9 } : stay)),
    }),
  );
  const first = violationsIn(damaged).first.find(({ law }) => law === 'continues');
  if (first === undefined) throw new Error('nothing is broken');
  expect(describeViolation(first, model, lawsEn)).toMatch(
    /^replication 2, child [\d,]+ \(born \d{4}-\d\d, group rest\), step \w+, \d{4}-\d\d \(month [-.\d]+\): a stay must begin where and when the one before it ended; expected [-.\d]+, got [-.\d]+$/,
  );
  expect(describeViolation(violationsIn(DAMAGE.stock()).first[0] ?? first, model, lawsDa)).toMatch(
    /^forløb 2, gruppe rest, trin pleje, 2017-02 \(måned 13\): børn på et trin .*; forventede (\d+), fik \d+$/,
  );
});

test('children of any scenario, also of those who depend on one another and have add-ons, break no law', () => {
  fc.assert(
    fc.property(anyWithEverything, (what) => {
      const prepared = simulator(compileModel(what));
      for (let number = 0; number < 2; number++) rowsOf(prepared, number);
    }),
    { numRuns: 100, seed: 20160101 },
  );
});

test('the shipped scenarios break no law', () => {
  for (const name of ['basis', 'taettere_opfoelgning', 'netvaerk_foerst', 'lille'] as const) runRows(shipped(name), 5);
});

test('a replication that breaks a law stops the test that runs it', () => {
  const prepared = simulator(compileModel(WHOLE));
  // Nobody sees to it that places are enough.
  const damaged = { ...prepared, together: null };
  expect(() => rowsOf(damaged, 0)).toThrow(
    /times a law of engine\/check is broken:\nreplication 0, .*no more children may be on a step than it has places; expected 10, got 11/,
  );
});
