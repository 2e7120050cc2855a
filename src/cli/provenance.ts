/** What it takes to make a result again: which program, which engine, which machine's node. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The version in package.json. */
export function programVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return String(version);
}

/** The rooms whose code makes the numbers, and the files that a run begins with. */
const ROOMS = ['model', 'engine', 'results'];
const BEGINNINGS = ['run/forecast-run.js', 'run/worker.js'];

/**
 * Twelve hexadecimal digits that change when the code that makes the numbers changes. Only what a run imports counts:
 * neither what other commands need, nor what an earlier build has left behind.
 */
export function engineDigest(): string {
  return digestOf(BEGINNINGS, ROOMS);
}

/** The same of the code that makes the numbers of a calibration. */
export function calibrationDigest(): string {
  return digestOf(
    ['cli/calibrate.js', 'run/calibration-run.js', 'run/calibration-worker.js'],
    [...ROOMS, 'calibration', 'run'],
  );
}

function digestOf(beginnings: readonly string[], rooms: readonly string[]): string {
  const root = fileURLToPath(new URL('../', import.meta.url));
  const codeOf = new Map<string, string>();
  const waiting = [...beginnings];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (codeOf.has(file)) continue;
    const code = readFileSync(join(root, file), 'utf8');
    codeOf.set(file, code);
    const folder = posix.dirname(file);
    for (const [, path] of code.matchAll(/from '(\.[^']+)'/g)) waiting.push(posix.join(folder, path as string));
  }
  const hash = createHash('sha256');
  for (const [file, code] of [...codeOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (rooms.includes(file.split('/')[0] as string)) hash.update(`${file}\0${code}`);
  }
  return hash.digest('hex').slice(0, 12);
}
