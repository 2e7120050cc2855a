/** How high rows must be: spreadsheets do not make rows higher by themselves for merged cells, and some not for any. */
import type { Cell, Look, Merged, Row } from './content.js';

/** Of the looks whose text is wrapped: width of a letter in column widths, and height of a line in points. */
const WRAPPED: Readonly<Partial<Record<Look, { readonly letter: number; readonly line: number }>>> = {
  title: { letter: 1.6, line: 25 },
  subtitle: { letter: 0.95, line: 15 },
  heading: { letter: 1.2, line: 20 },
  head: { letter: 1.08, line: 15 },
  headNumber: { letter: 1.08, line: 15 },
  wrapped: { letter: 0.92, line: 15 },
  note: { letter: 0.86, line: 13.5 },
};

/** Heights in points of the rows that are not one usual line high, by number counted from 1. */
export function rowHeights(
  rows: readonly Row[],
  merged: readonly Merged[],
  widths: readonly number[],
): ReadonlyMap<number, number> {
  const rooms = new Map(
    merged.map(({ row, fromColumn, toColumn }) => [
      `${row}/${fromColumn}`,
      widths.slice(fromColumn - 1, toColumn).reduce((sum, own) => sum + own, 0),
    ]),
  );
  return new Map(
    rows.flatMap((row, i) => {
      const heights = row.map((cell, column) => {
        const room = rooms.get(`${i + 1}/${column + 1}`) ?? widths[column] ?? 10;
        return cell === null ? 0 : heightOf(cell, room);
      });
      const highest = Math.max(0, ...heights);
      return highest > USUAL ? [[i + 1, highest] as const] : [];
    }),
  );
}

const USUAL = 15;

function heightOf({ value, look }: Cell, room: number): number {
  const wrapped = WRAPPED[look];
  if (wrapped === undefined || typeof value !== 'string') return 0;
  const lines = linesOf(value, room / wrapped.letter);
  return lines === 1 && wrapped.line <= USUAL ? 0 : lines * wrapped.line + 1;
}

/** Lines of so many letters that a text takes, broken between words. */
function linesOf(value: string, letters: number): number {
  let lines = 1;
  let used = 0;
  for (const word of value.split(' ')) {
    const needs = (used === 0 ? 0 : 1) + word.length;
    if (used > 0 && used + needs > letters) {
      lines++;
      used = 0;
    }
    // A word that is longer than a line is broken.
    lines += Math.max(0, Math.ceil(word.length / letters) - 1);
    used += used === 0 ? word.length : needs;
  }
  return lines;
}
