/** Stated drifts held against one another and the scenario. */

import type { Draft } from '../draft.js';
import { doubtful, type Finding, wrong } from '../finding.js';
import { bareNumber } from '../schema/read.js';
import type { StressFile } from '../schema/stress.js';
import { NO_DRIFT, STANDARD_DRIFTS } from '../stress.js';

const SIZES = Object.keys(NO_DRIFT).filter((key): key is keyof typeof NO_DRIFT => key in NO_DRIFT);

/** Each drift has a name of its own, changes something, and nothing that the scenario does not have. */
export function checkStress({ economy, population, addOns }: Draft): Finding[] {
  const drifts = economy?.stress ?? [];
  const hasGroups = Object.keys(population?.groups ?? {}).length > 0;
  return drifts.flatMap((drift, index) => {
    const path = ['economy', 'stress', index];
    const { id } = drift;
    const isTaken = STANDARD_DRIFTS.some((own) => own === id) || drifts.slice(0, index).some((one) => one.id === id);
    return [
      ...(isTaken ? [wrong([...path, 'id'], { code: 'duplicateId', args: { id } })] : []),
      ...(isNothing(drift) ? [wrong(path, { code: 'stressNothing', args: {} })] : []),
      ...(drift.groupEntries === undefined || hasGroups
        ? []
        : [doubtful([...path, 'groupEntries'], { code: 'stressUnfelt', args: { what: 'groups' } })]),
      ...(drift.addOns === undefined || addOns.length > 0
        ? []
        : [doubtful([...path, 'addOns'], { code: 'stressUnfelt', args: { what: 'addOns' } })]),
    ];
  });
}

function isNothing(drift: StressFile): boolean {
  return SIZES.every((key) => {
    const stated = drift[key];
    return stated === undefined || bareNumber(stated) === NO_DRIFT[key];
  });
}
