/** How much of the variance of a figure each uncertain number is behind, alone and with the others. */
import type { SobolIndex } from '../../decisions/sobol.js';
import { nameInWords } from '../../decisions/telling.js';
import type { Step } from '../../scenario/scenario.js';
import type { ChartWords } from '../../text/chart-words.js';
import type { DecisionWords } from '../../text/decision-words.js';
import { formatNumber } from '../../text/number-format.js';
import type { SobolWords } from '../../text/sobol-words.js';
import { footerAxis, nameAxis, numberAxis, unitHeading } from '../axes.js';
import { directLabels } from '../direct-labels.js';
import { frame, type Picture, type PictureDataset, type Place } from '../frame.js';
import { INK, PART_COLORS } from '../palette.js';
import { footerChars, wrap } from '../typography.js';

export interface IndexRow {
  readonly name: string;
  readonly first: SobolIndex;
  readonly total: SobolIndex;
}

/** Rows with names of two lines and two bars each. */
const MOST_ROWS = 8;
const NAME_CHARS = 32;
const NAMES_PX = 300;
/** Rows' height that a bar lies above or below the row's middle. */
const APART = 0.19;

export function sobolBars(
  rows: readonly IndexRow[],
  caption: {
    readonly figure: string;
    readonly forWhom: string;
    readonly steps: readonly Step[];
    readonly footer: string;
  },
  words: ChartWords,
  own: DecisionWords,
  { chart }: SobolWords,
): Picture {
  const shown = rows.slice(0, MOST_ROWS);
  const most = Math.max(...shown.flatMap(({ first, total }) => [first.high, first.value, total.high, total.value]));
  const least = Math.min(0, ...shown.map(({ first }) => Math.min(first.low, first.value)));
  const width = Math.min(16, Math.floor(150 / shown.length));
  const lines = (from: (row: IndexRow) => number, to: (row: IndexRow) => number, at: number): Place[] =>
    shown.flatMap((row, y) => [
      { x: 100 * from(row), y: y + at },
      { x: 100 * to(row), y: y + at },
      { x: 100 * to(row), y: Number.NaN },
    ]);
  const thick = (label: string, data: Place[], borderColor: string, borderWidth: number): PictureDataset => ({
    ...{ type: 'line', label, data, borderColor, borderWidth },
    borderCapStyle: 'butt',
    pointRadius: 0,
    fill: false,
    order: borderWidth > 3 ? 2 : 1,
  });
  const none = (): number => 0;
  return frame(
    {
      datasets: [
        thick(
          chart.first,
          lines(none, ({ first }) => first.value, -APART),
          PART_COLORS.steps46,
          width,
        ),
        thick(
          chart.total,
          lines(none, ({ total }) => total.value, APART),
          PART_COLORS.steps23,
          width,
        ),
        thick(
          chart.band,
          lines(
            ({ first }) => first.low,
            ({ first }) => first.high,
            -APART,
          ),
          INK,
          2,
        ),
        thick(
          chart.band,
          lines(
            ({ total }) => total.low,
            ({ total }) => total.high,
            APART,
          ),
          INK,
          2,
        ),
      ],
      scales: {
        x: numberAxis(100 * Math.min(least, -0.01), 100 * (most + 0.12 * (most - least)), '', words),
        y: nameAxis(shown.map(({ name }) => wrap(nameInWords(name, caption.steps, own), NAME_CHARS))),
        unit: unitHeading(chart.unit),
        footer: footerAxis(wrap(caption.footer, footerChars(1160 - NAMES_PX))),
      },
      legend: [
        {
          text: chart.first,
          fontColor: INK,
          fillStyle: PART_COLORS.steps46,
          strokeStyle: '#ffffff',
          pointStyle: 'rect',
        },
        {
          text: chart.total,
          fontColor: INK,
          fillStyle: PART_COLORS.steps23,
          strokeStyle: '#ffffff',
          pointStyle: 'rect',
        },
        { text: chart.band, fontColor: INK, strokeStyle: INK, lineWidth: 2, pointStyle: 'line' },
      ],
      plugins: [
        directLabels(
          shown.flatMap(({ first, total }, y) =>
            [
              { index: first, at: y - APART },
              { index: total, at: y + APART },
            ].map(({ index, at }) => ({
              x: 100 * Math.max(index.high, index.value),
              y: at,
              text: formatNumber(100 * index.value, 0, own),
              align: 'left' as const,
              above: 0,
              beside: 8,
            })),
          ),
        ),
      ],
    },
    {
      title: `${chart.title} ${caption.figure}`,
      forWhom: caption.forWhom,
      reading: [...(rows.length > shown.length ? [chart.more(shown.length, rows.length)] : [])],
      unit: chart.unit,
      footer: caption.footer,
    },
    words,
  );
}
