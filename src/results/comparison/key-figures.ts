/** The key figures of a comparison: of what they are made, at which moments they are told, and what is better. */
import type { Scenario, Step } from '../../scenario/scenario.js';
import type { Side } from '../difference.js';
import type { Measure } from '../forecast.js';
import type { MomentId } from './moments.js';

/** One scenario of a run: the side of a difference, with the scenario itself; amounts in fixed prices. */
export interface ComparedSide extends Side {
  readonly resolved: Scenario;
}

/** `per_100`: for each 100 children placed for a year; `pct`: a percentage, whose difference is in percentage points. */
export const FIGURE_UNITS = [
  'children',
  'per_1000',
  'count',
  'per_100',
  'per_worker',
  'years',
  'pct',
  'kr',
  'kr_per_0_22',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** null: neutral. */
export type Better = 'lower' | 'higher' | null;

/** A series of the forecast, of everyone. */
export interface Part {
  readonly measure: Measure;
  readonly step: string;
}

/** What a figure is made of in one scenario: `scale` times the sum of `of`, divided by the sum of `per` where there is one. */
export interface Recipe {
  readonly of: readonly Part[];
  readonly per: readonly Part[] | null;
  readonly scale: number;
}

export interface FigurePlan {
  readonly figure: FigureId;
  /** A step, kind or ledger line; `all`. */
  readonly step: string;
  readonly unit: FigureUnit;
  readonly better: Better;
  readonly moments: readonly MomentId[];
  /** The moment at which scenarios are ranked by it; null: they are not. */
  readonly rankedAt: MomentId | null;
  /** Null where a scenario does not say what the figure is made of. */
  readonly recipe: (side: ComparedSide) => Recipe | null;
}

export const FIGURES = [
  'expenditure_kr',
  'net_expenditure_kr',
  'kr_per_0_22',
  'net_kr_per_0_22',
  'ladder_ratio_pct',
  'stock',
  'per_1000_0_17',
  'full_year_equivalents',
  'new_placements',
  'mean_caseload',
  're_placements',
  'returns_home',
  'placement_changes',
  'placement_changes_per_100',
  'breakdowns',
  'breakdowns_per_100',
  'family_like_pct',
  'age_at_first_placement',
  'waiting_child_years',
] as const;
export type FigureId = (typeof FIGURES)[number];

const YEARS: readonly MomentId[] = ['budget_year', 'last_year', 'mean'];
const MONEY: readonly MomentId[] = [...YEARS, 'total'];

/** A figure that is a series of the forecast as it stands, on some of its steps. */
interface Plain {
  readonly figure: FigureId & Measure;
  readonly unit: FigureUnit;
  /** Of the whole (`all`, or all placements), of which scenarios are ranked; or of each step. */
  readonly better: Better;
  readonly isEachJudged?: true;
  readonly moments: readonly MomentId[];
  readonly rankedAt: MomentId | null;
  /** Every step but the universal one; or these. */
  readonly steps: 'helped' | readonly string[];
}

const LEDGERS_AND_ALL = ['steps_2_3', 'steps_4_6', 'all'] as const;
const PLACED = ['placement'] as const;

const MONEY_FIGURES: readonly Plain[] = [
  {
    figure: 'expenditure_kr',
    unit: 'kr',
    better: 'lower',
    moments: MONEY,
    rankedAt: 'total',
    steps: ['policies', ...LEDGERS_AND_ALL],
  },
  { figure: 'net_expenditure_kr', unit: 'kr', better: 'lower', moments: MONEY, rankedAt: 'total', steps: ['all'] },
  {
    figure: 'kr_per_0_22',
    unit: 'kr_per_0_22',
    better: 'lower',
    moments: YEARS,
    rankedAt: null,
    steps: LEDGERS_AND_ALL,
  },
  { figure: 'net_kr_per_0_22', unit: 'kr_per_0_22', better: 'lower', moments: YEARS, rankedAt: null, steps: ['all'] },
];

/** How many children get which help says nothing of what is better for them. */
const CHILDREN_FIGURES: readonly Plain[] = [
  { figure: 'stock', unit: 'children', better: null, moments: ['end'], rankedAt: null, steps: 'helped' },
  {
    figure: 'per_1000_0_17',
    unit: 'per_1000',
    better: null,
    moments: ['end', ...YEARS],
    rankedAt: null,
    steps: 'helped',
  },
  { figure: 'full_year_equivalents', unit: 'children', better: null, moments: YEARS, rankedAt: null, steps: 'helped' },
  { figure: 'new_placements', unit: 'count', better: null, moments: YEARS, rankedAt: null, steps: 'helped' },
  { figure: 'mean_caseload', unit: 'per_worker', better: null, moments: YEARS, rankedAt: null, steps: 'helped' },
];

const OUTCOME_FIGURES: readonly Plain[] = [
  { figure: 're_placements', unit: 'count', better: 'lower', moments: YEARS, rankedAt: 'mean', steps: PLACED },
  { figure: 'returns_home', unit: 'count', better: null, moments: YEARS, rankedAt: null, steps: PLACED },
  { figure: 'placement_changes', unit: 'count', better: 'lower', moments: YEARS, rankedAt: 'mean', steps: PLACED },
  { figure: 'breakdowns', unit: 'count', better: 'lower', moments: YEARS, rankedAt: 'mean', steps: PLACED },
  {
    figure: 'waiting_child_years',
    unit: 'children',
    better: 'lower',
    isEachJudged: true,
    moments: YEARS,
    rankedAt: null,
    steps: 'helped',
  },
];

/** Indsatstrappens udgiftsmodel: what steps 2-3 cost in per cent of steps 4-6. */
const LADDER_RATIO: FigurePlan = {
  figure: 'ladder_ratio_pct',
  step: 'all',
  unit: 'pct',
  better: null,
  moments: YEARS,
  rankedAt: null,
  recipe: () => ({
    of: [{ measure: 'expenditure_kr', step: 'steps_2_3' }],
    per: [{ measure: 'expenditure_kr', step: 'steps_4_6' }],
    scale: 100,
  }),
};

/**
 * Share of the placed child-years that are in family-like care. That more is better is the aim of the omlægning that the
 * ladder comes from (VIVE 2020), not a finding about each child.
 */
const FAMILY_LIKE: FigurePlan = {
  figure: 'family_like_pct',
  step: 'placement',
  unit: 'pct',
  better: 'higher',
  moments: YEARS,
  rankedAt: 'mean',
  recipe: ({ resolved }) => {
    const placements = resolved.steps.filter(({ kind }) => kind === 'placement');
    const familyLike = placements.filter((step) => step.familyLike === true);
    return placements.every((step) => step.familyLike === undefined)
      ? null
      : { of: familyLike.map(fullYears), per: placements.map(fullYears), scale: 100 };
  },
};

function fullYears({ id }: Step): Part {
  return { measure: 'full_year_equivalents', step: id };
}

/** So many a year for each 100 children placed for a year: fewer placed children alone do not make it better. */
function per100Placed(figure: FigureId, measure: Measure): FigurePlan {
  const recipe: Recipe = {
    of: [{ measure, step: 'placement' }],
    per: [{ measure: 'full_year_equivalents', step: 'placement' }],
    scale: 100,
  };
  return {
    figure,
    step: 'placement',
    unit: 'per_100',
    better: 'lower',
    moments: YEARS,
    rankedAt: 'mean',
    recipe: () => recipe,
  };
}

/** Mean over the children placed for the first time; whether older or younger is better depends on the child. */
const AGE_AT_FIRST_PLACEMENT: FigurePlan = {
  figure: 'age_at_first_placement',
  step: 'placement',
  unit: 'years',
  better: null,
  moments: YEARS,
  rankedAt: null,
  recipe: () => ({
    of: [{ measure: 'first_placement_age_years', step: 'placement' }],
    per: [{ measure: 'first_placements', step: 'placement' }],
    scale: 1,
  }),
};

const DERIVED: readonly FigurePlan[] = [
  per100Placed('placement_changes_per_100', 'placement_changes'),
  per100Placed('breakdowns_per_100', 'breakdowns'),
  FAMILY_LIKE,
  AGE_AT_FIRST_PLACEMENT,
];

/** Every figure that some side knows something of, in the order in which they are told. */
export function figurePlans(sides: readonly ComparedSide[]): FigurePlan[] {
  const own = (figures: readonly Plain[]): FigurePlan[] => figures.flatMap((one) => plainPlans(one, sides));
  return [...own(MONEY_FIGURES), LADDER_RATIO, ...own(CHILDREN_FIGURES), ...own(OUTCOME_FIGURES), ...DERIVED];
}

function plainPlans(
  { figure, unit, better, isEachJudged, moments, rankedAt, steps }: Plain,
  sides: readonly ComparedSide[],
): FigurePlan[] {
  const universal = sides.flatMap(({ resolved }) => resolved.steps.filter(({ kind }) => kind === 'universal'));
  const told = sides.flatMap(({ plans }) =>
    plans.flatMap(({ measure, group, step }) => (measure === figure && group === 'all' ? [step] : [])),
  );
  const known = [...new Set(told)].filter((step) =>
    steps === 'helped' ? universal.every(({ id }) => id !== step) : steps.includes(step),
  );
  const ordered = steps === 'helped' ? known : steps.filter((step) => known.includes(step));
  return ordered.map((step) => {
    const recipe: Recipe = { of: [{ measure: figure, step }], per: null, scale: 1 };
    const isWhole = step === 'all' || steps === PLACED || isEachJudged === true;
    // Of the parts of the whole it is not said that less is better: the ladder means to move money and children.
    const judged = isWhole ? { better, rankedAt } : { better: null, rankedAt: null };
    return { figure, step, unit, ...judged, moments, recipe: () => recipe };
  });
}
