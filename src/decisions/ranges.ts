/** How far each number is varied: as the scenario says itself, as the user asks, or, for want of both, by an assumed percentage. */

import { explainDraws } from '../results/explain/uncertain.js';
import type { Scenario } from '../scenario/scenario.js';
import { type NamedNumbers, type NameFault, readNames, shortNames, variableNumbers } from './named.js';
import type { VariedFile } from './vary.js';

/** A number, or a factor on several, from low to high. */
export interface Range {
  /** What it is called in a table: the shortest name. */
  readonly name: string;
  readonly isFactor: boolean;
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** `uncertain`: 5 % and 95 % quantile of what the scenario states; `assumed`: a percentage up and down. */
  readonly origin: 'uncertain' | 'asked' | 'assumed';
  /** By position of the named number: what it is when the range is at each end. */
  readonly atLow: readonly Coordinate[];
  readonly atHigh: readonly Coordinate[];
}

export interface Coordinate {
  readonly axis: number;
  readonly value: number;
}

/** A number that the user names, with the range where one is given. */
export interface AskedRange {
  readonly name: string;
  readonly ends: readonly [low: End, high: End] | null;
}

/** A value, or so many per cent more (less, below zero) than the file says. */
export interface End {
  readonly amount: number;
  readonly isPercent: boolean;
}

export interface Ranges {
  readonly named: readonly NamedNumbers[];
  readonly ranges: readonly Range[];
}

export type RangesReading =
  | ({ readonly ok: true } & Ranges)
  | { readonly ok: false; readonly faults: readonly RangeFault[] };

export type RangeFault =
  | NameFault
  | { readonly code: 'upsideDown'; readonly name: string }
  | { readonly code: 'nothing'; readonly name: string }
  | { readonly code: 'zero'; readonly name: string };

/** Reads `NAME`, `NAME=low:high` or `NAME=-10%:+20%`, a decimal comma being as good as a point; null: none of these. */
export function readAsked(text: string): AskedRange | null {
  const at = text.indexOf('=');
  if (at < 0) return { name: text, ends: null };
  const [low, high, ...more] = text
    .slice(at + 1)
    .split(':')
    .map(readEnd);
  if (low == null || high == null || more.length > 0) return null;
  return { name: text.slice(0, at), ends: [low, high] };
}

/** A number, or so many per cent; null: neither. */
export function readEnd(text: string): End | null {
  const match = /^([+-]?\d[\d_]*(?:[.,]\d+)?(?:e[+-]?\d+)?)(%?)$/i.exec(text.trim());
  if (match === null) return null;
  const [, number = '', percent] = match;
  return { amount: Number(number.replaceAll('_', '').replace(',', '.')), isPercent: percent === '%' };
}

/**
 * The ranges of the numbers that are asked for; of all that the scenarios are uncertain of where none are; of all that
 * say what the world is like where they are certain.
 *
 * @param percent how far a number is varied of which nobody says anything
 */
export function rangesOf(files: readonly VariedFile[], asked: readonly AskedRange[], percent: number): RangesReading {
  const stated = statedRanges(files);
  const isUncertain = asked.length === 0 && stated.length > 0;
  if (isUncertain) return uncertainRanges(files, stated);
  const wanted = asked.length > 0 ? asked : usualNames(files).map((name): AskedRange => ({ name, ends: null }));
  const reading = readNames(
    files.map(({ merged }) => merged),
    wanted.map(({ name }) => name),
  );
  if (!reading.ok) return { ok: false, faults: [...reading.faults, ...asked.flatMap(upsideDown)] };
  const { named } = reading;
  const ranges = named.map((own, axis) => rangeOf(own, axis, wanted[axis]?.ends ?? null, stated, percent));
  if (asked.length === 0) return { ok: true, named, ranges: ranges.filter(({ low, high }) => low < high) };
  const faults = ranges.flatMap((range, i): RangeFault[] => faultsOf(range, wanted[i]?.ends ?? null));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, named, ranges };
}

/** What can be said of a range without the number it is of. */
function upsideDown({ name, ends }: AskedRange): RangeFault[] {
  if (ends === null || ends[0].isPercent !== ends[1].isPercent) return [];
  return ends[0].amount > ends[1].amount ? [{ code: 'upsideDown', name }] : [];
}

function faultsOf({ name, low, high, value }: Range, ends: AskedRange['ends']): RangeFault[] {
  if (value === 0 && (ends === null || isPercentOfNothing(ends, value))) return [{ code: 'zero', name }];
  if (low > high) return [{ code: 'upsideDown', name }];
  return low === high ? [{ code: 'nothing', name }] : [];
}

function rangeOf(
  own: NamedNumbers,
  axis: number,
  ends: AskedRange['ends'],
  stated: readonly StatedRange[],
  percent: number,
): Range {
  const { isFactor, value, numbers } = own;
  const known = numbers.length === 1 ? stated.find(({ numbers: set }) => set.join() === numbers.join()) : undefined;
  const pair = ((): [number, number] => {
    if (ends !== null) return endsOf(ends, value);
    if (known !== undefined)
      return isFactor ? [known.low / known.value, known.high / known.value] : [known.low, known.high];
    // Of a rate ratio, the effect is its distance from 1: one of 0.9 goes from 0.88 to 0.92 by 20 %.
    const nothing = /[.]multiply([.]|$)/.test(own.numbers[0] ?? '') && !isFactor ? 1 : 0;
    const [down, up] = [-percent, percent].map((by) => nothing + (value - nothing) * (1 + by / 100)) as [
      number,
      number,
    ];
    return down <= up ? [down, up] : [up, down];
  })();
  const [low, high] = pair;
  const origin = ends !== null ? 'asked' : known !== undefined ? 'uncertain' : 'assumed';
  return {
    ...{ name: shortest(own.name), isFactor, low, value, high, origin },
    atLow: [{ axis, value: low }],
    atHigh: [{ axis, value: high }],
  };
}

