/** The parameters of a file: numbers that formulas name, and what is wrong with their names. */

import { doubtful, type Finding, wrongKey } from '../finding.js';
import { MAX_ITEMS } from '../limits.js';
import { parameterNameFault } from '../schema/parameters.js';
import { bareNumber, isSourcedNumber } from '../schema/read.js';
import { isFields } from './number-texts.js';

/** Values by name; of what is wrong otherwise only the name, so that formulas are not blamed for it. */
export function parametersOf(plain: unknown): ReadonlyMap<string, number> {
  return new Map(
    statedParameters(plain).map(([name, value]) => [name, isSourcedNumber(value) ? finite(bareNumber(value)) : 1]),
  );
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 1;
}

function statedParameters(plain: unknown): (readonly [string, unknown])[] {
  const parameters = isFields(plain) ? plain.parameters : undefined;
  return isFields(parameters) ? Object.entries(parameters).filter(([name]) => name !== 'source') : [];
}

/** Names that cannot be, too many of them, and those that no formula uses. */
export function checkParameters(plain: unknown): Finding[] {
  const names = statedParameters(plain).map(([name]) => name);
  if (names.length > MAX_ITEMS.parameters) {
    return [wrongKey(['parameters'], { code: 'listTooLong', args: { maximum: MAX_ITEMS.parameters } })];
  }
  const used = wordsIn(plain);
  return names.flatMap((name) => {
    const path = ['parameters', name];
    const fault = parameterNameFault(name);
    if (fault !== null) return [wrongKey(path, { code: fault, args: { id: name } })];
    if (used.has(name)) return [];
    return [{ ...doubtful(path, { code: 'parameterUnused', args: { name } }), on: 'key' as const }];
  });
}

/** Every word in the texts of a file; one that is only in a description is taken for used. */
function wordsIn(plain: unknown): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node === 'string') for (const [word] of node.matchAll(/[\p{L}_][\p{L}\d_]*/gu)) words.add(word);
    else if (Array.isArray(node)) node.forEach(visit);
    else if (isFields(node)) Object.values(node).forEach(visit);
  };
  visit(plain);
  return words;
}
