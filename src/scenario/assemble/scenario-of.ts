/** A file in which everything has been found right -> the scenario. */

import { birthdaysInOrder } from '../check/moves.js';
import type { ParseExpression } from '../expression/parse.js';
import type { HistorySeries } from '../history/series.js';
import { amountsIn, type PriceIndex } from '../price-index/price-index.js';
import type { Scenario } from '../scenario.js';
import type { ScenarioFile } from '../schema/file.js';
import { sourcedEntries } from '../schema/read.js';
import { monthNumber, yearsOf } from '../schema/words.js';
import { buildAddOn } from './add-on.js';
import { buildBreakdown, buildCapacity, buildCaseworkers } from './blocks.js';
import { buildEconomy } from './economy.js';
import {
  buildAgeBands,
  buildArrival,
  buildBirthday,
  buildDurationFactors,
  buildGroups,
  buildStep,
  buildTransition,
} from './ladder.js';
import { buildPolicy } from './policy.js';
import { buildInitial, buildPopulation, childrenAtStart, type ReadTable } from './start.js';
import { buildTrend } from './trend.js';

/** The tables that a file names. */
export interface ReadTables {
  readonly table: ReadTable | null;
  readonly priceIndex: PriceIndex | null;
  readonly history: readonly HistorySeries[];
}

/** The scenario that a checked file means. */
export function buildScenario(
  file: ScenarioFile,
  { table, priceIndex, history }: ReadTables,
  parseExpression: ParseExpression,
): Scenario {
  const amountOf = amountsIn(file.priceLevel, priceIndex);
  const groups = buildGroups(file.population);
  const start = monthNumber(file.horizon.start);
  const groupIds = groups.map(({ id }) => id);
  const population = buildPopulation(file.population, table);
  const startYear = Math.floor(start / 12);
  const around = {
    horizonStart: start,
    horizonEnd: start + file.horizon.years * 12,
    groups: groupIds,
    children0to17: childrenAtStart(population, startYear),
    amountOf,
  };
  return {
    name: file.name,
    priceLevel: file.priceLevel,
    horizon: { startYear, startMonth: (start % 12) + 1, years: file.horizon.years },
    replications: file.replications,
    seed: String(file.seed),
    parameters: sourcedEntries(file.parameters, undefined),
    population,
    groups,
    steps: file.steps.map((step) => buildStep(step, amountOf)),
    ageBands: buildAgeBands(file.ageBands),
    transitions: file.transitions.map(buildTransition),
    trends: file.trends.map((trend) => buildTrend(trend, groupIds)),
    rePlacement: buildDurationFactors(file.rePlacement, undefined),
    arrivals: file.arrivals.map(buildArrival),
    birthdays: birthdaysInOrder(file.birthdays).map(({ index: age, item }) => buildBirthday(age, item)),
    initial: buildInitial(file.initial),
    breakdowns: file.breakdowns.map((breakdown) => buildBreakdown(breakdown, file.transitions)),
    caseworkers: file.caseworkers === undefined ? null : buildCaseworkers(file.caseworkers, around, parseExpression),
    capacities: file.capacity.map((capacity) => buildCapacity(capacity, start, amountOf)),
    addOns: file.addOns.map((addOn) => buildAddOn(addOn, amountOf)),
    economy: buildEconomy(file.economy, file.steps, {
      priceLevel: file.priceLevel,
      priceIndex,
      amountOf,
      years: yearsOf(file.horizon),
    }),
    policies: file.policies.map((policy) => buildPolicy(policy, around)),
    history,
  };
}
