/** Population, groups, steps and their prices, and how children move. */
import type { Payers } from '../../../scenario/payers.js';
import { OTHER_PAYERS } from '../../../scenario/payers.js';
import type { DurationRange, Step, Transition } from '../../../scenario/scenario.js';
import type { Area } from '../../../text/assumption-words.js';
import {
  type Assumption,
  assumption,
  byAge,
  groupName,
  type Listing,
  plainAssumption,
  stepName,
  stepNames,
  together,
} from './row.js';

export function populationRows(listing: Listing): Assumption[] {
  const { words, scenario } = listing;
  const { population, groups, parameters, arrivals } = scenario;
  const { what, units } = words;
  const people =
    population.kind === 'constant'
      ? [assumption(listing, 'population', what.children, population.children0to17, { unit: units.children })]
      : [
          plainAssumption(
            'population',
            what.populationTable(population.area, population.years[0] ?? 0, population.years.at(-1) ?? 0),
            '',
            { source: population.source },
          ),
          ...(population.masked === null
            ? []
            : [assumption(listing, 'population', what.masked, population.masked.children, { unit: units.children })]),
        ];
  return [
    ...people,
    ...groups
      .slice(1)
      .map(({ id, share }) => assumption(listing, 'groups', what.group(id), share, { unit: units.share })),
    ...arrivals.map(({ id, to, perYear, fromAge, toAge, group }) =>
      assumption(listing, 'arrivals', words.fromTo(id, stepName(listing, to)), perYear, {
        whom: together(words.ages(fromAge, toAge), groups.length > 1 ? groupName(listing, group) : ''),
        unit: units.arrivals,
      }),
    ),
    ...Object.entries(parameters).map(([name, value]) =>
      assumption(listing, 'parameters', what.parameter(name), value, { unit: units.number }),
    ),
  ];
}

export function stepRows(listing: Listing): Assumption[] {
  return listing.scenario.steps.flatMap((step) => [
    ...priceRows(listing, step),
    ...extraCostRows(listing, step),
    ...payerRows(listing, 'prices', step.shortName, step.payers),
  ]);
}

function priceRows(listing: Listing, step: Step): Assumption[] {
  const { what, units } = listing.words;
  const { kind, shortName, unitCostKrPerYear: price, unitCostFactors, unitCostByDuration = [] } = step;
  const isFree = kind === 'universal' && price.kind === 'everyAge' && price.value.value === 0;
  return [
    ...(isFree
      ? []
      : byAge(listing, price).map(({ whom, value }) =>
          assumption(listing, 'prices', what.price(shortName), value, { whom, unit: units.krPerYear }),
        )),
    ...Object.entries(unitCostFactors).map(([group, factor]) =>
      assumption(listing, 'prices', what.priceFactor(shortName), factor, {
        whom: groupName(listing, group),
        unit: units.factor,
      }),
    ),
    ...unitCostByDuration.map(({ factor, ...range }) =>
      assumption(listing, 'prices', what.priceFactor(shortName), factor, {
        whom: rangeText(listing, range),
        unit: units.factor,
      }),
    ),
  ];
}

function extraCostRows(
  listing: Listing,
  { shortName, startCostKr, endCostKr, fixedCosts, spread }: Step,
): Assumption[] {
  const { what, units } = listing.words;
  return [
    ...(startCostKr === null
      ? []
      : [assumption(listing, 'prices', what.startCost(shortName), startCostKr, { unit: units.krPerStart })]),
    ...(endCostKr === null
      ? []
      : [assumption(listing, 'prices', what.endCost(shortName), endCostKr, { unit: units.krPerEnd })]),
    ...(fixedCosts === null
      ? []
      : [
          assumption(listing, 'prices', what.fixedShare(shortName), fixedCosts.share, { unit: units.share }),
          assumption(listing, 'prices', what.ownPlaces(shortName), fixedCosts.places, { unit: units.places }),
          plainAssumption('prices', what.notice(shortName), fixedCosts.noticeMonths, { unit: units.months }),
        ]),
    ...(spread === null
      ? []
      : [
          assumption(listing, 'prices', what.spread(shortName), spread.cv, {
            whom: spread.shape,
            unit: units.variation,
          }),
        ]),
  ];
}

