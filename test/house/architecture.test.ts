import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const SRC = join(ROOT, 'src');
const PURE = ['scenario', 'model', 'engine', 'results', 'calibration', 'decisions', 'charts', 'pages', 'text'];

/** What each room may import. A room that is not listed here does not exist. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  scenario: [],
  model: ['scenario'],
  engine: ['model', 'scenario'],
  results: ['engine', 'model', 'scenario', 'text'],
  calibration: ['results', 'engine', 'model', 'scenario', 'text'],
  decisions: ['results', 'engine', 'model', 'scenario', 'text'],
  charts: ['decisions', 'results', 'scenario', 'text'],
  pages: ['charts', 'results', 'model', 'scenario', 'text'],
  text: ['scenario'],
  run: ['calibration', 'decisions', 'results', 'engine', 'model', 'scenario'],
  report: ['calibration', 'decisions', 'pages', 'charts', 'results', 'scenario', 'text'],
  cli: [
    'run',
    'report',
    'calibration',
    'decisions',
    'pages',
    'charts',
    'results',
    'engine',
    'model',
    'scenario',
    'text',
  ],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => name.replaceAll('\\', '/'));
const text = (file: string): string => readFileSync(join(SRC, file), 'utf8');
const room = (file: string): string => file.split('/')[0] as string;
const imports: Import[] = files.flatMap((from) =>
  [...text(from).matchAll(/^(?:import|export)\s+(type\s)?[^;]*?from '(\.[^']+)'/gms)].map((match) => ({
    from,
    to: relative(SRC, resolve(SRC, dirname(from), (match[2] as string).replace(/\.js$/, '.ts'))),
    typeOnly: match[1] !== undefined,
  })),
);

test('every room imports only the rooms below it', () => {
  const wrong = imports.filter(
    ({ from, to }) => room(from) !== room(to) && !(MAY_IMPORT[room(from)] ?? []).includes(room(to)),
  );
  expect(wrong).toEqual([]);
});

test('no two files need each other to run', () => {
  const needs = new Map(
    files.map((file) => [file, imports.filter((i) => i.from === file && !i.typeOnly).map((i) => i.to)]),
  );
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
    else for (const next of needs.get(file) ?? []) visit(next, [...path, file]);
  };
  for (const file of files) visit(file, []);
  expect([...new Set(circles)]).toEqual([]);
});

test('a pure room knows no clock, no console, no file and no chance but the streams', () => {
  const forbidden =
    /Math\.random|Date\.now|new Date\b|performance\.|console\.|process\.|from 'node:|setTimeout|globalThis/;
  const comment = /^\s*(\*|\/\/|\/\*)/;
  const found = files
    .filter((file) => PURE.includes(room(file)))
    .flatMap((file) =>
      text(file)
        .split('\n')
        .map((line, i) => ({ where: `${file}:${i + 1}`, line }))
        .filter(({ line }) => forbidden.test(line) && !comment.test(line)),
    );
  expect(found).toEqual([]);
});

test('the compiler itself refuses node, the page and timers in a pure room', () => {
  const probes = ["import 'node:fs';", 'setTimeout(() => {}, 1);', 'document.title;', 'process.exit();', "fetch('x');"];
  const check = (code: string): boolean => {
    try {
      execFileSync(
        process.execPath,
        [join(ROOT, 'test/support/compile-probe.mjs'), join(ROOT, 'tsconfig.pure.json'), code],
        { stdio: 'pipe' },
      );
      return true;
    } catch {
      return false;
    }
  };
  expect(check('export const fine: number = Math.sqrt(2);')).toBe(true);
  expect(probes.filter(check)).toEqual([]);
});

test('a file can be held in mind: at most 300 lines', () => {
  const long = files.map((file) => ({ file, lines: text(file).split('\n').length })).filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
