/** How the pure parser gets at text, and at mathjs: the door that calls it reads the files and loads what is large. */

import type { MathParse } from './expression/math-tree.js';

/** A file's text, or why it could not be had. */
export type SourceText = { readonly text: string } | { readonly problem: 'missing' | 'unreadable' | 'tooLarge' };

/** A sheet of a workbook: its cells by row; dates as `2016-03-31`, null for nothing. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A workbook's sheets, or why they could not be had. */
export type SourceWorkbook =
  | { readonly sheets: readonly WorkbookSheet[] }
  | { readonly problem: 'missing' | 'unreadable' | 'tooLarge' };

/** The files a scenario can be made of. */
export interface SourceFiles {
  /** The text of the file at `path`, decoded; `limitBytes` is the greatest size that will be used. */
  read(path: string, limitBytes: number): SourceText;
  /** The Excel workbook at `path`; a door that has none reads text files only. */
  workbook?(path: string, limitBytes: number): SourceWorkbook;
  /** mathjs's parser. Asked for when the first formula is met, because loading it takes a third of a second. */
  mathParse(): MathParse;
}

/** The path of `named`, a path written in the file at `from`: relative to that file's folder. */
export function besidePath(from: string, named: string): string {
  const path = named.replaceAll('\\', '/');
  if (path.startsWith('/') || /^[A-Za-z]:\//.test(path)) return joined('', path);
  return joined(folderOf(from.replaceAll('\\', '/')), path);
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/** `folder + path` with `.` and `..` worked out as far as the text allows. */
function joined(folder: string, path: string): string {
  const whole = folder + path;
  const parts: string[] = [];
  for (const part of whole.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else parts.push(part);
  }
  return (whole.startsWith('/') ? '/' : '') + parts.join('/');
}
