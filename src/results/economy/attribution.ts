/** What each policy of a what-if contributes to its cost or saving; the contributions add up to the whole. */

import { meanConstant } from '../build-forecast.js';
import type { Side } from '../difference.js';
import type { Summary } from '../forecast.js';
import { summarise } from '../summary.js';
import { type Refunding, SPENT } from './business-case.js';
import { minus, type Paths, pathsOf, planOf, summaries, weighted } from './paths.js';
import { type Joining, joinings, MAX_EXACT_PARTS } from './shapley.js';

/** What a scenario spends in every year and replication: on children, and on its policies themselves. */
export interface Spending {
  /** Numbers of the replications that went through, ascending. */
  readonly replications: Int32Array;
  readonly years: readonly number[];
  /** kr., policies' own costs included. */
  readonly all: Paths;
  /** kr. by year, in the same prices. */
  readonly policies: readonly number[];
  readonly refunding: Refunding;
}

export interface Attribution {
  readonly base: string;
  readonly scenario: string;
  readonly years: readonly number[];
  readonly replications: number;
  readonly refunding: Refunding;
  /** Whether all orders have been taken; false: some. */
  readonly isExact: boolean;
  /** Each policy that the base does not have, in the file's order. */
  readonly policies: readonly Contribution[];
  /** What else is different in the what-if: steps, prices, caseworkers. */
  readonly rest: Contribution;
  readonly whole: Contribution;
}

/** kr. more or (below zero) less than in the base, paired. */
export interface Contribution {
  /** Of the policy; empty for the rest and the whole. */
  readonly id: string;
  readonly name: string;
  readonly byYear: readonly Summary[];
  /** Over all whole calendar years of the horizon. */
  readonly total: Summary;
  /** The part of the mean total that is the policies' own costs. */
  readonly ownCosts: number;
}

/** What a simulated scenario spends; `net` only where it has refund. */
export function spendingOf(side: Side, refunding: Refunding): Spending {
  const plan = planOf(side, SPENT[refunding], 'all');
  const rows = Int32Array.from(side.table.replications.keys());
  return {
    replications: side.table.replications,
    years: (plan?.periods ?? []).map(Number),
    all: pathsOf(side, plan, plan?.periods.length ?? 0, rows),
    policies: (plan?.periods ?? []).map((_, year) => (plan === undefined ? 0 : meanConstant(plan, year, side.table))),
    refunding,
  };
}

/** The coalitions of policies whose spending is asked for: bit i for policy i; none and all are among them. */
export function coalitionsOf(policies: number): number[] {
  const found = new Set([0, 2 ** policies - 1]);
  for (const { part, before } of joinings(policies)) found.add(before).add(before | (1 << part));
  return [...found].sort((a, b) => a - b);
}

/**
 * The contributions. `spending` has that of every coalition of `coalitionsOf`, with everything else as in the what-if;
 * `base` is that of the base; all are before refund, or all after it.
 */
export function attribution(
  about: Pick<Attribution, 'base' | 'scenario'>,
  policies: readonly { readonly id: string; readonly name: string }[],
  base: Spending,
  spending: ReadonlyMap<number, Spending>,
): Attribution {
  const common = commonReplications([base, ...spending.values()]);
  const aligned = (own: Spending): Spending => ({ ...own, all: rowsOf(own, common), replications: common });
  const of = new Map([...spending].map(([coalition, own]) => [coalition, aligned(own)]));
  const at = (coalition: number): Spending => {
    const own = of.get(coalition);
    if (own === undefined) throw new RangeError(`nothing is known of coalition ${coalition}`);
    return own;
  };
  const ofBase = aligned(base);
  const none = at(0);
  const all = at(2 ** policies.length - 1);
  const steps = joinings(policies.length);
  return {
    ...about,
    years: base.years,
    replications: common.length,
    refunding: base.refunding,
    isExact: policies.length <= MAX_EXACT_PARTS,
    policies: policies.map(({ id, name }, part) => {
      const own = steps.filter((joining) => joining.part === part);
      return contribution(id, name, meanGain(own, at), meanCost(own, at));
    }),
    rest: contribution('', '', minus(none.all, ofBase.all), less(none.policies, ofBase.policies)),
    whole: contribution('', '', minus(all.all, ofBase.all), less(all.policies, ofBase.policies)),
  };
}

/** What a part adds, over its joinings, replication by replication. */
function meanGain(own: readonly Joining[], at: (coalition: number) => Spending): Paths {
  const gains = own.map(({ part, before, weight }) => ({
    weight,
    gain: minus(at(before | (1 << part)).all, at(before).all),
  }));
  const first = gains[0]?.gain;
  if (first === undefined) throw new RangeError('a part that never joins');
  return {
    values: first.values.map((values, year) =>
      values.map((_, i) =>
        gains.reduce((sum, { weight, gain }) => sum + weight * (gain.values[year]?.[i] as number), 0),
      ),
    ),
    exact: first.exact.map((_, year) =>
      gains.reduce<number | null>((sum, { weight, gain }) => {
        const value = gain.exact[year] ?? null;
        return sum === null || value === null ? null : sum + weight * value;
      }, 0),
    ),
  };
}

/** The same of the policies' own costs, by year. */
function meanCost(own: readonly Joining[], at: (coalition: number) => Spending): number[] {
  return at(0).policies.map((_, year) =>
    own.reduce((sum, { part, before, weight }) => {
      const [after, without] = [at(before | (1 << part)), at(before)];
      return sum + weight * ((after.policies[year] as number) - (without.policies[year] as number));
    }, 0),
  );
}

function contribution(id: string, name: string, gain: Paths, cost: readonly number[]): Contribution {
  const over = weighted(
    gain,
    gain.values.map(() => 1),
  );
  return {
    id,
    name,
    byYear: summaries(gain),
    total: summarise(Float64Array.from(over.values), over.exact),
    ownCosts: cost.reduce((sum, kr) => sum + kr, 0),
  };
}

function less(a: readonly number[], b: readonly number[]): number[] {
  return a.map((kr, year) => kr - (b[year] as number));
}

/** Replications that went through in all. */
function commonReplications(all: readonly Spending[]): Int32Array {
  const [first, ...others] = all.map(({ replications }) => replications);
  const sets = others.map((own) => new Set(own));
  return (first ?? new Int32Array(0)).filter((number) => sets.every((own) => own.has(number)));
}

function rowsOf({ all, replications }: Spending, wanted: Int32Array): Paths {
  if (wanted.length === replications.length) return all;
  const rowOf = new Map(Array.from(replications, (number, row) => [number, row] as const));
  return {
    ...all,
    values: all.values.map((values) => Float64Array.from(wanted, (number) => values[rowOf.get(number) ?? 0] as number)),
  };
}
