/** Add-on services: who has them, how often they start and stop, and what they cost. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeCounter, MAX_SPELLS, MAX_STAYS, spellCounter } from '../../src/engine/add-ons/luck.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { PrevalenceOutside } from '../../src/model/add-ons.js';
import { compileModel } from '../../src/model/compile.js';
import type { AddOn, Effect, Policy, Scenario } from '../../src/scenario/scenario.js';
import { expectByChance, shareEvidence } from '../support/chance.js';
import { anyScenario } from '../support/random-scenarios.js';
import { rowsOf, runRows } from '../support/run.js';
import { addOn, effect, ladderOf, move, policy, scenario, shipped, sourced, step } from '../support/scenarios.js';
import { priceOf, type StayOfChild, slowSpells, staysWithAddOns } from '../support/slow-add-ons.js';
import { monthsOfYear } from '../support/slow-tally.js';

const LONG = 120_000;

const BANDS = [
  { id: 'smaa', fromAge: 0, toAge: 5 },
  { id: 'store', fromAge: 6, toAge: 17 },
];

function prepare(what: Scenario): Simulator {
  return simulator(compileModel(what));
}

const SHARES = [0, 0.05, 0.3, 0.9, 1];

/** Any scenario, with one to three add-ons and policies on their shares and prices. */
const anyWithAddOns: fc.Arbitrary<Scenario> = anyScenario.chain((own) => {
  const helped = own.steps.slice(1).map(({ id }) => id);
  const groups = own.groups.map(({ id }) => id);
  const share = fc.constantFrom(...SHARES);
  const shares = fc.oneof(share, fc.record({ smaa: share, skole: share, store: share }));
  const ids = ['aflastning', 'kontaktperson', 'praktisk'];
  const one = fc.record({
    steps: fc.subarray(helped, { minLength: 1 }),
    shares: fc.array(shares, { minLength: 4, maxLength: 4 }),
    stopPerYear: fc.constantFrom(0.2, 1, 15),
    kr: fc.constantFrom(0, 60_000),
  });
  const onShares = fc.constantFrom(effect('set', 0.6, on('addOns', ids)), effect('multiply', 0.5, on('addOns', ids)));
  const onPrice = fc.constantFrom(effect('add', 900, on('unitCost', ids)), effect('multiply', 2, on('unitCost', ids)));
  const narrowed = fc.record({
    fromAge: fc.nat(10),
    toAge: fc.integer({ min: 11, max: 22 }),
    groups: fc.subarray(groups),
  });
  const policies = fc.record({
    effects: fc.array(fc.tuple(fc.oneof(onShares, onPrice), narrowed), { maxLength: 3 }),
    startMonth: fc.nat(20),
    phaseInMonths: fc.constantFrom(0, 5),
  });
  return fc.tuple(fc.array(one, { minLength: 1, maxLength: 3 }), policies).map(([list, { effects, ...when }]) => ({
    ...own,
    addOns: list.map(({ steps, shares: given, stopPerYear, kr }, i) => {
      const prevalence = Object.fromEntries(steps.map((id, place) => [id, given[place] as (typeof given)[number]]));
      return addOn(ids[i] as string, prevalence, stopPerYear, kr);
    }),
    policies: [
      ...own.policies,
      policy(
        0,
        effects.map(([first, second]) => ({ ...first, ...second })),
        when,
      ),
    ],
  }));
});

function on(kind: 'addOns' | 'unitCost', ids: readonly string[]): Effect['target'] {
  return kind === 'addOns' ? { kind, addOns: ids } : { kind, steps: ids };
}

function holds(
  law: (what: Scenario, prepared: Simulator, stays: readonly StayOfChild[]) => void,
  numRuns: number,
): void {
  fc.assert(
    fc.property(anyWithAddOns, (what) => {
      const prepared = prepare(what);
      law(what, prepared, staysWithAddOns(prepared, 3));
    }),
    { numRuns, seed: 20_261_122 },
  );
}

