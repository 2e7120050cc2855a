/** The sheet of key figures: years across, base, what-ifs and differences below one another. */
import type { Summary } from '../../results/forecast.js';
import type { Cell, SheetContent } from './content.js';
import type { Figure } from './figures.js';
import { letters, number, Page, reckoned, text } from './page.js';
import { hasBands, type RunOfWorkbook, STATISTICS, type Statistic, shortNames, wholeYearsOf } from './result-of-run.js';

/** The first column of years. */
export const FIRST_YEAR_COLUMN = 3;

/** The rows of a figure of one scenario: its mean and, where it has one, its band. */
export type RowsOf = Readonly<Partial<Record<Statistic, number>>>;

/** Where the numbers of a figure stand. */
export interface FigurePlaces {
  readonly figure: Figure;
  readonly levels: readonly RowsOf[];
  readonly differences: readonly RowsOf[];
}

export interface KeyFigureSheet {
  readonly sheet: SheetContent;
  /** The row with the years. */
  readonly yearRow: number;
  readonly places: readonly FigurePlaces[];
}

export function keyFigureSheet(run: RunOfWorkbook, figures: readonly Figure[]): KeyFigureSheet {
  const { words } = run;
  const years = wholeYearsOf(run);
  const page = new Page(words.sheets.keyFigures, [58, 14, ...years.map(() => 11)]);
  page.line(words.keyFigureSheet.title, 'title');
  for (const note of words.keyFigureSheet.notes(hasBands(run))) page.line(note, 'note');
  const yearRow = page.add(
    text(words.overview.figure, 'head'),
    text('', 'head'),
    ...years.map((year) => number(year, 'year', 'headNumber')),
  );
  if (years.length === 0) page.line(words.overview.noWholeYear, 'body');
  const places = figures.map((figure) => figureRows(page, run, figure));
  return {
    sheet: page.content({
      frozen: { rows: yearRow, columns: 1 },
      repeated: [yearRow, yearRow],
    }),
    yearRow,
    places,
  };
}

function figureRows(page: Page, run: RunOfWorkbook, figure: Figure): FigurePlaces {
  const { words } = run;
  const isBand = hasBands(run);
  const names: Readonly<Record<Statistic, string>> = { mean: words.mean, p05: words.from, p95: words.to };
  const rowsOf = (scenario: string, summaries: readonly Summary[] | null, means: (() => Cell[]) | null): RowsOf => {
    if (summaries === null) return {};
    const rows = STATISTICS.slice(0, isBand ? 3 : 1).map((statistic) => {
      const look = statistic === 'mean' ? 'body' : 'band';
      const cells =
        statistic === 'mean' && means !== null
          ? means()
          : summaries.map((summary) => number(summary[statistic], figure.format, look));
      const label = (value: string): Cell => text(value, look);
      return [
        statistic,
        page.add(label(statistic === 'mean' ? scenario : ''), label(names[statistic]), ...cells),
      ] as const;
    });
    return Object.fromEntries(rows);
  };
  page.add(
    text(`${figure.name} (${figure.unit})`, 'total'),
    text('', 'total'),
    ...wholeYearsOf(run).map(() => text('', 'total')),
  );
  const short = shortNames(run);
  const levels = short.map((scenario, i) => rowsOf(scenario, figure.levels[i] ?? null, null));
  const base = { rows: levels[0] ?? {}, values: figure.levels[0] ?? null };
  const differences = short.map((scenario, i) => {
    const own = figure.levels[i] ?? null;
    const paired = figure.differences[i] ?? null;
    if (i === 0 || own === null || base.values === null) return {};
    const name = `${words.difference}: ${scenario}`;
    const cells = (): Cell[] =>
      own.map((summary, year) => {
        const fromCells = summary.mean - (base.values?.[year]?.mean ?? Number.NaN);
        const column = letters(FIRST_YEAR_COLUMN + year);
        const formula = `${column}${levels[i]?.mean}-${column}${base.rows.mean}`;
        return reckoned({ formula, value: paired?.[year]?.mean ?? fromCells, fromCells }, figure.format);
      });
    if (paired !== null) return rowsOf(name, paired, cells);
    const row = page.add(text(name), text(words.mean), ...cells());
    return { mean: row };
  });
  return { figure, levels, differences };
}
