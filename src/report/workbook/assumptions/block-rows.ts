/** Caseworkers, places, add-ons and the economy. */
import type { Caseworkers, Dated } from '../../../scenario/scenario.js';
import { payerRows } from './ladder-rows.js';
import {
  type Assumption,
  assumption,
  byAge,
  type Listing,
  monthText,
  plainAssumption,
  stepName,
  stepNames,
} from './row.js';

export function caseworkerRows(listing: Listing): Assumption[] {
  const { caseworkers } = listing.scenario;
  if (caseworkers === null) return [];
  const { what, units } = listing.words;
  return [
    ...dated(listing, caseworkers.staff).map(({ whom, value }) =>
      assumption(listing, 'caseworkers', what.staff, value, { whom, unit: units.staff }),
    ),
    ...Object.entries(caseworkers.weights).map(([step, weight]) =>
      assumption(listing, 'caseworkers', what.weight(stepName(listing, step)), weight, { unit: units.weight }),
    ),
    plainAssumption('caseworkers', what.hiring, caseworkers.hiringDelayMonths, { unit: units.months }),
    ...caseworkers.effects.flatMap((effect) => caseloadRows(listing, effect)),
  ];
}

function caseloadRows(listing: Listing, { from, to, factor }: Caseworkers['effects'][number]): Assumption[] {
  const { words } = listing;
  const name = words.what.caseload(words.fromTo(stepNames(listing, from), stepNames(listing, to)));
  const { factor: unit } = words.units;
  if (factor.kind === 'expression') {
    return [assumption(listing, 'caseworkers', name, { value: factor.expression, source: factor.source }, { unit })];
  }
  return factor.points.map((point) =>
    assumption(listing, 'caseworkers', name, point.factor, {
      whom: words.what.atCaseload(String(point.caseload)),
      unit,
    }),
  );
}

/** Numbers that change on dates; the first holds from before the horizon. */
function dated(listing: Listing, numbers: Dated) {
  return numbers.map(({ fromMonth, value }, i) => ({
    whom: i === 0 ? '' : listing.words.fromMonth(monthText(listing, fromMonth)),
    value,
  }));
}

export function placesRows(listing: Listing): Assumption[] {
  const { what, units } = listing.words;
  return listing.scenario.capacities.flatMap(({ step, places, whenFull }) => {
    const name = stepName(listing, step);
    return [
      ...dated(listing, places).map(({ whom, value }) =>
        assumption(listing, 'places', what.capacity(name), value, { whom, unit: units.places }),
      ),
      whenFull.kind === 'wait'
        ? assumption(listing, 'places', what.interim(name), whenFull.interimKrPerYear, { unit: units.krPerYear })
        : plainAssumption('places', what.goesTo(name, stepName(listing, whenFull.step)), '', {}),
    ];
  });
}

export function addOnRows(listing: Listing): Assumption[] {
  const { what, units } = listing.words;
  return listing.scenario.addOns.flatMap(({ name, unitCostKrPerYear, stopPerYear, prevalence, payers }) => [
    assumption(listing, 'addOns', what.addOnPrice(name), unitCostKrPerYear, { unit: units.krPerYear }),
    assumption(listing, 'addOns', what.addOnStop(name), stopPerYear, { unit: units.perYear }),
    ...Object.entries(prevalence).flatMap(([step, share]) =>
      byAge(listing, share).map(({ whom, value }) =>
        assumption(listing, 'addOns', what.addOnShare(name, stepName(listing, step)), value, {
          whom,
          unit: units.share,
        }),
      ),
    ),
    ...payerRows(listing, 'addOns', name, payers),
  ]);
}

export function economyRows(listing: Listing): Assumption[] {
  const { economy } = listing.scenario;
  const { what, units, inYear, payers } = listing.words;
  const { priceIndex, realPriceDrift, spillOvers, budget, discountRates, refund } = economy;
  return [
    ...discountRates.map(({ fromYear, rate }) =>
      assumption(listing, 'economy', what.discount, rate, { whom: what.discountFrom(fromYear), unit: units.share }),
    ),
    ...Object.entries(budget?.kr ?? {}).map(([year, kr]) =>
      assumption(listing, 'economy', budget?.isNet ? what.netBudget : what.budget, kr, {
        whom: inYear(Number(year)),
        unit: units.kr,
      }),
    ),
    ...realPriceDrift.map(({ steps, perYear, fromYear, toYear }) =>
      assumption(listing, 'economy', what.drift(stepNames(listing, steps)), perYear, {
        whom: what.driftYears(fromYear, toYear),
        unit: units.growth,
      }),
    ),
    ...(priceIndex?.years ?? []).map(({ year, changePercent, source }) =>
      assumption(
        listing,
        'economy',
        what.priceIndex,
        { value: changePercent / 100, source },
        {
          whom: inYear(year),
          unit: units.growth,
        },
      ),
    ),
    ...(refund?.thresholds ?? []).flatMap(({ year, brackets }) =>
      brackets.flatMap(({ above, share }) => [
        assumption(listing, 'economy', what.refundAbove, above, { whom: inYear(year), unit: units.kr }),
        assumption(listing, 'economy', what.refund, share, { whom: inYear(year), unit: units.share }),
      ]),
    ),
    ...spillOvers.map(({ name, steps, krPerYear, payer }) =>
      assumption(listing, 'economy', what.spillOver(name, stepNames(listing, steps)), krPerYear, {
        whom: payers[payer] ?? payer,
        unit: units.krPerYear,
      }),
    ),
  ];
}
