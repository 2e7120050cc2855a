/** Prices by age band, group and time on the step held against the bands, the groups and the ages that children have there. */

import type { Draft, Numbered } from '../draft.js';
import { doubtful, type Finding, wrong, wrongKey } from '../finding.js';
import { MAX_AGE } from '../limits.js';
import type { Path } from '../located.js';
import { isOneNumber, numbersOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import { agesOf } from '../schema/words.js';
import { bandFindings, birthdaysInOrder } from './moves.js';
import { checkName, type KnownNames } from './names.js';
import { checkPriceParts } from './price-parts.js';

/** Each price by band names every band, leaves no age without one, and its factors are of known groups. */
export function checkPrices(draft: Draft, known: KnownNames): Finding[] {
  return draft.steps.flatMap(({ index, item: step }) => {
    const path = ['steps', index];
    return [
      ...bandsOfPrice(draft, step, known, [...path, 'unitCost']),
      ...fixedCostFindings(step, [...path, 'fixedCosts']),
      ...checkPriceParts(draft, step, [...path, 'unitCostByDuration']),
      ...numbersOf(step.unitCostFactors ?? {}).flatMap(([id]) =>
        checkName('group', id, known, [...path, 'unitCostFactors', id], [], 'key'),
      ),
    ];
  });
}

/** What a place costs cannot differ by who lives there, and for how long. */
function fixedCostFindings(
  { id, fixedCosts, unitCost, unitCostFactors, unitCostByDuration }: StepFile,
  path: Path,
): Finding[] {
  if (fixedCosts === undefined) return [];
  const isOne = unitCost === undefined || isOneNumber(unitCost);
  const factors = [...numbersOf(unitCostFactors ?? {}), ...numbersOf(unitCostByDuration ?? {})];
  if (isOne && factors.length === 0) return [];
  return [wrongKey(path, { code: 'fixedCostsOnePrice', args: { step: id } })];
}

function bandsOfPrice(draft: Draft, step: StepFile, known: KnownNames, path: Path): Finding[] {
  const { unitCost } = step;
  if (unitCost === undefined || isOneNumber(unitCost)) return [];
  const findings = bandFindings(unitCost, known, path);
  return findings.length > 0 ? findings : withoutPrice(draft, step, path);
}

/** Ages outside all bands cost nothing: a mistake where a birthday brings children to the step, else to be looked at. */
function withoutPrice(draft: Draft, step: StepFile, path: Path): Finding[] {
  const bands = Object.values(draft.ageBands).map(agesOf);
  const missing = (ages: readonly number[]): number[] =>
    ages.filter((age) => bands.every(({ fromAge, toAge }) => age < fromAge || age > toAge));
  const rules = birthdaysInOrder(draft.birthdays ?? {});
  const fault = (ages: readonly number[]) =>
    ({ code: 'priceOutsideBands', args: { step: step.id, ages: agesText(ages) } }) as const;
  const arriving = missing(rules.flatMap((rule, i) => (bringsTo(rule, step.id) ? agesAfter(rules, i) : [])));
  if (arriving.length > 0) return [wrong(path, fault(arriving))];
  const growing = step.kind === 'aftercare' ? [] : missing(range(0, (rules[0]?.index ?? MAX_AGE + 1) - 1));
  return growing.length > 0 ? [doubtful(path, fault(growing))] : [];
}

type Rule = ReturnType<typeof birthdaysInOrder>[number];

function bringsTo({ item }: Rule, step: string): boolean {
  if (item === 'leave') return false;
  return Object.values(item).some((shares) => numbersOf(shares).some(([to]) => to === step));
}

/** From the birthday of a rule to the next. */
function agesAfter(rules: readonly Numbered<unknown>[], rule: number): number[] {
  return range(rules[rule]?.index ?? 0, (rules[rule + 1]?.index ?? MAX_AGE + 1) - 1);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** `0-5`, or from the first to the last where there are gaps. */
function agesText(ages: readonly number[]): string {
  const [first = 0, last = first] = [ages[0], ages.at(-1)];
  return first === last ? String(first) : `${first}-${last}`;
}
