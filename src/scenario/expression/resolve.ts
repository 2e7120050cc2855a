/**
 * Formulas -> numbers, before anything else looks at the file.
 *
 * A text where a number belongs is read as a formula. One of numbers and parameters alone is its value from then on.
 * One that varies is stood in for by its least and by its greatest value, and the file is checked with both, so that
 * no check has to know of formulas.
 */

import type { z } from 'zod';
import { type Finding, wrong } from '../finding.js';
import { MAX_FORMULA_WORK } from '../limits.js';
import type { Path } from '../located.js';
import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import { type ScenarioFile, scenarioFileSchema } from '../schema/file.js';
import { FACTOR } from '../schema/numbers.js';
import { evaluator } from './evaluate.js';
import { extremesOf, pointCount, type ValueAt } from './extremes.js';
import { numberTexts, pathKey, plainAt, withValues } from './number-texts.js';
import type { ParseExpression } from './parse.js';
import { domainAt, isYearTable, mayBeFormula, variablesAt } from './places.js';
import type { Expression } from './tree.js';
import { type Domain, partsIn } from './variables.js';

/** The file with a number for every formula. */
export interface Reading {
  readonly plain: unknown;
  readonly result: z.ZodSafeParseResult<ScenarioFile>;
  /** What stands in for each formula, by `pathKey`. */
  readonly values: ReadonlyMap<string, ValueAt>;
}

export interface Resolution {
  /** With every formula at its least. */
  readonly lowest: Reading;
  /** With every formula at its greatest; null when none varies. */
  readonly highest: Reading | null;
  /** The formulas that vary, by `pathKey`. */
  readonly varying: ReadonlyMap<string, Expression>;
  /** What is wrong with the formulas themselves. */
  readonly findings: readonly Finding[];
}

/** What a text where a number belongs comes to. */
type Outcome =
  | { readonly kind: 'noFormula' }
  | { readonly kind: 'wrong'; readonly finding: Finding }
  | { readonly kind: 'number'; readonly expression: Expression; readonly lowest: ValueAt; readonly highest: ValueAt }
  | { readonly kind: 'table'; readonly byYear: Readonly<Record<string, number>> };

/** Reads a file with its formulas resolved; `parameters` are the names of those it defines. */
export function resolveFormulas(
  plain: unknown,
  parseExpression: ParseExpression,
  parameters: readonly string[],
): Resolution {
  const unresolved: Reading = { plain, result: scenarioFileSchema.safeParse(plain), values: new Map() };
  const paths = unresolved.result.success
    ? []
    : numberTexts(unresolved.result.error.issues, plain).filter(mayBeFormula);
  if (paths.length === 0) return { lowest: unresolved, highest: null, varying: new Map(), findings: [] };
  const resolver = new Resolver(plain, parseExpression, parameters);
  const outcomes = new Map(paths.map((path) => [pathKey(path), resolver.outcome(path)]));
  const numbers = [...outcomes].flatMap(([key, own]) => (own.kind === 'number' ? [[key, own] as const] : []));
  const tables = [...outcomes].flatMap(([key, own]) => (own.kind === 'table' ? [[key, own.byYear] as const] : []));
  const varying = numbers.filter(([, { lowest, highest }]) => lowest.value !== highest.value);
  const at = (end: 'lowest' | 'highest'): Reading =>
    readingOf(plain, new Map(tables), new Map(numbers.map(([key, own]) => [key, own[end]])));
  return {
    lowest: at('lowest'),
    highest: varying.length > 0 ? at('highest') : null,
    varying: new Map(varying.map(([key, { expression }]) => [key, expression])),
    findings: [...outcomes.values()].flatMap((own) => (own.kind === 'wrong' ? [own.finding] : [])),
  };
}

function readingOf(
  plain: unknown,
  tables: ReadonlyMap<string, unknown>,
  values: ReadonlyMap<string, ValueAt>,
): Reading {
  const numbers = [...values].map(([key, { value }]) => [key, value] as const);
  const resolved = withValues(plain, new Map<string, unknown>([...tables, ...numbers]));
  return { plain: resolved, result: scenarioFileSchema.safeParse(resolved), values };
}

/** Resolves one formula after the other, and stops calculating when it has been too much. */
class Resolver {
  private work = 0;

  constructor(
    private readonly plain: unknown,
    private readonly parseExpression: ParseExpression,
    private readonly parameters: readonly string[],
  ) {}

