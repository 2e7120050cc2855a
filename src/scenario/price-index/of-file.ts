/** The p/l table that `economy.priceIndex` points to, or writes out itself. */

import { isFields, plainAt } from '../expression/number-texts.js';
import { readText } from '../layers.js';
import { MAX_TABLE_BYTES } from '../limits.js';
import { type LocatedMap, nodeAt, placeOf } from '../located.js';
import { type Problem, problemAt } from '../problem.js';
import { priceIndexSchema } from '../schema/price-index.js';
import { besidePath, type SourceFiles } from '../source-files.js';
import type { PriceIndex } from './price-index.js';
import { outOfOrder, readPriceIndex } from './read-table.js';

export interface IndexOutcome {
  readonly index: PriceIndex | null;
  /** The table's path, when one was read. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const NONE: IndexOutcome = { index: null, files: [], problems: [] };
const PATH = ['economy', 'priceIndex'];

/** Reads the p/l table of a merged file; what the schema says of the field is not said again. */
export function readIndexOf(root: LocatedMap, plain: unknown, files: SourceFiles): IndexOutcome {
  const node = nodeAt(root, PATH);
  if (node === null) return NONE;
  const reading = priceIndexSchema.safeParse(plainAt(plain, PATH));
  if (!reading.success) return NONE;
  if (typeof reading.data !== 'string') return writtenOut(root, reading.data);
  const path = besidePath(node.place.file, reading.data);
  const source = readText(path, files, MAX_TABLE_BYTES);
  if (!source.ok) return { ...NONE, problems: [problemAt(node.place, source.fault)] };
  const table = readPriceIndex(path, source.text);
  return table.ok
    ? { index: table.index, files: [path], problems: [] }
    : { index: null, files: [path], problems: table.problems };
}

type WrittenOut = Exclude<ReturnType<typeof priceIndexSchema.parse>, string>;

function writtenOut(root: LocatedMap, years: WrittenOut): IndexOutcome {
  const place = placeOf(root, PATH, 'key');
  const rows = Object.entries(years)
    .map(([key, { changePct, status, source }]) => ({
      key,
      isOpen: key.endsWith('-'),
      year: { year: Number(key.slice(0, 4)), changePercent: changePct, status, source },
    }))
    .sort((a, b) => a.year.year - b.year.year);
  if (rows.length === 0) return { ...NONE, problems: [problemAt(place, { code: 'tableNoRows', args: {} })] };
  const problems = rows.flatMap((row, i) => {
    const fault = outOfOrder(row, rows[i - 1]?.year.year, i === rows.length - 1);
    return fault === null ? [] : [problemAt(placeOf(root, [...PATH, row.key], 'key'), fault)];
  });
  if (problems.length > 0) return { ...NONE, problems };
  const index = { file: place.file, years: rows.map(({ year }) => year), isOpen: rows.at(-1)?.isOpen === true };
  return { ...NONE, index };
}

/** The table written out, as a file that stands alone has it. */
export function indexWrittenOut({ years, isOpen }: PriceIndex): WrittenOut {
  return Object.fromEntries(
    years.map(({ year, changePercent, status, source }, i) => [
      `${year}${isOpen && i === years.length - 1 ? '-' : ''}`,
      { changePct: changePercent, status, source },
    ]),
  );
}

/** Amounts of a plain file that state a price level of their own, by the path of that level. */
export function statedPriceLevels(plain: unknown, at: readonly (string | number)[] = []): StatedLevel[] {
  if (Array.isArray(plain)) return plain.flatMap((item, index) => statedPriceLevels(item, [...at, index]));
  if (!isFields(plain)) return [];
  const { value, priceLevel } = plain;
  if (value !== undefined && isYear(priceLevel)) return [{ path: [...at, 'priceLevel'], year: priceLevel }];
  return Object.entries(plain).flatMap(([key, own]) => statedPriceLevels(own, [...at, key]));
}

/** Whether it is a p/l year; what is not is said by the schema. */
function isYear(level: unknown): level is number {
  return typeof level === 'number' && Number.isInteger(level) && level >= 1990 && level <= 2100;
}

export interface StatedLevel {
  readonly path: readonly (string | number)[];
  readonly year: number;
}
