import type { Forecast } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import { type FanConfiguration, fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';

/** kr. in one mio. kr. */
export const KR_PER_MILLION = 1e6;

/** Expenditure of all steps by year, mio. kr. in the forecasts' price level; the first forecast is the base. */
export function expenditureFan(forecasts: readonly Forecast[], words: ChartWords, footer: string): FanConfiguration {
  const caption = {
    title: words.expenditureTitle,
    forWhom: forWhom(forecasts, words),
    reading: [],
    unit: words.millionKr(commonPriceLevel(forecasts)),
    footer,
  };
  return fanChart(forecastFans(forecasts, 'expenditure_kr', 'all', KR_PER_MILLION), caption, words);
}

/** The one price level (year) of all forecasts; amounts of different levels cannot share an axis. */
function commonPriceLevel(forecasts: readonly Forecast[]): number {
  const levels = [...new Set(forecasts.map((forecast) => forecast.priceLevel))];
  const [level] = levels;
  if (level !== undefined && levels.length === 1) return level;
  throw new Error(
    `Expenditure chart: expected forecasts in one price level, got ${levels.join(', ') || 'no forecast'}`,
  );
}
