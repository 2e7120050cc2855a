/** Follows `extends:` from the entry down to the file that extends nothing, and lays the files over one another. */

import { MAX_LAYERS, MAX_YAML_BYTES } from './limits.js';
import { childOf, gotOf, type LocatedMap } from './located.js';
import { mergeScenarios } from './merge.js';
import { type Fault, type Place, type Problem, problemAt, startOf } from './problem.js';
import { besidePath, type SourceFiles } from './source-files.js';
import { readYaml } from './yaml.js';

export interface Layers {
  /** The merged file, or null when a file could not be read. */
  readonly root: LocatedMap | null;
  /** Paths of all files that were read, the entry first. */
  readonly files: readonly string[];
  readonly problems: readonly Problem[];
}

/** Reads `entry` and everything it extends. */
export function readLayers(entry: string, files: SourceFiles): Layers {
  return readLayer(besidePath('', entry), startOf(entry), [], files);
}

function readLayer(path: string, named: Place, chain: readonly string[], files: SourceFiles): Layers {
  const whole = [...chain, path];
  const stop = (fault: Fault, place: Place): Layers => ({ root: null, files: [], problems: [problemAt(place, fault)] });
  if (chain.includes(path)) return stop({ code: 'extendsCircle', args: { chain: whole } }, named);
  if (whole.length > MAX_LAYERS) return stop({ code: 'extendsTooDeep', args: { limit: MAX_LAYERS } }, named);
  const source = readText(path, files, MAX_YAML_BYTES);
  if (!source.ok) return stop(source.fault, named);
  const yaml = readYaml(path, source.text);
  if (!yaml.ok) return { root: null, files: [path], problems: yaml.problems };
  if (yaml.root.kind !== 'map') {
    return stop({ code: 'notAScenario', args: { got: gotOf(yaml.root) } }, startOf(path));
  }
  return withBase(yaml.root, path, whole, files);
}

/** Text within the limit, or the fault to report where the file was named. */
export function readText(
  path: string,
  files: SourceFiles,
  limitBytes: number,
): { readonly ok: true; readonly text: string } | { readonly ok: false; readonly fault: Fault } {
  const source = files.read(path, limitBytes);
  if ('text' in source && source.text.length <= limitBytes) return { ok: true, text: source.text };
  const problem = 'text' in source ? 'tooLarge' : source.problem;
  if (problem === 'tooLarge') return { ok: false, fault: { code: 'fileTooLarge', args: { path, limitBytes } } };
  return { ok: false, fault: { code: problem === 'missing' ? 'fileMissing' : 'fileUnreadable', args: { path } } };
}

function withBase(overlay: LocatedMap, path: string, chain: readonly string[], files: SourceFiles): Layers {
  const named = childOf(overlay, 'extends');
  // An `extends` that is not text is left in the file for the schema to refuse.
  if (named?.kind !== 'scalar' || typeof named.value !== 'string')
    return { root: overlay, files: [path], problems: [] };
  const base = readLayer(besidePath(path, named.value), named.place, chain, files);
  const used = [path, ...base.files];
  if (base.root === null) return { root: null, files: used, problems: base.problems };
  const problems = [...base.problems, ...priceLevelProblems(base.root, overlay)];
  return { root: mergeScenarios(base.root, withoutExtends(overlay)), files: used, problems };
}

function withoutExtends(map: LocatedMap): LocatedMap {
  return { ...map, entries: new Map([...map.entries].filter(([key]) => key !== 'extends')) };
}

/** Amounts of two price levels cannot be mixed: the overlay must state the base's, or none. */
function priceLevelProblems(base: LocatedMap, overlay: LocatedMap): Problem[] {
  const below = childOf(base, 'priceLevel');
  const above = childOf(overlay, 'priceLevel');
  if (below?.kind !== 'scalar' || above?.kind !== 'scalar') return [];
  if (typeof below.value !== 'number' || typeof above.value !== 'number' || below.value === above.value) return [];
  return [problemAt(above.place, { code: 'priceLevelDiffers', args: { got: above.value, base: below.value } })];
}
