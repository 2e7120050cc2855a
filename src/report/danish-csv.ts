/** The same tables for a Danish Excel, which opens them by a double click: semicolon, decimal comma, BOM, CRLF. */

/** Columns whose texts people have chosen: what looks like a number there is none. */
const FREE_TEXT: ReadonlySet<string> = new Set(['scenario', 'base', 'source', 'name', 'note']);

/** A number with a decimal point, as JavaScript writes it; without one it is the same in both languages. */
const WITH_POINT = /^-?\d+\.\d+(e[+-]?\d+)?$/;

/**
 * Turns a table of `csv.ts` (comma, decimal point, LF) into the Danish one. No digit is lost and none is added: a
 * number has the same digits, never thousand separators.
 */
export function danishCsv(text: string): string {
  const [header = [], ...rows] = cellsOf(text);
  const isFree = header.map((name) => FREE_TEXT.has(name));
  const lines = [header, ...rows.map((row) => row.map((cell, i) => (isFree[i] === true ? cell : withComma(cell))))];
  return `\uFEFF${lines.map((row) => row.map(quoted).join(';')).join('\r\n')}\r\n`;
}

/** Whether a table is in the Danish form. */
export function isDanishCsv(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function withComma(cell: string): string {
  return WITH_POINT.test(cell) ? cell.replace('.', ',') : cell;
}

function quoted(cell: string): string {
  return /[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** Rows of cells; a quoted cell may hold commas, quotes (doubled) and line breaks (RFC 4180). */
function cellsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quotedCell, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\n]*))(,|\n|$)/g)) {
    if (end === '' && row.length === 0 && quotedCell === undefined && plain === '') break;
    row.push(quotedCell?.replaceAll('""', '"') ?? plain ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
