/** Words and numbers that stand in a chart beside what they are about, so that nobody has to match colours. */
import type { PicturePlugin } from './frame.js';
import { GREY, INK } from './palette.js';
import { FONT_FAMILY, LABEL_FONT } from './typography.js';

export interface DirectLabel {
  /** Where it stands, in the units of the axes; null: at the right edge of the chart. */
  readonly x: number | null;
  readonly y: number;
  readonly text: string;
  readonly align: 'left' | 'center' | 'right';
  /** px above that place. */
  readonly above: number;
  /** px to the right of it. */
  readonly beside?: number;
}

/** px between the middles of two labels that stand below one another. */
const LINE_PX = 21;
/** px between the edge of the chart and a label beside it. */
const BESIDE_PX = 12;

/** Draws the labels where they belong. */
export function directLabels(labels: readonly DirectLabel[]): PicturePlugin {
  return {
    id: 'directLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, scales, chartArea } = chart;
      const placed = labels.map((label) => ({
        ...label,
        left:
          label.x === null
            ? chartArea.right + BESIDE_PX
            : (scales.x?.getPixelForValue(label.x) ?? 0) + (label.beside ?? 0),
        top: (scales.y?.getPixelForValue(label.y) ?? 0) - label.above,
      }));
      ctx.save();
      ctx.font = `${LABEL_FONT.weight} ${LABEL_FONT.size - 1}px ${FONT_FAMILY}`;
      ctx.textBaseline = 'middle';
      for (const { text, left, top, align } of placed) {
        ctx.textAlign = align;
        ctx.fillStyle = INK;
        ctx.fillText(text, left, top);
      }
      ctx.restore();
    },
  };
}

/** Labels beside the chart on the right, moved apart as little as it takes to be read, each with a line to its place. */
export function endLabels(labels: readonly { readonly y: number; readonly text: string }[]): PicturePlugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw: (chart) => {
      const { ctx, scales, chartArea } = chart;
      const places = labels.map(({ y }) => scales.y?.getPixelForValue(y) ?? 0);
      const tops = apart(places, chartArea.top + LINE_PX / 2, chartArea.bottom - LINE_PX / 2);
      const left = chartArea.right + BESIDE_PX;
      ctx.save();
      ctx.font = `${LABEL_FONT.weight} ${LABEL_FONT.size - 1}px ${FONT_FAMILY}`;
      ctx.textBaseline = 'middle';
      ctx.textAlign = 'left';
      for (const [i, { text }] of labels.entries()) {
        const top = tops[i] ?? 0;
        ctx.strokeStyle = GREY;
        ctx.lineWidth = 1.25;
        ctx.beginPath();
        ctx.moveTo(chartArea.right - BESIDE_PX, places[i] ?? 0);
        ctx.lineTo(left, top);
        ctx.lineTo(left + BESIDE_PX, top);
        ctx.stroke();
        ctx.fillStyle = INK;
        ctx.fillText(text, left + BESIDE_PX + 6, top);
      }
      ctx.restore();
    },
  };
}

/** Places (px, in any order) moved so that each is a line from the next, within two bounds where there is room. */
export function apart(places: readonly number[], from: number, to: number): number[] {
  const order = [...places.keys()].sort((a, b) => (places[a] as number) - (places[b] as number));
  const moved = [...places];
  let least = from;
  for (const i of order) {
    moved[i] = Math.max(moved[i] as number, least);
    least = (moved[i] as number) + LINE_PX;
  }
  let most = to;
  for (const i of order.reverse()) {
    moved[i] = Math.min(moved[i] as number, most);
    most = (moved[i] as number) - LINE_PX;
  }
  return moved;
}
