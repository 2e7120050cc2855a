/** Ids: none twice, none reserved, none unknown. */

import type { Draft, Numbered } from '../draft.js';
import { type Finding, wrong, wrongKey } from '../finding.js';
import type { Path } from '../located.js';
import { nearest } from '../nearest.js';
import type { Named } from '../problem.js';
import { LEAVE, LEDGERS, REST_GROUP, STEP_KINDS } from '../scenario.js';

/** Ids that mean something else in scenario files and in results. */
const RESERVED = new Set<string>([
  LEAVE,
  REST_GROUP,
  'all',
  'policies',
  ...['permanent', 'implementation'].flatMap((kind) => [`policies_${kind}_service`, `policies_${kind}_anlaeg`]),
  'add_ons',
  'value',
  'source',
  'none',
  ...STEP_KINDS,
  ...LEDGERS,
]);

/** Duplicate and reserved ids of everything that has an id. */
export function checkIds(draft: Draft): Finding[] {
  return [
    ...listedIds('steps', draft.stepIds),
    ...listedIds('trends', draft.trendIds),
    ...listedIds('arrivals', draft.arrivalIds),
    // An effect on a price may name either, and so do results.
    ...listedIds('addOns', draft.addOnIds, draft.stepIds),
    ...listedIds('policies', draft.policyIds),
    ...keyedIds(['ageBands'], draft.bandIds),
    ...keyedIds(['population', 'groups'], [...draft.groupIds].slice(1)),
  ];
}

/** `taken`: the ids of another list that these must differ from. */
function listedIds(list: string, ids: readonly Numbered<string>[], taken: readonly Numbered<string>[] = []): Finding[] {
  const seen = new Set(taken.map(({ item }) => item));
  return ids.flatMap(({ index, item: id }) => {
    const path = [list, index, 'id'];
    if (RESERVED.has(id)) return [wrong(path, { code: 'reservedId', args: { id } })];
    if (seen.has(id)) return [wrong(path, { code: 'duplicateId', args: { id } })];
    seen.add(id);
    return [];
  });
}

function keyedIds(path: Path, ids: Iterable<string>): Finding[] {
  return [...ids]
    .filter((id) => RESERVED.has(id))
    .map((id) => wrongKey([...path, id], { code: 'reservedId', args: { id } }));
}

/** The names that may be referred to. */
export interface KnownNames {
  readonly step: ReadonlySet<string>;
  readonly band: ReadonlySet<string>;
  readonly group: ReadonlySet<string>;
  readonly addOn: ReadonlySet<string>;
}

/** All names a file defines. */
export function knownNames(draft: Draft): KnownNames {
  return {
    step: new Set(draft.stepIds.map(({ item }) => item)),
    band: draft.bandIds,
    group: draft.groupIds,
    addOn: new Set(draft.addOnIds.map(({ item }) => item)),
  };
}

/** An error when `id` is not a known step, band, group or add-on; `also` are words that may stand in its place. */
export function checkName(
  what: Named,
  id: string,
  known: KnownNames,
  path: Path,
  also: readonly string[] = [],
  on: 'value' | 'key' = 'value',
): Finding[] {
  const names = [...known[what], ...also];
  if (names.includes(id)) return [];
  const fault = { code: 'unknownName', args: { what, id, suggestion: nearest(id, names), known: names } } as const;
  return [on === 'key' ? wrongKey(path, fault) : wrong(path, fault)];
}

/** `checkName` for one id or a list of them, each at its own place. */
export function checkNames(
  what: Named,
  ids: string | readonly string[] | undefined,
  known: KnownNames,
  path: Path,
  also: readonly string[] = [],
): Finding[] {
  if (ids === undefined) return [];
  if (typeof ids === 'string') return checkName(what, ids, known, path, also);
  return ids.flatMap((id, index) => checkName(what, id, known, [...path, index], also));
}
