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
import { type Path, pathText } from '../located.js';
import { amountsIn } from '../price-index/price-index.js';
import type { Scenario } from '../scenario.js';
import type { Uncertainty } from './uncertainty.js';

/** Numbers were drawn that cannot stand together in a scenario. */
export class ImpossibleDraw extends Error {
  constructor(
    readonly path: Path,
    readonly code: string,
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
  { plain, tables }: Uncertainty['file'],
  values: ReadonlyMap<string, number>,
  mathParse: () => MathParse,
): Scenario {
  const drawn = withValues(plain, values);
  const parameters = parametersOf(drawn);
  const parseExpression = expressionParser(mathParse, parameters);
  const formulas = resolveFormulas(drawn, parseExpression, [...parameters.keys()]);
  const { result } = formulas.lowest;
  const issue = result.error?.issues[0];
  if (!result.success) throw new ImpossibleDraw((issue?.path ?? []).map(String), issue?.message ?? '');
  const amountOf = amountsIn(result.data.priceLevel, tables.priceIndex);
  const wrong = [
    ...formulas.findings,
    ...inFormulaWords(formulas, ({ plain: own }) => crossCheck(draftOf(own, parseExpression, amountOf))),
  ].find(({ severity }) => severity === 'error');
  if (wrong !== undefined) throw new ImpossibleDraw(wrong.path, wrong.fault.code);
  return withFormulas(buildScenario(result.data, tables, parseExpression), formulas.varying);
}
