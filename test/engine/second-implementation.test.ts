/** The engine against a second implementation that shares its random words and nothing else. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replicationKey } from '../../src/engine/chance/keys.js';
import { type Simulator, simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Followed, followedIn } from '../support/followed.js';
import { anyScenario } from '../support/random-scenarios.js';
import { shipped } from '../support/scenarios.js';
import { type SlowEntry, slowEntries } from '../support/slow-entries.js';
import { type SlowStay, slowJourney } from '../support/slow-journey.js';
import { mechanismVariants, timeVariants } from '../support/variants.js';

const LONG = 120_000;

/** Months that two ways of adding up the same clock may lie apart: rounding of some thousand additions. */
const ROUNDING = 1e-8;

function expectSameLives(scenario: Scenario, prepared: Simulator, replication: number, all: readonly Followed[]): void {
  const key = replicationKey(prepared.master, replication);
  const told = ({ step, to, way }: SlowStay): string => `${step} > ${to}, ${way}`;
  for (const { beginning, stays } of all) {
    const slow = slowJourney(scenario, key, beginning);
    expect(stays.map(told)).toEqual(slow.map(told));
    const apart = stays.map(({ end }, i) => Math.abs(end - (slow[i]?.end ?? Number.NaN)));
    expect(apart.filter((difference) => !(difference < ROUNDING))).toEqual([]);
  }
}

/** The number of a child within its birth month. */
const slotOf = (word: number): number => word & 0xfffff;

/** Holds some cohorts, evenly chosen, against the slow way; returns how many children came. */
function expectSameEntries(
  scenario: Scenario,
  prepared: Simulator,
  replication: number,
  all: readonly Followed[],
  cohorts: number,
): number {
  const { birthMonth, group, children, count } = prepared.model.cohorts;
  const isOf = (cohort: number, { beginning }: Followed): boolean =>
    beginning.birthMonth === birthMonth[cohort] && beginning.origin === group[cohort];
  const told = ({ slot, to, way, relativeRisk }: SlowEntry): string => `${slot} > ${to}, ${way}, ${relativeRisk}`;
  let compared = 0;
  const peopled = Array.from({ length: count }, (_, cohort) => cohort).filter((cohort) => children[cohort] !== 0);
  const every = Math.max(1, Math.floor(peopled.length / cohorts));
  for (const cohort of peopled.filter((_, i) => i % every === replication % every)) {
    const own = all.filter((one) => isOf(cohort, one));
    const taken = own.filter(({ from }) => from !== 'universal').map(({ beginning }) => slotOf(beginning.word));
    const entries: SlowEntry[] = own
      .filter(({ from }) => from === 'universal')
      .map(({ beginning, way }) => ({
        slot: slotOf(beginning.word),
        at: beginning.since,
        to: beginning.step,
        way,
        relativeRisk: beginning.relativeRisk,
      }))
      .sort((a, b) => a.slot - b.slot);
    const slow = slowEntries(scenario, prepared, replication, cohort, new Set(taken));
    expect(entries.map(told)).toEqual(slow.map(told));
    const apart = entries.map(({ at }, i) => Math.abs(at - (slow[i]?.at ?? Number.NaN)));
    expect(apart.filter((difference) => !(difference < ROUNDING))).toEqual([]);
    compared += entries.length;
  }
  return compared;
}

interface Compared {
  stays: number;
  entries: number;
  /** Stays by how they ended, and entries of children found. */
  unplanned: number;
  found: number;
}

function compare(scenario: Scenario, replications: number, cohorts: number, compared: Compared): void {
  const prepared = simulator(compileModel(scenario));
  for (let replication = 0; replication < replications; replication++) {
    const all = followedIn(scenario, prepared, replication);
    expectSameLives(scenario, prepared, replication, all);
    compared.entries += expectSameEntries(scenario, prepared, replication, all, cohorts);
    const stays = all.flatMap((one) => one.stays);
    compared.stays += stays.length;
    compared.unplanned += stays.filter(({ way }) => way === 'unplanned').length;
    compared.found +=
      all.filter(({ way }) => way === 'found').length + stays.filter(({ way }) => way === 'found').length;
  }
}

test(
  'a child of any scenario comes and lives the same stays whether its life is compiled or read word by word',
  () => {
    const compared: Compared = { stays: 0, entries: 0, unplanned: 0, found: 0 };
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        compare(scenario, 1, 15, compared);
      }),
      { numRuns: 300, seed: 20_261_121, endOnFailure: true },
    );
    expect(compared.stays).toBeGreaterThan(10_000);
    expect(compared.entries).toBeGreaterThan(500);
    expect(compared.unplanned).toBeGreaterThan(100);
    expect(compared.found).toBeGreaterThan(50);
  },
  LONG,
);

test.each(['basis', 'taettere_opfoelgning', 'netvaerk_foerst', 'lille'] as const)(
  'so do the children of the shipped scenario %s',
  (name) => {
    const compared: Compared = { stays: 0, entries: 0, unplanned: 0, found: 0 };
    compare(shipped(name), name === 'lille' ? 50 : 1, 20, compared);
    expect(compared.stays).toBeGreaterThan(100);
  },
  LONG,
);

test.each(Object.entries({ ...mechanismVariants(), ...timeVariants() }))(
  'so they do with %s',
  (_, scenario) => {
    const compared: Compared = { stays: 0, entries: 0, unplanned: 0, found: 0 };
    compare(scenario, 1, 12, compared);
    expect(compared.stays).toBeGreaterThan(100);
  },
  LONG,
);
