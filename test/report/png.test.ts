import { expect, test } from 'vitest';
import { DEFAULT_PNG_SIZE, renderPng } from '../../src/report/png.js';
import { EXAMPLES } from '../charts/gallery-examples.js';

const [chart] = EXAMPLES.values();
if (chart === undefined) throw new Error('no example chart');

/** Width and height in pixels, from the PNG's header. */
function pixels(png: Uint8Array): [number, number] {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
}

test('the same chart gives the same bytes, one after the other or at once', async () => {
  const [once, ...again] = await Promise.all([renderPng(chart), renderPng(chart), renderPng(chart)]);
  for (const png of [...again, await renderPng(chart)]) expect(Buffer.compare(png, once)).toBe(0);
});

test('a picture has the size that was asked for, in device pixels', async () => {
  expect(pixels(await renderPng(chart))).toEqual([1920, 1080]);
  expect(pixels(await renderPng(chart, { ...DEFAULT_PNG_SIZE, pixelRatio: 2 }))).toEqual([2400, 1350]);
});

test('rendering leaves the configuration as it was', async () => {
  const before = Object.keys(chart.options ?? {});
  await renderPng(chart);
  expect(Object.keys(chart.options ?? {})).toEqual(before);
});
