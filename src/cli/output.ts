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

export function wordsOf(language: Language): CliWords {
  return language === 'da' ? cliDa : cliEn;
}

/** A result. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** What happens meanwhile. */
export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Lists problems and says how many they were. */
export function tellProblems(problems: readonly Problem[], language: Language): void {
  for (const problem of problems) tell(colourWarning(problem, describeProblem(problem, language)));
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  if (errors > 0) tell(pico.bold(wordsOf(language).problemCount(errors)));
}

function colourWarning(problem: Problem, text: string): string {
  return problem.severity === 'warning' ? pico.yellow(text) : pico.red(text);
}
