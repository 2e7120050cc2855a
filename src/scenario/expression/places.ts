/** Where formulas may vary: which variables a number can depend on, and over which values they run there. */

import type { Path } from '../located.js';
import { durationOf } from '../schema/duration.js';
import { horizonSchema } from '../schema/horizon.js';
import { OPERATION_KEYS } from '../schema/policy/effect.js';
import { ages, agesOf, yearsOf } from '../schema/words.js';
import { isFields, plainAt } from './number-texts.js';
import { type Domain, LAST_STAY_MONTH, VARIABLES, type Variable, wholeDomain } from './variables.js';

const AGES = ages('Ages.');

/** Sections of whole numbers, and of parameters themselves, in which no formula is looked for. */
const WITHOUT_FORMULAS = new Set(['horizon', 'parameters', 'priceLevel', 'replications', 'seed']);

/** A year to try formulas with when the file does not say which years it is about. */
const SOME_YEAR = 2020;

/** Whether a text at this path may be a formula. */
export function mayBeFormula([section]: Path): boolean {
  return !WITHOUT_FORMULAS.has(String(section));
}

/** Whether the number at a path is one for each calendar year: a formula in `year` is as good as the table. */
export function isYearTable(path: Path): boolean {
  return path.length === 3 && path[0] === 'trends' && path[2] === 'byYear';
}

/** The variables that a formula at this path may ask for; none where the number is one number. */
export function variablesAt(plain: unknown, path: Path): readonly Variable[] {
  const [section, , field] = path;
  if (isYearTable(path)) return ['year'];
  if (section === 'transitions' && (field === 'perYear' || field === 'byGroup')) return VARIABLES;
  if (section === 'breakdowns' && field === 'share') return VARIABLES;
  if (section === 'addOns' && field === 'prevalence') return ['age', 'year'];
  return isEffectNumber(path) ? effectVariables(plainAt(plain, path.slice(0, 4))) : [];
}

/** The one number of an effect; the ends of a range are numbers. */
function isEffectNumber(path: Path): boolean {
  const [section, , field, , operation, value, ...more] = path;
  if (section !== 'policies' || field !== 'effects' || more.length > 0) return false;
  return OPERATION_KEYS.some((key) => key === operation) && (value === undefined || value === 'value');
}

function effectVariables(effect: unknown): readonly Variable[] {
  if (!isFields(effect) || effect.detection === true) return [];
  if (effect.from !== undefined || effect.breakdowns !== undefined) return VARIABLES;
  return effect.unitCost !== undefined || effect.addOn !== undefined ? ['age', 'year'] : [];
}

/** The values that the variables can have at a path: the horizon's years, and the ages and stays that are concerned. */
export function domainAt(plain: unknown, path: Path): Domain {
  const whole = horizonDomain(plain);
  const [section, index] = path;
  if (section !== 'policies')
    return narrowed(whole, { ages: bandAges(plain, path), stay: undefined, start: undefined });
  const policy = fieldsAt(plain, ['policies', index ?? 0]);
  const effect = fieldsAt(plain, path.slice(0, 4));
  return narrowed(whole, { ages: effect.ages ?? policy.ages, stay: effect.duration, start: policy.start });
}

function horizonDomain(plain: unknown): Domain {
  const horizon = horizonSchema.safeParse(plainAt(plain, ['horizon']));
  if (!horizon.success) return wholeDomain(SOME_YEAR, SOME_YEAR);
  const { first, last } = yearsOf(horizon.data);
  return wholeDomain(first, last);
}

/** The ages of the band that a path names: `perYear.smaa`, `share.smaa`, `prevalence.hjemme.smaa`. */
function bandAges(plain: unknown, path: Path): unknown {
  const band = path[path[2] === 'prevalence' ? 4 : 3];
  return path[2] === 'byGroup' ? undefined : fieldsAt(plain, ['ageBands'])[String(band)];
}

/** A domain within what is stated of ages, part of the stay and start; what is wrong there narrows nothing. */
function narrowed(whole: Domain, { ages, stay, start }: Readonly<Record<'ages' | 'stay' | 'start', unknown>>): Domain {
  return {
    age: ageRange(ages) ?? whole.age,
    year: yearRange(start, whole.year),
    stayMonths: stayRange(stay) ?? whole.stayMonths,
  };
}

function ageRange(stated: unknown): readonly [number, number] | null {
  const ages = AGES.safeParse(stated);
  if (!ages.success) return null;
  const { fromAge, toAge } = agesOf(ages.data);
  return [fromAge, toAge];
}

function yearRange(start: unknown, [first, last]: readonly [number, number]): readonly [number, number] {
  const year = typeof start === 'string' && /^\d{4}-/.test(start) ? Number(start.slice(0, 4)) : first;
  return [Math.min(last, Math.max(first, year)), last];
}

function stayRange(stated: unknown): readonly [number, number] | null {
  const range = typeof stated === 'string' ? durationOf(stated) : null;
  if (range === null) return null;
  const last = Math.min(LAST_STAY_MONTH, (range.toMonth ?? Number.POSITIVE_INFINITY) - 1);
  return [Math.min(range.fromMonth, last), last];
}

function fieldsAt(plain: unknown, path: Path): Readonly<Record<string, unknown>> {
  const node = plainAt(plain, path);
  return isFields(node) ? node : {};
}
