/** Problems with breakdowns, caseworkers and capacity, in English. */

import type { BlockProblemArgs } from '../../scenario/block-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const enBlockProblems: Pick<ProblemTexts, keyof BlockProblemArgs> = {
  badDate: ({ got }) => `expected a year or a month such as 2018 or 2018-07, got "${shortened(got)}"`,
  dateTwice: ({ month }) => `the number from ${month} is given twice; a year means its January`,
  noDates: () => 'there are no dates; state at least one, or one number',
  breakdownNoPlacement: ({ id }) => `'${id}' is no placement (kind: placement); only placements can break down`,
  breakdownNothing: ({ from }) => `no transition leads from ${listing(from)}; there is nothing that can break down`,
  breakdownTwice: ({ from, to }) =>
    `the transition from ${from} to ${to} is in several breakdowns; it may be in one only`,
  badCaseload: ({ got }) =>
    `expected a number of cases per caseworker such as 30 or 22.5 (0 to 9999), got "${shortened(got)}"`,
  caseloadTwice: ({ caseload }) => `the factor at ${caseload} cases is given twice`,
  noCaseloads: () => 'the factor has no points; state at least one number of cases per caseworker',
  formulaForEntries: () =>
    'for entries from the universal step the factor must be points (cases: factor), not a formula',
  factorOutside: ({ caseload, got, least, most }) =>
    `the formula gives ${Number.isFinite(got) ? Number(got.toPrecision(6)) : 'no number'} at ${caseload} cases per caseworker; the factor must be ${least} to ${most} at 0 to 200 cases`,
  noWeights: () => 'no case weighs anything; state at least one step with a weight above 0',
  noStaffLeft: ({ month, left }) =>
    `in ${month} ${left} caseworkers are left when policies have taken theirs away; there must always be some`,
  capacityTwice: ({ step }) => `the places of the step ${step} are given twice`,
  capacityCircle: ({ chain }) =>
    `goTo goes in a circle: ${chain.join(' -> ')}; a child without a place must end somewhere`,
  interimWithoutWait: () => 'interim is for children who wait and can only be used with whenFull: wait',
};
