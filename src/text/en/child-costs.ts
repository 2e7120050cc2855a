import type { ChildCostWords } from '../child-cost-words.js';

/** What is worked out on each child's own cost, in English. */
export const childCostsEn: ChildCostWords = {
  title: "Each child's own cost in a calendar year",
  spread: (labels, percent, shape) =>
    `Stays on step ${labels} differ in cost: the price above on average, with a standard deviation of ${percent} % of it (${shape}). One stay costs the same in every month.`,
  refund: (rows, steps) =>
    `The state refunds especially expensive cases (barnets lov § 198; serviceloven § 176): ${rows.join('; ')}${steps === null ? '' : ` Only costs on step ${steps} count.`}`,
  from: (year, brackets) => `${year === null ? '' : `from ${year} `}${brackets}`,
  bracket: (percent, above) => `${percent} % of what is above ${above} kr.`,
  example: (kr, refund, year) => `Read: a child that costs ${kr} kr. in ${year} brings ${refund} kr. of refund.`,
  classes: (limits) => `Children are counted by what each costs: below ${limits.join(' kr., up to ')} kr., and above.`,
};
