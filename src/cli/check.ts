/** `check`: whether a scenario is right, and what it means. */
import { expectation } from '../engine/expectation/expectation.js';
import { explain } from '../results/explain/facts.js';
import { explanationLines } from '../results/explain.js';
import { explainDa } from '../text/da/explain.js';
import { explainEn } from '../text/en/explain.js';
import { describeProblem } from '../text/problems.js';
import { compiled } from './compiled.js';
import { historyLines } from './history-lines.js';
import { EXIT, type Language, print, tellProblems } from './output.js';
import { loadScenarios, type Wanted } from './read-scenario.js';
import { drawLines } from './uncertainty-lines.js';

/** Characters a line may have where the output is no terminal, and the fewest that the tables are made for. */
const USUAL_WIDTH = 100;
const NARROWEST = 80;

/** Tells the problems, or explains the scenario. Returns the exit code. */
export function checkCommand(wanted: Wanted, lang: Language): number {
  const loaded = loadScenarios([wanted]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  const words = lang === 'da' ? explainDa : explainEn;
  // Warnings are part of what the file means: they stand in the explanation, not beside it.
  const warnings = loaded.warnings.map((warning) => describeProblem(warning, lang));
  const width = Math.max(NARROWEST, process.stdout.columns ?? (Number(process.env.COLUMNS) || USUAL_WIDTH));
  for (const { file, scenario } of loaded.scenarios) {
    const model = compiled(file, scenario, lang);
    const lines = explanationLines(explain(scenario, model, expectation(model)), warnings, words, width);
    print([...lines, ...drawLines(scenario, lang, width), ...historyLines(scenario, lang, width)].join('\n'));
  }
  return EXIT.ok;
}
