/** The prices of an explained scenario, as far as one number a step does not say them. */
import { REST_GROUP, type Sourced, type Step } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import { priceExtent } from './price-extent.js';
import { factorsInParts, labelOf, list, plain, significant, type Telling, whole } from './telling.js';

/** The price of a step in the ladder's table: one, or from the least to the greatest over ages, groups and stays. */
export function priceCell({ about, words }: Telling, step: Step): string {
  const [low, high] = priceExtent(about.scenario, step);
  const [least, greatest] = [whole(low, words), whole(high, words)];
  return least === greatest ? least : words.prices.range(least, greatest);
}

/** Prices by age, by group and by time on the step, a sentence a step. */
export function priceLines(telling: Telling): string[] {
  const { steps } = telling.about.scenario;
  const sentences = steps.flatMap((step, i) => [
    ...byAge(telling, step, i),
    ...byGroup(telling, step, i),
    ...byStay(telling, step, i),
    ...once(telling, step, i),
    ...fixed(telling, step, i),
  ]);
  const counted = steps.some(({ unitCostByDuration = [] }) => unitCostByDuration.length > 0);
  if (counted) sentences.push(telling.words.prices.stayCounted);
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

function byStay(telling: Telling, { unitCostByDuration = [] }: Step, index: number): string[] {
  if (unitCostByDuration.length === 0) return [];
  const { about, words } = telling;
  const factors = factorsInParts(unitCostByDuration, words).map(words.prices.inPart);
  const stated = words.prices.byStay(labelOf(telling, index), list(factors, words));
  const mean = about.stayPrices.find(({ step }) => step === index);
  if (mean === undefined || mean.mean === null) return [stated];
  return [`${stated} ${words.prices.stayMean(significant(mean.mean, 3, words), mean.year)}`];
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
