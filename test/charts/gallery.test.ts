import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import type { Picture } from '../../src/charts/frame.js';
import { DEFAULT_PNG_SIZE, renderPng } from '../../src/report/png.js';
import { renderSvg } from '../../src/report/svg.js';
import { EXAMPLES } from './gallery-examples.js';

/** Rewritten only by `GOLDEN=write npx vitest run test/charts`; look at the pictures before they are committed. */
const isWriting = process.env.GOLDEN === 'write';

function golden(name: string): URL {
  return new URL(`../golden/charts/${name}.png`, import.meta.url);
}

/** The rows of a picture of ours, unpacked: another version of node may pack the same rows otherwise. */
function pixelsOf(png: Uint8Array): Buffer {
  const [rows, end] = ['IDAT', 'IEND'].map((chunk) => Buffer.from(png).indexOf(chunk));
  return inflateSync(png.subarray((rows ?? 0) + 4, (end ?? 0) - 8));
}

/** One pixel a px: as much to look at, at a third of the bytes. */
const SIZE = { ...DEFAULT_PNG_SIZE, pixelRatio: 1 };

test.each([...EXAMPLES])('the chart %s looks as it did, to the pixel', async (name, chart) => {
  const png = await renderPng(chart, SIZE);
  if (isWriting) writeFileSync(golden(name), png);
  const known = pixelsOf(readFileSync(golden(name)));
  expect(Buffer.compare(pixelsOf(png), known), `${name}.png differs from test/golden/charts`).toBe(0);
});

/** A fan, bars with labels and a histogram: between them all that the drawing context can. */
test.each(['stock-three', 'steps', 'distribution', 'comparison-expenditure'])(
  'the drawing %s is as it was, to the letter',
  (name) => {
    const svg = renderSvg(example(name));
    const file = new URL(`../golden/charts/${name}.svg`, import.meta.url);
    if (isWriting) writeFileSync(file, svg);
    expect(svg).toBe(readFileSync(file, 'utf8'));
  },
);

test('every chart of the gallery is a drawing of at most 60 kB without a number that is none', () => {
  for (const [name, chart] of EXAMPLES) {
    const svg = renderSvg(chart);
    expect(svg.length, name).toBeLessThan(60_000);
    expect(svg, name).not.toMatch(/NaN|undefined|Infinity/);
  }
});

function example(name: string): Picture {
  const found = EXAMPLES.get(name);
  if (found === undefined) throw new Error(`no example ${name}`);
  return found;
}
