import type { ScaleOptions, Tick } from 'chart.js';
import type { ChartWords } from '../text/chart-words.js';
import { decimalsOfStep, formatNumber } from '../text/number-format.js';
import { GREY, GRID, INK } from './palette.js';
import { FOOTER_FONT, LABEL_FONT } from './typography.js';

type LinearOptions = ScaleOptions<'linear'>;

/** Chart.js asks for the looks of grid lines in general too, of charts with bars. */
interface MaybeTick {
  readonly tick?: Tick;
}

/** Years between two labels, so that even a hundred years leave the labels apart. */
const LABEL_EVERY = [1, 2, 5, 10];
const MAX_LABELS = 16;

/**
 * The time axis, in years from `from` to `to`. Grid lines stand on 1 January and a year's label in the middle of the
 * year, so a label means the year and not its first day. Its title is the footer: years need no title.
 */
export function yearAxis(from: number, to: number, footer: readonly string[]): LinearOptions {
  return {
    type: 'linear',
    min: from,
    max: to,
    // With bars Chart.js would set both the axis and its lines off by half a bar.
    offset: false,
    afterBuildTicks: (axis) => {
      axis.ticks = yearTicks(from, to);
    },
    border: { color: GREY },
    grid: {
      color: (at: MaybeTick) => (Number.isInteger(at.tick?.value) ? GRID : 'transparent'),
      drawTicks: false,
      offset: false,
    },
    ticks: { autoSkip: false, maxRotation: 0, color: INK, font: LABEL_FONT, padding: 8, callback: yearLabel },
    title: { display: true, align: 'start', text: [...footer], font: FOOTER_FONT, color: GREY, padding: { top: 12 } },
  };
}

/** 1 January of every year, and the middle of every labelled year. */
export function yearTicks(from: number, to: number): Tick[] {
  const years = Array.from({ length: to - from }, (_, index) => from + index);
  const every = LABEL_EVERY.find((step) => years.length / step <= MAX_LABELS) ?? 10;
  const labelled = years.filter((year) => (year - from) % every === 0);
  return [...years, to, ...labelled.map((year) => year + 0.5)].sort((a, b) => a - b).map((value) => ({ value }));
}

function yearLabel(value: number | string): string {
  return Number.isInteger(value) ? '' : String(Math.floor(Number(value)));
}

/** The value axis: always shows zero, and zero is drawn as a line of its own. */
export function valueAxis(words: ChartWords): LinearOptions {
  return {
    type: 'linear',
    beginAtZero: true,
    border: { display: false },
    grid: {
      color: (at: MaybeTick) => (at.tick?.value === 0 ? INK : GRID),
      lineWidth: (at: MaybeTick) => (at.tick?.value === 0 ? 2 : 1),
      drawTicks: false,
    },
    ticks: { color: INK, font: LABEL_FONT, padding: 8, maxTicksLimit: 8, callback: tickLabel(words) },
  };
}

/**
 * The unit, level above the value axis where it is read first. Chart.js can only turn a value axis' own title on its
 * side, so this is the title of a time axis on top that shows nothing else.
 */
export function unitHeading(unit: string): LinearOptions {
  return {
    type: 'linear',
    position: 'top',
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
    title: { display: true, align: 'start', text: unit, font: LABEL_FONT, color: INK, padding: { top: 2, bottom: 4 } },
  };
}

function tickLabel(words: ChartWords): (value: number | string, index: number, ticks: readonly Tick[]) => string {
  return (value, _index, ticks) => {
    const step = Math.abs((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0));
    return formatNumber(Number(value), decimalsOfStep(step), words);
  };
}

/** A level axis of amounts, from `from` to `to`, with its unit below. */
export function numberAxis(from: number, to: number, unit: string, words: ChartWords): LinearOptions {
  return {
    type: 'linear',
    min: from,
    max: to,
    offset: false,
    border: { color: GREY },
    grid: {
      color: (at: MaybeTick) => (at.tick?.value === 0 ? INK : GRID),
      lineWidth: (at: MaybeTick) => (at.tick?.value === 0 ? 2 : 1),
      drawTicks: false,
      offset: false,
    },
    ticks: {
      color: INK,
      font: LABEL_FONT,
      padding: 8,
      maxRotation: 0,
      maxTicksLimit: 10,
      // Round numbers only: the ends are where the data end.
      includeBounds: false,
      callback: tickLabel(words),
    },
    title: { display: unit !== '', align: 'center', text: unit, font: LABEL_FONT, color: INK, padding: { top: 4 } },
  };
}

/** One row a name, from the top down: row 0, 1, 2 ... */
export function nameAxis(names: readonly (readonly string[])[]): LinearOptions {
  return {
    type: 'linear',
    reverse: true,
    min: -0.6,
    max: names.length - 0.4,
    afterBuildTicks: (axis) => {
      axis.ticks = names.map((_, value) => ({ value }));
    },
    border: { display: false },
    grid: { color: GRID, drawTicks: false },
    ticks: {
      autoSkip: false,
      color: INK,
      font: LABEL_FONT,
      padding: 12,
      callback: (value) => [...(names[Number(value)] ?? [])],
    },
  };
}

/** The footer, below an axis that has a title of its own. */
export function footerAxis(footer: readonly string[]): LinearOptions {
  return {
    type: 'linear',
    position: 'bottom',
    weight: 1,
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
    title: { display: true, align: 'start', text: [...footer], font: FOOTER_FONT, color: GREY, padding: { top: 6 } },
  };
}

/** An axis on the right that shows nothing: it keeps so many px free for labels beside the chart. */
export function roomOnRight(px: number): LinearOptions {
  return {
    type: 'linear',
    position: 'right',
    border: { display: false },
    grid: { display: false },
    ticks: { display: false },
    afterFit: (axis) => {
      axis.width = px;
    },
  };
}
