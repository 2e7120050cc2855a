/**
 * The scenarios of a run side by side: key figures at a few moments, each what-if against the base replication by
 * replication (the same children with the same luck), who comes first, and what is different in the scenarios themselves.
 *
 * Amounts are in fixed prices of `priceLevel`, also where results are shown in current prices: they are added up over years.
 */
import type { Summary } from '../forecast.js';
import { shownPrices } from '../prices.js';
import { summarise } from '../summary.js';
import { chancesOf, isSame, type Share } from './chances.js';
import { type Change, changesBetween } from './changes.js';
import { commonRows, type FigureValues, figureValues } from './figure-values.js';
import {
  type Better,
  type ComparedSide,
  type FigureId,
  type FigurePlan,
  type FigureUnit,
  figurePlans,
} from './key-figures.js';
import { type Moment, momentsOf } from './moments.js';
import { type Ranking, rankingOf } from './ranking.js';

export interface Comparison {
  /** Names; the first is the base. One scenario alone has figures, but nothing that it is held against. */
  readonly scenarios: readonly string[];
  /** Replications that went through in all scenarios: all figures are made of these. */
  readonly replications: number;
  /** Year in whose prices the amounts are. */
  readonly priceLevel: number;
  readonly moments: readonly Moment[];
  readonly figures: readonly ComparedFigure[];
  /** The money first; none for one scenario alone, and where no calendar year lies wholly within the horizon. */
  readonly rankings: readonly Ranking[];
  /** What is different in each what-if from the base, in the order of the scenarios after the first. */
  readonly changes: readonly (readonly Change[])[];
}

/** One key figure at one moment, in every scenario. */
export interface ComparedFigure {
  readonly figure: FigureId;
  /** Step id, kind or ledger line as in `forecast.csv`; `all`. */
  readonly step: string;
  readonly unit: FigureUnit;
  /** What is better; null: the figure is neutral, and only higher and lower are told. */
  readonly better: Better;
  readonly moment: Moment['id'];
  /** `2025-12`, `2025` or `2016-2025`. */
  readonly period: string;
  /** In the order of the scenarios; null where a scenario does not know the figure, or has it in no replication. */
  readonly cells: readonly (FigureCell | null)[];
}

/** A key figure of one scenario. */
export interface FigureCell {
  /** Replications in which the figure exists; fewer than all only for shares and mean ages of nobody. */
  readonly replications: number;
  readonly level: Summary;
  /** Null for the base itself, and where the base does not know the figure. */
  readonly against: Against | null;
}

/** The what-if against the base, over the replications in which the figure exists in both. */
export interface Against {
  readonly replications: number;
  /** What-if minus base. */
  readonly difference: Summary;
  /** Null for percentages, whose difference is in percentage points, and for ages, of which a percentage says nothing. */
  readonly percent: PercentChange | null;
  /** Shares of the replications in which the what-if is higher, lower, and the same; they add up to 1. */
  readonly higher: Share;
  readonly lower: Share;
  readonly same: Share;
  /** The one of `higher` and `lower` that is better; null for a neutral figure. */
  readonly better: Share | null;
}

/** The difference in per cent of the base. */
export interface PercentChange {
  /** Of the means: 100 x mean difference / mean of the base; null where the base's mean is 0. */
  readonly ofMeans: number | null;
  /**
   * Of each replication by itself; no change from 0 is 0 pct. Null where the base is 0 in a replication in which the
   * what-if is not: from nothing there is no percentage, and leaving such replications out would bend the rest.
   */
  readonly paired: Summary | null;
  /** How many such replications there are. */
  readonly fromNothing: number;
}

/** Compares the scenarios of a run; the first is the base. */
export function compare(sides: readonly ComparedSide[]): Comparison {
  const base = sides[0];
  if (base === undefined) throw new RangeError('there is no scenario to compare');
  const rows = commonRows(sides.map(({ table }) => table));
  const moments = momentsOf(base, base.resolved.economy.budgetYear);
  const told = figurePlans(sides).flatMap((plan) =>
    moments.filter(({ id }) => plan.moments.includes(id)).map((moment) => figureAt(plan, moment, sides, rows)),
  );
  return {
    scenarios: sides.map(({ scenario }) => scenario),
    replications: rows[0]?.length ?? 0,
    priceLevel: shownPrices(base.resolved).priceLevel,
    moments,
    figures: told.flatMap(({ figure }) => (figure.cells.every((cell) => cell === null) ? [] : [figure])),
    rankings: sides.length < 2 ? [] : told.flatMap(({ ranking }) => ranking ?? []),
    changes: sides.slice(1).map(({ resolved }) => changesBetween(base.resolved, resolved)),
  };
}

function figureAt(
  plan: FigurePlan,
  moment: Moment,
  sides: readonly ComparedSide[],
  rows: readonly Int32Array[],
): { readonly figure: ComparedFigure; readonly ranking: Ranking | null } {
  const { figure, step, unit, better } = plan;
  const values = sides.map((side, i) => figureValues(plan, moment, side, rows[i] as Int32Array));
  const cells = values.map((own, i) => cellOf(plan, own, i === 0 ? null : (values[0] ?? null)));
  return {
    figure: { figure, step, unit, better, moment: moment.id, period: moment.period, cells },
    ranking: rankingOf(
      plan,
      moment.id,
      values.map((own) => own?.values ?? null),
    ),
  };
}

function cellOf(plan: FigurePlan, own: FigureValues | null, base: FigureValues | null): FigureCell | null {
  const known = own?.values.filter((value) => !Number.isNaN(value));
  if (own === null || known === undefined || known.length === 0) return null;
  return {
    replications: known.length,
    level: summarise(known, own.exact),
    against: base === null ? null : againstBase(plan, own, base),
  };
}

function againstBase({ unit, better }: FigurePlan, own: FigureValues, base: FigureValues): Against | null {
  const exists = (_: number, i: number): boolean =>
    !Number.isNaN(own.values[i] as number) && !Number.isNaN(base.values[i] as number);
  const [after, before] = [own.values.filter(exists), base.values.filter(exists)];
  if (after.length === 0) return null;
  const gaps = after.map((value, i) => value - (before[i] as number));
  const exact = own.exact === null || base.exact === null ? null : own.exact - base.exact;
  const chances = chancesOf(unit, after, before);
  return {
    replications: after.length,
    percent: unit === 'pct' || unit === 'years' ? null : percentChange(unit, gaps, before),
    difference: summarise(gaps.slice(), exact),
    ...chances,
    better: better === null ? null : chances[better],
  };
}

function percentChange(unit: FigureUnit, gaps: Float64Array, base: Float64Array): PercentChange {
  const isFromNothing = (gap: number, i: number): boolean =>
    isSame(unit, base[i] as number, 0) && !isSame(unit, gap, 0);
  const fromNothing = gaps.filter(isFromNothing).length;
  const percentages = gaps.map((gap, i) => (isSame(unit, gap, 0) ? 0 : (100 * gap) / (base[i] as number)));
  const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
  const before = sum(base);
  return {
    ofMeans: isSame(unit, before / base.length, 0) ? null : (100 * sum(gaps)) / before,
    paired: fromNothing > 0 ? null : summarise(percentages, null),
    fromNothing,
  };
}
