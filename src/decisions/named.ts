/** Which numbers of scenarios a decision is asked about, by the names that the user gives. */

import { nearest } from '../scenario/nearest.js';
import { type FileNumber, numbersNamed, numbersOfFile } from '../scenario/uncertain/numbers-of-file.js';
import { mayBeUncertain } from '../scenario/uncertain/read.js';
import type { MergedFile } from '../scenario/uncertain/uncertainty.js';

/** A name, and what it stands for in each of the files that are asked about. */
export interface NamedNumbers {
  readonly name: string;
  /**
   * Whether its value is a factor on all of its numbers: they are several, or not the same in every file. Otherwise it is
   * the number itself.
   */
  readonly isFactor: boolean;
  /** As the files say: 1 of a factor. */
  readonly value: number;
  /** Full names of the numbers, those of all files. */
  readonly numbers: readonly string[];
  /** Files that have any of the numbers, by position. */
  readonly files: readonly number[];
}

/** What is wrong with a name. */
export type NameFault =
  | { readonly code: 'unknown'; readonly name: string; readonly suggestion: string | null }
  | { readonly code: 'formula'; readonly name: string; readonly number: string }
  | { readonly code: 'twice'; readonly name: string; readonly other: string; readonly number: string };

export type NamesReading =
  | { readonly ok: true; readonly named: readonly NamedNumbers[] }
  | { readonly ok: false; readonly faults: readonly NameFault[] };

/** Sections whose numbers say how a scenario is run or measured, not what the world is like. */
const NOT_OF_THE_WORLD: ReadonlySet<string> = new Set(['replications', 'seed', 'priceLevel', 'ageBands']);

/** The numbers of a file that may be varied: those that could be uncertain, and how many children there are. */
export function variableNumbers({ plain }: MergedFile): FileNumber[] {
  return numbersOfFile(plain).filter(({ path }) => {
    const section = String(path[0]);
    return (mayBeUncertain(path) || section === 'population') && !NOT_OF_THE_WORLD.has(section);
  });
}

/** The numbers that a name stands for; several joined by +. */
export function numbersCalled(numbers: readonly FileNumber[], name: string): FileNumber[] {
  return termsOf(name).flatMap((term) => numbersOfTerm(numbers, term));
}

/** As `numbersNamed`; and those of which it is the beginning: `transitions.hjemme>pleje.perYear`, of every age band. */
function numbersOfTerm(numbers: readonly FileNumber[], term: string): FileNumber[] {
  const found = numbersNamed(numbers, term);
  return found.length > 0 ? found : numbers.filter(({ name }) => name.startsWith(`${term}.`));
}

/** Reads names, in their order, or tells everything that is wrong with them. */
export function readNames(files: readonly MergedFile[], names: readonly string[]): NamesReading {
  const all = files.map(variableNumbers);
  const owner = new Map<string, string>();
  const faults: NameFault[] = [];
  const named = names.flatMap((name) => {
    const missing = termsOf(name).find((term) => all.every((numbers) => numbersOfTerm(numbers, term).length === 0));
    if (missing !== undefined) {
      faults.push({ code: 'unknown', name: missing, suggestion: nearest(missing, knownNames(all.flat())) });
      return [];
    }
    const found = all.map((numbers) => numbersCalled(numbers, name));
    const every = found.flat();
    const formula = every.find(({ value }) => typeof value !== 'number');
    if (formula !== undefined) {
      faults.push({ code: 'formula', name, number: formula.name });
      return [];
    }
    const numbers = [...new Set(every.map((number) => number.name))];
    for (const number of numbers) {
      const other = owner.get(number);
      if (other !== undefined) faults.push({ code: 'twice', name, other, number });
      owner.set(number, name);
    }
    const isFactor = numbers.length > 1 || new Set(every.map(({ value }) => value)).size > 1;
    const value = isFactor ? 1 : Number(every[0]?.value);
    return [{ name, isFactor, value, numbers, files: found.flatMap((own, i) => (own.length > 0 ? [i] : [])) }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, named };
}

/** `hjemme>pleje+almen>pleje@unge` as `hjemme>pleje@unge` and `almen>pleje@unge`. */
function termsOf(name: string): string[] {
  const [whole = '', ...band] = name.split('@');
  return whole.split('+').map((term) => [term, ...band].join('@'));
}

/** Every way to name a number or several. */
function knownNames(numbers: readonly FileNumber[]): Set<string> {
  return new Set(numbers.flatMap(({ name }) => [name, ...shortNames(name)]));
}

/** `hjemme>pleje` and `hjemme>pleje@unge` of `transitions.hjemme>pleje.perYear.unge`; likewise of prices. */
export function shortNames(name: string): string[] {
  const [section, id = '', field, band, ...more] = name.split('.');
  const isMove = section === 'transitions' && field === 'perYear';
  if (more.length > 0 || !(isMove || (section === 'steps' && field === 'unitCost'))) return [];
  const short = isMove ? id : `unitCost:${id}`;
  return band === undefined ? [short] : [short, `${short}@${band}`];
}
