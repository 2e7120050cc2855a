/**
 * How tests simulate: by this, every scenario that any test runs is held against the laws of engine/check.
 *
 * A checked replication takes some 15 times as long as a plain one. So of each simulator the first replications are
 * checked, then those whose number is a power of two, until so many children have been; of a municipality so large that
 * one replication takes seconds to check, none is. CHECK=all before the command checks every single one.
 */

import { simulateWithFacts, violationsIn } from '../../src/engine/check/check.js';
import { type Simulator, simulate } from '../../src/engine/replication.js';
import type { Model } from '../../src/model/model.js';
import { describeViolation } from '../../src/results/violations.js';
import { lawsEn } from '../../src/text/en/laws.js';

/** Children of one simulator whose replications are all checked, and of whom every so many: some 0.05 s in all. */
const CHILDREN_AT_FIRST = 1_000;
const CHILDREN_IN_ALL = 4_000;
/** Children of a population that is too large (the whole country has 1.5 million). */
const LARGE = 200_000;
/** Violations that are told. */
const TOLD = 5;

const checkedChildren = new WeakMap<Simulator, number>();

/** Simulates as `simulate` does; a replication that breaks a law is an error that says which and where. */
export function simulateChecked(prepared: Simulator, number: number, counts: Int32Array, sums: Float64Array): void {
  const before = checkedChildren.get(prepared) ?? 0;
  if (!isChecked(prepared.model, number, before)) {
    simulate(prepared, number, counts, sums);
    return;
  }
  const facts = simulateWithFacts(prepared, number, counts, sums);
  checkedChildren.set(prepared, before + facts.lives.length);
  const { count, first } = violationsIn(facts);
  if (count === 0) return;
  const told = first.slice(0, TOLD).map((violation) => describeViolation(violation, prepared.model, lawsEn));
  throw new Error(`${count} times a law of engine/check is broken:\n${told.join('\n')}`);
}

/** @param before children whose lives have been checked already */
function isChecked({ cohorts }: Model, number: number, before: number): boolean {
  if (process.env.CHECK === 'all') return true;
  if (cohorts.children.reduce((sum, children) => sum + children, 0) > LARGE) return false;
  return before < CHILDREN_AT_FIRST || (before < CHILDREN_IN_ALL && Number.isInteger(Math.log2(number)));
}
