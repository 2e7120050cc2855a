/** Add-on services: who has them, how often they stop, and what they cost, as the engine looks for it. */
import type { AddOn, Scenario } from '../scenario/scenario.js';
import { formulaPlace, valueByAge } from './formulas.js';
import { monthOfEpoch } from './grid.js';
import type { Grid } from './model.js';
import { applyEffect, concerns, effectsInOrder, policyWeight } from './policies.js';
import { compilePrices, type Priced, priceClasses } from './prices.js';
import { streamNames } from './stream-names.js';

/** An offer is an add-on on one step where it is given. Offers are numbered step by step, on a step in file order. */
export interface AddOns {
  /** Add-ons; 0: the scenario has none. */
  readonly count: number;
  readonly ids: readonly string[];
  /** Name of each add-on in the random streams: 32 bits. */
  readonly stream: Uint32Array;
  /** How often each stops, per month of having it. */
  readonly stopPerMonth: Float64Array;
  readonly offers: number;
  /** Offers on step s are first[s] .. first[s + 1] - 1. */
  readonly first: Uint32Array;
  readonly addOnOf: Uint8Array;
  readonly stepOf: Uint8Array;
  /** Share of the children who have it, 0-1: [((epoch * ageClassCount + ageClass) * groupCount + group) * offers + offer]. */
  readonly prevalence: Float64Array;
  /** As for the steps: price class of each age class, and kr. per child-month by month, group, price class, add-on. */
  readonly priceClassOfAge: Uint8Array;
  readonly priceClassCount: number;
  readonly price: Float64Array;
}

interface Offer {
  readonly addOn: AddOn;
  readonly step: string;
}

/**
 * The add-ons of a scenario.
 *
 * @throws PrevalenceOutside when policies together bring a share outside 0-1
 */
export function compileAddOns(scenario: Scenario, grid: Grid): AddOns {
  const { addOns, steps } = scenario;
  const offers = steps.flatMap(({ id }) =>
    addOns.filter(({ prevalence }) => prevalence[id] !== undefined).map((addOn): Offer => ({ addOn, step: id })),
  );
  const before = (step: number): number => offers.filter((offer) => indexOf(steps, offer.step) < step).length;
  const priced = addOns.map(pricedAddOn);
  const classes = priceClasses(scenario, grid, priced);
  return {
    count: addOns.length,
    ids: addOns.map(({ id }) => id),
    stream: Uint32Array.from(
      streamNames(
        addOns.map(({ id }) => id),
        2 ** 32,
      ),
    ),
    stopPerMonth: Float64Array.from(addOns, ({ stopPerYear }) => stopPerYear.value / 12),
    offers: offers.length,
    first: Uint32Array.from({ length: steps.length + 1 }, (_, step) => before(step)),
    addOnOf: Uint8Array.from(offers, ({ addOn }) => addOns.indexOf(addOn)),
    stepOf: Uint8Array.from(offers, ({ step }) => indexOf(steps, step)),
    prevalence: compilePrevalence(scenario, grid, offers),
    priceClassOfAge: classes.classOfAge,
    priceClassCount: classes.count,
    price: compilePrices(scenario, grid, classes, priced),
  };
}

/** An add-on has one price for all, however long a child has been on the step. */
function pricedAddOn({ id, unitCostKrPerYear: value }: AddOn): Priced {
  return { item: { id, unitCostKrPerYear: { kind: 'everyAge', value }, unitCostFactors: {} }, stayMonth: 0 };
}

function indexOf(items: readonly { readonly id: string }[], id: string): number {
  return items.findIndex((item) => item.id === id);
}

function compilePrevalence(scenario: Scenario, grid: Grid, offers: readonly Offer[]): Float64Array {
  const changes = offers.map(({ addOn }) =>
    effectsInOrder(scenario).filter(
      ({ effect: { target } }) => target.kind === 'addOns' && target.addOns.includes(addOn.id),
    ),
  );
  const prevalence = new Float64Array(grid.epochCount * grid.ageClassCount * grid.groupCount * offers.length);
  let at = 0;
  for (let epoch = 0; epoch < grid.epochCount; epoch++) {
    const month = monthOfEpoch(grid, epoch);
    for (let ageClass = 0; ageClass < grid.ageClassCount; ageClass++) {
      const ageMonths = grid.ageCut[ageClass] as number;
      const place = formulaPlace(scenario.horizon, month, ageMonths);
      for (const { id: group } of scenario.groups) {
        offers.forEach((offer, i) => {
          const own = changes[i]?.filter(({ effect }) => concerns(effect, group, ageMonths)) ?? [];
          const stated = offer.addOn.prevalence[offer.step];
          const share = own.reduce(
            (number, { policy, effect }) => applyEffect(effect, policyWeight(policy, month), number, place),
            stated === undefined ? 0 : valueByAge(scenario.ageBands, stated, place),
          );
          prevalence[at++] = within(offer, share, ageMonths);
        });
      }
    }
  }
  return prevalence;
}

/** A share of at most everyone; sums and products of tenths may miss 0 or 1 by rounding. */
function within({ addOn, step }: Offer, share: number, ageMonths: number): number {
  if (!(share >= -1e-12 && share <= 1 + 1e-12)) throw new PrevalenceOutside(addOn.id, step, share, ageMonths / 12);
  return Math.max(0, Math.min(1, share));
}

/** Policies have together brought the share of the children with an add-on outside 0-1. */
export class PrevalenceOutside extends RangeError {
  constructor(
    readonly addOn: string,
    readonly step: string,
    readonly share: number,
    readonly ageYears: number,
  ) {
    super(`share with ${addOn} on ${step} is ${share} at ${ageYears} years`);
  }
}
