/** Fields of which exactly one must be stated. */

import type { Finding } from '../finding.js';
import { wrong } from '../finding.js';
import type { Path } from '../located.js';

/** An error unless exactly one of `keys` is stated in `fields`. */
export function exactlyOne(fields: object, keys: readonly string[], path: Path): Finding[] {
  const stated = new Map(Object.entries(fields));
  const found = keys.filter((key) => stated.get(key) !== undefined);
  return found.length === 1 ? [] : [wrong(path, { code: 'notExactlyOne', args: { keys, found } })];
}
