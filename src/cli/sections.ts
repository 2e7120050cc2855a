/** Sections of a report on the screen and as Markdown. */
import { hanging, tableLines } from '../text/columns.js';
import type { Section } from '../text/section.js';

/** Lines of at most this width. */
export function screenLines(sections: readonly Section[], width: number): string[] {
  const paragraphs = (texts: readonly string[]): string[] => texts.flatMap((text) => hanging('', text, width));
  return sections
    .flatMap(({ title, paragraphs: before, table, notes }) => [
      '',
      ...hanging('', title, width),
      ...(before.length === 0 ? [] : ['', ...paragraphs(before)]),
      ...(table === null ? [] : ['', ...tableLines(table, width)]),
      ...(notes.length === 0 ? [] : ['', ...paragraphs(notes)]),
    ])
    .slice(1);
}

/** The same as a Markdown file; the first title is that of the whole. */
export function markdownOf(sections: readonly Section[]): string {
  const blocks = sections.flatMap(({ title, paragraphs, table, notes }, i) => [
    `${i === 0 ? '#' : '##'} ${title}`,
    ...paragraphs,
    ...(table === null
      ? []
      : [
          [
            row(table.titles),
            row(table.titles.map((_, column) => (column < table.names ? '---' : '---:'))),
            ...table.rows.map(row),
          ].join('\n'),
        ]),
    ...notes,
  ]);
  return `${blocks.join('\n\n')}\n`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replaceAll('|', '\\|')).join(' | ')} |`;
}