describe('for any scenario', () => {
  test(
    'a child has an add-on when a second implementation, which reads the scenario month by month, says so',
    () => {
      let compared = 0;
      holds((what, prepared, stays) => {
        for (const stay of stays) {
          for (const own of what.addOns) {
            const slow = slowSpells(what, prepared, 3, stay, own);
            const fast = stay.spells[own.id] ?? [];
            expect(fast.length).toBe(slow.length);
            const apart = fast.map(({ start, end }, i) =>
              Math.max(Math.abs(start - (slow[i]?.start ?? Number.NaN)), Math.abs(end - (slow[i]?.end ?? Number.NaN))),
            );
            expect(apart.filter((difference) => !(difference < 1e-8))).toEqual([]);
            compared += slow.length;
          }
        }
      }, 150);
      expect(compared).toBeGreaterThan(10_000);
    },
    LONG,
  );

  test(
    'spells lie within their stay, one after the other, and only on steps where the add-on is given',
    () => {
      holds((what, _, stays) => {
        for (const stay of stays) {
          for (const [id, spells] of Object.entries(stay.spells)) {
            expect(what.addOns.find((own) => own.id === id)?.prevalence[stay.step]).toBeDefined();
            let last = stay.start;
            for (const { start, end } of spells) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThanOrEqual(start);
              last = end;
            }
            expect(last).toBeLessThanOrEqual(stay.end);
          }
        }
      }, 100);
    },
    LONG,
  );

  test(
    'the figures are the spells counted one by one: users, starts, recipients, child-years and kr. at the price of the day',
    () => {
      holds(expectFigures, 60);
    },
    LONG,
  );

  test('the same where children go elsewhere because no place is free', () => {
    const full: Scenario = {
      ...scenario({
        steps: [
          step('almen', 'universal'),
          step('hjemme', 'home_based', 100_000, 3),
          step('pleje', 'placement', 400_000, 5),
          step('koebt', 'placement', 900_000, 6),
        ],
        transitions: [
          move('almen', 'hjemme', 0.1),
          move('hjemme', 'pleje', 1),
          move('pleje', 'hjemme', 0.5),
          move('koebt', 'hjemme', 0.5),
        ],
        addOns: [addOn('aflastning', { hjemme: 0.3, pleje: 0.5 }, 1), addOn('kontaktperson', { koebt: 0.8 }, 2)],
      }),
    };
    const places = [{ fromMonth: 0, value: sourced(5) }];
    const what = {
      ...full,
      capacities: [{ step: 'pleje', places, whenFull: { kind: 'goTo', step: 'koebt' } as const }],
    };
    const prepared = prepare(what);
    const stays = staysWithAddOns(prepared, 3);
    expect(stays.filter(({ spells }) => (spells.aflastning ?? []).length > 0).length).toBeGreaterThan(100);
    expectFigures(what, prepared, stays);
    for (const stay of stays) {
      for (const own of what.addOns) {
        expect(stay.spells[own.id]?.length ?? 0).toBe(slowSpells(what, prepared, 3, stay, own).length);
      }
    }
  });

  test(
    'add-ons change no stay, and none of the other figures',
    () => {
      holds((what, prepared) => {
        const without = prepare({ ...what, addOns: [] });
        const [a, b] = [rowsOf(prepared, 3), rowsOf(without, 3)];
        expect(a.counts.subarray(0, b.counts.length)).toEqual(b.counts);
        expect(a.sums.subarray(0, b.sums.length)).toEqual(b.sums);
      }, 60);
    },
    LONG,
  );
});

/** Every figure of add-ons of replication 3, counted again from the stays with their spells. */
function expectFigures(what: Scenario, prepared: Simulator, stays: readonly StayOfChild[]): void {
  const { model } = prepared;
  const { counts, sums } = rowsOf(prepared, 3);
  const { addOns: layout } = layoutOf(model);
  const years = model.years.length;
  what.addOns.forEach((own, a) => {
    what.groups.forEach(({ id }, g) => {
      const row = g * what.addOns.length + a;
      const having = stays.filter(({ group }) => group === id).flatMap((stay) => spellsOf(stay, own));
      const users = Array.from({ length: model.months }, (_, month) => usersAt(having, month + 1));
      const at = layout.users + row * model.months;
      expect(Array.from(counts.subarray(at, at + model.months))).toEqual(users);
      model.years.forEach((calendarYear, y) => {
        const { from, to } = monthsOfYear(what, calendarYear);
        const inYear = having.filter(({ start, end }) => Math.min(end, to) > Math.max(start, from));
        expect(counts[layout.recipients + row * years + y]).toBe(new Set(inYear.map(({ stay }) => stay.who)).size);
        const months = inYear.reduce((sum, { start, end }) => sum + Math.min(end, to) - Math.max(start, from), 0);
        expect(sums[layout.childYears + row * years + y]).toBeCloseTo(months / 12, 9);
      });
    });
    const everyone = stays.flatMap((stay) => spellsOf(stay, own));
    model.years.forEach((calendarYear, y) => {
      const { from, to } = monthsOfYear(what, calendarYear);
      const starting = everyone.filter(
        ({ start, stay }) => start >= from && start < to && !(stay.wasThere && start === stay.start),
      );
      expect(counts[layout.starts + a * years + y]).toBe(starting.length);
      model.addOns.addOnOf.forEach((of, offer) => {
        if (of !== a) return;
        const there = everyone.filter(({ stay }) => stay.step === model.stepIds[model.addOns.stepOf[offer] as number]);
        expect(sums[layout.expenditure + offer * years + y]).toBeCloseTo(krOf(what, own, there, from, to), 3);
      });
    });
  });
}

