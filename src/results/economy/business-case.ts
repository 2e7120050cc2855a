/** The business case of a what-if against the base, in the form of København's (HA01), each amount with its spread. */
import type { DiscountRate } from '../../scenario/economy.js';
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import { pairedRows } from '../run-table.js';
import { costSetId } from '../series/expenditure.js';
import { cumulated, minus, type Paths, pathsOf, planOf, plus, summaries } from './paths.js';
import { type Payback, paybackOf } from './payback.js';
import { type PresentValue, presentValue } from './present-value.js';

/** The lines of a business case, in the order in which they are added up. */
export const CASE_LINES = [
  /** Difference in what steps, add-ons and interim services cost; below zero: saved. */
  'efficiencies',
  /** Lasting costs of the policies. */
  'costs',
  'permanent_change',
  'implementation_service',
  'implementation_anlaeg',
  'total',
  /** The total from the first year on. */
  'cumulated',
] as const;
export type CaseLine = (typeof CASE_LINES)[number];

/** Whether amounts are before or after refund from the state. */
export type Refunding = 'gross' | 'net';

/** A business case before or after refund. */
export interface CaseView {
  readonly refunding: Refunding;
  readonly lines: Readonly<Record<CaseLine, readonly Summary[]>>;
  /** Null where nothing is ever paid and nothing differs. */
  readonly payback: Payback | null;
  readonly value: PresentValue;
}

export interface BusinessCase {
  readonly base: string;
  readonly scenario: string;
  /** Whole calendar years, at least one. */
  readonly years: readonly number[];
  /** Pairs of replications that it is made of. */
  readonly replications: number;
  /** Gross; and net where both scenarios have refund. */
  readonly views: readonly CaseView[];
}

/** What is spent, before and after refund: the measures whose difference is saved. */
export const SPENT: Readonly<Record<Refunding, string>> = { gross: 'expenditure_kr', net: 'net_expenditure_kr' };

/** How amounts of different years are held against one another. */
export interface Terms {
  readonly discountRates: readonly DiscountRate[];
  /** The calendar year in which the first policy begins that the base does not have; null: there is none. */
  readonly beginsIn: number | null;
}

/** What differs by year, replication by replication: what a business case is made of. */
export interface CaseCourse {
  readonly efficiencies: Paths;
  /** Lasting costs of the policies, and of introducing them. */
  readonly costs: Paths;
  readonly service: Paths;
  readonly anlaeg: Paths;
  /** All costs of the policies. */
  readonly policies: Paths;
  readonly total: Paths;
}

/** The whole calendar years of a side. */
export function caseYears(side: Pick<Side, 'plans'>): number[] {
  return (planOf(side, SPENT.gross, 'all')?.periods ?? []).map(Number);
}

/** What `other` costs more than `base` in their whole calendar years. */
export function caseCourse(base: Side, other: Side, refunding: Refunding): CaseCourse {
  const years = caseYears(base).length;
  const pairs = pairedRows(base.table, other.table);
  const difference = (measure: string, step: string): Paths => {
    const of = (side: Side, rows: Int32Array): Paths =>
      pathsOf(side, withoutPolicies(planOf(side, measure, step), step), years, rows);
    return minus(of(other, pairs.b), of(base, pairs.a));
  };
  const efficiencies = difference(SPENT[refunding], 'all');
  const paid = (kind: string, area: string): Paths => difference(SPENT.gross, costSetId(kind, area));
  const costs = plus(paid('permanent', 'service'), paid('permanent', 'anlaeg'));
  const service = paid('implementation', 'service');
  const anlaeg = paid('implementation', 'anlaeg');
  const policies = plus(costs, plus(service, anlaeg));
  const total = plus(efficiencies, policies);
  return { efficiencies, costs, service, anlaeg, policies, total };
}

/** The business case of `other` against `base`; null when no calendar year lies wholly within the horizon. */
export function businessCase(base: Side, other: Side, terms: Terms): BusinessCase | null {
  const years = caseYears(base);
  if (years.length === 0) return null;
  const views = (['gross', 'net'] as const).filter(
    (refunding) =>
      planOf(base, SPENT[refunding], 'all') !== undefined && planOf(other, SPENT[refunding], 'all') !== undefined,
  );
  return {
    base: base.scenario,
    scenario: other.scenario,
    years,
    replications: pairedRows(base.table, other.table).a.length,
    views: views.map((refunding) => view(refunding, years, caseCourse(base, other, refunding), terms)),
  };
}

/** What children cost, in all: the constant of that series is what the policies themselves cost. */
function withoutPolicies(plan: ReturnType<typeof planOf>, step: string): ReturnType<typeof planOf> {
  if (plan === undefined || step !== 'all') return plan;
  const { constantAt: _, ...children } = plan;
  return { ...children, constant: plan.constant.map(() => 0) };
}

function view(
  refunding: Refunding,
  years: readonly number[],
  { efficiencies, costs, service, anlaeg, policies, total }: CaseCourse,
  { discountRates, beginsIn }: Terms,
): CaseView {
  const permanent = plus(efficiencies, costs);
  return {
    refunding,
    lines: {
      efficiencies: summaries(efficiencies),
      costs: summaries(costs),
      permanent_change: summaries(permanent),
      implementation_service: summaries(service),
      implementation_anlaeg: summaries(anlaeg),
      total: summaries(total),
      cumulated: summaries(cumulated(total)),
    },
    payback: paybackOf({ years, costs: policies, savings: efficiencies, total, beginsIn }),
    value: presentValue(discountRates, efficiencies, policies),
  };
}
