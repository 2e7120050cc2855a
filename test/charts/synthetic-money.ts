/** What a run says about money and comparisons, made of small formulas like the forecasts in `synthetic.ts`. */
import type { Comparison } from '../../src/results/comparison/comparison.js';
import { type Distribution, histogram } from '../../src/results/distribution.js';
import type { BudgetSafety } from '../../src/results/economy/budget-holds.js';
import type { BusinessCase, CaseView } from '../../src/results/economy/business-case.js';
import type { CostMix } from '../../src/results/economy/cost-mix.js';
import type { LadderExpenditure } from '../../src/results/economy/ladder.js';
import type { Forecast, Summary } from '../../src/results/forecast.js';
import type { Observed } from '../../src/results/observed.js';
import { BASE, FOLLOW_UP, NETWORK, phasedIn, summary, yearly } from './synthetic.js';

const YEARS = Array.from({ length: 10 }, (_, i) => 2019 + i);
const MILLION = 1e6;

/** Saves up to `savesKr` a year, costs `costsKr` from the second year on and as much to introduce in the second. */
function businessCase(whatIf: Forecast, savesKr: number, costsKr: number, within: readonly number[]): BusinessCase {
  const at = (of: (t: number) => number, sd: (t: number) => number): Summary[] =>
    YEARS.map((_, i) => summary(of(i + 0.5), sd(i + 0.5)));
  const saved = (t: number) => -savesKr * phasedIn(t);
  const spread = (t: number) => 0.35 * savesKr * phasedIn(t);
  const costs = (t: number) => (t < 1 ? 0 : costsKr);
  const introduced = (t: number) => (t > 1 && t < 2 ? costsKr : 0);
  const built = (t: number) => (t > 1 && t < 2 ? costsKr / 2 : 0);
  const none = () => 0;
  const total = (t: number) => saved(t) + costs(t) + introduced(t) + built(t);
  const cumulated = (t: number): number => (t < 0 ? 0 : total(t) + cumulated(t - 1));
  const view: CaseView = {
    refunding: 'gross',
    lines: {
      efficiencies: at(saved, spread),
      costs: at(costs, none),
      permanent_change: at((t) => saved(t) + costs(t), spread),
      implementation_service: at(introduced, none),
      implementation_anlaeg: at(built, none),
      total: at(total, spread),
      cumulated: at(cumulated, (t) => spread(t) * Math.sqrt(t) * 1.6),
    },
    payback: {
      firstYear: 2020,
      within,
      medianYears: 1 + within.findIndex((share) => share >= 0.5),
      never: 1 - (within.at(-1) ?? 0),
    },
    value: { factors: [], netKr: summary(0, 1), returnOnInvestment: null, breakEven: null },
  };
  return { base: BASE.scenario, scenario: whatIf.scenario, years: YEARS, replications: 1000, views: [view] };
}

export const CASE_FOLLOW_UP = businessCase(
  FOLLOW_UP,
  8.1 * MILLION,
  2.08 * MILLION,
  [0, 0.02, 0.24, 0.61, 0.82, 0.91, 0.95, 0.97, 0.98],
);
export const CASE_NETWORK = businessCase(
  NETWORK,
  5.4 * MILLION,
  0.9 * MILLION,
  [0, 0.31, 0.77, 0.95, 0.98, 0.993, 0.997, 0.998, 0.999],
);

/** The case of a municipality with refund: what it pays in the end is told. */
export const CASE_AFTER_REFUND: BusinessCase = {
  ...CASE_FOLLOW_UP,
  views: [...CASE_FOLLOW_UP.views, ...CASE_FOLLOW_UP.views.map((view) => ({ ...view, refunding: 'net' as const }))],
};

/** Adopted for the years 2020-2023: holds ever less often. */
export const BUDGET: readonly BudgetSafety[] = [
  { period: '2020', budgetKr: 96 * MILLION, holds: 0.71 },
  { period: '2021', budgetKr: 94 * MILLION, holds: 0.58 },
  { period: '2022', budgetKr: 92 * MILLION, holds: 0.47 },
  { period: '2023', budgetKr: 90 * MILLION, holds: 0.38 },
  { period: '2020-2023', budgetKr: 372 * MILLION, holds: 0.49 },
].map((own) => ({ ...own, overrunKr: 5 * MILLION, reserveKr: 4 * MILLION }));

export const COST_MIX: CostMix = {
  years: YEARS,
  classes: [
    { id: '0-200000', count: 332, each: 60_000, grows: -0.005 },
    { id: '200000-400000', count: 84, each: 290_000, grows: 0 },
    { id: '400000-1000000', count: 58, each: 590_000, grows: 0.01 },
    { id: '1000000+', count: 9, each: 1_500_000, grows: 0.05 },
  ].map(({ id, count, each, grows }) => {
    const cases = YEARS.map((_, i) => summary(count * (1 + grows) ** i, Math.sqrt(count)));
    return {
      id,
      cases,
      kr: cases.map(({ mean, sd }) => summary(mean * each, sd * each)),
      krPerCase: cases.map(() => summary(each, each / 10)),
    };
  }),
  changes: [],
};

