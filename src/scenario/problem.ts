/** What can be wrong with a scenario, free of language: `src/text` puts it into words. */

import type { BlockProblemArgs } from './block-problem.js';
import type { EconomyProblemArgs } from './economy-problem.js';
import type { FormulaProblemArgs } from './expression/formula-problem.js';
import type { HistoryProblemArgs } from './history/problem.js';
import type { MunicipalProblemArgs } from './municipalities/problem.js';
import type { PolicyProblemArgs } from './policy-problem.js';
import type { PriceProblemArgs } from './price-problem.js';
import type { GridProblemArgs } from './table/grid-problem.js';
import type { TableProblemArgs } from './table/problem.js';
import type { TargetProblemArgs } from './targets/problem.js';
import type { UncertainProblemArgs } from './uncertain/problem.js';

/** A value as it was found in the file, kept so that a message can repeat it. */
export type Got =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'nothing' | 'list' | 'fields' };

export type ExpectedType = 'number' | 'integer' | 'text' | 'list' | 'fields' | 'truth' | 'other';

/** Things in a scenario that have ids and are referred to by them. */
export type Named = 'step' | 'band' | 'group' | 'addOn';

/** The facts of each kind of problem, by its code. */
export interface ProblemArgs
  extends BlockProblemArgs,
    EconomyProblemArgs,
    FormulaProblemArgs,
    GridProblemArgs,
    HistoryProblemArgs,
    MunicipalProblemArgs,
    PolicyProblemArgs,
    PriceProblemArgs,
    TableProblemArgs,
    TargetProblemArgs,
    UncertainProblemArgs {
  // The files.
  readonly fileMissing: { readonly path: string };
  readonly fileUnreadable: { readonly path: string };
  readonly fileTooLarge: { readonly path: string; readonly limitBytes: number };
  readonly extendsCircle: { readonly chain: readonly string[] };
  readonly extendsTooDeep: { readonly limit: number };
  readonly strengthIdle: Readonly<Record<never, never>>;
  readonly laidExtends: Readonly<Record<never, never>>;
  readonly priceLevelDiffers: { readonly got: number; readonly base: number };
  /** `other`: the groups of the file below, as a list; `from`, `to`: a move on which both have factors. */
  readonly groupsApart: {
    readonly group: string;
    readonly other: string;
    readonly from: string;
    readonly to: string;
  };
  readonly moreProblems: { readonly count: number };
  // The YAML.
  readonly yaml: { readonly reason: string };
  readonly duplicateKey: { readonly key: string; readonly firstLine: number };
  readonly keyNotAllowed: { readonly key: string };
  readonly tooNested: { readonly limit: number };
  readonly tooManyValues: { readonly limit: number };
  readonly notAScenario: { readonly got: Got };
  // The schema.
  readonly unknownKey: { readonly key: string; readonly suggestion: string | null; readonly known: readonly string[] };
  readonly digitsAsKey: { readonly key: string };
  readonly missingKey: { readonly key: string };
  readonly wrongType: { readonly expected: ExpectedType; readonly got: Got };
  readonly notFinite: { readonly got: Got };
  readonly decimalComma: { readonly got: string; readonly better: string };
  readonly tooSmall: { readonly minimum: number; readonly got: Got };
  readonly tooBig: { readonly maximum: number; readonly got: Got };
  readonly notAbove: { readonly limit: number; readonly got: Got };
  readonly growthTooHigh: { readonly got: Got; readonly limit: number };
  readonly intensityTooHigh: { readonly got: Got; readonly limit: number };
  readonly emptyText: Readonly<Record<never, never>>;
  readonly textTooLong: { readonly maximum: number };
  readonly emptyList: Readonly<Record<never, never>>;
  readonly listTooShort: { readonly minimum: number };
  readonly listTooLong: { readonly maximum: number };
  readonly notOneOf: {
    readonly options: readonly string[];
    readonly got: Got;
    readonly suggestion: string | null;
  };
  readonly badId: { readonly got: Got };
  readonly badMonth: { readonly got: Got };
  readonly badAges: { readonly got: Got };
  readonly badBirthday: { readonly got: string };
  readonly badYear: { readonly got: string };
  readonly badTrendYear: { readonly got: string; readonly first: number; readonly last: number };
  readonly badDuration: { readonly got: Got; readonly limit: number };
  readonly notExactlyOne: { readonly keys: readonly string[]; readonly found: readonly string[] };
  readonly notAccepted: { readonly got: Got };
  // What the parts say about one another.
  readonly duplicateId: { readonly id: string };
  readonly duplicatePair: { readonly from: string; readonly to: string };
  readonly reservedId: { readonly id: string };
  readonly unknownName: {
    readonly what: Named;
    readonly id: string;
    readonly suggestion: string | null;
    readonly known: readonly string[];
  };
  readonly fromEqualsTo: { readonly id: string };
  readonly universalCount: { readonly count: number };
  readonly universalNamed: { readonly id: string };
  readonly restLeaves: Readonly<Record<never, never>>;
  readonly unitCostMissing: { readonly step: string };
  readonly ledgerMissing: { readonly step: string };
  readonly familyLikeNoPlacement: { readonly step: string };
  readonly bandMissing: { readonly band: string };
  readonly bandOrder: { readonly band: string; readonly previous: string };
  readonly intensityHigh: { readonly got: number; readonly limit: number };
  readonly noPlacement: Readonly<Record<never, never>>;
  readonly durationGap: { readonly from: number; readonly to: number };
  readonly durationOverlap: { readonly range: string; readonly previous: string };
  readonly durationNotOpen: { readonly from: number };
  readonly growthHigh: { readonly got: number; readonly limit: number };
  readonly trendNoYears: Readonly<Record<never, never>>;
  readonly trendTooHigh: {
    readonly from: string;
    readonly to: string;
    readonly got: number;
    readonly limit: number;
  };
  readonly sharesAboveOne: { readonly sum: number };
  readonly stepUnreachable: { readonly id: string };
  readonly stepNeverLeft: { readonly id: string };
  readonly addOnNoSteps: Readonly<Record<never, never>>;
  readonly prevalenceOutside: { readonly addOn: string; readonly step: string; readonly share: number };
  readonly stockAbovePopulation: { readonly stock: number; readonly children: number };
  readonly aftercareUnder18: { readonly id: string };
  readonly stockWithoutAges: { readonly id: string };
  readonly leavesEarly: { readonly age: number };
}

export type ProblemCode = keyof ProblemArgs;

/** One thing that is wrong, without where it is. */
export type Fault<C extends ProblemCode = ProblemCode> = {
  readonly [K in C]: { readonly code: K; readonly args: ProblemArgs[K] };
}[C];

/** Errors stop a run; warnings do not. */
export type Severity = 'error' | 'warning';

/** A spot in a file. Lines and columns count from 1; the path is as in that file (`transitions[3].perYear`). */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly path: string;
}

/** One thing that is wrong, and where. */
export type Problem<C extends ProblemCode = ProblemCode> = Place & { readonly severity: Severity } & Fault<C>;

/** The problem of a fault at a place. */
export function problemAt(place: Place, fault: Fault, severity: Severity = 'error'): Problem {
  const { file, line, column, path } = place;
  return { ...fault, severity, file, line, column, path };
}

/** The very beginning of a file, for what concerns it as a whole. */
export function startOf(file: string): Place {
  return { file, line: 1, column: 1, path: '' };
}

/** Sorted by file, line and column, each problem once. */
export function inReadingOrder(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems
    .filter((problem) => {
      const key = JSON.stringify(problem);
      return seen.has(key) ? false : seen.add(key);
    })
    .sort((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
