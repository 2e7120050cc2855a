import type { Forecast } from '../results/forecast.js';
import { findObserved, type Observed } from '../results/observed.js';
import type { ChartWords } from '../text/chart-words.js';
import { fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';
import type { Picture } from './frame.js';
import { historyOf } from './history.js';

/** A step as a chart needs it: its id in the series, and the name people read. A scenario's `Step` is one. */
export interface NamedStep {
  readonly id: string;
  readonly name: string;
}

/** Children on one step at each month end, one fan a scenario; the first forecast is the base. */
export function stockFan(
  forecasts: readonly Forecast[],
  step: NamedStep,
  words: ChartWords,
  footer: string,
  observed: readonly Observed[] = [],
): Picture {
  const caption = {
    title: words.stockTitle(step.name),
    forWhom: forWhom(forecasts, words),
    reading: [],
    unit: words.stockUnit,
    footer,
  };
  const history = historyOf(findObserved(observed, 'stock', step.id), 1);
  return fanChart(forecastFans(forecasts, 'stock', step.id, 1), caption, words, history);
}
