/** Policies: when they work, what they change, how well that is known, and what they cost. */
import type { Evidence } from '../../../scenario/policy.js';
import type { Effect, Policy, PolicyCost } from '../../../scenario/scenario.js';
import { rangeText } from './ladder-rows.js';
import {
  type Assumption,
  assumption,
  groupName,
  type Listing,
  monthText,
  plainAssumption,
  stepName,
  stepNames,
  together,
} from './row.js';

export function policyRows(listing: Listing, evidence: Readonly<Record<Evidence, string>>): Assumption[] {
  return listing.scenario.policies.flatMap((policy) => {
    const known = policy.evidence === null ? null : evidence[policy.evidence];
    return [
      ...aboutRows(listing, policy, known),
      ...shareRows(listing, policy),
      ...policy.effects.flatMap((effect) => effectRows(listing, policy, effect, known)),
      ...capRows(listing, policy, known),
      ...policy.costs.flatMap((cost) => costRows(listing, policy, cost)),
    ];
  });
}

/** What it is, when it works, and what is not known. */
function aboutRows(listing: Listing, policy: Policy, known: string | null): Assumption[] {
  const { what, units } = listing.words;
  const { name, description, by, unknown, source, startMonth, delayMonths, phaseInMonths, endMonth, fadeOutMonths } =
    policy;
  const row = (title: string, value: string | number, unit = ''): Assumption => ({
    ...plainAssumption('policies', title, value, { unit, source }),
    evidence: known ?? '',
  });
  const months = (title: string, count: number): Assumption[] => (count === 0 ? [] : [row(title, count, units.months)]);
  return [
    ...(description === '' ? [] : [{ ...row(what.description(name, description), ''), whom: by }]),
    row(what.starts(name), monthText(listing, startMonth)),
    ...months(what.works(name), delayMonths),
    ...months(what.phaseIn(name), phaseInMonths),
    ...(endMonth === null ? [] : [row(what.ends(name), monthText(listing, endMonth))]),
    ...months(what.fadeOut(name), fadeOutMonths),
    ...(unknown === '' ? [] : [row(what.unknown(name, unknown), '')]),
  ];
}

/** How much of it is reached, and whom; the whole and everyone where the file says nothing. */
function shareRows(listing: Listing, { name, fidelity, reach, staff }: Policy): Assumption[] {
  const { what, units } = listing.words;
  const isStated = ({ value, source }: Policy['reach']): boolean => value !== 1 || source !== '';
  return [
    ...(isStated(fidelity)
      ? [assumption(listing, 'policies', what.fidelity(name), fidelity, { unit: units.share })]
      : []),
    ...(isStated(reach) ? [assumption(listing, 'policies', what.reach(name), reach, { unit: units.share })] : []),
    ...(staff === null ? [] : [assumption(listing, 'policies', what.addedStaff(name), staff, { unit: units.staff })]),
  ];
}

function effectRows(listing: Listing, policy: Policy, effect: Effect, known: string | null): Assumption[] {
  const { words } = listing;
  const { operation, value, range, relativeRisk } = effect;
  const target = targetText(listing, effect);
  const whom = whomText(listing, effect);
  const evidence = known === null ? {} : { evidence: known };
  const row: Assumption = {
    ...assumption(listing, 'policies', words.what.effect(policy.name, target), value, {
      whom,
      unit: together(words.operations[operation], operation === 'multiply' ? '' : unitOf(listing, effect)),
    }),
    ...evidence,
    low: range?.low ?? null,
    high: range?.high ?? null,
  };
  if (relativeRisk === null) return [row];
  const risk = assumption(listing, 'policies', words.what.risk(policy.name, target), relativeRisk, {
    whom,
    unit: words.operations.multiply,
  });
  return [row, { ...risk, ...evidence }];
}

function unitOf({ words: { units } }: Listing, { target }: Effect): string {
  const of = {
    intensity: units.perYear,
    unitCost: units.krPerYear,
    breakdowns: units.share,
    capacity: units.places,
    ownPlaces: units.places,
    addOns: units.share,
  } as const;
  return of[target.kind];
}

function targetText(listing: Listing, { target }: Effect): string {
  const { words } = listing;
  if (target.kind === 'intensity') return words.fromTo(stepNames(listing, target.from), stepNames(listing, target.to));
  if (target.kind === 'addOns') return words.targets.addOns(stepNames(listing, target.addOns));
  return words.targets[target.kind](stepNames(listing, target.steps));
}

function whomText(
  listing: Listing,
  about: Pick<Effect, 'fromAge' | 'toAge' | 'groups' | 'newCasesOnly'> & Partial<Pick<Effect, 'duration'>>,
): string {
  const { words, scenario } = listing;
  const { fromAge, toAge, groups, newCasesOnly, duration = null } = about;
  return together(
    fromAge === 0 && toAge >= 17 ? '' : words.ages(fromAge, toAge),
    groups.length === scenario.groups.length ? '' : groups.map((group) => groupName(listing, group)).join(', '),
    newCasesOnly ? words.newCases : '',
    duration === null ? '' : rangeText(listing, duration),
  );
}

function capRows(listing: Listing, { name, caps }: Policy, known: string | null): Assumption[] {
  const { what, units } = listing.words;
  return caps.flatMap((cap) => {
    const step = stepName(listing, cap.step);
    const evidence = known === null ? {} : { evidence: known };
    return Object.entries(cap.onTo).map(([to, share]) => ({
      ...assumption(listing, 'policies', what.cap(name, step, stepName(listing, to)), share, {
        whom: together(`${cap.afterMonths} ${units.months}`, whomText(listing, cap)),
        unit: units.share,
      }),
      ...evidence,
    }));
  });
}

function costRows(listing: Listing, { name: policy }: Policy, cost: PolicyCost): Assumption[] {
  const { what, costKinds, costAreas, costUnits, inYear } = listing.words;
  const { amount } = cost;
  const kind = together(costKinds[cost.kind], costAreas[cost.area]);
  const row = (value: { readonly value: number; readonly source: string }, when: string): Assumption =>
    assumption(listing, 'policies', what.cost(policy, cost.name), value, {
      whom: together(kind, when),
      unit: costUnits[amount.kind],
    });
  if (amount.kind !== 'byYear') return [row(amount.kr, '')];
  return Object.entries(amount.kr).map(([year, kr]) => row(kr, inYear(Number(year))));
}
