/**
 * The standard drifts of a stress test: how far entries, prices, diagnoses and effects have moved before, from the sources
 * that the model is built on, and the word assumption where there is none. A scenario may add its own (`economy.stress`).
 */
import type { Scenario } from '../../scenario/scenario.js';
import { NO_DRIFT, STANDARD_DRIFTS, type StandardDrift, type StressDrift } from '../../scenario/stress.js';
import { newPolicies } from './new-policies.js';

/** Children in need of help: 54,130 with a psychiatric diagnosis in 2013, 73,220 in 2023 (6-byernes faktaark 2023). */
const DIAGNOSES = (73_220 / 54_130) ** (1 / 10) - 1;

/** Rounded to a tenth of a per cent a year, as they are said. */
function perMille(share: number): number {
  return Math.round(share * 1000) / 1000;
}

/**
 * What each changes. Sources:
 * entries_up: share of the 0-22-year-olds with social help, 3.6 % in 2014 and 4.7 % in 2021, (4.7 / 3.6)^(1/7) - 1 (6-byernes
 * faktaark 2023, table 1; all of Denmark). That entries grow as recipients did is an assumption.
 * entries_down: placements begun, 4,391 in 2016 and 3,400 in 2023, (3,400 / 4,391)^(1/7) - 1 (Danmarks Statistik). That all
 * entries fall as these did is an assumption.
 * prices_up: the average price of a placement rose 3.3 % in real terms from 2013 to 2019, 1.033^(1/6) - 1
 * (Benchmarkingenheden 2019). That all prices do is an assumption, and so is the same fall.
 * placements_up: 3.5 % a year, fitted to expenditure of 2018 (VIVE 2020, table 2.6; scenarios/priser/kompleksitet.yaml). The
 * same fall is an assumption.
 * groups_up, add_ons_up: as diagnoses; that other groups and add-ons grow as they do is an assumption.
 * effect_late: that savings come later than planned is an experience of the municipalities (VIVE 2020, 5.1 and 7.2); a year
 * is an assumption. effect_half, effect_short, costs_up: assumptions.
 */
const SIZES: Readonly<Record<StandardDrift, Partial<StressDrift>>> = {
  entries_up: { entries: perMille((4.7 / 3.6) ** (1 / 7) - 1) },
  entries_down: { entries: perMille((3400 / 4391) ** (1 / 7) - 1) },
  prices_up: { prices: perMille(1.033 ** (1 / 6) - 1) },
  prices_down: { prices: -perMille(1.033 ** (1 / 6) - 1) },
  placements_up: { placementPrices: 0.035 },
  placements_down: { placementPrices: -0.035 },
  groups_up: { groupEntries: perMille(DIAGNOSES) },
  add_ons_up: { addOns: perMille(DIAGNOSES) },
  effect_half: { effect: 0.5 },
  effect_late: { delayMonths: 12 },
  effect_short: { lasts: 0.5 },
  costs_up: { costs: 1.25 },
};

/** A drift of a test, and whether it is one of the standard ones, whose name and source are in the words of the program. */
export interface Drift extends StressDrift {
  readonly standard: StandardDrift | null;
}

/** The policies that are the what-if's own; null where its policies cannot be told from the base's. */
export function ownPolicies(base: Scenario, whatIf: Scenario): ReadonlySet<string> | null {
  const own = newPolicies(base, whatIf).map(({ id }) => id);
  return base.policies.some(({ id }) => own.includes(id)) ? null : new Set(own);
}

/** The drifts that mean something of a what-if: the standard ones, then those that it states. */
export function driftsOf(base: Scenario, whatIf: Scenario): Drift[] {
  const own = ownPolicies(base, whatIf);
  const policies = whatIf.policies.filter(({ id }) => own?.has(id) === true);
  const works = policies.some(({ effects, caps, staff }) => effects.length + caps.length > 0 || staff !== null);
  const isFelt: Readonly<Record<StandardDrift, boolean>> = {
    entries_up: true,
    entries_down: true,
    prices_up: true,
    prices_down: true,
    placements_up: hasPlacements(base) || hasPlacements(whatIf),
    placements_down: hasPlacements(base) || hasPlacements(whatIf),
    groups_up: base.groups.length > 1 || whatIf.groups.length > 1,
    add_ons_up: base.addOns.length + whatIf.addOns.length > 0,
    effect_half: works,
    effect_late: works,
    effect_short: works,
    costs_up: policies.some(({ costs }) => costs.length > 0),
  };
  return [
    ...STANDARD_DRIFTS.filter((id) => isFelt[id]).map(
      (id): Drift => ({ ...NO_DRIFT, id, name: '', source: '', ...SIZES[id], standard: id }),
    ),
    ...(whatIf.economy.stress ?? []).map((drift): Drift => ({ ...drift, standard: null })),
  ];
}

function hasPlacements({ steps }: Scenario): boolean {
  return steps.some(({ kind }) => kind === 'placement');
}
