/** Which side of the refund from the state a scenario's amounts are on. */
import type { Series } from './forecast.js';

/** Whether a scenario's amounts are known both before and after refund. */
export function hasRefund({ series }: { readonly series: readonly Pick<Series, 'measure'>[] }): boolean {
  return series.some(({ measure }) => measure === 'net_expenditure_kr');
}

/** What is counted before refund: `gross` where there is refund at all. */
export function grossSide(sources: readonly { readonly series: readonly Pick<Series, 'measure'>[] }[]): 'gross' | null {
  return sources.some(hasRefund) ? 'gross' : null;
}

/** The side on which an adopted budget is held against expenditure. */
export function budgetSide(
  budget: { readonly isNet: boolean } | null,
  forecast: { readonly series: readonly Pick<Series, 'measure'>[] },
): 'gross' | 'net' | null {
  if (!hasRefund(forecast)) return null;
  return budget?.isNet === true ? 'net' : 'gross';
}
