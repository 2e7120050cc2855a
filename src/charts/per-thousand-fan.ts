import type { Forecast } from '../results/forecast.js';
import { findObserved, type Observed } from '../results/observed.js';
import { STABLE_PER_1000 } from '../results/trend-class.js';
import type { ChartWords } from '../text/chart-words.js';
import { fanChart } from './fan-chart.js';
import { forecastFans, forWhom } from './forecast-fan.js';
import type { Picture, PictureDataset } from './frame.js';
import { historyOf } from './history.js';
import { GREY, INK } from './palette.js';
import { momentOf } from './period.js';
import type { NamedStep } from './stock-fan.js';

/** Children on a step per 1,000 aged 0-17 at each month end, with what counts as stable since the beginning. */
export function perThousandFan(
  forecasts: readonly Forecast[],
  step: NamedStep,
  words: ChartWords,
  footer: string,
  observed: readonly Observed[] = [],
): Picture {
  const { title, unit, reading, stable } = words.money.perThousand;
  const fans = forecastFans(forecasts, 'per_1000_0_17', step.id, 1);
  const first = fans[0]?.series;
  const start = first?.periods[0];
  const level = first?.summaries[0]?.mean;
  if (start === undefined || level === undefined) throw new Error(`${step.name}: nothing to show`);
  const from = momentOf(start);
  const to = momentOf(first?.periods.at(-1) ?? start);
  const caption = {
    title: title(step.name),
    forWhom: forWhom(forecasts, words),
    reading: [reading(Math.floor(from))],
    unit,
    footer,
  };
  const edge = (y: number): PictureDataset => ({
    type: 'line',
    label: stable,
    data: [
      { x: from, y },
      { x: to, y },
    ],
    borderColor: INK,
    borderWidth: 1.25,
    borderDash: [2, 5],
    pointRadius: 0,
    fill: false,
    order: 2,
  });
  const band = [
    { ...edge(level + STABLE_PER_1000), fill: '+1', backgroundColor: `${GREY}30` },
    edge(level - STABLE_PER_1000),
  ];
  const item = {
    text: stable,
    fontColor: INK,
    fillStyle: `${GREY}30`,
    strokeStyle: INK,
    lineDash: [2, 5],
    lineWidth: 1.25,
    pointStyle: 'rect' as const,
  };
  const history = historyOf(findObserved(observed, 'per_1000_0_17', step.id), 1);
  return fanChart(fans, caption, words, history, { datasets: band, legend: [item] });
}
