/** The sheet Budget: the budget form of each scenario, with sums and differences as formulas. */
import type { BudgetForm, BudgetRow } from '../../results/economy/budget-form.js';
import type { Summary } from '../../results/forecast.js';
import type { SheetContent } from './content.js';
import { letters, number, Page, place, reckoned, text } from './page.js';
import { hasBands, million, nameOfLine, pricesOf, type RunOfWorkbook } from './result-of-run.js';

/** The first column of years; before it names and units. */
const FIRST = 3;

/** What the block of a scenario has to know. */
interface Block {
  readonly page: Page;
  readonly run: RunOfWorkbook;
  readonly form: BudgetForm;
  /** Column of the sum over the years. */
  readonly last: number;
}

/** Where the totals of the base stand, gross or net, and what they come to by year, mio. kr. */
interface BaseTotal {
  readonly row: number;
  readonly values: readonly number[];
  readonly years: readonly number[];
}

export function budgetSheet(run: RunOfWorkbook): SheetContent {
  const { words, economies, forecasts } = run;
  const own = words.budget;
  const years = Math.max(1, ...economies.map(({ budgetForm }) => budgetForm?.years.length ?? 0));
  const page = new Page(words.sheets.budget, [44, 24, ...new Array<number>(years + 1).fill(13)]);
  page.line(own.title, 'title');
  for (const note of own.notes) page.line(note, 'note');
  const frozen = { rows: page.next - 1, columns: 1 };
  const repeated = [1, page.next - 1] as const;
  let base: BaseTotal | null = null;
  for (const [i, { budgetForm: form }] of economies.entries()) {
    const forecast = forecasts[i];
    if (form === null || forecast === undefined) continue;
    if (i > 0) page.break();
    else page.blank();
    const block = { page, run, form, last: FIRST + form.years.length };
    const title = i === 0 ? own.base(forecast.scenario) : forecast.scenario;
    page.line(`${title} (${pricesOf(forecast, words)})`, 'heading');
    page.add(
      text(words.line, 'head'),
      text(words.unit, 'head'),
      ...form.years.map((year) => number(year, 'year', 'headNumber')),
      text(words.inAll, 'headNumber'),
    );
    const total = formRows(block, base);
    base ??= total;
  }
  if (economies.every(({ budgetForm }) => budgetForm === null)) page.line(own.none, 'body');
  return page.content({ frozen, repeated });
}

/** The rows of a form; returns where its last total stands. */
function formRows(block: Block, base: BaseTotal | null): BaseTotal | null {
  const { page, run, form } = block;
  const { words } = run;
  const own = words.budget;
  const gross = form.rows.filter(({ refunding }) => refunding === 'gross');
  const all = gross.find(({ id }) => id === 'all');
  if (all === undefined) return null;
  const net = form.rows.filter(({ refunding }) => refunding === 'net');
  const netAll = net.find(({ id }) => id === 'all');
  const parts = gross.filter(({ id }) => id !== 'all');
  if (netAll !== undefined) page.add(text(own.gross, 'strong'));
  const partRows = parts.map((part) => amounts(block, nameOfLine(part.id, run), means(part.kr), 'body'));
  const grossRow = sumRow(
    block,
    own.total,
    partRows,
    parts.map(({ kr }) => means(kr)),
    means(all.kr),
  );
  let totalRow = grossRow;
  if (netAll !== undefined) totalRow = netRows(block, { gross, net, all, netAll, grossRow });
  const last = netAll ?? all;
  bandRows(block, last.kr);
  if (last.difference !== null) differenceRows(block, last, totalRow, base);
  perHeadRows(block, last, totalRow);
  return { row: totalRow, values: means(last.kr), years: form.years };
}

function means(kr: readonly Summary[]): number[] {
  return kr.map(({ mean }) => million(mean));
}

/** Amounts by year in mio. kr. and their sum. */
function amounts({ page, run, last }: Block, name: string, values: readonly number[], look: 'body' | 'band'): number {
  const row = page.next;
  return page.add(
    text(name, look),
    text(run.words.units.million, look),
    ...values.map((value) => number(value, 'one', look)),
    sumOverYears(values, row, last),
  );
}

function sumOverYears(values: readonly number[], row: number, last: number) {
  const value = sum(values);
  const formula = `SUM(${place(FIRST, row)}:${place(last - 1, row)})`;
  return reckoned({ formula, value, fromCells: value }, 'one');
}

function sum(values: readonly number[]): number {
  return values.reduce((all, own) => all + own, 0);
}

/** A line that is the sum of the rows right above it. */
function sumRow(
  { page, run, last }: Block,
  name: string,
  rows: readonly number[],
  parts: readonly (readonly number[])[],
  totals: readonly number[],
): number {
  const row = page.next;
  const [from, to] = [rows[0] ?? row, rows.at(-1) ?? row];
  const cells = totals.map((value, year) => {
    const column = letters(FIRST + year);
    const fromCells = rows.length === 0 ? Number.NaN : sum(parts.map((part) => part[year] ?? 0));
    return reckoned({ formula: `SUM(${column}${from}:${column}${to})`, value, fromCells }, 'one', 'total');
  });
  const inAll = sum(totals);
  const formula = `SUM(${place(FIRST, row)}:${place(last - 1, row)})`;
  return page.add(
    text(name, 'total'),
    text(run.words.units.million, 'total'),
    ...cells,
    reckoned({ formula, value: inAll, fromCells: inAll }, 'one', 'total'),
  );
}

