/** A two-way grid as a report: the table, and where a difference is zero. */

import type { GridWords } from '../text/grid-words.js';
import { formatNumber } from '../text/number-format.js';
import type { Section } from '../text/section.js';
import type { Cells, GridAxis } from './grid.js';
import type { ReportFacts } from './sobol-report.js';
import { decimalsOf, numberText, type ToldOutcome, type Words } from './telling.js';

export function gridReport(
  x: GridAxis,
  y: GridAxis,
  cells: Cells,
  { scenario, base, outcomes, priceLevel, how }: ReportFacts,
  { own }: Words,
  words: GridWords,
): Section[] {
  const { name, unit } = outcomes[0] as ToldOutcome;
  const known = cells.flat().filter((cell) => cell !== null);
  const decimals = decimalsOf(known.map(({ value }) => value / unit));
  const errors = known.flatMap(({ error }) => (error === null ? [] : [error / unit]));
  const text = (axis: GridAxis, value: number): string => numberText(value, axis.named.isFactor, own);
  return [
    {
      title: base === null ? words.title(scenario) : words.titleOfDifference(scenario, base),
      paragraphs: [[words.about(x.named.name, y.named.name), how, own.prices(priceLevel)].join(' ')],
      table: null,
      notes: [],
    },
    {
      title: name,
      paragraphs: [],
      table: {
        titles: [words.corner(y.named.name, x.named.name), ...x.values.map((value) => text(x, value))],
        rows: y.values.map((value, row) => [
          text(y, value),
          ...(cells[row] ?? []).map((cell) =>
            cell === null ? words.none : formatNumber(cell.value / unit, decimals, own),
          ),
        ]),
        names: 1,
      },
      notes: [
        ...(known.length < cells.flat().length ? [words.impossible] : []),
        ...(base === null ? [] : [evenText(x, y, cells, { own }, words)]),
        ...(errors.length === 0 ? [] : [words.errors(formatNumber(Math.max(...errors), decimals + 1, own))]),
      ],
    },
  ];
}

/** Where the difference is zero along the rows, or, where it is in none, down the columns; else on which side it stays. */
function evenText(x: GridAxis, y: GridAxis, cells: Cells, { own }: Pick<Words, 'own'>, words: GridWords): string {
  const turned = x.values.map((_, column) => cells.map((row) => row[column] ?? null));
  const along = [
    { across: x, down: y, crossings: crossings(x, cells) },
    { across: y, down: x, crossings: crossings(y, turned) },
  ].find((one) => one.crossings.length > 0);
  if (along === undefined) {
    const values = cells.flat().flatMap((cell) => (cell === null ? [] : [cell.value]));
    return values.every((value) => value === 0) ? words.alwaysEven : words.neverEven(values.some((value) => value < 0));
  }
  const { across, down } = along;
  const pairs = along.crossings.map(({ row, at }) =>
    words.pair(
      numberText(down.values[row] as number, down.named.isFactor, own),
      numberText(at, across.named.isFactor, own),
    ),
  );
  return words.evenAt(words.pair(down.named.name, across.named.name), pairs);
}

/** Values of an axis at which the rows along it cross zero, on a straight line between neighbours. */
function crossings({ values }: GridAxis, cells: Cells): { readonly row: number; readonly at: number }[] {
  return cells.flatMap((own, row) =>
    values.slice(1).flatMap((right, i) => {
      const [a, b] = [own[i]?.value, own[i + 1]?.value];
      if (a === undefined || b === undefined || a < 0 === b < 0) return [];
      const left = values[i] as number;
      return [{ row, at: left + (a / (a - b)) * (right - left) }];
    }),
  );
}
