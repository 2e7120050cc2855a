/** The budget year and the years that follow, step by step, and whether an adopted budget holds. */
import type { BudgetForm, BudgetRow } from '../results/economy/budget-form.js';
import { shownBudget } from '../results/economy/budget-shown.js';
import type { Summary } from '../results/forecast.js';
import { budgetSide } from '../results/refund-side.js';
import type { Scenario } from '../scenario/scenario.js';
import { formatNumber } from '../text/number-format.js';
import { type RefundSide, sided } from '../text/refund-words.js';
import type { ReportWords } from '../text/report-words.js';
import { shareInPercent } from '../text/shares.js';
import { MILLION, shown } from './amounts.js';
import { type Block, type Cell, plainRow, type Row, type Section, type Table } from './document.js';
import { budgetFigures } from './money-figures.js';
import { isOneRun, type ReportedRun, type ReportedScenario, scenariosOf } from './run.js';
import { yearTables } from './years.js';

/** Null where no calendar year lies wholly within the horizon. */
export function budgetSection(run: ReportedRun, words: ReportWords): Section | null {
  const all = scenariosOf(run);
  const blocks = all.flatMap((own): Block[] => {
    const { budgetForm } = own.economy;
    if (budgetForm === null) return [];
    const caption = words.budget.caption(own.scenario.name, words.prices(own.forecast));
    const tables = yearTables(caption, words.budget.line, budgetForm.years, rowsOf(budgetForm, own, words));
    return tables.map((table): Block => ({ kind: 'table', table }));
  });
  if (blocks.length === 0) return null;
  return {
    id: 'budget',
    heading: words.headings.budget,
    blocks: [
      { kind: 'paragraph', text: isOneRun(run) ? words.budget.introOfOne : words.budget.intro },
      ...blocks,
      ...safetyBlocks(all, words),
    ],
  };
}

/** Steps and what else is paid, in all, after refund, against the base, and per 0-22-year-old. */
function rowsOf(own: BudgetForm, { scenario, forecast }: ReportedScenario, words: ReportWords): Row[] {
  const { form } = words.money;
  const budget = shownBudget(own);
  if (budget === null) return [];
  const { parts, all, refunded, difference, last } = budget;
  const sidedAs = (label: string, side: RefundSide): string =>
    sided(label, refunded === null ? null : side, words.money.refunding);
  const line = (name: string, weight: Row['weight'], cells: readonly Cell[]): Row => ({
    weight,
    cells: [{ text: name, sort: null }, ...cells],
  });
  const tenths = (name: string, own: readonly number[], weight: Row['weight'] = 'plain', isSigned = false): Row =>
    line(
      name,
      weight,
      own.map((unit) => ({
        text: `${isSigned && unit > 0 ? '+' : ''}${formatNumber(unit / 10, 1, words)}`,
        sort: unit / 10,
      })),
    );
  return [
    ...parts.map((part) => tenths(nameOf(part.id, scenario, words), part.tenths)),
    tenths(sidedAs(form.all, 'gross'), all, 'sum'),
    ...(refunded === null ? [] : [tenths(form.refund, refunded.refund), tenths(form.net, refunded.net, 'sum')]),
    ...(forecast.replications === 1 ? [] : [bandLine(last.kr, line, words)]),
    ...(difference === null ? [] : [tenths(sidedAs(form.difference, 'net'), difference, 'sum', true)]),
    ...perHead(last, sidedAs(form.perHead, 'net'), line, words),
  ];
}

/** Between which amounts 9 of 10 replications lie. */
function bandLine(
  years: readonly Summary[],
  line: (name: string, weight: Row['weight'], cells: readonly Cell[]) => Row,
  words: ReportWords,
): Row {
  return line(
    words.nineOfTen,
    'aside',
    years.map(({ p05, p95 }) => ({ text: `${shown(p05, MILLION, words)}-${shown(p95, MILLION, words)}`, sort: null })),
  );
}

function perHead(
  { krPer0to22 }: BudgetRow,
  name: string,
  line: (name: string, weight: Row['weight'], cells: readonly Cell[]) => Row,
  words: ReportWords,
): Row[] {
  if (krPer0to22 === null) return [];
  const cells = krPer0to22.map(({ mean }) => ({ text: formatNumber(mean, 0, words), sort: mean }));
  return [line(name, 'plain', cells)];
}

function nameOf(id: string, { steps, addOns }: Scenario, { money }: ReportWords): string {
  if (id === 'policies') return money.form.policies;
  return steps.find((step) => step.id === id)?.shortName ?? addOns.find((addOn) => addOn.id === id)?.name ?? id;
}

/** Whether adopted budgets hold; nothing where none is stated. */
function safetyBlocks(all: readonly ReportedScenario[], words: ReportWords): Block[] {
  const budgeted = all.filter(({ economy }) => economy.budget.length > 0);
  const sides = new Set(budgeted.map(({ scenario, forecast }) => budgetSide(scenario.economy.budget, forecast)));
  // What all have in common stands above the table, else beside each name.
  const [common = null] = sides.size === 1 ? sides : [];
  const rows = budgeted.flatMap(({ scenario, forecast, economy }) =>
    economy.budget.map(({ period, budgetKr, holds, overrunKr, reserveKr }) =>
      plainRow([
        { text: nameWithSide({ scenario, forecast }, common, words), sort: scenario.name },
        { text: period, sort: period },
        million(budgetKr, words),
        { text: words.percent(shareInPercent(holds, words)), sort: holds },
        million(overrunKr, words),
        million(reserveKr, words),
      ]),
    ),
  );
  const [first] = budgeted;
  if (first === undefined) return [];
  const { columns } = words.budget;
  const table: Table = {
    caption: words.budget.safetyCaption(sided(words.prices(first.forecast), common, words.money.refunding)),
    columns: [
      { heading: words.scenario, kind: 'name' },
      { heading: columns.period, kind: 'text' },
      { heading: columns.budget, kind: 'number' },
      { heading: columns.holds, kind: 'number' },
      { heading: columns.overrun, kind: 'number' },
      { heading: columns.reserve, kind: 'number' },
    ],
    rows,
    isSortable: true,
  };
  return [
    { kind: 'heading', text: words.budget.safety },
    ...budgetFigures(all, words).map((figure): Block => ({ kind: 'figure', figure })),
    { kind: 'table', table },
    { kind: 'note', text: words.money.budget.note },
  ];
}

function nameWithSide(
  { scenario, forecast }: Pick<ReportedScenario, 'scenario' | 'forecast'>,
  common: RefundSide,
  words: ReportWords,
): string {
  const side = budgetSide(scenario.economy.budget, forecast);
  return side === common ? scenario.name : sided(scenario.name, side, words.money.refunding);
}

function million(kr: number | null, words: ReportWords): Cell {
  return { text: kr === null ? '-' : shown(kr, MILLION, words), sort: kr };
}
