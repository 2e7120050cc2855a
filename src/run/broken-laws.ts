/** What a run that was checked found: how often the laws of engine/check were broken, and the first of it. */
import type { Found } from '../engine/check/violation.js';

/** Violations that are kept of one scenario. */
const KEPT = 20;

/** What was found in some replications of one scenario. */
export interface Broken extends Found {
  /** Replications that break a law. */
  readonly replications: number;
}

export const NOTHING_BROKEN: Broken = { replications: 0, count: 0, first: [] };

/** What two lots of replications broke; the same in whatever order they come back. */
export function brokenTogether(a: Broken, b: Broken): Broken {
  const first = [...a.first, ...b.first].sort((one, other) => one.replication - other.replication);
  return { replications: a.replications + b.replications, count: a.count + b.count, first: first.slice(0, KEPT) };
}

/** Replications break a law: the program is wrong, and nothing that it says of these scenarios counts. */
export class LawsBroken extends Error {
  /** @param broken in the order of the scenarios */
  constructor(readonly broken: readonly Broken[]) {
    super('a law of engine/check is broken');
  }
}
