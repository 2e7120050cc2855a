/** Free numbers by their names in the file: any that could be uncertain, but transitions and prices, which have patterns. */
import { originOf } from '../results/explain/origins.js';
import { isFields, plainAt } from '../scenario/expression/number-texts.js';
import type { Path } from '../scenario/located.js';
import { nearest } from '../scenario/nearest.js';
import type { Scenario } from '../scenario/scenario.js';
import type { FileNumber } from '../scenario/uncertain/numbers-of-file.js';
import { drawableNumbers } from '../scenario/uncertain/read.js';
import type { FreeFault, FreeParameter, NumberOfFile } from './free.js';
import { priorOf } from './prior.js';

/** Sections whose numbers say how a scenario is run or measured. */
const NOT_OF_THE_WORLD: ReadonlySet<string> = new Set(['replications', 'seed', 'priceLevel', 'ageBands']);

/** Whether a pattern is of names of the file, which have a point in them. */
export function isOfFile(pattern: string): boolean {
  return pattern.includes('.');
}

/** The parameters of a pattern of names: several joined by + go together, `*` stands for any one part of a name. */
export function parametersOfFile(
  scenario: Scenario,
  file: unknown,
  pattern: string,
): { readonly parameters: readonly FreeParameter[]; readonly faults: readonly FreeFault[] } {
  if (file === null) return { parameters: [], faults: [{ code: 'form', pattern, name: pattern }] };
  const numbers = drawableNumbers(file).filter(({ path }) => !NOT_OF_THE_WORLD.has(String(path[0])));
  const terms = pattern.replaceAll(/\s+/g, '').split('+');
  const found = terms.map((term) => matching(numbers, pattern, term));
  const faults = found.flatMap((own) => own.faults);
  if (faults.length > 0) return { parameters: [], faults };
  const sets = terms.length > 1 ? [found.flatMap((own) => own.numbers)] : (found[0]?.numbers ?? []).map((one) => [one]);
  return { parameters: sets.map((own) => parameterOf(scenario, file, own)), faults };
}

function matching(
  numbers: readonly FileNumber[],
  pattern: string,
  term: string,
): { readonly numbers: readonly FileNumber[]; readonly faults: readonly FreeFault[] } {
  const form = new RegExp(`^${term.split('*').map(escaped).join('[^.]+')}$`);
  const named = numbers.filter(({ name }) => form.test(name));
  const refused = (code: 'listed' | 'formula' | 'zero', { name }: FileNumber) =>
    ({ numbers: [], faults: [{ code, pattern, name }] }) as const;
  const listed = named.find(isListed);
  if (listed !== undefined) return refused('listed', listed);
  const isWild = term.includes('*');
  // Of a pattern that leaves something open, what cannot be scaled is left out.
  const scalable = isWild ? named.filter(({ value }) => typeof value === 'number' && value !== 0) : named;
  const formula = scalable.find(({ value }) => typeof value !== 'number');
  if (formula !== undefined) return refused('formula', formula);
  const zero = scalable.find(({ value }) => value === 0);
  if (zero !== undefined) return refused('zero', zero);
  if (scalable.length > 0) return { numbers: scalable, faults: [] };
  const known = numbers.filter((one) => !isListed(one) && typeof one.value === 'number').map(({ name }) => name);
  const suggestion = nearest(term, known);
  return { numbers: [], faults: [{ code: 'unknown', pattern, name: term, suggestion, known }] };
}

/** Whether a number is a transition's or a price's. */
function isListed({ path: [section, , field] }: FileNumber): boolean {
  return (section === 'transitions' && field === 'perYear') || (section === 'steps' && field === 'unitCost');
}

function parameterOf(scenario: Scenario, file: unknown, numbers: readonly FileNumber[]): FreeParameter {
  const own = numbers.map(
    ({ name, path, value }): NumberOfFile => ({
      in: 'file',
      name,
      path,
      value: Number(value),
      origin: originOf(sourceAt(file, path)),
    }),
  );
  const names = own.map(({ name }) => name);
  return { name: names.join('+'), numbers: own, ...priorOf(own, names, scenario) };
}

/** The nearest `source` beside a number or around it; empty: there is none. */
function sourceAt(file: unknown, path: Path): string {
  for (let length = path.length - 1; length > 0; length--) {
    const around = plainAt(file, path.slice(0, length));
    if (isFields(around) && typeof around.source === 'string') return around.source;
  }
  return '';
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
