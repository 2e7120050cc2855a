/** Commander's own complaints, said in the user's language. */
import type { CommanderError } from 'commander';
import type { CliWords } from '../text/cli-words.js';

/** The complaint in words; null where commander has shown the help instead. */
export function usageMistake({ code, message }: CommanderError, words: CliWords): string | null {
  const { mistakes } = words;
  const [, what = ''] = /'([^']*)'/.exec(message) ?? [];
  const [, meant] = /\(Did you mean (?:one of )?(.+)\?\)/.exec(message) ?? [];
  const advice = meant === undefined ? mistakes.seeHelp : mistakes.didYouMean(meant);
  switch (code) {
    case 'commander.help':
      return null;
    case 'commander.unknownCommand':
      return unknownCommand(what, meant ?? null, words);
    case 'commander.unknownOption':
      return `${mistakes.unknownOption(what)} ${advice}`;
    case 'commander.missingArgument':
      return `${mistakes.missingArgument(what)} ${mistakes.seeHelp}`;
    case 'commander.optionMissingArgument':
      return mistakes.optionMissingArgument(what);
    case 'commander.excessArguments': {
      const [, expected = '0', got = ''] = /Expected (\d+) arguments? but got (\d+)/.exec(message) ?? [];
      return mistakes.tooManyArguments(Number(expected), Number(got));
    }
    default:
      return message;
  }
}

/** A command that does not exist, and the one that was probably meant. */
export function unknownCommand(name: string, meant: string | null, { mistakes }: CliWords): string {
  return `${mistakes.unknownCommand(name)} ${meant === null ? mistakes.seeHelp : mistakes.didYouMean(meant)}`;
}
