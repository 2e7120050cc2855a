/** The policies of an explained scenario: when, what, on whom, and what they cost. */
import { calendarStart, monthLabel } from '../../model/calendar.js';
import type { Effect, Policy, PolicyCost } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import type { AddOnChange } from './add-ons.js';
import type { ChangedNumber } from './changes.js';
import type { ExplainedEffect, ExplainedPolicy } from './policies.js';
import { evenly, labelOf, list, onlyChildren, plain, signed, type Telling, whole } from './telling.js';

/** Numbers that one effect changes and that are listed; a policy can touch hundreds. */
const MOST_CHANGES = 12;

/** A policy's lines. */
export function policyLines(telling: Telling, explained: ExplainedPolicy): string[] {
  const { words, width } = telling;
  const { policy, effects } = explained;
  const { value: fidelity } = policy.fidelity;
  const percent = fidelity === 1 ? null : plain(100 * fidelity, words);
  const reached = percent === null || effects.length === 0 ? '' : words.policy.fidelity(percent);
  return [
    words.policy.title(policy.name),
    ...hanging('', `${datesText(telling, policy)}${reached}`, width),
    ...(effects.length > 0 ? hanging('', words.policy.unit(percent), width) : []),
    ...effects.flatMap((effect) => effectLines(telling, policy, effect)),
    ...costLines(telling, explained),
  ];
}

function month({ about }: Telling, number: number): string {
  return monthLabel(calendarStart(about.scenario.horizon), number);
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

function effectLines(telling: Telling, policy: Policy, explained: ExplainedEffect): string[] {
  const { effect, someGroups, changes, addOnChanges } = explained;
  const { words, width } = telling;
  const what = targetText(telling, explained);
  const whom = `${onlyChildren(telling, effect, someGroups)}${onlyStays(telling, policy, explained)}`;
  const seen = changes.filter(({ ages }) => ages.length > 0);
  return [
    ...hanging('  ', `${what}: ${operation(telling, effect)}${whom}`, width),
    ...seen.slice(0, MOST_CHANGES).flatMap((change) => changeLines(telling, change)),
    ...(seen.length > MOST_CHANGES ? [`    ${words.policy.more(seen.length - MOST_CHANGES)}`] : []),
    ...addOnChanges.filter(({ ages }) => ages.length > 0).flatMap((change) => addOnChangeLines(telling, change)),
  ];
}

/** What an effect is on. */
function targetText(telling: Telling, { effect, changes, addOnChanges }: ExplainedEffect): string {
  const { words } = telling;
  const from = list([...new Set(changes.map((change) => labelOf(telling, change.from)))], words);
  const to = list([...new Set(changes.map((change) => labelOf(telling, change.to ?? 0)))], words);
  const addOns = list([...new Set(addOnChanges.map(({ addOn }) => addOn))], words);
  if (effect.target.kind === 'addOns') return words.policy.addOnShares(addOns);
  if (effect.target.kind !== 'unitCost') return words.policy.moves(from, to);
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

function operation({ words }: Telling, effect: Effect): string {
  const { value } = effect.value;
  if (typeof value !== 'number') return words.policy.byFormula(effect.operation, value.text);
  const isPrice = effect.target.kind === 'unitCost';
  const isShare = effect.target.kind === 'addOns';
  if (effect.operation === 'multiply') {
    return words.policy.multiply(plain(value, words), signed(Number((100 * (value - 1)).toPrecision(6)), words));
  }
  if (isShare) {
    const percentage = Number((100 * value).toPrecision(9));
    return effect.operation === 'add'
      ? words.policy.addShare(signed(percentage, words))
      : words.policy.setShare(plain(percentage, words));
  }
  if (effect.operation === 'add') {
    return isPrice
      ? words.policy.addKr(signed(value, words))
      : words.policy.addMoves(signed(Number((1000 * value).toPrecision(9)), words));
  }
  return isPrice
    ? words.policy.setKr(plain(value, words))
    : words.policy.setMoves(plain(Number((1000 * value).toPrecision(9)), words));
}

/** `6 til 5: 350 bliver 525 (0-5), ...`. */
function changeLines(telling: Telling, { from, to, ages }: ChangedNumber): string[] {
  const { words, width } = telling;
  const number = (value: number): string =>
    to === null ? whole(value, words) : plain(Number((1000 * value).toPrecision(3)), words);
  const name = to === null ? labelOf(telling, from) : words.fromTo(labelOf(telling, from), labelOf(telling, to));
  const becoming = ages.flatMap(({ fromAge, toAge, parts }) =>
    parts.map(({ value, ...part }) => {
      const own = words.ageCell(fromAge, toAge);
      const whom = parts.length === 1 ? own : words.policy.agesInPart(own, part);
      return words.policy.becomes(number(value.before), number(value.after), whom);
    }),
  );
  return hanging(`    ${name}: `, list(evenly(becoming, MOST_CHANGES), words), width);
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
  return spans
    .filter(({ kr }) => kr !== 0)
    .map(({ from, to, kr }) => {
      const years = from === to ? String(from) : `${from}-${to}`;
      return `${years}: ${words.policy.million(plain(Number((kr / 1e6).toFixed(2)), words))}`;
    })
    .join('; ');
}
