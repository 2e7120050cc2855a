/** Which scenario comes first by a key figure, and in how many replications. */
import { isSame, type Share, shareOf } from './chances.js';
import type { FigureId, FigurePlan } from './key-figures.js';
import type { MomentId } from './moments.js';

/** The scenarios of a run in order of one key figure; better is first. */
export interface Ranking {
  readonly figure: FigureId;
  readonly step: string;
  readonly better: 'lower' | 'higher';
  readonly moment: MomentId;
  /** From the best mean to the worst; of the same mean in the order of the run. */
  readonly places: readonly RankedScenario[];
}

export interface RankedScenario {
  /** Number of the scenario in the run; 0: the base. */
  readonly scenario: number;
  /** 1: the best mean; the same means share the place. */
  readonly place: number;
  readonly mean: number;
  /** In how many replications it is the best; where several are, each has its part. The shares of all add up to 1. */
  readonly best: Share;
}

/** Null where the figure is no one to rank by, or some scenario lacks it in some replication. */
export function rankingOf(
  { figure, step, unit, better, rankedAt }: FigurePlan,
  moment: MomentId,
  all: readonly (Float64Array | null)[],
): Ranking | null {
  const known = all.flatMap((values) => (values === null || values.some(Number.isNaN) ? [] : [values]));
  if (rankedAt !== moment || better === null || known.length < all.length) return null;
  const firsts = firstPlaces(known, better, (a, b) => isSame(unit, a, b));
  const means = known.map((values) => values.reduce((sum, value) => sum + value, 0) / values.length);
  const ordered = means
    .map((mean, scenario) => ({ mean, scenario }))
    .sort((a, b) =>
      isSame(unit, a.mean, b.mean) ? a.scenario - b.scenario : isBetter(better, a.mean, b.mean) ? -1 : 1,
    );
  const places = ordered.map(({ mean, scenario }): RankedScenario => {
    const place =
      1 + ordered.filter((other) => !isSame(unit, other.mean, mean) && isBetter(better, other.mean, mean)).length;
    return { scenario, place, mean, best: shareOf(firsts[scenario] as Float64Array) };
  });
  return { figure, step, better, moment, places };
}

/** What part of the first place each scenario has in each replication. */
function firstPlaces(
  all: readonly Float64Array[],
  better: 'lower' | 'higher',
  same: (a: number, b: number) => boolean,
): Float64Array[] {
  const parts = all.map((values) => new Float64Array(values.length));
  const replications = all[0]?.length ?? 0;
  for (let i = 0; i < replications; i++) {
    const own = all.map((values) => values[i] as number);
    const best = better === 'lower' ? Math.min(...own) : Math.max(...own);
    const first = own.flatMap((value, scenario) => (same(value, best) ? [scenario] : []));
    for (const scenario of first) (parts[scenario] as Float64Array)[i] = 1 / first.length;
  }
  return parts;
}

function isBetter(better: 'lower' | 'higher', a: number, b: number): boolean {
  return better === 'lower' ? a < b : a > b;
}

/** The ranking that scenarios are put in order by: expenditure after refund where all have refund, else before it. */
export function firstRanking(rankings: readonly Ranking[]): Ranking | undefined {
  return rankings.find(({ figure }) => figure === 'net_expenditure_kr') ?? rankings[0];
}
