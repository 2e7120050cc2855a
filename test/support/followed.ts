/** The children of a replication in the scenario's own words: how each begins to be followed, and its stays. */

import { NEVER, NOWHERE } from '../../src/engine/batch.js';
import { forEachBatch, type Simulator } from '../../src/engine/replication.js';
import { markRisks, WAY } from '../../src/model/moves.js';
import { LEAVE, type Scenario } from '../../src/scenario/scenario.js';
import type { Beginning, SlowStay } from './slow-journey.js';

export interface Followed {
  readonly beginning: Beginning;
  /** How it came to its first step. */
  readonly way: SlowStay['way'];
  /** From the universal step, from outside, or it was there at the start (or has waited there for a place). */
  readonly from: 'universal' | 'outside' | 'start';
  readonly stays: SlowStay[];
}

function wordOf(way: number | undefined): SlowStay['way'] {
  if (way === WAY.planned) return 'planned';
  return way === WAY.unplanned ? 'unplanned' : 'found';
}

/** Every followed child of a replication, in the order of the engine. */
export function followedIn(scenario: Scenario, prepared: Simulator, replication: number): Followed[] {
  const { model } = prepared;
  const risks = markRisks(scenario);
  const all: Followed[] = [];
  forEachBatch(prepared, replication, ({ children, stays }) => {
    const first = all.length;
    for (let child = 0; child < children.count; child++) {
      const returned = children.returned[child] as number;
      const from = children.from[child];
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
          wasThere: from === NOWHERE,
          relativeRisk: risks[(children.mark[child] as number) - 1] ?? null,
        },
        way: wordOf(children.way[child]),
        from: from === NOWHERE ? 'start' : from === model.universal ? 'universal' : 'outside',
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
        way: wordOf(stays.way[row]),
      });
    }
  });
  return all;
}
