/** The parts of a report as markup. Figures and tables are numbered in the order in which they stand. */
import type { Block, Fact, Figure, Headline } from '../../pages/document.js';
import type { ReportWords } from '../../text/report-words.js';
import { renderSvg } from '../svg.js';
import { drawingSvg } from './drawing-svg.js';
import { html, Markup, prose } from './markup.js';
import { tableMarkup } from './table.js';

/** Renders one block; `drawn` is called after each chart. */
type BlockRenderer = (block: Block, drawn: () => Promise<void>) => Promise<Markup>;

/** A renderer that counts figures and tables from 1. */
export function blockRenderer(words: ReportWords): BlockRenderer {
  let figures = 0;
  let tables = 0;
  const figure = async (own: Figure, drawn: () => Promise<void>): Promise<Markup> => {
    figures++;
    const picture = pictureOf(own);
    await drawn();
    const numbers = own.table === null ? null : tableMarkup(own.table, { id: `${own.id}-tal`, label: '' }, words);
    return html`<figure id="${own.id}">
${picture}
<figcaption><b>${words.page.figure} ${figures}.</b> ${prose(own.caption)}</figcaption>
${numbers === null ? null : html`<details><summary>${words.page.numbers}</summary>\n${numbers}</details>\n`}</figure>
`;
  };
  return async (block, drawn) => {
    switch (block.kind) {
      case 'heading':
        return html`<h3>${block.text}</h3>\n`;
      case 'paragraph':
        return html`<p>${prose(block.text)}</p>\n`;
      case 'note':
        return html`<p class="note">${prose(block.text)}</p>\n`;
      case 'command':
        return html`<pre><code>${block.text}</code></pre>\n`;
      case 'list':
        return html`<ul>\n${block.items.map((item) => html`<li>${prose(item)}</li>\n`)}</ul>\n`;
      case 'facts':
        return factList(block.facts);
      case 'headlines':
        return headlines(block.items);
      case 'table':
        tables++;
        return tableMarkup(block.table, { id: `tabel-${tables}`, label: `${words.page.table} ${tables}. ` }, words);
      case 'figure':
        return figure(block.figure, drawn);
      case 'figures': {
        const all: Markup[] = [];
        for (const own of block.figures) all.push(await figure(own, drawn));
        return html`<div class="figures">\n${all}</div>\n`;
      }
    }
  };
}

function pictureOf({ content, alt, id }: Figure): Markup {
  if (content.kind === 'drawing') return drawingSvg(content.drawing, alt, id);
  return new Markup(renderSvg(content.draw(), { description: alt, idPrefix: id }).trim());
}

function factList(facts: readonly Fact[]): Markup {
  return html`<dl class="facts">
${facts.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${prose(text)}</dd></div>\n`)}</dl>
`;
}

function headlines(items: readonly Headline[]): Markup {
  return html`<ul class="headlines">
${items.map(
  ({ label, value, note }) =>
    html`<li><span class="label">${label}</span> <strong>${prose(value)}</strong> <span class="band">${prose(note)}</span></li>\n`,
)}</ul>
`;
}
