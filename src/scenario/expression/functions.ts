/**
 * What can be calculated in a formula: the functions a planner may name, and what the signs mean.
 *
 * A comparison is 1 where it holds and 0 where it does not; any number but 0 counts as holding. What has no value
 * (the root of -1) is NaN and stays so through everything that is made of it, so that it is found and not used.
 */

/** A function of numbers and how many it takes. */
export interface FormulaFunction {
  readonly least: number;
  readonly most: number;
  readonly of: (...inputs: readonly number[]) => number;
}

function ofOne(of: (x: number) => number): FormulaFunction {
  return { least: 1, most: 1, of: (x = Number.NaN) => of(x) };
}

function ofTwo(of: (a: number, b: number) => number): FormulaFunction {
  return { least: 2, most: 2, of: (a = Number.NaN, b = Number.NaN) => of(a, b) };
}

/** 1, 0, or NaN where one of the two has no value. */
function comparison(holds: (a: number, b: number) => boolean): FormulaFunction {
  return ofTwo((a, b) => (Number.isNaN(a) || Number.isNaN(b) ? Number.NaN : holds(a, b) ? 1 : 0));
}

/** Half away from zero, as people round. */
function rounded(x: number): number {
  return Math.sign(x) * Math.floor(Math.abs(x) + 0.5);
}

/** The functions that may be named in a formula. Logarithms are natural unless a base is given. */
export const FUNCTIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['exp', ofOne(Math.exp)],
  ['log', { least: 1, most: 2, of: (x = Number.NaN, base = Math.E) => logarithm(x, base) }],
  ['sqrt', ofOne(Math.sqrt)],
  ['abs', ofOne(Math.abs)],
  ['min', { least: 1, most: 20, of: Math.min }],
  ['max', { least: 1, most: 20, of: Math.max }],
  ['floor', ofOne(Math.floor)],
  ['ceil', ofOne(Math.ceil)],
  ['round', ofOne(rounded)],
]);

function logarithm(x: number, base: number): number {
  return base === Math.E ? Math.log(x) : Math.log(x) / Math.log(base);
}

/** What the signs and the words `not`, `and`, `or` and `? :` mean, by the names the parser gives them. */
export const OPERATIONS: ReadonlyMap<string, FormulaFunction> = new Map([
  ['add', ofTwo((a, b) => a + b)],
  ['subtract', ofTwo((a, b) => a - b)],
  ['multiply', ofTwo((a, b) => a * b)],
  ['divide', ofTwo((a, b) => a / b)],
  ['pow', ofTwo((a, b) => a ** b)],
  ['unaryMinus', ofOne((x) => -x)],
  ['unaryPlus', ofOne((x) => x)],
  ['smaller', comparison((a, b) => a < b)],
  ['smallerEq', comparison((a, b) => a <= b)],
  ['larger', comparison((a, b) => a > b)],
  ['largerEq', comparison((a, b) => a >= b)],
  ['equal', comparison((a, b) => a === b)],
  ['unequal', comparison((a, b) => a !== b)],
  ['not', ofOne((x) => (Number.isNaN(x) ? x : x === 0 ? 1 : 0))],
]);

/** Those of which not every input is always calculated: `age > 0 and log(age) > 1` has a value at age 0. */
export const LAZY: ReadonlySet<string> = new Set(['and', 'or', 'conditional']);
