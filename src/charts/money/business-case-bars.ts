import type { BusinessCase } from '../../results/economy/business-case.js';
import type { ChartWords } from '../../text/chart-words.js';
import { KR_PER_MILLION } from '../expenditure-fan.js';
import type { Picture } from '../frame.js';
import { PART_COLORS } from '../palette.js';
import { inUnits, stackedBars } from '../stacked-bars.js';
import { refundingOf, viewOf } from './payback.js';

const LINES = ['efficiencies', 'costs', 'implementation_service', 'implementation_anlaeg'] as const;

/** What a what-if saves and costs in each year, mio. kr. in fixed prices, with the band of the whole. */
export function businessCaseBars(
  businessCase: BusinessCase,
  priceLevel: number,
  words: ChartWords,
  footer: string,
): Picture {
  const { lines } = viewOf(businessCase);
  const { title, reading, lines: names } = words.money.businessCase;
  return stackedBars(
    {
      years: businessCase.years,
      parts: LINES.map((line) => ({
        name: names[line],
        color: PART_COLORS[line],
        values: lines[line].map(({ mean }) => mean / KR_PER_MILLION),
      })),
      whole: lines.total.map((summary) => inUnits(summary, KR_PER_MILLION)),
      wholeName: words.money.totalAndBand,
      named: 'legend',
    },
    {
      title,
      forWhom: words.minus(businessCase.scenario, businessCase.base),
      reading: [reading, ...refundingOf(businessCase, words)],
      unit: words.millionKr(priceLevel),
      footer,
    },
    words,
  );
}
