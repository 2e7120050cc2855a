/**
 * Which numbers of a scenario a calibration may change, by the patterns that name them:
 *
 *   `hjemme>pleje`          one factor on the transition, at every age
 *   `hjemme>pleje@unge`     on its number for one age band; `@*`: a factor for each band
 *   `hjemme>*`              a factor for each transition that matches
 *   `almen>pleje+hjemme>pleje@*`  one factor (for each band) on all of them together: their ratios stay as they are
 *   `unitCost:pleje`        a factor on the step's price
 *   `parameters.overgreb`   a factor on a number of the file by its name (scenario/uncertain/numbers-of-file); `parameters.*`
 *
 * A parameter is the logarithm of its factor: 0 leaves the scenario as it is.
 */
import { type Origins, originOf } from '../results/explain/origins.js';
import { pathKey, plainAt } from '../scenario/expression/number-texts.js';
import type { Path } from '../scenario/located.js';
import { nearest } from '../scenario/nearest.js';
import type { Quantity, Scenario } from '../scenario/scenario.js';
import { isOfFile, parametersOfFile } from './free-of-file.js';
import { priorOf } from './prior.js';

/** One number of the scenario: of a transition or a price; or any other of its file, by its name. */
export type FreeNumber = ListedNumber | NumberOfFile;

/** A number of a transition or a price. */
export interface ListedNumber {
  readonly in: 'transitions' | 'steps';
  /** Position in that list of the scenario. */
  readonly index: number;
  /** null: the number is that of every age. */
  readonly band: string | null;
  /** What the scenario says. */
  readonly value: number;
  readonly origin: keyof Origins;
}

/** A number of the merged file; the file has to be read again with another. */
export interface NumberOfFile {
  readonly in: 'file';
  readonly name: string;
  /** Where the bare number stands. */
  readonly path: Path;
  /** What the file says; not 0. */
  readonly value: number;
  readonly origin: keyof Origins;
}

/** Numbers that are multiplied by one factor. */
export interface FreeParameter {
  readonly name: string;
  readonly numbers: readonly FreeNumber[];
  /** Of the logarithm of the factor before the targets are seen, normal: its mean (left out: 0) and standard deviation. */
  readonly priorMean?: number;
  readonly priorSd: number;
}

/** What is wrong with a pattern. */
export type FreeFault =
  | {
      readonly code: 'form' | 'zero' | 'formula' | 'everyAge' | 'listed';
      readonly pattern: string;
      readonly name: string;
    }
  | {
      readonly code: 'unknown';
      readonly pattern: string;
      readonly name: string;
      readonly suggestion: string | null;
      readonly known: readonly string[];
    }
  | { readonly code: 'twice'; readonly pattern: string; readonly name: string; readonly other: string };

export type FreeReading =
  | { readonly ok: true; readonly parameters: readonly FreeParameter[] }
  | { readonly ok: false; readonly faults: readonly FreeFault[] };

/** Every band by itself, or every name. */
const ANY = '*';

/** The parameters that the patterns name, in their order, or everything that is wrong with them; `file`: the merged file. */
export function readFree(scenario: Scenario, patterns: readonly string[], file: unknown = null): FreeReading {
  const faults: FreeFault[] = [];
  const owner = new Map<string, { pattern: string; name: string }>();
  const parameters = patterns.flatMap((pattern) => {
    const found = isOfFile(pattern) ? parametersOfFile(scenario, file, pattern) : parametersOf(scenario, pattern);
    faults.push(...found.faults);
    for (const { name, numbers } of found.parameters) {
      for (const number of numbers) {
        const key = number.in === 'file' ? pathKey(number.path) : `${number.in}/${number.index}/${number.band}`;
        const other = owner.get(key);
        if (other === undefined) owner.set(key, { pattern, name });
        else faults.push({ code: 'twice', pattern, name: nameOf(scenario, number), other: other.pattern });
      }
    }
    return found.parameters;
  });
  faults.push(...formulasBeside(scenario, file, parameters));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, parameters };
}

/** Listed numbers that are formulas: where numbers of the file are free, they would be written over. */
function formulasBeside(scenario: Scenario, file: unknown, parameters: readonly FreeParameter[]): FreeFault[] {
  const all = parameters.flatMap(({ numbers }) => numbers);
  if (!all.some((one) => one.in === 'file')) return [];
  return all.flatMap((one): FreeFault[] => {
    if (one.in === 'file' || !isFormula(file, one)) return [];
    const name = nameOf(scenario, one);
    return [{ code: 'formula', pattern: name, name }];
  });
}

/** Whether the file has a formula for a number that the scenario has worked out. */
function isFormula(file: unknown, { in: list, index, band }: ListedNumber): boolean {
  const stated = [list, index, list === 'steps' ? 'unitCost' : 'perYear'];
  const at = band === null ? stated : [...stated, band];
  return [at, [...at, 'value']].some((path) => typeof plainAt(file, path) === 'string');
}

interface Found {
  readonly parameters: readonly FreeParameter[];
  readonly faults: readonly FreeFault[];
}

