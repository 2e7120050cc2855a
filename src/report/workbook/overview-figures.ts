/** The key figures of the last year on the overview: base, what-if and difference, read from the sheet of key figures. */
import type { ComparedFigure } from '../../results/comparison/comparison.js';
import type { KeyFigureId } from '../../text/workbook-words.js';
import type { Cell, Format } from './content.js';
import { FIRST_YEAR_COLUMN, type FigurePlaces, type KeyFigureSheet } from './key-figures.js';
import { number, type Page, place, quoted, reckoned, share, text } from './page.js';
import { hasBands, type RunOfWorkbook, STATISTICS, shortNames, wholeYearsOf } from './result-of-run.js';

/** The figures that are shown, and the measure that the comparison knows them by. */
const SHOWN: Readonly<Partial<Record<KeyFigureId, string>>> = {
  placedPer1000: 'per_1000_0_17',
  children: 'full_year_equivalents',
  newPlacements: 'new_placements',
  rePlacements: 're_placements',
  breakdowns: 'breakdowns',
  expenditure: 'expenditure_kr',
  netExpenditure: 'net_expenditure_kr',
  perHead: 'kr_per_0_22',
  netPerHead: 'net_kr_per_0_22',
  ladderRatio: 'ladder_ratio_pct',
};

/** What becomes of the children, over an average year of the period; only the comparison has these. */
const OUTCOMES = [
  'family_like_pct',
  'placement_changes_per_100',
  'breakdowns_per_100',
  'age_at_first_placement',
] as const;

/** A block for each what-if, or one for the base alone. */
export function overviewFigures(page: Page, run: RunOfWorkbook, sheet: KeyFigureSheet, year: number): void {
  const { words, forecasts } = run;
  const ends = hasBands(run) ? [words.from, words.to] : [];
  const short = shortNames(run);
  page.line(words.overview.figures(year), 'heading');
  const whatIfs = forecasts.length === 1 ? [0] : forecasts.map((_, i) => i).slice(1);
  for (const i of whatIfs) {
    if (i > 1 && i % 2 === 0) page.break();
    else if (i > 1) page.blank();
    if (i > 0) page.line(words.minus(short[i] ?? '', short[0] ?? ''), 'strong');
    const titles = [words.whatIf, ...ends, words.difference, ...ends, words.overview.percentChange];
    page.add(
      text(words.overview.figure, 'head'),
      text(words.unit, 'head'),
      ...[words.base, ...ends].map((title) => text(title, 'headNumber')),
      ...(i === 0 ? [] : titles.map((title) => text(title, 'headNumber'))),
      ...(i === 0 || ends.length === 0 ? [] : [text(words.overview.lower, 'headNumber')]),
    );
    for (const places of sheet.places) if (places.figure.id in SHOWN) figureRow({ page, run, sheet, year }, places, i);
    for (const figure of OUTCOMES) outcomeRow(page, run, figure, i);
  }
  page.blank();
}

interface Overview {
  readonly page: Page;
  readonly run: RunOfWorkbook;
  readonly sheet: KeyFigureSheet;
  readonly year: number;
}

/** One figure: base, what-if and difference, each read from the sheet of key figures. */
function figureRow({ page, run, sheet, year: shown }: Overview, places: FigurePlaces, scenario: number): void {
  const { figure } = places;
  const year = wholeYearsOf(run).indexOf(shown);
  const column = FIRST_YEAR_COLUMN + year;
  const own = figure.levels[scenario]?.[year];
  const base = figure.levels[0]?.[year];
  if (own === undefined || base === undefined) return;
  const statistics = STATISTICS.slice(0, hasBands(run) ? 3 : 1);
  const read = (source: 'levels' | 'differences', of: number): Cell[] =>
    statistics.map((statistic) => {
      const summary = figure[source][of]?.[year];
      const at = places[source][of]?.[statistic];
      const look = statistic === 'mean' ? 'body' : 'band';
      if (summary === undefined || at === undefined) return number(null, figure.format, look);
      const formula = `${quoted(sheet.sheet.name)}!${place(column, at)}`;
      return reckoned({ formula, value: summary[statistic], fromCells: summary[statistic] }, figure.format, look);
    });
  const compared = comparedFigure(run, SHOWN[figure.id] ?? '', figure.step, shown);
  const difference = figure.differences[scenario]?.[year] ?? null;
  valueRow(page, {
    names: [text(figure.name), text(figure.unit, 'note')],
    base: read('levels', 0),
    own: scenario === 0 ? null : read('levels', scenario),
    ends:
      difference === null ? pairedEnds(run, compared, scenario, figure.format) : read('differences', scenario).slice(1),
    means: { base: base.mean, own: own.mean, difference: difference?.mean ?? own.mean - base.mean },
    format: figure.format,
    isPercentage: figure.unit === run.words.units.percent,
    lower: hasBands(run) ? (compared?.cells[scenario]?.against?.lower.share ?? null) : null,
  });
}

