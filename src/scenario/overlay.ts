/**
 * A file that is meant to be laid over a scenario, read by itself: its virkemidler as they are written, and what else it
 * lays over. How it fits a scenario is only known when it is laid over one.
 */

import { locatedProblem } from './finding.js';
import { findingsOf } from './issues.js';
import { readOverlay } from './layers.js';
import { childOf, type Located, toPlain } from './located.js';
import type { Problem } from './problem.js';
import { type PolicyFile, policiesSchema } from './schema/policy/policy.js';
import type { SourceFiles } from './source-files.js';

/** A part of a scenario that an overlay changes beside its policies. */
export interface OverlaySection {
  /** As in the file: `steps`, `transitions` ... */
  readonly key: string;
  /** Names of the things in it, or else their ids; empty where they have neither. */
  readonly names: readonly string[];
  /** How many things it holds. */
  readonly count: number;
}

export interface Overlay {
  /** Of the whole file; null when it states none. */
  readonly name: string | null;
  readonly description: string | null;
  readonly policies: readonly PolicyFile[];
  readonly sections: readonly OverlaySection[];
}

/** An overlay, or what is wrong with it. */
export type OverlayReading =
  | { readonly ok: true; readonly overlay: Overlay }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Fields that are about the file or that every overlay may state. */
const NO_SECTIONS = new Set(['name', 'description', 'policies', 'extends', 'priceLevel', 'replications', 'seed']);

/** Reads the overlay at `path`. */
export function parseOverlay(path: string, files: SourceFiles): OverlayReading {
  const { root, problems } = readOverlay(path, files);
  if (root === null || problems.length > 0) return { ok: false, problems };
  const policies = childOf(root, 'policies');
  const reading = policiesSchema.safeParse(policies === null ? undefined : toPlain(policies));
  if (!reading.success) {
    const findings = findingsOf(reading.error.issues, root, ['policies']);
    return { ok: false, problems: findings.map((finding) => locatedProblem(root, finding)) };
  }
  const sections = [...root.entries].flatMap(([key, { node }]) => (NO_SECTIONS.has(key) ? [] : [sectionOf(key, node)]));
  return {
    ok: true,
    overlay: { name: textOf(root, 'name'), description: textOf(root, 'description'), policies: reading.data, sections },
  };
}

function sectionOf(key: string, node: Located): OverlaySection {
  const items = node.kind === 'list' ? node.items : [];
  const names = items.flatMap((item) => textOf(item, 'name') ?? textOf(item, 'id') ?? []);
  return { key, names, count: Math.max(1, items.length) };
}

function textOf(node: Located, key: string): string | null {
  const child = childOf(node, key);
  return child?.kind === 'scalar' && typeof child.value === 'string' ? child.value : null;
}
