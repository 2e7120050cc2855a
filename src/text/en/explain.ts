import type { DurationRange } from '../../scenario/scenario.js';
import type { ExplainWords, PolicyDates } from '../explain-words.js';
import { blocksEn } from './blocks.js';
import { childCostsEn } from './child-costs.js';
import { budgetEn } from './money.js';
import { policyPartsEn } from './policy-parts.js';
import { pricesEn } from './prices.js';
import { months, part } from './stay-part.js';

const ages = (fromAge: number, toAge: number | null): string =>
  toAge === null ? `${fromAge} and older` : fromAge === toAge ? `age ${fromAge}` : `ages ${fromAge}-${toAge}`;

const partCell = ({ fromMonth, toMonth }: DurationRange): string => `${fromMonth}-${toMonth ?? ''}`;

const when = ({ start, works, phaseInMonths, last, fadeOutMonths, gone }: PolicyDates): string => {
  const from = works === start ? `Works from ${start}` : `Begins in ${start} and works from ${works}`;
  const phasing = phaseInMonths === 0 ? ' at once' : `, phased in evenly over ${months(phaseInMonths)}`;
  if (last === null) return `${from}${phasing}, and stays.`;
  if (fadeOutMonths === 0) return `${from}${phasing}; its last month is ${last}.`;
  return `${from}${phasing}. Its last month is ${last}; then it fades out evenly over ${months(fadeOutMonths)} and is gone from ${gone}.`;
};

