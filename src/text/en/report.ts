import { formatNumber } from '../number-format.js';
import type { ReportWords } from '../report-words.js';
import { chartsEn } from './charts.js';
import { comparisonEn } from './comparison.js';
import { moneyEn } from './money.js';
import { overlayEn } from './overlay.js';
import { assumptionsEn, effectsEn, limitsEn } from './report-assumptions.js';
import { outcomesEn } from './report-outcomes.js';
import { stressEn } from './stress.js';
import { summaryEn } from './summary.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const month = (text: string): string => {
  const [year, number] = text.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
};

const marks = { decimalMark: chartsEn.decimalMark, thousandMark: chartsEn.thousandMark };

/** The report, in English. */
export const reportEn: ReportWords = {
  lang: 'en',
  ...marks,
  charts: chartsEn,
  money: moneyEn,
  summary: summaryEn,
  comparison: comparisonEn,
  stress: stressEn,
  count: (number) => formatNumber(number, 0, marks),
  percent: (number) => `${number} %`,
  month,
  date: (date) => {
    const [year, number, day] = date.split('-');
    return `${Number(day)} ${MONTHS[Number(number) - 1]} ${year}`;
  },
  period: (period) => (period.length === 4 ? period : month(period)),
  prices: ({ prices, priceLevel }) => (prices === 'current' ? 'current prices' : `${priceLevel} prices`),
  nineOfTen: '9 of 10 futures between',
  scenario: 'Scenario',
  evidence: overlayEn.evidenceMeans,
  title: (proposals) => `${proposals.join(', ')}: what does it mean for children, young people and money?`,
  titleAlone: (base) => `${base}: a forecast of children, young people and money`,
  lead: (base, from, to) =>
    `A forecast for the ladder of measures (indsatstrappen) from ${from} to ${to}, for committees and planners. The base is "${base}".`,
  facts: {
    base: 'Base',
    population: 'Population',
    children: (number) => `${number} children and young people aged 0-17`,
    table: (area) => `population table${area === '' ? '' : ` of ${area}`}`,
    period: 'Period',
    fromTo: (from, to) => `${from} to ${to}`,
    replications: 'Futures of each scenario',
    prices: 'Amounts in',
    date: 'Run',
  },
  headings: {
    summary: 'Summary',
    forecast: 'The forecast',
    ladder: (year) => `The ladder in ${year}: who is where, and which way do they go?`,
    budget: 'Budget and the years that follow',
    businessCase: 'Business case and payback',
    priceClasses: 'Price classes',
    keyFigures: 'Key figures',
    outcomes: 'The children beside the money',
    assumptions: 'Assumptions',
    limits: 'What the model does not know',
    provenance: 'How this report was made',
  },
  figures: {
    intro:
      'The strong line is the mean of the futures. In 9 of 10 futures the figure lies in the light band. Differences are worked out future by future: the children have the same luck with and without the proposal, so the difference is the proposal and not chance.',
    introOfOne: 'The line is the one future, so there is no band around it.',
    note: 'Figures are rounded one by one, so a difference or a sum may be off in its last digit. The charts show children at the end of a month; the summary tells of the mean of a year, where there are whole years, so the two may differ a little.',
    steps: 'Step by step',
    when: 'When',
    meanOf: (scenario) => scenario,
    lowOf: '5 %',
    highOf: '95 %',
    isNow: (scenario, mean) => `${scenario} ${mean}`,
    caption: (title, when, ends, isOne) =>
      sentence(`${title}. ${isOne ? 'In' : 'Mean in'} ${when}: ${ends.join('; ')}.`),
    course: ({ name, from, fromWhen, to, toWhen, band }) =>
      sentence(
        `${name}: from ${from} in ${fromWhen} to ${to} in ${toWhen}${band === null ? '' : ` on average, then between ${band.low} and ${band.high} in 9 of 10 futures`}.`,
      ),
    alt: (title, courses) => `Curve over time. ${title}. ${courses.join(' ')}`,
    altOfBars: (title, ends) => sentence(`Bars year by year. ${title}. ${ends}`),
    observed: {
      course: (from, to) =>
        from === null
          ? `Observed: ${to.value} in ${to.when}`
          : `Observed: from ${from.value} in ${from.when} to ${to.value} in ${to.when}`,
      same: (mean) => `the forecast then has ${mean}`,
      begins: (mean, when) => `the forecast begins with ${mean} in ${when}`,
      step: (name, seen, when, mean, meanWhen) =>
        `${name} ${seen} in ${when}, forecast ${mean}${when === meanWhen ? '' : ` in ${meanWhen}`}`,
      all: (steps) =>
        sentence(
          `The dark dots are what was actually observed. Last observed, and the base's forecast: ${steps.join('; ')}.`,
        ),
    },
    of: (title, scenario) => `${title}${title.endsWith('?') ? '' : ':'} ${scenario}.`,
    by: (title, year, ends) => sentence(`${title}. By the end of ${year}: ${ends.join('; ')}.`),
    shares: (scenario, years) =>
      `${scenario}, share of the futures: ${years.map(([year, percent]) => `by ${year} ${percent}`).join(', ')}.`,
    holds: (scenario, years) =>
      `${scenario}: the budget holds in ${years.map(([year, percent]) => `${percent} of the futures (${year})`).join(', ')}.`,
  },
  ladder: {
    howToRead:
      'The number on each step is the children and young people at the end of the year. The arrows are moves during the year: the wider, the more. Arrows above the steps lead up the ladder (to more intrusive help or on to aftercare), arrows below lead down. Moves that happen less often than every other year are in the table only, and so are children who come from outside or leave the ladder.',
    caption: (scenario, year, isAgainstBase, isOne) =>
      `${scenario}, ${year}${isOne ? '' : ', mean of the futures'}.${isAgainstBase ? ' In brackets: the difference from the base.' : ''}`,
    alt: (scenario, year, steps) =>
      `The ladder in ${year}, ${scenario}. Children at the end of the year: ${steps.join(', ')}.`,
    childrenOn: (step, children) => `${step} ${children}`,
    tableCaption: (scenario, year) => `Moves between steps in ${year}: ${scenario}`,
    from: 'From',
    to: 'To',
    moves: 'Moves in the year',
    movesInBase: 'In the base',
    outside: 'from outside',
    out: 'off the ladder',
  },
  budget: {
    introOfOne:
      'Figures of the one future. The lines add up to the sums shown, and what policies themselves cost is included.',
    intro: 'Means of the futures. The lines add up to the sums shown, and what policies themselves cost is included.',
    caption: (scenario, prices) => `${scenario} (million kr., ${prices})`,
    line: 'Line',
    safety: 'Does the adopted budget hold?',
    safetyCaption: (prices) => `How surely the budget holds (million kr., ${prices})`,
    columns: {
      period: 'Year',
      budget: 'Budget',
      holds: 'Holds in',
      overrun: 'Mean overrun',
      reserve: 'Reserve for 8 of 10 futures',
    },
  },
  businessCase: {
    intro:
      'The difference between the proposal and the base, in the form that municipalities use. Minus is saved. Paid back is the year from which the cumulated amounts are zero or below for the rest of the period.',
    caption: (scenario, prices, refunding, hasRefund) =>
      `${scenario} (million kr., ${prices}${hasRefund ? (refunding === 'net' ? ', after refund' : ', before refund') : ''}; minus is saved)`,
    from: '9 of 10 futures from',
    to: 'to',
    payback: {
      caption: (scenario, isAfterRefund) =>
        `When has ${scenario} paid for itself?${isAfterRefund ? ' After refund.' : ''}`,
      within: 'Within',
      by: 'By the end of',
      share: 'Share of the futures',
      inWords: 'That is',
      never: 'Not in the period',
    },
  },
  priceClasses: {
    intro: "Children by what each child's help costs in a year, in the first and the last whole year.",
    noteOfOne: 'Figures of the one future.',
    note: 'Means of the futures. Per case is the mean of the futures that have cases in the class.',
    caption: (scenario, prices) => `${scenario} (${prices})`,
    priceClass: 'Price class',
    cases: (year) => `Cases ${year}`,
    million: (year) => `Million kr. ${year}`,
    perCase: (year) => `1,000 kr. per case ${year}`,
    below: (kr) => `under ${kr} kr.`,
    between: (from, to) => `${from}-${to} kr.`,
    from: (kr) => `from ${kr} kr.`,
  },
  keyFigures: {
    introOfOne:
      "Children on each step per 1,000 aged 0-17 in the one future. The arrow follows VIVE's rule: stable is a change of at most 0.2 per 1,000.",
    intro:
      "Children on each step per 1,000 aged 0-17. The arrow is of the mean of the futures by VIVE's rule: stable is a change of at most 0.2 per 1,000. To the right stands in how many of the futures the figure rises, is stable and falls.",
    note: 'In a municipality of ordinary size the figures often rise or fall by more than 0.2 per 1,000 by chance. An arrow alone is therefore no sign of an effect.',
    lowNote:
      'Some figures are below 1 per 1,000. There, "stable" can hide a change of a fifth or more of the children on the step: look at the number of children, not at the arrow.',
    caption: (scenario, from, to) => `${scenario}: children per 1,000 aged 0-17 at the end of ${from} and ${to}`,
    step: 'Step',
    change: 'Change',
    trend: 'Trend',
    rising: 'rising',
    stable: 'stable',
    falling: 'falling',
    shareThat: (trend) => `${capital(trend)} in`,
    allPlaced: 'All placed',
    ladderCaption: (scenario, prices) => `${scenario}: kr. per person aged 0-22 (${prices})`,
    steps23: 'Steps 2-3',
    steps46: 'Steps 4-6',
    ratio: 'Steps 2-3 in % of steps 4-6',
  },
  outcomes: outcomesEn,
  assumptions: assumptionsEn,
  effects: effectsEn,
  limits: limitsEn,
  provenance: {
    intro: 'The same scenarios, seed and program give the same figures to the last digit.',
    program: 'Program',
    version: (version, engine) => `indsatstrappe ${version} (engine ${engine})`,
    date: 'Run',
    seed: 'Seed',
    scenarios: 'Scenarios of the run',
    hash: 'Hash',
    replications: 'Futures',
    failed: 'Failed',
    again:
      'Runs the whole result folder again and tells whether figures, pictures and this report are the same to the last byte:',
    whereToStand:
      "To be written in the folder in which the result folder lies. From the program's own folder: npx in front, and outputs/ in front of the folder's name.",
  },
  page: {
    skip: 'Skip to the content',
    contents: 'Contents',
    numbers: 'Show the numbers',
    sortBy: (column) => `Sort by ${column}`,
    scrollable: 'can be scrolled sideways',
    figure: 'Figure',
    table: 'Table',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends in one full stop, also after an abbreviation. */
function sentence(text: string): string {
  return text.replace(/\.\.$/, '.');
}
