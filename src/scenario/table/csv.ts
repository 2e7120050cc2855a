/** A delimited text -> rows of cells that know their line and column. Quotes as in RFC 4180. */

export interface CsvCell {
  readonly text: string;
  /** Position of its first character in its line, from 1. */
  readonly column: number;
}

export interface CsvRow {
  /** From 1. */
  readonly line: number;
  readonly cells: readonly CsvCell[];
}

export interface Csv {
  readonly delimiter: ',' | ';' | '\t';
  /** Rows with at least one cell that is not empty. */
  readonly rows: readonly CsvRow[];
  /** Line of a quote that is never closed, or null. */
  readonly openQuoteLine: number | null;
}

/** Splits the text at the delimiter that is stated, or else at the one that most of its lines have: `;`, tab or comma. */
export function splitCsv(text: string, stated?: Csv['delimiter']): Csv {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const delimiter = stated ?? delimiterOf(body);
  const rows: CsvRow[] = [];
  let cells: CsvCell[] = [];
  let [at, line, lineStart, rowLine] = [0, 1, 0, 1];
  while (at <= body.length) {
    const column = at - lineStart + 1;
    const cell = readCell(body, at, delimiter);
    if (cell === null) return { delimiter, rows, openQuoteLine: line };
    cells.push({ text: cell.text.trim(), column });
    for (let i = at; i < cell.end; i++) if (body[i] === '\n') [line, lineStart] = [line + 1, i + 1];
    at = cell.end + 1;
    if (body[cell.end] === delimiter) continue;
    if (cells.some(({ text: content }) => content !== '')) rows.push({ line: rowLine, cells });
    cells = [];
    if (body[cell.end] === '\r' && body[at] === '\n') at++;
    [line, lineStart, rowLine] = [line + 1, at, line + 1];
  }
  return { delimiter, rows, openQuoteLine: null };
}

function delimiterOf(text: string): Csv['delimiter'] {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split('\n');
  const found = ([';', '\t', ','] as const).map((sign) => ({
    sign,
    lines: lines.filter((line) => line.includes(sign)).length,
  }));
  // A decimal comma is in as many lines as the semicolon beside it; a note under the table is one line.
  return found.reduce((best, other) => (other.lines > best.lines ? other : best)).sign;
}

/** The cell that begins at `start` and the position of what ends it; null when a quote stays open. */
function readCell(text: string, start: number, delimiter: string): { text: string; end: number } | null {
  if (text[start] !== '"') {
    const end = endOfCell(text, start, delimiter);
    return { text: text.slice(start, end), end };
  }
  let content = '';
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    content += text.slice(at, quote);
    if (text[quote + 1] !== '"') {
      const end = endOfCell(text, quote + 1, delimiter);
      return { text: content + text.slice(quote + 1, end), end };
    }
    content += '"';
    at = quote + 2;
  }
}

function endOfCell(text: string, start: number, delimiter: string): number {
  let end = start;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}
