/** Indsatstrappens udgiftsmodel: kr. per 0-22-year-old on steps 2-3 and 4-6, and the one in per cent of the other. */
import type { LadderExpenditure } from '../../results/economy/ladder.js';
import type { Summary } from '../../results/forecast.js';
import type { ChartWords } from '../../text/chart-words.js';
import { formatNumber } from '../../text/number-format.js';
import type { RefundSide } from '../../text/refund-words.js';
import { unitHeading, valueAxis, yearAxis } from '../axes.js';
import type { Fan } from '../band.js';
import { directLabels } from '../direct-labels.js';
import { refundReading } from '../expenditure-fan.js';
import { fanChart } from '../fan-chart.js';
import { frame, type Picture } from '../frame.js';
import { INK, PART_COLORS, styleOf } from '../palette.js';
import { inUnits } from '../stacked-bars.js';
import { FOOTER_CHARS, wrap } from '../typography.js';
import { whiskerDatasets, whiskerItem } from '../whiskers.js';

/** The ladder of one scenario; `prices`: the year whose prices they are, null: each year's own. */
export function ladderBars(
  scenario: string,
  { years, steps23, steps46, ratioPct }: LadderExpenditure,
  { prices, side }: { readonly prices: number | null; readonly side: RefundSide },
  words: ChartWords,
  footer: string,
): Picture {
  const { title, unit, reading, steps23: low, steps46: high } = words.money.ladder;
  const thickness = Math.min(70, Math.round((1120 / years.length) * 0.34));
  const pairs = [
    { name: low, color: PART_COLORS.steps23, summaries: steps23, shift: -0.2 },
    { name: high, color: PART_COLORS.steps46, summaries: steps46, shift: 0.2 },
  ];
  const at = (i: number, shift: number): number => (years[i] ?? 0) + 0.5 + shift;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  return frame(
    {
      datasets: [
        ...pairs.map(({ name, color, summaries, shift }) => ({
          type: 'bar' as const,
          label: name,
          data: summaries.map(({ mean }, i) => ({ x: at(i, shift), y: mean })),
          backgroundColor: color,
          barThickness: thickness,
          grouped: false,
        })),
        ...whiskerDatasets(
          words.money.meanAndBand,
          pairs.flatMap(({ summaries, shift }) => summaries.map((own, i) => ({ x: at(i, shift), ...inUnits(own, 1) }))),
        ),
      ],
      scales: {
        x: yearAxis(first, last + 1, wrap(footer, FOOTER_CHARS)),
        y: { ...valueAxis(words), grace: '8%' },
        unit: unitHeading(unit(prices)),
      },
      legend: [
        ...pairs.map(({ name, color }) => ({
          text: name,
          fontColor: INK,
          fillStyle: color,
          lineWidth: 0,
          pointStyle: 'rect' as const,
        })),
        whiskerItem(words.money.meanAndBand),
      ],
      plugins: [
        directLabels(
          (ratioPct ?? []).map(({ mean }, i) => ({
            x: at(i, 0),
            y: Math.max(steps23[i]?.p95 ?? 0, steps46[i]?.p95 ?? 0),
            text: words.money.percent(formatNumber(mean, 0, words)),
            align: 'center',
            above: 18,
          })),
        ),
      ],
    },
    {
      title,
      forWhom: scenario,
      reading: [...(ratioPct === null ? [] : [reading]), ...refundReading(side, words)],
      unit: unit(prices),
      footer,
    },
    words,
  );
}

/** A scenario's ratio in per cent, and its place on the page. */
export interface PlacedRatio {
  readonly scenario: string;
  readonly years: readonly number[];
  readonly ratioPct: readonly Summary[];
  readonly place: number;
}

/** Steps 2-3 in per cent of steps 4-6, one fan a scenario. */
export function ladderRatioFan(
  ratios: readonly PlacedRatio[],
  { forWhom, side }: { readonly forWhom: string; readonly side: RefundSide },
  words: ChartWords,
  footer: string,
): Picture {
  const fans = ratios.map(
    ({ scenario, years, ratioPct, place }): Fan => ({
      name: scenario,
      series: {
        measure: 'kr_per_0_22',
        step: 'all',
        group: 'all',
        periods: years.map(String),
        summaries: ratioPct,
      },
      style: styleOf(place),
      unitSize: 1,
    }),
  );
  const { ratioTitle: title, ratioUnit: unit } = words.money.ladder;
  return fanChart(fans, { title, forWhom, reading: refundReading(side, words), unit, footer }, words);
}