interface Having {
  readonly start: number;
  readonly end: number;
  readonly stay: StayOfChild;
}

function spellsOf(stay: StayOfChild, { id }: AddOn): Having[] {
  return (stay.spells[id] ?? []).map((spell) => ({ ...spell, stay }));
}

function usersAt(having: readonly Having[], moment: number): number {
  return having.filter(({ start, end }) => start < moment && moment <= end).length;
}

function krOf(what: Scenario, own: AddOn, having: readonly Having[], from: number, to: number): number {
  let kr = 0;
  for (const { start, end, stay } of having) {
    for (let month = from; month < to; month++) {
      const part = Math.min(end, month + 1) - Math.max(start, month);
      if (part > 0) kr += (part / 12) * priceOf(what, own, stay, month);
    }
  }
  return kr;
}

/** Two hundred children on foster care and two hundred at home, who all stay where they are for five years. */
function settled(addOns: readonly AddOn[], policies: readonly Policy[] = []): Scenario {
  const stock = ['hjemme', 'pleje'].map((on) => ({
    step: on,
    children: sourced(200),
    fromAge: 3,
    toAge: 8,
    group: 'rest',
  }));
  const steps = [step('hjemme', 'home_based', 100_000, 3), step('pleje', 'placement', 400_000, 5)];
  return ladderOf(steps, { initial: { kind: 'stock', stock }, addOns, policies, ageBands: BANDS });
}

describe('children on a step', () => {
  const months = Array.from({ length: 60 }, (_, month) => month);

  function users(what: Scenario, replication = 0): number[] {
    const prepared = prepare(what);
    const at = layoutOf(prepared.model).addOns.users;
    return Array.from(rowsOf(prepared, replication).counts.subarray(at, at + 60));
  }

  test('have none of an add-on whose share is 0', () => {
    expect(users(settled([addOn('a', { hjemme: 0 }, 2)]))).toEqual(months.map(() => 0));
  });

  test('all have one whose share is 1, at every moment: nobody starts and nobody stops', () => {
    const what = settled([addOn('a', { hjemme: 1 }, 2, 60_000)]);
    expect(users(what)).toEqual(months.map(() => 200));
    const { counts, sums, layout } = runRows(what, 1);
    expect(Array.from(counts.subarray(layout.addOns.starts))).toEqual([0, 0, 0, 0, 0]);
    expect(Array.from(sums.subarray(layout.addOns.expenditure))).toEqual(
      Array(5).fill(expect.closeTo(200 * 60_000, 3)),
    );
    expect(Array.from(sums.subarray(layout.addOns.childYears, layout.addOns.expenditure))).toEqual(
      Array(5).fill(expect.closeTo(200, 9)),
    );
  });

  test('have one that a policy gives to all from the month it begins, and lose it when it ends at once', () => {
    const target = on('addOns', ['a']);
    const all = policy(12, [effect('set', 1, target)], { endMonth: 24 });
    const what = settled([addOn('a', { hjemme: 0 }, 2)], [all]);
    // The stock of month 12 is that of the last moment before the policy.
    expect(users(what)).toEqual(months.map((month) => (month >= 12 && month < 24 ? 200 : 0)));
  });

  test('have one as their age says: it begins on the birthday', () => {
    const what = settled([addOn('a', { pleje: { smaa: 0, store: 1 } }, 2)]);
    // Evenly 3 to 8 years old: every month as many become 6 as were born in a month.
    const young = months.map((month) => Math.round((200 * Math.max(0, 36 - month)) / 72));
    expect(users(what).map((count, month) => Math.abs(count - 200 + (young[month] as number)) <= 1)).toEqual(
      months.map(() => true),
    );
  });

  test('keep it for as long as stated on average, and as many start as stop', () => {
    const what = settled([addOn('a', { hjemme: 0.3 }, 4)]);
    const prepared = prepare(what);
    let [begun, ended, childMonths] = [0, 0, 0];
    const replications = 200;
    for (let replication = 0; replication < replications; replication++) {
      for (const stay of staysWithAddOns(prepared, replication)) {
        for (const { start, end } of stay.spells.a ?? []) {
          begun += start > 0 ? 1 : 0;
          ended += end < 60 ? 1 : 0;
          childMonths += end - start;
        }
      }
    }
    // Stops are a Poisson number of the child-months that there are; so are starts of the child-months without.
    const without = replications * 200 * 60 - childMonths;
    const startPerMonth = ((4 / 12) * 0.3) / 0.7;
    expectByChance(
      {
        what: 'stops',
        expected: childMonths / 3,
        actual: ended,
        standardError: Math.sqrt(childMonths / 3),
        seed: 'test',
        n: ended,
      },
      {
        what: 'starts',
        expected: without * startPerMonth,
        actual: begun,
        standardError: Math.sqrt(without * startPerMonth),
        seed: 'test',
        n: begun,
      },
    );
  });

  test('have two add-ons independently of one another', () => {
    const prepared = prepare(settled([addOn('a', { hjemme: 0.4 }, 1), addOn('b', { hjemme: 0.4 }, 1)]));
    let both = 0;
    const replications = 200;
    for (let replication = 0; replication < replications; replication++) {
      for (const { spells } of staysWithAddOns(prepared, replication)) {
        const hasNow = (id: string): boolean => (spells[id] ?? []).some(({ start, end }) => start < 30 && end >= 30);
        both += hasNow('a') && hasNow('b') ? 1 : 0;
      }
    }
    expectByChance(shareEvidence('both', both, replications * 200, 0.16, 'test'));
  });
});

