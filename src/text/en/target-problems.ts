/** Problems with a file of key figures to fit to, in English. */
import type { TargetProblemArgs } from '../../scenario/targets/problem.js';
import type { TargetMeasure } from '../../scenario/targets/target.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const enTargetProblems: Pick<ProblemTexts, keyof TargetProblemArgs> = {
  targetHeader: ({ missing, got }) =>
    `expected the columns measure, step, period, value and source (and perhaps age, group, standard_error, population and price_level); ${missing.join(', ')} missing, got ${listing(got.map(quoted))}`,
  targetUnknownColumn: ({ column, suggestion }) => `unknown column ${quoted(column)}${meant(suggestion)}`,
  targetColumnTwice: ({ column }) => `the column ${column} is there twice`,
  targetCells: ({ expected, got }) =>
    `the row has ${got} cells, the header ${expected}; if there is a comma or semicolon in a number or in the source, put the cell in quotes`,
  targetMeasure: ({ got, suggestion }) => `measure: unknown measure ${quoted(got)}${meant(suggestion)}`,
  targetAges: ({ got }) => `age: expected ages in whole years such as 12-17 or 7, got ${quoted(got)}`,
  targetAgesNotFor: ({ measure }) => `age: ${measure} cannot be split by age; stock, per_1000_of_age and share can`,
  targetAgesMissing: () => 'age: per_1000_of_age is per 1,000 children of an age; write which, such as 12-17',
  targetMonth: ({ measure, got }) =>
    `period: ${measure} is a figure on a date; expected a month such as 2016-03 (its end), got ${quoted(got)}`,
  targetFirstDay: ({ got }) =>
    `period: ${quoted(got)} may be that month or the end of the one before (Excel makes the 1st of March of 2016-03); write the last day of the month, or make the cell text and write 2016-03`,
  targetSpan: ({ measure, got }) =>
    `period: ${measure} is the change from a date to a later one; expected two months such as 2016-03/2019-03, got ${quoted(got)}`,
  targetTrend: ({ got }) => `value: a trend is rising, stable or falling (or 1, 0, -1), got ${quoted(got)}`,
  targetTrendError: ({ measure }) =>
    `standard_error: ${measure} is a word and no number; how much is chance follows from population`,
  targetYear: ({ measure, got }) =>
    `period: ${measure} is a figure of a calendar year; expected a year such as 2016, got ${quoted(got)}`,
  targetValue: ({ got }) =>
    `value: expected a number, or for a masked one an interval such as 1-4 or <5, got ${quoted(got)}`,
  targetThousands: ({ column, got }) => `${column}: write the number without thousand separators, got ${quoted(got)}`,
  targetImpossible: ({ measure, got, most }) =>
    `value: ${measure} cannot be ${got}; expected a number ${most === null ? '>= 0' : `from 0 to ${most}`}`,
  targetBackwards: ({ low, high }) => `value: the interval begins with ${low}, which is more than ${high}`,
  targetPositive: ({ column, got }) => `${column}: expected a number > 0, got ${quoted(got)}`,
  targetPopulationNotFor: ({ measure }) =>
    `population: ${measure} is a number in the scenario's own municipality; population only belongs to rates`,
  targetPriceLevelNotFor: ({ measure }) => `price_level: ${measure} is not an amount`,
  targetPriceLevel: ({ got }) => `price_level: expected a year such as 2019, got ${quoted(got)}`,
  targetSource: () => 'source: write where the figure comes from, or that it is an assumption',
  targetTwice: ({ firstLine }) => `the figure is also in line ${firstLine}; it would count twice`,
  poolName: () => 'municipality: say which municipality the figure is of',
  poolCount: ({ measure }) =>
    `measure: ${measure} is a number in one municipality; of a comparison group only figures per child can be used (per 1,000, shares, kr. per 0-22-year-old, trend_class)`,
  poolPopulation: ({ measure }) =>
    `population: say how many children are behind ${measure} in that municipality (or standard_error); otherwise nobody knows how much the figure varies`,
  poolFew: ({ got, least }) =>
    `the group has ${got} ${got === 1 ? 'municipality' : 'municipalities'}; it takes at least ${least} to see how they differ`,
  targetStep: ({ measure, got, suggestion, known }) =>
    `step: the scenario has no ${measure} of ${quoted(got)}${suggestion === null ? `; it has ${listing(known)}` : meant(suggestion)}`,
  targetShareForm: ({ got }) => `step: a share is written part/whole, such as pleje/placement, got ${quoted(got)}`,
  targetGroup: ({ got, suggestion, known }) =>
    `group: the scenario has no group ${quoted(got)}${suggestion === null ? `; the groups are ${listing(known)}` : meant(suggestion)}`,
  targetGroupNotFor: ({ measure }) => `group: ${measure} is only known of all groups together`,
  targetOutside: ({ period, first, last }) => `period: ${period} is outside the scenario's period, ${first} to ${last}`,
  targetNotExact: ({ measure }) =>
    `measure: the model has no exact mean of ${measure} in this scenario, so it cannot be fitted`,
  targetNotSimulated: ({ measure }) => `measure: ${measure} cannot be fitted by simulation`,
  targetPrices: ({ year, priceLevel }) =>
    `price_level: the amount is in ${year} prices and the scenario in ${priceLevel} prices; state economy.priceIndex in the scenario, or convert the figure`,
  targetNeedsError: ({ measure }) => `standard_error: that of ${measure} cannot be worked out here; write it`,
  targetNobody: ({ ages }) => `age: there are no children aged ${ages} in the scenario on that date`,
};

function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function meant(suggestion: string | null): string {
  return suggestion === null ? '' : `; did you mean '${suggestion}'?`;
}

/** What a measure is called where a planner reads it. */
export const measuresEn: Readonly<Record<TargetMeasure, string>> = {
  stock: 'children',
  per_1000_0_17: 'per 1,000 aged 0-17',
  per_1000_of_age: 'per 1,000 of the age',
  share: 'share',
  trend_class: 'change per 1,000',
  full_year_equivalents: 'full-year equivalents',
  recipients: 'recipients in the year',
  new_placements: 'new placements',
  new_placements_per_1000_0_17: 'new placements per 1,000 aged 0-17',
  first_placements: 'first placements',
  re_placements: 're-placements',
  breakdowns: 'breakdowns',
  transitions: 'moves',
  transitions_per_1000_0_17: 'moves per 1,000 aged 0-17',
  expenditure_kr: 'expenditure, kr.',
  kr_per_0_22: 'kr. per 0-22-year-old',
};