function parametersOf(scenario: Scenario, pattern: string): Found {
  const [whole = '', band = null, ...more] = pattern.replaceAll(/\s+/g, '').split('@');
  const terms = whole.split('+');
  if (more.length > 0 || terms.includes('') || band === '') return wrong({ code: 'form', pattern, name: pattern });
  const matches = terms.map((term) => matchesOf(scenario, pattern, term));
  const faults = matches.flatMap((match) => match.faults);
  if (faults.length > 0) return { parameters: [], faults };
  const all = matches.flatMap(({ things }) => things);
  const bands = scenario.ageBands.map(({ id }) => id);
  if (band !== null && band !== ANY && !bands.includes(band)) {
    const suggestion = nearest(band, bands);
    return wrong({ code: 'unknown', pattern, name: `@${band}`, suggestion, known: bands });
  }
  // Joined by +, all go together; otherwise each thing has a factor of its own.
  const sets = terms.length > 1 ? [{ name: whole, things: all }] : all.map((thing) => ({ ...thing, things: [thing] }));
  const wanted = band === ANY ? bands : [band];
  const own = sets.flatMap(({ name, things }) =>
    wanted.map((one) => parameterOf(scenario, pattern, one === null ? name : `${name}@${one}`, things, one)),
  );
  const isWild = whole.includes(ANY) || band === ANY;
  return {
    parameters: own.flatMap(({ parameter }) => parameter ?? []),
    // Of a pattern that leaves something open, what cannot be scaled is left out.
    faults: own.flatMap(({ fault }) => (fault === null || (isWild && fault.code === 'zero') ? [] : [fault])),
  };
}

function wrong(fault: FreeFault): Found {
  return { parameters: [], faults: [fault] };
}

/** A transition or a price, with its numbers. */
interface Thing {
  readonly name: string;
  readonly in: ListedNumber['in'];
  readonly index: number;
  readonly numbers: readonly { readonly band: string | null; readonly quantity: Quantity }[];
}

function matchesOf(
  scenario: Scenario,
  pattern: string,
  term: string,
): { readonly things: readonly Thing[]; readonly faults: readonly FreeFault[] } {
  const isPrice = term.startsWith('unitCost:');
  const all = isPrice ? prices(scenario) : transitions(scenario);
  if (!isPrice && term.split('>').length !== 2) {
    return { things: [], faults: [{ code: 'form', pattern, name: term }] };
  }
  const things = all.filter(({ name }) => isMatch(term, name));
  if (things.length > 0) return { things, faults: [] };
  const known = all.map(({ name }) => name);
  return { things, faults: [{ code: 'unknown', pattern, name: term, suggestion: nearest(term, known), known }] };
}

/** Whether a name is meant by a term, in which * stands for any one id. */
function isMatch(term: string, name: string): boolean {
  const [left = '', right = ''] = term.split(/[>:]/);
  const [from = '', to = ''] = name.split(/[>:]/);
  return (left === ANY || left === from) && (right === ANY || right === to);
}

function transitions(scenario: Scenario): Thing[] {
  return scenario.transitions.map(({ from, to, perYear }, index) => ({
    name: `${from}>${to}`,
    in: 'transitions',
    index,
    numbers: numbersOf(perYear),
  }));
}

function prices(scenario: Scenario): Thing[] {
  return scenario.steps.map(({ id, unitCostKrPerYear }, index) => ({
    name: `unitCost:${id}`,
    in: 'steps',
    index,
    numbers: numbersOf(unitCostKrPerYear),
  }));
}

function numbersOf(
  number:
    | { readonly kind: 'everyAge'; readonly value: Quantity }
    | { readonly kind: 'byBand'; readonly values: Readonly<Record<string, Quantity>> },
): Thing['numbers'] {
  if (number.kind === 'everyAge') return [{ band: null, quantity: number.value }];
  return Object.entries(number.values).map(([band, quantity]) => ({ band, quantity }));
}

/** The parameter that scales the numbers of some things, at every age or in one band. */
function parameterOf(
  scenario: Scenario,
  pattern: string,
  name: string,
  things: readonly Thing[],
  band: string | null,
): { readonly parameter: FreeParameter | null; readonly fault: FreeFault | null } {
  const numbers: ListedNumber[] = [];
  for (const thing of things) {
    for (const { band: own, quantity } of thing.numbers) {
      if (band !== null && own === null) {
        return { parameter: null, fault: { code: 'everyAge', pattern, name: thing.name } };
      }
      if (band !== null && own !== band) continue;
      const { value } = quantity;
      if (typeof value !== 'number') return { parameter: null, fault: { code: 'formula', pattern, name: thing.name } };
      // A factor on 0 changes nothing.
      if (value > 0) {
        numbers.push({ in: thing.in, index: thing.index, band: own, value, origin: originOf(quantity.source) });
      }
    }
  }
  if (numbers.length === 0) return { parameter: null, fault: { code: 'zero', pattern, name } };
  const names = numbers.map((number) => nameInFile(scenario, number));
  return { parameter: { name, numbers, ...priorOf(numbers, names, scenario) }, fault: null };
}

/** What the file calls a number: `transitions.hjemme>pleje.perYear.unge`. */
function nameInFile({ transitions: moves, steps }: Scenario, { in: list, index, band }: ListedNumber): string {
  const [move, step] = [moves[index], steps[index]];
  const thing = list === 'steps' ? `steps.${step?.id}.unitCost` : `transitions.${move?.from}>${move?.to}.perYear`;
  return band === null ? thing : `${thing}.${band}`;
}

/** What a number is called: `hjemme>pleje@unge`. */
export function nameOf(scenario: Scenario, number: FreeNumber): string {
  if (number.in === 'file') return number.name;
  const thing = number.in === 'steps' ? prices(scenario)[number.index] : transitions(scenario)[number.index];
  return `${thing?.name ?? ''}${number.band === null ? '' : `@${number.band}`}`;
}
