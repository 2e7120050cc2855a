/** A figure over two numbers: a square a pair, darker the more it is, and a line where a difference is zero. */
import type { Chart } from 'chart.js';
import { type Cells, type GridAxis, zeroLine } from '../../decisions/grid.js';
import { decimalsOf, nameInWords, numberText } from '../../decisions/telling.js';
import type { Step } from '../../scenario/scenario.js';
import type { ChartWords } from '../../text/chart-words.js';
import type { DecisionWords } from '../../text/decision-words.js';
import type { GridWords } from '../../text/grid-words.js';
import { formatNumber } from '../../text/number-format.js';
import { footerAxis, nameAxis, numberAxis, unitHeading } from '../axes.js';
import { frame, type Picture, type PictureDataset, type PicturePlugin } from '../frame.js';
import { INK } from '../palette.js';
import { FONT_FAMILY, footerChars, LABEL_FONT, wrap } from '../typography.js';

export interface GridCaption {
  readonly figure: string;
  /** What a value is divided by. */
  readonly unit: number;
  readonly forWhom: string;
  readonly steps: readonly Step[];
  readonly footer: string;
  /** Whether the figure is a difference, of which the sign is what matters. */
  readonly isDifference: boolean;
}

/** All of them light enough for dark numbers. */
const MORE = ['#eaf5fc', '#cfe8f7', '#a6d8f5', '#7cc4ee', '#56b4e9'];
const BELOW = ['#e3f1fa', '#b5dcf3', '#7cc4ee'];
const ABOVE = ['#fdf0d5', '#f8d795', '#eeb64d'];
const NO_ANSWER = '#f2f2f2';

/** Squares in a row or column with room for their numbers. */
const MOST_NUMBERED = 12;

export function gridSquares(
  x: GridAxis,
  y: GridAxis,
  cells: Cells,
  { figure, unit, forWhom, steps, footer, isDifference }: GridCaption,
  words: ChartWords,
  own: DecisionWords,
  { chart }: GridWords,
): Picture {
  const values = cells.map((row) => row.map((cell) => (cell === null ? null : cell.value / unit)));
  const known = values.flat().filter((value) => value !== null);
  const colorOf = isDifference ? signColors(known) : sizeColors(known);
  const decimals = decimalsOf(known);
  const line = isDifference ? zeroLine(cells) : [];
  const now = { x: placeOf(x), y: placeOf(y) };
  const isNow = now.x !== null && now.y !== null;
  const text = (axis: GridAxis, value: number): string => numberText(value, axis.named.isFactor, own);
  const even: PictureDataset = {
    ...{ type: 'line', label: chart.even, borderColor: INK, borderWidth: 4, pointRadius: 0, fill: false },
    data: line.flatMap(({ from, to }) => [
      { x: from[0], y: from[1] },
      { x: to[0], y: to[1] },
      { x: to[0], y: Number.NaN },
    ]),
  };
  const here: PictureDataset = {
    ...{ type: 'line', label: chart.now, showLine: false, borderColor: INK, backgroundColor: '#ffffff', fill: false },
    ...{ pointStyle: 'rectRot', pointRadius: 9, pointBorderWidth: 3 },
    data: isNow ? [{ x: now.x ?? 0, y: now.y ?? 0 }] : [],
  };
  const heading = (axis: GridAxis): string => nameInWords(axis.named.name, steps, own);
  return frame(
    {
      datasets: [even, here],
      scales: {
        x: {
          ...numberAxis(-0.5, x.values.length - 0.5, heading(x), words),
          ...nameAxis(x.values.map((value) => [text(x, value)])),
          reverse: false,
          min: -0.5,
          max: x.values.length - 0.5,
          title: { ...numberAxis(0, 1, heading(x), words).title },
        },
        y: {
          ...nameAxis(y.values.map((value) => [text(y, value)])),
          reverse: false,
          min: -0.5,
          max: y.values.length - 0.5,
        },
        unit: unitHeading(chart.upwards(heading(y))),
        footer: footerAxis(wrap(footer, footerChars(1000))),
      },
      legend: [
        ...(line.length > 0
          ? [{ text: chart.even, fontColor: INK, strokeStyle: INK, lineWidth: 4, pointStyle: 'line' as const }]
          : []),
        ...(isNow
          ? [
              {
                text: chart.now,
                fontColor: INK,
                strokeStyle: INK,
                fillStyle: '#ffffff',
                lineWidth: 3,
                pointStyle: 'rectRot' as const,
              },
            ]
          : []),
      ],
      plugins: [
        squares(
          values,
          colorOf,
          Math.max(x.values.length, y.values.length) > MOST_NUMBERED
            ? null
            : (value) => formatNumber(value, decimals, own),
        ),
      ],
    },
    { title: `${chart.title} ${figure}`, forWhom, reading: [], unit: '', footer },
    words,
  );
}

