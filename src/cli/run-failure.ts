/** A run that comes to nothing, in the user's words: the same for every command that simulates. */
import { AllReplicationsFailed } from '../run/forecast-run.js';
import type { CliWords } from '../text/cli-words.js';
import { compiled } from './compiled.js';
import { type Language, UserError, wordsOf } from './output.js';
import type { LoadedScenario } from './read-scenario.js';

/**
 * The error that ends a command when simulating the scenarios threw `error`.
 *
 * @throws UserError when one of them cannot be compiled, which stopped the run before it began
 */
export function runFailure(
  error: unknown,
  loaded: readonly LoadedScenario[],
  lang: Language,
  signal: AbortSignal,
): unknown {
  if (!signal.aborted) for (const { file, scenario } of loaded) compiled(file, scenario, lang);
  return inWords(error, wordsOf(lang));
}

function inWords(error: unknown, words: CliWords): unknown {
  if (error instanceof AllReplicationsFailed) return new Error(words.allFailed(error.message));
  const isOutOfMemory = error instanceof RangeError && error.message.includes('allocation');
  return isOutOfMemory ? new UserError(words.tooMuch) : error;
}
