import type { BlockWords } from '../block-words.js';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

const places = (number: string): string => (number === '1' ? '1 place' : `${number} places`);

const caseworkers = (number: string): string =>
  number === '1' ? '1 full-time caseworker' : `${number} full-time caseworkers`;

/** What disturbs and limits, in English. */
export const blocksEn: BlockWords = {
  step: (label, name) => `${label} (${name})`,
  breakdowns: {
    title: 'Breakdowns: moves out of a placement that nobody planned',
    shares: (from, to, shares) =>
      `Of the moves from step ${from}${to === null ? '' : ` to ${to}`} ${shares} are not planned.`,
    shareAt: (percent, ages) => `${percent} % (${ages})`,
    inYear: (year, count, parts) =>
      `In ${year} that is about ${count} breakdowns on average${parts === null ? '' : `: ${parts}`}.`,
    part: (count, label) => `${count} from step ${label}`,
  },
  caseload: {
    title: 'Caseworkers and caseload',
    staff: (number, later) => `${[caseworkers(number), ...later].join(', ')}.`,
    from: (number, month) => `${number} from ${month}`,
    hiring: (count) => ` Those whom a policy adds are there ${months(count)} after it begins.`,
    weights: (weights) => `An open case weighs ${weights}; cases on other steps do not count.`,
    weight: (labels, weight) => `${weight} on step ${labels}`,
    atStart: (caseload, weighted, staff) =>
      `The caseload is weighted cases per caseworker at the end of the month before. At the start it is ${caseload}: ${weighted} weighted cases for ${staff} caseworkers.`,
    atEnd: (caseload, month, withPolicies) =>
      ` At the end of ${month} it is about ${caseload} on average${withPolicies ? ' with the policies' : ''}.`,
    factors: 'Moves are multiplied by so much when the caseload is',
    moves: 'From step',
    column: (caseload, percent) =>
      `${caseload}\n${percent === null ? '' : percent === 0 ? 'at the start' : `${Math.abs(percent)} % ${percent < 0 ? 'fewer' : 'more'}`}`,
    example: (moves, caseload, factor) =>
      `Read: when every caseworker has ${caseload} weighted cases, moves from step ${moves} are multiplied by ${factor}.`,
    between: (hasFormula) => `Evenly between and unchanged outside${hasFormula ? ' where there is no formula' : ''}.`,
    points: (moves, points) => `From step ${moves}: ${points}; evenly between and unchanged outside.`,
    point: (factor, caseload) => `${factor} at ${caseload}`,
    formula: (moves, formula) => `From step ${moves}: the formula ${formula}.`,
    tablesAreBefore: 'The tables above show the numbers before the caseload is taken into account.',
    noEffects: 'The caseload is counted but changes nothing.',
  },
  places: {
    title: 'Places',
    places: (step, number, later) => `Step ${step}: ${[places(number), ...later].join(', ')}.`,
    from: (number, month) => `${number} from ${month}`,
    demand: (start, end) =>
      `With room for everyone there would on average be ${start.children} children for ${places(start.places)} at the start and ${end.children} for ${end.places} at the end.`,
    nobodyMoves: ' Nobody has to leave, but others come only when there are fewer children than places.',
    wait: (kr) =>
      `When it is full, the child waits where it is until its turn; ${kr === null ? 'that costs nothing extra' : `that costs ${kr} kr. a year on top of the step on which it waits`}.`,
    goTo: (step, isLimited) =>
      `When it is full, the child goes to step ${step} at once${isLimited ? '; when that is full too, what is said of that step holds' : ''}.`,
  },
};
