/** A scenario with its free numbers multiplied. */
import type { ByAge, Scenario } from '../scenario/scenario.js';
import type { FreeParameter, ListedNumber } from './free.js';

/** The scenario in which the listed numbers of parameter i are multiplied by exp(logFactors[i]). */
export function withFactors(
  scenario: Scenario,
  parameters: readonly FreeParameter[],
  logFactors: ArrayLike<number>,
): Scenario {
  const transitions = [...scenario.transitions];
  const steps = [...scenario.steps];
  parameters.forEach(({ numbers }, i) => {
    const factor = Math.exp(logFactors[i] as number);
    for (const number of numbers) {
      if (number.in === 'file') continue;
      const { index } = number;
      if (number.in === 'transitions') {
        const own = transitions[index] as Scenario['transitions'][number];
        transitions[index] = { ...own, perYear: scaled(own.perYear, number, factor) };
      } else {
        const own = steps[index] as Scenario['steps'][number];
        steps[index] = { ...own, unitCostKrPerYear: scaled(own.unitCostKrPerYear, number, factor) };
      }
    }
  });
  return { ...scenario, transitions, steps };
}

/** The number of an age band, or of every age, times the factor. */
function scaled<T extends ByAge>(number: T, { band, value }: ListedNumber, factor: number): T {
  const fitted = value * factor;
  if (number.kind === 'everyAge') return { ...number, value: { ...number.value, value: fitted } };
  if (band === null) return number;
  return { ...number, values: { ...number.values, [band]: { ...number.values[band], value: fitted } } };
}
