/** The lines of a business case on its sheet: added up, cumulated and discounted by formulas. */
import type { CaseView } from '../../results/economy/business-case.js';
import type { Summary } from '../../results/forecast.js';
import type { WorkbookWords } from '../../text/workbook-words.js';
import type { Cell, Look } from './content.js';
import { letters, number, type Page, place, reckoned, share, text } from './page.js';
import { million } from './result-of-run.js';

/** The first column of years. */
export const FIRST = 2;

export interface CaseBlock {
  readonly page: Page;
  readonly words: WorkbookWords;
  readonly years: readonly number[];
  readonly view: CaseView;
  readonly hasBands: boolean;
  /** The rate that each year is discounted by, and its cell; null: not discounted. */
  readonly rateCells: readonly ({ readonly cell: string; readonly rate: number } | null)[];
  readonly ratesInWords: string;
}

/** A line that stands in the sheet. */
interface Placed {
  readonly row: number;
  /** mio. kr. by year. */
  readonly values: readonly number[];
}

/** Adds the lines; returns the rows of the cumulated amounts: mean, and where there is a band its ends. */
export function caseLines(block: CaseBlock): { readonly cumulated: readonly number[] } {
  const { view, page, words } = block;
  const { lines } = view;
  const names = words.case;
  const means = (kr: readonly Summary[]): number[] => kr.map(({ mean }) => million(mean));
  const savings = amounts(block, names.efficiencies, means(lines.efficiencies));
  const costs = amounts(block, names.costs, means(lines.costs));
  const lasting = added(block, names.permanentChange, means(lines.permanent_change), [savings, costs]);
  const service = amounts(block, names.implementationOf.service, means(lines.implementation_service));
  const anlaeg = amounts(block, names.implementationOf.anlaeg, means(lines.implementation_anlaeg));
  const total = added(block, names.total, means(lines.total), [lasting, service, anlaeg]);
  bandRows(block, lines.total);
  const cumulated = cumulatedRow(block, total, means(lines.cumulated));
  const ends = bandRows(block, lines.cumulated);
  paybackRows(block);
  page.blank();
  presentValueRows(block, { savings, paid: [costs, service, anlaeg], total });
  return { cumulated: [cumulated, ...ends] };
}

function inAll({ years }: CaseBlock, row: number, values: readonly number[], look: Look): Cell {
  const value = sum(values);
  const formula = `SUM(${place(FIRST, row)}:${place(FIRST + years.length - 1, row)})`;
  return reckoned({ formula, value, fromCells: value }, 'two', look);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, own) => all + own, 0);
}

function amounts(block: CaseBlock, name: string, values: readonly number[]): Placed {
  const row = block.page.next;
  block.page.add(text(name), ...values.map((value) => number(value, 'two')), inAll(block, row, values, 'body'));
  return { row, values };
}

/** A line that is the sum of others. */
function added(block: CaseBlock, name: string, values: readonly number[], parts: readonly Placed[]): Placed {
  const row = block.page.next;
  const cells = values.map((value, year) => {
    const formula = parts.map((part) => place(FIRST + year, part.row)).join('+');
    return reckoned({ formula, value, fromCells: sum(parts.map((part) => part.values[year] ?? 0)) }, 'two', 'total');
  });
  block.page.add(text(name, 'total'), ...cells, inAll(block, row, values, 'total'));
  return { row, values };
}

function bandRows({ page, words, hasBands }: CaseBlock, kr: readonly Summary[]): number[] {
  if (!hasBands) return [];
  const ends = [
    [words.from, kr.map(({ p05 }) => p05)],
    [words.to, kr.map(({ p95 }) => p95)],
  ] as const;
  return ends.map(([name, values]) =>
    page.add(text(`  ${name}`, 'band'), ...values.map((own) => number(million(own), 'two', 'band'))),
  );
}

