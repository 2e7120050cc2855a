/** Reads checked fields of a file: numbers with the source that covers them, maps, one or many ids. */

import type { Sourced } from '../scenario.js';
import type { SourcedNumber } from './numbers.js';

/** Numbers by id beside an optional `source:`, as `sourcedMap` lets through. */
export type SourcedMap = Readonly<Record<string, unknown>>;

/** The bare number. */
export function bareNumber(number: SourcedNumber): number {
  return typeof number === 'number' ? number : number.value;
}

/** The number with its own source, or else with that of what it stands in. */
export function sourcedOf(number: SourcedNumber, inherited: string | undefined): Sourced {
  const own = typeof number === 'number' ? undefined : number.source;
  return { value: bareNumber(number), source: own ?? inherited ?? '' };
}

/** Whether a `perYear` is one number (and not one for each band). */
export function isOneNumber(number: SourcedNumber | SourcedMap): number is SourcedNumber {
  return typeof number === 'number' || 'value' in number;
}

/** The numbers of a map by id, without its `source`. */
export function numbersOf(map: SourcedMap): (readonly [string, SourcedNumber])[] {
  return Object.entries(map).flatMap(([key, value]) => (isSourcedNumber(value) ? [[key, value] as const] : []));
}

/** The bare numbers of a `perYear`: the one, or that of each band. */
export function valuesOf(number: SourcedNumber | SourcedMap): number[] {
  return isOneNumber(number) ? [bareNumber(number)] : numbersOf(number).map(([, value]) => bareNumber(value));
}

/** The numbers of a map with the source that covers them; `read` for amounts, which may be in other prices. */
export function sourcedEntries(
  map: SourcedMap,
  inherited: string | undefined,
  read: (number: SourcedNumber, source: string | undefined) => Sourced = sourcedOf,
): Record<string, Sourced> {
  const own = map.source;
  const source = typeof own === 'string' ? own : inherited;
  return Object.fromEntries(numbersOf(map).map(([key, number]) => [key, read(number, source)]));
}

/** Whether a value is a number, with or without its source. */
export function isSourcedNumber(value: unknown): value is SourcedNumber {
  return typeof value === 'number' || (typeof value === 'object' && value !== null && 'value' in value);
}

/** One id or several, as a list. */
export function listOfIds(ids: string | readonly string[]): readonly string[] {
  return typeof ids === 'string' ? [ids] : ids;
}
