import type { Forecast } from '../results/forecast.js';
import { findObserved, type Observed } from '../results/observed.js';
import { grossSide } from '../results/refund-side.js';
import type { ChartWords } from '../text/chart-words.js';
import type { RefundSide } from '../text/refund-words.js';
import { fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';
import type { Picture } from './frame.js';
import { historyOf } from './history.js';

/** kr. in one mio. kr. */
export const KR_PER_MILLION = 1e6;

/** Expenditure of all steps by year, mio. kr. in the forecasts' prices; the first forecast is the base. */
export function expenditureFan(
  forecasts: readonly Forecast[],
  words: ChartWords,
  footer: string,
  observed: readonly Observed[] = [],
): Picture {
  const caption = {
    title: words.expenditureTitle,
    forWhom: forWhom(forecasts, words),
    reading: refundReading(grossSide(forecasts), words),
    unit: words.millionKr(commonPrices(forecasts)),
    footer,
  };
  const history = historyOf(findObserved(observed, 'expenditure_kr', 'all'), KR_PER_MILLION);
  return fanChart(forecastFans(forecasts, 'expenditure_kr', 'all', KR_PER_MILLION), caption, words, history);
}

/** On which side of the refund the amounts of a chart are; nothing where there is no refund. */
export function refundReading(side: RefundSide, { money }: ChartWords): string[] {
  return side === null ? [] : [money.refunding[side]];
}

/** The year whose prices all forecasts are in, null: each year's own; amounts in different prices cannot share an axis. */
export function commonPrices(forecasts: readonly Forecast[]): number | null {
  const levels = [...new Set(forecasts.map(({ prices, priceLevel }) => (prices === 'current' ? null : priceLevel)))];
  const [level] = levels;
  if (level !== undefined && levels.length === 1) return level;
  const got = levels.map((own) => own ?? 'current').join(', ') || 'no forecast';
  throw new Error(`Expenditure chart: expected forecasts in one price level, got ${got}`);
}
