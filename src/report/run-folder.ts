import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What a result folder holds: plain file name -> text (UTF-8) or bytes. */
export type RunFiles = ReadonlyMap<string, string | Uint8Array>;

/**
 * Writes a result folder that appears whole or not at all, and returns its path. It is written beside its place under
 * a hidden name and then renamed; a folder of the same name is replaced as a whole. After an error the old folder
 * stands as before and nothing else is left in `outDir`, which is made when it is missing.
 *
 * All in one synchronous go (some 10 ms for 10 MB): a Ctrl-C that the program handles comes before or after it, never
 * in the middle, so there is nothing unfinished that a signal handler would have to know of.
 */
export function writeRunFolder(outDir: string, folderName: string, files: RunFiles): string {
  for (const name of [folderName, ...files.keys()]) requirePlainName(name);
  const place = join(outDir, folderName);
  const beside = join(outDir, `.${folderName}.tmp-${process.pid}`);
  makeFolder(resolve(outDir));
  try {
    writeAll(beside, files);
    replace(place, beside, join(outDir, `.${folderName}.old-${process.pid}`));
  } finally {
    remove(beside);
  }
  return place;
}

function writeAll(folder: string, files: RunFiles): void {
  // An earlier process of the same number may have been killed here.
  remove(folder);
  mkdirSync(folder);
  for (const [name, content] of files) writeFileSync(join(folder, name), content);
}

/**
 * Refuses a folder that results cannot be put into, without making it: the nearest folder above that exists must be one
 * and may be written to. Better said before the work than after it.
 */
export function requireFolder(outDir: string): void {
  let at = resolve(outDir);
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  if (!statSync(at).isDirectory()) throw refusal(at === resolve(outDir) ? 'EEXIST' : 'ENOTDIR', at);
  accessSync(at, constants.W_OK);
}

function refusal(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** Makes a folder and those above it. Not by node's own `recursive`, which never returns where /proc refuses it. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another run may have made it meanwhile.
    if (codeOf(error) !== 'EEXIST') throw error;
  }
}

/** How often two runs of the same name may get in each other's way. */
const MAX_TRIES = 20;

/** Puts `next` in `place`; what stood there waits as `aside` and comes back if that fails. */
function replace(place: string, next: string, aside: string): void {
  remove(aside);
  let isReplacing = false;
  for (let tries = 1; ; tries++) {
    isReplacing = setAside(place, aside) || isReplacing;
    try {
      renameSync(next, place);
      break;
    } catch (error) {
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
      // Another run has put the same results there in this very moment.
      if (isTaken && tries < MAX_TRIES) continue;
      if (isReplacing && !existsSync(place)) renameSync(aside, place);
      throw error;
    }
  }
  remove(aside);
}

/** Moves what stands in `place` to `aside`; whether there was anything. */
function setAside(place: string, aside: string): boolean {
  if (!existsSync(place)) return false;
  remove(aside);
  try {
    renameSync(place, aside);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    return false;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Refuses a name that leads out of the folder: it would be written where nothing is put back. */
function requirePlainName(name: string): void {
  if (name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)) return;
  throw new Error(`"${name}": expected the plain name of a file or folder, without / or \\`);
}
