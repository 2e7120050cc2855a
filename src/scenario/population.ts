/** The table that `population:` points to, or writes out itself. */

import type { ReadTable } from './assemble/start.js';
import { readText } from './layers.js';
import { MAX_TABLE_BYTES } from './limits.js';
import { type LocatedMap, nodeAt, placeOf } from './located.js';
import { type Problem, problemAt } from './problem.js';
import type { PopulationFile } from './schema/population.js';
import { bareNumber } from './schema/read.js';
import { besidePath, type SourceFiles } from './source-files.js';
import type { PopulationTable } from './table/counts.js';
import { readPopulationTable } from './table/table.js';

export interface TableOutcome {
  readonly table: ReadTable | null;
  /** The table's path, when one was read. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

const NO_TABLE: TableOutcome = { table: null, files: [], problems: [] };

/** Reads the table of a merged file whose population has been found right by the schema. */
export function readTableOf(root: LocatedMap, population: PopulationFile | null, files: SourceFiles): TableOutcome {
  if (population?.counts !== undefined) return writtenOut(root, population.counts);
  const node = nodeAt(root, ['population', 'table']);
  if (population === null || node?.kind !== 'scalar' || typeof node.value !== 'string') return NO_TABLE;
  const path = besidePath(node.place.file, node.value);
  const source = readText(path, files, MAX_TABLE_BYTES);
  if (!source.ok) return { ...NO_TABLE, problems: [problemAt(node.place, source.fault)] };
  const { area, masked } = population;
  const reading = readPopulationTable(path, source.text, {
    area: area === undefined ? null : String(area),
    masked: masked === undefined ? null : bareNumber(masked),
    place: nodeAt(root, ['population', 'area'])?.place ?? node.place,
  });
  if (!reading.ok) return { table: null, files: [path], problems: reading.problems };
  return { table: { file: path, area: reading.area, table: reading.table }, files: [path], problems: [] };
}

/** `counts:`: years without gaps, the same ages in each. */
function writtenOut(root: LocatedMap, counts: Readonly<Record<string, readonly number[]>>): TableOutcome {
  const place = placeOf(root, ['population', 'counts'], 'key');
  const years = Object.keys(counts)
    .map(Number)
    .sort((a, b) => a - b);
  const maxAge = Math.max(...Object.values(counts).map((ages) => ages.length)) - 1;
  if (years.length === 0) return { ...NO_TABLE, problems: [problemAt(place, { code: 'tableNoRows', args: {} })] };
  const children = years.map((year) => counts[String(year)] ?? []);
  const table: PopulationTable = { years, maxAge, children, maskedFigures: 0 };
  return {
    table: { file: place.file, area: '', table },
    files: [],
    problems: gapsIn(table).map((fault) => problemAt(place, fault)),
  };
}

function gapsIn({ years, children, maxAge }: PopulationTable) {
  const first = years[0] ?? 0;
  const wanted = Array.from({ length: (years.at(-1) ?? first) - first + 1 }, (_, index) => first + index);
  const missing = wanted.filter((year) => !years.includes(year));
  const short = years.flatMap((year, index) => {
    const ages = children[index]?.length ?? 0;
    return ages <= maxAge ? [{ code: 'tableMissingCell', args: { age: ages, year } } as const] : [];
  });
  return [...missing.map((year) => ({ code: 'tableMissingYear', args: { year } }) as const), ...short];
}

/** A table that begins after the horizon is an error; one that ends before it is only doubtful. */
export function tableDates(
  root: LocatedMap,
  read: ReadTable | null,
  start: number | null,
  end: number | null,
): readonly Problem[] {
  if (read === null || start === null) return [];
  const first = read.table.years[0] ?? start;
  const last = read.table.years.at(-1) ?? start;
  const place = placeOf(root, ['population'], 'key');
  if (first > start) return [problemAt(place, { code: 'tableStartsLate', args: { first, start } })];
  if (last < start) return [problemAt(place, { code: 'tableEndsEarly', args: { last, start } }, 'warning')];
  // The last January that is used is the one after the horizon's last year, for those born in it.
  if (end === null || last >= end || read.table.years.length === 1) return [];
  return [problemAt(place, { code: 'tableEndsWithin', args: { last, end } }, 'warning')];
}
