import type { Difference, Measure } from '../results/forecast.js';
import type { ChartWords } from '../text/chart-words.js';
import type { RefundSide } from '../text/refund-words.js';
import type { Fan } from './band.js';
import { KR_PER_MILLION, refundReading } from './expenditure-fan.js';
import { fanChart } from './fan-chart.js';
import { findSeries } from './find-series.js';
import { listNames } from './footer.js';
import type { Picture } from './frame.js';
import { styleOf } from './palette.js';

/** Expenditure by year, what-if minus base in the same replication, mio. kr. in prices of a year, or (null) each year in its own. */
export function expenditureDifferenceFan(
  differences: readonly Difference[],
  { prices, side }: { readonly prices: number | null; readonly side: RefundSide },
  words: ChartWords,
  footer: string,
): Picture {
  const caption = {
    title: words.expenditureDifferenceTitle,
    forWhom: subtracted(differences, words),
    reading: [words.belowZeroExpenditure, ...refundReading(side, words)],
    unit: words.millionKr(prices),
    footer,
  };
  return fanChart(differenceFans(differences, 'expenditure_kr', 'all', KR_PER_MILLION), caption, words);
}

/** Placed children at each month end, what-if minus base in the same replication. */
export function placementsDifferenceFan(
  differences: readonly Difference[],
  words: ChartWords,
  footer: string,
): Picture {
  const caption = {
    title: words.placementsDifferenceTitle,
    forWhom: subtracted(differences, words),
    reading: [words.belowZeroChildren],
    unit: words.stockUnit,
    footer,
  };
  return fanChart(differenceFans(differences, 'stock', 'placement', 1), caption, words);
}

/** A what-if keeps the colour and dash it has beside the base, whose place is 0. */
function differenceFans(differences: readonly Difference[], measure: Measure, step: string, unitSize: number): Fan[] {
  return differences.map((difference, index) => ({
    name: difference.scenario,
    series: findSeries(difference, measure, step),
    style: styleOf(index + 1),
    unitSize,
  }));
}

function subtracted(differences: readonly Difference[], words: ChartWords): string {
  const bases = [...new Set(differences.map((difference) => difference.base))];
  const [base = ''] = bases;
  if (bases.length > 1) throw new Error(`Difference chart: expected one base, got ${bases.join(', ')}`);
  return words.minus(
    listNames(
      differences.map((difference) => difference.scenario),
      words,
    ),
    base,
  );
}
