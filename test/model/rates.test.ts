/** The tables that journeys and entries read are a shorter way of writing the whole table of intensities. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { anyScenario } from '../support/random-scenarios.js';
import { mechanismVariants, plainVariants, timeVariants } from '../support/variants.js';

/** Every (month, age class, profile). */
function* placesOf({ firstMonth, months, grid }: Model): Generator<[number, number, number]> {
  for (let month = firstMonth; month < months; month++) {
    for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
      for (let profile = 0; profile < grid.profileCount; profile++) yield [month, ageClass, profile];
    }
  }
}

function wholeRow({ grid, firstMonth }: Model, month: number, ageClass: number, profile: number): number {
  const epoch = grid.epochOfMonth[month - firstMonth] as number;
  return ((epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile) * grid.situations.count;
}

/** Where a step's own table has a place and situation; -1: no child on the step is ever in it. */
function ownRow({ rates, grid, firstMonth }: Model, step: number, place: readonly number[], situation: number): number {
  const [month = 0, ageClass = 0, profile = 0] = place;
  const { situations } = grid;
  const duration = situation % situations.durationClassCount;
  const history = Math.floor(situation / situations.durationClassCount) % situations.historyClassCount;
  const older = Math.floor(situation / situations.durationClassCount / situations.historyClassCount);
  const vintage = older % situations.vintageCount;
  const mark = Math.floor(older / situations.vintageCount);
  if (duration > (situations.lastClass[step] as number)) return -1;
  if (history > 0 && situations.hasHistory[step] !== 1) return -1;
  if (mark > 0 && situations.keepsMark[step] !== 1) return -1;
  const epoch = rates.epochOfMonth[step * rates.monthCount + month - firstMonth] as number;
  return (
    (rates.rowOfEpoch[epoch] as number) +
    (ageClass * grid.profileCount + profile) * (rates.situationCount[step] as number) +
    mark * (rates.markWidth[step] as number) +
    vintage * (rates.vintageWidth[step] as number) +
    history * (rates.historyWidth[step] as number) +
    duration
  );
}

/** Numbers of the own tables that differ from those of the whole one. */
function wrongRates(model: Model): string[] {
  const { rates, moves, grid, intensity, exit, stepCount } = model;
  const wrong: string[] = [];
  for (const place of placesOf(model)) {
    for (let at = 0; at < stepCount * grid.situations.count; at++) {
      const [step, situation] = [at % stepCount, Math.floor(at / stepCount)];
      const own = ownRow(model, step, place, situation);
      if (own < 0) continue;
      const cell = wholeRow(model, ...place) + situation;
      if (rates.exit[own] !== exit[cell * stepCount + step]) wrong.push(`exit of ${step} at ${place}`);
      const base = own * (rates.moveCount[step] as number) + (rates.moveBase[step] as number);
      for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
        if (rates.intensity[base + move] !== intensity[cell * moves.count + move]) wrong.push(`${move} at ${place}`);
      }
    }
  }
  return wrong;
}

/** Epochs of a step that do not hold their own months, or end while nothing changes. */
function wrongEpochs({ rates, stepCount, firstMonth, months }: Model): string[] {
  const wrong: string[] = [];
  for (let step = 0; step < stepCount; step++) {
    for (let month = firstMonth; month < months; month++) {
      const at = step * rates.monthCount + month - firstMonth;
      const epoch = rates.epochOfMonth[at] as number;
      const isLast = month + 1 === months || rates.epochOfMonth[at + 1] !== epoch;
      if (isLast !== (rates.epochEnd[epoch] === month + 1)) wrong.push(`step ${step}, month ${month}`);
    }
  }
  return wrong;
}

/** Entries that change before the table says they may, or are other than the whole table says. */
function wrongEntries(model: Model): string[] {
  const { entryRates, moves, universal, grid, intensity, firstMonth } = model;
  const first = moves.first[universal] as number;
  const settled = grid.situations.lastClass[universal] as number;
  const wrong: string[] = [];
  for (const [month, ageClass, profile] of placesOf(model)) {
    const group = Math.floor(profile / grid.reachedCount);
    for (let move = first; move < (moves.first[universal + 1] as number); move++) {
      const row = ((move - first) * grid.groupCount + group) * grid.ageClassCount + ageClass;
      const at = row * grid.epochCount + (grid.epochOfMonth[month - firstMonth] as number);
      const here = intensity[(wholeRow(model, month, ageClass, profile) + settled) * moves.count + move];
      if (profile % grid.reachedCount === 0 && entryRates.perMonth[at] !== here) wrong.push(`${move} in ${month}`);
      const last = (entryRates.until[at] as number) - 1;
      if (!(last >= month)) wrong.push(`until of ${month}`);
      if (intensity[(wholeRow(model, last, ageClass, profile) + settled) * moves.count + move] !== here) {
        wrong.push(`${move} from ${month} until ${last}`);
      }
    }
  }
  return wrong;
}

test.each(Object.entries({ ...plainVariants(), ...timeVariants(), ...mechanismVariants() }))(
  'nothing is lost in the tables of each step’s own, with %s',
  (_, what) => {
    const model = compileModel(what);
    expect([...wrongRates(model), ...wrongEpochs(model), ...wrongEntries(model)]).toEqual([]);
  },
);

test('nor in those of any scenario', () => {
  fc.assert(
    fc.property(anyScenario, (what) => {
      const model = compileModel(what);
      expect([...wrongRates(model), ...wrongEpochs(model), ...wrongEntries(model)]).toEqual([]);
    }),
    { numRuns: 60, seed: 1 },
  );
});
