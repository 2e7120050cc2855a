import type { AttributionWords } from '../attribution-words.js';

/** What each policy contributes, in English. */
export const attributionEn: AttributionWords = {
  title: (scenario, base, years, isNet, priceLevel) =>
    `What each policy contributes: ${scenario} against ${base}, ${years} in all, million kr. in ${priceLevel} prices${isNet ? ', after refund from the state' : ''}. Minus: cheaper.`,
  policy: 'Policy',
  children: "Children's\nservices",
  ownCosts: "The policy's\nown costs",
  total: 'In all',
  rest: 'All but policies',
  whole: 'Together',
  cells: (replications) =>
    `Mean of ${replications} replications and, in parentheses, 5-95 % of them. Rounded so that they add up to the line Together.`,
  method: (orders) =>
    orders === null
      ? 'Policies may strengthen one another or act on the same thing, so what one contributes depends on what has been done before. These are means over all orders in which they can be introduced (Shapley values).'
      : `Policies may strengthen one another or act on the same thing, so what one contributes depends on what has been done before. These are means over ${orders} random orders in which they can be introduced (an approximation to Shapley values).`,
  needsTwo: 'attribute needs a scenario to compare with: name another file or --with NAME',
  nothingNew: (scenario, base) =>
    `${scenario} has no policies that ${base} does not have; there is nothing to tell apart`,
  noWholeYear:
    'there is no whole calendar year in the horizon, so there is no expenditure to tell apart: begin in January, or look more years ahead',
  tooMany: (policies, most) => `${policies} new policies are too many to tell apart; at most ${most}`,
  runs: (runs, replications) => `Simulating ${runs} scenarios of ${replications} replications each`,
};
