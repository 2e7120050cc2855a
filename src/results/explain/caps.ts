/** Duration caps: where children go, and how many stays would last so long without. */
import type { DurationCap } from '../../scenario/policy.js';
import type { Policy, Scenario } from '../../scenario/scenario.js';
import { type Ages, spans } from './ages.js';
import type { StayRow } from './moves.js';
import { reachingMonth } from './stay.js';

export interface ExplainedCap {
  readonly cap: DurationCap;
  readonly step: number;
  /** Whether only some of the scenario's groups are concerned. */
  readonly someGroups: boolean;
  /** Destinations, the number of steps for `leave`, with their shares, 0-1, above 0. */
  readonly onTo: readonly { readonly step: number; readonly share: number }[];
  /** Share of the stays that last so long before any policy, 0-1, to whole per cent (below 10 to tenths), at the ages that the cap concerns. */
  readonly reaching: readonly (Ages & { readonly value: number })[];
}

/** The caps of a policy; `stays` are those of every step, before any policy. */
export function explainCaps({ steps, groups }: Scenario, { caps }: Policy, stays: readonly StayRow[]): ExplainedCap[] {
  const at = (id: string): number => {
    const index = steps.findIndex((step) => step.id === id);
    return index < 0 ? steps.length : index;
  };
  return caps.map((cap) => {
    const step = at(cap.step);
    const shares = Object.entries(cap.onTo).map(([id, { value }]) => ({ step: at(id), share: value }));
    return {
      cap,
      step,
      someGroups: cap.groups.length < groups.length,
      onTo: shares.filter(({ share }) => share > 0).sort((a, b) => a.step - b.step),
      reaching: spans((age) => reachingAt(stays, cap, step, age)),
    };
  });
}

function reachingAt(
  stays: readonly StayRow[],
  { afterMonths, fromAge, toAge }: DurationCap,
  step: number,
  age: number,
): number | null {
  const row = stays.find((own) => own.step === step && age >= own.fromAge && (own.toAge === null || age <= own.toAge));
  if (row === undefined || age < fromAge || age > toAge) return null;
  const share = reachingMonth(row.parts, afterMonths);
  // As it is shown, so that ages that look alike stand together.
  return Number(share.toFixed(share < 0.0995 ? 3 : 2));
}
