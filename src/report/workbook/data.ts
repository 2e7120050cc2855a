/** The sheet Data: all yearly figures as one tidy table, named as in `forecast.csv`, for pivot tables. */
import { isAmount, type Series, type Summary } from '../../results/forecast.js';
import type { Format, SheetContent } from './content.js';
import { Page, text } from './page.js';
import type { RunOfWorkbook } from './result-of-run.js';

type Value = string | number | null;

/** Formats of the columns: names, the year, names, then numbers of every size, and the prices. */
const FORMATS: readonly Format[] = [
  'text',
  'text',
  'year',
  'text',
  'text',
  'text',
  ...new Array<Format>(11).fill('two'),
  'plain',
];

const WIDTHS = [40, 24, 8, 24, 26, 12, ...new Array<number>(11).fill(15), 10];

export function dataSheet({ forecasts, differences, words }: RunOfWorkbook): SheetContent {
  const { columns } = words.data;
  const page = new Page(words.sheets.data, WIDTHS);
  page.add(...columns.map((column) => text(column, 'head')));
  const first = forecasts[0];
  const rows = [
    ...forecasts.flatMap((forecast) => rowsOf(forecast.series, [forecast.scenario, null], pricesOf(forecast))),
    ...differences.flatMap(({ series, scenario, base }) =>
      rowsOf(series, [scenario, base], first === undefined ? null : pricesOf(first)),
    ),
  ];
  return page.content({
    frozen: { rows: 1, columns: 1 },
    repeated: [1, 1],
    bulk: { formats: FORMATS, rows },
    tables: rows.length === 0 ? [] : [{ name: 'Data', columns, firstRow: 1, lastRow: rows.length + 1 }],
    hasGrid: true,
  });
}

/** The year whose prices amounts are in; a word where each year is in its own. */
function pricesOf({ prices, priceLevel }: { readonly prices: string; readonly priceLevel: number }): Value {
  return prices === 'current' ? prices : priceLevel;
}

/** The rows of yearly series. */
function rowsOf(series: readonly Series[], names: readonly Value[], prices: Value): Value[][] {
  return series.flatMap((one) => {
    const key = [one.measure, numberOr(one.step), numberOr(one.group)];
    const inPrices = isAmount(one.measure) ? prices : null;
    return one.summaries.flatMap((summary, i) => {
      const period = one.periods[i] ?? '';
      return /^\d+$/.test(period) ? [[...names, Number(period), ...key, ...numbersOf(summary), inPrices]] : [];
    });
  });
}

/** A class that is a number (one placement by 18, two ...) is one. */
function numberOr(id: string): Value {
  return /^\d+$/.test(id) ? Number(id) : id;
}

function numbersOf({ mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact }: Summary): Value[] {
  return [mean, sd, mcse, p05, p10, p25, p50, p75, p90, p95, exact].map((value) =>
    value !== null && Number.isFinite(value) ? value : null,
  );
}