/** Steps 2-3 grow from 46 to some 55 per cent of steps 4-6, or (`more`) to 60. */
export function ladder(more: number): LadderExpenditure {
  const low = YEARS.map((_, i) => summary(2538 + (40 + more) * i, 190));
  const high = YEARS.map((_, i) => summary(5471 - (20 + more) * i, 560));
  return {
    years: YEARS,
    steps23: low,
    steps46: high,
    ratioPct: low.map(({ mean }, i) => summary((100 * mean) / (high[i]?.mean ?? 1), 5)),
  };
}

/** With expenditure on every step, an add-on and the policies themselves. */
export const BY_STEPS: Forecast = {
  ...FOLLOW_UP,
  series: [
    ...FOLLOW_UP.series,
    ...(
      [
        ['forebyggende', 1.8, 0],
        ['hjemme', 26, 0.4],
        ['netvaerk', 1, 0.2],
        ['pleje', 28.3, 0.6],
        ['institution', 31, -8],
        ['eftervaern', 4.5, 0],
        ['policies', 0, 2.08],
      ] as const
    ).map(([step, kr, more]) =>
      yearly(
        'expenditure_kr',
        step,
        (t) => (kr + more * phasedIn(t)) * MILLION,
        () => MILLION,
      ),
    ),
  ],
};
export const LINES = [
  { id: 'forebyggende', name: 'Tidligt forebyggende' },
  { id: 'hjemme', name: 'Støttende i hjemmet' },
  { id: 'netvaerk', name: 'Netværkspleje' },
  { id: 'pleje', name: 'Plejefamilie' },
  { id: 'institution', name: 'Børne- og ungehjem' },
  { id: 'eftervaern', name: 'Efterværn' },
  { id: 'aflastning', name: 'Aflastning (koster intet her)' },
];

/** A thousand futures whose differences are normal by their ranks, 31 mio. kr. cheaper on average. */
export const DISTRIBUTION: Distribution = {
  base: BASE.scenario,
  scenario: FOLLOW_UP.scenario,
  years: YEARS,
  ...histogram(
    Float64Array.from({ length: 1000 }, (_, i) => {
      const rank = (i + 0.5) / 1000;
      // Tukey's lambda with 0.14 is the normal distribution to two digits.
      return (-31 + (26 * (rank ** 0.14 - (1 - rank) ** 0.14)) / 0.1975) * MILLION;
    }),
  ),
};

/** Five scenarios: what they cost over ten years, and how many are placed at the end. */
export const COMPARISON: Comparison = {
  scenarios: [BASE.scenario, FOLLOW_UP.scenario, NETWORK.scenario, 'Opsporing alene', 'Alle tre tilsammen'],
  replications: 1000,
  priceLevel: 2019,
  moments: [],
  figures: [
    { figure: 'expenditure_kr', unit: 'kr', moment: 'total', period: '2019-2028', step: 'all', scale: MILLION },
    { figure: 'stock', unit: 'children', moment: 'end', period: '2028-12', step: 'placement', scale: 0.118 },
  ].map(({ scale, ...own }) => ({
    ...(own as Pick<Comparison['figures'][number], 'figure' | 'unit' | 'moment' | 'period' | 'step'>),
    better: 'lower',
    cells: [0, -31, -22, 24, -19].map((gap, i) => ({
      replications: 1000,
      level: summary((926 + gap) * scale, (48 + 3 * i) * scale),
      against: i === 0 ? null : against(gap * scale, [0, 0.979, 0.998, 0.012, 0.87][i] ?? 0),
    })),
  })),
  rankings: [],
  changes: [],
};

function against(mean: number, lower: number) {
  const share = (own: number) => ({ share: own, mcse: 0 });
  return {
    replications: 1000,
    difference: summary(mean, Math.abs(mean) / 3),
    percent: null,
    higher: share(1 - lower),
    lower: share(lower),
    same: share(0),
    better: share(lower),
  };
}

/** Five years before the forecast and two within it, one of them not known. */
export const OBSERVED: readonly Observed[] = [
  {
    measure: 'stock',
    step: 'pleje',
    group: 'all',
    points: [78, 80, 77, null, 74, 71, 75].map((value, i) => ({ period: `${2014 + i}-12`, value })),
    source: 'example',
  },
  {
    measure: 'expenditure_kr',
    step: 'all',
    group: 'all',
    points: [84.1, 86.3, 89.9, 88.2, 91.4, 95.6].map((value, i) => ({
      period: String(2014 + i),
      value: value * MILLION,
    })),
    source: 'example',
  },
];

/** With a rate per 1,000 aged 0-17 for the residential home. */
export function withRate(forecast: Forecast, fallsBy: number): Forecast {
  const months = forecast.series.find(({ step }) => step === 'institution');
  if (months === undefined) throw new Error('no residential home');
  const rate = { ...months, measure: 'per_1000_0_17' as const };
  return {
    ...forecast,
    series: [
      ...forecast.series,
      {
        ...rate,
        summaries: months.summaries.map((_, i) => summary(3.6 - (fallsBy * i) / 120, 0.5 * Math.min(1, i / 18))),
      },
    ],
  };
}
