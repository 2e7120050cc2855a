/** Caseworkers held against the ladder. */

import type { Draft } from '../draft.js';
import { evaluator } from '../expression/evaluate.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { CASELOAD_VARIABLES, type CaseloadEffectFile, caseloadsOf, STAFF_KEYS } from '../schema/caseworkers.js';
import { FACTOR } from '../schema/numbers.js';
import { bareNumber, listOfIds, numbersOf, type SourcedMap } from '../schema/read.js';
import { exactlyOne } from './alternatives.js';
import { checkDates } from './dates.js';
import { checkName, type KnownNames } from './names.js';
import { checkTouch } from './touch.js';

const PATH: Path = ['caseworkers'];

/** Caseloads that a formula must have a factor at: none at all, and every whole number that a caseworker could have. */
const TRIED_CASELOADS = Array.from({ length: 201 }, (_, caseload) => caseload);

/** Staff stated in one way; weights of known steps, not all zero; effects on stated moves, with a factor. */
export function checkCaseworkers(draft: Draft, known: KnownNames): Finding[] {
  const { caseworkers } = draft;
  if (caseworkers === null) return [];
  return [
    ...exactlyOne(caseworkers, STAFF_KEYS, PATH),
    ...STAFF_KEYS.flatMap((key) => checkDates(caseworkers[key], [...PATH, key])),
    ...weightFindings(draft, known, caseworkers.weights, [...PATH, 'weights']),
    ...caseworkers.effects.flatMap((effect, index) =>
      effectFindings(effect, draft, known, [...PATH, 'effects', index]),
    ),
  ];
}

function weightFindings(draft: Draft, known: KnownNames, weights: SourcedMap, path: Path): Finding[] {
  const numbers = numbersOf(weights);
  if (numbers.every(([, weight]) => bareNumber(weight) === 0)) return [wrongKey(path, { code: 'noWeights', args: {} })];
  return numbers.flatMap(([id]) => {
    if (draft.universalIds.includes(id)) {
      return [wrongKey([...path, id], { code: 'universalNamed', args: { id } })];
    }
    return checkName('step', id, known, [...path, id], [], 'key');
  });
}

function effectFindings(effect: CaseloadEffectFile, draft: Draft, known: KnownNames, path: Path): Finding[] {
  const { factor } = effect;
  const at = [...path, 'factor'];
  return [
    ...checkTouch(effect, draft, known, path),
    ...(typeof factor === 'string' ? formulaFindings(factor, draft, at) : pointFindings(factor, at)),
    // Entries are proposed at the greatest factor there can be; that of a formula is not known.
    ...(typeof factor === 'string' && listOfIds(effect.from).some((id) => draft.universalIds.includes(id))
      ? [wrong(at, { code: 'formulaForEntries', args: {} })]
      : []),
  ];
}

/** The formula can be read, and gives a factor at every caseload that is tried. */
function formulaFindings(text: string, { parseExpression }: Draft, path: Path): Finding[] {
  const reading = parseExpression(text, CASELOAD_VARIABLES);
  if (!reading.ok) return [wrong(path, reading.fault)];
  const factorAt = evaluator(reading.expression);
  const outside = TRIED_CASELOADS.find((caseload) => {
    const factor = factorAt({ caseload });
    return !(factor >= FACTOR.min && factor <= FACTOR.max);
  });
  if (outside === undefined) return [];
  const got = factorAt({ caseload: outside });
  return [
    wrong(path, { code: 'factorOutside', args: { caseload: outside, got, least: FACTOR.min, most: FACTOR.max } }),
  ];
}

/** At least one point, each at a caseload of its own. */
function pointFindings(factor: SourcedMap, path: Path): Finding[] {
  const points = caseloadsOf(factor);
  if (points.length === 0) return [wrongKey(path, { code: 'noCaseloads', args: {} })];
  const seen = new Set<number>();
  return points.flatMap(({ key, caseload }) => {
    const at = [...path, key];
    if (caseload === null) return [wrongKey(at, { code: 'badCaseload', args: { got: key } })];
    if (seen.has(caseload)) return [wrongKey(at, { code: 'caseloadTwice', args: { caseload } })];
    seen.add(caseload);
    return [];
  });
}
