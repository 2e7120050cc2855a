import type { BudgetExplainWords, MoneyWords } from '../money-words.js';
import { type RefundWords, sided } from '../refund-words.js';
import { sharesInWords } from '../shares.js';

const refundEn: RefundWords = { gross: 'before refund', net: 'after refund' };

/** Business cases and budgets in English. */
export const moneyEn: MoneyWords = {
  caseTitle: (scenario, base, priceLevel, isBeforeRefund) =>
    `Business case: ${scenario} against ${base} (million kr., ${priceLevel} prices${isBeforeRefund ? ', before refund' : ''}; minus is saved)`,
  fixedTitle: (name, priceLevel) => `${name} (1,000 kr., ${priceLevel} prices; minus is saved)`,
  gross: 'Before refund',
  net: 'After refund',
  refunding: refundEn,
  unit: { thousand: '1,000 kr.', million: 'Million kr.' },
  area: 'Area',
  areas: { service: 'Service', anlaeg: 'Capital' },
  lines: {
    efficiencies: 'Savings',
    costs: 'Lasting costs',
    permanentChange: 'Lasting change',
    implementationOf: { service: 'Implementation, service', anlaeg: 'Implementation, capital' },
    implementation: 'Implementation in all',
    implementationInAll: 'Implementing in all',
    total: 'In all',
    cumulated: 'Cumulated',
    from: '  9 of 10 from',
    to: '            to',
  },
  tables: {
    summary: 'Table 1. Economic consequences in all',
    permanent: 'Table 2. Lasting changes',
    investments: 'Table 3. Investments',
  },
  permanentTotal: 'Lasting changes in all',
  investmentsTotal: 'Investments in all',
  inAll: 'In all',
  caseNote:
    'Means of the differences, future by future; 9 of 10 futures lie between from and to. The total of a year, costs and implementation are each rounded; savings are rounded so that it adds up. Cumulated is the sum of the years shown up to and including the year, so its last digits may differ from the amount for the whole period elsewhere.',
  caseNoteOfOne: 'One future. Cumulated is the sum of the years up to and including the year.',
  nothing: 'No difference in expenditure.',
  payback: {
    share: (share, replications) =>
      sharesInWords(share, replications, {
        all: 'all futures',
        none: 'no futures',
        nearlyAll: 'nearly all futures',
        nearlyNone: 'hardly any future',
        of: (count, total) => `${count} of ${total} futures`,
      }),
    years: (years) => (years === 1 ? '1 year' : `${years} years`),
    by: (year, share, time) => `Paid back by the end of ${year} in ${share} (payback time ${time})`,
    laterBy: (year, share) => `, by ${year} in ${share}`,
    fewBy: (year, share) => `Paid back by the end of ${year} in ${share}`,
    neverIn: (share, year) => `; in ${share} never within the horizon (to the end of ${year})`,
    never: (year) => `Not paid back in any future: never within the horizon (to the end of ${year})`,
    neverOnce: (year) => `Never paid back within the horizon (to the end of ${year})`,
    within: (parts) =>
      `Probability of being paid back within ${parts.map(([years, pct]) => `${years}: ${pct} %`).join('; ')}.`,
    once: (year, time) => `Paid back in ${year} (payback time ${time})`,
  },
  value: {
    net: (kr, period, rates) => `Present value ${period}: ${kr} million kr. at ${rates}.`,
    rate: (pct) => `${pct} % a year`,
    rateFrom: (pct, year) => `${pct} % a year from year ${year}`,
    perKrone: (kr) => `Each krone spent saves ${kr} kr.`,
    breakEven: (pct, band) => `Break-even: ${pct} % of the effect is enough${band === null ? '' : ` (${band})`}.`,
    breakEvenAbove: (pct) => `Break-even: it takes ${pct} % of the effect.`,
    noBreakEven: 'Break-even: nothing is saved, so no effect is enough.',
  },
  budget: {
    title: (scenario, prices, side) =>
      `Does the budget hold? ${scenario} (million kr., ${sided(prices, side, refundEn)})`,
    columns: {
      period: 'Year',
      budget: 'Budget',
      holds: 'Holds in\n(% of futures)',
      overrun: 'Overrun on\naverage by',
      reserve: 'Reserve for\n8 of 10 futures',
    },
    note: 'Expenditure in all, policies’ own costs included. The overrun is the mean of the futures in which the budget does not hold.',
  },
  form: {
    title: (scenario, prices) => `Budget and three years on: ${scenario} (million kr., ${prices})`,
    fixed: (priceLevel) => `${priceLevel} prices`,
    current: 'current prices',
    policies: 'Costs of the policies',
    all: 'Expenditure in all',
    refund: 'Refund',
    net: 'Expenditure after refund',
    difference: 'Difference to the base',
    perHead: 'Kr. per 0-22-year-old',
  },
  source: (source) => `Source: ${source}`,
};

/** What `check` says of budget and discounting, in English. */
export const budgetEn: BudgetExplainWords = {
  adopted: (years, isNet, priceLevel) =>
    `Adopted budget${isNet ? ' after refund' : ''} (in ${priceLevel} prices): ${years}.`,
  ofYear: (kr, year) => `${kr} kr. in ${year}`,
  formFrom: (year) => `The budget is shown from ${year} and three years on.`,
  stress: (names) => `The stress test of the business case also has: ${names.join('; ')}.`,
  rates: (rates) => `Present values are at ${rates}.`,
  rate: ({ percent, fromYear }) => `${percent} % a year${fromYear === 1 ? '' : ` from year ${fromYear}`}`,
};
