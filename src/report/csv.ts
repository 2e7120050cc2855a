import {
  type Difference,
  type Forecast,
  type InPrices,
  isAmount,
  type Series,
  type Summary,
} from '../results/forecast.js';

/** The numbers of a row, in the order of the columns. */
export const NUMBERS = ['mean', 'sd', 'mcse', 'p05', 'p10', 'p25', 'p50', 'p75', 'p90', 'p95', 'exact'] as const;
const KEYS = ['period', 'measure', 'step', 'group'] as const;
/** Last column: the year whose prices an amount is in, or `current`; empty for what is no amount. */
export const PRICES = 'prices';

/**
 * `forecast.csv`: one row a scenario, period, measure, step and group. Comma, decimal point, LF, UTF-8; a number is
 * the shortest text that reads back as the same number; `exact` is empty where there is none.
 */
export function forecastCsv(forecasts: readonly Forecast[]): string {
  const header = ['scenario', ...KEYS, ...NUMBERS, PRICES].join(',');
  const rows = forecasts.flatMap((forecast) => seriesRows(forecast.series, [forecast.scenario], forecast));
  return `${[header, ...rows].join('\n')}\n`;
}

/** `difference.csv`: as `forecast.csv`, of what-if (`scenario`) minus `base`; all are in the prices of `forecast`. */
export function differenceCsv(differences: readonly Difference[], forecast: InPrices): string {
  const header = ['scenario', 'base', ...KEYS, ...NUMBERS, PRICES].join(',');
  const rows = differences.flatMap((one) => seriesRows(one.series, [one.scenario, one.base], forecast));
  return `${[header, ...rows].join('\n')}\n`;
}

/** All rows of some series; `names` are the leading cells of each. */
function seriesRows(series: readonly Series[], names: readonly string[], forecast: InPrices): string[] {
  const start = names.map(text).join(',');
  return series.flatMap((one) => {
    const key = [one.measure, one.step, one.group].map(text).join(',');
    const inPrices = isAmount(one.measure) ? pricesCell(forecast) : '';
    return one.summaries.map(
      (summary, index) => `${start},${one.periods[index]},${key},${numbers(summary)},${inPrices}`,
    );
  });
}

/** What stands in the last column of an amount. */
export function pricesCell({ prices, priceLevel }: InPrices): string {
  return prices === 'current' ? prices : String(priceLevel);
}

/** The cells of a summary; those that it does not have are empty. */
export function numbers(summary: Partial<Summary>): string {
  return NUMBERS.map((name) => number(summary[name] ?? null)).join(',');
}

/** Empty for what does not exist: no exact value, no standard deviation of a single replication. */
export function number(value: number | null): string {
  return value !== null && Number.isFinite(value) ? String(value) : '';
}

/** Quoted as RFC 4180 asks, only where needed. */
export function text(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
