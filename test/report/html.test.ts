/** The page: what a name holds does not become markup, and the same report gives the same page. */
import { expect, test } from 'vitest';
import { reportOf } from '../../src/pages/report.js';
import { html, prose } from '../../src/report/html/markup.js';
import { renderPage } from '../../src/report/html/page.js';
import { reportDa } from '../../src/text/da/report.js';
import { reportEn } from '../../src/text/en/report.js';
import { PLAIN, simulated, WITH_POLICY } from '../support/reported.js';

const NASTY = `<script>alert("x")</script> & 'co' </title>`;
const provenance = { date: '2026-11-22', version: '0.1.0', engineDigest: '0123456789ab', folder: 'a b"c-01234567' };
const policies = WITH_POLICY.policies.map((policy) => ({ ...policy, name: NASTY, description: NASTY, by: NASTY }));
const run = simulated(
  [
    { ...PLAIN, name: `Grundlag ${NASTY}` },
    { ...WITH_POLICY, name: NASTY, policies },
  ],
  8,
);

test('what is put into a template is text, unless it is markup itself', () => {
  const inner = html`<b>${'<i>'}</b>`;
  expect(html`<p title="${'"\n'}">${inner}${[inner, null]}${3}</p>`.text).toBe(
    '<p title="&quot; "><b>&lt;i&gt;</b><b>&lt;i&gt;</b>3</p>',
  );
});

test('a name with markup in it is shown and not obeyed', async () => {
  const page = await renderPage(reportOf(run, provenance, reportDa, true), reportDa);
  expect(page.match(/<script>/g)).toHaveLength(1);
  expect(page.match(/<title>/g)?.length).toBe(1);
  expect(page.includes('<script>alert')).toBe(false);
  expect(page.includes('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;co&#39;')).toBe(true);
  expect(page.includes('<pre><code>indsatstrappe replay &quot;a bc-01234567&quot;</code></pre>')).toBe(true);
});

test('the same report gives the same page, and without charts their numbers stay', async () => {
  const whole = reportOf(run, provenance, reportEn, true);
  const page = await renderPage(whole, reportEn);
  expect((await renderPage(whole, reportEn)) === page).toBe(true);
  expect(page.includes('<html lang="en">')).toBe(true);
  const plain = await renderPage(reportOf(run, provenance, reportEn, false), reportEn);
  const figures = (text: string): string[] => [...text.matchAll(/<figure id="([^"]+)"/g)].map(([, id]) => id ?? '');
  expect(figures(plain)).toEqual(['figur-trappen-1', 'figur-trappen-2']);
  expect(figures(page).length).toBeGreaterThan(6);
  expect(plain.includes(reportEn.charts.placementsTitle)).toBe(true);
});

test('nothing on the page points to anything outside it', async () => {
  const page = await renderPage(reportOf(run, provenance, reportDa, true), reportDa);
  const outside = [...page.matchAll(/\b(?:src|href)="([^"]*)"|url\(([^)]*)\)/g)].map(
    ([, to, font]) => to ?? font ?? '',
  );
  expect(outside.length).toBeGreaterThan(10);
  expect(outside.filter((to) => !/^#|^data:font\/woff/.test(to)).map((to) => to.slice(0, 80))).toEqual([]);
  expect(page.includes('Content-Security-Policy')).toBe(true);
});

test('a number stays on the line of its unit', () => {
  expect(prose('5 mio. kr. i 9 af 10 forløb, § 32')).toBe('5\u00a0mio.\u00a0kr. i 9\u00a0af\u00a010 forløb, §\u00a032');
});
