/** Real price drift held against the ladder and the horizon. */

import type { Draft } from '../draft.js';
import { doubtful, type Finding, wrong } from '../finding.js';
import type { DriftFile } from '../schema/price-drift.js';
import { bareNumber, listOfIds } from '../schema/read.js';
import { yearsOf } from '../schema/words.js';
import { checkNames, type KnownNames } from './names.js';

/** Each drift has a name of its own, concerns known steps or add-ons, and years of which some are in the horizon. */
export function checkPriceDrift({ economy, horizon }: Draft, known: KnownNames): Finding[] {
  const drifts = economy?.realPriceDrift ?? [];
  return drifts.flatMap((drift, index) => {
    const path = ['economy', 'realPriceDrift', index];
    const isTwice = drifts.slice(0, index).some(({ id }) => id === drift.id);
    const { fromYear, toYear } = drift;
    const backwards = fromYear !== undefined && toYear !== undefined && toYear < fromYear;
    return [
      ...(isTwice ? [wrong([...path, 'id'], { code: 'duplicateId', args: { id: drift.id } })] : []),
      ...checkNames('step', drift.steps, known, [...path, 'steps'], [...known.addOn]),
      ...(backwards ? [wrong([...path, 'toYear'], { code: 'driftBackwards', args: { fromYear, toYear } })] : []),
      ...(backwards || horizon === null ? [] : neverFelt(drift, yearsOf(horizon), path)),
    ];
  });
}

/** Prices are as stated in the first calendar year; a drift that is over by then, or begins after the last, changes nothing. */
function neverFelt(
  { fromYear, toYear }: DriftFile,
  { first, last }: { readonly first: number; readonly last: number },
  path: readonly (string | number)[],
): Finding[] {
  const args = { first, last };
  if (fromYear !== undefined && fromYear > last)
    return [doubtful([...path, 'fromYear'], { code: 'driftOutside', args })];
  return toYear === undefined || toYear > first ? [] : [doubtful([...path, 'toYear'], { code: 'driftOutside', args })];
}

/** The least factor, at most 1, that drift brings a price to within the horizon. */
export function lowestGrowth({ economy, horizon }: Pick<Draft, 'economy' | 'horizon'>, id: string): number {
  if (economy === null || horizon === null) return 1;
  const { first, last } = yearsOf(horizon);
  return economy.realPriceDrift
    .filter(({ steps }) => listOfIds(steps).includes(id))
    .reduce((least, { perYear, fromYear, toYear }) => {
      const years = Math.max(0, Math.min(last, toYear ?? last) - Math.max(first + 1, fromYear ?? 0) + 1);
      return least * Math.min(1, (1 + bareNumber(perYear)) ** years);
    }, 1);
}
