/** The rows of the list of assumptions. */
import { originOf } from '../../../results/explain/origins.js';
import type { ByAge, Quantity, Scenario, Sourced } from '../../../scenario/scenario.js';
import { LEAVE, REST_GROUP } from '../../../scenario/scenario.js';
import type { Area, AssumptionWords } from '../../../text/assumption-words.js';

export interface Assumption {
  readonly area: Area;
  readonly what: string;
  /** For whom and when. */
  readonly whom: string;
  /** A formula, and what is no number, as text. */
  readonly value: number | string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly source: string;
  readonly evidence: string;
}

/** A scenario and the words to list it in. */
export interface Listing {
  readonly scenario: Scenario;
  readonly words: AssumptionWords;
}

/** An assumption of one number; evidence is what its source says. */
export function assumption(
  { words }: Listing,
  area: Area,
  what: string,
  value: Quantity | Sourced,
  about: { readonly whom?: string; readonly unit: string },
): Assumption {
  const own = value.value;
  return {
    area,
    what,
    whom: about.whom ?? '',
    value: typeof own === 'number' ? own : own.text,
    low: null,
    high: null,
    unit: about.unit,
    source: value.source,
    evidence: evidenceOf(value.source, words),
  };
}

export function evidenceOf(source: string, words: AssumptionWords): string {
  return words.origins[originOf(source)];
}

/** A number of the program's own making, with no source beside it. */
export function plainAssumption(
  area: Area,
  what: string,
  value: number | string,
  about: { readonly whom?: string; readonly unit?: string; readonly source?: string },
): Assumption {
  const { whom = '', unit = '', source = '' } = about;
  return { area, what, whom, value, low: null, high: null, unit, source, evidence: '' };
}

/** The numbers of an amount by age, with the ages in words. */
export function byAge(
  { scenario, words }: Listing,
  amount: ByAge,
): { readonly whom: string; readonly value: Quantity }[] {
  if (amount.kind === 'everyAge') return [{ whom: '', value: amount.value }];
  return Object.entries(amount.values).map(([id, value]) => {
    const band = scenario.ageBands.find((one) => one.id === id);
    return { whom: band === undefined ? id : words.ages(band.fromAge, band.toAge), value };
  });
}

export function stepName({ scenario, words }: Listing, id: string): string {
  if (id === LEAVE) return words.leave;
  const found = scenario.steps.find((step) => step.id === id)?.shortName;
  return found ?? scenario.addOns.find((addOn) => addOn.id === id)?.name ?? id;
}

export function stepNames(listing: Listing, ids: readonly string[]): string {
  return ids.map((id) => stepName(listing, id)).join(', ');
}

export function groupName({ words }: Listing, id: string): string {
  return id === REST_GROUP ? words.restGroup : words.group(id);
}

/** `2017-04` for a month of the horizon. */
export function monthText({ scenario: { horizon } }: Listing, month: number): string {
  const months = horizon.startYear * 12 + horizon.startMonth - 1 + month;
  return `${Math.floor(months / 12)}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** Several things said of one number. */
export function together(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
