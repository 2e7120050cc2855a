/**
 * What can be understood of a file even when some of it is wrong, so that the parts can be held against one
 * another and every problem comes at once. Names are collected generously: a step with a bad price is still a step.
 */

import type { z } from 'zod';
import type { ParseExpression } from './expression/parse.js';
import type { AmountOf } from './price-index/price-index.js';
import { REST_GROUP } from './scenario.js';
import { type AddOnFile, addOnSchema } from './schema/add-on.js';
import { type BirthdayFile, birthdaysSchema } from './schema/birthday.js';
import { type BreakdownFile, breakdownSchema } from './schema/breakdown.js';
import { type CapacityFile, capacitySchema } from './schema/capacity.js';
import { type CaseworkersFile, caseworkersSchema } from './schema/caseworkers.js';
import { rePlacementSchema } from './schema/duration.js';
import { type EconomyFile, economySchema } from './schema/economy.js';
import { type HorizonFile, horizonSchema } from './schema/horizon.js';
import { type InitialFile, initialSchema } from './schema/initial.js';
import { type CapFile, capSchema } from './schema/policy/cap.js';
import { type CostFile, costSchema } from './schema/policy/cost.js';
import { type EffectFile, effectSchema } from './schema/policy/effect.js';
import { policyHeadSchema } from './schema/policy/policy.js';
import { type PopulationFile, populationSchema } from './schema/population.js';
import type { SourcedMap } from './schema/read.js';
import { ageBandsSchema, type StepFile, stepSchema } from './schema/step.js';
import { type ArrivalFile, arrivalSchema, type TransitionFile, transitionSchema } from './schema/transition.js';
import { type TrendFile, trendSchema } from './schema/trend.js';

/** An item of a list with its position in it. */
export interface Numbered<T> {
  readonly index: number;
  readonly item: T;
}

export interface Pair {
  readonly from: string;
  readonly to: string;
}

export interface PolicyDraft {
  readonly index: number;
  /** Null when something in it (other than effects, caps and costs) is wrong. */
  readonly head: z.infer<typeof policyHeadSchema> | null;
  readonly effects: readonly Numbered<EffectFile>[];
  readonly caps: readonly Numbered<CapFile>[];
  readonly costs: readonly Numbered<CostFile>[];
}

export interface Draft {
  /** Reads the formulas of the file. */
  readonly parseExpression: ParseExpression;
  /** Reads amounts into the file's price level. */
  readonly amountOf: AmountOf;
  readonly steps: readonly Numbered<StepFile>[];
  /** Ids of all steps in order, also of those that are otherwise wrong. */
  readonly stepIds: readonly Numbered<string>[];
  readonly universalIds: readonly string[];
  readonly bandIds: ReadonlySet<string>;
  readonly ageBands: Readonly<Record<string, string | number>>;
  readonly groupIds: ReadonlySet<string>;
  /** From and to of all transitions, also of those that are otherwise wrong. */
  readonly pairs: readonly Numbered<Pair>[];
  readonly transitions: readonly Numbered<TransitionFile>[];
  readonly trends: readonly Numbered<TrendFile>[];
  readonly trendIds: readonly Numbered<string>[];
  readonly rePlacement: SourcedMap;
  readonly arrivals: readonly Numbered<ArrivalFile>[];
  readonly arrivalIds: readonly Numbered<string>[];
  readonly addOns: readonly Numbered<AddOnFile>[];
  readonly addOnIds: readonly Numbered<string>[];
  readonly breakdowns: readonly Numbered<BreakdownFile>[];
  /** Null when there are none, or when something about them is wrong. */
  readonly caseworkers: CaseworkersFile | null;
  readonly capacities: readonly Numbered<CapacityFile>[];
  /** The steps with places, and where a child goes who finds none; also of those that are otherwise wrong. */
  readonly detours: readonly Pair[];
  /** Null when there is none, or when something about it is wrong. */
  readonly economy: EconomyFile | null;
  readonly birthdays: Readonly<Record<string, BirthdayFile>> | null;
  readonly initial: InitialFile | null;
  readonly population: PopulationFile | null;
  readonly horizon: HorizonFile | null;
  /** Placements of which some breakdowns are stated, and steps that have places. */
  readonly breakdownFrom: ReadonlySet<string>;
  readonly capacitySteps: ReadonlySet<string>;
  /** Steps with fixed costs. */
  readonly fixedCostSteps: ReadonlySet<string>;
  /** Whether the scenario follows the caseload. */
  readonly hasCaseworkers: boolean;
  readonly policies: readonly PolicyDraft[];
  readonly policyIds: readonly Numbered<string>[];
}

