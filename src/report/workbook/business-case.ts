/** The sheet Business case: each what-if against the base as København's tables, with present value from a rate that can be changed. */

import { styleOf } from '../../charts/palette.js';
import type { BusinessCase, CaseView } from '../../results/economy/business-case.js';
import type { Summary } from '../../results/forecast.js';
import type { DiscountRate } from '../../scenario/economy.js';
import type { Scenario } from '../../scenario/scenario.js';
import { formatNumber } from '../../text/number-format.js';
import { type CaseBlock, caseLines, FIRST } from './case-lines.js';
import type { SheetContent } from './content.js';
import { fixedRange, number, Page, place, quoted, text } from './page.js';
import { hasBands, type RunOfWorkbook } from './result-of-run.js';
import { stressBlock } from './stress-block.js';

/** A table of rates that some what-ifs share, and where each stands. */
interface RateTable {
  readonly rates: readonly DiscountRate[];
  readonly whatIfs: readonly string[];
  readonly cells: readonly string[];
}

export interface CaseSheet {
  readonly sheet: SheetContent;
  /** Named cells: the first rate. */
  readonly names: readonly { readonly name: string; readonly range: string }[];
}

/** Rows that a chart takes. */
const CHART_ROWS = 16;

export function businessCaseSheet(run: RunOfWorkbook): CaseSheet {
  const { words, economies, scenarios } = run;
  const own = words.businessCase;
  const cases = economies.flatMap(({ businessCase }, i) => (businessCase === null ? [] : [{ businessCase, i }]));
  const years = Math.max(3, ...cases.map(({ businessCase }) => businessCase.years.length));
  const page = new Page(words.sheets.businessCase, [50, ...new Array<number>(years + 1).fill(11)]);
  // Amounts that are added up over years are in the prices of one, also where others are shown in current prices.
  const [fixed] = economies.map(({ prices }) => prices.fixed.priceLevel);
  page.line(fixed === undefined ? own.title : `${own.title} (${words.prices.fixed(fixed)})`, 'title');
  if (cases.length === 0) {
    page.line(own.none, 'body');
    return { sheet: page.content({ frozen: { rows: 1, columns: 0 }, repeated: [1, 1] }), names: [] };
  }
  for (const note of own.notes(hasRates(run))) page.line(note, 'note');
  const rates = rateRows(
    page,
    run,
    cases.map(({ businessCase, i }) => ({
      whatIf: businessCase.scenario,
      rates: ratesOf(scenarios[i], businessCase),
    })),
  );
  const repeated = [1, page.next - 1] as const;
  for (const [at, { businessCase, i }] of cases.entries()) {
    if (at > 0) page.break();
    page.blank();
    page.line(own.case(businessCase.scenario, businessCase.base), 'heading');
    const table = rates.find(({ whatIfs }) => whatIfs.includes(businessCase.scenario));
    for (const view of businessCase.views) caseView(page, run, { businessCase, view, table, scenario: i });
    const test = run.stress?.find(({ scenario }) => scenario === businessCase.scenario);
    if (test !== undefined) stressBlock(page, run, test);
  }
  const first = rates[0]?.cells[0];
  return {
    sheet: page.content({ frozen: { rows: repeated[1], columns: 1 }, repeated }),
    names:
      first === undefined
        ? []
        : [{ name: words.businessCase.rateTitle.replace(/\P{L}+/gu, '_'), range: `${quoted(page.name)}!${first}` }],
  };
}

/** Whether a rate of discount can be changed: a business case of one year has none, for its year is not discounted. */
export function hasRates({ economies, scenarios }: RunOfWorkbook): boolean {
  return economies.some(
    ({ businessCase }, i) => businessCase !== null && ratesOf(scenarios[i], businessCase).length > 0,
  );
}

/** Those that a year of the business case is discounted by. */
function ratesOf(scenario: Scenario | undefined, { years }: BusinessCase): readonly DiscountRate[] {
  return (scenario?.economy.discountRates ?? []).filter(({ fromYear }) => fromYear < years.length);
}

