/** The p/l table of an explained scenario, the prices its results are in, amounts that it states in other prices, and its budget. */
import { calendarYear } from '../../model/calendar.js';
import { realGrowth } from '../../model/prices.js';
import { USUAL_RATE } from '../../scenario/assemble/economy.js';
import { coveredYears } from '../../scenario/price-index/price-index.js';
import type { Policy, Price, Sourced } from '../../scenario/scenario.js';
import { hanging } from '../../text/columns.js';
import { labelOf, list, plain, significant, type Telling, whole } from './telling.js';

/** Nothing where everything is in the scenario's one price level. */
export function amountLines(telling: Telling): string[] {
  const sentences = [
    ...indexText(telling),
    ...convertedText(telling),
    ...driftText(telling),
    ...shownText(telling),
    ...budgetText(telling),
  ];
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

/** What grows beyond wages and prices, and what it comes to at the end of the horizon. */
function driftText({ about, words }: Telling): string[] {
  const { economy, horizon, steps, addOns } = about.scenario;
  const month = 12 * horizon.years - 1;
  return economy.realPriceDrift.map((drift) => {
    const names = drift.steps.map((id) => {
      const step = steps.findIndex((own) => own.id === id);
      return step < 0
        ? (addOns.find((own) => own.id === id)?.name ?? id)
        : words.prices.ofStep(about.labels[step] ?? id);
    });
    const alone = { ...about.scenario, economy: { ...economy, realPriceDrift: [drift] } };
    return words.prices.drift({
      what: list(names, words),
      percent: plain(Number((100 * Math.abs(drift.perYear.value)).toPrecision(3)), words),
      falls: drift.perYear.value < 0,
      first: drift.fromYear,
      last: drift.toYear,
      year: calendarYear(horizon, month),
      factor: significant(realGrowth(alone, drift.steps[0] ?? '', month), 4, words),
    });
  });
}

/** What has been adopted, where the budget form begins, rates of discount other than the usual one, and drifts of its own. */
function budgetText({ about, words }: Telling): string[] {
  const { priceLevel, economy } = about.scenario;
  const { budget, budgetYear, discountRates, stress = [] } = economy;
  const years = Object.entries(budget?.kr ?? {}).map(([year, { value }]) =>
    words.budget.ofYear(whole(value, words), Number(year)),
  );
  const rates = discountRates.map(({ fromYear, rate }) => ({
    fromYear,
    percent: plain(Number((100 * rate.value).toPrecision(6)), words),
  }));
  const isUsual = discountRates.length === 1 && discountRates[0]?.rate.value === USUAL_RATE.rate.value;
  return [
    ...(budget === null ? [] : [words.budget.adopted(list(years, words), budget.isNet, priceLevel)]),
    ...(budgetYear === null ? [] : [words.budget.formFrom(budgetYear)]),
    ...(isUsual ? [] : [words.budget.rates(list(rates.map(words.budget.rate), words))]),
    ...(stress.length === 0 ? [] : [words.budget.stress(stress.map(({ name }) => name))]),
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
    ...steps.flatMap(({ unitCostKrPerYear, startCostKr, endCostKr }, i) =>
      [...amountsOfPrice(unitCostKrPerYear), startCostKr ?? [], endCostKr ?? []]
        .flat()
        .map((amount) => ({ what: ofStep(i), amount })),
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
