/** What was forecast so many months ahead, one date after another, and what was counted. */
import type { Measure, Summary } from '../results/forecast.js';
import type { ObservedPoint } from '../results/observed.js';
import type { ChartWords } from '../text/chart-words.js';
import { fanChart } from './fan-chart.js';
import type { Caption, Picture } from './frame.js';
import { historyOf } from './history.js';
import { styleOf } from './palette.js';

/** The forecasts of one series, each from another date, in order of the periods that they are of. */
export interface Backtested {
  readonly measure: Measure;
  readonly step: string;
  readonly group: string;
  readonly periods: readonly string[];
  readonly summaries: readonly Summary[];
  /** What was counted, also before the first forecast. */
  readonly observed: readonly ObservedPoint[];
}

/** Each band is of a forecast of its own; the line joins their means. */
export function backtestFan(series: Backtested, caption: Caption, words: ChartWords): Picture {
  const { measure, step, group, observed } = series;
  const fan = { name: caption.forWhom, series, style: styleOf(0), unitSize: 1 };
  const history = historyOf({ measure, step, group, points: observed, source: '' }, 1);
  return fanChart([fan], caption, words, history);
}
