/** All scenarios of a run one below the other: a dot for the mean, and lines for where the replications lie. */
import type { LegendItem } from 'chart.js';
import type { ComparedFigure, Comparison, FigureCell } from '../results/comparison/comparison.js';
import type { ChartWords } from '../text/chart-words.js';
import { formatNumber } from '../text/number-format.js';
import { shareInPercent } from '../text/shares.js';
import { footerAxis, nameAxis, numberAxis, roomOnRight, unitHeading } from './axes.js';
import { directLabels } from './direct-labels.js';
import { KR_PER_MILLION, refundReading } from './expenditure-fan.js';
import { type Caption, frame, type Picture, type PictureDataset } from './frame.js';
import { INK, styleOf } from './palette.js';
import { footerChars, shorten, wrap } from './typography.js';
import { whiskerItem } from './whiskers.js';

/** What all scenarios cost over the whole horizon, mio. kr. in fixed prices; null where a scenario does not know. */
export function expenditureDots(comparison: Comparison, words: ChartWords, footer: string): Picture | null {
  const figure = find(comparison, 'expenditure_kr', 'all', 'total');
  if (figure === null) return null;
  const unit = words.millionKr(comparison.priceLevel);
  const title = words.money.comparison.expenditureTitle(figure.period);
  const side = comparison.figures.some((one) => one.figure === 'net_expenditure_kr') ? 'gross' : null;
  const reading = refundReading(side, words);
  return dots(comparison, figure, KR_PER_MILLION, { title, unit, footer, reading }, words);
}

/** How many children are placed at the end of the horizon; null where a scenario does not know. */
export function placementsDots(comparison: Comparison, words: ChartWords, footer: string): Picture | null {
  const figure = find(comparison, 'stock', 'placement', 'end');
  if (figure === null) return null;
  const { placementsTitle, placementsUnit: unit } = words.money.comparison;
  return dots(
    comparison,
    figure,
    1,
    { title: placementsTitle(monthOf(figure.period, words)), unit, footer, reading: [] },
    words,
  );
}

function find({ figures }: Comparison, figure: string, step: string, moment: string): ComparedFigure | null {
  return figures.find((one) => one.figure === figure && one.step === step && one.moment === moment) ?? null;
}

/** px for what is said of each scenario. */
const WORDS_PX = 250;
/** px for the names, at most. */
const NAMES_PX = 250;
const NAME_CHARS = 26;

function dots(
  { scenarios }: Comparison,
  { cells }: ComparedFigure,
  unitSize: number,
  around: Pick<Caption, 'title' | 'unit' | 'footer' | 'reading'>,
  words: ChartWords,
): Picture {
  const { color } = styleOf(0);
  const rows = cells.flatMap((cell, y) => (cell === null ? [] : [{ cell, y }]));
  const band = (low: 'p05' | 'p25', high: 'p95' | 'p75', borderWidth: number, opacity: string): PictureDataset => ({
    type: 'line',
    label: low === 'p05' ? words.money.comparison.wide : words.money.comparison.narrow,
    data: rows.flatMap(({ cell, y }) => [
      { x: cell.level[low] / unitSize, y },
      { x: cell.level[high] / unitSize, y },
      { x: cell.level[high] / unitSize, y: Number.NaN },
    ]),
    borderColor: color + opacity,
    borderWidth,
    pointRadius: 0,
    fill: false,
    order: low === 'p05' ? 3 : 2,
  });
  const values = rows.flatMap(({ cell }) => [cell.level.p05 / unitSize, cell.level.p95 / unitSize]);
  const [least, most] = roomAround(Math.min(...values), Math.max(...values));
  const { reading, wide, narrow } = words.money.comparison;
  return frame(
    {
      datasets: [
        band('p05', 'p95', 3, ''),
        band('p25', 'p75', 14, '80'),
        {
          type: 'line',
          label: words.mean,
          data: rows.map(({ cell, y }) => ({ x: cell.level.mean / unitSize, y })),
          showLine: false,
          backgroundColor: INK,
          borderColor: '#ffffff',
          pointStyle: 'circle',
          pointRadius: 9,
          pointBorderWidth: 2,
          order: 1,
        },
      ],
      scales: {
        x: numberAxis(least, most, '', words),
        y: nameAxis(scenarios.map((name) => wrap(shorten(name), NAME_CHARS))),
        unit: unitHeading(around.unit),
        yWords: roomOnRight(WORDS_PX),
        footer: footerAxis(wrap(around.footer, footerChars(1160 - NAMES_PX - WORDS_PX))),
      },
      legend: [
        whiskerItem(words.mean),
        { text: narrow, fontColor: INK, strokeStyle: `${color}80`, lineWidth: 14, pointStyle: 'line' },
        { text: wide, fontColor: INK, strokeStyle: color, lineWidth: 3, pointStyle: 'line' },
      ] satisfies LegendItem[],
      plugins: [
        directLabels(
          rows.map(({ cell, y }) => ({
            x: null,
            y,
            text: told(cell, y === 0, unitSize, words),
            align: 'left',
            above: 0,
          })),
        ),
      ],
    },
    {
      ...around,
      // Their names stand beside the chart.
      forWhom: '',
      reading: [reading, words.money.notFromZero, ...around.reading],
    },
    words,
  );
}

/** `-12,3 · lavere i 87 pct.`, or what the base is. */
function told({ level, against }: FigureCell, isBase: boolean, unitSize: number, words: ChartWords): string {
  const decimals = 1;
  const number = (value: number): string => formatNumber(value / unitSize, decimals, words);
  if (against === null) return isBase ? `${number(level.mean)} (${words.money.comparison.base})` : number(level.mean);
  const { mean } = against.difference;
  const signed = `${mean > 0 ? '+' : ''}${number(mean)}`;
  return words.money.comparison.against(signed, shareInPercent(against.lower.share, words));
}

/** A little air on both sides. */
function roomAround(low: number, high: number): [number, number] {
  const air = (high - low) * 0.05 || 1;
  return [low - air, high + air];
}

/** `december 2025` of `2025-12`. */
function monthOf(period: string, { money }: ChartWords): string {
  const [year, month] = period.split('-');
  const name = money.months[Number(month) - 1];
  return name === undefined ? period : `${name} ${year}`;
}
