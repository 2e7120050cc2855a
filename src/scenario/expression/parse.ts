/**
 * A formula's text -> plain data, or what is wrong with it.
 *
 * mathjs reads the text; of the tree it makes only numbers, the named variables, arithmetic, comparisons, conditions
 * and a short list of functions are let through, by a white list. Nothing else of it is ever evaluated, so a formula
 * cannot run code, and its length bounds how much it can ask for.
 */

import { MAX_FORMULA_BRACKETS, MAX_FORMULA_LENGTH } from '../limits.js';
import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import { FUNCTIONS, LAZY, OPERATIONS } from './functions.js';
import type { MathParse, MathTree } from './math-tree.js';
import type { Expression, ExpressionTree } from './tree.js';

/** A formula, or why the text is none. */
export type ExpressionReading =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly fault: Fault };

/** Reads a formula in which these variables may stand, and all parameters. */
export type ParseExpression = (text: string, variables: readonly string[]) => ExpressionReading;

/** The parameters of a file: their values by name. */
export type Parameters = ReadonlyMap<string, number>;

/**
 * Reads formulas with mathjs's parser, which is asked for when the first one comes: loading it takes a while. A
 * parameter is a number from then on.
 */
export function expressionParser(mathParse: () => MathParse, parameters: Parameters): ParseExpression {
  const read = new Map<string, ExpressionReading>();
  return (text, variables) => {
    const key = JSON.stringify([text, variables]);
    const reading = read.get(key) ?? readingOf(text, new Reader(text, variables, parameters), mathParse);
    read.set(key, reading);
    return reading;
  };
}

/** Letters, digits and the signs of arithmetic; `?`, `:` and `!=` for conditions. */
const NO_SIGN_OF_FORMULAS = /[^\p{L}\d_ .,+\-*/^()<>=!?:]/u;

function readingOf(text: string, reader: Reader, mathParse: () => MathParse): ExpressionReading {
  const plain = asOneLine(text);
  const fault = beforeParsing(plain);
  if (fault !== null) return { ok: false, fault };
  try {
    return { ok: true, expression: { text, tree: reader.tree(mathParse()(plain)) } };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, fault: error.fault };
    if (error instanceof SyntaxError) return { ok: false, fault: syntaxFault(plain, error) };
    throw error;
  }
}

/** Line breaks as blanks, and 1_000 as 1000; every sign stays at its place as far as can be. */
function asOneLine(text: string): string {
  return text
    .replace(/\s/g, ' ')
    .replace(/(?<![\w.])\d{1,3}(?:_\d{3})+(?!\w)/g, (number) => number.replaceAll('_', '').padEnd(number.length));
}

/** What can be said without reading the text, and must be: the parser's stack is not endless. */
function beforeParsing(text: string): Fault | null {
  if (text.trim() === '') return { code: 'emptyText', args: {} };
  if (text.length > MAX_FORMULA_LENGTH) return { code: 'formulaTooLong', args: { limit: MAX_FORMULA_LENGTH } };
  if (/^\s*[-+]?\d+,\d+\s*$/.test(text)) {
    return { code: 'decimalComma', args: { got: text.trim(), better: text.trim().replace(',', '.') } };
  }
  const foreign = NO_SIGN_OF_FORMULAS.exec(text);
  if (foreign !== null) return { code: 'formulaSign', args: { sign: foreign[0], at: foreign.index + 1 } };
  return mostBrackets(text) > MAX_FORMULA_BRACKETS
    ? { code: 'formulaTooNested', args: { limit: MAX_FORMULA_BRACKETS } }
    : null;
}

/** The most brackets that are open at once. */
function mostBrackets(text: string): number {
  let [open, most] = [0, 0];
  for (const sign of text) {
    if (sign === '(') most = Math.max(most, ++open);
    if (sign === ')') open = Math.max(0, open - 1);
  }
  return most;
}

function syntaxFault(text: string, error: SyntaxError): Fault {
  const at = 'char' in error && typeof error.char === 'number' ? error.char : 1;
  const rest = text.slice(at - 1).trimEnd();
  if (/^,\d/.test(rest) && /\d$/.test(text.slice(0, at - 1))) return { code: 'formulaComma', args: { at } };
  return { code: 'formulaSyntax', args: { at, rest } };
}

