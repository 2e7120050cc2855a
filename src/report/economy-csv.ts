/** The tables of money beside `forecast.csv`: tidy, comma, decimal point, LF, UTF-8, amounts in kr. and not rounded. */
import type { BudgetRow } from '../results/economy/budget-form.js';
import { type BusinessCase, CASE_LINES, type CaseView } from '../results/economy/business-case.js';
import { CHANGE_PARTS } from '../results/economy/cost-mix.js';
import type { EconomyResult } from '../results/economy/economy.js';
import { PAYBACK_YEARS } from '../results/economy/payback.js';
import type { PresentValue } from '../results/economy/present-value.js';
import type { Summary } from '../results/forecast.js';
import { NUMBERS, number, numbers, PRICES, pricesCell, text } from './csv.js';

/** The last cell of a business case's amounts. */
interface InPricesOf {
  readonly inPrices: string;
}

/** The tables that a run has something for, by file name. */
export function economyTables(economies: readonly EconomyResult[]): ReadonlyMap<string, string> {
  const cases = economies.flatMap(({ businessCase, prices }) =>
    businessCase === null ? [] : [{ ...businessCase, inPrices: pricesCell(prices.fixed) }],
  );
  const last = `${NUMBERS.join()},${PRICES}`;
  const tables: readonly (readonly [string, string, readonly string[]])[] = [
    ['business_case.csv', `scenario,base,refunding,line,period,${last}`, cases.flatMap(caseRows)],
    ['payback.csv', 'scenario,base,refunding,years,year,share', cases.flatMap(paybackRows)],
    ['budget.csv', `scenario,refunding,line,measure,year,${last}`, economies.flatMap(budgetRows)],
    [
      'budget_holds.csv',
      `scenario,period,budget_kr,share_that_holds,mean_overrun_kr,reserve_80_kr,${PRICES}`,
      economies.flatMap(safetyRows),
    ],
    ['price_classes.csv', `scenario,class,measure,year,${last}`, economies.flatMap(classRows)],
    ['cost_change.csv', `scenario,sorted_by,from,part,year,${last}`, economies.flatMap(changeRows)],
    ['ladder.csv', `scenario,year,measure,${last}`, economies.flatMap(ladderRows)],
  ];
  return new Map(
    tables.flatMap(([name, header, rows]) =>
      rows.length === 0 ? [] : [[name, `${[header, ...rows].join('\n')}\n`] as const],
    ),
  );
}

function caseRows({ scenario, base, years, views, inPrices }: BusinessCase & InPricesOf): string[] {
  const names = `${text(scenario)},${text(base)}`;
  return views.flatMap(({ refunding, lines, value }) => [
    ...CASE_LINES.flatMap((line) =>
      lines[line].map((summary, i) => `${names},${refunding},${line},${years[i]},${numbers(summary)},${inPrices}`),
    ),
    ...valueRows(value, `${names},${refunding}`, `${years[0]}-${years.at(-1)}`, inPrices),
  ]);
}

/** Over the whole horizon, discounted. Of the break-even share there are only the mean's and the ends of the band. */
function valueRows(
  { netKr, returnOnInvestment, breakEven }: PresentValue,
  names: string,
  period: string,
  inPrices: string,
): string[] {
  const row = (line: string, summary: Partial<Summary>, own = ''): string =>
    `${names},${line},${period},${numbers(summary)},${own}`;
  return [
    row('net_present_value', netKr, inPrices),
    ...(returnOnInvestment === null ? [] : [row('return_on_investment', returnOnInvestment)]),
    ...(breakEven === null
      ? []
      : [row('break_even_share', { mean: breakEven.share, p05: breakEven.low, p95: breakEven.high })]),
  ];
}

/** Paid back within 1, 2 ... years and by the end of which; `never`: not within the horizon. */
function paybackRows({ scenario, base, views }: BusinessCase): string[] {
  return views.flatMap(({ refunding, payback }: CaseView) => {
    if (payback === null) return [];
    const names = `${text(scenario)},${text(base)},${refunding}`;
    const rows = Array.from({ length: Math.max(PAYBACK_YEARS, payback.within.length) }, (_, i) => {
      const share = payback.within[i];
      return `${names},${i + 1},${payback.firstYear + i},${share === undefined ? '' : number(share)}`;
    });
    return [...rows, `${names},never,,${number(payback.never)}`];
  });
}

function budgetRows({ scenario, budgetForm, prices }: EconomyResult): string[] {
  if (budgetForm === null) return [];
  const rows = ({ refunding, id }: BudgetRow, measure: string, summaries: readonly Summary[] | null): string[] =>
    (summaries ?? []).map(
      (summary, i) =>
        `${text(scenario)},${refunding},${text(id)},${measure},${budgetForm.years[i]},${numbers(summary)},${pricesCell(prices.shown)}`,
    );
  return budgetForm.rows.flatMap((row) => [
    ...rows(row, 'kr', row.kr),
    ...rows(row, 'kr_per_0_22', row.krPer0to22),
    ...rows(row, 'difference_kr', row.difference),
  ]);
}

function safetyRows({ scenario, budget, prices }: EconomyResult): string[] {
  return budget.map(({ period, budgetKr, holds, overrunKr, reserveKr }) =>
    [text(scenario), period, ...[budgetKr, holds, overrunKr, reserveKr].map(number), pricesCell(prices.shown)].join(),
  );
}

function ladderRows({ scenario, ladder, prices }: EconomyResult): string[] {
  if (ladder === null) return [];
  const measures = { steps_2_3: ladder.steps23, steps_4_6: ladder.steps46, ratio_pct: ladder.ratioPct ?? [] };
  return Object.entries(measures).flatMap(([measure, summaries]) =>
    summaries.map((summary, i) => {
      const inPrices = measure === 'ratio_pct' ? '' : pricesCell(prices.shown);
      return `${text(scenario)},${ladder.years[i]},${measure},${numbers(summary)},${inPrices}`;
    }),
  );
}

function classRows({ scenario, costMix, prices }: EconomyResult): string[] {
  if (costMix === null) return [];
  const { classes, years } = costMix;
  const inPrices = (measure: string): string => (measure === 'cases' ? '' : pricesCell(prices.fixed));
  const rows = (id: string, measure: string, summaries: readonly (Summary | null)[]): string[] =>
    summaries.flatMap((summary, i) =>
      summary === null
        ? []
        : [`${text(scenario)},${id},${measure},${years[i]},${numbers(summary)},${inPrices(measure)}`],
    );
  return classes.flatMap(({ id, cases, kr, krPerCase }) => [
    ...rows(id, 'cases', cases),
    ...rows(id, 'expenditure_kr', kr),
    ...rows(id, 'kr_per_case', krPerCase),
  ]);
}

/** Numbers, mix and price add up to the change. */
function changeRows({ scenario, costMix, prices }: EconomyResult): string[] {
  if (costMix === null) return [];
  const { changes, years } = costMix;
  return changes.flatMap(({ sortedBy, from, parts }) =>
    CHANGE_PARTS.flatMap((part) =>
      parts[part].map(
        (summary, i) =>
          `${text(scenario)},${sortedBy},${from},${part},${years[i]},${numbers(summary)},${pricesCell(prices.fixed)}`,
      ),
    ),
  );
}
