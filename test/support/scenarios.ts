/** Small scenarios for tests, and the shipped ones from disk. */

import { diskFiles } from '../../src/cli/read-scenario.js';
import { expressionParser } from '../../src/scenario/expression/parse.js';
import type { Expression } from '../../src/scenario/expression/tree.js';
import { VARIABLES } from '../../src/scenario/expression/variables.js';
import { parseScenario } from '../../src/scenario/parse.js';
import {
  type AddOn,
  type DurationFactor,
  type Effect,
  type Policy,
  type Quantity,
  REST_GROUP,
  type Scenario,
  type Sourced,
  type Step,
  type StepKind,
  type Transition,
} from '../../src/scenario/scenario.js';

/** The shipped scenarios. */
export const SHIPPED = [
  'basis',
  'hele_landet',
  'netvaerk_foerst',
  'taettere_opfoelgning',
  'lille',
  'koebenhavn_handicap',
  'ha01_simuleret',
] as const;

/** A shipped scenario, read as a planner's file is. */
export function shipped(name: (typeof SHIPPED)[number]): Scenario {
  const result = parseScenario(`scenarios/${name}.yaml`, diskFiles);
  if (!result.ok) throw new Error(`scenarios/${name}.yaml has ${result.problems.length} problems`);
  return result.scenario;
}

export function sourced(value: number): Sourced {
  return { value, source: 'test' };
}

const parseExpression = expressionParser(() => diskFiles.mathParse(), new Map());

/** A formula, in age, year and stayMonths unless other variables are named. */
export function formula(text: string, variables: readonly string[] = VARIABLES): Expression {
  const reading = parseExpression(text, variables);
  if (!reading.ok) throw new Error(`${text}: ${reading.fault.code}`);
  return reading.expression;
}

function quantities(values: Readonly<Record<string, number | string>>): Record<string, Quantity> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, quantity(value)]));
}

/** A number, or a formula when it is a text. */
export function quantity(value: number | string): Quantity {
  return typeof value === 'number' ? sourced(value) : { value: formula(value), source: 'test' };
}

export function sourcedRecord(values: Readonly<Record<string, number>>): Record<string, Sourced> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, sourced(value)]));
}

export function step(id: string, kind: StepKind, krPerYear = 0, level = 1): Step {
  const unitCostKrPerYear = { kind: 'everyAge', value: sourced(krPerYear) } as const;
  return {
    id,
    level,
    kind,
    name: id,
    shortName: id,
    unitCostKrPerYear,
    unitCostFactors: {},
    startCostKr: null,
    endCostKr: null,
    fixedCosts: null,
    payers: {},
    ledger: null,
    spread: null,
  };
}

/** The one price of a step. */
export function onePrice({ id, unitCostKrPerYear: price }: Step): number {
  if (price.kind === 'everyAge') return price.value.value;
  throw new Error(`${id} has several prices`);
}

/** A transition of one intensity for every age, or one by band; texts are formulas. */
export function move(
  from: string,
  to: string,
  perYear: number | string | Readonly<Record<string, number | string>>,
  groupFactors: Readonly<Record<string, number | string>> = {},
): Transition {
  return {
    from,
    to,
    perYear:
      typeof perYear === 'object'
        ? { kind: 'byBand', values: quantities(perYear) }
        : { kind: 'everyAge', value: quantity(perYear) },
    groupFactors: quantities(groupFactors),
    durationFactors: [],
    source: 'test',
  };
}

/** Factors by months, each from the end of the one before: `[6, 2], [24, 1], [null, 0.5]` is 0-6, 6-24, 24-. */
export function byMonths(...parts: readonly (readonly [number | null, number])[]): DurationFactor[] {
  return parts.map(([toMonth, factor], i) => ({
    fromMonth: parts[i - 1]?.[0] ?? 0,
    toMonth,
    factor: sourced(factor),
  }));
}

/** What an effect has that says nothing of itself. */
export const PLAIN_EFFECT = { range: null, relativeRisk: null } as const;

/** What a policy has that says nothing of itself. */
export const PLAIN_POLICY = {
  reach: sourced(1),
  staff: null,
  caps: [],
  description: '',
  by: '',
  source: '',
  evidence: null,
  unknown: '',
  strength: 'middle',
} as const satisfies Partial<Policy>;

