/** Common random numbers: the lives of the same children in two scenarios. */

import { expect } from 'vitest';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf } from './lives.js';
import { move, scenario, sourced, step } from './scenarios.js';

/** Replications that are compared. */
export const REPLICATIONS = 10;

const GROUPS = [
  { id: 'rest', share: sourced(0.8) },
  { id: 'saarbar', share: sourced(0.2) },
];
/** Effects on both groups. */
export const EVERYONE = { groups: ['rest', 'saarbar'] };

/** A ladder on which children of two groups come and go, some from outside. */
export const BASE = scenario({
  groups: GROUPS,
  ageBands: [
    { id: 'smaa', fromAge: 0, toAge: 5 },
    { id: 'store', fromAge: 6, toAge: 17 },
  ],
  steps: [
    step('almen', 'universal'),
    step('hjemme', 'home_based', 100_000, 3),
    step('pleje', 'placement', 400_000, 5),
    step('institution', 'placement', 900_000, 6),
  ],
  transitions: [
    move('almen', 'hjemme', { smaa: 0.1, store: 0.2 }, { saarbar: 2 }),
    move('almen', 'institution', 0.02),
    move('hjemme', 'almen', 0.7),
    move('hjemme', 'pleje', { smaa: 0.2, store: 0.1 }),
    move('pleje', 'institution', 0.1),
    move('institution', 'hjemme', 0.3),
  ],
  arrivals: [{ id: 'a', to: 'pleje', perYear: sourced(15), fromAge: 2, toAge: 16, group: 'saarbar' }],
  initial: { kind: 'steadyState' },
});

export function prepare(what: Scenario): Simulator {
  return simulator(compileModel(what));
}

/** The lives of replication 0, 1 ... by child. */
export function livesByChild(prepared: Simulator): Map<string, Life> {
  const lives = new Map<string, Life>();
  for (let replication = 0; replication < REPLICATIONS; replication++) {
    for (const life of livesOf(prepared, replication)) lives.set(`${replication}: ${life.who}`, life);
  }
  return lives;
}

/**
 * Two lives that must be one, to the last bit, but for the month in which a stay had begun before time began: that is kept
 * only where something depends on it. (`toEqual` looks at every number, and is slow.)
 */
export function expectSameLife(who: string, a: Life | undefined, b: Life | undefined): void {
  if (asLived(a) !== asLived(b)) expect(b, who).toEqual(a);
}

function asLived(life: Life | undefined): string {
  return JSON.stringify(life === undefined ? null : { ...life, began: null });
}

/** Children of both runs who `concerns` does not concern: each must have lived the identical life. */
export function expectSameLives(
  a: Map<string, Life>,
  b: Map<string, Life>,
  concerns: (life: Life, replication: number) => boolean,
): void {
  let same = 0;
  for (const [who, life] of [...a, ...b]) {
    if (concerns(life, Number.parseInt(who, 10))) continue;
    same++;
    expectSameLife(who, a.get(who), b.get(who));
  }
  expect(same).toBeGreaterThan(100);
}
