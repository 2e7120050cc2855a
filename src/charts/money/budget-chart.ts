import type { BudgetSafety } from '../../results/economy/budget-holds.js';
import type { Forecast } from '../../results/forecast.js';
import { budgetSide } from '../../results/refund-side.js';
import type { ChartWords } from '../../text/chart-words.js';
import { shareInPercent } from '../../text/shares.js';
import { unitHeading, valueAxis, yearAxis } from '../axes.js';
import { directLabels } from '../direct-labels.js';
import { commonPrices, KR_PER_MILLION, refundReading } from '../expenditure-fan.js';
import { findSeries } from '../find-series.js';
import { frame, type Picture } from '../frame.js';
import { INK, styleOf } from '../palette.js';
import { inUnits } from '../stacked-bars.js';
import { FOOTER_CHARS, wrap } from '../typography.js';
import { type Whisker, whiskerDatasets, whiskerItem } from '../whiskers.js';

/** A scenario whose budget is looked at. */
export interface Budgeted {
  readonly forecast: Forecast;
  /** Its years one by one, and where they are several, all together. */
  readonly budget: readonly BudgetSafety[];
  /** Whether the budget is after refund, and the scenario has refund. */
  readonly isNet: boolean;
}

/** Years up to which there is room for more than the number. */
const MAX_LONG = 6;

/** Expected expenditure against the adopted budget, by year, mio. kr., and how likely it is to hold. */
export function budgetChart({ forecast, budget, isNet }: Budgeted, words: ChartWords, footer: string): Picture {
  const measure = isNet ? 'net_expenditure_kr' : 'expenditure_kr';
  const { periods, summaries } = findSeries(forecast, measure, 'all');
  const byYear = budget.filter(({ period }) => periods.includes(period));
  const years = byYear.map(({ period }) => Number(period));
  const pct = (share: number): string => shareInPercent(share, words);
  const whiskers = byYear.flatMap(({ period }): Whisker[] => {
    const summary = summaries[periods.indexOf(period)];
    return summary === undefined ? [] : [{ x: Number(period) + 0.5, ...inUnits(summary, KR_PER_MILLION) }];
  });
  const { title, reading, together, line, spent } = words.money.budget;
  const all = budget.filter((one) => !byYear.includes(one)).map(({ period, holds }) => together(period, pct(holds)));
  const ends = byYear.flatMap(({ period, budgetKr }, i) => {
    const top = Math.max(whiskers[i]?.high ?? 0, budgetKr / KR_PER_MILLION);
    return { x: Number(period) + 0.5, top };
  });
  const [from, to] = [Math.min(...years), Math.max(...years) + 1];
  return frame(
    {
      datasets: [
        ...whiskerDatasets(spent, whiskers, styleOf(0).color),
        {
          type: 'line',
          label: line,
          data: byYear.flatMap(({ period, budgetKr }) => {
            const y = budgetKr / KR_PER_MILLION;
            return [
              { x: Number(period) + 0.12, y },
              { x: Number(period) + 0.88, y },
              { x: Number(period) + 0.88, y: Number.NaN },
            ];
          }),
          borderColor: INK,
          borderWidth: 4,
          pointRadius: 0,
          fill: false,
        },
      ],
      scales: {
        x: yearAxis(from, to, wrap(footer, FOOTER_CHARS)),
        y: { ...valueAxis(words), beginAtZero: false, grace: '18%' },
        unit: unitHeading(words.millionKr(commonPrices([forecast]))),
      },
      legend: [
        { text: line, fontColor: INK, strokeStyle: INK, lineWidth: 4, pointStyle: 'line' },
        whiskerItem(spent, styleOf(0).color),
      ],
      plugins: [
        directLabels(
          byYear.map(({ holds }, i) => ({
            x: ends[i]?.x ?? 0,
            y: ends[i]?.top ?? 0,
            text: byYear.length > MAX_LONG ? words.money.percent(pct(holds)) : words.money.budget.holds(pct(holds)),
            align: 'center',
            above: 20,
          })),
        ),
      ],
    },
    {
      title,
      forWhom: [forecast.scenario, ...all].join(' · '),
      reading: [reading, words.money.notFromZero, ...refundReading(budgetSide({ isNet }, forecast), words)],
      unit: words.millionKr(commonPrices([forecast])),
      footer,
    },
    words,
  );
}
