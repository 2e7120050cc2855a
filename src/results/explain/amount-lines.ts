/** The p/l table of an explained scenario, the prices its results are in, and amounts that it states in other prices. */
import { coveredYears } from '../../scenario/price-index/price-index.js';
import type { Policy, Price, Sourced } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import { labelOf, list, significant, type Telling, whole } from './telling.js';

/** Nothing where everything is in the scenario's one price level. */
export function amountLines(telling: Telling): string[] {
  const sentences = [...indexText(telling), ...convertedText(telling), ...shownText(telling)];
  return sentences.flatMap((sentence) => hanging('', sentence, telling.width));
}

function indexText({ about, words }: Telling): string[] {
  const { priceIndex } = about.scenario.economy;
  if (priceIndex === null) return [];
  const { first, last } = coveredYears(priceIndex);
  const assumed = priceIndex.years.filter(({ status }) => status === 'assumption').length;
  const until = Number.isFinite(last) ? last : null;
  return [words.prices.index(priceIndex.file, first, until, priceIndex.years.length, assumed)];
}

function shownText({ about, words }: Telling): string[] {
  const { shown } = about.scenario.economy;
  if (shown === null) return [];
  const factors = Object.entries(shown.factors).map(([year, factor]) => ({
    year: Number(year),
    factor: significant(factor, 4, words),
  }));
  const [first, last] = [factors[0], factors.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    shown.year === null ? words.prices.shownCurrent(first, last) : words.prices.shownFixed(shown.year, first.factor),
  ];
}

interface NamedAmount {
  readonly what: string;
  readonly amount: Sourced;
}

function convertedText(telling: Telling): string[] {
  const { about, words } = telling;
  const texts = amountsOf(telling).flatMap(({ what, amount: { value, stated } }) =>
    stated === undefined
      ? []
      : [words.prices.convertedOne(what, whole(stated.value, words), stated.priceLevel, whole(value, words))],
  );
  return texts.length === 0 ? [] : [words.prices.converted(about.scenario.priceLevel, list(texts, words))];
}

/** Every amount that may have a price level of its own, with what it pays for. */
function amountsOf(telling: Telling): NamedAmount[] {
  const { steps, addOns, capacities, policies } = telling.about.scenario;
  const ofStep = (index: number): string => telling.words.prices.ofStep(labelOf(telling, index));
  return [
    ...steps.flatMap(({ unitCostKrPerYear }, i) =>
      amountsOfPrice(unitCostKrPerYear).map((amount) => ({ what: ofStep(i), amount })),
    ),
    ...addOns.map(({ name, unitCostKrPerYear }) => ({ what: name, amount: unitCostKrPerYear })),
    ...capacities.flatMap(({ step, whenFull }) =>
      whenFull.kind === 'wait'
        ? [{ what: ofStep(steps.findIndex(({ id }) => id === step)), amount: whenFull.interimKrPerYear }]
        : [],
    ),
    ...policies.flatMap(amountsOfPolicy),
  ];
}

function amountsOfPrice(price: Price): Sourced[] {
  return price.kind === 'everyAge' ? [price.value] : Object.values(price.values);
}

function amountsOfPolicy({ costs }: Policy): NamedAmount[] {
  return costs.flatMap(({ name, amount }) =>
    (amount.kind === 'byYear' ? Object.values(amount.kr) : [amount.kr]).map((own) => ({ what: name, amount: own })),
  );
}
