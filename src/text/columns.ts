/** Text in columns: tables and paragraphs of at most a given width. */

/** A table: its titles (a title may have several lines) and rows of the same length. */
export interface TextTable {
  readonly titles: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** So many columns in front are names: aligned left, and repeated when the others do not fit beside one another. */
  readonly names: number;
}

const GAP = '  ';

/** The lines of a table; columns that do not fit follow in further blocks below. */
export function tableLines({ titles, rows, names }: TextTable, width: number): string[] {
  const heights = titles.map((title) => title.split('\n').length);
  const height = Math.max(...heights);
  const columns = titles.map((title, i) => {
    const own = title.split('\n');
    const cells = [...new Array<string>(height - own.length).fill(''), ...own, ...rows.map((row) => row[i] ?? '')];
    const wide = Math.max(...cells.map((cell) => cell.length));
    return cells.map((cell) => (i < names ? cell.padEnd(wide) : cell.padStart(wide)));
  });
  return blocks(columns, names, width).flatMap((block, i) => {
    const all = Array.from({ length: height + rows.length }, (_, line) =>
      block
        .map((column) => column[line] as string)
        .join(GAP)
        .trimEnd(),
    );
    // A block whose titles are all short begins with them.
    const lines = all.slice(all.findIndex((line) => line !== ''));
    return i === 0 ? lines : ['', ...lines];
  });
}

function blocks(columns: readonly (readonly string[])[], names: number, width: number): (readonly string[])[][] {
  const wide = (column: readonly string[]): number => (column[0]?.length ?? 0) + GAP.length;
  const front = columns.slice(0, names);
  const found: (readonly string[])[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const column of columns.slice(names)) {
    if (used + wide(column) > width + GAP.length) {
      found.push([...front]);
      used = front.reduce((sum, own) => sum + wide(own), 0);
    }
    found[found.length - 1]?.push(column);
    used += wide(column);
  }
  return found.length === 0 ? [[...front]] : found;
}

/** A paragraph whose first line begins with `lead` and whose other lines are indented as far. */
export function hanging(lead: string, text: string, width: number): string[] {
  const room = Math.max(20, width - lead.length);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((own, i) => (i === 0 ? lead : ' '.repeat(lead.length)) + own);
}
