#!/usr/bin/env node
/** The command line: reads the words, hands over to one file a command, and turns what happens into an exit code. */
import { CommanderError } from 'commander';
import type { CliWords } from '../text/cli-words.js';
import { EXIT, type Language, surviveClosedPipes, tell, UserError, wordsOf } from './output.js';
import { buildProgram } from './program.js';
import { usageMistake } from './usage-mistake.js';

/** The language is needed before the options are read: the help itself is in it. */
function languageOf(argv: readonly string[]): Language {
  const chosen = argv.flatMap((word, i) => {
    if (word.startsWith('--lang=')) return [word.slice('--lang='.length)];
    return word === '--lang' ? [argv[i + 1]] : [];
  });
  return chosen.at(-1) === 'en' ? 'en' : 'da';
}

/** What the user sees of an error, and the exit code it means. */
function report(error: unknown, words: CliWords, interrupted: boolean): number {
  if (interrupted) {
    tell(words.stopped);
    return EXIT.interrupted;
  }
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return EXIT.ok;
    const mistake = usageMistake(error, words);
    if (mistake !== null) tell(mistake);
    return EXIT.badInput;
  }
  if (error instanceof UserError) {
    tell(error.message);
    return EXIT.badInput;
  }
  tell(words.unexpected(error instanceof Error ? error.message : String(error)));
  if (process.env.INDSATSTRAPPE_DEBUG !== undefined && error instanceof Error) tell(error.stack ?? '');
  return EXIT.failure;
}

async function main(argv: readonly string[]): Promise<void> {
  const lang = languageOf(argv);
  const words = wordsOf(lang);
  surviveClosedPipes(words);
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  process.once('SIGTERM', () => interrupt.abort());
  try {
    const program = buildProgram(lang, interrupt.signal, (code) => {
      process.exitCode = code;
    });
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    process.exitCode = report(error, words, interrupt.signal.aborted);
  }
}

await main(process.argv.slice(2));
