/**
 * Two files that each bring a group of children. What the rest do is worked out so that the mean of all children stays
 * as it was; a second file that works it out anew knows nothing of the first one's group, and the mean is wrong.
 */

import { childOf, type Located, type LocatedMap } from './located.js';
import { type Problem, problemAt } from './problem.js';
import { REST_GROUP } from './scenario.js';

/** A group that `overlay` brings, where it sets the factor of the rest on a move and leaves that of a group it lies over. */
export function groupRestProblems(below: LocatedMap, overlay: LocatedMap): Problem[] {
  const known = keysOf(groupsOf(below));
  const brought = [...(groupsOf(overlay)?.entries ?? [])].filter(([id]) => !known.includes(id));
  const [first] = brought;
  if (known.length === 0 || first === undefined) return [];
  const clash = movesOf(overlay).find((move) => {
    const own = factorsOf(move);
    const other = movesOf(below).find((one) => isSame(one, move));
    const stated = keysOf(other === undefined ? null : factorsOf(other));
    return keysOf(own).includes(REST_GROUP) && stated.some((group) => !keysOf(own).includes(group));
  });
  if (clash === undefined) return [];
  const args = { group: first[0], other: known.join(', '), from: textOf(clash, 'from'), to: textOf(clash, 'to') };
  return [problemAt(first[1].keyPlace, { code: 'groupsApart', args })];
}

function groupsOf(root: LocatedMap): LocatedMap | null {
  const population = childOf(root, 'population');
  return mapOf(population === null ? null : childOf(population, 'groups'));
}

function factorsOf(move: LocatedMap): LocatedMap | null {
  return mapOf(childOf(move, 'byGroup'));
}

function movesOf(root: LocatedMap): LocatedMap[] {
  const list = childOf(root, 'transitions');
  return list?.kind === 'list' ? list.items.flatMap((item) => mapOf(item) ?? []) : [];
}

function isSame(one: LocatedMap, other: LocatedMap): boolean {
  return ['from', 'to'].every((field) => textOf(one, field) === textOf(other, field));
}

function mapOf(node: Located | null): LocatedMap | null {
  return node?.kind === 'map' ? node : null;
}

function keysOf(map: LocatedMap | null): string[] {
  return [...(map?.entries.keys() ?? [])].filter((key) => key !== 'source');
}

function textOf(node: LocatedMap, key: string): string {
  const child = childOf(node, key);
  return child?.kind === 'scalar' ? String(child.value) : '';
}