  outcome(path: Path): Outcome {
    const text = String(plainAt(this.plain, path));
    const variables = variablesAt(this.plain, path);
    if (!isMeantAsFormula(text, [...variables, ...this.parameters])) return { kind: 'noFormula' };
    const reading = this.parseExpression(text, variables);
    if (!reading.ok) return { kind: 'wrong', finding: wrong(path, reading.fault) };
    return this.calculated(path, reading.expression, domainAt(this.plain, path));
  }

  private calculated(path: Path, expression: Expression, domain: Domain): Outcome {
    this.work += pointCount(expression, domain) * partsIn(expression.tree);
    if (this.work > MAX_FORMULA_WORK) return refusal(wrong(path, { code: 'formulasTooMuch', args: {} }));
    const extremes = extremesOf(expression, domain);
    if (!extremes.finite) return refusal(wrong(path, { code: 'formulaNotFinite', args: { at: extremes.at } }));
    const { lowest, highest } = extremes;
    return isYearTable(path)
      ? yearTable(path, expression, extremes, domain)
      : { kind: 'number', expression, lowest, highest };
  }
}

/** A formula of the year as a table by year; its range is that of the table's numbers. */
function yearTable(
  path: Path,
  expression: Expression,
  { lowest, highest }: { readonly lowest: ValueAt; readonly highest: ValueAt },
  { year: [first, last] }: Domain,
): Outcome {
  const low = { sign: '>=', limit: FACTOR.min, got: lowest.value, at: lowest.at } as const;
  const high = { sign: '<=', limit: FACTOR.max, got: highest.value, at: highest.at } as const;
  if (lowest.value < FACTOR.min) return refusal(wrong(path, { code: 'formulaRange', args: low }));
  if (highest.value > FACTOR.max) return refusal(wrong(path, { code: 'formulaRange', args: high }));
  const valueIn = evaluator(expression);
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return { kind: 'table', byYear: Object.fromEntries(years.map((year) => [year, valueIn({ year })])) };
}

function refusal(finding: Finding): Outcome {
  return { kind: 'wrong', finding };
}

/** Whether a text where a number belongs calculates something or (nearly) names something, and is no mere misprint. */
function isMeantAsFormula(text: string, names: readonly string[]): boolean {
  return /\S.*[-+*/^<>=?]/s.test(text) || text.includes('(') || nearest(text.trim(), names) !== null;
}

/**
 * What the schema and the checks say of a file, by each of its readings: of stand-ins said of the formulas, and nothing
 * where a formula is wrong itself. Doubts about sizes come from the greatest values.
 */
export function inFormulaWords(
  resolution: Resolution,
  findingsOf: (reading: Reading) => readonly Finding[],
): Finding[] {
  const { lowest, highest, varying } = resolution;
  const wrongPaths = new Set(resolution.findings.map(({ path }) => pathKey(path)));
  const said = (reading: Reading): Finding[] => reworded(findingsOf(reading), reading);
  return [
    ...said(lowest).filter(({ path, severity }) => severity === 'error' || ownOf(varying, path) === undefined),
    ...(highest === null ? [] : said(highest)),
  ].filter(({ path }) => !wrongPaths.has(pathKey(path)));
}

/** What belongs to the formula at a path, whether or not it stands beside its source. */
function ownOf<T>(formulas: ReadonlyMap<string, T>, path: Path): T | undefined {
  return formulas.get(pathKey(path)) ?? formulas.get(pathKey([...path, 'value']));
}

function reworded(findings: readonly Finding[], reading: Reading): Finding[] {
  return findings.map((finding) => {
    const { path, fault } = finding;
    const value = ownOf(reading.values, path);
    const range = rangeBroken(fault);
    if (value === undefined || range === null) return finding;
    return { ...finding, fault: { code: 'formulaRange', args: { ...range, got: value.value, at: value.at } } };
  });
}

/** What a number should have been, for a fault about its size. */
function rangeBroken(fault: Fault): { readonly sign: '>=' | '>' | '<='; readonly limit: number } | null {
  switch (fault.code) {
    case 'tooSmall':
      return { sign: '>=', limit: fault.args.minimum };
    case 'notAbove':
      return { sign: '>', limit: fault.args.limit };
    case 'tooBig':
      return { sign: '<=', limit: fault.args.maximum };
    case 'intensityTooHigh':
    case 'growthTooHigh':
      return { sign: '<=', limit: fault.args.limit };
    default:
      return null;
  }
}
