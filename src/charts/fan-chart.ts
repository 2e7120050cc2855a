import type { LegendItem } from 'chart.js';
import type { ChartWords } from '../text/chart-words.js';
import { unitHeading, valueAxis, yearAxis } from './axes.js';
import { type Fan, fanDatasets } from './band.js';
import { type Caption, frame, type Picture, type PictureDataset } from './frame.js';
import { type History, historyDatasets, historyItem } from './history.js';
import { legendItems } from './legend.js';
import { momentOf } from './period.js';
import { FOOTER_CHARS, wrap } from './typography.js';

/** What a fan chart has beside its fans; its datasets come last, so that a fill to the next one stays among them. */
export interface Besides {
  readonly datasets: readonly PictureDataset[];
  readonly legend: readonly LegendItem[];
}
const NOTHING: Besides = { datasets: [], legend: [] };

/** The Chart.js configuration of one or several fans; draws the same on a page and in a PNG. */
export function fanChart(
  fans: readonly Fan[],
  caption: Caption,
  words: ChartWords,
  history: History = [],
  besides: Besides = NOTHING,
): Picture {
  const [from, to] = yearRange(fans, history);
  const reading = fans.length > 1 ? [...caption.reading, words.linesAreMeans] : caption.reading;
  const observed = history.length > 0 ? [historyItem(words)] : [];
  return frame(
    {
      datasets: [...historyDatasets(history, words), ...fanDatasets(fans, words), ...besides.datasets],
      scales: {
        x: yearAxis(from, to, wrap(caption.footer, FOOTER_CHARS)),
        y: valueAxis(words),
        unit: unitHeading(caption.unit),
      },
      legend: [...observed, ...legendItems(fans, words), ...besides.legend],
    },
    { ...caption, reading },
    words,
  );
}

/** The whole years that hold every period, as [first 1 January, last 31 December]. */
function yearRange(fans: readonly Fan[], history: History): [number, number] {
  const own = fans.flatMap((fan) => fan.series.periods).map(momentOf);
  if (own.length === 0) throw new Error('A chart needs at least one scenario with at least one period');
  const moments = [...own, ...history.map(({ x }) => x)];
  const last = moments.reduce((a, b) => Math.max(a, b));
  return [Math.floor(moments.reduce((a, b) => Math.min(a, b))), Math.ceil(last)];
}
