/** What is wrong with a replication: laws that it breaks, where, and by how much. */
import type { Facts, Life } from './facts.js';

/** Every law that is checked; the words of text/da/laws.ts and text/en/laws.ts say what each demands. */
export const LAWS = [
  // of a child's stays
  'oneChild',
  'together',
  'born',
  'begins',
  'continues',
  'forwards',
  'ends',
  // of its moves
  'enters',
  'arrives',
  'moves',
  'found',
  'birthday',
  'cap',
  // of the figures
  'finite',
  'stock',
  'childYears',
  'expenditure',
  'recipients',
  'recipientsBounded',
  'transitions',
  'balance',
  'specialMoves',
  'specialMovesBounded',
  'childhoods',
  'firstPlacements',
  'caseload',
  // of places
  'places',
  'diverted',
  'idlePlace',
  'turn',
  'waits',
  'queue',
  // of add-ons
  'spells',
  'users',
  'usersBounded',
  'addOnFigures',
  // of each child's own cost
  'refundBounded',
  'classes',
] as const;
export type Law = (typeof LAWS)[number];

/** Who a child is: its birth month, and its number among the children of that month and group (or of its arrival). */
export interface ChildName {
  readonly birthMonth: number;
  readonly group: number;
  readonly origin: number;
  readonly word: number;
}

/** Where a law is broken; what does not matter is left out. */
export interface Where {
  readonly child?: ChildName;
  /** A step, or stepCount: off the ladder. */
  readonly step?: number;
  /** Where a move from `step` leads. */
  readonly to?: number;
  readonly group?: number;
  readonly addOn?: number;
  /** Moment in months from the start of the horizon. */
  readonly month?: number;
  /** A calendar year. */
  readonly year?: number;
}

/** One broken law. */
export interface Violation extends Where {
  readonly law: Law;
  readonly replication: number;
  /** What should be; null where the law is no number. */
  readonly expected: number | null;
  readonly found: number | null;
}

/** All that was found in some replications: how much, and the first of it. */
export interface Found {
  readonly count: number;
  readonly first: readonly Violation[];
}

/** Violations that are kept of one replication; where one thing is wrong, thousands are. */
const KEPT = 20;

/** Takes down what is wrong with one replication. */
export class Findings implements Found {
  count = 0;
  readonly first: Violation[] = [];

  constructor(private readonly facts: Pick<Facts, 'replication'>) {}

  add(law: Law, where: Where, expected: number | null = null, found: number | null = null): void {
    this.count++;
    if (this.first.length < KEPT) {
      this.first.push({ law, replication: this.facts.replication, ...where, expected, found });
    }
  }

  /** Two whole numbers that must be the same. */
  same(law: Law, where: Where, expected: number, found: number): void {
    if (found !== expected) this.add(law, where, expected, found);
  }

  /** Two sums that must be the same but for rounding; `size` is that of what was added up. */
  near(law: Law, where: Where, expected: number, found: number, size: number): void {
    if (!(Math.abs(found - expected) <= 1e-9 * Math.max(1, size))) this.add(law, where, expected, found);
  }
}

/** Who a child is. */
export function nameOf({ birthMonth, group, origin, word }: Life): ChildName {
  return { birthMonth, group, origin, word };
}
