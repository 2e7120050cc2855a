/** Where the children are when the simulation begins: without chance wherever that can be had. */

import { describe, expect, test } from 'vitest';
import { NOWHERE } from '../../src/engine/batch.js';
import { simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf } from '../support/lives.js';
import { column, runRows } from '../support/run.js';
import { ladderOf, move, scenario, sourced, sourcedRecord, step } from '../support/scenarios.js';

/** Those who are on a step when the simulation begins, in the first ten replications. */
function present(own: Scenario): Life[] {
  const prepared = simulator(compileModel(own));
  return Array.from({ length: 10 }, (_, replication) => livesOf(prepared, replication))
    .flat()
    .filter(({ firstFrom }) => firstFrom === NOWHERE);
}

describe('at the start', () => {
  test('a share of 1 puts every child under 18 on the step, newborns and those of 17 years and 11 months too', () => {
    const own = scenario({ transitions: [], initial: { kind: 'shares', shares: sourcedRecord({ pleje: 1 }) } });
    const { counts, layout } = runRows(own, 3);
    expect(Array.from(column(counts, layout.counts, layout.stock + 2 * 60))).toEqual([2160, 2160, 2160]);
    const months = present(own).map(({ birthMonth }) => birthMonth);
    expect([Math.min(...months), Math.max(...months)]).toEqual([-215, 0]);
  });

  test('a stated stock is there to the child, each on its step and of its ages', () => {
    const stock = [
      { step: 'pleje', children: sourced(37), fromAge: 6, toAge: 11, group: 'rest' },
      { step: 'hjemme', children: sourced(5), fromAge: 17, toAge: 17, group: 'rest' },
    ];
    const all = present(scenario({ initial: { kind: 'stock', stock } }));
    const ages = (of: number) => all.filter(({ firstStep }) => firstStep === of).map(({ birthMonth }) => -birthMonth);
    expect([ages(2).length, ages(1).length]).toEqual([370, 50]);
    expect(ages(2).every((age) => age >= 72 && age < 144)).toBe(true);
    expect(ages(1).every((age) => age >= 204 && age < 216)).toBe(true);
  });

  test('a child of a stated stock leaves its step on the 18th birthday like any other', () => {
    const stock = [{ step: 'pleje', children: sourced(216), fromAge: 0, toAge: 17, group: 'rest' }];
    const own = ladderOf([step('pleje', 'placement')], {
      birthdays: [{ age: 18, moves: {} }],
      initial: { kind: 'stock', stock },
    });
    for (const { birthMonth, stays } of present(own)) expect(stays[0]?.end).toBe(Math.min(60, birthMonth + 216));
  });

  test('the steady state has nobody who should have had its birthday already', () => {
    const own = ladderOf([step('pleje', 'placement'), step('efter', 'aftercare')], {
      arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(50), fromAge: 10, toAge: 17, group: 'rest' }],
      birthdays: [
        { age: 18, moves: { pleje: sourcedRecord({ efter: 1 }) } },
        { age: 23, moves: {} },
      ],
      initial: { kind: 'steadyState' },
    });
    const all = present(own);
    const ages = (of: number) => all.filter(({ firstStep }) => firstStep === of).map(({ birthMonth }) => -birthMonth);
    // Nobody leaves but on birthdays: pleje holds the ages 10 to 17 years 11 months, efter 18 to 22 years 11 months.
    expect(ages(1).every((age) => age > 120 && age < 216)).toBe(true);
    expect(ages(2).every((age) => age >= 216 && age < 276)).toBe(true);
    expect(all.length).toBe(ages(1).length + ages(2).length);
  });

  test('everybody is on the universal step that long before, with a burn-in', () => {
    const own = scenario({ initial: { kind: 'burnIn', years: 3 }, transitions: [move('almen', 'pleje', 0.2)] });
    const prepared = simulator(compileModel(own));
    const lives = livesOf(prepared, 0);
    expect(lives.every(({ firstFrom, since }) => firstFrom === 0 && since >= -36)).toBe(true);
    expect(lives.some(({ since }) => since < -24)).toBe(true);
  });
});
