import type { ChartConfiguration } from 'chart.js';
import type { ChartWords } from '../text/chart-words.js';
import { unitHeading, valueAxis, yearAxis } from './axes.js';
import { type Fan, fanDatasets, type Place } from './band.js';
import { type History, historyDatasets, historyItem } from './history.js';
import { legendItems } from './legend.js';
import { GREY, INK } from './palette.js';
import { momentOf } from './period.js';
import {
  FOOTER_CHARS,
  LEGEND_FONT,
  SUBTITLE_CHARS,
  SUBTITLE_FONT,
  TITLE_CHARS,
  TITLE_FONT,
  wrap,
} from './typography.js';

/** What every chart of this program is: lines and bands over time. */
export type FanConfiguration = ChartConfiguration<'line', Place[]>;

/** What a fan chart says around its fans. */
export interface Caption {
  readonly title: string;
  /** For whom: the scenario, or which ones are compared. */
  readonly forWhom: string;
  /** How to read it, where that is not plain; may be empty. */
  readonly reading: readonly string[];
  /** Unit of the value axis. */
  readonly unit: string;
  readonly footer: string;
}

/** The Chart.js configuration of one or several fans; draws the same on a page and in a PNG. */
export function fanChart(
  fans: readonly Fan[],
  caption: Caption,
  words: ChartWords,
  history: History = [],
): FanConfiguration {
  const [from, to] = yearRange(fans, history);
  return {
    type: 'line',
    data: { datasets: [...historyDatasets(history, words), ...fanDatasets(fans, words)] },
    options: {
      locale: words.locale,
      animation: false,
      parsing: false,
      normalized: true,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 16, right: 20, bottom: 12, left: 20 } },
      scales: {
        x: yearAxis(from, to, wrap(caption.footer, FOOTER_CHARS)),
        y: valueAxis(words),
        unit: unitHeading(caption.unit),
      },
      plugins: plugins(fans, caption, words, history),
    },
  };
}

function plugins(fans: readonly Fan[], caption: Caption, words: ChartWords, history: History) {
  const observed = history.length > 0 ? [historyItem(words)] : [];
  const reading = fans.length > 1 ? [...caption.reading, words.linesAreMeans] : caption.reading;
  const lines = [caption.forWhom, reading.join(' · ')].filter((line) => line !== '');
  const subtitle = lines.flatMap((line) => wrap(line, SUBTITLE_CHARS));
  const heading = { display: true, align: 'start' } as const;
  return {
    title: { ...heading, text: wrap(caption.title, TITLE_CHARS), font: TITLE_FONT, color: INK, padding: { bottom: 4 } },
    subtitle: { ...heading, text: subtitle, font: SUBTITLE_FONT, color: GREY, padding: { bottom: 4 } },
    // Fills first, so that no scenario's band lies on another's line.
    filler: { propagate: false, drawTime: 'beforeDatasetsDraw' },
    legend: {
      align: 'start',
      // A click would hide a mean and leave its band.
      onClick: () => undefined,
      labels: {
        usePointStyle: true,
        pointStyleWidth: 34,
        boxHeight: 14,
        padding: 18,
        font: LEGEND_FONT,
        generateLabels: () => [...observed, ...legendItems(fans, words)],
      },
    },
  } as const;
}

/** The whole years that hold every period, as [first 1 January, last 31 December]. */
function yearRange(fans: readonly Fan[], history: History): [number, number] {
  const own = fans.flatMap((fan) => fan.series.periods).map(momentOf);
  if (own.length === 0) throw new Error('A chart needs at least one scenario with at least one period');
  const moments = [...own, ...history.map(({ x }) => x)];
  const last = moments.reduce((a, b) => Math.max(a, b));
  return [Math.floor(moments.reduce((a, b) => Math.min(a, b))), Math.ceil(last)];
}
