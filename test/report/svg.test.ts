import { expect, test } from 'vitest';
import { footerText } from '../../src/charts/footer.js';
import { stockFan } from '../../src/charts/stock-fan.js';
import { renderSvg } from '../../src/report/svg.js';
import type { Observed } from '../../src/results/observed.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { BASE, FOLLOW_UP, NETWORK } from '../charts/synthetic.js';

const three = [BASE, FOLLOW_UP, NETWORK];
const foster = { id: 'pleje', name: 'Plejefamilie' };
const chart = () => stockFan(three, foster, chartsDa, footerText(three, chartsDa));
const svg = renderSvg(chart());

test('the same chart gives the same text, and drawing leaves the configuration as it was', () => {
  const own = chart();
  expect(renderSvg(own)).toBe(svg);
  expect(renderSvg(own)).toBe(svg);
});

test('every month of ten years for three scenarios takes less than 60 kB', () => {
  expect(svg.length).toBeLessThan(60_000);
});

test('says what it shows to those who cannot see it', () => {
  expect(svg).toMatch(/role="img" aria-labelledby="(\w+)t" aria-describedby="\1d"/);
  expect(svg).toMatch(/<title id="\w+t">Plejefamilie: børn og unge<\/title>/);
  expect(svg).toContain('sammenlignet med Tættere opfølgning og Netværk først.');
  expect(renderSvg(chart(), { description: 'Færre < flere & "sådan"' })).toContain(
    '>Færre &lt; flere &amp; "sådan"</desc>',
  );
});

test('two pictures on one page share no id, and each refers to its own', () => {
  const ids = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id as string);
  const other = renderSvg(stockFan([BASE], foster, chartsDa, ''));
  expect(ids(svg).filter((id) => ids(other).includes(id))).toEqual([]);
  expect(new Set(ids(svg)).size).toBe(ids(svg).length);
  for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids(svg)).toContain(id);
});

test('holds every word of the chart as letters, and no number that is none', () => {
  for (const word of [
    'Plejefamilie: børn og unge',
    'Netværk først',
    '5-95 % af forløbene',
    '2028',
    'Antal ved månedens udgang',
  ]) {
    expect(svg).toContain(`>${word}</text>`);
  }
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('what was observed is drawn and named, and leaves a gap where nothing is known', () => {
  const values = [70, 72, null, 75, 74];
  const observed: Observed = {
    measure: 'stock',
    step: 'pleje',
    group: 'all',
    points: values.map((value, i) => ({ period: `${2015 + i}-12`, value })),
    source: '',
  };
  const withHistory = renderSvg(stockFan(three, foster, chartsDa, '', [observed]));
  expect(withHistory).toContain('>Observeret</text>');
  expect(withHistory).toContain('>2016</text>');
  expect(withHistory).not.toContain('NaN');
});
