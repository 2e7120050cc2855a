import type { Difference, Forecast } from '../results/forecast.js';
import { expenditureDifferenceFan, placementsDifferenceFan } from './difference-fan.js';
import { expenditureFan } from './expenditure-fan.js';
import type { FanConfiguration } from './fan-chart.js';
import { footerText } from './footer.js';
import { placementsFan } from './placements-fan.js';
import { type NamedStep, stockFan } from './stock-fan.js';
import type { ChartWords } from './words.js';

/** What-ifs beside the base in one chart; more are spread over several charts. */
const WHAT_IFS_PER_CHART = 2;

/**
 * Every chart of a run by file name without ending, e.g. `stock-pleje`: the stock of each of `steps`, placements,
 * expenditure, and the differences to the base (the first forecast). `differences[i]` belongs to `forecasts[i + 1]`.
 * With more what-ifs than one chart holds, the further charts are `stock-pleje-2` and so on.
 */
export function allCharts(
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  steps: readonly NamedStep[],
  words: ChartWords,
): ReadonlyMap<string, FanConfiguration> {
  const [base, ...whatIfs] = forecasts;
  if (base === undefined) throw new Error('Charts need at least one forecast');
  const charts = new Map<string, FanConfiguration>();
  for (let first = 0; first === 0 || first < whatIfs.length; first += WHAT_IFS_PER_CHART) {
    const end = first + WHAT_IFS_PER_CHART;
    const suffix = first === 0 ? '' : `-${first / WHAT_IFS_PER_CHART + 1}`;
    const shown = [base, ...whatIfs.slice(first, end)];
    const footer = footerText(shown, words);
    const page = [
      ...forecastCharts(shown, steps, words, footer),
      ...differenceCharts(differences.slice(first, end), base.priceLevel, words, footer),
    ];
    for (const [name, chart] of page) charts.set(name + suffix, chart);
  }
  return charts;
}

type NamedChart = [name: string, chart: FanConfiguration];

function forecastCharts(
  forecasts: readonly Forecast[],
  steps: readonly NamedStep[],
  words: ChartWords,
  footer: string,
): NamedChart[] {
  return [
    ...steps.map((step): NamedChart => [`stock-${step.id}`, stockFan(forecasts, step, words, footer)]),
    ['placements', placementsFan(forecasts, words, footer)],
    ['expenditure', expenditureFan(forecasts, words, footer)],
  ];
}

function differenceCharts(
  differences: readonly Difference[],
  priceLevel: number,
  words: ChartWords,
  footer: string,
): NamedChart[] {
  if (differences.length === 0) return [];
  return [
    ['difference-placements', placementsDifferenceFan(differences, words, footer)],
    ['difference-expenditure', expenditureDifferenceFan(differences, priceLevel, words, footer)],
  ];
}
