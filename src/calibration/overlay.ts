/** The fitted scenario as a file of its own: only what has changed, over the scenario it was fitted from. */
import type { Scenario } from '../scenario/scenario.js';
import type { FreeNumber, FreeParameter } from './free.js';

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
  const fitted = parameters.flatMap(({ numbers }, i) => {
    const factor = Math.exp(logFactors[i] as number);
    return numbers.map((number) => ({
      number,
      written: { value: Number((number.value * factor).toPrecision(DIGITS)), source: words.source(number.value) },
    }));
  });
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
    ...(steps.length === 0 ? {} : { steps }),
    ...(transitions.length === 0 ? {} : { transitions }),
  };
}

interface Written {
  readonly value: number;
  readonly source: string;
}

/** The numbers of each item of a list: one for every age, or by band. */
function byIndex(
  fitted: readonly { readonly number: FreeNumber; readonly written: Written }[],
  list: FreeNumber['in'],
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