/** Where the file's own value lies, in steps of the axis; null: outside. */
function placeOf({ named: { value }, values }: GridAxis): number | null {
  const [low, high] = [values[0] as number, values.at(-1) as number];
  return value < low || value > high ? null : ((value - low) / (high - low)) * (values.length - 1);
}

type ColorOf = (value: number) => string;

function sizeColors(values: readonly number[]): ColorOf {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return (value) => {
    const share = most > least ? (value - least) / (most - least) : 0;
    return MORE[Math.min(MORE.length - 1, Math.floor(share * MORE.length))] ?? NO_ANSWER;
  };
}

/** The same distance from zero is as dark on both sides. */
function signColors(values: readonly number[]): ColorOf {
  const most = Math.max(...values.map(Math.abs));
  return (value) => {
    const side = value < 0 ? BELOW : ABOVE;
    const share = most > 0 ? Math.abs(value) / most : 0;
    return side[Math.min(side.length - 1, Math.floor(share * side.length))] ?? NO_ANSWER;
  };
}

/** The squares below the lines, their numbers above both; null: too many for numbers. */
function squares(
  values: readonly (readonly (number | null)[])[],
  colorOf: ColorOf,
  textOf: ((value: number) => string) | null,
): PicturePlugin {
  const each = (chart: Chart, draw: (square: Square, value: number | null) => void): void => {
    const { x, y } = chart.scales;
    if (x === undefined || y === undefined) return;
    for (const [row, own] of values.entries()) {
      for (const [column, value] of own.entries()) {
        const [left, right] = [x.getPixelForValue(column - 0.5), x.getPixelForValue(column + 0.5)];
        const [top, bottom] = [y.getPixelForValue(row + 0.5), y.getPixelForValue(row - 0.5)];
        draw({ left, top, width: right - left - 1, height: bottom - top - 1 }, value);
      }
    }
  };
  const color = (value: number | null): string => (value === null ? NO_ANSWER : colorOf(value));
  return {
    id: 'squares',
    beforeDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      each(chart, ({ left, top, width, height }, value) => {
        ctx.fillStyle = color(value);
        ctx.fillRect(left, top, width, height);
      });
      ctx.restore();
    },
    afterDatasetsDraw: (chart) => {
      if (textOf === null) return;
      const { ctx } = chart;
      ctx.save();
      ctx.font = `${LABEL_FONT.weight} ${LABEL_FONT.size - 1}px ${FONT_FAMILY}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      each(chart, ({ left, top, width }, value) => {
        if (value === null) return;
        const text = textOf(value);
        const room = ctx.measureText(text).width + 8;
        const middle = left + width / 2;
        ctx.fillStyle = color(value);
        ctx.fillRect(middle - room / 2, top + 2, room, 22);
        ctx.fillStyle = INK;
        // Above the middle, where the file's own place may be.
        ctx.fillText(text, middle, top + 14);
      });
      ctx.restore();
    },
  };
}

/** px. */
interface Square {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}
