/**
 * Text -> scenario, or every problem in it. The story: read the files that extend one another and lay them over
 * each other; hold the result against the schema; hold its parts against one another; read the population table;
 * build the scenario. Never throws, reads no file itself (the door gives text by path) and knows no language.
 */

import { buildScenario } from './assemble/scenario-of.js';
import { buildPopulation, childrenAtStart, type ReadTable } from './assemble/start.js';
import { crossCheck } from './check/check.js';
import { checkPriceLevels, type PriceLevels } from './check/price-levels.js';
import { checkStaffLeft } from './check/staff-left.js';
import { checkStockFits } from './check/start.js';
import { type Draft, draftOf } from './draft.js';
import { plainAt } from './expression/number-texts.js';
import { checkParameters, parametersOf } from './expression/parameters.js';
import { expressionParser } from './expression/parse.js';
import { withFormulas } from './expression/place.js';
import { inFormulaWords, resolveFormulas } from './expression/resolve.js';
import { type Finding, locatedProblem } from './finding.js';
import { type HistorySurroundings, readHistoryOf } from './history/of-file.js';
import { findingsOf } from './issues.js';
import { type Laid, NOTHING_LAID } from './laid-over.js';
import { readLayers } from './layers.js';
import { MAX_PROBLEMS } from './limits.js';
import { type LocatedMap, toPlain } from './located.js';
import { readTableOf, tableDates } from './population.js';
import { readIndexOf, statedPriceLevels } from './price-index/of-file.js';
import { amountsIn, type PriceIndex } from './price-index/price-index.js';
import { inReadingOrder, type Problem, problemAt, startOf } from './problem.js';
import { type Resolved, resolvedFile } from './resolved.js';
import type { Scenario } from './scenario.js';
import { yearsOf } from './schema/words.js';
import type { SourceFiles } from './source-files.js';
import type { MergedFile } from './uncertain/uncertainty.js';
import { mergedFile, uncertaintyOf, withUncertainty } from './uncertain/uncertainty-of.js';

/** A scenario and how it came about, or what stands in its way; in reading order. */
export type ParseResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      /** The merged file as a plain object that stands alone, for writing back as YAML. */
      readonly resolved: Resolved;
      /** For those who read it again with other numbers: the file, and where everything in it is written. */
      readonly merged: MergedFile;
      readonly root: LocatedMap;
      /** Paths of all files used: the entry, what it extends, what is laid over it, the tables of population, p/l and history. */
      readonly files: readonly string[];
      readonly warnings: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Problem[] };

/** Parses the scenario at path `entry`, with what is laid over it. */
export function parseScenario(entry: string, files: SourceFiles, laid: Laid = NOTHING_LAID): ParseResult {
  const layers = readLayers(entry, files, laid);
  if (layers.root === null) return refused(entry, layers.problems);
  const overlays = laid.paths.length;
  const extending = layers.files.length - overlays;
  const upwards = [...layers.files.slice(0, extending).reverse(), ...layers.files.slice(extending)];
  return parseMerged(entry, layers.root, layers.problems, layers.files, upwards, files);
}

