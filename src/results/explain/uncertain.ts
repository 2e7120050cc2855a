/** The uncertain numbers of a scenario with the range that nine of ten draws lie in. */

import type { Scenario } from '../../scenario/scenario.js';
import { betaQuantile } from '../../scenario/uncertain/beta.js';
import { type Distribution, quantileOf } from '../../scenario/uncertain/distribution.js';
import { quantile } from '../summary.js';

export interface ExplainedDraw {
  readonly name: string;
  readonly value: number;
  readonly p05: number;
  readonly p95: number;
  readonly law:
    | { readonly kind: Distribution['kind']; readonly isCut: boolean }
    | { readonly kind: 'shares'; readonly concentration: number }
    | { readonly kind: 'posterior'; readonly rows: number; readonly isFactor: boolean };
}

/** Every uncertain number; empty where the scenario is certain. */
export function explainDraws({ uncertain }: Scenario): ExplainedDraw[] {
  if (uncertain === undefined) return [];
  const { numbers, shares, posterior } = uncertain;
  return [
    ...numbers.map(({ name, value, distribution }): ExplainedDraw => {
      const straight = distribution.kind === 'uniform' || distribution.kind === 'triangular';
      return {
        name,
        value,
        p05: quantileOf(value, distribution, 0.05),
        p95: quantileOf(value, distribution, 0.95),
        law: { kind: distribution.kind, isCut: !straight && (distribution.from ?? distribution.to) !== null },
      };
    }),
    ...shares.flatMap(({ name, shares: own, concentration }) =>
      own.map(({ path, value }): ExplainedDraw => {
        // One share of a Dirichlet number is beta.
        const at = (p: number): number =>
          value <= 0 || value >= 1 ? value : betaQuantile(concentration * value, concentration * (1 - value), p);
        const key = path.filter((part) => part !== 'value').at(-1);
        return { name: `${name}.${key}`, value, p05: at(0.05), p95: at(0.95), law: { kind: 'shares', concentration } };
      }),
    ),
    ...(posterior?.columns ?? []).map(({ name, numbers: set, draws }): ExplainedDraw => {
      const sorted = Float64Array.from(draws).sort();
      const isFactor = posterior?.values === 'factors';
      return {
        name,
        value: isFactor ? 1 : (set[0]?.value ?? 0),
        p05: quantile(sorted, 0.05),
        p95: quantile(sorted, 0.95),
        law: { kind: 'posterior', rows: draws.length, isFactor },
      };
    }),
  ];
}