describe('a share that changes moves no more children than it must', () => {
  const change = (value: number): StayOfChild[] =>
    staysWithAddOns(
      prepare(settled([addOn('a', { hjemme: 0.5 }, 1)], [policy(24, [effect('set', value, on('addOns', ['a']))])])),
      0,
    );
  const at24 = (stays: readonly StayOfChild[], which: 'start' | 'end'): number =>
    stays.flatMap(({ spells }) => spells.a ?? []).filter((spell) => spell[which] === 24).length;

  test('a higher one takes it from nobody, a lower one gives it to nobody', () => {
    expect([at24(change(0.8), 'start') > 30, at24(change(0.8), 'end')]).toEqual([true, 0]);
    expect([at24(change(0.2), 'start'), at24(change(0.2), 'end') > 30]).toEqual([0, true]);
  });

  test('the same one moves nobody', () => {
    expect([at24(change(0.5), 'start'), at24(change(0.5), 'end')]).toEqual([0, 0]);
  });
});

describe('common luck: what does not concern a child leaves its add-ons the same to the last bit', () => {
  const GROUPS = [
    { id: 'rest', share: sourced(0.8) },
    { id: 'saarbar', share: sourced(0.2) },
  ];
  const a = addOn('aflastning', { hjemme: 0.3, pleje: { smaa: 0.1, store: 0.4 } }, 1.5);
  const b = addOn('kontaktperson', { hjemme: 0.5 }, 2);
  const base = scenario({
    groups: GROUPS,
    ageBands: BANDS,
    transitions: [
      move('almen', 'hjemme', 0.1),
      move('hjemme', 'almen', 0.4),
      move('hjemme', 'pleje', 0.3),
      move('pleje', 'hjemme', 0.5),
    ],
    initial: { kind: 'steadyState' },
    addOns: [a],
  });
  const both = { groups: ['rest', 'saarbar'] };
  const ofA = (what: Scenario): Map<string, readonly { start: number; end: number }[]> =>
    new Map(
      [0, 1, 2].flatMap((replication) =>
        staysWithAddOns(prepare(what), replication).map(
          (stay) => [`${replication}: ${stay.who} ${stay.number} ${stay.group}`, stay.spells.aflastning ?? []] as const,
        ),
      ),
    );
  const known = ofA(base);

  const same: Record<string, Scenario> = {
    'another add-on after it': { ...base, addOns: [a, b] },
    'another add-on before it': { ...base, addOns: [b, a] },
    'its price and its name': { ...base, addOns: [{ ...a, name: 'Relief', unitCostKrPerYear: sourced(1) }] },
    'a policy that multiplies its share by 1': {
      ...base,
      policies: [policy(7, [effect('multiply', 1, on('addOns', ['aflastning']), both)], { phaseInMonths: 20 })],
    },
    'a policy on another add-on': {
      ...base,
      addOns: [a, b],
      policies: [policy(7, [effect('multiply', 0.3, on('addOns', ['kontaktperson']), { ...both, fromAge: 2 })])],
    },
    'a policy on prices': {
      ...base,
      policies: [policy(7, [effect('multiply', 2, on('unitCost', ['aflastning', 'pleje']), { ...both, toAge: 9 })])],
    },
  };

  test.each(Object.entries(same))('%s', (_, what) => {
    expect(ofA(what)).toEqual(known);
    expect(known.size).toBeGreaterThan(1000);
  });

  test('a policy on its share for another group', () => {
    const other = ofA({
      ...base,
      policies: [policy(7, [effect('multiply', 2, on('addOns', ['aflastning']), { groups: ['saarbar'] })])],
    });
    const unlike = [...known].filter(([who, spells]) => JSON.stringify(other.get(who)) !== JSON.stringify(spells));
    expect(unlike.length).toBeGreaterThan(20);
    expect(unlike.filter(([who]) => who.endsWith('rest'))).toEqual([]);
  });

  test('a policy on its share, until it begins', () => {
    const other = ofA({ ...base, policies: [policy(30, [effect('multiply', 2, on('addOns', ['aflastning']), both)])] });
    const early = (spells: readonly { end: number }[] | undefined) => spells?.filter(({ end }) => end < 30);
    for (const [who, spells] of known) expect(early(other.get(who))).toEqual(early(spells));
  });

  test('a policy on moves, for the children whose moves it leaves alone', () => {
    const other = ofA({
      ...base,
      policies: [
        policy(0, [
          effect('multiply', 2, { kind: 'intensity', from: ['pleje'], to: ['hjemme'] }, { groups: ['saarbar'] }),
        ]),
      ],
    });
    for (const [who, spells] of known) if (who.endsWith('rest')) expect(other.get(who)).toEqual(spells);
  });
});

