/** Which policies reach a share of the children only. */
import type { Policy, Scenario } from '../scenario/scenario.js';
import type { Reach } from './model.js';
import type { MoveRule } from './moves.js';
import { streamNames } from './stream-names.js';

/** Policies that change how children move, but not of all of them; with their position in the scenario. */
export function partialPolicies(scenario: Scenario): { policy: Policy; number: number }[] {
  return scenario.policies
    .map((policy, number) => ({ policy, number }))
    .filter(({ policy }) => policy.reach.value < 1 && policy.effects.length + policy.caps.length > 0);
}

/** The shares of the children whom these policies reach. */
export function compileReach(scenario: Scenario, rules: readonly MoveRule[]): Reach {
  const partial = partialPolicies(scenario);
  const names = streamNames(scenario.policies.map(({ id }) => id));
  return {
    share: Float64Array.from(partial, ({ policy }) => policy.reach.value),
    stream: Uint16Array.from(partial, ({ number }) => names[number] as number),
    clock: clockNames(
      scenario,
      rules,
      partial.map(({ policy }) => policy.id),
    ),
  };
}

/** Names that a cohort's clocks of one purpose can have. */
const CLOCK_NAMES = 2 ** 20;

/** A name for every entry and combination of the policies `ids`, whatever their order in the file. */
function clockNames(scenario: Scenario, rules: readonly MoveRule[], ids: readonly string[]): Uint32Array {
  const universal = scenario.steps.find(({ kind }) => kind === 'universal')?.id;
  const clocks = Array.from({ length: 2 ** ids.length - 1 }, (_, i) => i + 1).flatMap((reached) => {
    const by = ids.filter((_, bit) => ((reached >> bit) & 1) === 1).sort();
    return rules.flatMap(({ transition, detection }, move) =>
      transition.from === universal
        ? [{ at: reached * rules.length + move, text: [transition.to, detection?.stream ?? 0, ...by].join(' ') }]
        : [],
    );
  });
  const names = streamNames(
    clocks.map(({ text }) => text),
    CLOCK_NAMES,
  );
  const clock = new Uint32Array(2 ** ids.length * rules.length);
  clocks.forEach(({ at }, i) => {
    clock[at] = names[i] as number;
  });
  return clock;
}

/** Bit of each policy of the scenario in `reached`; -1 for those that reach everyone. */
export function reachBits(scenario: Scenario): number[] {
  const partial = partialPolicies(scenario).map(({ number }) => number);
  return scenario.policies.map((_, number) => partial.indexOf(number));
}
