/** What a long job keeps of its work, so that it can be gone on with after an interruption. */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { makeFolder } from './run-folder.js';

/** `.NAME.unfinished` in the folder of results: NAME is the job's, with a hash of everything that decides its numbers. */
function pathOf(outDir: string, name: string): string {
  return join(resolve(outDir), `.${name}.unfinished`);
}

/** Keeps plain data (typed arrays too) for the job of this name; what it kept before is replaced as a whole. */
export function keepUnfinished(outDir: string, name: string, work: unknown): void {
  makeFolder(resolve(outDir));
  const path = pathOf(outDir, name);
  const beside = `${path}-${process.pid}`;
  writeFileSync(beside, serialize(work));
  renameSync(beside, path);
}

/** What a job of this name has kept; null: nothing, or nothing that can be read. */
export function unfinished(outDir: string, name: string): unknown {
  try {
    return deserialize(readFileSync(pathOf(outDir, name)));
  } catch {
    // Written by another version of Node, or cut short: the work is done again.
    return null;
  }
}

/** The job is done. */
export function forgetUnfinished(outDir: string, name: string): void {
  rmSync(pathOf(outDir, name), { force: true });
}
