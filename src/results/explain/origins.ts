/** Where the numbers of a scenario come from, by what their `source` texts say. */
import type { Dated, Policy, Scenario, Sourced } from '../../scenario/scenario.js';

/** How many numbers are of each origin. */
export interface Origins {
  /** Chosen so that the model meets other figures: the text begins with "fitted" or "tilpasset". */
  readonly fitted: number;
  /** Assumed, wholly or in part: the text says "assumption", "assumed" or "antagelse". */
  readonly assumed: number;
  /** Any other text. */
  readonly sourced: number;
  /** No text. */
  readonly unsourced: number;
}

const FITTED = /^\s*(fitted|calibrated|tilpasset|kalibreret)/i;
const ASSUMED = /assumption|assumed|antagelse|antaget/i;

/** What a number's `source` says of where it comes from. */
export function originOf(source: string): keyof Origins {
  const text = source.trim();
  if (FITTED.test(text)) return 'fitted';
  if (ASSUMED.test(text)) return 'assumed';
  return text === '' ? 'unsourced' : 'sourced';
}

/** Counts the numbers of a scenario: prices, intensities, factors, growth, shares, amounts, effects. */
export function countOrigins(scenario: Scenario): Origins {
  const counts = { fitted: 0, assumed: 0, sourced: 0, unsourced: 0 };
  for (const { source } of sourcedNumbers(scenario)) counts[originOf(source)]++;
  return counts;
}

/** Every number that may carry a source; a population table counts as one. */
function sourcedNumbers(scenario: Scenario): Pick<Sourced, 'source'>[] {
  const { population, groups, steps, transitions, trends, rePlacement, arrivals, birthdays, economy, policies } =
    scenario;
  return [
    population.kind === 'constant' ? population.children0to17 : population,
    ...(population.kind === 'table' && population.masked !== null ? [population.masked.children] : []),
    // The rest is what the named groups leave, and the universal step costs nothing unless the file says so.
    ...groups.slice(1).map(({ share }) => share),
    ...steps.flatMap(
      ({
        kind,
        unitCostKrPerYear: price,
        unitCostFactors,
        unitCostByDuration = [],
        startCostKr,
        endCostKr,
        fixedCosts,
        payers,
      }) => {
        const once = [startCostKr, endCostKr, fixedCosts?.share, fixedCosts?.places].flatMap((cost) => cost ?? []);
        const ofStay = unitCostByDuration.map(({ factor }) => factor);
        const factors = [...Object.values(unitCostFactors), ...ofStay, ...once, ...Object.values(payers)];
        if (price.kind === 'byBand') return [...Object.values(price.values), ...factors];
        return kind === 'universal' && price.value.value === 0 ? factors : [price.value, ...factors];
      },
    ),
    ...transitions.flatMap(({ perYear, groupFactors, durationFactors }) => [
      ...(perYear.kind === 'everyAge' ? [perYear.value] : Object.values(perYear.values)),
      ...Object.values(groupFactors),
      ...durationFactors.map(({ factor }) => factor),
    ]),
    ...trends.flatMap(({ growth }) => (growth.kind === 'perYear' ? [growth.rate] : Object.values(growth.factors))),
    ...rePlacement.map(({ factor }) => factor),
    ...arrivals.map(({ perYear }) => perYear),
    ...birthdays.flatMap(({ moves }) => Object.values(moves).flatMap((shares) => Object.values(shares))),
    ...initialNumbers(scenario),
    ...blockNumbers(scenario),
    ...economy.realPriceDrift.map(({ perYear }) => perYear),
    ...economy.spillOvers.map(({ krPerYear }) => krPerYear),
    ...policies.flatMap(policyNumbers),
  ];
}

function policyNumbers({ fidelity, reach, staff, effects, caps, costs }: Policy): Pick<Sourced, 'source'>[] {
  return [
    // The whole effect, and everyone, is what a file means that says nothing.
    ...[fidelity, reach].filter(({ value, source }) => value !== 1 || source !== ''),
    ...(staff === null ? [] : [staff]),
    ...effects.flatMap(({ value, relativeRisk }) => (relativeRisk === null ? [value] : [value, relativeRisk])),
    ...caps.flatMap(({ onTo }) => Object.values(onTo)),
    ...costs.flatMap(({ amount }) => (amount.kind === 'byYear' ? Object.values(amount.kr) : [amount.kr])),
  ];
}

/** Numbers of breakdowns, caseworkers, capacity and add-ons; a formula counts as one. */
function blockNumbers({ breakdowns, caseworkers, capacities, addOns }: Scenario): Pick<Sourced, 'source'>[] {
  const dated = (numbers: Dated): Sourced[] => numbers.map(({ value }) => value);
  return [
    ...breakdowns.flatMap(({ share }) => (share.kind === 'everyAge' ? [share.value] : Object.values(share.values))),
    ...dated(caseworkers?.staff ?? []),
    ...Object.values(caseworkers?.weights ?? {}),
    ...(caseworkers?.effects ?? []).flatMap(({ factor }): Pick<Sourced, 'source'>[] =>
      factor.kind === 'points' ? factor.points.map((point) => point.factor) : [factor],
    ),
    ...capacities.flatMap(({ places, whenFull }) => [
      ...dated(places),
      // No interim service is what a file means that says nothing.
      ...(whenFull.kind === 'wait' && whenFull.interimKrPerYear.value > 0 ? [whenFull.interimKrPerYear] : []),
    ]),
    ...addOns.flatMap(({ unitCostKrPerYear, stopPerYear, prevalence }) => [
      unitCostKrPerYear,
      stopPerYear,
      ...Object.values(prevalence).flatMap((share) =>
        share.kind === 'everyAge' ? [share.value] : Object.values(share.values),
      ),
    ]),
  ];
}

function initialNumbers({ initial }: Scenario): Sourced[] {
  if (initial.kind === 'shares') return Object.values(initial.shares);
  return initial.kind === 'stock' ? initial.stock.map(({ children }) => children) : [];
}
