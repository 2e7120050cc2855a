/** What the program lends to those who add commands to it; `program.ts` makes it. */
import type { Command } from 'commander';
import type { CliWords } from '../text/cli-words.js';
import type { Language } from './output.js';

/** The language, the words, and the hands of the program. */
export interface CommandTools {
  readonly lang: Language;
  readonly signal: AbortSignal;
  readonly finish: (code: number) => void;
  readonly add: (name: string, description: string) => Command;
  readonly withOverlays: (command: Command, description: string, words: CliWords) => Command;
  readonly addExamples: (command: Command, words: CliWords, lines: readonly string[]) => void;
  readonly words: CliWords;
  readonly most: { readonly threads: number; readonly replications: number };
}
