import type { FigureWords } from '../figure-words.js';

const ORIGINS = { fitted: 'fitted', assumed: 'assumption', sourced: 'source', unsourced: 'no source' } as const;

/** Where a figure comes from, in English. */
export const figureEn: FigureWords = {
  command: 'Tells where a figure comes from: what it is, what it is made of, and which numbers of the file decide it.',
  subject: 'a scenario file (YAML) or a folder that run has written',
  argument: 'the figure as measure/step/period, e.g. expenditure_kr/institution/2020 (or use the options)',
  options: {
    measure: 'the measure, as in forecast.csv',
    step: 'the step, as in forecast.csv',
    group: 'the group',
    period: 'the year or month; without: the first',
    scenario: 'which scenario of the result folder (1, 2 ...)',
  },
  headings: {
    what: 'What it is',
    numbers: 'The figure',
    madeOf: 'What it is made of (worked out without simulation)',
    policies: 'What the policies do to it (each taken out by itself)',
    decidedBy: 'The numbers of the file that decide it',
  },
  units: { children: 'children', childYears: 'child-years', kr: 'kr.', other: '' },
  definitions: {
    stock: 'Children and young people on the step at the end of the month.',
    per_1000_0_17: 'Children and young people on the step at the end of the month, per 1,000 0-17-year-olds.',
    full_year_equivalents: 'Child-years: the time that all children together spend on the step in the year.',
    recipients: 'Different children who are on the step in the year; each counts once.',
    new_placements: 'Placements that begin in the year, of children who were not placed before.',
    first_placements: 'Placements that begin in the year, of children who never were placed.',
    re_placements: 'Placements that begin in the year, of children who have been placed before.',
    returns_home: 'Children who come home from a placement in the year.',
    placement_changes: 'Moves in the year from one placement step to another.',
    transitions: 'Moves in the year from one step to the other.',
    breakdowns: 'Breakdowns in the year: placements that end unplanned.',
    expenditure_kr:
      'Expenditure in the year before state refund: child-years times the price of the step, and what else is paid for the step.',
    net_expenditure_kr: 'Expenditure in the year after state refund of especially expensive cases.',
    refund_kr: "State refund of especially expensive cases in the year, worked out on each child's own cost.",
    kr_per_0_22: 'Expenditure in the year before state refund, divided by the number of 0-22-year-olds.',
    net_kr_per_0_22: 'Expenditure in the year after state refund, divided by the number of 0-22-year-olds.',
  },
  noDefinition: 'The measure is explained in docs/data.md and docs/model.md.',
  exact: (value, isApproximate) =>
    `Expected: ${value} (${isApproximate ? 'approximate, because children depend on one another' : 'worked out without simulation'})`,
  noExact: 'The model has no number for it without simulation.',
  simulated: (mean, low, high, error) =>
    `Simulated: ${mean} on average; in 9 of 10 replications from ${low} to ${high}. The Monte Carlo error of the mean is ${error}.`,
  noSimulation: 'The spread comes with a run only: use explain on the result folder of run.',
  part: (step, group) => (group === null ? step : `${step}, ${group}`),
  move: (from, to) => `from ${from} to ${to}`,
  outside: 'outside',
  leaves: 'out of the ladder',
  price: (childYears, kr) => `${childYears} child-years x ${kr} kr.`,
  rest: "Other (policies' own costs, what is paid once, add-ons, fixed costs)",
  more: (count) => `... and ${count} more`,
  without: (policy, value, difference) => `Without ${policy}: ${value}; it makes a difference of ${difference}`,
  roles: {
    price: 'The price',
    into: 'Who comes to it',
    outOf: 'Who leaves it, and when',
    population: 'How many children there are',
    policy: 'Policies',
  },
  source: (origin, source) => (source === '' ? ORIGINS[origin] : `${ORIGINS[origin]}: ${source}`),
  indirectly:
    'Not listed, but of importance: birthdays, re-placement, trends, the start and moves between other steps.',
  unknown: (part, got, suggestion, known) =>
    `there is no ${part} "${got}"${suggestion === null ? '.' : `; did you mean ${suggestion}?`} Known are ${known}`,
  noSuchScenario: (got, count) => `--scenario: the folder has ${count} scenarios; got ${got}`,
  badFigure: (got) => `expected a figure like measure/step/period, e.g. expenditure_kr/institution/2020; got "${got}"`,
  decimalMark: '.',
  thousandMark: ',',
};
