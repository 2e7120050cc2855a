/** The scenario that a file means with other numbers in it: read again, and held against the same checks. */

import { buildScenario } from '../assemble/scenario-of.js';
import { crossCheck } from '../check/check.js';
import { draftOf } from '../draft.js';
import type { MathParse } from '../expression/math-tree.js';
import { withValues } from '../expression/number-texts.js';
import { parametersOf } from '../expression/parameters.js';
import { expressionParser } from '../expression/parse.js';
import { withFormulas } from '../expression/place.js';
import { inFormulaWords, resolveFormulas } from '../expression/resolve.js';
import type { Finding } from '../finding.js';
import { findingsOf } from '../issues.js';
import { fieldsAt, type Path, pathText } from '../located.js';
import { amountsIn } from '../price-index/price-index.js';
import { startOf } from '../problem.js';
import type { Scenario } from '../scenario.js';
import type { MergedFile } from './uncertainty.js';

/** Numbers were drawn that cannot stand together in a scenario. */
export class ImpossibleDraw extends Error {
  constructor(
    readonly path: Path,
    readonly code: string,
    /** All that is wrong with them, in the words of the file's own problems. */
    readonly findings: readonly Finding[],
  ) {
    super(`${pathText('', path)}: ${code}`);
  }
}

/**
 * The scenario with these numbers, by `pathKey`.
 *
 * @throws ImpossibleDraw
 */
export function scenarioWith(
  { plain, tables }: MergedFile,
  values: ReadonlyMap<string, number>,
  mathParse: () => MathParse,
): Scenario {
  const drawn = withValues(plain, values);
  const parameters = parametersOf(drawn);
  const parseExpression = expressionParser(mathParse, parameters);
  const formulas = resolveFormulas(drawn, parseExpression, [...parameters.keys()]);
  const { result } = formulas.lowest;
  const issue = result.error?.issues[0];
  if (!result.success) {
    const findings = findingsOf(result.error.issues, fieldsAt(startOf(''), formulas.lowest.plain));
    throw new ImpossibleDraw((issue?.path ?? []).map(String), issue?.message ?? '', findings);
  }
  const amountOf = amountsIn(result.data.priceLevel, tables.priceIndex);
  const wrong = [
    ...formulas.findings,
    ...inFormulaWords(formulas, ({ plain: own }) => crossCheck(draftOf(own, parseExpression, amountOf))),
  ].filter(({ severity }) => severity === 'error');
  if (wrong[0] !== undefined) throw new ImpossibleDraw(wrong[0].path, wrong[0].fault.code, wrong);
  return withFormulas(buildScenario(result.data, tables, parseExpression), formulas.varying);
}