/** An explained scenario, in English. */
export const explainEn: ExplainWords = {
  decimalMark: '.',
  thousandMark: ',',
  and: 'and',
  none: 'None.',
  facts: {
    period: 'Period',
    population: 'Population',
    groups: 'Groups',
    parameters: 'Parameters',
    start: 'Start',
    arrivals: 'Arrivals',
    trends: 'Trends',
    rePlacement: 'Re-placement',
    birthdays: 'Birthdays',
    policies: 'Policies',
    numbers: 'Numbers',
    run: 'Run',
    warnings: 'Warnings',
  },
  period: (first, last, years, priceLevel) =>
    `${first} to ${last} (${years === 1 ? '1 year' : `${years} years`}). All amounts are in ${priceLevel} prices.`,
  constant: (under18, under23, born) =>
    `${under18} aged 0-17 and ${under23} aged 0-22 all the time, as many at every age (about ${born} births a year).`,
  table: (file, under18, under23, repeats) =>
    `${file}: from ${under18[0]} to ${under18[1]} aged 0-17${
      under23 === null
        ? '; the table does not have all aged 18-22, so there are no amounts per 0-22-year-old'
        : ` and from ${under23[0]} to ${under23[1]} aged 0-22`
    }, from the start of the period to its end.${
      repeats === null ? '' : ` The table ends in ${repeats}; from then on there are as many at every age as then.`
    }`,
  masked: (figures, children) =>
    `Masked numbers in the table count as ${children} children each (there are ${figures}).`,
  formulas: {
    title:
      'Formulas and examples of their values (age: whole years, year: calendar year, stayMonths: whole months on the step):',
    perYear: (from, to) => `From step ${from} to ${to}, per child-year`,
    byGroup: (from, to, group) => `From step ${from} to ${to}, factor for ${group}`,
    breakdowns: (from) => `Share of breakdowns among the moves from step ${from}`,
    addOn: (name, step) => `Share with ${name} on step ${step}`,
    operations: { multiply: 'multiplies by', add: 'adds', set: 'sets to' },
  },
  oneGroup: 'None; the same numbers hold for all children.',
  share: (group, percent) => `${group} ${percent} %`,
  restGroup: 'the rest',
  factor: (group, factor, moves) => `${group}: ${factor} times as often from step ${moves}.`,
  restInTables: 'The tables are for children in none of the groups.',
  steadyState: 'Steady state: children are on the steps as the numbers here would place them in the long run.',
  burnIn: (years, universal) => `Everyone starts on ${universal} ${years} years before the period, without policies.`,
  everyoneOn: (universal) => `Everyone is on ${universal}.`,
  shares: (list, universal) => `Of the children, ${list}; the rest are on ${universal}.`,
  stock: (list, universal) => `${list}; the rest are on ${universal}.`,
  stockOf: (children, step, own) => `${children} children on step ${step} (${own})`,
  arrival: (id, perYear, step, own) => `${id}: ${perYear} children a year to step ${step} (${own})`,
  onlyFormulas: 'None but the formulas in which the year stands.',
  noTrends: 'None; without policies the same numbers hold in all years.',
  trend: (id, moves, growth, whom, year, factor) =>
    `${id}: moves from step ${moves} ${growth}${whom}; in ${year} they are ${factor} times as frequent as in the tables.`,
  growing: (percent, falls) => `${falls ? 'fall' : 'grow'} by ${percent} % a year`,
  byYear: (list) => `are multiplied by ${list}, evenly between and unchanged outside those years`,
  inYear: (factor, year) => `${factor} in ${year}`,
  beforeTrends: 'The tables show the numbers before any trend.',
  noRePlacement: 'Earlier placements change nothing.',
  rePlacement: (factors) =>
    `A child who has come home from a placement has ${factors
      .map(({ value, number, ...own }, i) => {
        const again = i === 0 ? ' of being placed again' : '';
        return value === 1
          ? `the same risk${again} as other children ${part(own)}`
          : `${number} times the risk${again} ${part(own)}`;
      })
      .join('; ')}. The tables are for children who never were placed.`,
  everyoneLeaves: (age) => `${age} years: everyone leaves the ladder.`,
  seeTable: (age) => `${age} years: see the table below.`,
  inGroup: (group) => `, group ${group}`,
  ages,
  ageCell: (fromAge, toAge) =>
    toAge === null ? `${fromAge}+` : fromAge === toAge ? `${fromAge}` : `${fromAge}-${toAge}`,
  fromTo: (from, to) => `${from} to ${to}`,
  toStep: (label) => `to step ${label}`,
  offLadder: 'off the ladder',
  out: 'out',
  ladder: {
    title: 'The ladder',
    step: 'Step',
    price: 'Kr. per full-\nyear equivalent',
    ledger: 'Ledger line',
    name: 'Name',
    ledgers: (ledger) => (ledger === null ? '-' : ledger === 'steps_2_3' ? 'steps 2-3' : 'steps 4-6'),
  },
  entries: {
    title: (label, name) => `From step ${label} (${name}): moves a year for every 1,000 children on the step`,
    age: 'Age',
    example: (from, own, count, to) =>
      `Read: of 1,000 children on step ${from}, ${own}, about ${count} a year go ${to}.`,
  },
  stays: {
    title: 'Stays: mean length if nothing else changes, and where the children go afterwards (per cent)',
    step: 'Step',
    age: 'Age',
    years: 'Years',
    noWayOut: '-: no way on at that age, or none in the last part of the stay.',
    example: (step, own, years, percent, to) =>
      `Read: at ${own} a stay on step ${step} lasts ${years} years on average; then ${percent} % go ${to}.`,
  },
  time: {
    title: (label, name) =>
      `Time on step ${label} (${name}): children who leave per 1,000 child-years, by how long they have been there`,
    months: 'Months',
    length: 'Stay in months',
    cell: partCell,
    scaled: (moves, factors) =>
      `From step ${moves} the file’s number is multiplied by ${factors.map(({ number, ...own }) => `${number} ${part(own)}`).join(', ')}.`,
    example: (step, own, count, percent) =>
      `Read: at ${own} about ${percent} % of the stays on step ${step} last longer than ${months(count)}.`,
    counted:
      'Months are counted in month boundaries: month 0 is the rest of the month in which the stay begins. The length of a stay is the mean if only the time on the step changes.',
    settled: (label) =>
      `On step ${label} it concerns children who have come back to it; the others have always been there and count as being in the last part.`,
  },
  birthday: {
    title: (age) => `On the birthday at ${age}: per cent of the children on the step who go to (out: leave the ladder)`,
    step: 'Step',
  },
  addOns: {
    title: 'Add-ons beside the step: how many of the children have them, the price, and for how long at a time',
    name: 'Add-on',
    step: 'Step',
    age: 'Age',
    share: 'Pct.',
    price: 'Kr. per full-\nyear equivalent',
    months: 'Months',
    example: ({ name, step, ages: own, percent, months: length }) =>
      `Read: on step ${step} ${percent} % of the children at ${own} have ${name}${
        length === null
          ? ' as long as they are there.'
          : `; once begun, it goes on for ${length} months on average if the child stays on the step.`
      }`,
    means: (name, years, isApproximate) =>
      `${name}: ${years
        .map(({ year, children, million }) => `${children} full-year equivalents and ${million} million kr. in ${year}`)
        .join(', ')} (${isApproximate ? 'approximate' : 'exact'} means).`,
  },
  policy: {
    title: (name) => `Policy: ${name}`,
    when,
    fidelity: (percent) => ` In practice ${percent} % of the effect is reached.`,
    unit: (percent) =>
      `Fully phased in${percent === null ? '' : ` to ${percent} % of the effect`}, by age; moves per 1,000 child-years on the step, prices in kr.:`,
    moves: (from, to) => `From step ${from} to ${to}`,
    price: (steps, addOns) =>
      `The price of ${[steps === null ? [] : `step ${steps}`, addOns ?? []].flat().join(' and ')}`,
    addOnShares: (addOns) => `The share with ${addOns}`,
    addOnOn: (addOn, step) => `${addOn}, step ${step}`,
    percent: (number) => `${number} %`,
    addShare: (points) => `changes by ${points} percentage points`,
    setShare: (percent) => `set to ${percent} % of the children`,
    byFormula: (operation, formula) =>
      `${{ multiply: 'times', add: 'changes by', set: 'becomes' }[operation]} the formula ${formula}`,
    multiply: (factor, percent) => `times ${factor} (${percent} %)`,
    addMoves: (per1000) => `changes by ${per1000}`,
    addKr: (kr) => `changes by ${kr} kr.`,
    setMoves: (per1000) => `becomes ${per1000}`,
    setKr: (kr) => `becomes ${kr} kr.`,
    onlyAges: (own) => `, only ${own}`,
    onlyGroups: (groups) => `, only ${groups}`,
    onlyNewCases: (start, universal) =>
      `, new cases only (stays that begin from ${start} on${universal === null ? '' : `; moves from step ${universal} are always new cases`})`,
    onlyPart: (own) => `, only ${part(own)} of the stay`,
    agesInPart: (own, stay) => `${own}, months ${partCell(stay)}`,
    becomes: (before, after, own) => `${before} becomes ${after} (${own})`,
    more: (count) => `and ${count} more.`,
    costs: 'Costs:',
    noCosts: 'Costs nothing itself.',
    perYear: (kr) => `${kr} kr. a year`,
    perCaseworker: (kr) => `${kr} kr. a year for each caseworker hired`,
    inYear: (kr, year) => `${kr} kr. in ${year}`,
    kinds: { permanent: 'permanent', implementation: 'implementation' },
    areas: { service: 'service', anlaeg: 'capital' },
    total: 'In all a year:',
    million: (amount, years) => `DKK ${amount} m (${years})`,
  },
  blocks: blocksEn,
  prices: pricesEn,
  budget: budgetEn,
  childCosts: childCostsEn,
  parts: policyPartsEn,
  keyFigures: {
    title: (priceLevel, isApproximate) =>
      `Key figures: ${isApproximate ? 'approximate' : 'exact'} means, without chance (full-year equivalents on each step, ${priceLevel} prices)`,
    approximate: (caseload, places) =>
      [
        'Approximate, for children depend on one another.',
        ...(caseload ? ['Every month is taken to have the mean caseload.'] : []),
        ...(places ? ['There is taken to be room for everyone.'] : []),
        'The command run takes it all into account.',
      ].join(' '),
    noWholeYear: 'The period has no whole calendar year, so there are no yearly figures.',
    year: 'Year',
    placed: 'Placed',
    newPlacements: 'New\nplac.',
    expenditure: 'DKK\nm',
    policies: 'of it\npolicy\ncosts',
    perYoungAll: 'Kr. per\naged\n0-22',
    perYoung23: 'of it\nsteps\n2-3',
    perYoung46: 'of it\nsteps\n4-6',
  },
  origins: (total, assumed, fitted, sourced, unsourced) =>
    `${total} numbers: ${assumed} are wholly or partly assumptions, ${fitted} are fitted to other figures, ${sourced} have another source, ${unsourced} have none.`,
  run: (replications, seed) => `${replications} replications with seed "${seed}".`,
  belowZero: (from, to, perYear) =>
    `the move from ${from} to ${to} becomes ${perYear} a year at an age at which the file’s number is smaller than what is taken away; write ages beside the effect`,
  prevalenceOutside: (addOn, step, percent) =>
    `the share with ${addOn} on the step ${step} becomes ${percent} % where policies work together; it must lie from 0 to 100`,
  tooLarge: (factors, numbers, most, advice) =>
    `the scenario is too large: ${factors} multiply one another to ${numbers} numbers in tables (at most ${most}). What helps most is ${advice}`,
  sizeFactors: {
    epochs: {
      of: (count) => `${count} periods in which something changes`,
      less: 'a shorter horizon, shorter phase-in and fade-out, or fewer formulas of year',
    },
    ages: { of: (count) => `${count} age classes`, less: 'fewer age limits or fewer formulas of age' },
    groups: { of: (count) => `${count} groups`, less: 'fewer groups' },
    reached: {
      of: (count) => `${count} combinations of policies that reach only some of the children`,
      less: 'fewer policies with reach below 1 (each doubles it)',
    },
    marks: { of: (count) => `${count} kinds of children by detection`, less: 'fewer different relativeRisk' },
    vintages: { of: (count) => `${count} vintages of new cases`, less: 'fewer starts of newCasesOnly' },
    histories: { of: (count) => `${count} parts of the time after a placement`, less: 'fewer parts in rePlacement' },
    durations: {
      of: (count) => `${count} parts of the stay`,
      less: 'fewer parts in byDuration and duration, or fewer formulas of stayMonths',
    },
    moves: { of: (count) => `${count} kinds of moves`, less: 'fewer moves' },
  },
  stockExceeds: (stated, population, born) =>
    `the initial stock has ${stated} children born in ${born}, but the population has only ${population}`,
};
