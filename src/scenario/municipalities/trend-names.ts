/** What a development is called in files: in words, by its sign, or as VIVE's arrows. */
import type { TrendClass } from './figure.js';

const CLASS_NAMES: ReadonlyMap<string, TrendClass> = new Map([
  ['rising', 'rising'],
  ['stable', 'stable'],
  ['falling', 'falling'],
  ['stigende', 'rising'],
  ['stabil', 'stable'],
  ['stabilt', 'stable'],
  ['faldende', 'falling'],
  ['1', 'rising'],
  ['0', 'stable'],
  ['-1', 'falling'],
  ['↑', 'rising'],
  ['→', 'stable'],
  ['⇒', 'stable'],
  ['↓', 'falling'],
]);

/** The development of that name; null: there is none. */
export function trendNamed(text: string): TrendClass | null {
  return CLASS_NAMES.get(text.toLowerCase()) ?? null;
}
