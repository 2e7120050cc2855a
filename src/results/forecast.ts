/** What a run says about one scenario: for each measure, step, group and period a distribution over the replications. */

/** The measures of `forecast.csv` that every scenario has, in the order they are written. */
export const MEASURES = [
  'stock',
  'per_1000_0_17',
  'full_year_equivalents',
  'recipients',
  'new_placements',
  'transitions',
  'expenditure_kr',
  'kr_per_0_22',
] as const;

/** Those that are counted where a scenario makes it possible to know them. */
export const COUNTED_APART = [
  'first_placements',
  'first_placement_age_years',
  're_placements',
  'breakdowns',
  'returns_home',
  'placement_changes',
  'found_by_detection',
  'placements_by_18',
  'moves_by_18',
] as const;

/** Those of scenarios with refund (barnets lov § 198). */
export const REFUND_MEASURES = ['refund_kr', 'net_expenditure_kr', 'net_kr_per_0_22'] as const;

/** Those of scenarios in which others pay, or other budgets are hit; the step column has the payer or the spill-over. */
export const PAYER_MEASURES = ['paid_kr', 'spill_over_kr'] as const;

/** Those of scenarios with price classes; the step column has the class, kr. a year: `200000-400000`. */
export const CLASS_MEASURES = ['cases', 'case_expenditure_kr'] as const;

/** Those of scenarios with add-ons, after them; the step column has the add-on's id. */
export const ADD_ON_MEASURES = [
  'add_on_users',
  'add_on_full_year_equivalents',
  'add_on_recipients',
  'add_on_starts',
] as const;

/** Those of scenarios with caseworkers; the step column has `all`. */
export const CASELOAD_MEASURES = ['caseload', 'mean_caseload'] as const;

/** Those of scenarios with `capacity`; the step column has the step that is full. */
export const QUEUE_MEASURES = [
  'queue',
  'waiting_child_years',
  'months_waited',
  'placed_after_waiting',
  'left_queue',
  'diverted',
] as const;
export type Measure = (
  | typeof MEASURES
  | typeof COUNTED_APART
  | typeof REFUND_MEASURES
  | typeof PAYER_MEASURES
  | typeof CLASS_MEASURES
  | typeof ADD_ON_MEASURES
  | typeof CASELOAD_MEASURES
  | typeof QUEUE_MEASURES
)[number];

/** Fixed prices of one year, or each year in its own. */
export type PriceKind = 'fixed' | 'current';

/** Whether a measure is in kr. */
export function isAmount(measure: Measure): boolean {
  return /(^|_)kr(_|$)/.test(measure);
}

/** One number's distribution over the replications; quantiles are exact (type 7), not averaged from slices. */
export interface Summary {
  readonly mean: number;
  /** Standard deviation between replications (n - 1). */
  readonly sd: number;
  /** Monte Carlo standard error of the mean, sd / sqrt(n). */
  readonly mcse: number;
  readonly p05: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  /** The expectation; null where there is none, approximate where the forecast says so. */
  readonly exact: number | null;
}

/** One measure of one step (or kind of step) and group through time. */
export interface Series {
  readonly measure: Measure;
  /** A step id; `placement`, `home_based`, `preventive`, `aftercare`; `steps_2_3`, `steps_4_6`; `policies` and `policies_permanent_service` etc.; `all`; `from>to`; an add-on's id or `add_ons`; a class of childhoods (`1` .. `4+`). */
  readonly step: string;
  /** A group id or `all`. */
  readonly group: string;
  /** `2019-01` (the end of that month) or `2019` (the year), one per summary. */
  readonly periods: readonly string[];
  readonly summaries: readonly Summary[];
}

/** A replication that stopped with an error; the others went on. */
export interface FailedReplication {
  readonly replication: number;
  readonly message: string;
}

/** In which prices amounts are. */
export interface InPrices {
  /** The year in whose prices all amounts are; of current prices, the scenario's price level. */
  readonly priceLevel: number;
  /** Whether all years are in the prices of `priceLevel`, or each in its own. */
  readonly prices: PriceKind;
}

export interface Forecast extends InPrices {
  readonly scenario: string;
  readonly seed: string;
  /** Short hash of the resolved scenario. */
  readonly scenarioHash: string;
  /** How many replications the summaries are made of. */
  readonly replications: number;
  readonly failed: readonly FailedReplication[];
  readonly expectation: ExpectationKind;
  readonly series: readonly Series[];
}

/**
 * What `exact` in the summaries is: the exact expectation, or, where children depend on one another by caseload or by
 * places, an approximation to it; or there is none, because numbers are drawn and it would be that of their middle.
 */
export type ExpectationKind = 'exact' | 'approximate' | 'none';

/** A what-if against the base: the same series, of the paired differences (same replication, same luck). */
export interface Difference {
  readonly base: string;
  readonly scenario: string;
  /** Exact where both are. */
  readonly expectation: ExpectationKind;
  readonly series: readonly Series[];
}