/** The ends of a difference's band that only the comparison knows. */
function pairedEnds(
  run: RunOfWorkbook,
  compared: ComparedFigure | undefined,
  scenario: number,
  format: Format,
): Cell[] {
  const difference = compared?.cells[scenario]?.against?.difference;
  return hasBands(run) ? [difference?.p05, difference?.p95].map((end) => number(end ?? null, format, 'band')) : [];
}

/** The comparison's figure of the year, or of its end. */
function comparedFigure(
  { comparison }: RunOfWorkbook,
  figure: string,
  step: string,
  year: number,
): ComparedFigure | undefined {
  return comparison.figures.find(
    (one) =>
      one.figure === figure &&
      one.step === step &&
      ((one.moment === 'last_year' && figure !== 'per_1000_0_17') ||
        (one.moment === 'end' && one.period === `${year}-12`)),
  );
}

/** A figure of the children over the whole period, which has no place on another sheet. */
function outcomeRow(page: Page, run: RunOfWorkbook, figure: (typeof OUTCOMES)[number], scenario: number): void {
  const { words, comparison } = run;
  const found = comparison.figures.find((one) => one.figure === figure && one.moment === 'mean');
  const base = found?.cells[0]?.level ?? null;
  const own = found?.cells[scenario]?.level ?? null;
  if (found === undefined || base === null || own === null) return;
  const statistics = STATISTICS.slice(0, hasBands(run) ? 3 : 1);
  const cells = (level: typeof base): Cell[] =>
    statistics.map((statistic) => number(level[statistic], 'one', statistic === 'mean' ? 'body' : 'band'));
  const against = found.cells[scenario]?.against ?? null;
  valueRow(page, {
    names: [
      text(words.overview.outcomes[figure]),
      text(`${words.overview.outcomeUnits[figure]}, ${found.period}`, 'note'),
    ],
    base: cells(base),
    own: scenario === 0 ? null : cells(own),
    ends: statistics.slice(1).map((one) => number(against?.difference[one] ?? null, 'one', 'band')),
    means: { base: base.mean, own: own.mean, difference: against?.difference.mean ?? own.mean - base.mean },
    format: 'one',
    isPercentage: found.unit === 'pct',
    lower: hasBands(run) ? (against?.lower.share ?? null) : null,
  });
}

interface ValueRow {
  readonly names: readonly Cell[];
  readonly base: readonly Cell[];
  /** Null for the base alone. */
  readonly own: readonly Cell[] | null;
  /** Of the difference. */
  readonly ends: readonly Cell[];
  readonly means: { readonly base: number; readonly own: number; readonly difference: number };
  readonly format: Format;
  /** A percentage differs by percentage points: per cent of per cent would be read as those. */
  readonly isPercentage: boolean;
  /** Share of the futures in which the what-if is lower. */
  readonly lower: number | null;
}

/** A row whose difference and percentage are worked out from the row's own cells. */
function valueRow(page: Page, { names, base, own, ends, means, format, isPercentage, lower }: ValueRow): void {
  if (own === null) {
    page.add(...names, ...base);
    return;
  }
  const row = page.next;
  const [baseAt, ownAt, gapAt] = [3, 3 + base.length, 3 + base.length + own.length];
  const fromCells = means.own - means.base;
  const relative = means.difference / means.base;
  const gap = { formula: `${place(ownAt, row)}-${place(baseAt, row)}`, value: means.difference, fromCells };
  const part = { formula: `${place(gapAt, row)}/${place(baseAt, row)}`, value: relative, fromCells: relative };
  page.add(
    ...names,
    ...base,
    ...own,
    reckoned(gap, format, 'strong'),
    ...ends,
    means.base === 0 || isPercentage ? null : reckoned(part, 'sharePrecise'),
    lower === null ? null : share(lower),
  );
}
