import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { pngBytes } from '../../src/report/drawing/png-bytes.js';

interface Pixels {
  getContext(kind: '2d'): {
    drawImage(image: unknown, x: number, y: number): void;
    getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
  };
}
const { createCanvas, loadImage } = createRequire(import.meta.url)('canvas') as {
  createCanvas(width: number, height: number): Pixels;
  loadImage(bytes: Buffer): Promise<unknown>;
};

/** What another program reads out of a PNG. */
async function read(png: Uint8Array, width: number, height: number): Promise<number[]> {
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(await loadImage(Buffer.from(png)), 0, 0);
  return [...context.getImageData(0, 0, width, height).data];
}

test('another program reads the very pixels out of the file, also of pictures of other sizes in between', async () => {
  const picture = (width: number, height: number, from: number) =>
    Uint8Array.from({ length: width * height * 4 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7 + from) % 256));
  for (const [width, height, from] of [
    [5, 3, 0],
    [3, 5, 9],
    [5, 3, 100],
  ] as const) {
    const pixels = picture(width, height, from);
    expect(await read(await pngBytes(width, height, pixels), width, height)).toEqual([...pixels]);
  }
});

test('too few pixels are refused', async () => {
  await expect(pngBytes(4, 4, new Uint8Array(60))).rejects.toThrow('4 x 4 px: expected 64 bytes, got 60');
});
