/** The least that an intensity is before any policy: as stated, with its factors and the trends. */

import type { Draft } from '../draft.js';
import type { DurationRange } from '../scenario.js';
import { durationsInOrder, endOf } from '../schema/duration.js';
import type { SourcedNumber } from '../schema/numbers.js';
import { bareNumber, isOneNumber, listOfIds, numbersOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import type { TransitionFile } from '../schema/transition.js';
import { type Ages, ALL_AGES, agesOf } from '../schema/words.js';
import { growthExtent } from './growth.js';
import { touches } from './touch.js';

/** The children, and the part of their stays, that something concerns. */
export interface Reach {
  readonly ages: Ages;
  readonly groups: readonly string[];
  readonly duration: DurationRange;
}

/** From the first month of a stay without end. */
export const WHOLE_STAY: DurationRange = { fromMonth: 0, toMonth: null };

/** A trend as far as it can lower an intensity. */
export interface LoweringTrend extends Reach {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** Its least factor within the horizon, 0-1. */
  readonly factor: number;
}

/** The trends of a file by what they can lower, and re-placement, which lowers like one. */
export function loweringTrends(draft: Draft): LoweringTrend[] {
  const { trends, horizon, groupIds } = draft;
  if (horizon === null) return [];
  const growing = trends.map(({ item }) => ({
    from: listOfIds(item.from),
    to: listOfIds(item.to),
    factor: Math.min(1, growthExtent(item, horizon).lowest),
    ages: agesOf(item.ages ?? ALL_AGES),
    groups: listOfIds(item.group ?? [...groupIds]),
    duration: WHOLE_STAY,
  }));
  return [...growing, rePlacementLowers(draft)];
}

/** From every step that is no placement to every one that is, by the least factor there is. */
function rePlacementLowers({ rePlacement, steps, groupIds }: Draft): LoweringTrend {
  const ids = (isPlacement: boolean): string[] =>
    steps.flatMap(({ item }) => ((item.kind === 'placement') === isPlacement ? [item.id] : []));
  const factors = numbersOf(rePlacement).map(([, factor]) => bareNumber(factor));
  return {
    from: ids(false),
    to: ids(true),
    factor: Math.min(1, ...factors),
    ages: agesOf(ALL_AGES),
    groups: [...groupIds],
    duration: WHOLE_STAY,
  };
}

/** The least of a transition's intensities among the children and in the part of a stay that `reach` concerns. */
export function lowestStated(
  transition: TransitionFile,
  reach: Reach,
  trends: readonly LoweringTrend[],
  { ageBands }: Pick<Draft, 'ageBands'>,
): number {
  const { from, to } = transition;
  const stated = Math.min(...valuesWithin(transition.perYear, reach, ageBands));
  const lowering = trends.filter((trend) => touches(trend, from, to) && overlap(trend, reach));
  return lowering.reduce(
    (least, { factor }) => least * factor,
    stated * lowestOfGroups(transition.byGroup, reach) * lowestOfStay(transition.byDuration, reach),
  );
}

/** The least price of a step among the children and in the part of a stay that `reach` concerns. */
export function lowestPrice(
  {
    unitCost,
    unitCostFactors,
    unitCostByDuration,
  }: Pick<StepFile, 'unitCost' | 'unitCostFactors' | 'unitCostByDuration'>,
  reach: Reach,
  { ageBands, amountOf }: Pick<Draft, 'ageBands' | 'amountOf'>,
): number {
  const kr = (amount: SourcedNumber): number => amountOf(amount, undefined).value;
  const stated = Math.min(...valuesWithin(unitCost ?? 0, reach, ageBands, kr));
  return stated * lowestOfGroups(unitCostFactors, reach) * lowestOfStay(unitCostByDuration, reach);
}

/** The stated numbers of the bands that `reach` concerns; of all bands where it lies outside them; 0 where there is none. */
function valuesWithin(
  number: TransitionFile['perYear'],
  reach: Reach,
  ageBands: Draft['ageBands'],
  read: (number: SourcedNumber) => number = bareNumber,
): number[] {
  if (isOneNumber(number)) return [read(number)];
  const all = numbersOf(number).map(([, own]) => read(own));
  const within = numbersOf(number).flatMap(([band, value]) => {
    const ages = ageBands[band];
    return ages === undefined || shareAges(agesOf(ages), reach.ages) ? [read(value)] : [];
  });
  if (within.length > 0) return within;
  return all.length > 0 ? all : [0];
}

function lowestOfGroups(byGroup: TransitionFile['byGroup'], { groups }: Reach): number {
  const factors = new Map(numbersOf(byGroup ?? {}));
  return Math.min(...groups.map((group) => bareNumber(factors.get(group) ?? 1)));
}

function lowestOfStay(byDuration: TransitionFile['byDuration'], { duration }: Reach): number {
  const factors = new Map(numbersOf(byDuration ?? {}));
  const within = durationsInOrder(byDuration ?? {}).filter((range) => shareMonths(range, duration));
  return within.length === 0 ? 1 : Math.min(...within.map(({ key }) => bareNumber(factors.get(key) ?? 1)));
}

/** Whether two things can concern the same child at the same time. */
export function overlap(a: Reach, b: Reach): boolean {
  return (
    shareAges(a.ages, b.ages) &&
    a.groups.some((group) => b.groups.includes(group)) &&
    shareMonths(a.duration, b.duration)
  );
}

function shareAges(a: Ages, b: Ages): boolean {
  return a.fromAge <= b.toAge && b.fromAge <= a.toAge;
}

function shareMonths(a: DurationRange, b: DurationRange): boolean {
  return a.fromMonth < endOf(b) && b.fromMonth < endOf(a);
}
