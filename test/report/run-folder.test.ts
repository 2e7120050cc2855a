import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { requireFolder, writeRunFolder } from '../../src/report/run-folder.js';

let out: string;
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'run-folder-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));

/** A file that cannot be written: its name is longer than any file system allows. */
const UNWRITABLE = 'x'.repeat(300);

test('a folder holds all its files, text and bytes, and nothing stands beside it', () => {
  const bytes = new Uint8Array([0, 255, 10]);
  const path = writeRunFolder(
    join(out, 'new'),
    'basis-abc',
    new Map<string, string | Uint8Array>([
      ['a.csv', 'æ\n'],
      ['b.png', bytes],
    ]),
  );
  expect(path).toBe(join(out, 'new', 'basis-abc'));
  expect(readFileSync(join(path, 'a.csv'), 'utf8')).toBe('æ\n');
  expect(new Uint8Array(readFileSync(join(path, 'b.png')))).toEqual(bytes);
  expect(readdirSync(join(out, 'new'))).toEqual(['basis-abc']);
});

test('a write that fails leaves no folder at all', () => {
  const files = new Map([
    ['a.csv', 'a'],
    [UNWRITABLE, 'b'],
  ]);
  expect(() => writeRunFolder(out, 'basis-abc', files)).toThrow('ENAMETOOLONG');
  expect(readdirSync(out)).toEqual([]);
});

test('a run of the same name replaces the old folder as a whole', () => {
  writeRunFolder(out, 'basis-abc', new Map([['old.csv', 'old']]));
  writeRunFolder(out, 'basis-abc', new Map([['new.csv', 'new']]));
  expect(readdirSync(out)).toEqual(['basis-abc']);
  expect(readdirSync(join(out, 'basis-abc'))).toEqual(['new.csv']);
});

test('an old folder survives a rewrite that fails', () => {
  writeRunFolder(out, 'basis-abc', new Map([['old.csv', 'old']]));
  expect(() =>
    writeRunFolder(
      out,
      'basis-abc',
      new Map([
        ['new.csv', 'new'],
        [UNWRITABLE, 'b'],
      ]),
    ),
  ).toThrow();
  expect(readdirSync(out)).toEqual(['basis-abc']);
  expect(readFileSync(join(out, 'basis-abc', 'old.csv'), 'utf8')).toBe('old');
});

test('what a killed process of the same number left does not get into the folder', () => {
  const left = join(out, `.basis-abc.tmp-${process.pid}`);
  mkdirSync(left);
  writeFileSync(join(left, 'half.csv'), 'ha');
  writeRunFolder(out, 'basis-abc', new Map([['a.csv', 'a']]));
  expect(readdirSync(out)).toEqual(['basis-abc']);
  expect(readdirSync(join(out, 'basis-abc'))).toEqual(['a.csv']);
});

test('a name that leads out of the folder is refused before anything is written', () => {
  for (const name of ['../a', 'a/b', 'a\\b', '..', '']) {
    expect(() => writeRunFolder(join(out, 'o'), 'basis', new Map([[name, '']]))).toThrow('plain name');
    expect(() => writeRunFolder(join(out, 'o'), name, new Map())).toThrow('plain name');
  }
  expect(readdirSync(out)).toEqual([]);
});

test('a place for results is refused before the work when it is, or lies below, a file; and nothing is made', () => {
  writeFileSync(join(out, 'file'), '');
  expect(() => requireFolder(join(out, 'file'))).toThrow('EEXIST');
  expect(() => requireFolder(join(out, 'file', 'below'))).toThrow('ENOTDIR');
  requireFolder(join(out, 'new', 'newer'));
  expect(readdirSync(out)).toEqual(['file']);
});
