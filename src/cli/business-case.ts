/** What `run` says about money: the business case of each what-if, and whether stated budgets hold. */
import type { BudgetSafety } from '../results/economy/budget-holds.js';
import { type BusinessCase, CASE_LINES, type CaseView } from '../results/economy/business-case.js';
import { caseTable } from '../results/economy/case-table.js';
import type { Payback } from '../results/economy/payback.js';
import type { Forecast, Summary } from '../results/forecast.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import { budgetSide } from '../results/refund-side.js';
import type { RunResult } from '../run/forecast-run.js';
import type { CaseItem } from '../scenario/fixed-case/fixed-case.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { formatMillion } from '../text/number-format.js';
import { shareInPercent } from '../text/shares.js';
import { budgetTable } from './budget-table.js';
import { bandUnits, paybackLine, summaryTable, valueLine, withinLine } from './case-tables.js';
import { stressLines } from './stress-lines.js';

/** One decimal of a mio. kr.; two where nothing comes to a whole one. */
function decimalsOf({ lines }: CaseView): 1 | 2 {
  return CASE_LINES.every((line) => lines[line].every(({ mean }) => Math.abs(mean) < 1e6)) ? 2 : 1;
}

/** Business cases of all what-ifs, and budgets of the scenarios that state one; empty where there is nothing to say. */
export function economyLines(
  scenarios: readonly Scenario[],
  { economies, forecasts, stress }: Pick<RunResult, 'economies' | 'forecasts' | 'stress'>,
  words: CliWords,
  width: number,
): string[] {
  const forms = economies.flatMap(({ budgetForm }, i) => {
    const [scenario, forecast] = [scenarios[i] as Scenario, forecasts[i] as Forecast];
    // The form is for budgets: who states neither a budget nor its year is not asking for it.
    if (budgetForm === null || (scenario.economy.budget ?? scenario.economy.budgetYear) === null) return [];
    return ['', ...budgetTable(budgetForm, { scenario, forecast }, words, width)];
  });
  const cases = economies.flatMap(({ businessCase }, i) =>
    businessCase === null ? [] : ['', ...caseLines(businessCase, scenarios[i] as Scenario, words, width)],
  );
  const hasTable = economies.some(
    ({ businessCase }) => businessCase?.views.some(({ payback }) => payback !== null) === true,
  );
  const isOne = economies.every(({ businessCase }) => businessCase === null || businessCase.replications === 1);
  const note = isOne ? words.money.caseNoteOfOne : words.money.caseNote;
  const budgets = economies.flatMap(({ budget }, i) => {
    const [scenario, forecast] = [scenarios[i] as Scenario, forecasts[i] as Forecast];
    return budget.length === 0 ? [] : ['', ...budgetLines({ scenario, forecast }, budget, words, width)];
  });
  return [
    ...cases,
    ...(hasTable ? ['', ...hanging('', note, width)] : []),
    ...stressLines(stress, scenarios, words, width),
    ...forms,
    ...budgets,
    ...(budgets.length === 0 ? [] : ['', ...hanging('', words.money.budget.note, width)]),
  ];
}

function caseLines(own: BusinessCase, scenario: Scenario, words: CliWords, width: number): string[] {
  const { money } = words;
  const { years, replications } = own;
  const [gross, net] = own.views;
  const { priceLevel } = shownPrices(inFixedPrices(scenario));
  const heading = money.caseTitle(own.scenario, own.base, priceLevel, net !== undefined);
  const title = hanging('', heading, width);
  if (gross === undefined || own.views.every(({ payback }) => payback === null)) return [...title, '', money.nothing];
  const tableOf = (view: CaseView): string[] => {
    const decimals = decimalsOf(view);
    const unitKr = 1e6 / 10 ** decimals;
    const { total, cumulated } = view.lines;
    const bands = { total: bandUnits(total, unitKr), cumulated: bandUnits(cumulated, unitKr) };
    const table = caseTable(years, itemsOf(view, words), unitKr);
    return summaryTable(table, { words, decimals }, width, { bands: replications === 1 ? null : bands });
  };
  const about = { years, rates: scenario.economy.discountRates, replications };
  const paybackLines = (payback: Payback): string[] => {
    const within = withinLine(payback, replications, words);
    const line = paybackLine(payback, replications, years.at(-1) as number, words);
    return hanging('', within === null ? line : `${line} ${within}`, width);
  };
  const inWords = ({ payback, value }: CaseView): string[] => [
    ...(payback === null ? [] : paybackLines(payback)),
    ...hanging('', valueLine(value, about, words), width),
  ];
  // Where only the refund differs, the table is that of what is left after it.
  if (gross.payback === null && net !== undefined) {
    return [...title, '', money.nothing, '', `${money.net}:`, '', ...tableOf(net), '', ...inWords(net)];
  }
  return [
    ...title,
    '',
    ...tableOf(gross),
    '',
    ...(net === undefined ? [] : [`${money.gross}:`]),
    ...inWords(gross),
    ...(net === undefined ? [] : [`${money.net}:`, ...inWords(net)]),
  ];
}

/** The lines of a simulated case, of their means. */
function itemsOf({ lines }: CaseView, { money }: CliWords): CaseItem[] {
  const means = (years: readonly Summary[]): number[] => years.map(({ mean }) => mean);
  const { implementationOf } = money.lines;
  return [
    { name: '', kind: 'efficiency', area: 'service', kr: means(lines.efficiencies) },
    { name: '', kind: 'cost', area: 'service', kr: means(lines.costs) },
    {
      name: implementationOf.service,
      kind: 'implementation',
      area: 'service',
      kr: means(lines.implementation_service),
    },
    { name: implementationOf.anlaeg, kind: 'implementation', area: 'anlaeg', kr: means(lines.implementation_anlaeg) },
  ];
}

function budgetLines(
  { scenario, forecast }: { readonly scenario: Scenario; readonly forecast: Forecast },
  budget: readonly BudgetSafety[],
  words: CliWords,
  width: number,
): string[] {
  const { title, columns } = words.money.budget;
  const { form } = words.money;
  const prices = forecast.prices === 'current' ? form.current : form.fixed(forecast.priceLevel);
  const heading = title(forecast.scenario, prices, budgetSide(scenario.economy.budget, forecast));
  const million = (kr: number | null): string => (kr === null ? '-' : formatMillion(kr, words));
  const rows = budget.map(({ period, budgetKr, holds, overrunKr, reserveKr }) => [
    period,
    million(budgetKr),
    shareInPercent(holds, words),
    million(overrunKr),
    million(reserveKr),
  ]);
  const titles = [columns.period, columns.budget, columns.holds, columns.overrun, columns.reserve];
  return [...hanging('', heading, width), '', ...tableLines({ titles, rows, names: 1 }, width)];
}
