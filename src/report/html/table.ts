/** Tables with a caption, headers that say what they head, and the numbers that they are sorted by. */
import type { Cell, Column, Row, Table } from '../../pages/document.js';
import type { ReportWords } from '../../text/report-words.js';
import { html, type Markup } from './markup.js';

export function tableMarkup(
  table: Table,
  name: { readonly id: string; readonly label: string },
  words: ReportWords,
): Markup {
  const { caption, columns, rows, isSortable } = table;
  const sorting = isSortable ? html` data-sort-words="${words.page.sortBy('{}')}"` : null;
  return html`<div class="scroll" role="region" aria-labelledby="${name.id}">
<table${sorting}>
<caption id="${name.id}">${name.label === '' ? null : html`<b>${name.label}</b>`}${caption}</caption>
<thead>
<tr>${columns.map(({ heading, kind }) => html`<th scope="col" class="${kind}">${heading}</th>`)}</tr>
</thead>
<tbody>
${rows.map((row) => rowMarkup(row, columns, isSortable))}</tbody>
</table>
</div>
`;
}

function rowMarkup({ cells, weight }: Row, columns: readonly Column[], isSortable: boolean): Markup {
  const own = weight === 'plain' ? null : html` class="${weight}"`;
  return html`<tr${own}>${cells.map((cell, i) => cellMarkup(cell, columns[i]?.kind ?? 'text', i === 0, isSortable))}</tr>\n`;
}

function cellMarkup({ text, sort }: Cell, kind: Column['kind'], isFirst: boolean, isSortable: boolean): Markup {
  const by = isSortable && sort !== null && sort !== text ? html` data-sort="${sort}"` : null;
  if (isFirst) return html`<th scope="row"${by}>${text}</th>`;
  return html`<td class="${kind}"${by}>${text}</td>`;
}
