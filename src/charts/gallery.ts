/** The charts of a run: which there are, and under which file names. */
import type { Difference, Forecast } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ChartWords } from '../text/chart-words.js';
import { expenditureDifferenceFan, placementsDifferenceFan } from './difference-fan.js';
import { expenditureFan } from './expenditure-fan.js';
import type { FanConfiguration } from './fan-chart.js';
import { footerText } from './footer.js';
import { placementsFan } from './placements-fan.js';
import { stockFan } from './stock-fan.js';

/** A chart that can be drawn, and the file name (without ending) it is known by. */
export interface NamedChart {
  readonly name: string;
  readonly draw: () => FanConfiguration;
}

/** All charts of a run; the base scenario's steps decide which stocks are shown, where all scenarios have them. */
export function chartsOfRun(
  base: Scenario,
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  words: ChartWords,
): NamedChart[] {
  const footer = footerText(forecasts, words);
  const has = (step: string): boolean =>
    forecasts.every(({ series }) => series.some((one) => one.measure === 'stock' && one.step === step));
  const stocks = base.steps
    .filter(({ kind, id }) => kind !== 'universal' && has(id))
    .map((step) => ({ name: `bestand-${step.id}`, draw: () => stockFan(forecasts, step, words, footer) }));
  const charts: NamedChart[] = [
    ...stocks,
    ...(has('placement') ? [{ name: 'anbragte', draw: () => placementsFan(forecasts, words, footer) }] : []),
    { name: 'udgifter', draw: () => expenditureFan(forecasts, words, footer) },
  ];
  if (differences.length === 0) return charts;
  charts.push({
    name: 'forskel-udgifter',
    draw: () => expenditureDifferenceFan(differences, base.priceLevel, words, footer),
  });
  if (has('placement')) {
    charts.push({ name: 'forskel-anbragte', draw: () => placementsDifferenceFan(differences, words, footer) });
  }
  return charts;
}
