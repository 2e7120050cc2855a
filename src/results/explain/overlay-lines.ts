/** Virkemidler in files of their own: one of them in a list, and everything about one. */
import type { Overlay, OverlaySection } from '../../scenario/overlay.js';
import type { CostFile } from '../../scenario/schema/policy/cost.js';
import type { PolicyFile } from '../../scenario/schema/policy/policy.js';
import { bareNumber, listOfIds } from '../../scenario/schema/read.js';
import { agesOf } from '../../scenario/schema/words.js';
import { hanging } from '../../text/columns.js';
import { capLines, effectLines, type OverlayTelling, sourceLines } from './overlay-effects.js';
import { list, plain, whole } from './telling.js';

/** An overlay in a list: what it is called, how well it is known, and its main source. `note` is said behind its name. */
export function overlaySummary(telling: OverlayTelling, id: string, overlay: Overlay, note: string | null): string[] {
  const { words, width } = telling;
  const { policies } = overlay;
  const evidence = unique(policies.flatMap((policy) => policy.evidence ?? [])).map((grade) => words.evidence[grade]);
  const sources = unique(policies.flatMap(({ source }) => source ?? []));
  const known = evidence.length === 0 ? words.noEvidence : evidence.join(', ');
  return [
    id,
    ...hanging('  ', `${titleOf(overlay, id)}${note === null ? '' : ` (${note})`}`, width),
    ...hanging('  ', `${known}: ${sources.length === 0 ? words.noSource : sources.join('; ')}`, width),
  ];
}

/** Everything about an overlay from the file at `path`. */
export function overlayLines(telling: OverlayTelling, id: string, overlay: Overlay, path: string): string[] {
  const { words, common, width } = telling;
  const title = titleOf(overlay, id);
  const { description, policies, sections } = overlay;
  const isAlone = policies.length === 1;
  const also = sections.map((section) => sectionText(telling, section));
  return [
    title,
    ...facts(telling, [
      [words.facts.file, path],
      [words.facts.what, description],
      [words.facts.alsoIn, also.length === 0 ? null : list(also, common)],
    ]),
    ...policies.flatMap((policy) => [
      '',
      ...(isAlone && policy.name === title ? [] : hanging('', policy.name, width)),
      ...policyLines(telling, policy),
    ]),
  ];
}

function titleOf({ name, policies }: Overlay, id: string): string {
  return name ?? policies[0]?.name ?? id;
}

/** `et trin (TFCO)`, `4 overgange`. */
function sectionText({ words }: OverlayTelling, { key, names, count }: OverlaySection): string {
  const word = Object.hasOwn(words.sections, key) ? words.sections[key] : undefined;
  const what = word?.(count) ?? key;
  const counted = count === 1 ? what : `${count} ${what}`;
  return names.length === 0 ? counted : `${counted} (${names.join(', ')})`;
}

function policyLines(telling: OverlayTelling, policy: PolicyFile): string[] {
  const { words } = telling;
  const { description, by, evidence, source, unknown, effects, caps, costs } = policy;
  const staff = staffText(telling, policy);
  const changes = [
    ...effects.flatMap((effect) => effectLines(telling, effect)),
    ...caps.flatMap((cap) => capLines(telling, cap)),
  ];
  return [
    ...facts(telling, [
      [words.facts.what, description ?? null],
      [words.facts.by, by ?? words.notStated],
      [words.facts.evidence, evidence === undefined ? words.notStated : words.evidenceMeans[evidence]],
      [words.facts.source, source ?? words.noSource],
      [words.facts.when, datesText(telling, policy)],
      [words.facts.whom, whomText(telling, policy)],
      [words.facts.staff, staff],
      [words.facts.unknown, unknown ?? words.notStated],
    ]),
    ...(changes.length > 0 ? [words.changes, ...changes] : staff === null ? [words.noChanges] : []),
    ...(costs.length === 0 ? [words.noCosts] : [words.costs, ...costs.flatMap((cost) => costLines(telling, cost))]),
  ];
}

/** Names and texts in two columns; what is null is left out. */
function facts({ words, width }: OverlayTelling, rows: readonly (readonly [string, string | null])[]): string[] {
  const wide = Math.max(...Object.values(words.facts).map((name) => name.length)) + 2;
  return rows.flatMap(([name, text]) => (text === null ? [] : hanging(`${name}:`.padEnd(wide), text, width)));
}

function datesText({ words, common }: OverlayTelling, policy: PolicyFile): string {
  const { start, startAfterMonths, delayMonths, phaseInMonths, end, fadeOutMonths, fidelity } = policy;
  const dates = { start: start ?? startAfterMonths ?? 0, delayMonths, phaseInMonths, last: end ?? null, fadeOutMonths };
  const reached = bareNumber(fidelity ?? 1);
  return `${words.when(dates)}${reached === 1 ? '' : words.fidelity(plain(100 * reached, common))}`;
}

function whomText({ words, common }: OverlayTelling, { ages, group, reach }: PolicyFile): string {
  const own = ages === undefined ? null : agesOf(ages);
  const whom = [
    ...(own === null ? [] : [common.ages(own.fromAge, own.toAge)]),
    ...(group === undefined ? [] : [list(listOfIds(group), common)]),
  ];
  const reached = bareNumber(reach ?? 1);
  return [
    whom.length === 0 ? words.everyone : whom.join(', '),
    ...(reached === 1 ? [] : [words.reach(plain(100 * reached, common))]),
  ].join('; ');
}

function staffText({ words, common }: OverlayTelling, { staff, staffPer1000 }: PolicyFile): string | null {
  if (staff !== undefined) return words.staff(plain(bareNumber(staff), common));
  return staffPer1000 === undefined ? null : words.staffPer1000(plain(bareNumber(staffPer1000), common));
}

function costLines(telling: OverlayTelling, cost: CostFile): string[] {
  const { common, width } = telling;
  const kinds = `${common.policy.kinds[cost.kind]}, ${common.policy.areas[cost.area]}`;
  return [
    ...hanging('- ', `${cost.name}: ${list(amountTexts(telling, cost), common)} (${kinds})`, width),
    ...sourceLines(telling, costSource(cost)),
  ];
}

/** The source of the one amount, or else that beside the amounts. */
function costSource({ krPerYear, krPerYearPer1000, krPerCaseworker, source }: CostFile): string | null {
  const amount = krPerYear ?? krPerYearPer1000 ?? krPerCaseworker;
  return (typeof amount === 'object' ? amount.source : undefined) ?? source ?? null;
}

function amountTexts({ words, common }: OverlayTelling, cost: CostFile): string[] {
  const { krPerYear, kr, krInPolicyYear, krInPolicyYearPer1000, krPerYearPer1000, krPerCaseworker } = cost;
  const text = (amount: Parameters<typeof bareNumber>[0]): string => whole(bareNumber(amount), common);
  if (krPerYear !== undefined) return [words.perYear(text(krPerYear))];
  if (krPerYearPer1000 !== undefined) return [words.perYearPer1000(text(krPerYearPer1000))];
  if (krPerCaseworker !== undefined) return [words.perCaseworker(text(krPerCaseworker))];
  if (krInPolicyYear !== undefined) {
    return Object.entries(krInPolicyYear).map(([year, amount]) => words.inPolicyYear(text(amount), year));
  }
  if (krInPolicyYearPer1000 !== undefined) {
    return Object.entries(krInPolicyYearPer1000).map(([year, amount]) => words.inPolicyYearPer1000(text(amount), year));
  }
  return Object.entries(kr ?? {}).map(([year, amount]) => words.inYear(text(amount), year));
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}
