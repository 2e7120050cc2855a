/** What stands around every chart: title, for whom, unit, legend, footer. */
import type { ChartConfiguration, LegendItem, Plugin, ScaleOptions } from 'chart.js';
import type { ChartWords } from '../text/chart-words.js';
import { GREY, INK } from './palette.js';
import { LEGEND_FONT, SUBTITLE_CHARS, SUBTITLE_FONT, TITLE_CHARS, TITLE_FONT, wrap } from './typography.js';

/** A place on a chart, in the units of its axes. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Every chart of this program: lines, bands and bars in one. It draws the same on a page, in a PNG and in an SVG. */
export type Picture = ChartConfiguration<'bar' | 'line', Place[]>;
export type PictureDataset = Picture['data']['datasets'][number];
export type PicturePlugin = Plugin<'bar' | 'line'>;

/** What a chart says around its lines. */
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

/** What a chart consists of. */
export interface Parts {
  readonly datasets: readonly PictureDataset[];
  readonly scales: Readonly<Record<string, ScaleOptions<'linear'>>>;
  readonly legend: readonly LegendItem[];
  /** What is drawn besides: labels beside their lines. */
  readonly plugins?: readonly PicturePlugin[];
}

export function frame({ datasets, scales, legend, plugins = [] }: Parts, caption: Caption, words: ChartWords): Picture {
  return {
    type: 'line',
    data: { datasets: [...datasets] },
    plugins: [...plugins],
    options: {
      locale: words.locale,
      animation: false,
      parsing: false,
      normalized: true,
      interaction: { mode: 'index', intersect: false },
      layout: { padding: { top: 16, right: 20, bottom: 12, left: 20 } },
      scales,
      plugins: surroundings(legend, caption),
    },
  };
}

function surroundings(legend: readonly LegendItem[], { title, forWhom, reading }: Caption) {
  const lines = [forWhom, reading.join(' · ')].filter((line) => line !== '');
  const subtitle = lines.flatMap((line) => wrap(line, SUBTITLE_CHARS));
  const heading = { display: true, align: 'start' } as const;
  return {
    title: { ...heading, text: wrap(title, TITLE_CHARS), font: TITLE_FONT, color: INK, padding: { bottom: 4 } },
    subtitle: { ...heading, text: subtitle, font: SUBTITLE_FONT, color: GREY, padding: { bottom: 4 } },
    // Fills first, so that no scenario's band lies on another's line.
    filler: { propagate: false, drawTime: 'beforeDatasetsDraw' },
    legend: {
      display: legend.length > 0,
      align: 'start',
      // A click would hide a mean and leave its band.
      onClick: () => undefined,
      labels: {
        usePointStyle: true,
        pointStyleWidth: 34,
        boxHeight: 14,
        padding: 18,
        font: LEGEND_FONT,
        generateLabels: () => [...legend],
      },
    },
  } as const;
}
