/** Runs the compiled program as a user does, in a folder of its own. */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { afterAll, expect } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** The compiled program: `npm test` has built it. */
const MAIN = join(ROOT, 'dist/cli/main.js');

/** For `run`: what is about numbers or messages needs no pictures, page or workbook. */
export const NUMBERS_ONLY: readonly string[] = ['--no-charts', '--no-report', '--no-workbook', '--no-stress'];

/** A shipped scenario. */
export function shipped(name: string): string {
  return join(ROOT, 'scenarios', `${name}.yaml`);
}

export interface Outcome {
  /** Exit code; null when a signal ended the process. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Program = ChildProcessByStdio<null, Readable, Readable>;

/** Starts the program in `folder`; colours and widths do not depend on the machine. */
export function start(folder: string, args: readonly string[], env: Record<string, string> = {}, main = MAIN): Program {
  const { COLUMNS: _columns, npm_lifecycle_event: _event, ...usual } = process.env;
  return spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...usual, NO_COLOR: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** What the program says until it ends. */
export function outcome(program: Program): Promise<Outcome> {
  const said = { stdout: '', stderr: '' };
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  program.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  return new Promise((resolve, reject) => {
    program.on('error', reject);
    program.on('close', (code) => resolve({ code, ...said }));
  });
}

/** Runs the program (`main`, or a copy of it that was damaged) to its end. */
export function run(
  folder: string,
  args: readonly string[],
  env: Record<string, string> = {},
  main = MAIN,
): Promise<Outcome> {
  return outcome(start(folder, args, env, main));
}

/** An empty folder that is gone after the tests of the file. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'indsatstrappe-cli-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A folder within another, made. */
export function within(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

/** Writes a scenario file and returns its path. */
export function scenarioFile(folder: string, name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** The files of the one result folder in `out`, by name. */
export function results(out: string): Map<string, Buffer> {
  const folders = readdirSync(out);
  expect(folders).toHaveLength(1);
  const folder = join(out, folders[0] as string);
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** The rows of a CSV file by column; quoted cells keep their quotes. */
export function csvRows(bytes: Buffer | undefined): Record<string, string>[] {
  const [header = '', ...lines] = String(bytes).trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)("(?:[^"]|"")*"|[^,]*)/g)].map((match) => match[1] as string);
    expect(cells.length, line).toBe(names.length);
    return Object.fromEntries(names.map((name, i) => [name, cells[i] as string]));
  });
}

/** That nobody sees the inside of the program. */
export function expectNoStack({ stdout, stderr }: Outcome): void {
  expect(`${stdout}${stderr}`).not.toMatch(/^\s+at |node:internal|Uventet fejl|Unexpected error/m);
}