function cumulatedRow({ page, words }: CaseBlock, total: Placed, values: readonly number[]): number {
  const row = page.next;
  const cells = values.map((value, year) => {
    const own = place(FIRST + year, total.row);
    const formula = year === 0 ? own : `${place(FIRST + year - 1, row)}+${own}`;
    const fromCells = sum(total.values.slice(0, year + 1));
    return reckoned({ formula, value, fromCells }, 'two', 'total');
  });
  return page.add(text(words.case.cumulated, 'total'), ...cells, text('', 'total'));
}

/** A line with one number, which is about all years together. */
function single({ page, years }: CaseBlock, name: string, cell: Cell, look: Look = 'body'): void {
  const between = look === 'total' ? text('', 'total') : null;
  page.add(text(name, look), ...years.map(() => between), cell);
}

/** In what share of the futures it is paid back by each year, and how long it takes. */
function paybackRows(block: CaseBlock): void {
  const {
    page,
    words,
    years,
    view: { payback },
  } = block;
  if (payback === null) return;
  const own = words.businessCase;
  const shares = years.map((year) => payback.within[year - payback.firstYear] ?? null);
  page.add(text(own.paidBackBy), ...shares.map(share));
  single(block, own.never, share(payback.never));
  const isEver = Number.isFinite(payback.medianYears);
  const never = text(words.overview.neverPaidBack, 'right');
  single(block, own.medianYears, isEver ? number(payback.medianYears, 'year') : never);
}

/** Rates, factors, and what they make of the whole. */
function presentValueRows(
  block: CaseBlock,
  what: { readonly savings: Placed; readonly paid: readonly Placed[]; readonly total: Placed },
): void {
  const { page, words, years, view, rateCells } = block;
  const { value } = view;
  const own = words.businessCase;
  const last = FIRST + years.length - 1;
  page.add(
    text(own.rateUsed),
    ...rateCells.map((rate): Cell | null =>
      rate === null ? null : { value: rate.rate, formula: rate.cell, format: 'sharePrecise', look: 'body' },
    ),
  );
  const rateRow = page.next - 1;
  const factorRow = page.next;
  page.add(
    text(own.factor),
    ...value.factors.map((factor, year): Cell => {
      const rate = rateCells[year] ?? null;
      if (rate === null) return number(factor, 'four');
      const fromCells = (value.factors[year - 1] ?? 1) / (1 + rate.rate);
      const formula = `${place(FIRST + year - 1, factorRow)}/(1+${place(FIRST + year, rateRow)})`;
      return reckoned({ formula, value: factor, fromCells }, 'four');
    }),
  );
  const range = (row: number): string => `${place(FIRST, row)}:${letters(last)}${row}`;
  const product = ({ row }: Placed): string => `SUMPRODUCT(${range(row)},${range(factorRow)})`;
  const worth = (line: Placed): number => sum(line.values.map((kr, year) => kr * (value.factors[year] ?? 0)));
  const total = reckoned(
    { formula: product(what.total), value: million(value.netKr.mean), fromCells: worth(what.total) },
    'two',
    'total',
  );
  single(block, `${own.presentValue} (${words.units.million})`, total, 'total');
  if (block.hasBands) {
    for (const [name, kr] of [[words.from, value.netKr.p05] as const, [words.to, value.netKr.p95] as const]) {
      const at = block.ratesInWords === '' ? '' : `, ${own.presentValueBand(block.ratesInWords)}`;
      single(block, `  ${name}${at}`, number(million(kr), 'two', 'band'), 'band');
    }
  }
  const paid = what.paid.map(product).join('+');
  const paidValue = sum(what.paid.map(worth));
  const saved = worth(what.savings);
  if (value.returnOnInvestment !== null) {
    const fromCells = -saved / paidValue;
    single(
      block,
      own.perKrone,
      reckoned(
        { formula: `-${product(what.savings)}/(${paid})`, value: value.returnOnInvestment.mean, fromCells },
        'two',
      ),
    );
  }
  if (value.breakEven !== null && Number.isFinite(value.breakEven.share)) {
    single(
      block,
      own.breakEven,
      reckoned(
        { formula: `(${paid})/-${product(what.savings)}`, value: value.breakEven.share, fromCells: paidValue / -saved },
        'share',
      ),
    );
  }
}
