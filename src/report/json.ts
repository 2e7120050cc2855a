import type { Comparison } from '../results/comparison/comparison.js';
import type { EconomyResult } from '../results/economy/economy.js';
import type { StressTest } from '../results/economy/stress-test.js';
import type { Difference, Forecast, Series, Summary } from '../results/forecast.js';
import type { VarianceSplit } from '../results/variance.js';

/**
 * `forecast.json`: every forecast and difference of a run, what it says about money, and the scenarios side by side. Keys always come in the same order, whatever order the
 * objects were built in, and each series is one line, so that two runs can be compared line by line.
 */
export function forecastJson(
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  economies: readonly EconomyResult[],
  comparison: Comparison | null,
  variance: readonly VarianceSplit[] = [],
  stress: readonly StressTest[] = [],
): string {
  const whole = [
    `"forecasts": ${list(forecasts.map((one) => withSeries(forecastFacts(one), one.series)))}`,
    `"differences": ${list(differences.map((one) => withSeries(differenceFacts(one), one.series)))}`,
    // What is infinite (never paid back, no effect is enough) becomes null.
    `"economy": ${list(economies.map((one) => JSON.stringify(one)))}`,
    ...(comparison === null ? [] : [`"comparison": ${comparisonJson(comparison)}`]),
    ...(variance.length === 0 ? [] : [`"variance": ${list(variance.map((one) => JSON.stringify(one)))}`]),
    ...(stress.length === 0 ? [] : [`"stress": ${list(stress.map((one) => JSON.stringify(one)))}`]),
  ];
  return `{\n${whole.join(',\n')}\n}\n`;
}

/** A key figure, a ranking and a what-if's changes are a line each. */
function comparisonJson({ figures, rankings, changes, ...facts }: Comparison): string {
  const lines = (items: readonly unknown[]): string => list(items.map((one) => JSON.stringify(one)));
  return [
    `${JSON.stringify(facts).slice(0, -1)},"figures": ${lines(figures)}`,
    `"rankings": ${lines(rankings)}`,
    `"changes": ${lines(changes)}}`,
  ].join(',\n');
}

function forecastFacts(forecast: Forecast): object {
  const { scenario, priceLevel, prices, seed, scenarioHash, replications, expectation } = forecast;
  const failed = forecast.failed.map(({ replication, message }) => ({ replication, message }));
  return { scenario, priceLevel, prices, seed, scenarioHash, replications, failed, expectation };
}

function differenceFacts({ base, scenario, expectation }: Difference): object {
  return { base, scenario, expectation };
}

/** An object of `facts` with its series as last key. */
function withSeries(facts: object, series: readonly Series[]): string {
  const lines = series.map((one) => JSON.stringify(orderedSeries(one)));
  return `${JSON.stringify(facts).slice(0, -1)},"series": ${list(lines)}}`;
}

function orderedSeries({ measure, step, group, periods, summaries }: Series): object {
  return { measure, step, group, periods, summaries: summaries.map(orderedSummary) };
}

function orderedSummary({ mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact }: Summary): Summary {
  return { mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact };
}

/** A JSON array, one item a line. */
function list(items: readonly string[]): string {
  return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n]`;
}
