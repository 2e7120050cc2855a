/** `check`: whether a scenario is right, and what it means. */
import { expectation } from '../engine/expectation/expectation.js';
import { calendarStart, monthLabel } from '../model/calendar.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import type { Model } from '../model/model.js';
import { StockExceedsPopulation } from '../model/start.js';
import { explain } from '../results/explain/facts.js';
import { explanationLines } from '../results/explain.js';
import type { Scenario } from '../scenario/scenario.js';
import { explainDa } from '../text/da/explain.js';
import { explainEn } from '../text/en/explain.js';
import type { ExplainWords } from '../text/explain-words.js';
import { formatNumber } from '../text/number-format.js';
import { describeProblem } from '../text/problems.js';
import { EXIT, type Language, print, tellProblems, UserError } from './output.js';
import { loadScenarios } from './read-scenario.js';

/** Characters a line may have where the output is no terminal, and the fewest that the tables are made for. */
const USUAL_WIDTH = 100;
const NARROWEST = 80;

/** Tells the problems, or explains the scenario. Returns the exit code. */
export function checkCommand(file: string, lang: Language): number {
  const loaded = loadScenarios([file]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  const words = lang === 'da' ? explainDa : explainEn;
  // Warnings are part of what the file means: they stand in the explanation, not beside it.
  const warnings = loaded.warnings.map((warning) => describeProblem(warning, lang));
  const width = Math.max(NARROWEST, process.stdout.columns ?? USUAL_WIDTH);
  for (const { scenario } of loaded.scenarios) {
    const model = compiled(file, scenario, words);
    print(explanationLines(explain(scenario, model, expectation(model)), warnings, words, width).join('\n'));
  }
  return EXIT.ok;
}

/** The model; what only the numbers together can show to be wrong is the user's mistake too. */
function compiled(file: string, scenario: Scenario, words: ExplainWords): Model {
  try {
    return compileModel(scenario);
  } catch (error) {
    if (error instanceof NegativeIntensity) {
      const perYear = formatNumber(error.perYear, 4, words);
      throw new UserError(`${file}: policies: ${words.belowZero(error.from, error.to, perYear)}`);
    }
    if (!(error instanceof StockExceedsPopulation)) throw error;
    const born = monthLabel(calendarStart(scenario.horizon), error.birthMonth);
    throw new UserError(`${file}: initial.stock: ${words.stockExceeds(error.stated, error.population, born)}`);
  }
}
