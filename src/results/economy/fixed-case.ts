/** Payback and present value of a business case of fixed amounts: the same rules as for a simulated one. */
import type { CaseItem, FixedCase } from '../../scenario/fixed-case/fixed-case.js';
import { type Paths, plus } from './paths.js';
import { type Payback, paybackOf } from './payback.js';
import { type PresentValue, presentValue } from './present-value.js';

/** Payback is null where every amount is zero. */
export function fixedCaseValue({ years, items, discountRates }: FixedCase): {
  readonly payback: Payback | null;
  readonly value: PresentValue;
} {
  const of = (isWanted: (item: CaseItem) => boolean): Paths => {
    const kr = years.map((_, year) => items.filter(isWanted).reduce((sum, item) => sum + (item.kr[year] as number), 0));
    return { values: kr.map((own) => Float64Array.of(own)), exact: kr };
  };
  const savings = of(({ kind }) => kind === 'efficiency');
  const costs = of(({ kind }) => kind !== 'efficiency');
  const first = years.findIndex((_, year) => items.some(({ kr }) => kr[year] !== 0));
  return {
    payback: paybackOf({ years, costs, savings, total: plus(savings, costs), beginsIn: years[first] ?? null }),
    value: presentValue(discountRates, savings, costs),
  };
}
