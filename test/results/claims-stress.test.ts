/** What a stress test says, as one can say beforehand: how drifts of entries, prices, effect and costs change a business case. */
import { describe, expect, test } from 'vitest';
import { UNKNOWN_EXPECTATION } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import { businessCase } from '../../src/results/economy/business-case.js';
import { type Lives, livesOf, livingVariant } from '../../src/results/economy/stress-lives.js';
import { type StressTest, stressTest } from '../../src/results/economy/stress-test.js';
import type { Policy, Scenario } from '../../src/scenario/scenario.js';
import { NO_DRIFT, type StressDrift } from '../../src/scenario/stress.js';
import { sideBy } from '../support/economy.js';
import { addOn, effect, move, policy, scenario, sourced, step } from '../support/scenarios.js';
import { outcomeOf, stressed, withDrift } from '../support/stress.js';
import { exactFigures } from '../support/virkemidler.js';

/** What the policy costs each year from its start on, and in the year before. */
const KR_A_YEAR = 3_000_000;
const KR_BEFORE = 100_000;

const COSTS = [
  { name: 'rådgiver', kind: 'permanent', area: 'service', amount: { kind: 'perYear', kr: sourced(KR_A_YEAR) } },
  {
    name: 'kursus',
    kind: 'implementation',
    area: 'service',
    amount: { kind: 'byYear', kr: { 2016: sourced(KR_BEFORE) } },
  },
] as const satisfies Policy['costs'];

/** Fewer go from support at home to a foster family, from the start of the second year on. */
const FEWER = policy(12, [effect('multiply', 0.5, { kind: 'intensity', from: ['hjemme'], to: ['pleje'] })], {
  costs: COSTS,
});
const base = scenario({ name: 'Grundlag' });
const whatIf = scenario({ name: 'Forslag', policies: [FEWER] });

/** What-if minus base by year, kr., the policies' own costs included: the exact means of the two scenarios. */
function differences(from: Scenario, to: Scenario): number[] {
  const [before, after] = [from, to].map((own) => exactFigures(own)('expenditure_kr', 'all')) as [number[], number[]];
  return after.map((kr, year) => kr - (before[year] as number));
}

/** What the policy costs by year. */
const PAID = [KR_BEFORE, KR_A_YEAR, KR_A_YEAR, KR_A_YEAR, KR_A_YEAR];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** kr. of the first year, at 3.5 % a year. */
const worth = (values: readonly number[]): number => sum(values.map((kr, year) => kr / 1.035 ** year));

/** The outcome of a drift is that of two scenarios that state it themselves, to half an øre. */
async function expectLike(
  sizes: Partial<StressDrift>,
  from: Scenario,
  to: Scenario,
  of: readonly [Scenario, Scenario] = [base, whatIf],
): Promise<void> {
  const { differenceKr, netKr } = outcomeOf(await stressed(of[0], withDrift(of[1], sizes)), 'egen');
  const expected = differences(from, to);
  expect(differenceKr).toBeCloseTo(sum(expected), 2);
  expect(netKr).toBeCloseTo(worth(expected), 2);
}

/** The scenario with prices that it says drift themselves. */
function dearer(own: Scenario, perYear: number, steps: readonly string[]): Scenario {
  const drift = { id: 'd', steps, perYear: sourced(perYear), fromYear: 2017, toYear: null };
  return { ...own, economy: { ...own.economy, realPriceDrift: [...own.economy.realPriceDrift, drift] } };
}

describe('under no drift', () => {
  test('the stress test says what the business case expects, to the last digit', async () => {
    const terms = { discountRates: whatIf.economy.discountRates, beginsIn: 2017 };
    const view = businessCase(sideBy(base, 3), sideBy(whatIf, 3), terms)?.views[0];
    const { undrifted } = await stressed(base, whatIf);
    expect(undrifted.netKr).toBe(view?.value.netKr.exact);
    expect(undrifted.differenceKr).toBe(view?.lines.cumulated.at(-1)?.exact);
    expect(undrifted.mcse).toBeNull();
  });

  test('a what-if that changes nothing has no stress test', async () => {
    await expect(stressed(base, { ...base, name: 'Det samme' })).rejects.toThrow('no stress test');
  });
});

