/**
 * The chance by which an uncertain number of the scenario is drawn: it belongs to the replication and to the number's
 * name alone. One uncertain number more changes no other's draw, and scenarios share the draw of a number they share.
 */
import { uniform } from './exponential.js';
import { counterWord, PURPOSE } from './keys.js';
import { type ThreefryKey, threefry2x32 } from './threefry.js';

/** Bits of word 1 that the purpose leaves. */
const FREE = 0xff03ffff;

const block = new Uint32Array(2);

/** A chance in (0, 1), the middle of one of 2^32 equal parts. 58 bits of two hashes tell the names apart. */
export function parameterChance(key: ThreefryKey, name: string): number {
  const word1 = (hashOf(name, SECOND) & FREE) | counterWord(0, PURPOSE.parameter);
  threefry2x32(key, hashOf(name, FIRST), word1, block);
  return uniform(block[0] as number);
}

const FIRST = 0x811c9dc5;
const SECOND = 0x9747b28c;

/** FNV-1a over UTF-16 units (Fowler, Noll & Vo), its bits mixed at the end as in MurmurHash3 (Appleby 2011). */
function hashOf(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
