/**
 * Shapley values (Shapley 1953): what each of several parts contributes to the whole, as the mean of what it adds when
 * the parts come one after the other, over all orders. The contributions add up to the whole.
 */
import { threefry2x32, threefryKey } from '../../engine/chance/threefry.js';

/** One part comes to those that are there: what it adds counts with `weight` in its contribution. */
export interface Joining {
  readonly part: number;
  /** Bit i is set where part i is there already. */
  readonly before: number;
  /** Above 0; those of one part sum to 1. */
  readonly weight: number;
}

/** Up to so many parts all orders are taken: 2^6 coalitions. */
export const MAX_EXACT_PARTS = 6;

/** Pairs of an order and its reverse that are taken where there are more parts. */
const ORDER_PAIRS = 8;

/** The orders that are then taken. */
export const ORDERS = 2 * ORDER_PAIRS;

/** Bits of a coalition. */
export const MAX_PARTS = 30;

/**
 * The joinings of `parts` parts. Up to MAX_EXACT_PARTS in all orders; beyond, in ORDERS orders drawn at
 * random, always the same ones, each with its reverse, so that a part is as often early as late.
 *
 * @throws RangeError for more than 30 parts
 */
export function joinings(parts: number): Joining[] {
  if (parts > MAX_PARTS) throw new RangeError(`contributions of more than ${MAX_PARTS} parts cannot be told apart`);
  return parts <= MAX_EXACT_PARTS ? inAllOrders(parts) : inSomeOrders(parts);
}

/** Of s parts that are there and n in all, a share s! (n - s - 1)! / n! of the orders has exactly these before. */
function inAllOrders(parts: number): Joining[] {
  const all: Joining[] = [];
  for (let before = 0; before < 2 ** parts; before++) {
    for (let part = 0; part < parts; part++) {
      if ((before & (1 << part)) !== 0) continue;
      all.push({ part, before, weight: 1 / (parts * binomial(parts - 1, sizeOf(before))) });
    }
  }
  return all;
}

function inSomeOrders(parts: number): Joining[] {
  const weight = 1 / ORDERS;
  return Array.from({ length: ORDER_PAIRS }, (_, pair) => shuffled(parts, pair)).flatMap((order) =>
    [order, [...order].reverse()].flatMap((own) =>
      own.map((part, i) => ({ part, before: own.slice(0, i).reduce((bits, one) => bits | (1 << one), 0), weight })),
    ),
  );
}

/** An order of 0 .. n - 1, each as likely as another (Fisher & Yates). */
function shuffled(n: number, number: number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  const block = new Uint32Array(2);
  for (let i = n - 1; i > 0; i--) {
    threefry2x32(threefryKey(n, number), i, 0, block);
    const j = Math.floor(((block[0] as number) / 2 ** 32) * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

function sizeOf(bits: number): number {
  let size = 0;
  for (let rest = bits; rest > 0; rest &= rest - 1) size++;
  return size;
}

function binomial(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= k; i++) value = (value * (n - k + i)) / i;
  return value;
}