describe('drifting prices', () => {
  test('that all grow by 5 % a year make each year`s saving so much larger, and the policy`s own costs as they were', async () => {
    const own = differences(base, whatIf).map((kr, year) => kr - (PAID[year] as number));

    const { differenceKr, netKr } = outcomeOf(await stressed(base, withDrift(whatIf, { prices: 0.05 })), 'egen');
    const expected = own.map((kr, year) => kr * 1.05 ** year + (PAID[year] as number));
    expect(differenceKr).toBeCloseTo(sum(expected), 2);
    expect(netKr).toBeCloseTo(worth(expected), 2);
  });

  test('of placements and of add-ons are those of a scenario that states them, with one-off costs, places and dearer groups', async () => {
    const priced = (own: Scenario): Scenario => ({
      ...own,
      steps: own.steps.map((one) =>
        one.id !== 'pleje'
          ? one
          : {
              ...one,
              startCostKr: sourced(50_000),
              endCostKr: sourced(20_000),
              fixedCosts: { share: sourced(0.4), places: sourced(30), noticeMonths: 6 },
            },
      ),
      addOns: [addOn('aflastning', { hjemme: 0.3, pleje: 0.5 }, 0.5)],
      policies: own.policies.map((one) => ({
        ...one,
        effects: [...one.effects, effect('multiply', 0.9, { kind: 'unitCost', steps: ['pleje'] })],
      })),
    });
    const [from, to] = [priced(base), priced(whatIf)];
    await expectLike({ placementPrices: 0.035 }, dearer(from, 0.035, ['pleje']), dearer(to, 0.035, ['pleje']), [
      from,
      to,
    ]);
    await expectLike({ addOns: 0.1 }, dearer(from, 0.1, ['aflastning']), dearer(to, 0.1, ['aflastning']), [from, to]);
  });

  test('are counted anew where a policy adds kroner to a price, for these do not grow with it', async () => {
    const added = policy(12, [effect('add', -50_000, { kind: 'unitCost', steps: ['pleje'] })], { costs: COSTS });
    const to = { ...whatIf, policies: [added] };
    await expectLike({ prices: 0.05 }, dearer(base, 0.05, ['hjemme', 'pleje']), dearer(to, 0.05, ['hjemme', 'pleje']), [
      base,
      to,
    ]);
  });
});

describe('drifting entries', () => {
  /** One in a million comes on the ladder each year, so that the next as good as never finds them gone. */
  const RARE = 1e-6;
  const rare = scenario({
    name: 'Få',
    horizon: { startYear: 2016, startMonth: 1, years: 3 },
    transitions: [move('almen', 'hjemme', RARE), move('hjemme', 'leave', 0.8)],
  });
  const fifth = {
    ...rare,
    name: 'En femtedel færre',
    policies: [policy(0, [effect('multiply', 0.8, { kind: 'intensity', from: ['almen'], to: ['hjemme'] })])],
  };

  test('of 10 % more a year scale both sides: what each year`s children cost comes again, a year later and a tenth dearer', async () => {
    const [first, second, third] = exactFigures(rare)('expenditure_kr', 'all') as [number, number, number];
    // Entries of 1, 1.1 and 1.21 are those of 1, 1 and 1, with a tenth more from the second year on, and 0.11 from the third.
    const cost = first + second + third + 0.1 * (first + second) + 0.11 * first;
    const { differenceKr } = outcomeOf(await stressed(rare, withDrift(fifth, { entries: 0.1 })), 'egen');
    // Of a fifth fewer. Three years of entries leave at most so large a part of the children fewer for the later ones.
    expect(Math.abs(differenceKr / (-0.2 * cost) - 1)).toBeLessThan(3 * 1.21 * RARE);
  });

  test('of named groups alone are those of a scenario that states the trend', async () => {
    const groups = [
      { id: 'rest', share: sourced(0.9) },
      { id: 'diagnose', share: sourced(0.1) },
    ];
    const of = (own: Scenario): Scenario => ({
      ...own,
      groups,
      transitions: own.transitions.map((one) =>
        one.from === 'almen' ? { ...one, groupFactors: { diagnose: sourced(3) } } : one,
      ),
    });
    const trend = (own: Scenario): Scenario => ({
      ...own,
      trends: [
        {
          id: 't',
          from: ['almen'],
          to: ['hjemme'],
          growth: { kind: 'perYear', rate: sourced(0.031) },
          fromAge: 0,
          toAge: 30,
          groups: ['diagnose'],
        },
      ],
    });
    const [from, to] = [
      of(base),
      {
        ...of(whatIf),
        policies: [{ ...FEWER, effects: FEWER.effects.map((one) => ({ ...one, groups: ['rest', 'diagnose'] })) }],
      },
    ];
    await expectLike({ groupEntries: 0.031 }, trend(from), trend(to), [from, to]);
    const standard = (await stressed(from, to)).rows.map(({ drift }) => drift.id);
    expect(standard).toContain('groups_up');
    expect(standard).not.toContain('add_ons_up');
  });
});

