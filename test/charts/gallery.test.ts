import { readFileSync, writeFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DEFAULT_PNG_SIZE, renderPng } from '../../src/report/png.js';
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
