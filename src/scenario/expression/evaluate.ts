/**
 * A formula's tree -> a function of its variables, made of plain closures: nothing of the parser is needed to
 * calculate, so threads can do without it.
 */

import { FUNCTIONS, OPERATIONS } from './functions.js';
import type { Expression, ExpressionTree } from './tree.js';

/** The variables of a formula by name. */
export type Values = Readonly<Record<string, number>>;

/** A number from values of the variables; NaN or infinite where the formula has no finite value. */
export type Evaluator = (values: Values) => number;

/** The function that a formula is. Every variable in it must be among the values. */
export function evaluator({ tree }: Expression): Evaluator {
  return compiled(tree);
}

function compiled(tree: ExpressionTree): Evaluator {
  if (tree.kind === 'number') return () => tree.value;
  if (tree.kind === 'variable') return variable(tree.name);
  return call(tree.name, tree.inputs.map(compiled));
}

function variable(name: string): Evaluator {
  return (values) => {
    const value = values[name];
    if (value === undefined) throw new Error(`a formula asks for ${name}, which has no value here`);
    return value;
  };
}

function call(name: string, inputs: readonly Evaluator[]): Evaluator {
  const [a = NOTHING, b = NOTHING, c = NOTHING] = inputs;
  if (name === 'and') return (values) => both(a(values), () => b(values));
  if (name === 'or') return (values) => either(a(values), () => b(values));
  if (name === 'conditional') return (values) => chosen(a(values), values, b, c);
  const known = FUNCTIONS.get(name) ?? OPERATIONS.get(name);
  if (known === undefined) throw new Error(`a formula asks for the function ${name}, which does not exist`);
  const { of } = known;
  if (inputs.length === 1) return (values) => of(a(values));
  if (inputs.length === 2) return (values) => of(a(values), b(values));
  return (values) => of(...inputs.map((input) => input(values)));
}

/** Stands where an input is missing; the parser lets no such formula through. */
const NOTHING: Evaluator = () => Number.NaN;

function both(first: number, second: () => number): number {
  return first === 0 || Number.isNaN(first) ? first : truth(second());
}

function either(first: number, second: () => number): number {
  return first === 0 ? truth(second()) : truth(first);
}

function truth(x: number): number {
  return Number.isNaN(x) ? x : x === 0 ? 0 : 1;
}

function chosen(condition: number, values: Values, yes: Evaluator, no: Evaluator): number {
  if (Number.isNaN(condition)) return condition;
  return condition === 0 ? no(values) : yes(values);
}