describe('an effect that', () => {
  const test_ = stressed(base, whatIf);
  /** The what-if with another policy of the same costs. */
  const other = (changed: Partial<Policy>): Scenario => ({ ...whatIf, policies: [{ ...FEWER, ...changed }] });

  test('is half as large is that of a policy of half the fidelity', async () => {
    const expected = differences(base, other({ fidelity: sourced(0.5) }));
    expect(outcomeOf(await test_, 'effect_half').netKr).toBeCloseTo(worth(expected), 2);
  });

  test('comes a year later is that of a delayed policy, which costs from its start', async () => {
    const expected = differences(base, other({ delayMonths: 12 }));
    expect(outcomeOf(await test_, 'effect_late').netKr).toBeCloseTo(worth(expected), 2);
  });

  test('lasts half as long ends after two of four years, and what the policy costs goes on', async () => {
    const expected = differences(base, other({ endMonth: 36, costs: [] }));
    expect(outcomeOf(await test_, 'effect_short').netKr).toBeCloseTo(worth(expected) + worth(PAID), 2);
  });

  test('comes a year later and lasts half as long lasts two of four years, from a year later on', async () => {
    const expected = differences(base, other({ delayMonths: 12, endMonth: 48, costs: [] }));
    const both = await stressed(base, withDrift(whatIf, { delayMonths: 12, lasts: 0.5 }));
    expect(outcomeOf(both, 'egen').netKr).toBeCloseTo(worth(expected) + worth(PAID), 2);
  });

  test.each([
    ['half as large an effect', { effect: 0.5 }, whatIf, other({ fidelity: sourced(0.7) })],
    ['twice the costs', { costs: 2 }, whatIf, other({ fidelity: sourced(0.7) })],
    ['twice the costs', { costs: 2, entries: 0.1 }, base, dearer({ ...base, name: 'Dyrere' }, 0.01, ['pleje'])],
  ])(
    'cannot be told apart in a what-if without policies of its own, and %s is not told as if nothing came of it',
    async (_, sizes, from, to) => {
      const { isEffectMixed, rows, breakEven } = await stressed(from, withDrift(to, sizes));
      expect(isEffectMixed).toBe(true);
      expect(rows.find(({ drift }) => drift.id === 'egen')?.outcome).toBeNull();
      expect(rows.map(({ drift }) => drift.standard)).not.toContain('effect_half');
      expect(breakEven.effectLess).toBeNull();
    },
  );
});

describe('break-even', () => {
  const all = stressed(base, whatIf);
  const costs = worth(PAID);

  test('of the costs is where they have eaten what is left of the savings', async () => {
    const { breakEven, undrifted } = await all;
    expect(undrifted.netKr).toBeLessThan(0);
    expect(breakEven.costsMore).toBeCloseTo(-undrifted.netKr / costs, 9);
    const at = await stressed(base, withDrift(whatIf, { costs: 1 + (breakEven.costsMore ?? 0) }));
    expect(outcomeOf(at, 'egen').netKr).toBeCloseTo(0, 2);
  });

  test('of the effect and of prices is a drift under which the present value is as good as nought', async () => {
    const { breakEven, undrifted } = await all;
    const { effectLess, placementsCheaper } = breakEven;
    const drifts = [
      { effect: 1 - (effectLess ?? Number.NaN) },
      { placementPrices: -(placementsCheaper ?? Number.NaN) },
    ];
    for (const sizes of drifts) {
      const { netKr } = outcomeOf(await stressed(base, withDrift(whatIf, sizes)), 'egen');
      // The effect is found to a thousandth of itself, a price to a tenth of a per mille a year; twice for the curve.
      expect(Math.abs(netKr), JSON.stringify(sizes)).toBeLessThan(2e-3 * Math.abs(undrifted.netKr - costs));
    }
  });

  test('is not told of what does not pay', async () => {
    const dear = { ...FEWER, costs: [{ ...COSTS[0], amount: { kind: 'perYear', kr: sourced(50_000_000) } as const }] };
    const { undrifted, breakEven, rows } = await stressed(base, { ...whatIf, policies: [dear] });
    expect(undrifted.netKr).toBeGreaterThan(0);
    expect(undrifted.paidBackIn).toBeNull();
    expect(breakEven).toEqual({ effectLess: null, costsMore: null, placementsCheaper: null });
    expect(rows.every(({ outcome }) => outcome !== null)).toBe(true);
  });
});

