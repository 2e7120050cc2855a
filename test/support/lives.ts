/** The children of a replication with all their stays: what everything else is counted from. */

import { NEVER } from '../../src/engine/batch.js';
import { forEachBatch, type Simulator } from '../../src/engine/replication.js';

export interface Stay {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** How it ended: WAY of the move (model/moves). */
  readonly way: number;
}

export interface Life {
  /** Who: the origin and the counter word. */
  readonly who: string;
  readonly origin: number;
  readonly word: number;
  readonly birthMonth: number;
  readonly group: number;
  readonly inPopulation: boolean;
  /** The step it is first followed on, where from and since when. */
  readonly firstStep: number;
  readonly firstFrom: number;
  readonly since: number;
  /** Month in which its first stay began, before `since` for a child who was there when the simulation began. */
  readonly began: number;
  /** How it came to its first step: WAY of the move. */
  readonly firstWay: number;
  /** Whether it had been placed before its first stay. */
  readonly wasPlaced: boolean;
  readonly stays: readonly Stay[];
}

/** Everyone who is followed in replication `number`. */
export function livesOf(simulator: Simulator, number: number): Life[] {
  const lives: Life[] = [];
  forEachBatch(simulator, number, ({ children, stays }) => {
    const own = Array.from({ length: children.count }, (): Stay[] => []);
    for (let row = 0; row < stays.count; row++) {
      own[stays.child[row] as number]?.push({
        step: stays.step[row] as number,
        from: stays.from[row] as number,
        to: stays.to[row] as number,
        start: stays.start[row] as number,
        end: stays.end[row] as number,
        way: stays.way[row] as number,
      });
    }
    own.forEach((list, child) => {
      lives.push({
        who: `${children.origin[child]}/${children.word[child]}`,
        origin: children.origin[child] as number,
        word: children.word[child] as number,
        birthMonth: children.birthMonth[child] as number,
        group: children.group[child] as number,
        inPopulation: children.inPopulation[child] === 1,
        firstStep: children.step[child] as number,
        firstFrom: children.from[child] as number,
        since: children.since[child] as number,
        began: children.began[child] as number,
        firstWay: children.way[child] as number,
        wasPlaced: children.returned[child] !== NEVER,
        stays: list,
      });
    });
  });
  return lives;
}
