/** Scenarios written in a test, and what `check` says of them. */

import { diskFiles } from '../../src/cli/read-scenario.js';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import { explain } from '../../src/results/explain/facts.js';
import { explanationLines } from '../../src/results/explain.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainDa } from '../../src/text/da/explain.js';
import type { ExplainWords } from '../../src/text/explain-words.js';
import { formatNumber } from '../../src/text/number-format.js';
import { describeProblem } from '../../src/text/problems.js';

/** A path that no file has: the text of a test. */
const WRITTEN = 'egen.yaml';

/** A scenario of the test's own. */
export function written(yaml: string): Scenario {
  const read = (path: string, limit: number) => (path === WRITTEN ? { text: yaml } : diskFiles.read(path, limit));
  const result = parseScenario(WRITTEN, { ...diskFiles, read });
  if (!result.ok) throw new Error(result.problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  return result.scenario;
}

/** The explanation as one text whose lines are long enough that nothing is wrapped. */
export function textOf(scenario: Scenario, words: ExplainWords = explainDa): string {
  const model = compileModel(scenario);
  return explanationLines(explain(scenario, model, expectation(model)), [], words, 1000).join('\n');
}

export function danish(value: number, decimals: number): string {
  return formatNumber(value, decimals, { decimalMark: ',', thousandMark: '.' });
}
