/** The report in a real browser: opened from a file, on a desk, on a projector and on paper. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../../src/pages/report.js';
import { renderPage } from '../../src/report/html/page.js';
import { reportDa } from '../../src/text/da/report.js';
import { simulated } from '../support/reported.js';
import { shipped } from '../support/scenarios.js';
import { startChromium } from './chromium.js';
import {
  figures,
  focusedLink,
  lowContrast,
  pageWidth,
  sortedBy,
  structure,
  tallerThan,
  widerThan,
} from './in-page.mjs';

const folder = mkdtempSync(join(tmpdir(), 'rapport-'));
const url = pathToFileURL(join(folder, 'rapport.html')).href;
const provenance = { date: '2026-11-22', version: '0.1.0', engineDigest: '0123456789ab', folder: 'basis-01234567' };
let browser: Browser;
let page: Page;
const requests: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  const run = simulated([shipped('basis'), shipped('taettere_opfoelgning')], 12);
  const html = await renderPage(reportOf(run, provenance, reportDa, true), reportDa);
  expect(html.length).toBeLessThan(3e6);
  writeFileSync(join(folder, 'rapport.html'), html);
  browser = await startChromium();
  page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the report', () => {
  test('opens from a file without a word of complaint, and asks for nothing but itself and what is in it', () => {
    expect(complaints).toEqual([]);
    expect(requests.filter((own) => own !== url && !own.startsWith('data:'))).toEqual([]);
  });

  test('has one h1, headings without a jump, a language, and a caption and scopes on every table', async () => {
    const found = await page.evaluate(structure);
    expect(found.lang).toBe('da');
    expect(found.levels.filter((level) => level === 1)).toHaveLength(1);
    expect(found.levels.filter((level, i) => level > (found.levels[i - 1] ?? 0) + 1)).toEqual([]);
    expect(found.tables).toBeGreaterThan(15);
    expect(found.captions).toBe(found.tables);
    expect(found.scoped).toBe(found.headers);
    expect(new Set(found.ids).size).toBe(found.ids.length);
    expect(found.deadLinks).toEqual([]);
  });

  test('has a picture with words for those who do not see it, and a legend with every scenario, in each figure', async () => {
    const all = await page.evaluate(figures);
    expect(all.length).toBeGreaterThanOrEqual(13);
    for (const { id, role, spoken, words, caption } of all) {
      expect(role, id).toBe('img');
      expect(spoken.length, id).toBeGreaterThan(60);
      expect(caption, id).toMatch(/^Figur \d+\. ./);
      if (!id.includes('trappen')) expect(words, id).toContain('Tættere opfølgning');
    }
    expect(all.find(({ id }) => id === 'figur-trappen-2')?.words).toContain('Børne- og');
  });

  test('sorts a table by a click, the other way by the next, and says so', async () => {
    const table = page.locator('#noegletal table').first();
    const head = table.locator('thead th').nth(3);
    const numbers = (): Promise<number[]> => table.locator('tbody tr').evaluateAll(sortedBy, 3);
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    const up = await numbers();
    expect(up).toEqual([...up].sort((a, b) => a - b));
    expect(new Set(up).size).toBeGreaterThan(3);
    await head.locator('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await numbers()).toEqual([...up].reverse());
  });

  test('sorts by keyboard, names as Danes do, and begins at the skip link', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(focusedLink)).toBe('#indhold');
    const table = page.locator('#noegletal table').first();
    await table.locator('thead th button').first().focus();
    await page.keyboard.press('Enter');
    const names = await table.locator('tbody th').allTextContents();
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'da')));
    expect(await table.locator('thead th').first().getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    expect(await table.locator('thead th').nth(1).getAttribute('aria-sort')).toBe('ascending');
    expect(await table.locator('thead th').first().getAttribute('aria-sort')).toBeNull();
  });

  test.each([1440, 1280, 1024, 390])('is no wider than a screen of %i px', async (width) => {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(pageWidth)).toBeLessThanOrEqual(width);
  });

  test('has 4.5 to 1 or more between every letter and its background', async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const { looked, found } = await page.evaluate(lowContrast);
    expect(looked).toBeGreaterThan(500);
    expect(found).toEqual([]);
  });

  test('prints to A4 in order, and nothing that should stand together is taller than a page', async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: A4_INSIDE.width, height: A4_INSIDE.height });
    expect(await page.evaluate(tallerThan, A4_INSIDE.height)).toEqual([]);
    expect(await page.evaluate(widerThan, A4_INSIDE.width)).toEqual([]);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThanOrEqual(11);
    expect(pages).toBeLessThanOrEqual(18);
    // A4 in points.
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 59[45]\.?\d* 84[12]\.?\d*\]/);
  });
});

/** A4 without its margins, in CSS px: 210 - 28 mm and 297 - 31 mm. */
const A4_INSIDE = { width: 687, height: 1005 };
