import type { LegendItem } from 'chart.js';
import type { ChartWords } from '../text/chart-words.js';
import { type Band, bandsFor, type Fan } from './band.js';
import { INK, type LineStyle, translucent } from './palette.js';
import { shorten } from './typography.js';

/** The bands' samples where they stand for several colours. */
const GREY_FILL = '#555555';

/** A line for every scenario, then the bands once: they mean the same in every colour. */
export function legendItems(fans: readonly Fan[], words: ChartWords): LegendItem[] {
  const only = fans.length === 1 ? fans[0] : undefined;
  const lines = fans.map((fan) => lineItem(fan.style, only ? words.mean : fan.name));
  const bands = bandsFor(fans.length);
  const color = only?.style.color ?? GREY_FILL;
  return [...lines, ...bands.map((band, index) => bandItem(band, color, opacitySeen(bands.slice(index)), words))];
}

/** A line in its colour and dash, with a name that is cut where it is long. */
export function lineItem({ color, dash }: LineStyle, name: string): LegendItem {
  return {
    text: shorten(name),
    fontColor: INK,
    strokeStyle: color,
    lineWidth: 3,
    lineDash: [...dash],
    pointStyle: 'line',
  };
}

function bandItem(band: Band, color: string, opacity: number, words: ChartWords): LegendItem {
  const text = words.band(band.fromPercent, band.toPercent);
  return { text, fontColor: INK, fillStyle: translucent(color, opacity), lineWidth: 0, pointStyle: 'rect' };
}

/** The opacity (0-1) that the eye meets where a band lies on the wider ones. */
function opacitySeen(stacked: readonly Band[]): number {
  return 1 - stacked.reduce((through, band) => through * (1 - band.opacity), 1);
}
