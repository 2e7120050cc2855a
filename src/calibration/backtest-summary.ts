/** What a back-test comes to: by series and months ahead how often the bands held, and how much better than a guess. */
import type { Target } from '../scenario/targets/target.js';
import type { Backtest, Forecast, Scored } from './backtest.js';
import { type Estimate, heldBy, skillOf } from './scores.js';
import { studentQuantile } from './scores-student.js';

/** Chances of the middle bands that are scored. */
export const LEVELS = [0.5, 0.8, 0.9] as const;

export interface SummaryRow {
  /** One of the figures of the series; null: all series together, in children. */
  readonly target: Target | null;
  readonly monthsAhead: number;
  readonly forecasts: number;
  /** So many of them that no two of a series are of the same months: what the standard errors are made of. */
  readonly apart: number;
  /** Different periods that were forecast; a year and its December are one. */
  readonly periods: number;
  /** At `LEVELS`: share of the figures that the band held, and the binomial standard error of a share of this size. */
  readonly held: readonly Estimate[];
  /** Mean scores, in the unit of the figure or in children; of the references over the figures that they could forecast. */
  readonly crps: Trio;
  readonly absoluteError: Trio;
  readonly skill: { readonly last: Estimate; readonly trend: Estimate };
  readonly verdict: Verdict;
}

/** NaN: there is none. */
export interface Trio {
  readonly model: number;
  readonly last: number;
  readonly trend: number;
}

export interface Verdict {
  /** Whether there are too few forecasts to say anything. */
  readonly isFew: boolean;
  /** By the 80 % band. */
  readonly bands: 'narrow' | 'wide' | 'fit';
  readonly againstLast: Comparison;
  readonly againstTrend: Comparison;
}

export type Comparison = 'better' | 'worse' | 'same' | 'unknown';

/** Fewer forecasts that do not overlap than this tell nothing: with 10 a share has a standard error of 13 points at 80 %. */
export const FEWEST_APART = 10;
/** Bands are told to be wrong from so many standard errors on; the chance of that is 5 % where they are right. */
const TELLING = 2;
/** Chance of each tail in which a difference is told: few periods need a greater one (Student's law). */
const TAIL = 0.025;

/** All series together first, then each; of fewer months ahead first. */
export function summaryOf({ forecasts }: Backtest): SummaryRow[] {
  const months = [...new Set(forecasts.map(({ monthsAhead }) => monthsAhead))].sort((a, b) => a - b);
  const series = [...new Set(forecasts.map((one) => one.series))];
  const of = (ahead: number, key: string | null): Forecast[] =>
    forecasts.filter((one) => one.monthsAhead === ahead && (key === null || one.series === key));
  return [...(series.length > 1 ? [null] : []), ...series].flatMap((key) =>
    months.flatMap((ahead) => {
      const own = of(ahead, key);
      return own.length === 0 ? [] : [rowOf(own, key === null ? null : (own[0] as Forecast).target, ahead)];
    }),
  );
}

function rowOf(forecasts: readonly Forecast[], target: Target | null, monthsAhead: number): SummaryRow {
  const apart = apartOf(forecasts);
  const held = LEVELS.map((level): Estimate => {
    const sum = forecasts.reduce((all, { model }) => all + heldBy(model.place, level), 0);
    return { value: sum / forecasts.length, standardError: Math.sqrt((level * (1 - level)) / apart) };
  });
  // Figures of different kinds can only be added as children.
  const unit = (one: Forecast): number => (target === null ? one.units : 1);
  const mean = (of: (one: Forecast) => Scored | null, what: 'crps' | 'absoluteError'): number => {
    const values = forecasts.flatMap((one) => {
      const scored = of(one);
      return scored === null ? [] : [unit(one) * scored[what]];
    });
    return values.reduce((sum, own) => sum + own, 0) / values.length;
  };
  const trio = (what: 'crps' | 'absoluteError'): Trio => ({
    model: mean(({ model }) => model, what),
    last: mean(({ last }) => last, what),
    trend: mean(({ trend }) => trend, what),
  });
  const against = (of: (one: Forecast) => Scored | null): Estimate =>
    skillOf(
      forecasts.flatMap((one) => {
        const reference = of(one);
        if (reference === null) return [];
        const size = unit(one);
        return [{ own: size * one.model.crps, reference: size * reference.crps, cluster: endOf(one) }];
      }),
    );
  const skill = { last: against(({ last }) => last), trend: against(({ trend }) => trend) };
  const periods = new Set(forecasts.map(endOf)).size;
  const verdict: Verdict = {
    isFew: apart < FEWEST_APART,
    bands: bandsOf(held[1] as Estimate, LEVELS[1]),
    againstLast: comparisonOf(skill.last, periods),
    againstTrend: comparisonOf(skill.trend, periods),
  };
  const [crps, absoluteError] = [trio('crps'), trio('absoluteError')];
  return {
    target,
    monthsAhead,
    forecasts: forecasts.length,
    apart,
    periods,
    held,
    crps,
    absoluteError,
    skill,
    verdict,
  };
}

function bandsOf({ value, standardError }: Estimate, level: number): Verdict['bands'] {
  if (Math.abs(value - level) <= TELLING * standardError) return 'fit';
  return value < level ? 'narrow' : 'wide';
}

/** By so many periods as the skill is the mean of. */
function comparisonOf({ value, standardError }: Estimate, periods: number): Comparison {
  if (periods < 2 || !Number.isFinite(value) || !Number.isFinite(standardError)) return 'unknown';
  const telling = studentQuantile({ centre: 0, scale: 1, degrees: periods - 1 }, 1 - TAIL);
  if (Math.abs(value) <= telling * standardError) return 'same';
  return value > 0 ? 'better' : 'worse';
}

/** Of each series the most forecasts whose months do not overlap (the earliest end first). */
function apartOf(forecasts: readonly Forecast[]): number {
  const free = new Map<string, string>();
  let count = 0;
  for (const { series, origin, target } of [...forecasts].sort((a, b) => (endOf(a) < endOf(b) ? -1 : 1))) {
    if (origin < (free.get(series) ?? '')) continue;
    free.set(series, endOf({ target }));
    count++;
  }
  return count;
}

function endOf({ target: { period } }: Pick<Forecast, 'target'>): string {
  return period.length === 4 ? `${period}-12` : period;
}
