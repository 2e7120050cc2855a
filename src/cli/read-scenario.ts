/** The door through which scenario files come in: reads them, decodes them, and says what is wrong in the user's words. */
import { readFileSync, statSync } from 'node:fs';
import { mathParse } from '../run/math-parse.js';
import { type Laid, NOTHING_LAID } from '../scenario/laid-over.js';
import type { LocatedMap } from '../scenario/located.js';
import { parseScenario } from '../scenario/parse.js';
import type { Problem } from '../scenario/problem.js';
import type { Resolved } from '../scenario/resolved.js';
import type { Scenario } from '../scenario/scenario.js';
import type { SourceFiles, SourceText } from '../scenario/source-files.js';
import type { MergedFile } from '../scenario/uncertain/uncertainty.js';
import { readWorkbook } from './read-workbook.js';

/** A scenario file to read, and what is to be laid over it. */
export interface Wanted {
  readonly file: string;
  readonly laid?: Laid;
}

/** A scenario with the files it came from and their merged content. */
export interface LoadedScenario {
  /** What messages call it: the path of its file, and after a + the paths of what is laid over it. */
  readonly file: string;
  /** The file and what is laid over it. */
  readonly paths: readonly string[];
  readonly scenario: Scenario;
  readonly resolved: Resolved;
  /** What reads it again with other numbers, and where those are written. */
  readonly merged: MergedFile;
  readonly root: LocatedMap;
}

/** Everything that was asked for, or everything that is wrong with it. */
export type Loaded =
  | { readonly ok: true; readonly scenarios: readonly LoadedScenario[]; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads scenario files, all of them even when the first is wrong, so that every problem is told at once. */
export function loadScenarios(wanted: readonly Wanted[]): Loaded {
  const results = wanted.map(({ file, laid = NOTHING_LAID }) => ({
    paths: [file, ...laid.paths],
    result: parseScenario(file, diskFiles, laid),
  }));
  const problems = unique(results.flatMap(({ result }) => (result.ok ? [] : result.problems)));
  if (problems.length > 0) return { ok: false, problems };
  const warnings = unique(results.flatMap(({ result }) => result.warnings));
  const scenarios = results.flatMap(({ paths, result }) =>
    result.ok ? [{ file: paths.join(' + '), paths, ...loadedOf(result) }] : [],
  );
  return { ok: true, scenarios, warnings };
}

function loadedOf({ scenario, resolved, merged, root }: Parsed): Omit<LoadedScenario, 'file' | 'paths'> {
  return { scenario, resolved, merged, root };
}

type Parsed = Extract<ReturnType<typeof parseScenario>, { ok: true }>;

/** What two files have in common (a base they both extend) is told once. */
function unique(problems: readonly Problem[]): Problem[] {
  const seen = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...seen.values()];
}

/** Files of the disk; a path is taken as it stands, from the folder the program was started in. */
export const diskFiles: SourceFiles = {
  read(path: string, limitBytes: number): SourceText {
    try {
      const { size } = statSync(path);
      if (size > limitBytes) return { problem: 'tooLarge' };
      return { text: decode(readFileSync(path)) };
    } catch (error) {
      return { problem: isMissing(error) ? 'missing' : 'unreadable' };
    }
  },
  workbook: readWorkbook,
  mathParse,
};

/** UTF-16 if it begins so, as Excel writes; UTF-8 if it is that; else ISO-8859-1, as in older exports of registers. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
