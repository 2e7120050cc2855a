import type { GoalWords } from '../goal-words.js';

const RELATIONS = { equals: 'is', atMost: 'is at most', atLeast: 'is at least' } as const;

/** How much is needed, in English. */
export const goalEn: GoalWords = {
  command: 'Finds how much is needed: the value of a number at which a figure meets a goal, the budget say.',
  placeholder: { range: 'NUMBER=FROM:TO', goal: 'GOAL' },
  options: {
    vary: 'the number that can be turned, and between which values (without: from 0 to three times itself); a factor where the name is of several numbers, of all ages say',
    outcome:
      'what the goal is of, as measure/step/period, expenditure_kr/all/2025 or stock/netvaerk/end (without, where the goal is the budget: expenditure in its last year)',
    equals: 'the goal: a number (96.5mio, say), or the word budget',
    atMost: 'as --equals, but less is as good; matters with --chance',
    atLeast: 'as --equals, but more is as good',
    chance: 'the goal is to be met in so many per cent of the futures, instead of on average',
    also: 'show these figures too, stock/netvaerk/end say',
    out: 'write the table to this CSV file',
  },
  budgetWord: 'budget',
  progress: 'Trying values',
  title: (scenario) => `How much is needed? ${scenario}`,
  varied: (what, name, from, to, now) => `Turned: ${what} (${name}) from ${from} to ${to}. In the file it is ${now}.`,
  variedFactor: (what, name, from, to, numbers) =>
    `Turned: ${what} (${name}, ${numbers} numbers at once) from ${from} to ${to} times what the file says.`,
  goal: (outcome, relation, goal, isBudget) =>
    `The goal: ${outcome} ${RELATIONS[relation]} ${isBudget ? `the budget, ${goal}` : goal}.`,
  goalOfChance: (outcome, relation, goal, isBudget, percent) =>
    `The goal: ${outcome} ${RELATIONS[relation]} ${isBudget ? `the budget, ${goal},` : goal} in ${percent} % of the futures.`,
  priceLevel: (year) => `Amounts in prices of ${year}.`,
  met: (value, side, plusMinus, now) =>
    `Answer: ${value}${side === null ? '' : side === 'less' ? ' or less' : ' or more'}${plusMinus === null ? '' : ` (+/- ${plusMinus}, two standard errors of the simulation)`}; in the file ${now}.`,
  several: (count, values) => `There are ${count} answers: ${values}.`,
  within: (value, share, relation, futures) =>
    `At ${value} the figure is ${relation === 'atMost' ? 'at most' : 'at least'} the goal in ${share} % of ${futures} simulated futures.`,
  always: (from, to) => `The goal is met at every value from ${from} to ${to}.`,
  none: (from, to) => `No value from ${from} to ${to} meets the goal.`,
  nearest: (at, value, off, isAbove) =>
    `Nearest comes ${at}: then the figure is ${value}, ${off} ${isAbove ? 'above' : 'below'} the goal.`,
  flat: (value) => `The figure is the same, ${value}, whatever the number is: it does not depend on it.`,
  impossible: (values) => `Cannot stand together with the rest of the file: ${values}.`,
  neverPossible: 'None of the values tried can stand together with the rest of the file; choose another range.',
  table: {
    at: 'value',
    off: 'from the goal',
    answer: 'answer',
    quantile: (figure, percent) => `${figure},\n${percent} % of futures`,
  },
  howExact: (tried) =>
    `${tried} values have been tried without simulation, so chance has no part in the answer: the goal is met on average.`,
  howSimulated: (tried, replications) =>
    `${tried} values have been tried with ${replications} simulated futures each, with the same luck for the same children.`,
  uncertain: (isExact) =>
    isExact
      ? 'The file has uncertain numbers. The answer is worked out at their middle; the futures that are counted have drawn their own.'
      : 'The file has uncertain numbers: each future has drawn its own, the same at all values.',
  unseen:
    'Where the figure passes the goal twice between two neighbouring lines it is not seen; try a narrower range then.',
  and: ' and ',
  needsVary: '--vary is missing: which number is to be turned? --vary "hjemme>institution=0:2", say',
  oneVary: (count) =>
    `goal-seek turns one name at a time; got ${count}. Several numbers at once are joined by +, "hjemme>pleje+almen>pleje" say`,
  needsGoal: 'a goal is missing: --equals, --at-most or --at-least with a number or the word budget',
  oneGoal: 'give only one of --equals, --at-most and --at-least',
  badGoal: (option, got) =>
    `${option}: expected a number, 96500000, 96.5mio or 0.02 say, or the word budget; got "${got}"`,
  badRange: (got) => `--vary: expected NUMBER, NUMBER=from:to or NUMBER=-20%:+20%; got "${got}"`,
  upsideDown: (name) => `--vary ${name}: from must be less than to`,
  noRange: (name) => `--vary: ${name} is 0 in the file, so a range must be given, ${name}=0:0.05 say`,
  noBudget: (file) => `${file} has no budget (economy.budget); give the goal as a number`,
  budgetYears: (period, years) => `the budget does not have ${period}; it has ${years}`,
  budgetOutcome: (got, needed) => `the budget can only be held against ${needed}; got ${got}`,
  budgetBelow: 'a budget is met where expenditure is at most the budget; use --equals or --at-most',
  badChance: (got) => `--chance: expected per cent between 1 and 99, got "${got}"`,
};