export function payerRows(listing: Listing, area: Area, name: string, payers: Payers): Assumption[] {
  const { what, units, payers: names } = listing.words;
  return OTHER_PAYERS.flatMap((payer) => {
    const share = payers[payer];
    if (share === undefined) return [];
    return [assumption(listing, area, what.payer(name, names[payer] ?? payer), share, { unit: units.share })];
  });
}

export function moveRows(listing: Listing): Assumption[] {
  return listing.scenario.transitions.flatMap((transition) => transitionRows(listing, transition));
}

function transitionRows(listing: Listing, transition: Transition): Assumption[] {
  const { words } = listing;
  const { from, to, perYear, groupFactors, durationFactors } = transition;
  const what = words.fromTo(stepName(listing, from), stepName(listing, to));
  return [
    ...byAge(listing, perYear).map(({ whom, value }) =>
      assumption(listing, 'moves', what, value, { whom, unit: words.units.perYear }),
    ),
    ...Object.entries(groupFactors).map(([group, factor]) =>
      assumption(listing, 'moves', what, factor, { whom: groupName(listing, group), unit: words.units.factor }),
    ),
    ...durationFactors.map(({ factor, ...range }) =>
      assumption(listing, 'moves', what, factor, { whom: rangeText(listing, range), unit: words.units.factor }),
    ),
  ];
}

export function rangeText({ words }: Listing, { fromMonth, toMonth }: DurationRange): string {
  return words.months(fromMonth, toMonth);
}

/** Trends, re-placement, birthdays and breakdowns. */
export function changeRows(listing: Listing): Assumption[] {
  const { scenario, words } = listing;
  const { trends, rePlacement, birthdays, breakdowns } = scenario;
  const { what, units } = words;
  const moves = (from: readonly string[], to: readonly string[]): string =>
    words.fromTo(stepNames(listing, from), stepNames(listing, to));
  return [
    ...trends.flatMap(({ id, from, to, growth, fromAge, toAge, groups }) => {
      const whom = together(
        words.ages(fromAge, toAge),
        groups.length === scenario.groups.length ? '' : groups.map((group) => groupName(listing, group)).join(', '),
      );
      const name = `${id}: ${moves(from, to)}`;
      if (growth.kind === 'perYear')
        return [assumption(listing, 'trends', name, growth.rate, { whom, unit: units.growth })];
      return Object.entries(growth.factors).map(([year, factor]) =>
        assumption(listing, 'trends', name, factor, {
          whom: together(words.inYear(Number(year)), whom),
          unit: units.factor,
        }),
      );
    }),
    ...rePlacement.map(({ fromMonth, toMonth, factor }) =>
      assumption(listing, 'rePlacement', what.afterLastPlacement, factor, {
        whom: words.monthsSince(fromMonth, toMonth),
        unit: units.factor,
      }),
    ),
    ...birthdays.flatMap(({ age, moves: ofStep }) =>
      Object.entries(ofStep).flatMap(([from, shares]) =>
        Object.entries(shares).map(([to, share]) =>
          assumption(
            listing,
            'birthdays',
            what.birthday(age, words.fromTo(stepName(listing, from), stepName(listing, to))),
            share,
            {
              unit: units.share,
            },
          ),
        ),
      ),
    ),
    ...breakdowns.flatMap(({ from, to, share }) =>
      byAge(listing, share).map(({ whom, value }) =>
        assumption(listing, 'breakdowns', what.breakdown(stepNames(listing, from), stepNames(listing, to)), value, {
          whom,
          unit: units.share,
        }),
      ),
    ),
  ];
}

export function startRows(listing: Listing): Assumption[] {
  const { scenario, words } = listing;
  const { initial } = scenario;
  const { what, units } = words;
  if (initial.kind === 'steadyState') return [plainAssumption('start', what.steadyState, '', {})];
  if (initial.kind === 'burnIn')
    return [plainAssumption('start', what.burnIn, 12 * initial.years, { unit: units.months })];
  if (initial.kind === 'shares') {
    return Object.entries(initial.shares).map(([step, share]) =>
      assumption(listing, 'start', what.startShare(stepName(listing, step)), share, { unit: units.share }),
    );
  }
  return initial.stock.map(({ step, children, fromAge, toAge, group }) =>
    assumption(listing, 'start', what.startStock(stepName(listing, step)), children, {
      whom: together(words.ages(fromAge, toAge), scenario.groups.length > 1 ? groupName(listing, group) : ''),
      unit: units.children,
    }),
  );
}
