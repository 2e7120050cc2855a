/**
 * Threefry2x32 with 13 rounds: a block cipher used as a counter-based random number generator.
 *
 * Salmon, Moraes, Dror & Shaw (2011), "Parallel random numbers: as easy as 1, 2, 3", SC11; rotation constants
 * and key parity as in their Random123 library, whose published vectors are in test/engine/chance. For one key
 * the map counter -> output is a bijection, so two different counters never give the same block.
 */

/** A 64-bit key with the parity word that the rounds need; build it with `threefryKey`. */
export interface ThreefryKey {
  readonly k0: number;
  readonly k1: number;
  readonly k2: number;
}

const PARITY = 0x1bd11bda;

/** The key made of two 32-bit words. */
export function threefryKey(word0: number, word1: number): ThreefryKey {
  return { k0: word0 | 0, k1: word1 | 0, k2: word0 ^ word1 ^ PARITY };
}

/**
 * Encrypts the counter (two 32-bit words) and puts the two 32-bit output words into `block[0]` and `block[1]`.
 *
 * Written out round by round and without a returned pair: a loop over the rounds is 3 times slower, and a pair
 * would be allocated at every draw (`npm run bench`, line "threefry block").
 */
export function threefry2x32(key: ThreefryKey, counter0: number, counter1: number, block: Uint32Array): void {
  const { k0, k1, k2 } = key;
  let x0 = (counter0 + k0) | 0;
  let x1 = (counter1 + k1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k1) | 0;
  x1 = (x1 + k2 + 1) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 29) | (x1 >>> 3)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 16) | (x1 >>> 16)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 24) | (x1 >>> 8)) ^ x0;
  x0 = (x0 + k2) | 0;
  x1 = (x1 + k0 + 2) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 13) | (x1 >>> 19)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 15) | (x1 >>> 17)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 26) | (x1 >>> 6)) ^ x0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 6) | (x1 >>> 26)) ^ x0;
  x0 = (x0 + k0) | 0;
  x1 = (x1 + k1 + 3) | 0;
  x0 = (x0 + x1) | 0;
  x1 = ((x1 << 17) | (x1 >>> 15)) ^ x0;
  block[0] = x0;
  block[1] = x1;
}
