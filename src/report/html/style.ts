/** How the page looks on a screen, on a projector and on A4. */
export const STYLE = `
:root {
  --ink: #1b2530; --soft: #4f5b67; --line: #d5dbe1; --strong-line: #6b7783; --paper: #fff; --tint: #f1f5f8;
  --accent: #0b4f7c; --accent-tint: #e4eff6;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0; color: var(--ink); background: var(--paper); font-size: 1.0625rem; line-height: 1.55;
  font-family: Inter, 'Segoe UI', system-ui, -apple-system, Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif;
  overflow-wrap: break-word;
}
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
main:focus { outline: none; }
.skip { position: absolute; left: 1rem; top: -4rem; padding: .6rem 1rem; background: var(--accent); color: #fff; z-index: 2; }
.skip:focus { top: 1rem; }
header { border-top: .5rem solid var(--accent); background: var(--tint); padding: 2.5rem max(1.5rem, calc((100vw - 78rem) / 2)) 1.75rem; }
h1 { margin: 0 0 .6rem; font-size: clamp(1.6rem, 1.1rem + 1.9vw, 2.4rem); line-height: 1.2; letter-spacing: -.01em; max-width: 26em; text-wrap: balance; }
.lead { margin: 0 0 1.4rem; font-size: 1.15rem; color: var(--soft); max-width: 46em; }
dl.facts { margin: 0 0 1.2rem; display: grid; gap: .1rem 2rem; }
header dl.facts { grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); margin: 0; gap: .7rem 2rem; }
dl.facts dt { color: var(--soft); font-size: .9rem; }
dl.facts dd { margin: 0; }
main dl.facts > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: 1rem; padding: .35rem 0; border-top: 1px solid var(--line); }
main dl.facts dt { padding-top: .1rem; }
.columns { max-width: 81rem; margin: 0 auto; padding: 0 1.5rem 4rem; }
nav { padding-top: 1.5rem; font-size: .95rem; }
.nav-heading { margin: 0 0 .4rem; font-weight: 600; }
nav ol { margin: 0; padding-left: 1.4rem; columns: 2; column-gap: 2rem; }
nav li { break-inside: avoid; padding: .12rem 0; }
main p, main > section > ul { max-width: 46em; }
section { padding-top: 1.6rem; }
h2 { margin: 1.4rem 0 .8rem; padding-top: .9rem; border-top: 3px solid var(--accent); font-size: 1.6rem; line-height: 1.25; letter-spacing: -.005em; }
h3 { margin: 2.1rem 0 .6rem; font-size: 1.2rem; line-height: 1.3; }
p, ul, pre { margin: .6rem 0 1rem; }
main ul { padding-left: 1.3rem; }
main li { margin: .35rem 0; }
.note { color: var(--soft); font-size: .95rem; }
pre { padding: .8rem 1rem; background: var(--tint); border-left: 4px solid var(--accent); overflow-x: auto; font-size: .95rem; white-space: pre-wrap; overflow-wrap: anywhere; }
ul.headlines { list-style: none; margin: .8rem 0 1.2rem; padding: 0; max-width: none; display: grid; gap: .9rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 12.5rem), 1fr)); }
ul.headlines li { margin: 0; padding: .8rem 1rem .9rem; background: var(--accent-tint); border-left: 4px solid var(--accent); display: flex; flex-direction: column; }
ul.headlines .label { font-size: .95rem; color: var(--soft); }
ul.headlines strong { font-size: 1.55rem; line-height: 1.3; font-weight: 600; font-variant-numeric: tabular-nums; }
ul.headlines .band { font-size: .9rem; color: var(--soft); line-height: 1.4; }
figure { margin: 1.4rem 0 2rem; }
figure svg { display: block; width: 100%; height: auto; border: 1px solid var(--line); background: #fff; font-family: inherit; }
figcaption { margin-top: .5rem; font-size: .98rem; color: var(--soft); max-width: 52em; }
figcaption b, caption b { color: var(--ink); }
details { margin-top: .5rem; }
summary { cursor: pointer; color: var(--accent); width: max-content; font-size: .95rem; }
.scroll { overflow-x: auto; margin: 1.1rem 0 1.5rem; }
table { border-collapse: collapse; font-size: .95rem; line-height: 1.4; font-variant-numeric: tabular-nums; min-width: min(100%, 30rem); }
caption { text-align: left; font-weight: 400; padding-bottom: .5rem; color: var(--ink); }
th, td { padding: .32rem .65rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:first-child, td:first-child { padding-left: .3rem; }
thead th { border-bottom: 2px solid var(--strong-line); vertical-align: bottom; font-weight: 600; }
tbody th { font-weight: 400; min-width: 11rem; }
th.number, td.number { text-align: right; }
td.number { white-space: nowrap; }
td.text { min-width: 8rem; }
tr.sum th, tr.sum td { font-weight: 600; border-bottom-color: var(--strong-line); }
tr.aside th, tr.aside td { color: var(--soft); font-size: .88rem; }
tr.aside th { padding-left: 1.2rem; }
th button { font: inherit; color: inherit; background: none; border: 0; padding: 0; margin: 0; cursor: pointer; text-align: inherit; text-decoration: underline dotted var(--strong-line); text-underline-offset: .25em; }
th button::after { content: '\\a0\\2195'; color: var(--soft); font-weight: 400; }
th[aria-sort=ascending] button::after { content: '\\a0\\2191'; color: var(--ink); }
th[aria-sort=descending] button::after { content: '\\a0\\2193'; color: var(--ink); }
@media (min-width: 80rem) {
  .columns { display: grid; grid-template-columns: 14rem minmax(0, 1fr); gap: 3rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding-top: 2.6rem; }
  nav ol { columns: 1; }
}
@media (max-width: 40rem) {
  body { font-size: 1rem; }
  header { padding: 1.5rem 1rem 1rem; }
  .columns { padding: 0 1rem 3rem; }
  nav ol { columns: 1; }
  main dl.facts > div { grid-template-columns: 1fr; gap: 0; }
}
@media print {
  @page { size: A4; margin: 15mm 14mm 16mm; }
  body { font-size: 10pt; line-height: 1.42; }
  header { padding: 0 0 4mm; background: none; border-top-width: 2mm; padding-top: 5mm; }
  h1 { font-size: 20pt; max-width: none; }
  .lead { font-size: 11pt; }
  .columns { display: block; padding: 0; max-width: none; }
  nav, .skip, details { display: none; }
  section { padding-top: 0; }
  h2 { font-size: 15pt; margin: 6mm 0 3mm; padding-top: 3mm; border-top-width: 1pt; }
  h3 { font-size: 12pt; margin: 5mm 0 2mm; }
  h2, h3, caption, h2 + p { break-after: avoid; }
  p, li, ul.headlines { break-inside: avoid; }
  .note, pre { break-before: avoid; }
  p, li { orphans: 3; widows: 3; }
  #prognose { break-before: page; }
  #prognose > h2 { margin-top: 0; }
  figure { break-inside: avoid; margin: 3mm 0 6mm; }
  figure svg { max-height: 112mm; width: auto; max-width: 100%; border: 0; }
  figcaption, .note { font-size: 9pt; }
  ul.headlines { grid-template-columns: repeat(4, 1fr); gap: 3mm; break-inside: avoid; }
  ul.headlines li { padding: 2mm 3mm; print-color-adjust: exact; -webkit-print-color-adjust: exact; break-inside: avoid; }
  ul.headlines strong { font-size: 13pt; }
  ul.headlines .label, ul.headlines .band { font-size: 8.5pt; }
  .scroll { overflow: visible; margin: 3mm 0 5mm; break-inside: avoid; }
  .scroll.long { break-inside: auto; }
  table { font-size: 8.4pt; min-width: 0; }
  th, td { padding: .8mm 1.6mm; }
  tbody th { min-width: 28mm; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th button { text-decoration: none; }
  th button::after { content: none; }
  tr.aside th, tr.aside td { font-size: 7.6pt; }
}
`;
