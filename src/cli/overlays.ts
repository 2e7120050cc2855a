/** Where overlays are found: virkemidler in files of their own, beside the user's scenario or shipped with the program. */
import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
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
  const found = names.map((name) => ({ name, path: overlayPath(name, file) }));
  const unknown = found.filter(({ path }) => path === null);
  if (unknown.length > 0) {
    const known = overlayNames(file);
    const told = unknown.map(({ name }) => words.unknownOverlay(name, nearest(name.replace(ENDING, ''), known), known));
    throw new UserError(told.join('\n'));
  }
  return {
    paths: found.flatMap(({ path }) => path ?? []),
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

function overlayPath(name: string, file: string): string | null {
  if (isFile(name)) return name;
  const wanted = name.replace(ENDING, '').normalize('NFC');
  const overlays = foldersFor(file).flatMap(overlaysIn);
  return overlays.find((overlay) => overlay.name === wanted)?.path ?? null;
}

/** Names of all overlays that can be had for a scenario. */
function overlayNames(file: string): string[] {
  const names = foldersFor(file)
    .flatMap(overlaysIn)
    .map(({ name }) => name);
  return [...new Set(names)].sort();
}

/** The overlays in a folder by name; none when there is no such folder. */
function overlaysIn(folder: string): { readonly name: string; readonly path: string }[] {
  try {
    const files = readdirSync(folder).filter((name) => ENDING.test(name));
    return files.sort().map((name) => ({ name: name.replace(ENDING, '').normalize('NFC'), path: join(folder, name) }));
  } catch {
    return [];
  }
}

function foldersFor(file: string): readonly string[] {
  return [join(dirname(file), FOLDER), shippedFolder()];
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
