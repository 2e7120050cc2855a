/** The policies of an explained scenario: when, what, on whom, and what they cost. */
import type { Strength } from '../../scenario/policy.js';
import type { Effect, Policy, PolicyCost } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import type { AddOnChange } from './add-ons.js';
import type { ChangedNumber } from './changes.js';
import type { ExplainedEffect, ExplainedPolicy } from './policies.js';
import {
  capLines,
  foundLines,
  knowledgeLines,
  month,
  placesChangeLines,
  reachLines,
  staffLines,
} from './policy-part-lines.js';
import { evenly, labelOf, labelOfId, list, onlyChildren, plain, signed, type Telling, whole } from './telling.js';

/** Numbers that one effect changes and that are listed; a policy can touch hundreds. */
const MOST_CHANGES = 12;

/** A policy's lines. */
export function policyLines(telling: Telling, explained: ExplainedPolicy): string[] {
  const { words, width } = telling;
  const { policy, effects, caps } = explained;
  const { value: fidelity } = policy.fidelity;
  const percent = fidelity === 1 ? null : plain(100 * fidelity, words);
  const changes = effects.length + caps.length > 0;
  const reached = percent === null || !changes ? '' : words.policy.fidelity(percent);
  return [
    words.policy.title(policy.name),
    ...hanging('', `${datesText(telling, policy)}${reached}`, width),
    ...knowledgeLines(telling, policy),
    ...reachLines(telling, policy),
    ...staffLines(telling, policy),
    ...(changes ? hanging('', words.policy.unit(percent), width) : []),
    ...effects.flatMap((effect, i) => effectLines(telling, policy, effect, effects[i + 1])),
    ...caps.flatMap((cap) => capLines(telling, policy, cap)),
    ...costLines(telling, explained),
  ];
}

function datesText(telling: Telling, policy: Policy): string {
  const { startMonth, delayMonths, phaseInMonths, endMonth, fadeOutMonths } = policy;
  return telling.words.policy.when({
    start: month(telling, startMonth),
    works: month(telling, startMonth + delayMonths),
    phaseInMonths,
    last: endMonth === null ? null : month(telling, endMonth - 1),
    fadeOutMonths,
    gone: endMonth === null ? null : month(telling, endMonth + fadeOutMonths),
  });
}

function effectLines(
  telling: Telling,
  policy: Policy,
  explained: ExplainedEffect,
  next: ExplainedEffect | undefined,
): string[] {
  const { effect, someGroups, changes, addOnChanges, places } = explained;
  const { words, width } = telling;
  const what = targetText(telling, explained);
  const whom = `${onlyChildren(telling, effect, someGroups)}${onlyStays(telling, policy, explained)}`;
  const detection = effect.relativeRisk === null ? '' : words.parts.detection;
  const seen = changes.filter(({ ages }) => ages.length > 0);
  return [
    ...hanging(
      '  ',
      `${what}: ${operation(telling, effect)}${rangeText(telling, effect, policy.strength)}${detection}${whom}`,
      width,
    ),
    ...seen.slice(0, MOST_CHANGES).flatMap((change) => changeLines(telling, change)),
    ...(seen.length > MOST_CHANGES ? [`    ${words.policy.more(seen.length - MOST_CHANGES)}`] : []),
    ...addOnChanges.filter(({ ages }) => ages.length > 0).flatMap((change) => addOnChangeLines(telling, change)),
    ...places.flatMap((change) => placesChangeLines(telling, change)),
    ...foundLines(telling, explained, next),
  ];
}

/** What an effect is on. */
function targetText(telling: Telling, { effect, changes, addOnChanges, places }: ExplainedEffect): string {
  const { words } = telling;
  if (effect.target.kind === 'capacity') {
    return words.parts.places(
      list(
        places.map(({ step }) => labelOf(telling, step)),
        words,
      ),
    );
  }
  if (effect.target.kind === 'ownPlaces') {
    const labels = effect.target.steps.map((id) => labelOfId(telling, id));
    return words.prices.ownPlaces(list(labels, words));
  }
  const from = list([...new Set(changes.map((change) => labelOf(telling, change.from)))], words);
  const to = list([...new Set(changes.map((change) => labelOf(telling, change.to ?? 0)))], words);
  const addOns = list([...new Set(addOnChanges.map(({ addOn }) => addOn))], words);
  if (effect.target.kind === 'addOns') return words.policy.addOnShares(addOns);
  if (effect.target.kind === 'breakdowns') return words.parts.breakdowns(from);
  if (effect.target.kind === 'intensity') return words.policy.moves(from, to);
  return words.policy.price(from === '' ? null : from, addOns === '' ? null : addOns);
}

/** Which stays an effect concerns: new cases, a part of the stay. */
function onlyStays(telling: Telling, { startMonth }: Policy, { effect, changes }: ExplainedEffect): string {
  const { about, words } = telling;
  const { universal } = about;
  const hasEntries = changes.some(({ from }) => from === universal);
  const always = hasEntries ? labelOf(telling, universal) : null;
  const newCases = effect.newCasesOnly ? words.policy.onlyNewCases(month(telling, startMonth), always) : '';
  const { duration } = effect;
  const isPart = duration !== null && (duration.fromMonth > 0 || duration.toMonth !== null);
  return `${newCases}${isPart ? words.policy.onlyPart(duration) : ''}`;
}

