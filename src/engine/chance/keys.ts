/**
 * Whose chance, and for what. A random block is a pure function of
 * (seed, replication, who, purpose, how many before): nobody shares a stream, so what one child draws never depends
 * on another child, on the thread, or on how the replications are sliced.
 *
 * The replication has its own 64-bit Threefry key. The 64-bit counter is laid out as
 *
 *   word 0   who: a child (birth month 12 bits, number within the month 20 bits), a cohort or an arrival
 *   word 1   origin 8 bits (risk group, or 128 + external arrival) | purpose 6 bits | draw number 18 bits
 *
 * All fields are disjoint bits, so two different purposes or children never meet (docs/decisions/0001).
 */
import seedrandom from 'seedrandom';
import { type ThreefryKey, threefry2x32, threefryKey } from './threefry.js';

/** What a draw is for. These numbers are permanent: a changed number changes every forecast. */
export const PURPOSE = {
  replicationKey: 1,
  initialStep: 2,
  entry: 3,
  stay: 4,
  birthday: 5,
  arrival: 6,
  initialArrival: 7,
  addOn: 8,
  reach: 9,
  cap: 10,
  foundEntry: 11,
  reachedEntry: 12,
  entryChoice: 13,
  /** Whether an entry that follows the caseload happens: 11 more than the purpose of the clock that proposes it. */
  caseloadEntry: 14,
  caseloadFoundEntry: 22,
  caseloadReachedEntry: 23,
  /** What a stay costs beside its price (chance/spread). */
  cost: 15,
  /** The chains of a calibration (calibration/stream); of no replication. */
  calibration: 16,
  /** An uncertain number of the scenario (chance/parameter). */
  parameter: 17,
  /** Weights and errors by which an estimate is repeated (decisions/resampling); of no replication. */
  resampling: 24,
} as const;
export type Purpose = (typeof PURPOSE)[keyof typeof PURPOSE];

/** Origins below this are risk groups, from it on external arrivals; the parser allows fewer of both. */
export const MAX_GROUPS = 128;
/** Draws one purpose may make: 2^18. */
export const MAX_DRAWS = 1 << 18;

const BIRTH_MONTHS = 4096;

/** The master key of a run from its seed, any text: two 32-bit words from seedrandom's ARC4. */
export function masterKey(seed: string): ThreefryKey {
  const random = seedrandom(seed);
  return threefryKey(random.int32(), random.int32());
}

/** The key of one replication, number 0, 1, 2 ...: the master key's block for that number. */
export function replicationKey(master: ThreefryKey, replication: number): ThreefryKey {
  const block = new Uint32Array(2);
  threefry2x32(master, replication, counterWord(0, PURPOSE.replicationKey), block);
  return threefryKey(block[0] as number, block[1] as number);
}

/** Word 0 of a child: `birthMonth` counts from January 1900 (repeats after 341 years), `number` within the month. */
export function childWord(birthMonth: number, number: number): number {
  return ((birthMonth & (BIRTH_MONTHS - 1)) << 20) | number;
}

/** Word 1 without a draw number: add the number (0 to MAX_DRAWS - 1) to it. */
export function counterWord(origin: number, purpose: Purpose): number {
  return (origin << 24) | (purpose << 18);
}

/**
 * Word 1 of the cap that comes up after so many months of a stay, 1 .. 255. Each cap of a stay has luck of its own; of a
 * child's stays, named by a counter word of theirs, the last ten bits are told apart.
 */
export function capWord(stay: number, afterMonths: number): number {
  return counterWord(stay >>> 24, PURPOSE.cap) | (((stay << 8) | afterMonths) & (MAX_DRAWS - 1));
}

/**
 * Word 0 of a cohort's clock for entries to a step; `stream` names the policy (1 .. 4095) that makes them, 0 none.
 * Unlike a child's, the lower bits are a step (8 bits) and a policy (12 bits): another purpose keeps them apart.
 */
export function clockWord(birthMonth: number, step: number, stream: number): number {
  return childWord(birthMonth, (stream << 8) | step);
}

/** The origin of the children of an external arrival; a risk group's origin is its own number. */
export function arrivalOrigin(arrival: number): number {
  return MAX_GROUPS + arrival;
}
