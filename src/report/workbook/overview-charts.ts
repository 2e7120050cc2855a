/** The charts of the overview: means as lines, the ends of their bands dotted, read from the sheet of key figures. */
import { styleOf } from '../../charts/palette.js';
import type { KeyFigureId } from '../../text/workbook-words.js';
import type { LineContent } from './content.js';
import { FIRST_YEAR_COLUMN, type FigurePlaces, type KeyFigureSheet } from './key-figures.js';
import { fixedRange, type Page } from './page.js';
import { hasBands, type RunOfWorkbook, STATISTICS, shortNames } from './result-of-run.js';

/** Beyond so many scenarios the ends of the bands would only hide one another. */
const MOST_WITH_BANDS = 3;
/** Colours that the palette tells apart. */
const COLOURS = 6;
const DASHES = ['solid', 'dash', 'lgDash', 'dashDot'] as const;
const ROWS = 20;

const CHARTS: readonly {
  readonly id: KeyFigureId;
  readonly step: string;
  readonly columns: readonly [number, number];
}[] = [
  { id: 'placedPer1000', step: 'placement', columns: [1, 6] },
  { id: 'expenditure', step: 'all', columns: [6, 13] },
];

export function overviewCharts(
  page: Page,
  run: RunOfWorkbook,
  { sheet, yearRow, places }: KeyFigureSheet,
  years: number,
): void {
  const found = CHARTS.flatMap((chart) => {
    const own = places.find(({ figure }) => figure.id === chart.id && figure.step === chart.step);
    return own === undefined ? [] : [{ ...chart, own }];
  });
  if (found.length === 0) return;
  page.break();
  page.line(run.words.overview.charts(hasBands(run) && run.forecasts.length <= MOST_WITH_BANDS), 'heading');
  const from = page.next;
  page.blank(ROWS);
  const range = (row: number): string =>
    fixedRange(sheet.name, [FIRST_YEAR_COLUMN, row], [FIRST_YEAR_COLUMN + years - 1, row]);
  for (const { own, columns } of found) {
    page.chart({
      title: own.figure.name,
      unit: own.figure.unit,
      format: own.figure.format === 'two' ? 'one' : 'whole',
      lines: linesOf(run, own, range, range(yearRow)),
      from: { row: from, column: columns[0] },
      to: { row: from + ROWS, column: columns[1] },
    });
  }
}

function linesOf(
  run: RunOfWorkbook,
  { levels }: FigurePlaces,
  range: (row: number) => string,
  categories: string,
): LineContent[] {
  const { forecasts, words } = run;
  const names = { mean: '', p05: words.from, p95: words.to };
  return shortNames(run).flatMap((scenario, i) =>
    STATISTICS.flatMap((statistic): LineContent[] => {
      const row = levels[i]?.[statistic];
      if (row === undefined || (statistic !== 'mean' && forecasts.length > MOST_WITH_BANDS)) return [];
      return [
        {
          name: statistic === 'mean' ? scenario : `${scenario}, ${names[statistic]}`,
          values: range(row),
          categories,
          color: styleOf(i % COLOURS).color,
          dash: statistic === 'mean' ? (DASHES[i % DASHES.length] ?? 'solid') : 'sysDot',
          width: statistic === 'mean' ? 2.25 : 1,
          isNamed: statistic === 'mean',
        },
      ];
    }),
  );
}
