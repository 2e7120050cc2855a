/**
 * Reads an Excel workbook for the parser, which waits for its files. The library that reads workbooks does not let itself
 * be waited for, so it runs in a process of its own (some 0.2 s, only where a scenario names a workbook).
 */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { SourceWorkbook } from '../scenario/source-files.js';

/** From here the library is found, whether this file is compiled or not. */
const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Dates become `2016-03-31`; what is neither text nor number (an error, a picture) becomes its name or nothing. */
const READER = `
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
const cell = (value) => {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return typeof value === 'number' ? value : String(value);
};
const { sheets } = await readXlsx(new Uint8Array(readFileSync(process.argv[1])));
console.log(JSON.stringify({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => Array.from(row, cell)) })) }));
`;

/** Characters that a workbook may be once it is unpacked; a small file may hold very much. */
const MOST_CHARACTERS = 50_000_000;

const workbookSchema = z.object({
  sheets: z.array(z.object({ name: z.string(), rows: z.array(z.array(z.union([z.string(), z.number(), z.null()]))) })),
});

/** The sheets of the workbook at `path`. */
export function readWorkbook(path: string, limitBytes: number): SourceWorkbook {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return { problem: 'missing' };
  if (size > limitBytes) return { problem: 'tooLarge' };
  const { status, stdout, error } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', READER, '--', resolve(path)],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: MOST_CHARACTERS },
  );
  if (error !== undefined && 'code' in error && error.code === 'ENOBUFS') return { problem: 'tooLarge' };
  if (status !== 0) return { problem: 'unreadable' };
  return workbookSchema.parse(JSON.parse(stdout));
}
