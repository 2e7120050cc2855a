import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

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
  mkdirSync(outDir, { recursive: true });
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

/** Puts `next` in `place`; what stood there waits as `aside` and comes back if that fails. */
function replace(place: string, next: string, aside: string): void {
  remove(aside);
  const isReplacing = existsSync(place);
  if (isReplacing) renameSync(place, aside);
  try {
    renameSync(next, place);
  } catch (error) {
    if (isReplacing) renameSync(aside, place);
    throw error;
  }
  remove(aside);
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Refuses a name that leads out of the folder: it would be written where nothing is put back. */
function requirePlainName(name: string): void {
  if (name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name)) return;
  throw new Error(`"${name}": expected the plain name of a file or folder, without / or \\`);
}
