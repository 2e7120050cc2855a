import type { Forecast, Measure } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import type { Fan } from './band.js';
import { findSeries } from './find-series.js';
import { listNames } from './footer.js';
import { styleOf } from './palette.js';

/** The fans of one measure and step for every scenario; `unitSize` as in `Fan`. The first forecast is the base. */
export function forecastFans(forecasts: readonly Forecast[], measure: Measure, step: string, unitSize: number): Fan[] {
  return forecasts.map((forecast, place) => ({
    name: forecast.scenario,
    series: findSeries(forecast, measure, step),
    style: styleOf(place),
    unitSize,
  }));
}

/** For whom: the scenario, or the base compared with its what-ifs. */
export function forWhom(forecasts: readonly Forecast[], words: ChartWords): string {
  const [base = '', ...whatIfs] = forecasts.map((forecast) => forecast.scenario);
  return whatIfs.length === 0 ? base : words.compared(base, listNames(whatIfs, words));
}
