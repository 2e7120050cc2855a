/** What holds for every child and every figure of any scenario. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOWHERE } from '../../src/engine/batch.js';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf } from '../support/lives.js';
import { anyScenario } from '../support/random-scenarios.js';
import { rowsOf } from '../support/run.js';
import { slowPrice } from '../support/slow-prices.js';
import {
  monthsOfYear,
  recipientRows,
  slowChildYears,
  slowEveryone,
  slowExpenditure,
  slowMoves,
  slowRecipients,
  slowStock,
} from '../support/slow-tally.js';

const LONG = 120_000;
const RUNS = { numRuns: 80, seed: 20160101 };

/** Holds a law against many scenarios, each compiled and one replication of it lived. */
function holds(law: (scenario: Scenario, prepared: Simulator, lives: readonly Life[]) => void, numRuns = RUNS.numRuns) {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const prepared = simulator(compileModel(scenario));
      law(scenario, prepared, livesOf(prepared, 3));
    }),
    { ...RUNS, numRuns },
  );
}

describe('a child', () => {
  test(
    'is on one step at a time: a stay begins when and where the one before it ended',
    () => {
      holds((_, { model }, lives) => {
        for (const { stays, since, firstStep, firstFrom } of lives) {
          stays.forEach((stay, i) => {
            const before = stays[i - 1];
            expect([stay.start, stay.step, stay.from]).toEqual(
              before === undefined ? [since, firstStep, firstFrom] : [before.end, before.to, before.step],
            );
            expect(stay.end).toBeGreaterThanOrEqual(stay.start);
            expect(stay.step).toBeLessThan(model.stepCount);
            expect(stay.to).not.toBe(stay.step);
          });
        }
      });
    },
    LONG,
  );

  test(
    'is followed until it leaves the ladder or the horizon ends, and not a moment longer',
    () => {
      holds((_, { model }, lives) => {
        for (const { stays, since, firstStep } of lives) {
          expect(since).toBeGreaterThanOrEqual(model.firstMonth);
          expect(since).toBeLessThan(model.months);
          const last = stays.at(-1);
          if (last === undefined) expect(firstStep).toBe(model.stepCount);
          else if (last.to === NOWHERE) expect(last.end).toBe(model.months);
          else expect(last.to).toBe(model.stepCount);
          expect(stays.every(({ end }) => end <= model.months)).toBe(true);
          expect(stays.slice(0, -1).every(({ to }) => to < model.stepCount)).toBe(true);
        }
      });
    },
    LONG,
  );

  test(
    'is one child: no two have the same name',
    () => {
      holds((_, __, lives) => {
        expect(new Set(lives.map(({ who }) => who)).size).toBe(lives.length);
      });
    },
    LONG,
  );

  test(
    'is not born before it is followed, and enters from the universal step before it has grown out of it',
    () => {
      holds((_, { model }, lives) => {
        for (const { since, birthMonth, firstFrom, inPopulation } of lives) {
          expect(since).toBeGreaterThanOrEqual(birthMonth);
          if (firstFrom !== model.universal) continue;
          expect(inPopulation).toBe(true);
          expect(since).toBeLessThan(birthMonth + model.birthdays.universalLeaves);
        }
      });
    },
    LONG,
  );

  test(
    'is one of a birth month that never had more children than it has had at once',
    () => {
      holds((_, { model }, lives) => {
        for (const { birthMonth, group, most } of largestSizes(model)) {
          const own = lives.filter(
            (life) => life.inPopulation && life.birthMonth === birthMonth && life.group === group,
          );
          expect(own.length).toBeLessThanOrEqual(most);
        }
      }, 400);
    },
    LONG,
  );

  test(
    'is on no step after a birthday that ends it',
    () => {
      holds((scenario, { model }, lives) => {
        for (const { birthMonth, stays } of lives) {
          for (const { age, moves } of scenario.birthdays) {
            const birthday = birthMonth + age * 12;
            for (const { step, start, end } of stays) {
              const shares = Object.values(moves[model.stepIds[step] as string] ?? {});
              const mayStay = Object.keys(moves[model.stepIds[step] as string] ?? {}).includes(
                model.stepIds[step] as string,
              );
              if (shares.length > 0 && mayStay) continue;
              expect(start < birthday && birthday < end).toBe(false);
            }
          }
        }
      });
    },
    LONG,
  );

  test(
    'moves only as the scenario says',
    () => {
      holds((scenario, { model }, lives) => {
        const id = (step: number): string => model.stepIds[step] ?? 'leave';
        const stated = new Set(scenario.transitions.map(({ from, to }) => `${from}>${to}`));
        for (const { birthMonth, stays } of lives) {
          for (const { step, from, to, start, end } of stays) {
            if (to === NOWHERE || stated.has(`${id(step)}>${id(to)}`)) continue;
            const rule = scenario.birthdays.find(({ age }) => birthMonth + age * 12 === end);
            const share = rule?.moves[id(step)]?.[id(to)]?.value ?? 0;
            const isByBirthday = rule !== undefined && (to === model.stepCount || share > 0);
            const months = Math.floor(end) - Math.floor(start);
            // Of who was there when time began it is not told here how long it had been.
            const isByCap = scenario.policies.some(({ caps }) =>
              caps.some(
                ({ step: capped, afterMonths, onTo }) =>
                  capped === id(step) &&
                  Number.isInteger(end) &&
                  (afterMonths === months || from === NOWHERE) &&
                  (onTo[id(to)]?.value ?? 0) > 0,
              ),
            );
            expect(isByBirthday || isByCap).toBe(true);
          }
        }
      });
    },
    LONG,
  );
});

