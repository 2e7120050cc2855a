/** The charts of a back-test: of each series the forecasts of the fewest months ahead, and what was counted. */
import type { Backtest, Forecast } from '../calibration/backtest.js';
import { seriesKeyOf } from '../calibration/backtest-plan.js';
import { seriesLabelOf } from '../calibration/report.js';
import { type Backtested, backtestFan } from '../charts/backtest-fan.js';
import type { Picture } from '../charts/frame.js';
import { MEASURES } from '../results/forecast.js';
import type { BacktestWords } from '../text/backtest-words.js';
import type { CalibrationWords } from '../text/calibration-words.js';
import type { ChartWords } from '../text/chart-words.js';

/** Fewer forecasts are no picture. */
const FEWEST = 2;

interface Words {
  readonly own: BacktestWords;
  readonly labels: CalibrationWords;
  readonly charts: ChartWords;
}

/** File name -> drawing and picture. */
export async function backtestCharts(
  backtest: Backtest,
  { source, seed }: { readonly source: string; readonly seed: string },
  words: Words,
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const [{ renderPng }, { renderSvg }] = await Promise.all([import('../report/png.js'), import('../report/svg.js')]);
  const files = new Map<string, string | Uint8Array>();
  const footer = (count: number): string => words.own.chart.footer(count, source, seed);
  for (const key of new Set(backtest.forecasts.map(({ series }) => series))) {
    const chart = chartOf(backtest, key, footer, words);
    if (chart === null) continue;
    files.set(`${chart.name}.svg`, renderSvg(chart.picture));
    files.set(`${chart.name}.png`, await renderPng(chart.picture));
  }
  return files;
}

function chartOf(
  { scenario, targets, forecasts }: Backtest,
  key: string,
  footer: (forecasts: number) => string,
  { own, labels, charts }: Words,
): { readonly name: string; readonly picture: Picture } | null {
  const all = forecasts.filter(({ series }) => series === key);
  const ahead = Math.min(...all.map(({ monthsAhead }) => monthsAhead));
  const drawn = all
    .filter(({ monthsAhead }) => monthsAhead === ahead)
    .sort((a, b) => (a.target.period < b.target.period ? -1 : 1));
  const [first] = drawn;
  const measure = MEASURES.find((one) => one === first?.target.measure);
  if (first === undefined || measure === undefined || drawn.length < FEWEST) return null;
  const { step, ages, group } = first.target;
  const series: Backtested = {
    measure,
    step,
    group,
    periods: drawn.map(({ target }) => target.period),
    summaries: drawn.map(summaryOf),
    observed: targets
      .flatMap((target) =>
        seriesKeyOf(target) === key && target.value.kind === 'known'
          ? [{ period: target.period, value: target.value.value }]
          : [],
      )
      .sort((a, b) => (a.period < b.period ? -1 : 1)),
  };
  const caption = {
    title: own.chart.title(seriesLabelOf(scenario, first.target, labels)),
    forWhom: scenario.name,
    reading: [own.chart.reading(ahead)],
    unit: labels.measures[first.target.measure],
    footer: footer(drawn.length),
  };
  const parts = [
    own.chart.name,
    measure,
    step,
    ages === null ? '' : `${ages.from}-${ages.to}`,
    group === 'all' ? '' : group,
  ];
  const name = parts
    .filter((part) => part !== '')
    .join('-')
    .replace(/[^\p{L}\p{N}_-]+/gu, '-');
  return { name, picture: backtestFan(series, caption, { ...charts, mean: own.chart.mean, band: own.chart.band }) };
}

function summaryOf({ model: { mean, quantiles } }: Forecast): Backtested['summaries'][number] {
  const [p05, p10, p25, p50, p75, p90, p95] = quantiles as readonly [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return { mean, sd: Number.NaN, mcse: Number.NaN, p05, p10, p25, p50, p75, p90, p95, exact: null };
}