/** What a scenario has that says nothing of caseworkers, capacity, add-ons, breakdowns and economy. */
export const PLAIN_SCENARIO = {
  breakdowns: [],
  caseworkers: null,
  capacities: [],
  addOns: [],
  economy: {
    priceIndex: null,
    realPriceDrift: [],
    spillOvers: [],
    shown: null,
    budgetYear: null,
    budget: null,
    discountRates: [{ fromYear: 1, rate: { value: 0.035, source: '' } }],
    refund: null,
    priceClasses: [],
  },
  parameters: {},
} as const;

/** An effect on everyone, unless narrowed. */
export function effect(
  operation: Effect['operation'],
  value: number | string,
  target: Effect['target'],
  narrowed: Partial<Omit<Effect, 'operation' | 'value' | 'target'>> = {},
): Effect {
  const everyone = { fromAge: 0, toAge: 30, groups: [REST_GROUP], newCasesOnly: false, duration: null };
  return { operation, value: quantity(value), target, ...PLAIN_EFFECT, ...everyone, ...narrowed };
}

/** A policy from a month of the horizon on. */
export function policy(startMonth: number, effects: readonly Effect[], overrides: Partial<Policy> = {}): Policy {
  return {
    id: 'tiltag',
    name: 'Tiltag',
    startMonth,
    phaseInMonths: 0,
    delayMonths: 0,
    fidelity: sourced(1),
    endMonth: null,
    fadeOutMonths: 0,
    ...PLAIN_POLICY,
    effects,
    costs: [],
    ...overrides,
  };
}

/** An add-on with shares by step, one for every age or one by band. */
export function addOn(
  id: string,
  prevalence: Readonly<Record<string, number | Readonly<Record<string, number>>>>,
  stopPerYear: number,
  krPerYear = 60_000,
): AddOn {
  const shares = Object.entries(prevalence).map(
    ([on, share]) =>
      [
        on,
        typeof share === 'number'
          ? ({ kind: 'everyAge', value: sourced(share) } as const)
          : ({ kind: 'byBand', values: sourcedRecord(share) } as const),
      ] as const,
  );
  return {
    id,
    name: id,
    unitCostKrPerYear: sourced(krPerYear),
    payers: {},
    prevalence: Object.fromEntries(shares),
    stopPerYear: sourced(stopPerYear),
  };
}

/** No risk groups: everyone is the rest. */
export const EVERYONE = [{ id: REST_GROUP, share: sourced(1) }];

/** 2,160 children (ten of every birth month) on a ladder of three steps, five years, nobody on a step to begin with. */
export function scenario(overrides: Partial<Scenario> = {}): Scenario {
  return {
    name: 'Test',
    priceLevel: 2019,
    horizon: { startYear: 2016, startMonth: 1, years: 5 },
    replications: 100,
    seed: 'test',
    population: { kind: 'constant', children0to17: sourced(2160) },
    groups: EVERYONE,
    steps: [
      step('almen', 'universal'),
      step('hjemme', 'home_based', 100_000, 3),
      step('pleje', 'placement', 400_000, 5),
    ],
    ageBands: [],
    transitions: [
      move('almen', 'hjemme', 0.05),
      move('hjemme', 'almen', 0.5),
      move('hjemme', 'pleje', 0.2),
      move('pleje', 'hjemme', 0.3),
    ],
    trends: [],
    rePlacement: [],
    arrivals: [],
    birthdays: [{ age: 18, moves: {} }],
    initial: { kind: 'shares', shares: {} },
    ...PLAIN_SCENARIO,
    policies: [],
    history: [],
    ...overrides,
  };
}

/** A ladder on which nobody ever comes by itself: for closed forms about those who start or arrive. */
export function ladderOf(steps: readonly Step[], overrides: Partial<Scenario> = {}): Scenario {
  return scenario({
    steps: [step('almen', 'universal'), ...steps],
    population: { kind: 'constant', children0to17: sourced(0) },
    transitions: [],
    birthdays: [],
    initial: { kind: 'stock', stock: [] },
    ...overrides,
  });
}
