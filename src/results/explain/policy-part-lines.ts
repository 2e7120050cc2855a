/** The parts of a policy beside moves and prices, in words: who did it, whom it reaches, staff, detection, caps, places. */
import { calendarStart, monthLabel } from '../../model/calendar.js';
import type { Policy } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import type { ExplainedCap } from './caps.js';
import type { FoundChildren } from './detection.js';
import type { ChangedPlaces } from './places.js';
import type { ExplainedEffect } from './policies.js';
import {
  labelOf,
  list,
  onlyChildren,
  percent,
  plain,
  significant,
  staffText,
  type Telling,
  toStep,
  whole,
} from './telling.js';

/** A month of the horizon: `2017-01`. */
export function month({ about }: Telling, number: number): string {
  return monthLabel(calendarStart(about.scenario.horizon), number);
}

/** Who did it, how well it is known and what is not, as far as the file says. */
export function knowledgeLines({ words, width }: Telling, { by, evidence, unknown }: Policy): string[] {
  const { parts } = words;
  return [
    ...(by === '' ? [] : hanging('', `${parts.by} ${sentence(by)}`, width)),
    ...(evidence === null ? [] : hanging('', `${parts.evidence} ${sentence(parts.evidenceMeans[evidence])}`, width)),
    ...(unknown === '' ? [] : hanging('', `${parts.unknown} ${sentence(unknown)}`, width)),
  ];
}

/** With a full stop, unless it has an end already. */
function sentence(text: string): string {
  const own = text.trim();
  return /[.!?]$/.test(own) ? own : `${own}.`;
}

/** How many of the children it reaches; nothing when that is everyone. */
export function reachLines({ words, width }: Telling, { reach, effects, caps }: Policy): string[] {
  if (reach.value === 1 || effects.length + caps.length === 0) return [];
  return hanging('', words.parts.reach(plain(Number((100 * reach.value).toPrecision(9)), words)), width);
}

/** Caseworkers whom it adds or takes away; nothing when it does neither. */
export function staffLines(telling: Telling, { staff, startMonth, phaseInMonths }: Policy): string[] {
  const { about, words, width } = telling;
  if (staff === null || staff.value === 0) return [];
  const delay = staff.value > 0 ? (about.scenario.caseworkers?.hiringDelayMonths ?? 0) : 0;
  const from = month(telling, startMonth + delay);
  const full = month(telling, startMonth + delay + phaseInMonths);
  const number = staffText(Math.abs(staff.value), words);
  const text =
    staff.value > 0 ? words.parts.hires(number, from, full, delay) : words.parts.takesAway(number, from, full);
  return hanging('', text, width);
}

/** Whom an effect finds, nothing when it finds nobody; and their risk, unless `next` has the same and will tell. */
export function foundLines(
  telling: Telling,
  { effect, found }: ExplainedEffect,
  next: ExplainedEffect | undefined,
): string[] {
  const { about, words, width } = telling;
  if (effect.relativeRisk === null) return [];
  const { parts } = words;
  const on = ({ to, usual, found: more }: FoundChildren): string =>
    parts.foundOn(significant(more, 2, words), labelOf(telling, to), significant(usual, 2, words));
  const isToldLater = next?.effect.relativeRisk?.value === effect.relativeRisk.value;
  const risk = parts.risk(plain(effect.relativeRisk.value, words), labelOf(telling, about.universal));
  return [
    ...(found.length === 0 ? [] : hanging('    ', parts.found(list(found.map(on), words)), width)),
    ...(isToldLater ? [] : hanging('    ', risk, width)),
  ];
}

/** `6: 30 bliver 32, fra 2018-07 34 bliver 36`. */
export function placesChangeLines(telling: Telling, { step, dates }: ChangedPlaces): string[] {
  const { words, width } = telling;
  const texts = dates.map(({ fromMonth, before, after }) =>
    words.policy.becomes(whole(before, words), whole(after, words), words.parts.fromMonth(month(telling, fromMonth))),
  );
  return hanging(`    ${labelOf(telling, step)}: `, list(texts, words), width);
}

/** What a duration cap ends, where the children go, and how many stays it concerns. */
export function capLines(
  telling: Telling,
  policy: Policy,
  { cap, step, someGroups, onTo, reaching }: ExplainedCap,
): string[] {
  const { words, width } = telling;
  const { parts } = words;
  const shares = onTo.map(({ step: to, share }) =>
    parts.shareTo(plain(Number((100 * share).toPrecision(6)), words), toStep(telling, to)),
  );
  const newCases = cap.newCasesOnly ? words.policy.onlyNewCases(month(telling, policy.startMonth), null) : '';
  const whom = `${onlyChildren(telling, cap, someGroups)}${newCases}`;
  const lasting = reaching.map(({ fromAge, toAge, value }) =>
    parts.shareAt(percent(100 * value, words), words.ages(fromAge, toAge)),
  );
  return [
    ...hanging('  ', `${parts.cap(labelOf(telling, step), cap.afterMonths, list(shares, words))}${whom}`, width),
    ...(lasting.length === 0 ? [] : hanging('    ', parts.reaching(list(lasting, words)), width)),
  ];
}
