import type { Forecast } from '../../results/forecast.js';
import { grossSide } from '../../results/refund-side.js';
import type { ChartWords } from '../../text/chart-words.js';
import { commonPrices, KR_PER_MILLION, refundReading } from '../expenditure-fan.js';
import { findSeries } from '../find-series.js';
import type { Picture } from '../frame.js';
import { GREY, shades } from '../palette.js';
import { inUnits, type Part, stackedBars } from '../stacked-bars.js';

/** A step or an add-on: its id in the series, and the name people read in few words. */
export interface NamedLine {
  readonly id: string;
  readonly name: string;
}

/** What each step, add-on and the policies themselves cost, by year, stacked; mio. kr. in the forecast's prices. */
export function stepBars(forecast: Forecast, lines: readonly NamedLine[], words: ChartWords, footer: string): Picture {
  const all = findSeries(forecast, 'expenditure_kr', 'all');
  // A line has the same colour in every scenario, whatever else there is.
  const colors = shades(lines.length);
  const named = [
    ...lines.map((line, i) => ({ ...line, color: colors[i] ?? GREY })),
    { id: 'policies', name: words.money.bySteps.policies, color: GREY },
  ];
  const known = named.filter(({ id }) =>
    forecast.series.some(
      ({ measure, step, group, summaries }) =>
        measure === 'expenditure_kr' && step === id && group === 'all' && summaries.some(({ mean }) => mean !== 0),
    ),
  );
  const parts = known.map(
    ({ id, name, color }): Part => ({
      name,
      color,
      values: findSeries(forecast, 'expenditure_kr', id).summaries.map(({ mean }) => mean / KR_PER_MILLION),
    }),
  );
  return stackedBars(
    {
      years: all.periods.map(Number),
      parts,
      whole: all.summaries.map((summary) => inUnits(summary, KR_PER_MILLION)),
      wholeName: words.money.totalAndBand,
      named: 'beside',
    },
    {
      title: words.money.bySteps.title,
      forWhom: forecast.scenario,
      reading: refundReading(grossSide([forecast]), words),
      unit: words.millionKr(commonPrices([forecast])),
      footer,
    },
    words,
  );
}
