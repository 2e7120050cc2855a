/** Problems with a policy, in English. */

import type { PolicyProblemArgs } from '../../scenario/policy-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

/** The problems of policies in English. */
export const enPolicyProblems: Pick<ProblemTexts, keyof PolicyProblemArgs> = {
  badPolicyYear: ({ got }) => `expected year 1, 2, 3 ... of the policy (at most 100), got "${shortened(got)}"`,
  effectTarget: () =>
    'expected exactly one kind of target: from and to (transitions), unitCost (prices), breakdowns, capacity (places), ownPlaces (own places) or addOn (add-ons)',
  effectTouchesNothing: ({ from, to, existing }) =>
    `no transition from ${from.join(', ')} to ${to.join(', ')} is stated; ${
      existing.length === 0 ? 'no transitions lead from there' : `from there transitions lead to ${listing(existing)}`
    }`,
  effectBelowZero: ({ target, lowest }) => `${target} can come down to ${lowest}; no number may fall below 0`,
  effectOnPrice: ({ field }) => `${field} is about stays and cannot be used on a price (unitCost)`,
  effectOnAddOn: ({ field }) => `${field} is about stays and cannot be used on the share with an add-on (addOn)`,
  effectOnCapacity: ({ field }) =>
    `${field} cannot be used on places (capacity, ownPlaces), which are the same for all children`,
  breakdownsOnlyMultiply: () => 'an effect on breakdowns is written with multiply',
  breakdownsMissing: ({ step }) =>
    `the scenario states no breakdowns from the step ${step}; state them first in breakdowns at the top of the file`,
  capacityMissing: ({ step }) =>
    `the scenario states no places on the step ${step}; state them first in capacity at the top of the file`,
  reachForEveryone: ({ target }) =>
    `${target} is shared by all children and cannot be changed by a policy that reaches only some (reach); make it two`,
  tooManyPartial: ({ limit }) => `more than ${limit} policies reach only some of the children (reach)`,
  detectionNotEntry: () => 'detection can only be used on transitions from the universal step to other steps',
  detectionNotFactor: ({ operation }) => `detection is written with multiply, not ${operation}`,
  detectionBelowOne: ({ got }) => `detection finds more children, so the factor must be at least 1, got ${got}`,
  detectionDuration: () => 'duration cannot be used with detection, which finds children on the universal step',
  relativeRiskWithoutDetection: () => 'relativeRisk can only be used with detection: true',
  tooManyRisks: ({ limit }) => `more than ${limit} different relativeRisk in all policies together`,
  capOnUniversal: ({ step }) => `stays on the universal step ${step} cannot have a longest duration`,
  capToItself: ({ step }) => `the stay on ${step} ends here, so the children cannot go on to ${step} itself`,
  capTwice: ({ step, months }) => `stays on ${step} end after ${months} months already by another cap`,
  sharesNotOne: ({ sum }) => `the shares sum to ${sum}; they must sum to 1`,
  rangeDisordered: ({ low, middle, high }) => `middle (${middle}) must lie between low (${low}) and high (${high})`,
  policyStartOutside: ({ got, first, last }) => `the policy starts in ${got}, outside the horizon ${first} to ${last}`,
  policyEndOutside: ({ got, last }) => `the policy ends in ${got}, after the last month of the horizon ${last}`,
  policyEndsBeforeStart: ({ start, end }) => `the policy ends in ${end}, before it starts in ${start}`,
  policyEndsBeforeWorking: ({ works, end }) => `the policy ends in ${end}, before it begins to work in ${works}`,
  policyWorksTooLate: ({ works, last }) =>
    `the policy first works in ${works}, after the last month of the horizon ${last}; within it it only costs`,
  fadeOutWithoutEnd: () => 'fadeOutMonths can only be used with end, the last month before the effect fades out',
  costYearOutside: ({ year, first, last }) => `the year ${year} is outside the horizon ${first} to ${last}`,
  costYearLeftOut: ({ year, first, last }) =>
    `the year ${year} is none of the whole calendar years of the horizon, ${first} to ${last}; the amount is not counted`,
  costPolicyYearOutside: ({ year, begins, last }) =>
    `year ${year} of the policy begins in ${begins}, after the last month of the horizon ${last}; the amount is not counted`,
  costWithoutStaff: () => 'krPerCaseworker needs the policy to state staff or staffPer1000',
  staffWithoutCaseworkers: () => 'the policy changes the number of caseworkers, but the scenario has no caseworkers',
};
