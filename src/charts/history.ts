/** What was observed, on a fan chart: dark dots and a thin line that no scenario has. */
import type { LegendItem } from 'chart.js';
import type { Observed } from '../results/observed.js';
import type { ChartWords } from '../text/chart-words.js';
import type { PictureDataset, Place } from './frame.js';
import { INK } from './palette.js';
import { momentOf } from './period.js';

/** Observed places in the unit of the chart; y is NaN where nothing is known, which leaves a gap. */
export type History = readonly Place[];

/** `unitSize`: how many of the measure's units one unit of the chart is. */
export function historyOf(observed: Observed | undefined, unitSize: number): History {
  return (observed?.points ?? []).map(({ period, value }) => ({
    x: momentOf(period),
    y: value === null ? Number.NaN : value / unitSize,
  }));
}

/** Months are many, so their dots are small. */
const MANY_POINTS = 30;

export function historyDatasets(history: History, words: ChartWords): PictureDataset[] {
  if (history.length === 0) return [];
  return [
    {
      label: words.observed,
      data: [...history],
      fill: false,
      borderColor: INK,
      backgroundColor: INK,
      borderWidth: 1.5,
      pointStyle: 'circle',
      pointRadius: history.length > MANY_POINTS ? 2.5 : 5,
      // A dot on the edge is whole.
      clip: 8,
      // Drawn last: it is what is known.
      order: -100,
    },
  ];
}

/** Three dots: a dash without length and with round ends is one. */
export function historyItem(words: ChartWords): LegendItem {
  const dots = {
    strokeStyle: INK,
    lineWidth: 9,
    lineDash: [0, 12],
    lineDashOffset: -5,
    lineCap: 'round',
    pointStyle: 'line',
  } as const;
  return { text: words.observed, fontColor: INK, ...dots, lineDash: [...dots.lineDash] };
}
