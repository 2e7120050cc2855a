/** Moves that are counted apart, and whole childhoods: against a slow second count of the same lives. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { isWholeCohort } from '../../src/engine/tally/childhoods.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { SPECIAL } from '../../src/engine/tally/special-moves.js';
import { compileModel } from '../../src/model/compile.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf } from '../support/lives.js';
import { anyScenario } from '../support/random-scenarios.js';
import { rowsOf } from '../support/run.js';
import { effect, PLAIN_EFFECT, policy, sourced } from '../support/scenarios.js';
import {
  monthsOfYear,
  slowChildhoods,
  slowFirstPlacementAges,
  slowMovesBy,
  slowRePlacements,
} from '../support/slow-tally.js';
import { mechanismVariants } from '../support/variants.js';

const LONG = 60_000;
const REPLICATION = 5;

/** Any scenario, with half of the moves out of placements unplanned and children found by detection. */
const anyWithMechanisms: fc.Arbitrary<Scenario> = anyScenario.map((scenario) => {
  const placements = scenario.steps.filter(({ kind }) => kind === 'placement').map(({ id }) => id);
  const steps = scenario.steps.map(({ id }) => id);
  const breakdowns =
    placements.length === 0
      ? []
      : [{ from: placements, to: [...steps, LEAVE], share: { kind: 'everyAge' as const, value: sourced(0.5) } }];
  const target = { kind: 'intensity' as const, from: ['almen'], to: steps };
  const groups = scenario.groups.map(({ id }) => id);
  const detection = { ...effect('multiply', 2, target, { groups }), ...PLAIN_EFFECT, relativeRisk: sourced(0.5) };
  return { ...scenario, breakdowns, policies: [...scenario.policies, policy(2, [detection], { id: 'opsporing' })] };
});

function expectSpecialsCounted(scenario: Scenario, prepared: Simulator, lives: readonly Life[]): number {
  const { model } = prepared;
  const layout = layoutOf(model);
  const { counts } = rowsOf(prepared, REPLICATION);
  const found: number[] = [];
  const slow: number[] = [];
  model.years.forEach((calendarYear, year) => {
    const { from: begin, to: end } = monthsOfYear(scenario, calendarYear);
    layout.specials.forEach(({ what, from, to }, number) => {
      found.push(counts[layout.special + number * model.years.length + year] as number);
      slow.push(
        what === 'rePlacement'
          ? slowRePlacements(model, lives, from, to, begin, end)
          : slowMovesBy(lives, SPECIAL[what], from, to, begin, end),
      );
    });
  });
  if (layout.firstPlacementRows > 0) {
    model.years.forEach((calendarYear, year) => {
      const { from, to } = monthsOfYear(scenario, calendarYear);
      const ages = slowFirstPlacementAges(model, lives, from, to);
      found.push(counts[layout.firstPlacementMonths + year] as number);
      slow.push(ages.reduce((sum, months) => sum + months, 0));
    });
  }
  expect(found).toEqual(slow);
  return slow.reduce((sum, count) => sum + count, 0);
}

test(
  'every breakdown, child found and re-placement, and every age at a first placement, is counted once, in its year, whatever the scenario',
  () => {
    let counted = 0;
    fc.assert(
      fc.property(anyWithMechanisms, (scenario) => {
        const prepared = simulator(compileModel(scenario));
        counted += expectSpecialsCounted(scenario, prepared, livesOf(prepared, REPLICATION));
      }),
      { numRuns: 400, seed: 20_261_122 },
    );
    expect(counted).toBeGreaterThan(2000);
  },
  LONG,
);

test.each(Object.entries(mechanismVariants()))(
  'so it is with %s',
  (_, scenario) => {
    const prepared = simulator(compileModel(scenario));
    expectSpecialsCounted(scenario, prepared, livesOf(prepared, REPLICATION));
  },
  LONG,
);

test(
  'of the children who turn 18 in a year and were ever placed, each is counted once, by its number of placements',
  () => {
    let children = 0;
    fc.assert(
      fc.property(anyWithMechanisms, fc.integer({ min: 16, max: 20 }), (some, years) => {
        const population = { kind: 'constant' as const, children0to17: sourced(1200) };
        const scenario: Scenario = { ...some, population, initial: { kind: 'burnIn', years } };
        const prepared = simulator(compileModel(scenario));
        const { model } = prepared;
        const layout = layoutOf(model);
        const { counts } = rowsOf(prepared, REPLICATION);
        const lives = livesOf(prepared, REPLICATION);
        model.years.forEach((calendarYear, year) => {
          if (layout.childhoodRows === 0 || !isWholeCohort(model, year)) return;
          const { from, to } = monthsOfYear(scenario, calendarYear);
          const slow = slowChildhoods(model, lives, from, to);
          const having = (wanted: (placements: number) => boolean): number =>
            slow.filter(({ placements }) => wanted(placements)).length;
          const rows = [
            ...[1, 2, 3].map((n) => having((placements) => placements === n)),
            having((placements) => placements >= 4),
            slow.reduce((sum, { changes }) => sum + changes, 0),
            slow.reduce((sum, { placements }) => sum + placements, 0),
          ];
          const fast = rows.map((_, row) => counts[layout.childhoods + row * model.years.length + year]);
          expect(fast).toEqual(rows);
          children += slow.length;
        });
      }),
      { numRuns: 150, seed: 20_261_123 },
    );
    expect(children).toBeGreaterThan(500);
  },
  LONG,
);

test('a year is told only when everyone who turns 18 in it has been simulated since birth', () => {
  const scenario = mechanismVariants()['breakdowns that a policy makes fewer'] as Scenario;
  const from = (years: number, startMonth: number): boolean[] => {
    const model = compileModel({
      ...scenario,
      horizon: { startYear: 2016, startMonth, years: 4 },
      initial: { kind: 'burnIn', years },
    });
    return model.years.map((_, year) => isWholeCohort(model, year));
  };
  expect(from(18, 1)).toEqual([true, true, true, true]);
  // Begun in July 1998: who turns 18 in 2017 was born in 1999.
  expect(from(18, 7)).toEqual([true, true, true]);
  expect(from(16, 1)).toEqual([false, false, true, true]);
  expect(from(16, 7)).toEqual([false, false, true]);
});