test('a drift that makes numbers below zero is said to be impossible, and the others are worked out', async () => {
  // 0.05 a year minus 0.045 is possible; nine tenths of it in the second year minus 0.045 still, in the fifth no more.
  const less = policy(0, [effect('add', -0.045, { kind: 'intensity', from: ['almen'], to: ['hjemme'] })]);
  const { rows } = await stressed(base, withDrift({ ...whatIf, policies: [less] }, { entries: -0.1 }));
  expect(rows.find(({ drift }) => drift.id === 'egen')?.outcome).toBeNull();
  expect(rows.find(({ drift }) => drift.id === 'entries_up')?.outcome).not.toBeNull();
});

describe('where nothing is known exactly', () => {
  const FEW = 30;
  const MANY = 90;

  /** The test on simulations of `FEW` pairs for each drift, beside a run of `MANY`. */
  function simulatedTest(): StressTest {
    const done = new Map<string, Lives>();
    const lives = (own: Scenario, n: number, drift: Parameters<typeof livingVariant>[1], whose: readonly string[]) => {
      const variant = livingVariant(own, drift, new Set(whose));
      const key = JSON.stringify([variant, n]);
      const before = done.get(key);
      if (before !== undefined) return before;
      const found = livesOf(compileModel(variant), sideBy(variant, n).table, UNKNOWN_EXPECTATION);
      done.set(key, found);
      return found;
    };
    const steps = stressTest({
      base,
      whatIf,
      replications: FEW,
      isAtMiddle: false,
      lives: {
        base: (drift) => lives(base, FEW, drift, []),
        whatIf: (drift) => lives(whatIf, FEW, drift, ['tiltag']),
        all: { base: lives(base, MANY, NO_DRIFT, []), whatIf: lives(whatIf, MANY, NO_DRIFT, ['tiltag']) },
      },
    });
    let next = steps.next();
    while (next.done !== true) next = steps.next();
    if (next.value === null) throw new Error('there is no stress test');
    return next.value;
  }

  test('simulated drifts lie within five of their own standard errors of the expectation, which are smaller than without pairing', async () => {
    const [simulated, exact] = [simulatedTest(), await stressed(base, whatIf)];
    for (const { drift, outcome } of simulated.rows) {
      const { netKr, mcse } = outcome ?? { netKr: Number.NaN, mcse: null };
      expect(Math.abs(netKr - outcomeOf(exact, drift.id).netKr), drift.id).toBeLessThan(5 * (mcse ?? 0));
    }
    // Under no drift all pairs of the run count.
    const { views } = businessCase(sideBy(base, MANY), sideBy(whatIf, MANY), {
      discountRates: whatIf.economy.discountRates,
      beginsIn: 2017,
    }) ?? { views: [] };
    const net = views[0]?.value.netKr;
    expect(simulated.undrifted.netKr).toBeCloseTo(net?.mean ?? Number.NaN, 2);
    expect(simulated.undrifted.mcse).toBeCloseTo(net?.mcse ?? Number.NaN, 2);
    expect(simulated.breakEven.effectLess).toBeNull();
  });
});

test('a step that is no placement, and a scenario without groups and add-ons, have only the drifts that mean something', async () => {
  const flat = (own: Scenario): Scenario => ({
    ...own,
    steps: [step('almen', 'universal'), step('hjemme', 'home_based', 100_000, 3)],
    transitions: [move('almen', 'hjemme', 0.05), move('hjemme', 'almen', 0.5)],
  });
  const more = policy(0, [effect('multiply', 1.5, { kind: 'intensity', from: ['hjemme'], to: ['almen'] })]);
  const { rows } = await stressed(flat(base), { ...flat(whatIf), policies: [more] });
  expect(rows.map(({ drift }) => drift.id)).toEqual([
    'entries_up',
    'entries_down',
    'prices_up',
    'prices_down',
    'effect_half',
    'effect_late',
    'effect_short',
  ]);
});
