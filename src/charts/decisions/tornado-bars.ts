/** A tornado: how much a figure changes when one number at a time is low and high, the greatest swing above. */
import { decimalsOf, nameInWords, numberText, signed, type ToldOutcome, type Words } from '../../decisions/telling.js';
import { isIdle, swingOf, type Tornado, type TornadoBar } from '../../decisions/tornado.js';
import type { Step } from '../../scenario/scenario.js';
import type { ChartWords } from '../../text/chart-words.js';
import { formatNumber } from '../../text/number-format.js';
import { footerAxis, nameAxis, numberAxis, roomOnRight, unitHeading } from '../axes.js';
import { type DirectLabel, directLabels } from '../direct-labels.js';
import { frame, type Picture, type PictureDataset } from '../frame.js';
import { INK, PART_COLORS } from '../palette.js';
import { footerChars, wrap } from '../typography.js';

export interface TornadoCaption {
  readonly forWhom: string;
  /** For the names of moves and prices. */
  readonly steps: readonly Step[];
  readonly footer: string;
}

/** Bars that can be read one below the other, with names of two lines. */
const MOST_BARS = 10;
const NAME_CHARS = 30;
/** px for what the number is at each end. */
const WORDS_PX = 220;
const NAMES_PX = 300;

/** null: no number moves the figure. */
export function tornadoBars(
  { bars, middle }: Tornado,
  outcome: number,
  { name, unit }: ToldOutcome,
  { forWhom, steps, footer }: TornadoCaption,
  words: ChartWords,
  { own }: Words,
): Picture | null {
  const whole = middle[outcome];
  if (whole === undefined) return null;
  const moving = bars
    .filter((bar) => !isIdle(bar, outcome, whole))
    .sort((a, b) => swingOf(b, outcome) - swingOf(a, outcome));
  if (moving.length === 0) return null;
  const shown = moving.slice(0, MOST_BARS);
  const ends = shown.map((bar) => endsOf(bar, outcome, unit));
  const all = ends.flatMap(({ low, high }) => [low, high]);
  const [least, most] = [Math.min(0, ...all), Math.max(0, ...all)];
  const air = (most - least) * 0.12;
  const decimals = decimalsOf(all);
  const { chart } = own.tornado;
  const half = (end: 'low' | 'high', color: string): PictureDataset => ({
    type: 'line',
    label: chart[end],
    // A thick line from zero: the bars of Chart.js stand on their own axis only.
    data: ends.flatMap((values, y) => [
      { x: 0, y },
      { x: values[end], y },
      { x: values[end], y: Number.NaN },
    ]),
    borderColor: color,
    borderWidth: Math.min(26, Math.floor(300 / shown.length)),
    borderCapStyle: 'butt',
    pointRadius: 0,
    fill: false,
  });
  const label = (value: number, y: number): DirectLabel => ({
    x: value,
    y,
    text: signed(value, decimals, own),
    align: value < 0 ? 'right' : 'left',
    above: 0,
    beside: value < 0 ? -8 : 8,
  });
  return frame(
    {
      datasets: [half('low', PART_COLORS.efficiencies), half('high', PART_COLORS.costs)],
      scales: {
        x: numberAxis(least - air, most + air, '', words),
        y: nameAxis(shown.map(({ range }) => wrap(nameInWords(range.name, steps, own), NAME_CHARS))),
        unit: unitHeading(chart.unit),
        yWords: roomOnRight(WORDS_PX),
        footer: footerAxis(wrap(footer, footerChars(1160 - NAMES_PX - WORDS_PX))),
      },
      legend: [
        {
          text: chart.low,
          fontColor: INK,
          fillStyle: PART_COLORS.efficiencies,
          strokeStyle: '#ffffff',
          pointStyle: 'rect',
        },
        { text: chart.high, fontColor: INK, fillStyle: PART_COLORS.costs, strokeStyle: '#ffffff', pointStyle: 'rect' },
      ],
      plugins: [
        directLabels([
          ...ends.flatMap(({ low, high }, y) => sides(low, high).map((value) => label(value, y))),
          ...shown.map(({ range }, y): DirectLabel => {
            const text = `${numberText(range.low, range.isFactor, own)} – ${numberText(range.high, range.isFactor, own)}`;
            return { x: null, y, text, align: 'left', above: 0 };
          }),
        ]),
      ],
    },
    {
      title: chart.title(name),
      forWhom,
      reading: [
        chart.reading(formatNumber(whole.value / unit, Math.max(1, decimalsOf([whole.value / unit])), own)),
        ...(moving.length > shown.length ? [chart.more(shown.length, moving.length)] : []),
      ],
      unit: chart.unit,
      footer,
    },
    words,
  );
}

/** Ends on the same side of zero stand on one another: only the farther is told there. */
function sides(low: number, high: number): number[] {
  if (low * high < 0) return [low, high];
  return [Math.abs(low) > Math.abs(high) ? low : high];
}

function endsOf({ outcomes }: TornadoBar, outcome: number, unit: number): { low: number; high: number } {
  const own = outcomes[outcome];
  return { low: (own?.low.value ?? 0) / unit, high: (own?.high.value ?? 0) / unit };
}