/** What is asked for from low to high; of a number below zero, more per cent of it is less. */
export function endsOf([from, to]: readonly [End, End], value: number): [low: number, high: number] {
  const at = ({ amount, isPercent }: End): number => (isPercent ? value * (1 + amount / 100) : amount);
  return from.isPercent && to.isPercent && value < 0 ? [at(to), at(from)] : [at(from), at(to)];
}

/** Whether per cents are asked for of a number that is nothing. */
export function isPercentOfNothing(ends: readonly End[], value: number): boolean {
  return value === 0 && ends.some(({ isPercent }) => isPercent);
}

/** What a scenario says of how uncertain numbers are: 5 % and 95 % quantile. */
interface StatedRange {
  readonly name: string;
  readonly numbers: readonly string[];
  readonly low: number;
  readonly value: number;
  readonly high: number;
  /** Whether value, low and high are factors on the numbers. */
  readonly isFactor: boolean;
  /** The other shares of the same children, which give way. */
  readonly others: readonly string[];
}

/** Of all files, each name once: what stands in a what-if too is the base's. */
function statedRanges(files: readonly VariedFile[]): StatedRange[] {
  const found = files.flatMap(({ scenario }) => statedIn(scenario));
  return found.filter(({ name }, i) => found.findIndex((one) => one.name === name) === i);
}

function statedIn(scenario: Scenario): StatedRange[] {
  const { uncertain } = scenario;
  if (uncertain === undefined) return [];
  return explainDraws(scenario).map(({ name, value, p05: low, p95: high, law }) => {
    const column = uncertain.posterior?.columns.find((one) => law.kind === 'posterior' && one.name === name);
    const shares = uncertain.shares.find((one) => law.kind === 'shares' && name.startsWith(`${one.name}.`));
    const siblings = shares?.shares.map(({ path }) => {
      const key = path.filter((part) => part !== 'value').at(-1);
      return `${shares.name}.${key}`;
    });
    return {
      ...{ name, low, value, high },
      numbers: [name],
      isFactor: law.kind === 'posterior' && law.isFactor && column !== undefined,
      others: siblings?.filter((other) => other !== name) ?? [],
    };
  });
}

function uncertainRanges(files: readonly VariedFile[], stated: readonly StatedRange[]): RangesReading {
  const names = [...new Set(stated.flatMap(({ name, others }) => [name, ...others]))];
  const reading = readNames(
    files.map(({ merged }) => merged),
    names,
  );
  if (!reading.ok) return reading;
  const { named } = reading;
  const axisOf = (name: string): number => named.findIndex((own) => own.name === name);
  const ranges = stated.map((one): Range => {
    const axis = axisOf(one.name);
    const { isFactor, value } = named[axis] as NamedNumbers;
    // The file gives numbers where it is asked for factors, or the other way round.
    const inAxis = (end: number): number => {
      if (isFactor === one.isFactor) return end;
      return isFactor ? end / one.value : end * value;
    };
    const at = (end: number): Coordinate[] => [
      { axis, value: inAxis(end) },
      // What one share takes, the others give in proportion.
      ...one.others.map((other) => {
        const own = axisOf(other);
        const { value: before } = named[own] as NamedNumbers;
        return { axis: own, value: (before * (1 - end)) / (1 - one.value) };
      }),
    ];
    const [low, high] = [inAxis(one.low), inAxis(one.high)];
    const name = shortest(one.name);
    return { name, isFactor, low, value, high, origin: 'uncertain', atLow: at(one.low), atHigh: at(one.high) };
  });
  return { ok: true, named, ranges };
}

/** The shortest of the names of a number. */
export function shortest(name: string): string {
  return shortNames(name).at(-1) ?? name;
}

/** How many parts of its name a group of numbers has that are varied together; sections that are not here are not varied. */
const PARTS_OF_GROUP: Readonly<Record<string, number>> = {
  parameters: 2,
  transitions: 4,
  steps: 3,
  arrivals: 3,
  trends: 3,
  rePlacement: 2,
  birthdays: 3,
  breakdowns: 3,
  addOns: 3,
  caseworkers: 2,
  policies: 5,
};

/** Fields that say when or where something is, not how much. */
const NOT_HOW_MUCH = /(^|\.)(level|ages|from|to|.*Months?|.*Ages?|start|end|spread)(\.|$)/;

/**
 * Every number that says what the world is like, those of one table together; what is stated as nothing stays nothing.
 * Formulas are left to the parameters in them.
 */
function usualNames(files: readonly VariedFile[]): string[] {
  const all = files.flatMap(({ merged }) => variableNumbers(merged));
  const groups = new Map<string, boolean>();
  for (const { name, value } of all) {
    const parts = name.split('.');
    const depth = PARTS_OF_GROUP[parts[0] ?? ''];
    if (depth === undefined || NOT_HOW_MUCH.test(parts.slice(2).join('.'))) continue;
    const group = shortNames(name)[0] ?? parts.slice(0, depth).join('.');
    const isNumber = typeof value === 'number';
    groups.set(group, isNumber && (groups.get(group) ?? true));
  }
  const isSomething = (group: string): boolean =>
    all.some(
      ({ name, value }) =>
        value !== 0 && (name === group || name.startsWith(`${group}.`) || shortNames(name)[0] === group),
    );
  return [...groups].flatMap(([group, isNumbers]) => (isNumbers && isSomething(group) ? [group] : []));
}
