/** What was observed, as the forecast shows it: in its prices, and what follows from it for its charts. */
import { priceFactor } from '../scenario/price-index/price-index.js';
import type { Population, Scenario } from '../scenario/scenario.js';
import { isAmount } from './forecast.js';
import type { Observed } from './observed.js';

/**
 * The scenario's history in the prices that it shows; then stocks that follow from rates per 1,000, and kinds of steps
 * whose steps are all there, where the file does not state them itself.
 */
export function observedHistory(scenario: Scenario): Observed[] {
  const stated = statedHistory(scenario);
  const stocks = withMissing(
    stated,
    stated.flatMap((one) => stockOfRate(scenario, one) ?? []),
  );
  return withMissing(stocks, kindsOf(scenario, stocks));
}

/** What the file states, in the prices that the forecast shows. */
export function statedHistory(scenario: Scenario): Observed[] {
  return scenario.history.map(({ measure, step, group, points, source }) => ({
    measure,
    step,
    group,
    source,
    points: points.map(({ period, value }) => {
      const factor = isAmount(measure) ? shownFactor(scenario, Number(period.slice(0, 4))) : 1;
      return { period, value: value === null || factor === null ? null : value * factor };
    }),
  }));
}

/** From the scenario's price level to the prices that are shown; null where the p/l table does not reach. */
function shownFactor({ priceLevel, economy: { shown, priceIndex } }: Scenario, year: number): number | null {
  if (shown === null) return 1;
  return priceIndex === null ? null : priceFactor(priceIndex, priceLevel, shown.year ?? year);
}

/** `more` beside `stated`, without what is there already. */
function withMissing(stated: readonly Observed[], more: readonly Observed[]): Observed[] {
  const has = ({ measure, step, group }: Observed): boolean =>
    stated.some((one) => one.measure === measure && one.step === step && one.group === group);
  return [...stated, ...more.filter((one) => !has(one))];
}

/** Children from a number per 1,000, by the scenario's own population; null where that does not reach so far back. */
function stockOfRate({ population }: Scenario, rate: Observed): Observed | null {
  if (rate.measure !== 'per_1000_0_17') return null;
  const points = rate.points.map(({ period, value }) => {
    const children = childrenAt(population, period);
    return { period, value: value === null || children === null ? null : (value * children) / 1000 };
  });
  return points.every(({ value }) => value === null) ? null : { ...rate, measure: 'stock', points };
}

/** 0-17-year-olds at the end of a month, or in the middle of a year; linear between two Januaries. */
function childrenAt(population: Population, period: string): number | null {
  if (population.kind === 'constant') return population.children0to17.value;
  const [year = 0, month = 6] = period.split('-').map(Number);
  const moment = year + month / 12;
  const january = (at: number): number | null => {
    const ages = population.children[population.years.indexOf(at)];
    return ages === undefined ? null : ages.slice(0, 18).reduce((sum, count) => sum + count, 0);
  };
  const before = january(Math.floor(moment));
  const after = january(Math.floor(moment) + 1) ?? before;
  return before === null || after === null ? null : before + (moment - Math.floor(moment)) * (after - before);
}

/** Sums over the steps of a kind, at the periods at which all of them are known. */
function kindsOf({ steps }: Scenario, history: readonly Observed[]): Observed[] {
  const kinds = [...new Set(steps.map(({ kind }) => kind))].filter((kind) => kind !== 'universal');
  const measures = ['stock', 'new_placements'] as const;
  return kinds.flatMap((kind) =>
    measures.flatMap((measure) => {
      const ids = steps.filter((step) => step.kind === kind).map(({ id }) => id);
      const parts = ids.map((id) =>
        history.find((one) => one.measure === measure && one.step === id && one.group === 'all'),
      );
      const [first] = parts;
      if (first === undefined || parts.includes(undefined)) return [];
      const points = first.points.flatMap(({ period }) => {
        const values = parts.map((part) => part?.points.find((point) => point.period === period)?.value ?? null);
        const known = values.filter((value) => value !== null);
        return known.length < values.length ? [] : [{ period, value: known.reduce((sum, value) => sum + value, 0) }];
      });
      return points.length === 0 ? [] : [{ ...first, step: kind, points }];
    }),
  );
}