describe('the figures of a replication', () => {
  test(
    'count at every month end the children who are on a step',
    () => {
      holds((_, prepared, lives) => {
        const { model } = prepared;
        const layout = layoutOf(model);
        const { counts } = rowsOf(prepared, 3);
        for (let group = 0; group < model.grid.groupCount; group++) {
          for (let step = 0; step < model.stepCount; step++) {
            const at = layout.stock + (group * model.stepCount + step) * model.months;
            const slow = Array.from({ length: model.months }, (_, i) => slowStock(model, lives, group, step, i + 1));
            expect(Array.from(counts.subarray(at, at + model.months))).toEqual(slow);
          }
        }
      }, 80);
    },
    LONG,
  );

  test(
    'lose nobody: the steps together hold the population, those grown out of it or from outside, less who left',
    () => {
      holds((_, prepared, lives) => {
        const { model } = prepared;
        const { counts } = rowsOf(prepared, 3);
        const lanes = Array.from({ length: model.grid.groupCount * model.stepCount }, (_, lane) => lane);
        for (let k = 1; k <= model.months; k++) {
          const stock = lanes.reduce((sum, lane) => sum + (counts[lane * model.months + k - 1] as number), 0);
          expect(stock).toBe(slowEveryone(model, lives, k));
        }
      });
    },
    LONG,
  );

  // In a cohort of a handful that children leave, all may be followed when one should move away: then the universal
  // step of that cohort is one short until the next would have moved in (engine/entry, moveAway).
  test(
    'never show fewer than no children, unless some have moved away',
    () => {
      holds((_, prepared) => {
        if (prepared.model.cohorts.changeBy.some((by) => by < 0)) return;
        const { counts, sums } = rowsOf(prepared, 3);
        expect(counts.filter((count) => count < 0)).toEqual(new Int32Array(0));
        expect(sums.filter((sum) => sum < -1e-9)).toEqual(new Float64Array(0));
      }, 400);
    },
    LONG,
  );

  test(
    'give child-years that are the length of the stays within the year',
    () => {
      holds((scenario, prepared, lives) => {
        const { model } = prepared;
        const layout = layoutOf(model);
        const { sums } = rowsOf(prepared, 3);
        model.years.forEach((calendarYear, year) => {
          const { from, to } = monthsOfYear(scenario, calendarYear);
          for (let lane = 0; lane < model.grid.groupCount * model.stepCount; lane++) {
            const [group, step] = [Math.floor(lane / model.stepCount), lane % model.stepCount];
            const slow = slowChildYears(model, lives, group, step, from, to);
            expect(
              Math.abs((sums[layout.childYears + lane * model.years.length + year] as number) - slow),
            ).toBeLessThan(1e-9);
          }
        });
      });
    },
    LONG,
  );

  test(
    'give expenditure that is every child-month at the price of its month, group and age',
    () => {
      holds((scenario, prepared, lives) => {
        const { model } = prepared;
        const layout = layoutOf(model);
        const { sums } = rowsOf(prepared, 3);
        const krPerYear = slowPrice(scenario);
        model.years.forEach((calendarYear, year) => {
          const { from, to } = monthsOfYear(scenario, calendarYear);
          for (let lane = 0; lane < model.grid.groupCount * model.stepCount; lane++) {
            const [group, step] = [Math.floor(lane / model.stepCount), lane % model.stepCount];
            const slow = slowExpenditure(model, lives, group, step, from, to, krPerYear);
            const fast = sums[layout.expenditure + lane * model.years.length + year] as number;
            expect(Math.abs(fast - slow)).toBeLessThan(1e-9 * Math.max(1e6, slow));
          }
        });
      }, 60);
    },
    LONG,
  );

  test(
    'count every recipient once a year, on its step, on its kind of step and in all',
    () => {
      holds((scenario, prepared, lives) => {
        const { model } = prepared;
        const layout = layoutOf(model);
        const { counts } = rowsOf(prepared, 3);
        model.years.forEach((calendarYear, year) => {
          const { from, to } = monthsOfYear(scenario, calendarYear);
          for (let group = 0; group < model.grid.groupCount; group++) {
            const slow = recipientRows(model).map((includes) => slowRecipients(lives, group, includes, from, to));
            const fast = slow.map(
              (_, row) => counts[layout.recipients + (group * layout.recipientRows + row) * model.years.length + year],
            );
            expect(fast).toEqual(slow);
          }
        });
      });
    },
    LONG,
  );

  test(
    'count every move once, in the year it happens',
    () => {
      holds((scenario, prepared, lives) => {
        const { model } = prepared;
        const layout = layoutOf(model);
        const { counts } = rowsOf(prepared, 3);
        model.years.forEach((calendarYear, year) => {
          const { from, to } = monthsOfYear(scenario, calendarYear);
          const slow = layout.pairs.map((pair) => slowMoves(model, lives, pair.from, pair.to, from, to));
          const fast = slow.map((_, pair) => counts[layout.transitions + pair * model.years.length + year]);
          expect(fast).toEqual(slow);
        });
      });
    },
    LONG,
  );

  test(
    'are the same to the last bit when simulated again, before or after other replications',
    () => {
      holds((scenario, prepared) => {
        const first = rowsOf(prepared, 3);
        rowsOf(prepared, 8);
        expect(rowsOf(prepared, 3)).toEqual(first);
        expect(rowsOf(simulator(compileModel(scenario)), 3)).toEqual(first);
      });
    },
    LONG,
  );
});

/** The most children of every cohort while it is young enough for the universal step. */
function largestSizes({ cohorts, birthdays, months }: Model): { birthMonth: number; group: number; most: number }[] {
  return Array.from({ length: cohorts.count }, (_, cohort) => {
    const birthMonth = cohorts.birthMonth[cohort] as number;
    let size = cohorts.children[cohort] as number;
    let most = size;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      if ((cohorts.changeMonth[i] as number) >= Math.min(months, birthMonth + birthdays.universalLeaves)) break;
      size += cohorts.changeBy[i] as number;
      most = Math.max(most, size);
    }
    return { birthMonth, group: cohorts.group[cohort] as number, most };
  });
}
