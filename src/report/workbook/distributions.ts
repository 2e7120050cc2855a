/** The sheet of distributions: payback time, whether the budget holds, and percentiles of the key figures by year. */
import type { Summary } from '../../results/forecast.js';
import { budgetSide } from '../../results/refund-side.js';
import { type RefundSide, sided } from '../../text/refund-words.js';
import type { Cell, Row, SheetContent } from './content.js';
import type { Figure } from './figures.js';
import { number, Page, text } from './page.js';
import { million, pricesOf, type RunOfWorkbook, shortNames, wholeYearsOf } from './result-of-run.js';

export function distributionSheet(run: RunOfWorkbook, figures: readonly Figure[]): SheetContent {
  const { words } = run;
  const own = words.distributions;
  const page = new Page(words.sheets.distributions, [46, 36, 30, 14, 14, 14, ...new Array<number>(7).fill(11)]);
  page.line(own.title, 'title');
  for (const note of own.notes) page.line(note, 'note');
  const frozen = page.next - 1;
  section(page, own.payback, 'Payback', own.paybackColumns, paybackRows(run));
  const [first] = run.forecasts;
  const budget = first === undefined ? own.budget : `${own.budget} (${pricesOf(first, words)})`;
  section(page, budget, 'BudgetSafety', own.budgetColumns, safetyRows(run));
  const headRow = Math.max(1, page.next + 2);
  section(page, own.percentiles, 'Percentiles', own.percentileColumns, percentileRows(run, figures));
  return page.content({ frozen: { rows: frozen, columns: 0 }, repeated: [headRow, headRow] });
}

/** A table under its heading; nothing at all where there are no rows. */
function section(page: Page, heading: string, name: string, columns: readonly string[], rows: readonly Row[]): void {
  if (rows.length === 0) return;
  page.blank();
  page.line(heading, 'heading');
  page.table(name, columns, rows);
}

function paybackRows(run: RunOfWorkbook): Row[] {
  const own = run.words.distributions;
  const short = shortNames(run);
  return run.economies.flatMap(({ businessCase }, i) =>
    (businessCase?.views ?? []).flatMap(({ refunding, payback }): Row[] => {
      if (businessCase === null || payback === null) return [];
      const names = [text(short[i] ?? ''), text(refunding === 'gross' ? own.gross : own.net)];
      return [
        ...payback.within.map(
          (share, i): Row => [
            ...names,
            number(i + 1, 'year'),
            number(payback.firstYear + i, 'year'),
            number(share, 'sharePrecise'),
          ],
        ),
        [...names, text(own.never), null, number(payback.never, 'sharePrecise')],
      ];
    }),
  );
}

function safetyRows(run: RunOfWorkbook): Row[] {
  const short = shortNames(run);
  return run.economies.flatMap(({ budget }, i) =>
    budget.map(
      ({ period, budgetKr, holds, overrunKr, reserveKr }): Row => [
        text(sided(short[i] ?? '', sideOf(run, i), run.words.distributions)),
        yearOrText(period),
        number(million(budgetKr), 'one'),
        number(holds, 'sharePrecise'),
        number(overrunKr === null ? null : million(overrunKr), 'one'),
        number(million(reserveKr), 'one'),
      ],
    ),
  );
}

/** On which side of the refund a scenario's budget is held against its expenditure. */
function sideOf({ scenarios, forecasts }: RunOfWorkbook, i: number): RefundSide {
  const [scenario, forecast] = [scenarios[i], forecasts[i]];
  return scenario === undefined || forecast === undefined ? null : budgetSide(scenario.economy.budget, forecast);
}

/** A year is a number; `2017-2019` is a text. */
function yearOrText(period: string): Cell {
  return /^\d+$/.test(period) ? number(Number(period), 'year') : text(period);
}

function percentileRows(run: RunOfWorkbook, figures: readonly Figure[]): Row[] {
  const { words } = run;
  const short = shortNames(run);
  const years = wholeYearsOf(run);
  const rows = (scenario: string, { name, unit, format }: Figure, own: readonly Summary[] | null): Row[] =>
    (own ?? []).map((summary, i) => {
      const { mean, sd, p05, p10, p25, p50, p75, p90, p95 } = summary;
      return [
        text(scenario),
        text(name),
        text(unit),
        number(years[i] ?? null, 'year'),
        ...[mean, sd, p05, p10, p25, p50, p75, p90, p95].map((value) => number(value, format)),
      ];
    });
  return [
    ...short.flatMap((scenario, i) => figures.flatMap((one) => rows(scenario, one, one.levels[i] ?? null))),
    ...short.flatMap((scenario, i) =>
      figures.flatMap((one) => rows(words.distributions.differenceOf(scenario), one, one.differences[i] ?? null)),
    ),
  ];
}
