/** A municipality's developments, shares and expenditure, out of the figures of a file. */
import type { MunicipalFigure, TrendClass } from '../../scenario/municipalities/figure.js';
import { trendClassOf } from '../trend-class.js';

/** How a step developed between two months. */
export interface Development {
  readonly step: string;
  /** `2016-03`; what stands beside a stated development, perhaps nothing. */
  readonly from: string;
  readonly to: string;
  /** Children per 1,000 0-17-year-olds; null: only the class is known. */
  readonly change: number | null;
  readonly trend: TrendClass;
}

/** kr. per 0-22-year-old in a year. */
export interface LadderYear {
  readonly year: string;
  readonly steps23: number;
  readonly steps46: number;
}

export interface Municipality {
  readonly name: string;
  /** Vulnerable among all children, 0-1; null: not known. */
  readonly vulnerableShare: number | null;
  readonly developments: readonly Development[];
  readonly expenditure: readonly LadderYear[];
}

/** Months between which developments are told; null: the first and the last that a municipality has of the step. */
export interface Span {
  readonly from: string | null;
  readonly until: string | null;
}

/**
 * The municipalities of a file in their order. A step of which a municipality has a single month within the span has no
 * development, as VIVE leaves out a municipality that has registered once.
 */
export function municipalitiesOf(figures: readonly MunicipalFigure[], span: Span): Municipality[] {
  const names = [...new Set(figures.map(({ municipality }) => municipality))];
  return names.map((name) => {
    const own = figures.filter(({ municipality }) => municipality === name);
    const share = own.find((figure) => figure.measure === 'vulnerable_share');
    return {
      name,
      vulnerableShare: share?.measure === 'vulnerable_share' ? share.value : null,
      developments: [...new Set(own.map(({ step }) => step))].flatMap((step) => developmentOf(own, step, span) ?? []),
      expenditure: expenditureOf(own),
    };
  });
}

function developmentOf(figures: readonly MunicipalFigure[], step: string, { from, until }: Span): Development | null {
  const ofStep = figures.filter((figure) => figure.step === step);
  const stated = ofStep.find((figure) => figure.measure === 'trend');
  if (stated?.measure === 'trend') {
    const [first = '', last = ''] = stated.period.split('/');
    return { step, from: first, to: last, change: null, trend: stated.trend };
  }
  const dated = ofStep
    .flatMap((figure) => (figure.measure === 'per_1000_0_17' ? [figure] : []))
    .filter(({ period }) => (from === null || period >= from) && (until === null || period <= until))
    .sort((a, b) => (a.period < b.period ? -1 : 1));
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const change = last.value - first.value;
  return { step, from: first.period, to: last.period, change, trend: trendClassOf(change) };
}

/** The years that have both. */
function expenditureOf(figures: readonly MunicipalFigure[]): LadderYear[] {
  const amount = (wanted: string): Map<string, number> =>
    new Map(
      figures.flatMap((one) => (one.measure === 'kr_per_0_22' && one.step === wanted ? [[one.period, one.value]] : [])),
    );
  const [low, high] = [amount('steps_2_3'), amount('steps_4_6')];
  return [...low].flatMap(([year, steps23]) => {
    const steps46 = high.get(year);
    return steps46 === undefined ? [] : [{ year, steps23, steps46 }];
  });
}
