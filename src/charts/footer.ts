import type { Forecast } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import { formatNumber } from '../text/number-format.js';
import { shorten } from './typography.js';

/**
 * The line that lets anyone make the chart again: seed, number of replications, hash of every scenario. It also says
 * where the mean can only be simulated.
 */
export function footerText(forecasts: readonly Forecast[], words: ChartWords): string {
  const count = (value: number) => formatNumber(value, 0, words);
  const seeds = unique(forecasts.map((forecast) => forecast.seed));
  const replications = unique(forecasts.map((forecast) => forecast.replications));
  const failed = forecasts.filter((forecast) => forecast.failed.length > 0);
  return [
    ...seeds.map(words.seed),
    words.replications(replications.map(count).join(` ${words.and} `)),
    ...forecasts.map((forecast) => words.scenarioHash(shorten(forecast.scenario), forecast.scenarioHash)),
    ...notExact(forecasts, words),
    ...drawn(forecasts, words),
    ...failed.map((forecast) => words.failed(shorten(forecast.scenario), count(forecast.failed.length))),
  ]
    .map(unbroken)
    .join(' · ');
}

/** Which scenarios have no exact mean; unnamed when all have none. */
function notExact(forecasts: readonly Forecast[], words: ChartWords): string[] {
  const approximate = forecasts.filter(({ expectation }) => expectation === 'approximate');
  if (approximate.length === forecasts.length && forecasts.length > 0) return [words.notExact(null)];
  return approximate.map(({ scenario }) => words.notExact(shorten(scenario)));
}

/** In which scenarios each replication has drawn uncertain numbers of its own; unnamed when in all. */
function drawn(forecasts: readonly Forecast[], words: ChartWords): string[] {
  const own = forecasts.filter(({ expectation }) => expectation === 'none');
  if (own.length === forecasts.length && forecasts.length > 0) return [words.drawn(null)];
  return own.map(({ scenario }) => words.drawn(shorten(scenario)));
}

/** `A`, `A og B`, `A, B og C`. */
export function listNames(names: readonly string[], words: ChartWords): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${words.and} ${last}`;
}

/** A fact of the footer stays on one line: a hash apart from its scenario would be a riddle. */
function unbroken(fact: string): string {
  return fact.replaceAll(' ', '\u00a0');
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
