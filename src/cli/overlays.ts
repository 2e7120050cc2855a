/** Where overlays are found: virkemidler in files of their own, beside the user's scenario or shipped with the program. */
import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Laid } from '../scenario/laid-over.js';
import { nearest } from '../scenario/nearest.js';
import { STRENGTHS, type Strength } from '../scenario/policy.js';
import type { CliWords } from '../text/cli-words.js';
import { UserError } from './output.js';

/** What the command line says about overlays. */
export interface OverlayFlags {
  /** Names or paths. */
  readonly with?: readonly string[];
  readonly strength?: Strength;
}

/** The folder of overlays beside a scenario file. */
const FOLDER = 'virkemidler';

const ENDING = /\.yaml$/i;

/**
 * What `--with` and `--strength` lay over the scenario at `file`. A name is a path; or else a file in `virkemidler`
 * beside the scenario; or else one of those that come with the program.
 *
 * @throws UserError with every name that leads to no file
 */
export function laidOn(file: string, flags: OverlayFlags, words: CliWords): Laid {
  const names = flags.with ?? [];
  const { strength } = flags;
  if (names.length === 0 && strength !== undefined) throw new UserError(words.strengthAlone);
  const folders = overlayFolders(file);
  const found = names.map((name) => ({ name, overlay: overlayCalled(name, folders) }));
  const unknown = found.filter(({ overlay }) => overlay === null);
  if (unknown.length > 0) {
    throw new UserError(unknown.map(({ name }) => `--with: ${unknownText(name, folders, words)}`).join('\n'));
  }
  return {
    paths: found.flatMap(({ overlay }) => overlay?.path ?? []),
    strength: strength === undefined ? null : { value: strength, word: words.strengths[strength] },
  };
}

/** One of the strengths that a range has. */
export function strengthIn(words: CliWords): (text: string) => Strength {
  return (text) => {
    const strength = STRENGTHS.find((one) => one === text);
    if (strength === undefined) throw new UserError(words.unknownStrength(text, nearest(text, STRENGTHS)));
    return strength;
  };
}

/**
 * The overlay of that name or path, from where the user stands.
 *
 * @throws UserError when there is none
 */
export function overlayNamed(name: string, words: CliWords): NamedOverlay {
  const folders = overlayFolders();
  const overlay = overlayCalled(name, folders);
  if (overlay === null) throw new UserError(unknownText(name, folders, words));
  return overlay;
}

/** A file of virkemidler and the name it can be laid over a scenario by. */
interface NamedOverlay {
  readonly name: string;
  readonly path: string;
}

/** Where overlays are looked for, first beside the scenario at `file`, else beside where the user stands. */
export function overlayFolders(file = ''): readonly string[] {
  return [join(dirname(file), FOLDER), shippedFolder()];
}

/** The overlays in a folder by name; none when there is no such folder. */
export function overlaysIn(folder: string): readonly NamedOverlay[] {
  try {
    const files = readdirSync(folder).filter((name) => ENDING.test(name));
    const overlays = files.map((file) => ({ name: nameOf(file), path: join(folder, file) }));
    return overlays.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function overlayCalled(name: string, folders: readonly string[]): NamedOverlay | null {
  if (isFile(name)) return { name: nameOf(basename(name)), path: name };
  return folders.flatMap(overlaysIn).find((overlay) => overlay.name === nameOf(name)) ?? null;
}

function nameOf(file: string): string {
  return file.replace(ENDING, '').normalize('NFC');
}

function unknownText(name: string, folders: readonly string[], words: CliWords): string {
  const known = [...new Set(folders.flatMap(overlaysIn).map((overlay) => overlay.name))];
  return words.unknownOverlay(name, nearest(nameOf(name), known), known);
}

/** The overlays that come with the program, as short a path as there is from where the user stands. */
function shippedFolder(): string {
  const folder = fileURLToPath(new URL(`../../scenarios/${FOLDER}`, import.meta.url));
  const near = relative('', folder);
  return near.startsWith('..') ? folder : near || '.';
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
