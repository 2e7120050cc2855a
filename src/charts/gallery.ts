/** The charts of a run: which there are, and under which file names. */
import type { Comparison } from '../results/comparison/comparison.js';
import type { Distribution } from '../results/distribution.js';
import type { EconomyResult } from '../results/economy/economy.js';
import type { Difference, Forecast, Measure } from '../results/forecast.js';
import type { Observed } from '../results/observed.js';
import { grossSide } from '../results/refund-side.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ChartWords } from '../text/chart-words.js';
import { expenditureDots, placementsDots } from './comparison-dots.js';
import { expenditureDifferenceFan, placementsDifferenceFan } from './difference-fan.js';
import { commonPrices, expenditureFan } from './expenditure-fan.js';
import { footerText } from './footer.js';
import type { Picture } from './frame.js';
import { caseloadFan, queueFan, withSeries } from './interaction-fan.js';
import { moneyOfPage, moneyOfScenario } from './money/gallery.js';
import { perThousandFan } from './per-thousand-fan.js';
import { placementsFan } from './placements-fan.js';
import { stockFan } from './stock-fan.js';

/** A chart that can be drawn, and the file name (without ending) it is known by. */
export interface NamedChart {
  readonly name: string;
  readonly draw: () => Picture;
}

/** What a run has to be drawn. Lists by scenario are in the order of the scenarios, the base first. */
export interface ChartedRun {
  readonly scenarios: readonly Scenario[];
  readonly forecasts: readonly Forecast[];
  /** Of the scenarios after the first. */
  readonly differences: readonly Difference[];
  readonly economies: readonly EconomyResult[];
  /** Of the scenarios after the first that have one. */
  readonly distributions: readonly Distribution[];
  readonly comparison: Comparison | null;
  /** What the municipality has observed; may be empty. */
  readonly history: readonly Observed[];
}

/** What-ifs that one chart compares with the base: three fans can be told apart, four are mud. */
const WHAT_IFS_A_PAGE = 2;

/**
 * The charts of a run. More what-ifs than one chart can hold are shown on further pages: `udgifter-2`, `udgifter-3`.
 * What is shown of one scenario at a time is numbered by scenario: `udgifter-trin`, `udgifter-trin-scenarie-2`.
 */
export function chartsOfRun(run: ChartedRun, words: ChartWords): NamedChart[] {
  const whatIfs = run.scenarios.length - 1;
  if (whatIfs < 0) return [];
  const pages = Array.from({ length: Math.max(1, Math.ceil(whatIfs / WHAT_IFS_A_PAGE)) }, (_, page) => page);
  const charts = pages.map((page) =>
    chartsOfPage(pageOf(run, page), words).map(({ name, draw }) => ({
      name: page === 0 ? name : `${name}-${page + 1}`,
      draw,
    })),
  );
  const ofEach = run.scenarios.flatMap((_, i) =>
    moneyOfScenario(run, i, words).map(({ name, draw }) => ({
      name: i === 0 ? name : `${name}-scenarie-${i + 1}`,
      draw,
    })),
  );
  return withOwnNames([...charts.flat(), ...comparisons(run, words), ...ofEach]);
}

/** The base and the what-ifs of one page. */
function pageOf(run: ChartedRun, page: number): ChartedRun {
  const own = <T>(items: readonly T[]): T[] => items.slice(page * WHAT_IFS_A_PAGE, (page + 1) * WHAT_IFS_A_PAGE);
  const withBase = <T>([base, ...others]: readonly T[]): T[] => [...(base === undefined ? [] : [base]), ...own(others)];
  return {
    ...run,
    scenarios: withBase(run.scenarios),
    forecasts: withBase(run.forecasts),
    differences: own(run.differences),
    economies: withBase(run.economies),
  };
}

/**
 * The charts of the base and the what-ifs beside it; the base's steps decide which stocks are shown, where all have them.
 * Caseload and queues are shown of those that have them; history of those that it knows.
 */
function chartsOfPage(page: ChartedRun, words: ChartWords): NamedChart[] {
  const { forecasts, differences, history } = page;
  const steps = page.scenarios[0]?.steps ?? [];
  const footer = footerText(forecasts, words);
  const has = (measure: Measure, step: string): boolean =>
    forecasts.every(({ series }) =>
      series.some((one) => one.measure === measure && one.step === step && one.periods.length > 0),
    );
  const stocks = steps
    .filter(({ kind, id }) => kind !== 'universal' && has('stock', id))
    .map((step) => ({ name: `bestand-${step.id}`, draw: () => stockFan(forecasts, step, words, footer, history) }));
  const rates = steps
    .filter(({ kind, id }) => kind === 'placement' && has('per_1000_0_17', id))
    .map((step) => ({
      name: `pr-1000-${step.id}`,
      draw: () => perThousandFan(forecasts, step, words, footer, history),
    }));
  const hasPlacements = has('stock', 'placement');
  // A horizon without a whole calendar year has no expenditure by year.
  const hasExpenditure = has('expenditure_kr', 'all');
  const queues = steps
    .filter(({ id }) => withSeries(forecasts, 'queue', id).length > 0)
    .map((step) => ({ name: `venteliste-${step.id}`, draw: () => queueFan(forecasts, step, words, footer) }));
  const hasCaseload = withSeries(forecasts, 'caseload', 'all').length > 0;
  const isCompared = differences.length > 0;
  const money = () =>
    expenditureDifferenceFan(
      differences,
      { prices: commonPrices(forecasts), side: grossSide(forecasts) },
      words,
      footer,
    );
  const placements = () => placementsDifferenceFan(differences, words, footer);
  return [
    ...stocks,
    ...(hasPlacements ? [{ name: 'anbragte', draw: () => placementsFan(forecasts, words, footer, history) }] : []),
    ...rates,
    ...(hasExpenditure ? [{ name: 'udgifter', draw: () => expenditureFan(forecasts, words, footer, history) }] : []),
    ...(hasCaseload ? [{ name: 'sager-pr-raadgiver', draw: () => caseloadFan(forecasts, words, footer) }] : []),
    ...queues,
    ...(hasExpenditure && isCompared ? [{ name: 'forskel-udgifter', draw: money }] : []),
    ...(hasPlacements && isCompared ? [{ name: 'forskel-anbragte', draw: placements }] : []),
    ...moneyOfPage(page, words, footer),
  ];
}

/** All scenarios on one chart, however many they are. */
function comparisons({ comparison, forecasts }: ChartedRun, words: ChartWords): NamedChart[] {
  if (comparison === null || forecasts.length < 2) return [];
  const footer = footerText(forecasts, words);
  const charts = [
    ['sammenligning-udgifter', expenditureDots(comparison, words, footer)],
    ['sammenligning-anbragte', placementsDots(comparison, words, footer)],
  ] as const;
  return charts.flatMap(([name, picture]) => (picture === null ? [] : [{ name, draw: () => picture }]));
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
