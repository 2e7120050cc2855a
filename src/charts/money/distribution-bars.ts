import type { Distribution } from '../../results/distribution.js';
import type { ChartWords } from '../../text/chart-words.js';
import type { RefundSide } from '../../text/refund-words.js';
import { shareInPercent } from '../../text/shares.js';
import { footerAxis, numberAxis, unitHeading, valueAxis } from '../axes.js';
import { directLabels } from '../direct-labels.js';
import { KR_PER_MILLION, refundReading } from '../expenditure-fan.js';
import { frame, type Picture } from '../frame.js';
import { PART_COLORS } from '../palette.js';
import { FOOTER_CHARS, wrap } from '../typography.js';

/** The side of zero with fewer bars, as part of the other: some 190 of 1,100 px, what "Dyrere i <1 pct. ►" takes. */
const ROOM_FOR_WORDS = 0.21;

/** How many replications save or cost how much in all, and in how many it becomes cheaper. */
export function distributionBars(
  { base, scenario, years, barWidthKr, fromKr, counts, cheaper, dearer }: Distribution,
  { priceLevel, side }: { readonly priceLevel: number; readonly side: RefundSide },
  words: ChartWords,
  footer: string,
): Picture {
  const width = barWidthKr / KR_PER_MILLION;
  const from = fromKr / KR_PER_MILLION;
  const edges = counts.map((_, i) => from + i * width);
  // One empty bar on each side, and zero so far from both edges that the words beside it have room.
  const outer = {
    least: Math.min(from - width, -2 * width),
    most: Math.max(from + (counts.length + 1) * width, 2 * width),
  };
  const least = Math.min(outer.least, -ROOM_FOR_WORDS * outer.most);
  const most = Math.max(outer.most, -ROOM_FOR_WORDS * outer.least);
  const top = Math.max(...counts);
  const pct = (share: number): string => shareInPercent(share, words);
  const { title, reading, unit, axis, cheaper: cheaperIn, dearer: dearerIn } = words.money.distribution;
  const period = years.length > 1 ? `${years[0]}-${years.at(-1)}` : `${years[0]}`;
  const half = (isBelow: boolean) => ({
    type: 'bar' as const,
    label: isBelow ? cheaperIn(pct(cheaper)) : dearerIn(pct(dearer)),
    data: edges.flatMap((edge, i) => {
      const isOwn = edge < -width / 2 === isBelow;
      return isOwn ? [{ x: edge + width / 2, y: counts[i] ?? 0 }] : [];
    }),
    backgroundColor: isBelow ? PART_COLORS.efficiencies : PART_COLORS.costs,
    borderColor: '#ffffff',
    borderWidth: 1,
    barThickness: Math.max(2, Math.round((1100 * width) / (most - least))),
    grouped: false,
  });
  return frame(
    {
      datasets: [half(true), half(false)],
      scales: {
        x: numberAxis(least, most, axis(priceLevel), words),
        y: { ...valueAxis(words), grace: '14%' },
        unit: unitHeading(unit),
        footer: footerAxis(wrap(footer, FOOTER_CHARS)),
      },
      legend: [],
      plugins: [
        directLabels([
          { x: 0, y: top, text: `◄ ${cheaperIn(pct(cheaper))}`, align: 'right', above: 26, beside: -14 },
          { x: 0, y: top, text: `${dearerIn(pct(dearer))} ►`, align: 'left', above: 26, beside: 14 },
        ]),
      ],
    },
    {
      title,
      forWhom: words.minus(scenario, base),
      reading: [reading(period), ...refundReading(side, words)],
      unit,
      footer,
    },
    words,
  );
}
