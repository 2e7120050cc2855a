/** A broken law in words: which replication, which child, where and when, what must hold, what was expected and what came. */
import { NOWHERE } from '../engine/batch.js';
import { MAX_GROUPS } from '../engine/chance/keys.js';
import type { ChildName, Violation } from '../engine/check/violation.js';
import { monthLabel } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { MAX_CHILDREN_PER_BIRTH_MONTH } from '../model/population.js';
import type { LawWords } from '../text/law-words.js';
import { formatNumber } from '../text/number-format.js';
import { populationNumbers } from './trace.js';

/** Most decimals that a number is told with. */
const MAX_DECIMALS = 12;
/** Decimals of a moment in months: an hour. */
const MONTH_DECIMALS = 3;

/** One line. */
export function describeViolation(violation: Violation, model: Model, words: LawWords): string {
  const { replication, child, group, addOn, month, year, expected, found } = violation;
  const place = [
    words.replication(replication),
    child === undefined ? null : childOf(child, model, words),
    group === undefined ? null : words.group(groupOf(model, group)),
    stepOf(violation, model, words),
    addOn === undefined ? null : words.addOn(model.addOns.ids[addOn] ?? String(addOn)),
    month === undefined
      ? null
      : words.month(monthLabel(model.calendarStart, Math.floor(month)), monthsOf(month, words)),
    year === undefined ? null : String(year),
  ].filter((part) => part !== null);
  const law = `${place.join(', ')}: ${words.laws[violation.law]}`;
  if (found === null) return law;
  return `${law}; ${expected === null ? words.came(String(found)) : words.expected(...apart(expected, found, words))}`;
}

/** Two numbers with as few decimals as tell them apart. */
function apart(expected: number, found: number, words: LawWords): [string, string] {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals++) {
    const both = [number(expected, decimals, words), number(found, decimals, words)] as const;
    if (both[0] !== both[1]) return [...both];
  }
  return [String(expected), String(found)];
}

function childOf({ birthMonth, group, origin, word }: ChildName, model: Model, words: LawWords): string {
  const born = monthLabel(model.calendarStart, birthMonth);
  const slot = word & (MAX_CHILDREN_PER_BIRTH_MONTH - 1);
  const known = origin >= MAX_GROUPS ? null : populationNumbers(model).of(birthMonth, group, slot);
  const own = groupOf(model, group);
  return known === null ? words.stranger(born, own) : words.child(formatNumber(known, 0, words), born, own);
}

function stepOf({ step, to }: Violation, model: Model, words: LawWords): string | null {
  const id = (index: number, elsewhere: string): string =>
    index === NOWHERE || index === model.stepCount ? elsewhere : (model.stepIds[index] ?? String(index));
  if (step === undefined) return null;
  return to === undefined
    ? words.step(id(step, words.leave))
    : words.move(id(step, words.outside), id(to, words.leave));
}

/** A whole month, or a moment within one. */
function monthsOf(month: number, words: LawWords): string {
  return number(month, Number.isInteger(month) ? 0 : MONTH_DECIMALS, words);
}

function groupOf(model: Model, group: number): string {
  return model.groupIds[group] ?? String(group);
}

function number(value: number, decimals: number, words: LawWords): string {
  return Number.isFinite(value) ? formatNumber(value, decimals, words) : String(value);
}
