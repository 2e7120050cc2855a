/** The least and the greatest value of a formula over everything its variables can be. */

import { evaluator } from './evaluate.js';
import type { Expression } from './tree.js';
import { type Domain, type Point, VARIABLES, variablesIn } from './variables.js';

/** A value and where it is taken; of equal values the first. */
export interface ValueAt {
  readonly value: number;
  readonly at: Point;
}

/** The extremes, or the first point at which a formula has no finite value. */
export type Extremes =
  | { readonly finite: true; readonly lowest: ValueAt; readonly highest: ValueAt }
  | { readonly finite: false; readonly at: Point };

/** The extremes of a formula over a domain; only the variables it asks for run. */
export function extremesOf(expression: Expression, domain: Domain): Extremes {
  const valueAt = evaluator(expression);
  let [lowest, highest]: [ValueAt | null, ValueAt | null] = [null, null];
  for (const at of pointsOf(expression, domain)) {
    const value = valueAt(at);
    if (!Number.isFinite(value)) return { finite: false, at };
    if (lowest === null || value < lowest.value) lowest = { value, at };
    if (highest === null || value > highest.value) highest = { value, at };
  }
  const none = { value: Number.NaN, at: {} };
  return { finite: true, lowest: lowest ?? none, highest: highest ?? none };
}

/** How many points there are to calculate. */
export function pointCount(expression: Expression, domain: Domain): number {
  return rangesOf(expression, domain).reduce((count, [, [from, to]]) => count * (to - from + 1), 1);
}

function rangesOf({ tree }: Expression, domain: Domain): (readonly [string, readonly [number, number]])[] {
  const asked = variablesIn(tree);
  return VARIABLES.filter((variable) => asked.has(variable)).map((variable) => [variable, domain[variable]]);
}

function* pointsOf(expression: Expression, domain: Domain): Generator<Readonly<Record<string, number>>> {
  yield* pointsAlong(rangesOf(expression, domain), {});
}

function* pointsAlong(
  ranges: readonly (readonly [string, readonly [number, number]])[],
  fixed: Readonly<Record<string, number>>,
): Generator<Readonly<Record<string, number>>> {
  const [first, ...others] = ranges;
  if (first === undefined) {
    yield fixed;
    return;
  }
  const [variable, [from, to]] = first;
  for (let value = from; value <= to; value++) yield* pointsAlong(others, { ...fixed, [variable]: value });
}
