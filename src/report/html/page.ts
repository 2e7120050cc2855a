/** A report as one HTML page that needs nothing but itself: no request, no font, no file beside it. */
import { createHash } from 'node:crypto';
import type { Report, Section } from '../../pages/document.js';
import type { ReportWords } from '../../text/report-words.js';
import { blockRenderer } from './blocks.js';
import { fontFaces } from './font-faces.js';
import { html, Markup } from './markup.js';
import { SCRIPT } from './script.js';
import { STYLE } from './style.js';

/** The page. `drawn`: what is to happen after each chart, which take a while. */
export async function renderPage(
  report: Report,
  words: ReportWords,
  drawn: () => Promise<void> = () => Promise.resolve(),
): Promise<string> {
  const render = blockRenderer(words);
  const sections: Markup[] = [];
  for (const section of report.sections) {
    sections.push(await sectionOf(section));
  }
  const page = html`<!doctype html>
<html lang="${report.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<title>${report.title}</title>
<style>
${new Markup(fontFaces())}${new Markup(STYLE)}</style>
</head>
<body>
<a class="skip" href="#indhold">${words.page.skip}</a>
<header>
<h1>${report.title}</h1>
<p class="lead">${report.lead}</p>
<dl class="facts">
${report.facts.map(({ term, text }) => html`<div><dt>${term}</dt><dd>${text}</dd></div>\n`)}</dl>
</header>
<div class="columns">
${contents(report.sections, words)}
<main id="indhold" tabindex="-1">
${sections}</main>
</div>
<script>${new Markup(SCRIPT)}</script>
</body>
</html>
`;
  return page.text;

  async function sectionOf({ id, heading, blocks }: Section): Promise<Markup> {
    const rendered: Markup[] = [];
    for (const block of blocks) rendered.push(await render(block, drawn));
    return html`<section id="${id}" aria-labelledby="${id}-h">
<h2 id="${id}-h">${heading}</h2>
${rendered}</section>
`;
  }
}

function contents(sections: readonly Section[], { page }: ReportWords): Markup {
  return html`<nav aria-label="${page.contents}">
<p class="nav-heading">${page.contents}</p>
<ol>
${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>\n`)}</ol>
</nav>`;
}

/** Nothing may be fetched, and no script may run but the page's own. */
function policy(): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  return `default-src 'none'; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
