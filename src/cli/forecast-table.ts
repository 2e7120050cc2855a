/** The compact table of a forecast or a difference: a row a year, a column a step, mean and 5-95 % band in each cell. */

import type { Measure, Series, Summary } from '../results/forecast.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { formatNumber } from '../text/number-format.js';

interface Column {
  readonly title: string;
  /** One text a year. */
  readonly cells: readonly string[];
}

/** Characters between columns. */
const GAP = 2;

/** Table text of yearly series, wrapped into blocks of at most `width` characters. */
export function forecastTable(
  scenario: Scenario,
  series: readonly Series[],
  words: CliWords,
  width: number,
  signed = false,
): string {
  const find = (measure: Measure, step: string): Series | undefined =>
    series.find((one) => one.measure === measure && one.step === step && one.group === 'all');
  const column = (title: string, found: Series | undefined, unit: number, decimals?: number): Column[] =>
    found === undefined
      ? []
      : [{ title, cells: found.summaries.map((summary) => cell(summary, unit, words, signed, decimals)) }];
  const steps = scenario.steps
    .filter(({ kind }) => kind !== 'universal')
    .flatMap((step) => column(step.shortName, find('full_year_equivalents', step.id), 1));
  const columns = [
    ...steps,
    ...column(words.newPlacements, find('new_placements', 'placement'), 1),
    ...column(words.millionKr, find('expenditure_kr', 'all'), 1e6, 1),
  ];
  const years = find('expenditure_kr', 'all')?.periods ?? [];
  return blocks({ title: words.year, cells: years }, columns, width).join('\n\n');
}

/** `32,6 (24-42)`; few decimals where the number is large. */
function cell(summary: Summary, unit: number, words: CliWords, signed: boolean, fixed?: number): string {
  const largest = Math.max(Math.abs(summary.p05), Math.abs(summary.p95)) / unit;
  const decimals = fixed ?? (largest < 20 ? 1 : 0);
  const format = (value: number): string => formatNumber(value / unit, decimals, words);
  const mean = signed && summary.mean > 0 ? `+${format(summary.mean)}` : format(summary.mean);
  const separator = signed || summary.p05 < 0 ? words.to : '-';
  return `${mean} (${format(summary.p05)}${separator}${format(summary.p95)})`;
}

/** As many columns side by side as fit, each block with the years in front. */
function blocks(first: Column, columns: readonly Column[], width: number): string[] {
  const texts: string[] = [];
  let block: Column[] = [first];
  let used = widthOf(first);
  for (const column of columns) {
    const needed = widthOf(column) + GAP;
    if (block.length > 1 && used + needed > width) {
      texts.push(lines(block));
      block = [first];
      used = widthOf(first);
    }
    block.push(column);
    used += needed;
  }
  return [...texts, lines(block)];
}

function widthOf(column: Column): number {
  return Math.max(column.title.length, ...column.cells.map((text) => text.length));
}

function lines(columns: readonly Column[]): string {
  const widths = columns.map(widthOf);
  const row = (texts: readonly string[]): string =>
    texts.map((text, i) => text.padStart(widths[i] as number)).join(' '.repeat(GAP));
  const years = columns[0]?.cells.length ?? 0;
  const body = Array.from({ length: years }, (_, year) => row(columns.map(({ cells }) => cells[year] as string)));
  return [row(columns.map(({ title }) => title)), ...body].join('\n');
}
