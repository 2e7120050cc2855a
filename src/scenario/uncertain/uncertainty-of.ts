/** All that a merged file says of how uncertain its numbers are: checked, and ready to be drawn. */

import type { ReadTables } from '../assemble/scenario-of.js';
import type { MathParse } from '../expression/math-tree.js';
import { isFields, pathKey } from '../expression/number-texts.js';
import { type Finding, wrong } from '../finding.js';
import { type LocatedMap, type Path, placeOf } from '../located.js';
import type { Problem } from '../problem.js';
import type { Scenario } from '../scenario.js';
import type { SourceFiles } from '../source-files.js';
import { drawnNumbers } from './draw.js';
import { ImpossibleDraw, scenarioWith } from './drawn-scenario.js';
import { drawableNumbers, impossibleDraws, mayBeUncertain, statedUncertainty } from './read.js';
import { NO_POSTERIOR, type PosteriorReading, readPosterior } from './read-posterior.js';
import type { MergedFile, Uncertainty } from './uncertainty.js';

export interface UncertaintyReading {
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly files: readonly string[];
  /** null: the file is certain of all its numbers. */
  readonly uncertainty: Omit<Uncertainty, 'file'> | null;
  readonly written: PosteriorReading['written'];
}

/** What is read of a file. */
export interface UncertainFile {
  readonly root: LocatedMap;
  /** As it is written. */
  readonly raw: unknown;
  /** With a number for every formula. */
  readonly plain: unknown;
  /** Paths of the layers, the lowest first. */
  readonly layers: readonly string[];
}

export function uncertaintyOf({ root, raw, plain, layers }: UncertainFile, files: SourceFiles): UncertaintyReading {
  const stated = statedUncertainty(plain, raw);
  const block = isFields(raw) ? raw.posterior : undefined;
  const rank = (path: Path): number => layers.indexOf(placeOf(root, path, 'value').file);
  const reading =
    block === undefined
      ? NO_POSTERIOR
      : readPosterior(root, block, drawableNumbers(raw), files, (path) => rank(path) > rank(['posterior']));
  const { posterior } = reading;
  const jointly = new Set(posterior?.columns.flatMap(({ numbers }) => numbers.map(({ path }) => pathKey(path))));
  const alone = [
    ...stated.numbers,
    ...stated.shares.flatMap(({ shares, name }) => shares.map(({ path }) => ({ path, name }))),
  ];
  const twice = alone
    .filter(({ path }) => jointly.has(pathKey(path)))
    .map(({ path, name }) => wrong(path, { code: 'uncertainTwice', args: { name } }));
  const { numbers, shares } = stated;
  const isCertain = numbers.length === 0 && shares.length === 0 && (posterior?.columns.length ?? 0) === 0;
  return {
    findings: [
      ...stated.findings,
      ...reading.findings,
      ...twice,
      ...(isCertain ? [] : impossibleDraws(plain, root, numbers, posterior)),
    ],
    problems: reading.problems,
    files: reading.files,
    uncertainty: isCertain ? null : { numbers, shares, posterior },
    written: reading.written,
  };
}

/** What it takes to read a file again; its history changes no number. */
export function mergedFile(raw: unknown, tables: ReadTables): MergedFile {
  const plain = isFields(raw) ? Object.fromEntries(Object.entries(raw).filter(([key]) => key !== 'history')) : raw;
  return { plain, tables: { ...tables, history: [] } };
}

/**
 * The scenario with its uncertainty, which is tried once: with every number at a middling draw it must be right, and its
 * population the same.
 */
export function withUncertainty(
  scenario: Scenario,
  file: MergedFile,
  stated: Omit<Uncertainty, 'file'>,
  mathParse: () => MathParse,
): { readonly scenario: Scenario; readonly findings: readonly Finding[] } {
  const uncertain: Uncertainty = { ...stated, file };
  const drawn = drawnNumbers(uncertain, 0, () => MIDDLING);
  try {
    const tried = scenarioWith(uncertain.file, drawn, mathParse);
    const moved = sizeOf(tried) === sizeOf(scenario) ? [] : parametersOf(stated);
    return {
      scenario: { ...scenario, uncertain },
      findings: moved.map((path) => wrong(path, { code: 'uncertainNotHere', args: {} })),
    };
  } catch (error) {
    if (!(error instanceof ImpossibleDraw)) throw error;
    const value = drawn.get(pathKey(error.path)) ?? drawn.get(pathKey([...error.path, 'value']));
    if (value === undefined) {
      // What does not stand together with a middling draw of everything else would fail in every second replication.
      return { scenario, findings: [wrong(error.path, { code: 'uncertainTogether', args: {} }), ...error.findings] };
    }
    return { scenario, findings: [wrong(error.path, { code: 'uncertainDraw', args: { value } })] };
  }
}

/** A chance at which hardly any number is whole. */
const MIDDLING = 0.4142135623730951;

/** All that results are held against. */
function sizeOf({ population, groups, economy, horizon }: Scenario): string {
  const { budget, discountRates, shown } = economy;
  return JSON.stringify([population, groups, horizon, budget, discountRates, shown]);
}

function parametersOf({ numbers, posterior }: Omit<Uncertainty, 'file'>): Path[] {
  const paths = [...numbers, ...(posterior?.columns ?? []).flatMap((column) => column.numbers)].map(({ path }) => path);
  return paths.filter(([section]) => section === 'parameters' || !mayBeUncertain([section ?? '']));
}
