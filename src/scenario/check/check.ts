/** Everything the parts of a scenario say about one another, in the order of the file. */

import type { Draft } from '../draft.js';
import type { Finding } from '../finding.js';
import { checkAddOns, checkPrevalenceEffects } from './add-ons.js';
import { checkBelowZero } from './below-zero.js';
import { checkBreakdowns } from './breakdowns.js';
import { checkCapacity } from './capacity.js';
import { checkCaseworkers } from './caseworkers.js';
import { checkEconomy } from './economy.js';
import { checkAgeBands, checkGroups, checkSteps } from './ladder.js';
import { checkArrivals, checkBirthdays, checkPairs, checkRePlacement, checkTransitions } from './moves.js';
import { checkIds, knownNames } from './names.js';
import { checkPayers } from './payers.js';
import { checkPolicies } from './policy/policies.js';
import { checkPriceDrift } from './price-drift.js';
import { checkPrices } from './prices.js';
import { checkReach } from './reach.js';
import { checkSizes } from './sizes.js';
import { checkInitial, checkPopulation } from './start.js';
import { checkStress } from './stress.js';
import { checkTrends } from './trends.js';

/** All findings of the cross checks. */
export function crossCheck(draft: Draft): Finding[] {
  const tooMany = checkSizes(draft);
  if (tooMany.length > 0) return tooMany;
  const known = knownNames(draft);
  const moves = [
    ...checkPairs(draft, known),
    ...checkArrivals(draft, known),
    ...checkBirthdays(draft, known),
    ...checkInitial(draft, known),
  ];
  // A misspelt destination also makes a step unreachable; the spelling is the thing to say.
  const misspelt = moves.some(({ fault }) => fault.code === 'unknownName' && fault.args.what === 'step');
  return [
    ...checkIds(draft),
    ...checkSteps(draft),
    ...checkAgeBands(draft),
    ...checkGroups(draft),
    ...checkPopulation(draft),
    ...checkPrices(draft, known),
    ...moves,
    ...checkTransitions(draft, known),
    ...checkTrends(draft, known),
    ...checkRePlacement(draft),
    ...checkAddOns(draft, known),
    ...checkBreakdowns(draft, known),
    ...checkCaseworkers(draft, known),
    ...checkCapacity(draft, known),
    ...checkPriceDrift(draft, known),
    ...checkPayers(draft, known),
    ...checkEconomy(draft, known),
    ...checkStress(draft),
    ...checkPolicies(draft, known),
    ...checkPrevalenceEffects(draft),
    ...checkBelowZero(draft),
    ...(misspelt ? [] : checkReach(draft)),
  ];
}
