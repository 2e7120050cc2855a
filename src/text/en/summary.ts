import type { Direction, SummaryWords } from '../summary-words.js';
import { moneyEn } from './money.js';

const lower = (direction: Direction): string => (direction === 'less' ? 'lower' : 'higher');
const fewer = (direction: Direction): string => (direction === 'less' ? 'fewer' : 'more');

/** `"A", "B" and "C"`. */
const quoted = (names: readonly string[]): string => {
  const all = names.map((name) => `"${name}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

/** The summary of a report, in English. */
export const summaryEn: SummaryWords = {
  aboutRuns: (replications, isOne) =>
    isOne
      ? 'The figures are from one future: worked through child by child. They say nothing about how much chance matters.'
      : `A future here is one possible course of events, worked through child by child. There are ${replications} of each scenario; "in 8 of 10 futures" means that it goes so in 8 of 10 possible futures, if the assumptions hold.`,
  failed: (scenario, failed, total) =>
    `${scenario}: ${failed} of ${total} futures could not be worked through and are not in the figures.`,
  noWholeYear: 'The period has no whole calendar year, so there are no figures for expenditure by year.',
  nineOfTen: (from, to) => ` (in 9 of 10 futures between ${from} and ${to})`,
  nineOfTenGap: (band) => ` (in 9 of 10 futures ${band})`,
  inYear: (year) => `in ${year}`,
  atEndOf: (month) => `at the end of ${month}`,
  onAverage: (text) => `${text} on average`,
  million: (number) => `${number} million kr.`,
  share: moneyEn.payback.share,
  gaps: {
    money: {
      amount: (amount, direction) => `${amount} million kr. ${lower(direction)}`,
      sameSide: (from, to, direction) =>
        `${from === to ? from : `between ${from} and ${to}`} million kr. ${lower(direction)}`,
      bothSides: (less, more) => `between ${less} million kr. lower and ${more} million kr. higher`,
      unchanged: 'practically unchanged',
    },
    children: {
      amount: (amount, direction) => `${amount} ${fewer(direction)}`,
      sameSide: (from, to, direction) => `${from === to ? from : `between ${from} and ${to}`} ${fewer(direction)}`,
      bothSides: (less, more) => `between ${less} fewer and ${more} more`,
      unchanged: 'about as many',
    },
  },
  base: {
    heading: (scenario) => `The base: ${scenario}`,
    placed: (when, mean, band, before, beforeWhen) =>
      `Children and young people placed at any one time, ${when}: ${mean}${band}${before === null ? '' : `; ${before} ${beforeWhen}`}.`,
    spent: (year, mean, band, prices, before, beforeYear, isNet) =>
      `Expenditure ${isNet ? 'after refund ' : ''}in ${year} is ${mean} in ${prices}${band}${before === null ? '' : `; in ${beforeYear} it is ${before}`}`.replace(
        /\.?$/,
        '.',
      ),
    chanceAndNumbers:
      'The span between the futures is chance and uncertain numbers together: each future has drawn the numbers that are stated as uncertain. That the other assumptions may be wrong comes on top.',
    chanceAlone:
      'The span between the futures is chance alone: how few children it takes to make a year dear. That the assumptions may be wrong comes on top.',
  },
  proposal: {
    heading: (scenario) => `The proposal: ${scenario}`,
    noPolicies:
      'The scenario has no policies that the base does not have; it is other numbers that make the difference.',
    sameCost: (kr, years) =>
      `The proposal itself costs ${kr} million kr. ${years.length === 4 ? `in ${years}` : `a year (${years})`}.`,
    cost: (first, firstYear, last, lastYear, total) =>
      `The proposal itself costs ${first} million kr. in ${firstYear} and ${last} million kr. in ${lastYear}, ${total} million kr. in all.`,
    free: 'The proposal itself costs nothing.',
    costsLess: (total, years) => `The proposal itself costs ${total} million kr. less than the base (${years} in all).`,
    noDifference: 'The proposal changes expenditure in no future.',
    paidBack: (share, year) =>
      `In ${share} the proposal has paid for itself by the end of ${year}, that is, has cost no more than the base in all`,
    laterPaidBack: (share, year) => `; by the end of ${year} in ${share}`,
    notPaidBackInRest: (year) => ` In the rest it has not paid for itself by the end of ${year}.`,
    notPaidBackIn: (share, year) => ` In ${share} it has not paid for itself by the end of ${year}.`,
    seldomPaidBack: (share, year) =>
      `Only in ${share} has the proposal paid for itself by the end of ${year}; in the others it is dearer than the base in all.`,
    neverPaidBack: (year) => `The proposal has not paid for itself in any future by the end of ${year}.`,
    oncePaidBack: (year) =>
      `The proposal has paid for itself by the end of ${year}, that is, has cost no more than the base in all.`,
    neverPaidBackOnce: (year) => `The proposal has not paid for itself by the end of ${year}.`,
    money: (year, gap, band, prices, isNet) =>
      `In ${year} expenditure ${isNet ? 'after refund ' : ''}is ${gap} against the base${band}. Amounts are in ${prices}, the proposal's own costs included.`,
    total: (years, gap, band, isNet) =>
      `Added up over ${years}, expenditure ${isNet ? 'after refund ' : ''}is ${gap}${band}.`,
    placed: (when, gap, band) => `Children and young people placed at any one time, ${when}: ${gap}${band}.`,
    onStep: (step, when, gap, band) => `Children and young people on the step ${step}, ${when}: ${gap}${band}.`,
    evidence: (policies, evidence) =>
      ({
        measured: `The effect of ${quoted(policies)} is measured: counted in a study elsewhere.`,
        fitted: `The effect of ${quoted(policies)} is worked backwards from measured figures; whether the policy moved them has not been measured.`,
        reported: `The effect of ${quoted(policies)} is as those who did it report it.`,
        assumed: `The effect of ${quoted(policies)} is an assumption: nobody has measured it.`,
      })[evidence],
    noEvidence: (policies, assumed) =>
      assumed
        ? `The effect of ${quoted(policies)} is an assumption.`
        : `How well the effect of ${quoted(policies)} is known is not stated.`,
  },
  budgetHolds: (period, budget, share, about) =>
    `The adopted budget for ${period} of ${budget} million kr. (in ${about}) holds in ${share}.`,
  afterRefund: (sentence) => `After refund: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  overrun: (amount) => ` Where it does not hold it is overrun by ${amount} million kr. on average.`,
  cards: {
    paidBack: 'Paid back',
    by: (year) => `by the end of ${year}`,
    never: 'no',
    notWithin: (year) => `in no future up to ${year}`,
    inShare: (share) => `in ${share}`,
    spentIn: (year) => `Expenditure in ${year}`,
    inAll: (years) => `Expenditure ${years} in all`,
    placedIn: (when) => `Placed ${when}`,
    children: (number) => `${number} children`,
    againstBase: 'against the base',
    band: (from, to) => `in 9 of 10 futures ${from} to ${to}`,
    perHead: (year) => `Per person aged 0-22 in ${year}`,
    kr: (number) => `${number} kr.`,
    budget: (period) => `Budget ${period}`,
    holds: 'holds',
    oneRun: 'one future',
  },
};
