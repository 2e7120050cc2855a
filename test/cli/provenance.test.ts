import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { emptyFolder, NUMBERS_ONLY, run, shipped } from './support.js';

const ROOT = resolve(import.meta.dirname, '../..');

test('what makes a result again is written down: version, seed, digest of the engine, version of node', async () => {
  const folder = emptyFolder();
  expect((await run(folder, ['run', shipped('lille'), '-n', '1', '-q', ...NUMBERS_ONLY])).code).toBe(0);
  const [name = ''] = readdirSync(join(folder, 'outputs'));
  const about = JSON.parse(readFileSync(join(folder, 'outputs', name, 'about.json'), 'utf8'));
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  expect(about).toMatchObject({ version, seed: 'lille', replications: 1, nodeVersion: process.version });
  expect(about.engineDigest).toMatch(/^[0-9a-f]{12}$/);
  expect(Date.parse(about.finishedAt)).toBeGreaterThanOrEqual(Date.parse(about.startedAt));
});
