/** Tables with a column a year. */
import type { Row, Table } from './document.js';

/** Years that fit beside one another on a page. */
const MOST_YEARS = 10;

/** A line: its name and a cell for each year. */
export type YearLine = Row;

/** The table, or where there are too many years several of them, each with its own span of years in its caption. */
export function yearTables(
  caption: string,
  name: string,
  years: readonly number[],
  rows: readonly YearLine[],
): Table[] {
  const count = Math.ceil(years.length / MOST_YEARS);
  const size = Math.ceil(years.length / Math.max(1, count));
  return Array.from({ length: count }, (_, part) => {
    const [from, to] = [part * size, Math.min(years.length, (part + 1) * size)];
    const own = years.slice(from, to);
    return {
      caption: count === 1 ? caption : `${caption}, ${own[0]}-${own.at(-1)}`,
      columns: [
        { heading: name, kind: 'name' },
        ...own.map((year) => ({ heading: String(year), kind: 'number' }) as const),
      ],
      rows: rows.map(({ cells, weight }) => ({
        weight,
        cells: [...cells.slice(0, 1), ...cells.slice(1 + from, 1 + to)],
      })),
      isSortable: false,
    };
  });
}
