/** One figure of a forecast taken apart: what is added up in it, exactly, as far as the expectation knows. */
import type { Expectation } from '../engine/expectation/expectation.js';
import type { Layout } from '../engine/tally/layout.js';
import type { Model } from '../model/model.js';
import { LEAVE } from '../scenario/scenario.js';
import { exactOf } from './build-forecast.js';
import type { SeriesPlan } from './series-plan.js';

/** Which figure is meant, in the words of `forecast.csv`. */
export interface FigureName {
  readonly measure: string;
  readonly step: string;
  readonly group: string;
  readonly period: string;
}

/** A figure, or the first part of its name that is not there, with what is. */
export type FoundFigure =
  | { readonly ok: true; readonly plan: SeriesPlan; readonly at: number }
  | { readonly ok: false; readonly part: keyof FigureName; readonly known: readonly string[] };

/** Finds a figure among the series of a forecast; each part of the name narrows what the next may be. */
export function findFigure(plans: readonly SeriesPlan[], name: FigureName): FoundFigure {
  let left = plans;
  for (const part of ['measure', 'step', 'group'] as const) {
    const known = [...new Set(left.map((plan): string => plan[part]))];
    left = left.filter((plan) => plan[part] === name[part]);
    if (left.length === 0) return { ok: false, part, known };
  }
  const [plan] = left;
  const at = plan?.periods.indexOf(name.period) ?? -1;
  if (plan === undefined || at < 0) return { ok: false, part: 'period', known: plan?.periods ?? [] };
  return { ok: true, plan, at };
}

/** Something that is added up in a figure: children of a group on a step, or moves from a step to another. */
export interface FigurePart {
  readonly kind: 'stock' | 'childYears' | 'expenditure' | 'refund' | 'move';
  readonly step: string;
  /** Of moves: where to. */
  readonly to: string | null;
  /** Null: of all groups, which are not told apart. */
  readonly group: string | null;
  /** In the unit of the figure; what is taken away is below zero. */
  readonly value: number;
  /** Of expenditure: child-years, and kr. a child-year on average. */
  readonly childYears: number | null;
}

export interface TakenApart {
  /** null: the model has no exact mean of it. */
  readonly exact: number | null;
  /** The greatest first. */
  readonly parts: readonly FigurePart[];
  /** What the parts leave: policies' own costs, what is paid once, add-ons, fixed costs. */
  readonly rest: number;
}

/** Takes a figure apart by the expectation. */
export function takeApart(plan: SeriesPlan, at: number, model: Model, layout: Layout, exact: Expectation): TakenApart {
  const whole = exactOf(plan, at, exact);
  if (whole === null) return { exact: null, parts: [], rest: 0 };
  const factor = plan.factor[at] as number;
  const numbers = plan.row === 'counts' ? exact.counts : exact.sums;
  const partsOf = (terms: Iterable<number>, sign: 1 | -1): FigurePart[] =>
    Array.from(terms).flatMap((term) => {
      const value = sign * factor * (numbers[term] as number);
      const about = plan.row === 'counts' ? countAt(model, layout, term) : sumAt(model, layout, term, exact);
      return about === null || value === 0 || Number.isNaN(value) ? [] : [{ ...about, value }];
    });
  const parts = [...partsOf(plan.terms[at] ?? [], 1), ...partsOf(plan.less?.[at] ?? [], -1)].sort(
    (a, b) => Math.abs(b.value) - Math.abs(a.value),
  );
  return { exact: whole, parts, rest: whole - parts.reduce((sum, { value }) => sum + value, 0) };
}

type About = Omit<FigurePart, 'value'>;

/** What stands at a position of the counts; null: nothing that is told apart. */
function countAt({ stepIds, groupIds, stepCount, months, years }: Model, layout: Layout, at: number): About | null {
  if (at < layout.recipients) {
    const lane = Math.floor((at - layout.stock) / months);
    const group = groupIds.length === 1 ? null : (groupIds[Math.floor(lane / stepCount)] ?? null);
    return { kind: 'stock', step: stepIds[lane % stepCount] ?? '', to: null, group, childYears: null };
  }
  if (at < layout.transitions || at >= layout.special) return null;
  const pair = layout.pairs[Math.floor((at - layout.transitions) / years.length)];
  if (pair === undefined) return null;
  const { from, to } = pair;
  return { kind: 'move', step: stepIds[from] ?? 'outside', to: stepIds[to] ?? LEAVE, group: null, childYears: null };
}

/** The same of the sums. */
function sumAt(model: Model, layout: Layout, at: number, { sums }: Expectation): About | null {
  const { stepIds, groupIds, stepCount, years } = model;
  const lanes = groupIds.length * stepCount * years.length;
  const blocks = [
    ['childYears', layout.childYears],
    ['expenditure', layout.expenditure],
    ...(model.ledger?.refund ? ([['refund', layout.refund]] as const) : []),
  ] as const;
  const found = blocks.find(([, start]) => at >= start && at < start + lanes);
  if (found === undefined) return null;
  const [kind, start] = found;
  const lane = Math.floor((at - start) / years.length);
  const group = groupIds.length === 1 ? null : (groupIds[Math.floor(lane / stepCount)] ?? null);
  const childYears = kind === 'expenditure' ? (sums[layout.childYears + at - start] ?? null) : null;
  return { kind, step: stepIds[lane % stepCount] ?? '', to: null, group, childYears };
}
