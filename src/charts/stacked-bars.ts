/** Bars by year that are stacked of parts, with the whole and its band beside them. */
import type { Summary } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import { roomOnRight, unitHeading, valueAxis, yearAxis } from './axes.js';
import { endLabels } from './direct-labels.js';
import { type Caption, frame, type Picture, type PictureDataset, type PicturePlugin } from './frame.js';
import { INK } from './palette.js';
import { footerChars, wrap } from './typography.js';
import { type Whisker, whiskerDatasets, whiskerItem } from './whiskers.js';

/** One part of every bar. */
export interface Part {
  readonly name: string;
  readonly color: string;
  /** One a year, in the unit of the chart; of one sign. */
  readonly values: readonly number[];
}

export interface Bars {
  /** In a row without gaps. */
  readonly years: readonly number[];
  /** From the zero line outwards; those that are nothing in every year are left out. */
  readonly parts: readonly Part[];
  /** The sum of the parts with its spread, one a year; null: not known. */
  readonly whole: readonly { readonly mean: number; readonly low: number; readonly high: number }[] | null;
  readonly wholeName: string;
  /** Parts are named beside the last bar, where they are many and of one sign, or in a legend. */
  readonly named: 'beside' | 'legend';
}

/** Part of a year that a bar takes up; its whisker stands on the rest. */
const BAR = 0.5;
const LEFT_OF_MIDDLE = 0.1;
/** px that names beside the last bar may take. */
const NAME_PX = 235;

export function stackedBars(
  { years, parts, whole, wholeName, named }: Bars,
  caption: Caption,
  words: ChartWords,
): Picture {
  const shown = parts.filter(({ values }) => values.some((value) => value !== 0));
  const first = years[0];
  const last = years.at(-1);
  if (first === undefined || last === undefined) throw new Error('A chart needs at least one year');
  const width = named === 'beside' ? 1120 - NAME_PX : 1120;
  const bar = {
    type: 'bar',
    stack: 'parts',
    barThickness: Math.round((width / years.length) * BAR),
    borderColor: '#ffffff',
    borderWidth: 1,
    borderSkipped: false,
  } as const;
  const middle = (year: number): number => year + 0.5 - (whole === null ? 0 : LEFT_OF_MIDDLE);
  const whiskers: Whisker[] = years.flatMap((year, i) => {
    const own = whole?.[i];
    return own === undefined ? [] : [{ x: middle(year) + BAR / 2 + 0.1, ...own }];
  });
  const datasets: PictureDataset[] = [
    ...shown.map(({ name, color, values }) => ({
      ...bar,
      label: name,
      backgroundColor: color,
      data: years.map((year, i) => ({ x: middle(year), y: values[i] ?? 0 })),
    })),
    ...(whole === null ? [] : whiskerDatasets(wholeName, whiskers)),
  ];
  const items = shown.map(({ name, color }) => ({
    text: name,
    fontColor: INK,
    fillStyle: color,
    lineWidth: 0,
    pointStyle: 'rect' as const,
  }));
  return frame(
    {
      datasets,
      scales: {
        x: yearAxis(first, last + 1, wrap(caption.footer, footerChars(width))),
        y: valueAxis(words),
        unit: unitHeading(caption.unit),
        ...(named === 'beside' ? { yNames: roomOnRight(NAME_PX) } : {}),
      },
      legend: [...(named === 'legend' ? items : []), ...(whole === null ? [] : [whiskerItem(wholeName)])],
      plugins: named === 'beside' ? [namesBeside(shown)] : [],
    },
    caption,
    words,
  );
}

function namesBeside(parts: readonly Part[]): PicturePlugin {
  let sum = 0;
  return endLabels(
    parts.map(({ name, values }) => {
      const value = values.at(-1) ?? 0;
      sum += value;
      return { y: sum - value / 2, text: name };
    }),
  );
}

/** A summary in the unit of a chart. */
export function inUnits({ mean, p05, p95 }: Summary, unitSize: number): { mean: number; low: number; high: number } {
  return { mean: mean / unitSize, low: p05 / unitSize, high: p95 / unitSize };
}