test('in the shipped base an add-on of everyone on a step costs its price for every child-year there', () => {
  const basis = shipped('basis');
  const exact = expectation(compileModel({ ...basis, addOns: [addOn('a', { pleje: 1 }, 1, 50_000)] }));
  const model = compileModel({ ...basis, addOns: [addOn('a', { pleje: 1 }, 1, 50_000)] });
  const layout = layoutOf(model);
  const years = model.years.length;
  const pleje = layout.childYears + model.stepIds.indexOf('pleje') * years;
  for (let year = 0; year < years; year++) {
    const childYears = exact.sums[pleje + year] as number;
    expect(exact.sums[layout.addOns.childYears + year]).toBeCloseTo(childYears, 9);
    expect(exact.sums[layout.addOns.expenditure + year]).toBeCloseTo(50_000 * childYears, 3);
  }
});

test('policies that together bring a share above 1 are refused', () => {
  const twice = effect('multiply', 2, on('addOns', ['a']));
  const what = settled([addOn('a', { hjemme: 0.3 }, 1)], [policy(3, [twice]), policy(20, [twice], { id: 'b' })]);
  expect(() => compileModel(what)).toThrow(PrevalenceOutside);
  // One after the other they are not.
  const [first, second] = what.policies as [Policy, Policy];
  expect(() => compileModel({ ...what, policies: [{ ...first, endMonth: 20 }, second] })).not.toThrow();
});

test('no draw of an add-on is used twice: stays, spells and ages have numbers of their own', () => {
  const origins = [0, 1, 127, 128, 255];
  const numbers = [0, 1, 2, 63];
  const spells = origins.flatMap((origin) =>
    [...numbers, MAX_STAYS - 1].flatMap((stay) =>
      [...numbers, MAX_SPELLS - 1].map((spell) => spellCounter(origin, stay, spell) >>> 0),
    ),
  );
  const changes = origins.flatMap((origin) => [1, 12, 215, 3600].map((age) => changeCounter(origin, age) >>> 0));
  expect(new Set([...spells, ...changes]).size).toBe(spells.length + changes.length);
});
