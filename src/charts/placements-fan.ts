import type { Forecast } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import { type FanConfiguration, fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';

/** Children in any out-of-home placement at each month end, one fan a scenario; the first forecast is the base. */
export function placementsFan(forecasts: readonly Forecast[], words: ChartWords, footer: string): FanConfiguration {
  const caption = {
    title: words.placementsTitle,
    forWhom: forWhom(forecasts, words),
    reading: [],
    unit: words.stockUnit,
    footer,
  };
  return fanChart(forecastFans(forecasts, 'stock', 'placement', 1), caption, words);
}
