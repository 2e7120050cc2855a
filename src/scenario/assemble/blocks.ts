/** A checked file's breakdowns, caseworkers and capacity -> the scenario's. */

import type { ParseExpression } from '../expression/parse.js';
import type { AmountOf } from '../price-index/price-index.js';
import type { Breakdown, Capacity, CaseloadEffect, Caseworkers, Sourced } from '../scenario.js';
import type { BreakdownFile } from '../schema/breakdown.js';
import type { CapacityFile } from '../schema/capacity.js';
import {
  CASELOAD_VARIABLES,
  type CaseloadEffectFile,
  type CaseworkersFile,
  caseloadsOf,
} from '../schema/caseworkers.js';
import { datedOf } from '../schema/dated.js';
import { isOneNumber, listOfIds, type SourcedMap, sourcedEntries, sourcedOf } from '../schema/read.js';
import type { TransitionFile } from '../schema/transition.js';
import type { Surroundings } from './policy.js';
import { forChildren } from './policy-cost.js';

/** Breakdowns of the stated moves; without `to`, of every move that leads from there. */
export function buildBreakdown(
  { from, to, share, source }: BreakdownFile,
  transitions: readonly TransitionFile[],
): Breakdown {
  const left = listOfIds(from);
  const destinations = transitions.filter((move) => left.includes(move.from)).map((move) => move.to);
  return {
    from: left,
    to: to === undefined ? [...new Set(destinations)] : listOfIds(to),
    share: isOneNumber(share)
      ? { kind: 'everyAge', value: sourcedOf(share, source) }
      : { kind: 'byBand', values: sourcedEntries(share, source) },
  };
}

/** Caseworkers by month of the horizon. */
export function buildCaseworkers(
  file: CaseworkersFile,
  { horizonStart: start, children0to17 }: Surroundings,
  parseExpression: ParseExpression,
): Caseworkers {
  const { staff, staffPer1000, weights, hiringDelayMonths, effects, source } = file;
  const absolute = staff === undefined ? [] : datedOf(staff, start, source);
  const relative = staffPer1000 === undefined ? [] : datedOf(staffPer1000, start, source);
  const resolved = relative.map(({ fromMonth, value }) => ({ fromMonth, value: forChildren(value, children0to17) }));
  return {
    staff: [...absolute, ...resolved],
    weights: sourcedEntries(weights, source),
    hiringDelayMonths,
    effects: effects.map((effect) => buildCaseloadEffect(effect, source, parseExpression)),
  };
}

function buildCaseloadEffect(
  { from, to, factor, source }: CaseloadEffectFile,
  inherited: string | undefined,
  parseExpression: ParseExpression,
): CaseloadEffect {
  const covering = source ?? inherited;
  const moves = { from: listOfIds(from), to: listOfIds(to) };
  if (typeof factor !== 'string') return { ...moves, factor: { kind: 'points', points: pointsOf(factor, covering) } };
  const reading = parseExpression(factor, CASELOAD_VARIABLES);
  if (!reading.ok) throw new Error(`a formula that has been checked cannot be read: ${factor}`);
  return { ...moves, factor: { kind: 'expression', expression: reading.expression, source: covering ?? '' } };
}

type Points = Extract<CaseloadEffect['factor'], { kind: 'points' }>['points'];

function pointsOf(factor: SourcedMap, inherited: string | undefined): Points {
  const factors = sourcedEntries(factor, inherited);
  return caseloadsOf(factor).flatMap(({ key, caseload }) => {
    const own = factors[key];
    return own === undefined || caseload === null ? [] : [{ caseload, factor: own }];
  });
}

/** The places of a step; waiting costs nothing of its own unless the file says so. */
export function buildCapacity(
  { step, places, goTo, interim, source }: CapacityFile,
  start: number,
  amountOf: AmountOf,
): Capacity {
  const interimKrPerYear: Sourced = interim === undefined ? { value: 0, source: '' } : amountOf(interim, source);
  return {
    step,
    places: datedOf(places, start, source),
    whenFull: goTo === undefined ? { kind: 'wait', interimKrPerYear } : { kind: 'goTo', step: goTo },
  };
}
