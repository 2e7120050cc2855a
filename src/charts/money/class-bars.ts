/** Cases by what a child costs in a year: how many, and what they cost together. */
import type { CostMix } from '../../results/economy/cost-mix.js';
import type { ChartWords } from '../../text/chart-words.js';
import { formatNumber } from '../../text/number-format.js';
import type { RefundSide } from '../../text/refund-words.js';
import { KR_PER_MILLION, refundReading } from '../expenditure-fan.js';
import type { Picture } from '../frame.js';
import { shades } from '../palette.js';
import { type Part, stackedBars } from '../stacked-bars.js';

/** Children with costs in the year, by class. */
export function classChildrenBars(scenario: string, mix: CostMix, words: ChartWords, footer: string): Picture {
  return bars(mix, 'cases', 1, words, {
    title: words.money.classes.childrenTitle,
    forWhom: scenario,
    reading: [],
    unit: words.money.classes.childrenUnit,
    footer,
  });
}

/** What the children of each class cost, mio. kr. in fixed prices. */
export function classMoneyBars(
  scenario: string,
  mix: CostMix,
  { priceLevel, side }: { readonly priceLevel: number; readonly side: RefundSide },
  words: ChartWords,
  footer: string,
): Picture {
  return bars(mix, 'kr', KR_PER_MILLION, words, {
    title: words.money.classes.moneyTitle,
    forWhom: scenario,
    reading: refundReading(side, words),
    unit: words.millionKr(priceLevel),
    footer,
  });
}

function bars(
  { years, classes }: CostMix,
  what: 'cases' | 'kr',
  unitSize: number,
  words: ChartWords,
  caption: Parameters<typeof stackedBars>[1],
): Picture {
  const colors = shades(classes.length);
  const parts = classes.map(
    (own, i): Part => ({
      name: className(own.id, words),
      color: colors[i] ?? '',
      values: own[what].map(({ mean }) => mean / unitSize),
    }),
  );
  return stackedBars({ years, parts, whole: null, wholeName: '', named: 'beside' }, caption, words);
}

/** `200-400 t.kr.` of `200000-400000`. */
function className(id: string, words: ChartWords): string {
  const [from = '', to = ''] = id.split('-');
  const thousand = (kr: string): string => formatNumber(Number.parseFloat(kr) / 1000, 0, words);
  const { between, below } = words.money.classes;
  if (to === '') return between(thousand(from), null);
  return Number(from) === 0 ? below(thousand(to)) : between(thousand(from), thousand(to));
}
