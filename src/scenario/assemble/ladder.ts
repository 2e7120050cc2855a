/** A checked file's steps, groups, moves -> the scenario's. */

import type { AmountOf } from '../price-index/price-index.js';
import type {
  AgeBand,
  Arrival,
  Birthday,
  DurationFactor,
  FixedCosts,
  Group,
  Ledger,
  Price,
  Step,
  StepKind,
  Transition,
} from '../scenario.js';
import { REST_GROUP } from '../scenario.js';
import type { BirthdayFile } from '../schema/birthday.js';
import { durationsInOrder } from '../schema/duration.js';
import type { PopulationFile } from '../schema/population.js';
import { isOneNumber, type SourcedMap, sourcedEntries, sourcedOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import type { ArrivalFile, TransitionFile } from '../schema/transition.js';
import { agesOf } from '../schema/words.js';
import { buildPayers } from './payers.js';

/** The line of Indsatstrappens udgiftsmodel that a kind of step counts in unless the file says otherwise. */
const DEFAULT_LEDGER: Readonly<Record<StepKind, Ledger>> = {
  universal: null,
  preventive: 'steps_2_3',
  home_based: 'steps_2_3',
  placement: 'steps_4_6',
  aftercare: null,
  other: null,
};

/** A step with its defaults filled in. */
export function buildStep(
  {
    ledger,
    source,
    unitCost,
    unitCostFactors,
    unitCostByDuration,
    startCost,
    endCost,
    payers,
    fixedCosts,
    shortName,
    spread,
    familyLike,
    ...step
  }: StepFile,
  amountOf: AmountOf,
): Step {
  const byDuration = buildDurationFactors(unitCostByDuration ?? {}, source);
  return {
    ...step,
    shortName: shortName ?? step.name,
    unitCostKrPerYear: buildPrice(unitCost ?? 0, source, amountOf),
    unitCostFactors: sourcedEntries(unitCostFactors ?? {}, source),
    ...(byDuration.length === 0 ? {} : { unitCostByDuration: byDuration }),
    startCostKr: startCost === undefined ? null : amountOf(startCost, source),
    endCostKr: endCost === undefined ? null : amountOf(endCost, source),
    fixedCosts: fixedCosts === undefined ? null : buildFixedCosts(fixedCosts, source),
    payers: buildPayers(payers, source),
    ledger: ledger === 'none' ? null : (ledger ?? DEFAULT_LEDGER[step.kind]),
    spread: spread === undefined ? null : { cv: sourcedOf(spread.cv, spread.source ?? source), shape: spread.shape },
    ...(familyLike === undefined ? {} : { familyLike }),
  };
}

function buildFixedCosts(
  { share, places, noticeMonths, source }: NonNullable<StepFile['fixedCosts']>,
  inherited: string | undefined,
): FixedCosts {
  const covering = source ?? inherited;
  return { share: sourcedOf(share, covering), places: sourcedOf(places, covering), noticeMonths };
}

/** One price, or one by age band. */
function buildPrice(price: NonNullable<StepFile['unitCost']>, source: string | undefined, amountOf: AmountOf): Price {
  return isOneNumber(price)
    ? { kind: 'everyAge', value: amountOf(price, source) }
    : { kind: 'byBand', values: sourcedEntries(price, source, amountOf) };
}

/** The age bands in the file's order, which is that of age. */
export function buildAgeBands(bands: Readonly<Record<string, string | number>>): AgeBand[] {
  return Object.entries(bands).map(([id, ages]) => ({ id, ...agesOf(ages) }));
}

/** The rest first, with the share that the named groups leave. */
export function buildGroups({ groups }: PopulationFile): Group[] {
  const named = Object.entries(groups).map(([id, { share, source }]) => ({ id, share: sourcedOf(share, source) }));
  const rest = named.reduce((left, { share }) => left - share.value, 1);
  return [{ id: REST_GROUP, share: { value: Math.max(0, rest), source: '' } }, ...named];
}

/** A transition whose every number has its source. */
export function buildTransition({ from, to, perYear, byGroup, byDuration, source }: TransitionFile): Transition {
  return {
    from,
    to,
    perYear: isOneNumber(perYear)
      ? { kind: 'everyAge', value: sourcedOf(perYear, source) }
      : { kind: 'byBand', values: sourcedEntries(perYear, source) },
    groupFactors: sourcedEntries(byGroup ?? {}, source),
    durationFactors: buildDurationFactors(byDuration ?? {}, source),
    source: source ?? '',
  };
}

/** Factors by whole months, in their order; `source` covers those that give none of their own. */
export function buildDurationFactors(byDuration: SourcedMap, source: string | undefined): DurationFactor[] {
  const factors = sourcedEntries(byDuration, source);
  return durationsInOrder(byDuration).flatMap(({ key, fromMonth, toMonth }) => {
    const factor = factors[key];
    return factor === undefined ? [] : [{ fromMonth, toMonth, factor }];
  });
}

/** An arrival with its ages as numbers. */
export function buildArrival({ id, to, perYear, ages, group, source }: ArrivalFile): Arrival {
  return { id, to, perYear: sourcedOf(perYear, source), ...agesOf(ages), group: group ?? REST_GROUP };
}

/** The rule of one birthday; `leave` names no moves, so everyone leaves. */
export function buildBirthday(age: number, rule: BirthdayFile): Birthday {
  if (rule === 'leave') return { age, moves: {} };
  const moves = Object.entries(rule).map(([from, shares]) => [from, sourcedEntries(shares, undefined)] as const);
  return { age, moves: Object.fromEntries(moves) };
}
