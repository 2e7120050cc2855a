/** Formulas that vary -> their places in a scenario, in which a number stood in for each. */

import type { Path } from '../located.js';
import type { ByAge, Quantity, Scenario } from '../scenario.js';
import { OPERATION_KEYS } from '../schema/policy/effect.js';
import { pathKey } from './number-texts.js';
import type { Expression } from './tree.js';

/** The scenario with its formulas; `formulas` are the file's, by `pathKey`. */
export function withFormulas(scenario: Scenario, formulas: ReadonlyMap<string, Expression>): Scenario {
  if (formulas.size === 0) return scenario;
  const places = new Places(formulas);
  const placed: Scenario = {
    ...scenario,
    transitions: scenario.transitions.map((transition, i) => ({
      ...transition,
      perYear: places.byAge(transition.perYear, ['transitions', i, 'perYear']),
      groupFactors: places.each(transition.groupFactors, ['transitions', i, 'byGroup']),
    })),
    breakdowns: scenario.breakdowns.map((breakdown, i) => ({
      ...breakdown,
      share: places.byAge(breakdown.share, ['breakdowns', i, 'share']),
    })),
    addOns: scenario.addOns.map((addOn, i) => ({
      ...addOn,
      prevalence: mapped(addOn.prevalence, (share, step) => places.byAge(share, ['addOns', i, 'prevalence', step])),
    })),
    policies: scenario.policies.map((policy, i) => ({
      ...policy,
      effects: policy.effects.map((effect, j) => ({
        ...effect,
        value: places.effect(effect.value, ['policies', i, 'effects', j]),
      })),
    })),
  };
  places.assertAllPlaced();
  return placed;
}

/** Where formulas go; it remembers which have been asked for. */
class Places {
  private readonly placed = new Set<string>();

  constructor(private readonly formulas: ReadonlyMap<string, Expression>) {}

  byAge(number: ByAge, path: Path): ByAge {
    return number.kind === 'everyAge'
      ? { kind: 'everyAge', value: this.quantity(number.value, path) }
      : { kind: 'byBand', values: this.each(number.values, path) };
  }

  each(numbers: Readonly<Record<string, Quantity>>, path: Path): Readonly<Record<string, Quantity>> {
    return mapped(numbers, (number, key) => this.quantity(number, [...path, key]));
  }

  effect(number: Quantity, path: Path): Quantity {
    return OPERATION_KEYS.reduce((own, key) => this.quantity(own, [...path, key]), number);
  }

  private quantity(number: Quantity, path: Path): Quantity {
    for (const key of [pathKey(path), pathKey([...path, 'value'])]) {
      const formula = this.formulas.get(key);
      if (formula === undefined) continue;
      this.placed.add(key);
      return { ...number, value: formula };
    }
    return number;
  }

  /** A formula without a place would leave the number that stood in for it. */
  assertAllPlaced(): void {
    const lost = [...this.formulas.keys()].filter((key) => !this.placed.has(key));
    if (lost.length > 0) throw new Error(`no place in the scenario for the formulas at ${lost.join(', ')}`);
  }
}

function mapped<T>(record: Readonly<Record<string, T>>, value: (own: T, key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, own]) => [key, value(own, key)]));
}