/** @param upwards the paths of the layers, the lowest first */
function parseMerged(
  entry: string,
  root: LocatedMap,
  before: readonly Problem[],
  paths: readonly string[],
  upwards: readonly string[],
  files: SourceFiles,
): ParseResult {
  const plain = toPlain(root);
  const parameters = parametersOf(plain);
  const parseExpression = expressionParser(() => files.mathParse(), parameters);
  const formulas = resolveFormulas(plain, parseExpression, [...parameters.keys()]);
  const { lowest } = formulas;
  const prices = readIndexOf(root, plain, files);
  const levels = priceLevelsOf(plain, prices.index);
  const draftFrom = (own: unknown): Draft =>
    draftOf(own, parseExpression, amountsIn(levels.priceLevel ?? 0, prices.index));
  const draft = draftFrom(lowest.plain);
  const outcome = readTableOf(root, draft.population, files);
  const past = readHistoryOf(root, historyAround(plain, draft, levels.priceLevel, prices.index), files);
  const tables = { table: outcome.table, priceIndex: prices.index, history: past.history };
  const uncertain = uncertaintyOf({ root, raw: plain, plain: lowest.plain, layers: upwards }, files);
  const findings = [
    ...checkParameters(plain),
    ...formulas.findings,
    ...inFormulaWords(formulas, ({ plain: own, result }) => [
      ...(result.success ? [] : findingsOf(result.error.issues, root)),
      ...crossCheck(own === lowest.plain ? draft : draftFrom(own)),
    ]),
    ...checkPriceLevels({ ...levels, show: draft.economy?.show ?? null, years: horizonYears(draft) }),
    ...countedFindings(draft, outcome.table),
    ...uncertain.findings,
  ];
  const problems = [
    ...before,
    ...findings.map((finding) => locatedProblem(root, finding)),
    ...outcome.problems,
    ...prices.problems,
    ...past.problems,
    ...uncertain.problems,
    ...tableDates(root, outcome.table, startYearOf(draft), endYearOf(draft)),
  ];
  if (!lowest.result.success || problems.some(isError)) return refused(entry, problems);
  const central = withFormulas(buildScenario(lowest.result.data, tables, parseExpression), formulas.varying);
  const merged = mergedFile(plain, tables);
  const { scenario, findings: late } =
    uncertain.uncertainty === null
      ? { scenario: central, findings: [] }
      : withUncertainty(central, merged, uncertain.uncertainty, () => files.mathParse());
  if (late.length > 0)
    return refused(
      entry,
      late.map((finding) => locatedProblem(root, finding)),
    );
  return {
    ok: true,
    scenario,
    resolved: resolvedFile(root, tables, uncertain.written),
    merged,
    root,
    files: [...paths, ...outcome.files, ...prices.files, ...past.files, ...uncertain.files],
    warnings: listed(entry, problems),
  };
}

/** What the file says of price levels; those that are wrong themselves are said elsewhere. */
function priceLevelsOf(plain: unknown, index: PriceIndex | null): Omit<PriceLevels, 'show' | 'years'> {
  const level = plainAt(plain, ['priceLevel']);
  return {
    priceLevel: typeof level === 'number' ? level : null,
    index,
    hasIndex: plainAt(plain, ['economy', 'priceIndex']) !== undefined,
    stated: statedPriceLevels(plain),
  };
}

/** What a history needs to know of the rest of the file, right or wrong. */
function historyAround(
  plain: unknown,
  { groupIds: groups }: Draft,
  priceLevel: number | null,
  priceIndex: PriceIndex | null,
): HistorySurroundings {
  const listAt = (key: string): readonly unknown[] => {
    const value = plainAt(plain, [key]);
    return Array.isArray(value) ? value : [];
  };
  return { steps: listAt('steps'), items: listAt('history'), groups, priceLevel, priceIndex };
}

function horizonYears({ horizon }: Draft): PriceLevels['years'] {
  return horizon === null ? null : yearsOf(horizon);
}

/** What can only be said when the children of the population table have been counted. */
function countedFindings(draft: Draft, table: ReadTable | null): Finding[] {
  const children = childrenOf(draft, table);
  return [...checkStaffLeft(draft, children), ...(children === null ? [] : checkStockFits(draft, children))];
}

/** 0-17-year-olds at the start of the horizon; null when they are not known. */
function childrenOf(draft: Draft, table: ReadTable | null): number | null {
  const startYear = startYearOf(draft);
  const { population } = draft;
  if (population === null || startYear === null || (population.children === undefined && table === null)) return null;
  return childrenAtStart(buildPopulation(population, table), startYear);
}

function startYearOf(draft: Draft): number | null {
  return draft.horizon === null ? null : Number(draft.horizon.start.slice(0, 4));
}

/** The calendar year of the last month of the horizon. */
function endYearOf({ horizon }: Draft): number | null {
  if (horizon === null) return null;
  const [year, month] = horizon.start.split('-').map(Number);
  return Math.floor(((year ?? 0) * 12 + (month ?? 1) - 1 + horizon.years * 12 - 1) / 12);
}

function refused(entry: string, problems: readonly Problem[]): ParseResult {
  return {
    ok: false,
    problems: listed(entry, problems.filter(isError)),
    warnings: listed(
      entry,
      problems.filter((problem) => !isError(problem)),
    ),
  };
}

function isError(problem: Problem): boolean {
  return problem.severity === 'error';
}

/** In reading order; beyond a number that nobody reads, the rest are only counted. */
function listed(entry: string, problems: readonly Problem[]): Problem[] {
  const ordered = inReadingOrder(problems);
  const count = ordered.length - MAX_PROBLEMS;
  if (count <= 0) return ordered;
  return [...ordered.slice(0, MAX_PROBLEMS), problemAt(startOf(entry), { code: 'moreProblems', args: { count } })];
}
