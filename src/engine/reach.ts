/** Which of the policies that reach a share of the children reach this one: drawn once for each child and policy. */
import type { Model } from '../model/model.js';
import type { Children } from './batch.js';
import { uniform } from './chance/exponential.js';
import { counterWord, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';

const block = new Uint32Array(2);

/** The policies that reach a child, bit by bit; its luck with one does not depend on what others there are. */
export function reachedBy({ reach }: Model, key: ThreefryKey, word: number, origin: number): number {
  let reached = 0;
  for (let policy = 0; policy < reach.share.length; policy++) {
    threefry2x32(key, word, counterWord(origin, PURPOSE.reach) | (reach.stream[policy] as number), block);
    if (uniform(block[0] as number) < (reach.share[policy] as number)) reached |= 1 << policy;
  }
  return reached;
}

/** The profile of a child: its group, and the policies that reach it (model/grid). */
export function profileOf(model: Model, key: ThreefryKey, children: Children, child: number): number {
  const own = (children.group[child] as number) * model.grid.reachedCount;
  if (model.grid.reachedCount === 1) return own;
  return own + reachedBy(model, key, children.word[child] as number, children.origin[child] as number);
}

/** Chance of each combination of policies: [reached]. */
export function reachedShares({ reach, grid }: Model): Float64Array {
  return Float64Array.from({ length: grid.reachedCount }, (_, reached) =>
    Array.from(reach.share).reduce(
      (chance, share, policy) => chance * ((reached >> policy) & 1 ? share : 1 - share),
      1,
    ),
  );
}
