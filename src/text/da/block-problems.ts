/** Problems with breakdowns, caseworkers and capacity, in Danish. */

import type { BlockProblemArgs } from '../../scenario/block-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

export const daBlockProblems: Pick<ProblemTexts, keyof BlockProblemArgs> = {
  badDate: ({ got }) => `forventede et årstal eller en måned som 2018 eller 2018-07, fik "${shortened(got)}"`,
  dateTwice: ({ month }) => `tallet fra ${month} er angivet to gange; et årstal betyder januar`,
  noDates: () => 'der er ingen datoer; angiv mindst én, eller ét tal',
  breakdownNoPlacement: ({ id }) =>
    `'${id}' er ikke en anbringelse (kind: placement); kun anbringelser kan bryde sammen`,
  breakdownNothing: ({ from }) => `ingen overgang fører fra ${listing(from)}; der er intet, der kan bryde sammen`,
  breakdownTwice: ({ from, to }) => `overgangen fra ${from} til ${to} er med i flere sammenbrud; den må kun være i ét`,
  badCaseload: ({ got }) =>
    `forventede et antal sager pr. rådgiver som 30 eller 22.5 (0 til 9999), fik "${shortened(got)}"`,
  caseloadTwice: ({ caseload }) => `faktoren ved ${tal(caseload)} sager er angivet to gange`,
  noCaseloads: () => 'faktoren har ingen punkter; angiv mindst ét antal sager pr. rådgiver',
  formulaForEntries: () =>
    'for begyndelser fra det almene trin skal faktoren være punkter (antal sager: faktor), ikke en formel',
  factorOutside: ({ caseload, got, least, most }) =>
    `formlen giver ${Number.isFinite(got) ? tal(Number(got.toPrecision(6))) : 'intet tal'} ved ${caseload} sager pr. rådgiver; faktoren skal ligge fra ${least} til ${most} ved 0 til 200 sager`,
  noWeights: () => 'ingen sager vejer noget; angiv mindst ét trin med en vægt over 0',
  noStaffLeft: ({ month, left }) =>
    `i ${month} er der ${tal(left)} rådgivere tilbage, når virkemidlerne er trukket fra; der skal altid være nogen`,
  capacityTwice: ({ step }) => `pladserne på trinnet ${step} er angivet to gange`,
  capacityCircle: ({ chain }) => `goTo går i ring: ${chain.join(' -> ')}; et barn uden plads skal kunne ende et sted`,
  interimWithoutWait: () => 'interim er for børn, der venter, og kan kun bruges sammen med whenFull: wait',
};
