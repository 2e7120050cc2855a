/** When something is told of: a whole year, or the end of a month where the horizon has no whole year. */
import type { Difference, Forecast, Measure, Series, Summary } from '../results/forecast.js';
import type { ReportWords } from '../text/report-words.js';
import { seriesOf } from './run.js';

/** The number of children on a step, in the years or at the month ends that are told of. */
export interface Children {
  /** Within a sentence: `i 2025`. */
  readonly when: string;
  readonly summary: Summary;
  readonly before: { readonly when: string; readonly summary: Summary } | null;
}

/** Children on a step on average over the last whole year, or at the end of the last month; and the first. */
export function childrenOn(
  source: Pick<Forecast | Difference, 'series'>,
  step: string,
  words: ReportWords,
): Children | null {
  const yearly = seriesOf(source, 'full_year_equivalents', step);
  const series = yearly ?? seriesOf(source, 'stock' satisfies Measure, step);
  if (series === undefined) return null;
  const last = series.periods.length - 1;
  const at = (index: number) => ({
    when: whenOf(series.periods[index] as string, words),
    summary: series.summaries[index] as Summary,
  });
  return { ...at(last), before: last === 0 ? null : at(0) };
}

/** `i 2025`, `ved udgangen af december 2025`. */
function whenOf(period: string, words: ReportWords): string {
  return period.length === 4 ? words.summary.inYear(period) : words.summary.atEndOf(words.month(period));
}

/** The last of a yearly series and the first, if that is another. */
export function endsOf(series: Series): {
  readonly year: string;
  readonly summary: Summary;
  readonly first: { readonly year: string; readonly summary: Summary } | null;
} {
  const last = series.periods.length - 1;
  const at = (index: number) => ({
    year: series.periods[index] as string,
    summary: series.summaries[index] as Summary,
  });
  return { ...at(last), first: last === 0 ? null : at(0) };
}
