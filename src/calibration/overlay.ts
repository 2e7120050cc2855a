/** The fitted scenario as a file of its own: only what has changed, over the scenario it was fitted from. */
import { pathKey, withValues } from '../scenario/expression/number-texts.js';
import type { Resolved } from '../scenario/resolved.js';
import type { Scenario } from '../scenario/scenario.js';
import type { FreeNumber, FreeParameter, ListedNumber, NumberOfFile } from './free.js';

/** What the file says beside its numbers. */
export interface OverlayWords {
  readonly name: (scenario: string) => string;
  readonly description: string;
  /** Source of a number; it begins so that `check` counts it among the fitted ones. */
  readonly source: (before: number) => string;
}

/** Digits that a fitted number is written with. */
const DIGITS = 6;

/** The overlay as a plain object, for writing as YAML; `base` is the path of the scenario as seen from the new file. */
export function fittedOverlay(
  scenario: Scenario,
  parameters: readonly FreeParameter[],
  logFactors: ArrayLike<number>,
  base: string,
  words: OverlayWords,
): Readonly<Record<string, unknown>> {
  const all = fittedNumbers(parameters, logFactors, words);
  const fitted = all.flatMap(({ number, written }) => (number.in === 'file' ? [] : [{ number, written }]));
  const named = all.flatMap(({ number, written }) =>
    number.in === 'file' && isNamedParameter(number) ? [[number.path[1], written] as const] : [],
  );
  const transitions = byIndex(fitted, 'transitions').map(([index, perYear]) => {
    const { from, to } = scenario.transitions[index] as Scenario['transitions'][number];
    return { from, to, perYear };
  });
  const steps = byIndex(fitted, 'steps').map(([index, unitCost]) => {
    const { id } = scenario.steps[index] as Scenario['steps'][number];
    return { id, unitCost };
  });
  return {
    extends: base,
    name: words.name(scenario.name),
    description: words.description,
    ...(named.length === 0 ? {} : { parameters: Object.fromEntries(named) }),
    ...(steps.length === 0 ? {} : { steps }),
    ...(transitions.length === 0 ? {} : { transitions }),
  };
}

/**
 * The file below the overlay, written out with the fitted numbers that no overlay can state by themselves; null: there
 * are none.
 */
export function fittedBase(
  resolved: Resolved,
  parameters: readonly FreeParameter[],
  logFactors: ArrayLike<number>,
  words: OverlayWords,
): unknown {
  const values = new Map<string, unknown>();
  for (const { number, written } of fittedNumbers(parameters, logFactors, words)) {
    if (number.in !== 'file' || isNamedParameter(number)) continue;
    const isSourced = number.path.at(-1) === 'value';
    values.set(pathKey(isSourced ? number.path.slice(0, -1) : number.path), written);
  }
  return values.size === 0 ? null : withValues(resolved, values);
}

/** A parameter of formulas: an overlay can state it. */
function isNamedParameter({ path }: NumberOfFile): boolean {
  return path[0] === 'parameters';
}

function fittedNumbers(
  parameters: readonly FreeParameter[],
  logFactors: ArrayLike<number>,
  words: OverlayWords,
): { readonly number: FreeNumber; readonly written: Written }[] {
  return parameters.flatMap(({ numbers }, i) => {
    const factor = Math.exp(logFactors[i] as number);
    return numbers.map((number) => ({
      number,
      written: { value: Number((number.value * factor).toPrecision(DIGITS)), source: words.source(number.value) },
    }));
  });
}

interface Written {
  readonly value: number;
  readonly source: string;
}

/** The numbers of each item of a list: one for every age, or by band. */
function byIndex(
  fitted: readonly { readonly number: ListedNumber; readonly written: Written }[],
  list: ListedNumber['in'],
): [number, Written | Record<string, Written>][] {
  const items = new Map<number, Written | Record<string, Written>>();
  for (const { number, written } of fitted) {
    if (number.in !== list) continue;
    if (number.band === null) items.set(number.index, written);
    else
      items.set(number.index, { ...(items.get(number.index) ?? {}), [number.band]: written } as Record<
        string,
        Written
      >);
  }
  return [...items].sort(([a], [b]) => a - b);
}
