/** Who pays, and spill-overs, held against the ladder. */

import type { Draft } from '../draft.js';
import { type Finding, wrong } from '../finding.js';
import type { Path } from '../located.js';
import { OTHER_PAYERS, PAYER_IDS } from '../payers.js';
import type { PayersFile } from '../schema/payers.js';
import { sharesFinding } from './ladder.js';
import { checkNames, type KnownNames } from './names.js';

/** Nobody pays more than all; each spill-over has a name of its own and concerns known steps. */
export function checkPayers(draft: Draft, known: KnownNames): Finding[] {
  return [
    ...draft.steps.flatMap(({ index, item }) => sharesOf(item.payers, ['steps', index, 'payers'])),
    ...draft.addOns.flatMap(({ index, item }) => sharesOf(item.payers, ['addOns', index, 'payers'])),
    ...draft.policies.flatMap(({ index: policy, costs }) =>
      costs.flatMap(({ index, item }) => sharesOf(item.payers, ['policies', policy, 'costs', index, 'payers'])),
    ),
    ...spillOverFindings(draft, known),
  ];
}

function sharesOf(payers: PayersFile | undefined, path: Path): Finding[] {
  return sharesFinding(
    path,
    OTHER_PAYERS.flatMap((payer) => payers?.[payer] ?? []),
  );
}

/** Rows of results that are sums of spill-overs. */
const TAKEN = new Set(['all', ...Object.values(PAYER_IDS)]);

function spillOverFindings({ economy }: Draft, known: KnownNames): Finding[] {
  const spillOvers = economy?.spillOvers ?? [];
  return spillOvers.flatMap(({ id, steps }, index) => {
    const path = ['economy', 'spillOvers', index];
    const isTwice = spillOvers.slice(0, index).some((other) => other.id === id);
    return [
      ...(TAKEN.has(id) ? [wrong([...path, 'id'], { code: 'reservedId', args: { id } })] : []),
      ...(isTwice ? [wrong([...path, 'id'], { code: 'duplicateId', args: { id } })] : []),
      ...checkNames('step', steps, known, [...path, 'steps']),
    ];
  });
}