/** Refund line by line where it is known, in all, and what is left. */
function netRows(
  block: Block,
  rows: {
    readonly gross: readonly BudgetRow[];
    readonly net: readonly BudgetRow[];
    readonly all: BudgetRow;
    readonly netAll: BudgetRow;
    readonly grossRow: number;
  },
): number {
  const { page, run, last } = block;
  const own = run.words.budget;
  const refunded = rows.net.flatMap(({ id, kr }) => {
    const gross = rows.gross.find((row) => row.id === id);
    if (id === 'all' || gross === undefined) return [];
    return [{ id, values: kr.map(({ mean }, year) => million(mean - (gross.kr[year]?.mean ?? 0))) }];
  });
  const all = rows.netAll.kr.map(({ mean }, year) => million(mean - (rows.all.kr[year]?.mean ?? 0)));
  page.add(text(own.refund, 'strong'));
  const lines = refunded.map(({ id, values }) => amounts(block, nameOfLine(id, run), values, 'body'));
  const refundRow = sumRow(
    block,
    own.refundTotal,
    lines,
    refunded.map(({ values }) => values),
    all,
  );
  const row = page.next;
  const totals = means(rows.netAll.kr);
  const inAll = sum(totals);
  return page.add(
    text(own.netTotal, 'total'),
    text(run.words.units.million, 'total'),
    ...totals.map((value, year) => {
      const column = letters(FIRST + year);
      const fromCells = million(rows.all.kr[year]?.mean ?? 0) + (all[year] ?? 0);
      return reckoned({ formula: `${column}${rows.grossRow}+${column}${refundRow}`, value, fromCells }, 'one', 'total');
    }),
    reckoned(
      { formula: `SUM(${place(FIRST, row)}:${place(last - 1, row)})`, value: inAll, fromCells: inAll },
      'one',
      'total',
    ),
  );
}

/** The ends of a band; they do not add up over years, so there is no sum. */
function bandRows({ page, run }: Block, kr: readonly Summary[]): void {
  if (!hasBands(run)) return;
  const { from, to, units } = run.words;
  const row = (name: string, values: readonly number[]): void => {
    page.add(
      text(`  ${name}`, 'band'),
      text(units.million, 'band'),
      ...values.map((own) => number(own, 'one', 'band')),
    );
  };
  row(
    from,
    kr.map(({ p05 }) => million(p05)),
  );
  row(
    to,
    kr.map(({ p95 }) => million(p95)),
  );
}

function differenceRows(block: Block, { difference, kr }: BudgetRow, totalRow: number, base: BaseTotal | null): void {
  const { page, run, form, last } = block;
  const { words } = run;
  if (difference === null) return;
  const values = means(difference);
  const inAll = sum(values);
  const row = page.next;
  const isAlike = base !== null && base.years.join() === form.years.join();
  page.add(
    text(words.budget.difference, 'total'),
    text(words.units.million, 'total'),
    ...values.map((value, year) => {
      if (!isAlike) return number(value, 'one', 'total');
      const column = letters(FIRST + year);
      const fromCells = million(kr[year]?.mean ?? 0) - (base.values[year] ?? 0);
      return reckoned({ formula: `${column}${totalRow}-${column}${base.row}`, value, fromCells }, 'one', 'total');
    }),
    reckoned(
      { formula: `SUM(${place(FIRST, row)}:${place(last - 1, row)})`, value: inAll, fromCells: inAll },
      'one',
      'total',
    ),
  );
  bandRows(block, difference);
}

/** How many 0-22-year-olds there are, and the total for each of them. */
function perHeadRows({ page, run }: Block, { kr, krPer0to22 }: BudgetRow, totalRow: number): void {
  if (krPer0to22 === null) return;
  const { words } = run;
  const people = krPer0to22.map(({ mean }, year) => (kr[year]?.mean ?? 0) / mean);
  const peopleRow = page.add(
    text(words.budget.population),
    text(words.units.people),
    ...people.map((own) => number(own, 'whole')),
  );
  page.add(
    text(words.budget.perHead, 'strong'),
    text(words.units.kr, 'strong'),
    ...krPer0to22.map(({ mean }, year) => {
      const column = letters(FIRST + year);
      const own = people[year] ?? Number.NaN;
      const fromCells = (million(kr[year]?.mean ?? 0) * 1e6) / own;
      return reckoned(
        { formula: `${column}${totalRow}*1000000/${column}${peopleRow}`, value: mean, fromCells },
        'whole',
        'strong',
      );
    }),
  );
}