/** The draft of a merged file. */
export function draftOf(plain: unknown, parseExpression: ParseExpression, amountOf: AmountOf): Draft {
  const file = recordOf(plain);
  return {
    parseExpression,
    amountOf,
    steps: each(stepSchema, file.steps),
    stepIds: textsOf(file.steps, 'id'),
    universalIds: universalIds(file.steps),
    bandIds: new Set(Object.keys(recordOf(file.ageBands))),
    ageBands: one(ageBandsSchema, file.ageBands) ?? {},
    groupIds: new Set([REST_GROUP, ...Object.keys(recordOf(recordOf(file.population).groups))]),
    pairs: pairsOf(file.transitions, 'from', 'to'),
    transitions: each(transitionSchema, file.transitions),
    trends: each(trendSchema, file.trends),
    trendIds: textsOf(file.trends, 'id'),
    rePlacement: one(rePlacementSchema, file.rePlacement) ?? {},
    arrivals: each(arrivalSchema, file.arrivals),
    arrivalIds: textsOf(file.arrivals, 'id'),
    addOns: each(addOnSchema, file.addOns),
    addOnIds: textsOf(file.addOns, 'id'),
    breakdowns: each(breakdownSchema, file.breakdowns),
    caseworkers: file.caseworkers === undefined ? null : one(caseworkersSchema, file.caseworkers),
    capacities: each(capacitySchema, file.capacity),
    detours: pairsOf(file.capacity, 'step', 'goTo').map(({ item }) => item),
    economy: file.economy === undefined ? null : one(economySchema, file.economy),
    birthdays: one(birthdaysSchema, file.birthdays),
    initial: one(initialSchema, file.initial),
    population: one(populationSchema, file.population),
    horizon: one(horizonSchema, file.horizon),
    breakdownFrom: new Set(listOf(file.breakdowns).flatMap((plain) => idsOf(recordOf(plain).from))),
    fixedCostSteps: new Set(
      listOf(file.steps).flatMap((plain) => {
        const { id, fixedCosts } = recordOf(plain);
        return typeof id === 'string' && fixedCosts !== undefined ? [id] : [];
      }),
    ),
    capacitySteps: new Set(textsOf(file.capacity, 'step').map(({ item }) => item)),
    hasCaseworkers: file.caseworkers !== undefined,
    policies: listOf(file.policies).map(policyDraft),
    policyIds: textsOf(file.policies, 'id'),
  };
}

function policyDraft(plain: unknown, index: number): PolicyDraft {
  const { effects, caps, costs, ...head } = recordOf(plain);
  return {
    index,
    head: one(policyHeadSchema, head),
    effects: each(effectSchema, effects),
    caps: each(capSchema, caps),
    costs: each(costSchema, costs),
  };
}

function one<T>(schema: z.ZodType<T>, value: unknown): T | null {
  const reading = schema.safeParse(value);
  return reading.success ? reading.data : null;
}

function each<T>(schema: z.ZodType<T>, value: unknown): Numbered<T>[] {
  return listOf(value).flatMap((plain, index) => {
    const item = one(schema, plain);
    return item === null ? [] : [{ index, item }];
  });
}

function textsOf(value: unknown, key: string): Numbered<string>[] {
  return listOf(value).flatMap((plain, index) => {
    const text = recordOf(plain)[key];
    return typeof text === 'string' ? [{ index, item: text }] : [];
  });
}

/** One id or a list of them. */
function idsOf(value: unknown): string[] {
  return [value, ...listOf(value)].filter((id) => typeof id === 'string');
}

function pairsOf(value: unknown, fromKey: string, toKey: string): Numbered<Pair>[] {
  return listOf(value).flatMap((plain, index) => {
    const { [fromKey]: from, [toKey]: to } = recordOf(plain);
    return typeof from === 'string' && typeof to === 'string' ? [{ index, item: { from, to } }] : [];
  });
}

function universalIds(value: unknown): string[] {
  return listOf(value).flatMap((plain) => {
    const { id, kind } = recordOf(plain);
    return kind === 'universal' && typeof id === 'string' ? [id] : [];
  });
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
