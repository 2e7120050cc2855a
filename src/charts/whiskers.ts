/** A mean with the band around it: a dot, and a line from the 5 % to the 95 % quantile. */
import type { LegendItem } from 'chart.js';
import type { PictureDataset, Place } from './frame.js';
import { INK } from './palette.js';

export interface Whisker {
  readonly x: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The datasets of some whiskers, which are drawn over everything else. */
export function whiskerDatasets(label: string, whiskers: readonly Whisker[], color = INK): PictureDataset[] {
  const bare = { type: 'line', label, backgroundColor: color, fill: false, order: -50 } as const;
  return [
    {
      ...bare,
      data: whiskers.flatMap(({ x, low, high }): Place[] => [
        { x, y: low },
        { x, y: high },
        { x, y: Number.NaN },
      ]),
      borderColor: color,
      borderWidth: 2.5,
      pointStyle: 'line',
      pointRadius: 6,
      pointBorderWidth: 2.5,
    },
    {
      ...bare,
      data: whiskers.map(({ x, mean }) => ({ x, y: mean })),
      showLine: false,
      borderColor: '#ffffff',
      pointStyle: 'circle',
      pointRadius: 7,
      pointBorderWidth: 1.5,
    },
  ];
}

/** A dot; what the line through it is, the words say. */
export function whiskerItem(text: string, color = INK): LegendItem {
  return { text, fontColor: INK, ...DOT, lineDash: [...DOT.lineDash], strokeStyle: color };
}

/** A dot in the middle of a sample 34 px wide: a dash without length and with round ends. */
export const DOT = {
  lineWidth: 13,
  lineDash: [0, 100],
  lineDashOffset: -17,
  lineCap: 'round',
  pointStyle: 'line',
} as const;
