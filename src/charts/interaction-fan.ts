/** Charts of what makes children depend on one another: the caseload, and queues for places. */
import type { Forecast, Measure } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import type { Fan } from './band.js';
import { fanChart } from './fan-chart.js';
import { findSeries } from './find-series.js';
import { forWhom } from './forecast-fan.js';
import type { Picture } from './frame.js';
import { styleOf } from './palette.js';
import type { NamedStep } from './stock-fan.js';

/** Weighted open cases per caseworker at each month end, of every scenario that has caseworkers. */
export function caseloadFan(forecasts: readonly Forecast[], words: ChartWords, footer: string): Picture {
  const known = withSeries(forecasts, 'caseload', 'all');
  const caption = {
    title: words.caseloadTitle,
    forWhom: forWhom(known, words),
    reading: [],
    unit: words.caseloadUnit,
    footer,
  };
  return fanChart(fansOf(forecasts, known, 'caseload', 'all'), caption, words);
}

/** Children who wait for a place on a step at each month end, of every scenario in which they can. */
export function queueFan(forecasts: readonly Forecast[], step: NamedStep, words: ChartWords, footer: string): Picture {
  const known = withSeries(forecasts, 'queue', step.id);
  const caption = {
    title: words.queueTitle(step.name),
    forWhom: forWhom(known, words),
    reading: [],
    unit: words.stockUnit,
    footer,
  };
  return fanChart(fansOf(forecasts, known, 'queue', step.id), caption, words);
}

/** The forecasts that have a series: a scenario without caseworkers has no caseload. */
export function withSeries(forecasts: readonly Forecast[], measure: Measure, step: string): Forecast[] {
  return forecasts.filter(({ series }) => series.some((one) => one.measure === measure && one.step === step));
}

/** A scenario keeps the colour and dash it has on every other chart of the page. */
function fansOf(forecasts: readonly Forecast[], known: readonly Forecast[], measure: Measure, step: string): Fan[] {
  return known.map((forecast) => ({
    name: forecast.scenario,
    series: findSeries(forecast, measure, step),
    style: styleOf(forecasts.indexOf(forecast)),
    unitSize: 1,
  }));
}
