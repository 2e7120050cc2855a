/** The prices of an explained scenario, as far as one number a step does not say them. */
import { REST_GROUP, type Sourced, type Step } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import { labelOf, list, plain, type Telling, whole } from './telling.js';

/** The price of a step in the ladder's table: one, or from the least to the greatest over ages and groups. */
export function priceCell({ about, words }: Telling, { unitCostKrPerYear: price, unitCostFactors }: Step): string {
  const stated = price.kind === 'everyAge' ? [price.value] : Object.values(price.values);
  const factors = about.scenario.groups.map(({ id }) => unitCostFactors[id]?.value ?? 1);
  const prices = stated.flatMap(({ value }) => factors.map((factor) => value * factor));
  const [least, greatest] = [whole(Math.min(...prices), words), whole(Math.max(...prices), words)];
  return least === greatest ? least : words.prices.range(least, greatest);
}

/** Prices by age and by group, a sentence a step. */
export function priceLines(telling: Telling): string[] {
  const { steps } = telling.about.scenario;
  const sentences = steps.flatMap((step, i) => [
    ...byAge(telling, step, i),
    ...byGroup(telling, step, i),
    ...once(telling, step, i),
    ...fixed(telling, step, i),
  ]);
  return sentences.flatMap((sentence) => hanging('', sentence, telling.width));
}

function byAge(telling: Telling, { unitCostKrPerYear: price }: Step, index: number): string[] {
  const { about, words } = telling;
  if (price.kind === 'everyAge') return [];
  const prices = about.scenario.ageBands.flatMap(({ id, fromAge, toAge }) => {
    const own = price.values[id];
    return own === undefined ? [] : [words.prices.atAges(whole(own.value, words), words.ages(fromAge, toAge))];
  });
  return [words.prices.byAge(labelOf(telling, index), list(prices, words))];
}

function byGroup(telling: Telling, { unitCostFactors }: Step, index: number): string[] {
  const { words } = telling;
  const factors = Object.entries(unitCostFactors).map(([group, { value }]) =>
    words.prices.ofGroup(group === REST_GROUP ? words.restGroup : group, plain(value, words)),
  );
  return factors.length === 0 ? [] : [words.prices.byGroup(labelOf(telling, index), list(factors, words))];
}

function once(telling: Telling, { startCostKr, endCostKr }: Step, index: number): string[] {
  const { words } = telling;
  const text = (cost: Sourced | null): string | null => (cost === null ? null : whole(cost.value, words));
  const [start, end] = [text(startCostKr), text(endCostKr)];
  return start === null && end === null ? [] : [words.prices.once(labelOf(telling, index), start, end)];
}

function fixed(telling: Telling, { fixedCosts }: Step, index: number): string[] {
  if (fixedCosts === null) return [];
  const { words } = telling;
  const percent = plain(Number((100 * fixedCosts.share.value).toPrecision(9)), words);
  const places = whole(fixedCosts.places.value, words);
  return [words.prices.fixed(labelOf(telling, index), percent, places, fixedCosts.noticeMonths)];
}
