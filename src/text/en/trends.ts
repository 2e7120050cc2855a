import { sharesInWords } from '../shares.js';
import type { TrendWords } from '../trend-words.js';

/** Trends as VIVE tells them, in English. */
export const trendsEn: TrendWords = {
  decimalMark: '.',
  thousandMark: ',',
  command:
    "Shows whether the number per 1,000 rises, is stable or falls on each step, as in VIVE's key-figure analysis: of municipalities' figures or of scenarios, and how often the same happens by chance alone.",
  argument: 'a table of key figures (CSV), a scenario (YAML), or several scenarios, each a municipality',
  options: {
    from: 'month from which the development is told, such as 2016-03 (CSV: the first; scenario: the first March)',
    until: 'month to which it is told (CSV: the last; scenario: three years after the first)',
    change: 'change per 1,000 whose frequency by chance is to be found, such as -0.6',
    against: 'key figures (CSV) whose numbers of municipalities are held against the futures',
    out: 'writes the tables as CSV to this path',
  },
  classes: { rising: 'Rising', stable: 'Stable', falling: 'Falling' },
  steps: {
    institution: 'Residential home',
    pleje: 'Foster family',
    netvaerk: 'Network care',
    hjemme: 'Support at home',
    forebyggende: 'Early prevention',
  },
  step: 'Step',
  municipality: 'Municipality',
  municipalities: 'Municipalities',
  theOne: 'The municipality',
  children: 'Aged 0-17',
  countsTitle: (municipalities) =>
    municipalities === 1
      ? 'The development in the municipality'
      : `Municipalities by development on each step, ${municipalities} municipalities`,
  countsWhen: (from, until) => `From ${from} to ${until}, recipients per 1,000 aged 0-17.`,
  rule: 'Stable is a change of at most 0.2 per 1,000; exactly 0.2 is stable.',
  missing: (step, names) => `${step}: without ${names}, which lack two figures to tell a development from.`,
  groupsTitle: 'By share of vulnerable children',
  below: (cls) => `Below:\n${cls}`,
  above: (cls) => `Above:\n${cls}`,
  groupsHow: (below, above) =>
    `Below are the ${below} municipalities with a share of vulnerable children under the national mean of 10.0 per cent, above the ${above} with that share or more.`,
  listTitle: 'Each municipality',
  sharesTitle: 'Share of vulnerable children',
  share: 'Vulnerable',
  expenditureTitle: 'Expenditure, kr. per 0-22-year-old, and steps 2-3 in per cent of steps 4-6',
  low: (year) => `Steps 2-3\n${year}`,
  high: (year) => `Steps 4-6\n${year}`,
  ratio: (year) => `Per cent\n${year}`,
  average: 'Mean',
  ratioTrend: 'The ratio',
  expenditureHow:
    'The ratio is rising or falling when it changed by more than 3 percentage points from the first year to the last. The mean is the unweighted one of the municipalities.',
  percent: (number) => `${number} %`,
  seenTitle: 'What it could look like: the first future',
  seenHow:
    'The municipalities are made up, and the future is one of many. The tables show what would have been seen if it had gone like that.',
  futuresTitle: (municipalities) => `How many of ${municipalities} municipalities in each class, over all futures`,
  futuresHow: (futures, isChance) =>
    `Mean, and in brackets how many in 9 of 10 of ${futures} futures; last, where the change per 1,000 of the municipalities' mean lies in 9 of 10 futures.${isChance ? ' None of the municipalities does anything new: what rises and falls does so by chance.' : ' Policies and trends of the municipalities are included.'}`,
  band: (mean, low, high) => `${mean} (${low}-${high})`,
  averageChange: 'Change of\nthe mean',
  fromTo: (low, high) => `${low} to ${high}`,
  againstTitle: (file) => `The numbers in ${file} against the futures`,
  againstCell: (count, futures) => `${count}: ${futures}`,
  againstHow: (isChance) =>
    `Municipalities in the file, and in how many futures at least as many are in the class${isChance ? ' by chance alone. Where that is often, the number cannot show by itself that something has happened' : ''}.`,
  againstOther: (municipalities) =>
    `The futures are of ${municipalities} municipalities. Where the file has fewer, the futures reach its number a little too often.`,
  oneTitle: (scenario, from, until) => `${scenario}: the development from ${from} to ${until}, per 1,000 aged 0-17`,
  oneColumns: { mean: 'Change,\nmean', sd: 'Standard\ndeviation', asMuch: '' },
  asMuch: (isFall, change) => `${isFall ? 'Falls' : 'Rises'} by\nat least ${change}`,
  oneHow: (futures, pairs) =>
    `Shares of ${futures} futures.${pairs > 1 ? ` The municipality is at rest, so the last column and the standard deviation count all ${pairs} pairs of months as far apart.` : ''}`,
  futures: (share, replications) =>
    sharesInWords(share, replications, {
      all: 'all futures',
      none: 'no futures',
      nearlyAll: 'nearly all futures',
      nearlyNone: 'hardly any future',
      of: (count, total) => `${count} of ${total} futures`,
    }),
  byChance: (told) =>
    `In ${told.futures} ${told.isChance ? 'without anything being done' : "with the scenario's policies and trends"} the number on ${told.step} ${told.isFall ? 'falls' : 'rises'} by at least ${told.change} per 1,000 in ${told.years} years in a municipality of ${told.children} aged 0-17${told.isChance ? ', by chance alone' : ''} (${told.percent} per cent; the simulation is uncertain by +/- ${told.error} percentage points).`,
  spread: (sd, ratio) =>
    `The standard deviation of the change is ${sd} per 1,000 in the futures; the change asked for is ${ratio} standard deviations.`,
  exactSpread: (sd, share, law) =>
    `Calculated without simulation the standard deviation is ${sd}; ${share} per cent of the children on the step are there at the end of the period, too. If those who come and those who leave were Poisson (Skellam's law), the chance would be ${law} per cent.`,
  exactMean: (mean) => `Calculated without simulation the mean change is ${mean} per 1,000.`,
  progress: 'Futures',
  mixed: 'give either one table of key figures (CSV) or scenarios (YAML), not both',
  oneFile: 'give one table of key figures at a time; several municipalities stand in one, with a column municipality',
  badMonth: (option, got) => `${option}: expected a month such as 2016-03, got "${got}"`,
  outside: (month, first, last) => `${month} is outside the months of the scenario, ${first} to ${last}`,
  order: (from, until) => `--until (${until}) must be after --from (${from})`,
  badChange: (got) => `--change: expected a number per 1,000 below or above 0, such as -0.6, got "${got}"`,
  nothing: (file) => `${file} has neither developments nor expenditure to show`,
  sameName: (name) => `two scenarios are called "${name}"; give each municipality a name of its own`,
  sameSeed: (file, other) =>
    `${file} and ${other} have the same seed, so that their futures would resemble one another; give each its own`,
  onlyScenarios: (option) => `${option} is for scenarios (YAML) only`,
};
