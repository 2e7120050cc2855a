/** Texts that stand where the schema wants a number: they may be formulas. */

import type { z } from 'zod';
import type { Path } from '../located.js';

type Issue = z.core.$ZodIssue;

/** Paths of the texts that the schema refused because it expected a number there (or a table of numbers by year). */
export function numberTexts(issues: readonly Issue[], plain: unknown, at: Path = []): Path[] {
  return issues.flatMap((issue) => {
    const path = [...at, ...issue.path.map((part) => (typeof part === 'number' ? part : String(part)))];
    if (issue.code === 'invalid_union') {
      const takesText = issue.errors.some((branch) => branch.some(isOnText));
      return takesText ? [] : issue.errors.flatMap((branch) => numberTexts(branch, plain, path));
    }
    const wantsNumbers = issue.code === 'invalid_type' && (issue.expected === 'number' || issue.expected === 'record');
    return wantsNumbers && typeof plainAt(plain, path) === 'string' ? [path] : [];
  });
}

/** Whether a branch of the schema refused a text not for being one: it wants another. */
function isOnText({ code, path }: Issue): boolean {
  return path.length === 0 && code === 'invalid_format';
}

/** The value at a path of a plain tree. */
export function plainAt(plain: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => {
    if (Array.isArray(node)) return typeof part === 'number' ? node[part] : undefined;
    return isFields(node) ? node[String(part)] : undefined;
  }, plain);
}

/** The plain tree with other values at some paths, which are given as `pathKey` writes them. */
export function withValues(plain: unknown, values: ReadonlyMap<string, unknown>, at: Path = []): unknown {
  const key = pathKey(at);
  if (values.has(key)) return values.get(key);
  if (Array.isArray(plain)) return plain.map((item, index) => withValues(item, values, [...at, index]));
  if (!isFields(plain)) return plain;
  return Object.fromEntries(Object.entries(plain).map(([name, own]) => [name, withValues(own, values, [...at, name])]));
}

/** A path as a text, to look it up by. */
export function pathKey(path: Path): string {
  return JSON.stringify(path);
}

/** Whether a plain value has fields. */
export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
