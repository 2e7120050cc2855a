import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderPng } from '../../src/report/png.js';
import { EXAMPLES } from './gallery-examples.js';

/** Rewritten only by `GOLDEN=write npx vitest run test/charts`; look at the pictures before they are committed. */
const isWriting = process.env.GOLDEN === 'write';

function golden(name: string): URL {
  return new URL(`../golden/charts/${name}.png`, import.meta.url);
}

test.each([...EXAMPLES])('the chart %s looks as it did, to the byte', async (name, chart) => {
  const png = await renderPng(chart);
  if (isWriting) writeFileSync(golden(name), png);
  expect(Buffer.compare(png, readFileSync(golden(name))), `${name}.png differs from test/golden/charts`).toBe(0);
});
