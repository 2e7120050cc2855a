/** The charts of a run: which there are, and under which file names. */
import type { Difference, Forecast, Measure } from '../results/forecast.js';
import type { Observed } from '../results/observed.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ChartWords } from '../text/chart-words.js';
import { expenditureDifferenceFan, placementsDifferenceFan } from './difference-fan.js';
import { commonPrices, expenditureFan } from './expenditure-fan.js';
import type { FanConfiguration } from './fan-chart.js';
import { footerText } from './footer.js';
import { caseloadFan, queueFan, withSeries } from './interaction-fan.js';
import { placementsFan } from './placements-fan.js';
import { stockFan } from './stock-fan.js';

/** A chart that can be drawn, and the file name (without ending) it is known by. */
export interface NamedChart {
  readonly name: string;
  readonly draw: () => FanConfiguration;
}

/** What-ifs that one chart compares with the base: three fans can be told apart, four are mud. */
const WHAT_IFS_A_PAGE = 2;

/** The charts of a run. More what-ifs than one chart can hold are shown on further pages: `udgifter-2`, `udgifter-3`. */
export function chartsOfRun(
  base: Scenario,
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  words: ChartWords,
  history: readonly Observed[] = [],
): NamedChart[] {
  const [first, ...whatIfs] = forecasts;
  if (first === undefined) return [];
  const pages = Math.max(1, Math.ceil(whatIfs.length / WHAT_IFS_A_PAGE));
  const charts = Array.from({ length: pages }, (_, page) => {
    const cut = <T>(items: readonly T[]): T[] => items.slice(page * WHAT_IFS_A_PAGE, (page + 1) * WHAT_IFS_A_PAGE);
    const suffix = page === 0 ? '' : `-${page + 1}`;
    return chartsOfPage(base, [first, ...cut(whatIfs)], cut(differences), words, history).map(({ name, draw }) => ({
      name: `${name}${suffix}`,
      draw,
    }));
  });
  return withOwnNames(charts.flat());
}

/**
 * The charts of the base and the what-ifs beside it; the base's steps decide which stocks are shown, where all have them.
 * Caseload and queues are shown of those that have them; history of those that it knows.
 */
function chartsOfPage(
  base: Scenario,
  forecasts: readonly Forecast[],
  differences: readonly Difference[],
  words: ChartWords,
  history: readonly Observed[],
): NamedChart[] {
  const footer = footerText(forecasts, words);
  const has = (measure: Measure, step: string): boolean =>
    forecasts.every(({ series }) =>
      series.some((one) => one.measure === measure && one.step === step && one.periods.length > 0),
    );
  const stocks = base.steps
    .filter(({ kind, id }) => kind !== 'universal' && has('stock', id))
    .map((step) => ({ name: `bestand-${step.id}`, draw: () => stockFan(forecasts, step, words, footer, history) }));
  const hasPlacements = has('stock', 'placement');
  // A horizon without a whole calendar year has no expenditure by year.
  const hasExpenditure = has('expenditure_kr', 'all');
  const queues = base.steps
    .filter(({ id }) => withSeries(forecasts, 'queue', id).length > 0)
    .map((step) => ({ name: `venteliste-${step.id}`, draw: () => queueFan(forecasts, step, words, footer) }));
  const hasCaseload = withSeries(forecasts, 'caseload', 'all').length > 0;
  const isCompared = differences.length > 0;
  const money = () => expenditureDifferenceFan(differences, commonPrices(forecasts), words, footer);
  const placements = () => placementsDifferenceFan(differences, words, footer);
  return [
    ...stocks,
    ...(hasPlacements ? [{ name: 'anbragte', draw: () => placementsFan(forecasts, words, footer, history) }] : []),
    ...(hasExpenditure ? [{ name: 'udgifter', draw: () => expenditureFan(forecasts, words, footer, history) }] : []),
    ...(hasCaseload ? [{ name: 'sager-pr-raadgiver', draw: () => caseloadFan(forecasts, words, footer) }] : []),
    ...queues,
    ...(hasExpenditure && isCompared ? [{ name: 'forskel-udgifter', draw: money }] : []),
    ...(hasPlacements && isCompared ? [{ name: 'forskel-anbragte', draw: placements }] : []),
  ];
}

/** A step may be called `pleje-2`: then the second page of `pleje` gives way. */
function withOwnNames(charts: readonly NamedChart[]): NamedChart[] {
  const taken = new Set<string>();
  return charts.map(({ name, draw }) => {
    let own = name;
    while (taken.has(own)) own = `${own}_`;
    taken.add(own);
    return { name: own, draw };
  });
}
