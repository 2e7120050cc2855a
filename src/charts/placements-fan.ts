import type { Forecast } from '../results/forecast.js';
import { findObserved, type Observed } from '../results/observed.js';
import type { ChartWords } from '../text/chart-words.js';
import { fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';
import type { Picture } from './frame.js';
import { historyOf } from './history.js';

/** Children in any out-of-home placement at each month end, one fan a scenario; the first forecast is the base. */
export function placementsFan(
  forecasts: readonly Forecast[],
  words: ChartWords,
  footer: string,
  observed: readonly Observed[] = [],
): Picture {
  const caption = {
    title: words.placementsTitle,
    forWhom: forWhom(forecasts, words),
    reading: [],
    unit: words.stockUnit,
    footer,
  };
  const history = historyOf(findObserved(observed, 'stock', 'placement'), 1);
  return fanChart(forecastFans(forecasts, 'stock', 'placement', 1), caption, words, history);
}
