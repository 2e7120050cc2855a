import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');

/** Runs one of the project's tools; its output is the error. */
function tool(name: string, ...args: string[]): void {
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules', name), ...args], { cwd: ROOT, stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    throw new Error(`${name}\n${stdout}\n${stderr}`);
  }
}

test('the code is formatted and has no lint', () => {
  tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings');
});

test('nothing is exported, installed or written that nobody uses', () => {
  tool('knip/bin/knip.js', '--no-progress');
});

test('the tests themselves hold what the compiler demands', () => {
  tool('typescript/bin/tsc', '-p', 'tsconfig.test.json');
});

test('the lock file has every package for every platform, so that npm ci works anywhere', () => {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { optionalDependencies?: Record<string, string>; dependencies?: Record<string, string> }>;
  };
  const has = (from: string, name: string): boolean => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (`${at === '' ? '' : `${at}/`}node_modules/${name}` in lock.packages) return true;
      if (at === '') return false;
    }
  };
  const missing = Object.entries(lock.packages).flatMap(([from, { optionalDependencies = {}, dependencies = {} }]) =>
    Object.keys({ ...dependencies, ...optionalDependencies })
      .filter((name) => !has(from, name))
      .map((name) => `${from}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^(\d+\.\d+\.\d+|file:.+)$/.test(String(version)),
  );
  expect(loose).toEqual([]);
});

test('the README names the test command that CI runs', () => {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npm test');
  expect(readme).toContain('npm ci && npm start');
  expect(existsSync(join(ROOT, '.ci/run'))).toBe(true);
});
