/** Prices by time on the step: they cover a stay, on steps where it is followed, and what will be of no use is doubted. */

import type { Draft } from '../draft.js';
import { doubtfulKey, type Finding, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { durationsInOrder } from '../schema/duration.js';
import { bareNumber, numbersOf } from '../schema/read.js';
import type { StepFile } from '../schema/step.js';
import { checkDurations } from './durations.js';
import { isStockList } from './start.js';

/** Findings for a step's factors by time on it; none where it states none. */
export function checkPriceParts(draft: Draft, step: StepFile, path: Path): Finding[] {
  const byDuration = step.unitCostByDuration ?? {};
  if (numbersOf(byDuration).length === 0) return [];
  if (draft.universalIds.includes(step.id)) {
    return [wrongKey(path, { code: 'priceByStayUniversal', args: { step: step.id } })];
  }
  const findings = checkDurations(byDuration, path);
  if (findings.length > 0) return findings;
  return [...neverReached(draft, step, path), ...begunAtStart(draft, step, path)];
}

/** Where nobody has been on the step before the simulation begins, no stay is longer than it. */
function neverReached({ initial, horizon }: Draft, { unitCostByDuration }: StepFile, path: Path): Finding[] {
  if (initial === null || initial === 'steadyState' || horizon === null) return [];
  const months = 12 * (horizon.years + (initial.burnInYears ?? 0));
  return durationsInOrder(unitCostByDuration ?? {})
    .filter(({ fromMonth }) => fromMonth >= months)
    .map(({ key }) => doubtfulKey([...path, key], { code: 'partNotReached', args: { range: key, months } }));
}

/** Children of stated shares and stocks have just come, however long they have really been there. */
function begunAtStart({ initial }: Draft, { id }: StepFile, path: Path): Finding[] {
  if (initial === null || initial === 'steadyState') return [];
  const { shares = {}, stock = {} } = initial;
  const there = [...numbersOf(shares), ...(isStockList(stock) ? [] : numbersOf(stock))].some(
    ([step, children]) => step === id && bareNumber(children) > 0,
  );
  const listed = isStockList(stock) && stock.some(({ step, children }) => step === id && bareNumber(children) > 0);
  return there || listed ? [doubtfulKey(path, { code: 'stayBeginsAtStart', args: { step: id } })] : [];
}