/** The rates as cells that may be changed, once for all what-ifs that have the same. */
function rateRows(
  page: Page,
  { words }: RunOfWorkbook,
  cases: readonly { readonly whatIf: string; readonly rates: readonly DiscountRate[] }[],
): RateTable[] {
  const own = words.businessCase;
  const groups = new Map<string, { rates: readonly DiscountRate[]; whatIfs: string[] }>();
  for (const { whatIf, rates } of cases) {
    const key = rates.map(({ fromYear, rate }) => `${fromYear}:${rate.value}`).join();
    const group = groups.get(key) ?? { rates, whatIfs: [] };
    group.whatIfs.push(whatIf);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ rates, whatIfs }) => ({
    rates,
    whatIfs,
    cells: rates.map(({ fromYear, rate }) => {
      const whom = groups.size === 1 ? [] : [text(own.rateOf(whatIfs.join(', ')), 'note')];
      const row = page.add(text(own.rate(fromYear), 'strong'), number(rate.value, 'sharePrecise', 'input'), ...whom);
      page.input({ cell: place(2, row), from: 0, to: 0.5, title: own.rateTitle, message: own.rateHint });
      return `$B$${row}`;
    }),
  }));
}

function caseView(
  page: Page,
  run: RunOfWorkbook,
  what: {
    readonly businessCase: BusinessCase;
    readonly view: CaseView;
    readonly table: RateTable | undefined;
    readonly scenario: number;
  },
): void {
  const { words } = run;
  const own = words.businessCase;
  const { businessCase, view, table, scenario } = what;
  const { years, views } = businessCase;
  if (views.length > 1) page.line(view.refunding === 'gross' ? own.gross : own.net, 'heading');
  if (view.payback === null) {
    page.line(own.nothing, 'body');
    return;
  }
  const block: CaseBlock = {
    page,
    words,
    years,
    view,
    hasBands: hasBands(run),
    rateCells: years.map((_, year) => rateCell(table, year)),
    ratesInWords: ratesInWords(run, table),
  };
  const yearRow = page.add(
    text(`${words.line} (${words.units.million})`, 'head'),
    ...years.map((year) => number(year, 'year', 'headNumber')),
    text(words.inAll, 'headNumber'),
  );
  const { cumulated } = caseLines(block);
  cumulatedChart(run, page, { businessCase, yearRow, cumulated, scenario, kr: view.lines.cumulated });
}

/** The rate that holds from one year to the next; null for the first, which is not discounted. */
function rateCell(table: RateTable | undefined, year: number): { readonly cell: string; readonly rate: number } | null {
  if (table === undefined || year === 0) return null;
  const at = table.rates.filter(({ fromYear }) => fromYear <= year).length - 1;
  const cell = table.cells[at];
  const rate = table.rates[at]?.rate.value;
  return cell === undefined || rate === undefined ? null : { cell, rate };
}

function ratesInWords(run: RunOfWorkbook, table: RateTable | undefined): string {
  const { value } = run.money;
  return (table?.rates ?? [])
    .map(({ fromYear, rate }, i) => {
      const pct = formatNumber(100 * rate.value, 1, run.marks);
      return i === 0 ? value.rate(pct) : value.rateFrom(pct, fromYear);
    })
    .join(', ');
}

/** The cumulated difference with the ends of its band, below the table. */
function cumulatedChart(
  run: RunOfWorkbook,
  page: Page,
  what: {
    readonly businessCase: BusinessCase;
    readonly yearRow: number;
    readonly cumulated: readonly number[];
    readonly scenario: number;
    readonly kr: readonly Summary[];
  },
): void {
  const { words } = run;
  const { businessCase, yearRow, cumulated, scenario } = what;
  const last = FIRST + businessCase.years.length - 1;
  const range = (row: number): string => fixedRange(page.name, [FIRST, row], [last, row]);
  const { color } = styleOf(scenario % 6);
  const names = [words.mean, words.from, words.to];
  page.blank();
  const from = page.next;
  page.blank(CHART_ROWS);
  page.chart({
    title: words.businessCase.chart(businessCase.scenario),
    unit: words.units.million,
    format: 'one',
    lines: cumulated.map((row, i) => ({
      name: names[i] ?? '',
      values: range(row),
      categories: range(yearRow),
      color,
      dash: i === 0 ? 'solid' : 'sysDot',
      width: i === 0 ? 2.25 : 1.25,
      isNamed: true,
    })),
    from: { row: from, column: 1 },
    to: { row: from + CHART_ROWS, column: Math.min(last + 2, 9) },
  });
}
