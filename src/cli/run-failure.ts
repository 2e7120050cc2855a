/** A run that comes to nothing, in the user's words: the same for every command that simulates. */
import { AllReplicationsFailed } from '../run/forecast-run.js';
import { compiled } from './compiled.js';
import { type Language, UserError, wordsOf } from './output.js';
import type { LoadedScenario } from './read-scenario.js';
import { whyFailed } from './why-failed.js';

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
  return inWords(error, loaded, lang);
}

function inWords(error: unknown, loaded: readonly LoadedScenario[], lang: Language): unknown {
  const words = wordsOf(lang);
  if (error instanceof AllReplicationsFailed) {
    const { scenario, first } = error;
    // Where a scenario is made of two, as in attribute, the last file is the one that says the most.
    const root = (loaded.find((own) => own.scenario.name === scenario.name) ?? loaded.at(-1))?.root;
    return new Error(words.allFailed(root === undefined ? first.message : whyFailed(scenario, first, root, lang)));
  }
  const isOutOfMemory = error instanceof RangeError && error.message.includes('allocation');
  return isOutOfMemory ? new UserError(words.tooMuch) : error;
}
