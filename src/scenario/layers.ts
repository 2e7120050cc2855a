/** Follows `extends:` from the entry down to the file that extends nothing, and lays the files over one another. */

import { groupRestProblems } from './group-rest.js';
import { type Laid, laidOver, priceLevelProblems, withoutExtends } from './laid-over.js';
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

/** Reads `entry`, everything it extends, and what is laid over it from outside. */
export function readLayers(entry: string, files: SourceFiles, laid: Laid): Layers {
  const base = readLayer(besidePath('', entry), startOf(entry), [], files);
  return laidOver(
    base,
    laid.paths.map((path) => readOverlay(besidePath('', path), files)),
    laid.strength,
  );
}

function readLayer(path: string, named: Place, chain: readonly string[], files: SourceFiles): Layers {
  const whole = [...chain, path];
  const stop = (fault: Fault, place: Place): Layers => ({ root: null, files: [], problems: [problemAt(place, fault)] });
  if (chain.includes(path)) return stop({ code: 'extendsCircle', args: { chain: whole } }, named);
  if (whole.length > MAX_LAYERS) return stop({ code: 'extendsTooDeep', args: { limit: MAX_LAYERS } }, named);
  const layer = readFields(path, named, files);
  return layer.root === null ? layer : withBase(layer.root, path, whole, files);
}

/** A file that is laid over another by name: it may not itself be laid over one. */
export function readOverlay(path: string, files: SourceFiles): Layers {
  const overlay = readFields(path, startOf(path), files);
  const named = overlay.root?.entries.get('extends');
  if (named === undefined) return overlay;
  return { ...overlay, problems: [...overlay.problems, problemAt(named.keyPlace, { code: 'laidExtends', args: {} })] };
}

/** The fields of one file by itself; `named` is where it was asked for. */
function readFields(path: string, named: Place, files: SourceFiles): Layers {
  const source = readText(path, files, MAX_YAML_BYTES);
  if (!source.ok) return { root: null, files: [], problems: [problemAt(named, source.fault)] };
  const yaml = readYaml(path, source.text);
  if (!yaml.ok) return { root: null, files: [path], problems: yaml.problems };
  if (yaml.root.kind === 'map') return { root: yaml.root, files: [path], problems: [] };
  const fault: Fault = { code: 'notAScenario', args: { got: gotOf(yaml.root) } };
  return { root: null, files: [path], problems: [problemAt(startOf(path), fault)] };
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
  const problems = [
    ...base.problems,
    ...priceLevelProblems(base.root, overlay),
    ...groupRestProblems(base.root, overlay),
  ];
  return { root: mergeScenarios(base.root, withoutExtends(overlay)), files: used, problems };
}
