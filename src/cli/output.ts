/** Where the program writes, and in which words. Results go to stdout, everything else to stderr. */
import pico from 'picocolors';
import type { Problem } from '../scenario/problem.js';
import type { CliWords } from '../text/cli-words.js';
import { cliDa } from '../text/da/cli.js';
import { cliEn } from '../text/en/cli.js';
import { describeProblem } from '../text/problems.js';

export type Language = 'da' | 'en';

export const EXIT = { ok: 0, failure: 1, badInput: 2, interrupted: 130 } as const;

/** A mistake of the user: its message is all they see. */
export class UserError extends Error {}

/** Characters a line may have where nobody says how wide the screen is, and the fewest that anything is made for. */
const USUAL_WIDTH = 100;
const NARROWEST = 40;

/** Colours only where stderr itself is a screen. */
const colours = pico.createColors(pico.isColorSupported && process.stderr.isTTY === true);

export function wordsOf(language: Language): CliWords {
  return language === 'da' ? cliDa : cliEn;
}

/** How the user calls this program, for lines they can copy; from a checkout npm stands in front. */
export function programName(): string {
  const before: Readonly<Record<string, string>> = { sim: 'npm run sim --', npx: 'npx indsatstrappe' };
  return before[process.env.npm_lifecycle_event ?? ''] ?? 'indsatstrappe';
}

/** Characters of a line on the user's screen; COLUMNS counts where the output is a pipe or a file. */
export function outputWidth(): number {
  const columns = process.stdout.columns ?? Number(process.env.COLUMNS ?? USUAL_WIDTH);
  return Number.isFinite(columns) && columns > 0 ? Math.max(NARROWEST, columns) : USUAL_WIDTH;
}

/** A result. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What happens meanwhile. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Makes writing to a pipe that nobody reads any more (`| head -1`) a silent matter: the reader has what it wanted, and
 * the files are still to be written. Any other failure, such as a full disk, is told.
 */
export function surviveClosedPipes(words: CliWords): void {
  const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE';
  process.stderr.on('error', () => {
    process.exitCode ??= EXIT.failure;
  });
  process.stdout.on('error', (error) => {
    if (isClosed(error)) return;
    tell(words.cannotWrite('stdout', fileTrouble(error, words)));
    process.exitCode = EXIT.failure;
  });
}

/** Why a file could not be written, in the user's words where the reason is a common one. */
export function fileTrouble(error: unknown, words: CliWords): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return words.fileTroubles[code] ?? error.message;
}

/** Does something with a file or folder; what the disk refuses is told in the user's words. */
export function onDisk<T>(path: string, language: Language, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const words = wordsOf(language);
    throw new UserError(words.cannotWrite(path, fileTrouble(error, words)));
  }
}

/** Lists problems and says how many they were. */
export function tellProblems(problems: readonly Problem[], language: Language): void {
  for (const problem of problems) tell(colourOf(problem)(describeProblem(problem, language)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) tell(colours.bold(wordsOf(language).problemCount(errors)));
}

function colourOf(problem: Problem): (text: string) => string {
  return problem.severity === 'warning' ? colours.yellow : colours.red;
}
