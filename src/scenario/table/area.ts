/** Which municipality of a table is meant: the only one, or the one that the scenario names. */

import { nearest } from '../nearest.js';
import type { Fault } from '../problem.js';
import type { Figure } from './sheet.js';

/** The figures of one place. */
export type AreaChoice =
  | { readonly ok: true; readonly area: string; readonly figures: readonly Figure[] }
  | { readonly ok: false; readonly fault: Fault };

/** The figures of the place `wanted`; null: of the only one. `axis` is where the places stand, null: nowhere. */
export function chooseArea(figures: readonly Figure[], axis: number | null, wanted: string | null): AreaChoice {
  if (axis === null) {
    if (wanted === null) return { ok: true, area: '', figures };
    return { ok: false, fault: { code: 'tableNoAreas', args: { area: wanted } } };
  }
  const areas = [...new Set(figures.map((figure) => textOf(figure, axis)))];
  const matching = wanted === null ? areas : areas.filter((area) => isSame(area, wanted));
  const [area] = matching;
  if (area !== undefined && matching.length === 1) {
    return { ok: true, area, figures: figures.filter((figure) => textOf(figure, axis) === area) };
  }
  if (area === undefined && wanted !== null) {
    const suggestion = nearest(wanted, areas);
    return { ok: false, fault: { code: 'tableUnknownArea', args: { area: wanted, suggestion, areas } } };
  }
  // A table without figures has no place either; that it is empty is said elsewhere.
  if (area === undefined) return { ok: true, area: '', figures };
  return { ok: false, fault: { code: 'tableAreas', args: { areas } } };
}

function textOf(figure: Figure, axis: number): string {
  return figure.labels[axis]?.text ?? '';
}

/** Whether a label names the place: its name (with `Kommune` or without), its code, or both as StatBank writes them. */
function isSame(label: string, wanted: string): boolean {
  const [, code, name] = /^(\d{1,4})\s+(.+)$/.exec(label) ?? [];
  return [label, code, name].some((text) => text !== undefined && folded(text) === folded(wanted));
}

function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+kommune$/, '');
}
