/** The engine against a second implementation that shares its random words and nothing else. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NEVER, NOWHERE } from '../../src/engine/batch.js';
import { replicationKey } from '../../src/engine/chance/keys.js';
import { forEachBatch, type Simulator, simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import { anyScenario } from '../support/random-scenarios.js';
import { shipped } from '../support/scenarios.js';
import { type Beginning, type SlowStay, slowJourney } from '../support/slow-journey.js';

/** Months that two ways of adding up the same clock may lie apart: rounding of some thousand additions. */
const ROUNDING = 1e-8;

/** Every followed child of a replication, as it begins and as the engine lets it live. */
function lives(prepared: Simulator, replication: number): { beginning: Beginning; stays: SlowStay[] }[] {
  const { model } = prepared;
  const all: { beginning: Beginning; stays: SlowStay[] }[] = [];
  forEachBatch(prepared, replication, ({ children, stays }) => {
    const first = all.length;
    for (let child = 0; child < children.count; child++) {
      const returned = children.returned[child] as number;
      all.push({
        beginning: {
          word: children.word[child] as number,
          origin: children.origin[child] as number,
          birthMonth: children.birthMonth[child] as number,
          group: model.groupIds[children.group[child] as number] as string,
          step: model.stepIds[children.step[child] as number] ?? LEAVE,
          since: children.since[child] as number,
          began: children.began[child] as number,
          returned: returned === NEVER ? null : returned,
          wasThere: children.from[child] === NOWHERE,
        },
        stays: [],
      });
    }
    for (let row = 0; row < stays.count; row++) {
      const to = stays.to[row] as number;
      all[first + (stays.child[row] as number)]?.stays.push({
        step: model.stepIds[stays.step[row] as number] as string,
        start: stays.start[row] as number,
        end: stays.end[row] as number,
        to: to === NOWHERE ? null : (model.stepIds[to] ?? LEAVE),
      });
    }
  });
  return all;
}

function expectSameLives(scenario: Scenario, replications: number): number {
  const prepared = simulator(compileModel(scenario));
  let compared = 0;
  for (let replication = 0; replication < replications; replication++) {
    const key = replicationKey(prepared.master, replication);
    for (const { beginning, stays } of lives(prepared, replication)) {
      const slow = slowJourney(scenario, key, beginning);
      expect(stays.map(({ step, to }) => `${step} > ${to}`)).toEqual(slow.map(({ step, to }) => `${step} > ${to}`));
      const apart = stays.map(({ end }, i) => Math.abs(end - (slow[i]?.end ?? Number.NaN)));
      expect(apart.filter((difference) => !(difference < ROUNDING))).toEqual([]);
      compared += stays.length;
    }
  }
  return compared;
}

test('a child of any scenario lives the same stays whether its life is compiled or read word by word', () => {
  let compared = 0;
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      compared += expectSameLives(scenario, 1);
    }),
    { numRuns: 400, seed: 20_261_121 },
  );
  expect(compared).toBeGreaterThan(10_000);
});

test.each(['basis', 'taettere_opfoelgning', 'netvaerk_foerst', 'lille'] as const)(
  'so do the children of the shipped scenario %s',
  (name) => {
    expect(expectSameLives(shipped(name), name === 'lille' ? 50 : 1)).toBeGreaterThan(100);
  },
);
