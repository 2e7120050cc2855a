import type { EvppiWords } from '../evppi-words.js';

/** What it is worth to know, in English. */
export const evppiEn: EvppiWords = {
  command:
    'Tells what it is worth at most, in kr., to learn more about the uncertain numbers before a scenario is chosen.',
  files: 'the base and the scenarios that may be chosen instead (YAML)',
  options: {
    about: 'numbers that are asked about: a name, how several begin (hjemme>pleje), or several joined by +',
    krPerPlacementYear: 'what avoiding a full-year placement is worth beyond what it costs, in kr.',
    draws: 'draws of the uncertain numbers (without: 500)',
    out: 'write all numbers to this CSV file',
  },
  progress: 'Working out the scenarios at every draw',
  title: 'What is it worth to know more before choosing?',
  judged: (years, priceLevel, rate, isNet) =>
    `The scenario is chosen that is expected to cost least: expenditure in ${years}${isNet ? ' after refund' : ''}, what the policies cost included, carried to the value of the first year at ${rate} % a year (present value), in prices of ${priceLevel}.`,
  placements: (kr) =>
    kr === null
      ? 'Fewer placements count only for what they cost. --kr-per-placement-year puts an amount on one that is avoided.'
      : `Besides, each year that a child is placed counts as a further ${kr} kr. spent.`,
  method: (draws, isExpected) =>
    isExpected
      ? `${draws} draws of the uncertain numbers; scenarios that share a number draw the same. At each draw the expected expenditure of each scenario is exact, so chance is no part of it.`
      : `${draws} draws of the uncertain numbers, each with one simulated future of each scenario, because expenditure has no exact expectation here (refund, caseload or places). Chance is smoothed over the draws, so the numbers are less sure.`,
  isCalled: (letter, scenario) => `${letter}: ${scenario}`,
  impossible: (draws) => `${draws} draws are left out: their numbers cannot stand together.`,
  choice: {
    scenario: 'Scenario',
    expenditure: (hasPlacements) => (hasPlacements ? 'spent and\nplacements' : 'spent'),
    less: (base) => `less than\n${base}`,
    plusMinus: '+/-',
    best: (isExpected) => (isExpected ? 'best in of\n100 draws' : 'best in of\n100 futures'),
  },
  chosen: (scenario) => `With what we know now, ${scenario} is chosen.`,
  everything: (value, changes) =>
    value === null
      ? 'It cannot be seen in the draws there are that knowing more about the uncertain numbers before choosing is worth anything.'
      : `It is worth at most ${value} to know all the uncertain numbers before choosing. At ${changes} of the draws another scenario would be chosen.`,
  known: (what, value, scenario) =>
    `It is worth at most ${value} to know ${what} before choosing, instead of just choosing ${scenario}.`,
  never:
    'It is worth nothing to know more about the uncertain numbers before choosing: the choice would be the same at every draw.',
  idle: (names) =>
    `Alone, these are worth nothing that can be told from chance in the draws there are: ${names.join('; ')}.`,
  table: {
    what: 'What is known',
    value: (unit) => (unit === 'million' ? 'worth at most,\nmio. kr.' : 'worth at most,\n1,000 kr.'),
    plusMinus: '+/-',
    changes: 'other choice\nin %',
  },
  notes: [
    'The amounts are an upper bound on what a study may cost: they are of full knowledge, and of this one choice. +/- is two standard errors for the number of draws (-n gives more). "Other choice" is the part of the draws in which knowing leads to another scenario than the one chosen now.',
    'The amounts do not add up: two numbers may be worth more or less together than each alone. They rest on how uncertain the numbers are made in the files, which is an assumption itself. The names that --about takes are in the CSV file (--out) and in check.',
  ],
  amount: (text, unit) => (unit === 'million' ? `${text} mio. kr.` : `${text} kr.`),
  percent: (text) => `${text} %`,
  needsTwo: 'evppi needs at least two scenarios to choose between: name one more file, or --with NAME',
  nothingUncertain: (scenarios) =>
    `no number is uncertain in ${scenarios.join(' or ')}, so there is nothing to learn: write uncertain beside a number, or use a posterior (scenarios/README.md)`,
  sameScenario: (file, other) => `${file} is the same scenario as ${other}; there is nothing to choose between`,
  otherRates: (file, other) =>
    `${file} discounts at other rates than ${other} (economy.discountRates); scenarios to choose between must have the same`,
  noWholeYear:
    'no calendar year lies wholly within the horizon, so there is no expenditure to choose by: begin in January, or go on for more years',
  unknown: (name, suggestion, known) =>
    `--about: "${name}" is no uncertain number of the scenarios${suggestion === null ? '' : `; did you mean "${suggestion}"?`} The uncertain numbers are: ${known}`,
  allNumbers: 'all uncertain numbers at once',
  fewDraws: (name, draws, least) => `${draws} draws are too few to say anything about ${name}; at least ${least} (-n)`,
  badAmount: (got) => `--kr-per-placement-year: expected an amount in kr. of at least 0, got "${got}"`,
};
