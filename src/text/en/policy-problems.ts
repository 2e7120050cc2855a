/** Problems with a policy, in English. */

import type { PolicyProblemArgs } from '../../scenario/policy-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

/** The problems of policies in English. */
export const enPolicyProblems: Pick<ProblemTexts, keyof PolicyProblemArgs> = {
  badPolicyYear: ({ got }) => `expected year 1, 2, 3 ... of the policy (at most 100), got "${shortened(got)}"`,
  effectTarget: () =>
    'expected exactly one kind of target: from and to (transitions), unitCost (prices) or addOn (add-ons)',
  effectTouchesNothing: ({ from, to, existing }) =>
    `no transition from ${from.join(', ')} to ${to.join(', ')} is stated; ${
      existing.length === 0 ? 'no transitions lead from there' : `from there transitions lead to ${listing(existing)}`
    }`,
  effectBelowZero: ({ target, lowest }) => `${target} can come down to ${lowest}; no number may fall below 0`,
  effectOnPrice: ({ field }) => `${field} is about stays and cannot be used on a price (unitCost)`,
  effectOnAddOn: ({ field }) => `${field} is about stays and cannot be used on the share with an add-on (addOn)`,
  rangeDisordered: ({ low, middle, high }) => `middle (${middle}) must lie between low (${low}) and high (${high})`,
  policyStartOutside: ({ got, first, last }) => `the policy starts in ${got}, outside the horizon ${first} to ${last}`,
  policyEndOutside: ({ got, last }) => `the policy ends in ${got}, after the last month of the horizon ${last}`,
  policyEndsBeforeStart: ({ start, end }) => `the policy ends in ${end}, before it starts in ${start}`,
  policyEndsBeforeWorking: ({ works, end }) => `the policy ends in ${end}, before it begins to work in ${works}`,
  policyWorksTooLate: ({ works, last }) =>
    `the policy first works in ${works}, after the last month of the horizon ${last}; within it it only costs`,
  fadeOutWithoutEnd: () => 'fadeOutMonths can only be used with end, the last month before the effect fades out',
  costYearOutside: ({ year, first, last }) => `the year ${year} is outside the horizon ${first} to ${last}`,
  costPolicyYearOutside: ({ year, begins, last }) =>
    `year ${year} of the policy begins in ${begins}, after the last month of the horizon ${last}; the amount is not counted`,
  costWithoutStaff: () => 'krPerCaseworker needs the policy to state staff or staffPer1000',
  staffWithoutCaseworkers: () => 'the policy changes the number of caseworkers, but the scenario has no caseworkers',
};