/** Thrown inside this file only, at the first thing in a tree that no formula may hold. */
class Refused {
  constructor(readonly fault: Fault) {}
}

/** Turns mathjs's tree into ours, as far as it is on the white list. */
class Reader {
  constructor(
    private readonly text: string,
    private readonly variables: readonly string[],
    private readonly parameters: Parameters,
  ) {}

  tree(node: MathTree): ExpressionTree {
    switch (node.type) {
      case 'ConstantNode':
        return this.constant(node.value);
      case 'SymbolNode':
        return this.variable(node.name);
      case 'ParenthesisNode':
        return this.tree(node.content);
      case 'OperatorNode':
        return this.operation(node.fn, node.op, node.implicit, node.args);
      case 'FunctionNode':
        return this.named(node.fn, node.args);
      case 'ConditionalNode':
        return this.call('conditional', [node.condition, node.trueExpr, node.falseExpr]);
      case 'RelationalNode':
        return this.chain(node.conditionals, node.params);
      default:
        throw new Refused(forbidden(node.type));
    }
  }

  private constant(value: unknown): ExpressionTree {
    if (typeof value !== 'number') throw new Refused({ code: 'formulaWord', args: { word: String(value) } });
    if (Number.isFinite(value)) return { kind: 'number', value };
    throw new Refused({ code: 'notFinite', args: { got: { kind: 'text', value: this.text.trim() } } });
  }

  private variable(name: string): ExpressionTree {
    if (this.variables.includes(name)) return { kind: 'variable', name };
    const value = this.parameters.get(name);
    if (value !== undefined) return { kind: 'number', value };
    const known = [...this.variables, ...this.parameters.keys()];
    const suggestion = nearest(name, known);
    throw new Refused({ code: 'formulaVariable', args: { name, suggestion, known } });
  }

  private operation(fn: string, op: string, implicit: boolean, args: readonly MathTree[]): ExpressionTree {
    if (implicit) throw new Refused({ code: 'formulaNoSign', args: {} });
    if (OPERATIONS.has(fn) || LAZY.has(fn)) return this.call(fn, args);
    throw new Refused({ code: 'formulaWord', args: { word: op } });
  }

  private named(fn: MathTree, args: readonly MathTree[]): ExpressionTree {
    if (fn.type !== 'SymbolNode') throw new Refused(forbidden('AccessorNode'));
    const { name } = fn;
    // `age(3)` is no function but something left out.
    if (this.variables.includes(name) || this.parameters.has(name))
      throw new Refused({ code: 'formulaNoSign', args: {} });
    const known = FUNCTIONS.get(name);
    if (known === undefined) {
      const names = [...FUNCTIONS.keys()];
      const suggestion = name === 'ln' ? 'log' : nearest(name, names);
      throw new Refused({ code: 'formulaFunction', args: { name, suggestion, known: names } });
    }
    const { least, most } = known;
    if (args.length >= least && args.length <= most) return this.call(name, args);
    throw new Refused({ code: 'formulaInputs', args: { name, least, most, got: args.length } });
  }

  /** a < b < c is a < b and b < c. */
  private chain(comparisons: readonly string[], params: readonly MathTree[]): ExpressionTree {
    const inputs = params.map((param) => this.tree(param));
    const links = inputs.slice(1).map((right, i): ExpressionTree => {
      const name = comparisons[i] ?? '';
      if (!OPERATIONS.has(name)) throw new Refused({ code: 'formulaWord', args: { word: name } });
      return { kind: 'call', name, inputs: [inputs[i] ?? right, right] };
    });
    return links.reduce((all, link) => ({ kind: 'call', name: 'and', inputs: [all, link] }));
  }

  private call(name: string, args: readonly MathTree[]): ExpressionTree {
    return { kind: 'call', name, inputs: args.map((arg) => this.tree(arg)) };
  }
}

function forbidden(type: string): Fault {
  if (type === 'AssignmentNode' || type === 'FunctionAssignmentNode') return { code: 'formulaAssigns', args: {} };
  if (type === 'AccessorNode' || type === 'IndexNode') return { code: 'formulaProperty', args: {} };
  return { code: 'formulaWord', args: { word: type === 'RangeNode' ? ':' : type } };
}
