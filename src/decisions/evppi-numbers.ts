/** The uncertain numbers of several scenarios as they are drawn, by the names that they are asked for. */

import { masterKey, replicationKey } from '../engine/chance/keys.js';
import { parameterChance } from '../engine/chance/parameter.js';
import { pathKey } from '../scenario/expression/number-texts.js';
import type { Path } from '../scenario/located.js';
import { nearest } from '../scenario/nearest.js';
import type { Scenario } from '../scenario/scenario.js';
import { drawnNumbers, rowOf } from '../scenario/uncertain/draw.js';
import { shortNames } from './named.js';

/** Something that can be known: a number, shares that are drawn together, or a column of a posterior. */
export interface DrawnNumber {
  /** As the scenario or the posterior calls it. */
  readonly name: string;
  /** By draw; several of shares, and where scenarios draw something else under one name. */
  readonly columns: readonly Float64Array[];
}

/** Numbers that are known together. */
export interface KnownSet {
  /** As it was asked for. */
  readonly name: string;
  /** The first is why it is a set: numbers of one move or price, the whole posterior, everything, or the user asked. */
  readonly kind: 'one' | 'item' | 'posterior' | 'asked';
  readonly numbers: readonly DrawnNumber[];
}

/** What the whole posterior is called. */
export const POSTERIOR = 'posterior';

/** Every uncertain number of the scenarios; one that several of them have is one number, which has one luck in all. */
export function drawnNumbersOf(scenarios: readonly Scenario[], replications: readonly number[]): DrawnNumber[] {
  const found = new Map<string, Float64Array[]>();
  for (const scenario of scenarios) {
    for (const { name, columns } of drawnOf(scenario, replications)) {
      const known = found.get(name) ?? [];
      found.set(name, [...known, ...columns.filter((own) => !known.some((other) => isSame(own, other)))]);
    }
  }
  return [...found].map(([name, columns]) => ({ name, columns }));
}

/** Names of the columns of the scenarios' posteriors. */
export function posteriorNames(scenarios: readonly Scenario[]): ReadonlySet<string> {
  return new Set(scenarios.flatMap(({ uncertain }) => uncertain?.posterior?.columns.map(({ name }) => name) ?? []));
}

function drawnOf({ uncertain, seed }: Scenario, replications: readonly number[]): DrawnNumber[] {
  if (uncertain === undefined) return [];
  const master = masterKey(seed);
  const { numbers, shares, posterior } = uncertain;
  const chanceIn = (replication: number) => {
    const key = replicationKey(master, replication);
    return (name: string): number => parameterChance(key, name);
  };
  const draws = replications.map((own) => drawnNumbers({ ...uncertain, posterior: null }, own, chanceIn(own)));
  const columnAt = (path: Path): Float64Array =>
    Float64Array.from(draws, (own) => own.get(pathKey(path)) ?? Number.NaN);
  const rows = posterior === null ? [] : replications.map((own) => rowOf(posterior, own, chanceIn(own)));
  return [
    ...numbers.map(({ name, path }) => ({ name, columns: [columnAt(path)] })),
    ...shares.map(({ name, shares: own }) => ({ name, columns: own.map(({ path }) => columnAt(path)) })),
    ...(posterior?.columns ?? []).map(({ name, draws: all }) => ({
      name,
      columns: [Float64Array.from(rows, (row) => all[row] as number)],
    })),
  ];
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, i) => value === b[i]);
}

/**
 * What is looked at where nobody asks: each number, all uncertain numbers of one move, price or policy together where
 * they are several, and the posterior as a whole.
 */
export function usualSets(numbers: readonly DrawnNumber[], posterior: ReadonlySet<string>): KnownSet[] {
  const byItem = new Map<string, DrawnNumber[]>();
  for (const number of numbers) {
    if (posterior.has(number.name)) continue;
    const item = number.name.split('.').slice(0, 2).join('.');
    byItem.set(item, [...(byItem.get(item) ?? []), number]);
  }
  const joint = numbers.filter(({ name }) => posterior.has(name));
  return [
    ...numbers.map((number): KnownSet => ({ name: number.name, kind: 'one', numbers: [number] })),
    ...[...byItem].flatMap(([name, own]): KnownSet[] => (own.length > 1 ? [{ name, kind: 'item', numbers: own }] : [])),
    ...(joint.length > 1 ? [{ name: POSTERIOR, kind: 'posterior', numbers: joint } as const] : []),
  ];
}

/** A part of a question that names nothing, and the name that was probably meant. */
export interface UnknownName {
  readonly name: string;
  readonly suggestion: string | null;
}

/** The numbers that a question names, joined by `+`; a term is a name, a short name, or how several names begin. */
export function setAskedFor(
  asked: string,
  numbers: readonly DrawnNumber[],
  posterior: ReadonlySet<string>,
): KnownSet | UnknownName[] {
  const names = (number: DrawnNumber): string[] => [
    number.name,
    ...shortNames(number.name),
    ...(posterior.has(number.name) ? [POSTERIOR] : []),
  ];
  const known = new Set(numbers.flatMap(names));
  // A column of a posterior may be called by several names joined by + itself.
  const whole = numbers.filter((number) => number.name === asked);
  if (whole.length > 0) return { name: asked, kind: 'asked', numbers: whole };
  const unknown: UnknownName[] = [];
  const found = asked.split('+').flatMap((term) => {
    const own = numbers.filter((number) => names(number).includes(term) || number.name.startsWith(`${term}.`));
    if (own.length === 0) unknown.push({ name: term, suggestion: nearest(term, known) });
    return own;
  });
  return unknown.length > 0 ? unknown : { name: asked, kind: 'asked', numbers: [...new Set(found)] };
}
