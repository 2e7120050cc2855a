/** What `trends` tells of one municipality: its futures by step, and how often a change arises by chance. */

import { compileModel } from '../model/compile.js';
import { interacts } from '../model/model.js';
import { type ChanceOfChange, chanceOfChange } from '../results/municipalities/chance.js';
import { CLASSES } from '../results/municipalities/counts.js';
import { type ExactChange, exactChange, skellamAtMost } from '../results/municipalities/exact-change.js';
import { type Futures, isUntouched, type Months, trendPlans } from '../results/municipalities/futures.js';
import type { SeriesPlan } from '../results/series-plan.js';
import { SAME } from '../results/trend-class.js';
import { type Trend, trendsOf } from '../results/trends.js';
import type { Scenario } from '../scenario/scenario.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import { shareInPercent } from '../text/shares.js';
import type { TrendWords } from '../text/trend-words.js';
import { signed } from './trend-sections.js';

interface OfOne {
  readonly sections: readonly Section[];
  readonly chances: readonly ChanceOfChange[];
}

/** `change`: per 1,000, whose chance is told; below zero a fall. */
export function oneSections(
  futures: Futures,
  months: Months,
  change: number,
  nameOf: (step: string) => string,
  words: TrendWords,
): OfOne {
  const { scenario, side } = futures;
  const plans = trendPlans(futures);
  const trends = trendsOf(
    side,
    plans.map(({ step }) => step),
    months,
  );
  const chances = plans.map((plan) => chanceOfChange(side, plan, months, change));
  const table = tableOf(trends, chances, { change, nameOf }, words);
  const rows = side.table.replications.length;
  const pairs = Math.max(1, ...chances.map((one) => one.pairs));
  const highest = highestPlacement(scenario, plans);
  const chance = chances.find(({ step }) => step === highest?.step);
  const notes = [words.rule, words.oneHow(formatNumber(rows, 0, words), pairs)];
  const told =
    highest === null || chance === undefined
      ? []
      : sentences({ futures, plan: highest, chance, months, change, name: nameOf(highest.step) }, words);
  return {
    sections: [
      { title: words.oneTitle(scenario.name, months.from, months.until), paragraphs: [], table, notes },
      ...(told.length === 0 ? [] : [{ title: told[0] as string, paragraphs: told.slice(1), table: null, notes: [] }]),
    ],
    chances,
  };
}

function tableOf(
  trends: readonly Trend[],
  chances: readonly ChanceOfChange[],
  { change, nameOf }: { readonly change: number; readonly nameOf: (step: string) => string },
  words: TrendWords,
) {
  const percent = (share: number): string => words.percent(shareInPercent(share, words));
  const rows = trends
    .filter(({ step }) => chances.some((one) => one.step === step))
    .map((trend) => {
      const chance = chances.find(({ step }) => step === trend.step);
      return [
        nameOf(trend.step),
        formatNumber(trend.before.mean, 1, words),
        formatNumber(trend.after.mean, 1, words),
        signed(trend.change.mean, 2, words),
        formatNumber(chance?.sd ?? 0, 2, words),
        ...CLASSES.map((cls) => percent(trend[cls])),
        percent(chance?.share ?? 0),
      ];
    });
  const { mean, sd } = words.oneColumns;
  const size = formatNumber(Math.abs(change), 1, words);
  const [first] = trends;
  const titles = [
    words.step,
    first?.from ?? '',
    first?.to ?? '',
    mean,
    sd,
    ...CLASSES.map((cls) => words.classes[cls]),
    words.asMuch(change < 0, size),
  ];
  return { titles, rows, names: 1 };
}

/** The placement that is highest on the ladder: what VIVE looks at first. */
function highestPlacement({ steps }: Scenario, plans: readonly SeriesPlan[]): SeriesPlan | null {
  const placements = steps.filter(({ kind, id }) => kind === 'placement' && plans.some(({ step }) => step === id));
  const [highest] = placements.sort((a, b) => b.level - a.level);
  return plans.find(({ step }) => step === highest?.id) ?? null;
}

interface Asked {
  readonly futures: Futures;
  readonly plan: SeriesPlan;
  readonly chance: ChanceOfChange;
  readonly months: Months;
  readonly change: number;
  readonly name: string;
}

function sentences({ futures, plan, chance, months, change, name }: Asked, words: TrendWords): string[] {
  const { scenario, side } = futures;
  const [first, last] = [plan.periods.indexOf(months.from), plan.periods.indexOf(months.until)];
  const per1000 = plan.factor[first] as number;
  const years = (last - first) / 12;
  const said = words.byChance({
    // Of many pairs of months in each future, the share is not that of so few futures.
    futures: words.futures(chance.share, chance.pairs > 1 ? Number.POSITIVE_INFINITY : side.table.replications.length),
    isChance: isUntouched(scenario),
    step: name.toLowerCase(),
    isFall: change < 0,
    change: formatNumber(Math.abs(change), 1, words),
    children: formatNumber(1000 / per1000, 0, words),
    years: formatNumber(years, Number.isInteger(years) ? 0 : 1, words),
    percent: formatNumber(100 * chance.share, 1, words),
    error: formatNumber(100 * chance.shareError, 1, words),
  });
  const exact = exactOf(scenario, plan.step, first, last);
  return [
    said,
    words.spread(formatNumber(chance.sd, 2, words), formatNumber(Math.abs(change) / chance.sd, 2, words)),
    ...(chance.exactMean === null ? [] : [words.exactMean(formatNumber(chance.exactMean, 3, words))]),
    ...(exact === null ? [] : [exactSentence(exact, per1000, change, words)]),
  ];
}

/** Null where numbers are drawn, where children depend on one another, or come and go otherwise than by birth and age. */
function exactOf(scenario: Scenario, step: string, first: number, last: number): ExactChange | null {
  const model = compileModel(scenario);
  if (interacts(model) || scenario.arrivals.length > 0 || scenario.population.kind !== 'constant') return null;
  if (scenario.initial.kind === 'stock' || scenario.uncertain !== undefined) return null;
  const index = scenario.steps.findIndex(({ id }) => id === step);
  return exactChange(model, index, first, last);
}

function exactSentence(exact: ExactChange, per1000: number, change: number, words: TrendWords): string {
  const { before, after, both, variance } = exact;
  const [came, left] = [after - both, before - both];
  const children = Math.floor(Math.abs(change) / per1000 - SAME);
  const isWhole = Math.abs(Math.abs(change) / per1000 - Math.round(Math.abs(change) / per1000)) < 1e-6;
  const least = isWhole ? Math.round(Math.abs(change) / per1000) : children + 1;
  // A rise seen from the other side is a fall.
  const law = change < 0 ? skellamAtMost(-least, came, left) : skellamAtMost(-least, left, came);
  return words.exactSpread(
    formatNumber(Math.sqrt(variance) * per1000, 2, words),
    formatNumber((100 * both) / before, 0, words),
    formatNumber(100 * law, 1, words),
  );
}
