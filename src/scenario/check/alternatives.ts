/** Fields that stand for one another. */

import type { Finding } from '../finding.js';
import { wrong } from '../finding.js';
import type { Path } from '../located.js';

/** An error unless exactly one of `keys` is stated in `fields`. */
export function exactlyOne(fields: object, keys: readonly string[], path: Path): Finding[] {
  const found = statedOf(fields, keys);
  return found.length === 1 ? [] : [wrong(path, { code: 'notExactlyOne', args: { keys, found } })];
}

/** An error when more than one of `keys` is stated in `fields`. */
export function atMostOne(fields: object, keys: readonly string[], path: Path): Finding[] {
  return statedOf(fields, keys).length === 0 ? [] : exactlyOne(fields, keys, path);
}

function statedOf(fields: object, keys: readonly string[]): string[] {
  const stated = new Map(Object.entries(fields));
  return keys.filter((key) => stated.get(key) !== undefined);
}
