/** Problems with a policy, in Danish. */

import type { PolicyProblemArgs } from '../../scenario/policy-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

/** The problems of policies in Danish. */
export const daPolicyProblems: Pick<ProblemTexts, keyof PolicyProblemArgs> = {
  badPolicyYear: ({ got }) => `forventede virkemidlets år 1, 2, 3 ... (højst 100), fik "${shortened(got)}"`,
  effectTarget: () =>
    'forventede netop én slags mål: from og to (overgange), unitCost (priser), breakdowns (sammenbrud), capacity (pladser), ownPlaces (egne pladser) eller addOn (tillægsydelser)',
  effectTouchesNothing: ({ from, to, existing }) =>
    `ingen overgang fra ${from.join(', ')} til ${to.join(', ')} er angivet; ${
      existing.length === 0 ? 'derfra fører ingen overgange' : `derfra fører overgange til ${listing(existing)}`
    }`,
  effectBelowZero: ({ target, lowest }) => `${target} kan komme ned på ${tal(lowest)}; intet tal må komme under 0`,
  effectOnPrice: ({ field }) => `${field} gælder ophold og kan ikke bruges om en pris (unitCost)`,
  effectOnAddOn: ({ field }) => `${field} gælder ophold og kan ikke bruges om andelen med en tillægsydelse (addOn)`,
  effectOnCapacity: ({ field }) =>
    `${field} kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn`,
  breakdownsOnlyMultiply: () => 'en virkning på sammenbrud (breakdowns) skrives med multiply',
  breakdownsMissing: ({ step }) =>
    `scenariet angiver ingen sammenbrud fra trinnet ${step}; skriv dem først i breakdowns øverst i filen`,
  capacityMissing: ({ step }) =>
    `scenariet angiver ingen pladser på trinnet ${step}; skriv dem først i capacity øverst i filen`,
  reachForEveryone: ({ target }) =>
    `${target} er fælles for alle børn og kan ikke ændres af et virkemiddel, der kun når nogle (reach); del det i to`,
  tooManyPartial: ({ limit }) => `flere end ${limit} virkemidler når kun nogle af børnene (reach)`,
  detectionNotEntry: () => 'detection kan kun bruges om overgange fra det almene trin til andre trin',
  detectionNotFactor: ({ operation }) => `detection skrives med multiply, ikke ${operation}`,
  detectionBelowOne: ({ got }) => `detection finder flere børn, så faktoren skal være mindst 1, fik ${tal(got)}`,
  detectionDuration: () => 'duration kan ikke bruges sammen med detection, som finder børn på det almene trin',
  relativeRiskWithoutDetection: () => 'relativeRisk kan kun bruges sammen med detection: true',
  tooManyRisks: ({ limit }) => `flere end ${limit} forskellige relativeRisk i alle virkemidler tilsammen`,
  capOnUniversal: ({ step }) => `ophold på det almene trin ${step} kan ikke få en længste varighed`,
  capToItself: ({ step }) => `opholdet på ${step} slutter her, så børnene kan ikke gå videre til ${step} selv`,
  capTwice: ({ step, months }) => `ophold på ${step} slutter efter ${months} måneder allerede ved et andet loft`,
  sharesNotOne: ({ sum }) => `andelene giver tilsammen ${tal(sum)}; de skal give 1`,
  rangeDisordered: ({ low, middle, high }) =>
    `middle (${tal(middle)}) skal ligge mellem low (${tal(low)}) og high (${tal(high)})`,
  policyStartOutside: ({ got, first, last }) => `virkemidlet begynder ${got}, uden for perioden ${first} til ${last}`,
  policyEndOutside: ({ got, last }) => `virkemidlet slutter ${got}, efter periodens sidste måned ${last}`,
  policyEndsBeforeStart: ({ start, end }) => `virkemidlet slutter ${end}, før det begynder ${start}`,
  policyEndsBeforeWorking: ({ works, end }) => `virkemidlet slutter ${end}, før det begynder at virke ${works}`,
  policyWorksTooLate: ({ works, last }) =>
    `virkemidlet begynder først at virke ${works}, efter periodens sidste måned ${last}; i perioden koster det kun`,
  fadeOutWithoutEnd: () => 'fadeOutMonths kan kun bruges sammen med end, den sidste måned før udfasningen',
  costYearOutside: ({ year, first, last }) => `året ${year} ligger uden for perioden ${first} til ${last}`,
  costYearLeftOut: ({ year, first, last }) =>
    `året ${year} er ikke et af periodens hele kalenderår, ${first} til ${last}; beløbet regnes ikke med`,
  costPolicyYearOutside: ({ year, begins, last }) =>
    `virkemidlets år ${year} begynder ${begins}, efter periodens sidste måned ${last}; beløbet regnes ikke med`,
  costWithoutStaff: () => 'krPerCaseworker kræver, at virkemidlet angiver staff eller staffPer1000',
  staffWithoutCaseworkers: () => 'virkemidlet ændrer antallet af rådgivere, men scenariet har ingen caseworkers',
};