function operation(telling: Telling, effect: Effect): string {
  const { policy, parts } = telling.words;
  const { operation: how, target } = effect;
  const { value } = effect.value;
  if (typeof value !== 'number') return policy.byFormula(how, value.text);
  const number = numberText(telling, effect, value);
  if (how === 'multiply') {
    return policy.multiply(number, signed(Number((100 * (value - 1)).toPrecision(6)), telling.words));
  }
  if (target.kind === 'ownPlaces') return parts.addPlaces(number);
  if (target.kind === 'capacity') return how === 'add' ? parts.addPlaces(number) : parts.setPlaces(number);
  if (target.kind === 'addOns') return how === 'add' ? policy.addShare(number) : policy.setShare(number);
  if (target.kind === 'unitCost') return how === 'add' ? policy.addKr(number) : policy.setKr(number);
  return how === 'add' ? policy.addMoves(number) : policy.setMoves(number);
}

/** The number of an effect in the unit in which people read it. */
function numberText({ words }: Telling, { operation: how, target }: Effect, value: number): string {
  if (how === 'multiply') return plain(value, words);
  const scale = target.kind === 'addOns' ? 100 : target.kind === 'intensity' ? 1000 : 1;
  const scaled = Number((scale * value).toPrecision(9));
  return how === 'add' ? signed(scaled, words) : plain(scaled, words);
}

/** What the file gives around the number; nothing where it gives one number. */
function rangeText(telling: Telling, effect: Effect, used: Strength): string {
  const { range } = effect;
  if (range === null || (range.low === range.middle && range.middle === range.high)) return '';
  const text = (value: number): string => numberText(telling, effect, value);
  return telling.words.parts.range(text(range.low), text(range.middle), text(range.high), used);
}

/** `6 til 5: 350 bliver 525 (0-5), ...`. */
function changeLines(telling: Telling, change: ChangedNumber): string[] {
  const { words, width } = telling;
  const { what, ages } = change;
  const number = (value: number): string =>
    what === 'price' ? whole(value, words) : plain(Number((1000 * value).toPrecision(3)), words);
  const name = changedName(telling, change);
  const becoming = ages.flatMap(({ fromAge, toAge, parts }) =>
    parts.map(({ value, ...part }) => {
      const own = words.ageCell(fromAge, toAge);
      const whom = parts.length === 1 ? own : words.policy.agesInPart(own, part);
      return words.policy.becomes(number(value.before), number(value.after), whom);
    }),
  );
  return hanging(`    ${name}: `, list(evenly(becoming, MOST_CHANGES), words), width);
}

function changedName(telling: Telling, { what, from, to }: ChangedNumber): string {
  const { words } = telling;
  if (what === 'breakdowns') return words.parts.breakdownsFrom(labelOf(telling, from));
  return to === null ? labelOf(telling, from) : words.fromTo(labelOf(telling, from), labelOf(telling, to));
}

/** `Støtteophold, trin 3: 20 pct. bliver 30 pct. (0-17)`, or its price. */
function addOnChangeLines(telling: Telling, { addOn, step, ages }: AddOnChange): string[] {
  const { words, width } = telling;
  const number = (value: number): string =>
    step === null ? whole(value, words) : words.policy.percent(plain(Number((100 * value).toPrecision(3)), words));
  const name = step === null ? addOn : words.policy.addOnOn(addOn, labelOf(telling, step));
  const texts = ages.map(({ fromAge, toAge, before, after }) =>
    words.policy.becomes(number(before), number(after), words.ageCell(fromAge, toAge)),
  );
  return hanging(`    ${name}: `, list(texts, words), width);
}

function costLines(telling: Telling, { policy, krByYear }: ExplainedPolicy): string[] {
  const { words, width } = telling;
  if (policy.costs.length === 0) return [words.policy.noCosts];
  return [
    words.policy.costs,
    ...policy.costs.flatMap((cost) => hanging('  ', costText(telling, cost), width)),
    ...hanging(`  ${words.policy.total} `, totals(telling, krByYear), width),
  ];
}

function costText(telling: Telling, { name, kind, area, amount }: PolicyCost): string {
  const { kinds, areas } = telling.words.policy;
  return `${name}: ${amountText(telling, amount)} (${kinds[kind]}, ${areas[area]})`;
}

function amountText({ words }: Telling, amount: PolicyCost['amount']): string {
  if (amount.kind === 'perYear') return words.policy.perYear(whole(amount.kr.value, words));
  if (amount.kind === 'perCaseworker') return words.policy.perCaseworker(whole(amount.kr.value, words));
  return list(
    Object.entries(amount.kr).map(([year, kr]) => words.policy.inYear(whole(kr.value, words), year)),
    words,
  );
}

/** `2017: 2,88 mio. kr.; 2018: 2,68 mio. kr.; 2020-2025: 2,08 mio. kr.`: neighbouring years with the same sum together. */
function totals({ about, words }: Telling, krByYear: readonly number[]): string {
  const spans: { from: number; to: number; kr: number }[] = [];
  krByYear.forEach((kr, i) => {
    const year = about.years[i] as number;
    const last = spans.at(-1);
    if (last !== undefined && Math.abs(last.kr - kr) < 0.5) last.to = year;
    else spans.push({ from: year, to: year, kr });
  });
  const texts = spans
    .filter(({ kr }) => kr !== 0)
    .map(({ from, to, kr }) => {
      const years = from === to ? String(from) : `${from}-${to}`;
      return words.policy.million(plain(Number((kr / 1e6).toFixed(2)), words), years);
    });
  return list(texts, words);
}
