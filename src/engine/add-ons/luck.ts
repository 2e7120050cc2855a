/**
 * Whose chance an add-on's is (docs/decisions/0008). Each add-on has a key of its own in each replication, made of its
 * id; under it a child's draws are numbered by stay and spell, or by the child's age. So no add-on, no stay and no month
 * shifts the luck of another.
 */
import type { AddOns } from '../../model/add-ons.js';
import { counterWord, PURPOSE } from '../chance/keys.js';
import { type ThreefryKey, threefry2x32, threefryKey } from '../chance/threefry.js';

const SPELL_BITS = 12;
/** Stays of a child, and spells of an add-on within a stay, that have luck of their own: 2^11 and 2^12. */
export const MAX_STAYS = 1 << 11;
export const MAX_SPELLS = 1 << SPELL_BITS;
/** Sets the draws that are numbered by age apart from those numbered by stay. */
const BY_AGE = 1 << 23;

/** The keys of all add-ons in the replication that `key` belongs to. */
export function addOnKeys({ stream }: AddOns, key: ThreefryKey): ThreefryKey[] {
  const block = new Uint32Array(2);
  return Array.from(stream, (name) => {
    threefry2x32(key, name, counterWord(0, PURPOSE.addOn), block);
    return threefryKey(block[0] as number, block[1] as number);
  });
}

/** Word 1 of the block of a spell: word 0 says whether the child begins the stay with the add-on, word 1 is the clock. */
export function spellCounter(origin: number, stay: number, spell: number): number {
  return (origin << 24) | (stay << SPELL_BITS) | spell;
}

/** Word 1 of the block of a change of the share at an age, in months: only one stay goes on through it. */
export function changeCounter(origin: number, ageMonths: number): number {
  return (origin << 24) | BY_AGE | ageMonths;
}
