/** Whom a policy reaches, as its own words say: a share of the children, drawn once for each child. */

import { uniform } from '../../src/engine/chance/exponential.js';
import { counterWord, PURPOSE } from '../../src/engine/chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../../src/engine/chance/threefry.js';
import { streamNames } from '../../src/model/stream-names.js';
import type { Policy, Scenario } from '../../src/scenario/scenario.js';

/** Whether a policy of the scenario reaches a child. */
export function isReached(
  { policies }: Scenario,
  policy: Policy,
  key: ThreefryKey,
  child: { readonly word: number; readonly origin: number },
): boolean {
  const name = streamNames(policies.map(({ id }) => id))[policies.indexOf(policy)] as number;
  const block = new Uint32Array(2);
  threefry2x32(key, child.word, counterWord(child.origin, PURPOSE.reach) + name, block);
  return uniform(block[0] as number) < policy.reach.value;
}
