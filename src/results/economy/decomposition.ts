/** How much of a change of expenditure comes from numbers, from mix and from price; the three add up to the change. */

/** Cases (or child-years) and what they cost, part by part: price classes or steps. */
export interface Mix {
  readonly count: readonly number[];
  readonly kr: readonly number[];
}

/** kr. of a change. */
export interface Parts {
  /** More or fewer cases, at the average cost that a case had. */
  readonly numbers: number;
  /** Other shares of the parts, at the average cost that each part had. */
  readonly mix: number;
  /** Another average cost of the parts, for the cases that there are now. */
  readonly price: number;
}

/**
 * The change from `before` to `after`. With cases N, shares s and average costs a of the parts (0: before, 1: after),
 * e0 the mean cost of a case before:
 *
 *   numbers (N1 - N0) e0,   mix N1 sum (s1 - s0) a0,   price N1 sum s1 (a1 - a0)
 *
 * A part that nobody was in has no average cost before; it counts with the one it has now, so that all of it is mix.
 * Where there were no cases at all before, everything is numbers.
 */
export function decompose(before: Mix, after: Mix): Parts {
  const n0 = sum(before.count);
  const n1 = sum(after.count);
  const change = sum(after.kr) - sum(before.kr);
  if (n0 === 0) return { numbers: change, mix: 0, price: 0 };
  const mean0 = sum(before.kr) / n0;
  const numbers = (n1 - n0) * mean0;
  let price = 0;
  for (let part = 0; part < after.count.length; part++) {
    const [count0, count1] = [before.count[part] as number, after.count[part] as number];
    if (count0 === 0 || count1 === 0) continue;
    price += (after.kr[part] as number) - (count1 * (before.kr[part] as number)) / count0;
  }
  // What is left is the mix, so that the three add up to the last digit of the change.
  return { numbers, price, mix: change - numbers - price };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
