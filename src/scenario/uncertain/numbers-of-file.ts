/** Every number of a file by a name that does not depend on where in a list it stands. */

import { isFields } from '../expression/number-texts.js';
import type { Path } from '../located.js';

/** A number, or an object `{ value, ... }` of one. */
export interface FileNumber {
  readonly name: string;
  /** Where the bare number, or its formula, stands. */
  readonly path: Path;
  readonly value: unknown;
}

/** `transitions.hjemme>pleje.perYear.smaa` for `["transitions", 3, "perYear", "smaa"]`. */
export function nameAt(plain: unknown, path: Path): string {
  let node = plain;
  return path
    .map((part) => {
      const child = Array.isArray(node) ? node[Number(part)] : isFields(node) ? node[String(part)] : undefined;
      const name = Array.isArray(node) ? (identity(child) ?? String(part)) : String(part);
      node = child;
      return name;
    })
    .filter((name, i) => !(name === 'value' && i === path.length - 1))
    .join('.');
}

function identity(item: unknown): string | null {
  if (!isFields(item)) return null;
  const { id, from, to, step } = item;
  if (typeof id === 'string') return id;
  if (typeof from === 'string' && typeof to === 'string') return `${from}>${to}`;
  return typeof step === 'string' ? step : null;
}

/** The numbers of a file in its order; a formula is one too. */
export function numbersOfFile(plain: unknown): FileNumber[] {
  const found: FileNumber[] = [];
  const visit = (node: unknown, path: Path): void => {
    if (typeof node === 'number') found.push({ name: nameAt(plain, path), path, value: node });
    else if (Array.isArray(node)) for (const [i, item] of node.entries()) visit(item, [...path, i]);
    else if (isFields(node) && 'value' in node) {
      found.push({ name: nameAt(plain, path), path: [...path, 'value'], value: node.value });
    } else if (isFields(node)) {
      for (const [key, own] of Object.entries(node)) if (key !== 'uncertain') visit(own, [...path, key]);
    }
  };
  visit(plain, []);
  return found;
}

/**
 * The numbers that a column of a posterior names: one by its name, or as `calibrate` names what it fits, `hjemme>pleje`,
 * `hjemme>pleje@unge`, `unitCost:pleje`, and several joined by +.
 */
export function numbersNamed(numbers: readonly FileNumber[], column: string): FileNumber[] {
  const [whole = '', band = null] = column.split('@');
  return whole.split('+').flatMap((term) => {
    const exact = numbers.filter(({ name }) => name === term && band === null);
    if (exact.length > 0) return exact;
    const start = term.startsWith('unitCost:')
      ? `steps.${term.slice('unitCost:'.length)}.unitCost`
      : `transitions.${term}.perYear`;
    return numbers.filter(({ name }) =>
      band === null ? name === start || name.startsWith(`${start}.`) : name === `${start}.${band}`,
    );
  });
}
