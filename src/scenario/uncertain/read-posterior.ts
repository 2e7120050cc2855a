/** `posterior:` -> draws by number, or what is wrong with them; the file's faults name row and column. */

import { type Finding, wrong } from '../finding.js';
import { readText } from '../layers.js';
import { MAX_TABLE_BYTES } from '../limits.js';
import { type LocatedMap, type Path, placeOf } from '../located.js';
import { nearest } from '../nearest.js';
import { type Problem, problemAt } from '../problem.js';
import { type PosteriorFile, posteriorSchema } from '../schema/posterior.js';
import { besidePath, type SourceFiles } from '../source-files.js';
import { Faults } from '../table/faults.js';
import { type HeadedTable, headedText } from '../table/headed.js';
import { type FileNumber, numbersNamed } from './numbers-of-file.js';
import type { Posterior } from './uncertainty.js';

/** Columns of a file of draws that are no numbers of the scenario. */
const BOOKKEEPING: ReadonlySet<string> = new Set(['chain', 'draw', 'log_density']);

export interface PosteriorReading {
  readonly posterior: Posterior | null;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  readonly files: readonly string[];
  /** Names and rows, for writing out; null: none were read. */
  readonly written: WrittenOut | null;
}

interface WrittenOut {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly number[])[];
}

/** A number of the draws and where it was read. */
interface Cell {
  readonly value: number;
  /** null: written out in the scenario. */
  readonly line: number | null;
  readonly column: number;
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** Of the file; null: written out in the scenario. */
  readonly path: string | null;
}

export const NO_POSTERIOR: PosteriorReading = { posterior: null, findings: [], problems: [], files: [], written: null };

/**
 * Reads the posterior of a merged file. `isOwn` says whether a number is stated above the posterior, so that the layer
 * that states it means another; `rangeOf` what a field does not take of a number.
 */
export function readPosterior(
  root: LocatedMap,
  plain: unknown,
  numbers: readonly FileNumber[],
  files: SourceFiles,
  isOwn: (path: Path) => boolean,
): PosteriorReading {
  const stated = posteriorSchema.safeParse(plain);
  if (!stated.success) return NO_POSTERIOR;
  const { file, columns, rows } = stated.data;
  const written = columns !== undefined && rows !== undefined;
  if ((file === undefined) === !written) {
    const found = [...(file === undefined ? [] : ['file']), ...(columns === undefined ? [] : ['columns'])];
    const fault = { code: 'notExactlyOne', args: { keys: ['file', 'columns'], found } } as const;
    return { ...NO_POSTERIOR, findings: [wrong(['posterior'], fault)] };
  }
  const problems: Problem[] = [];
  const table = file === undefined ? inline(stated.data) : fromFile(root, file, files, problems);
  if (table === null) return { ...NO_POSTERIOR, problems, files: file === undefined ? [] : [pathOf(root, file)] };
  const findings: Finding[] = [];
  const posterior = posteriorOf(table, stated.data, numbers, isOwn, findings);
  return {
    posterior: findings.length > 0 || problems.length > 0 ? null : posterior,
    findings,
    problems,
    files: table.path === null ? [] : [table.path],
    written: { columns: table.columns, rows: table.rows.map((row) => row.map(({ value }) => value)) },
  };
}

function inline({ columns = [], rows = [] }: PosteriorFile): Table {
  return {
    columns,
    rows: rows.map((row) => row.map((value, column) => ({ value, line: null, column }))),
    path: null,
  };
}

function pathOf(root: LocatedMap, file: string): string {
  return besidePath(placeOf(root, ['posterior', 'file'], 'value').file, file);
}

function fromFile(root: LocatedMap, file: string, files: SourceFiles, problems: Problem[]): Table | null {
  const at = placeOf(root, ['posterior', 'file'], 'value');
  const path = pathOf(root, file);
  const source = readText(path, files, MAX_TABLE_BYTES);
  if (!source.ok) {
    problems.push(problemAt(at, source.fault));
    return null;
  }
  const faults = new Faults(path, `(${at.file}:${at.line} ${at.path})`);
  const table = headedText(source.text, faults, { nothing: { code: 'posteriorNothing', args: {} } });
  const cells = table === null ? null : drawsIn(table, faults);
  problems.push(...faults.problems);
  return cells === null ? null : { ...cells, path };
}

function drawsIn({ header, body, delimiter }: HeadedTable, faults: Faults): Omit<Table, 'path'> {
  const names = header.cells.map(({ text }) => text);
  const kept = names.flatMap((name, i) => (BOOKKEEPING.has(name) || name === '' ? [] : [i]));
  const rows = body.map((row) => {
    const { line, cells } = row;
    if (cells.length !== names.length) {
      const args = { expected: names.length, got: cells.length };
      faults.report(row, undefined, { code: 'posteriorCells', args });
    }
    return kept.map((i): Cell => {
      const cell = cells[i] ?? { text: '', column: 1 };
      const { text, column } = cell;
      const value = text === '' ? Number.NaN : Number(delimiter === ',' ? text : text.replace(',', '.'));
      if (!Number.isFinite(value) && i < cells.length) {
        faults.report(row, cell, { code: 'posteriorNumber', args: { column: names[i] ?? '', got: text } });
      }
      return { value, line, column };
    });
  });
  return { columns: kept.map((i) => names[i] as string), rows };
}

function posteriorOf(
  { columns, rows }: Table,
  { values, order }: PosteriorFile,
  numbers: readonly FileNumber[],
  isOwn: (path: Path) => boolean,
  findings: Finding[],
): Posterior {
  const at: Path = ['posterior', columns.length > 0 ? 'file' : 'columns'];
  const tell = (finding: Finding['fault']): void => {
    findings.push(wrong(at, finding));
  };
  const taken = new Set<string>();
  const found = columns.map((name, i) => {
    const named = numbersNamed(numbers, name);
    const key = JSON.stringify(named.map(({ path }) => path));
    if (named.length === 0) {
      const known = numbers.map((number) => number.name);
      tell({ code: 'posteriorColumn', args: { column: name, suggestion: nearest(name, known), known } });
    } else if (taken.has(key)) tell({ code: 'posteriorColumnTwice', args: { column: name } });
    else if (values === 'numbers' && named.length > 1) {
      tell({ code: 'posteriorSeveral', args: { column: name, count: named.length } });
    } else if (named.some(({ value }) => typeof value !== 'number')) {
      tell({ code: 'posteriorFormula', args: { column: name } });
    }
    taken.add(key);
    const own = named.flatMap(({ path, value }) => (isOwn(path) || typeof value !== 'number' ? [] : [{ path, value }]));
    return { name, numbers: own, draws: rows.map((row) => row[i]?.value ?? Number.NaN) };
  });
  for (const row of rows) {
    if (row.length !== columns.length && row[0]?.line === null) {
      tell({ code: 'posteriorCells', args: { expected: columns.length, got: row.length } });
    }
  }
  // What no number is left of is drawn by nobody.
  return { columns: found.filter((own) => own.numbers.length > 0), rows: rows.length, values, order };
}
