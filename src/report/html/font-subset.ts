/**
 * A TrueType font as WOFF with the outlines of some characters only, so that it can travel inside a page. Glyphs keep
 * their numbers, so every other table may stay as it is; those that are not wanted lose their outline, and what only
 * shapes or hints text is left out. (OpenType 1.9, tables `cmap`, `glyf`, `loca`; WOFF 1.0, W3C 2012.)
 */
import { deflateSync } from 'node:zlib';

/** What a browser needs to draw letters. */
const KEPT = ['OS/2', 'cmap', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post'];

/** The font with the outlines of these characters. */
export function fontSubset(font: Buffer, characters: Iterable<string>): Buffer {
  const tables = tablesOf(font);
  const table = (tag: string): Buffer => {
    const found = tables.get(tag);
    if (found === undefined) throw new Error(`font without the table ${tag}`);
    return found;
  };
  const isLong = table('head').readInt16BE(50) === 1;
  const offsets = offsetsOf(table('loca'), isLong);
  const glyphs = table('glyf');
  const wanted = wantedGlyphs(characters, table('cmap'), (glyph) =>
    glyphs.subarray(offsets[glyph] ?? 0, offsets[glyph + 1] ?? 0),
  );
  const outlines: Buffer[] = [];
  const places = [0];
  for (let glyph = 0; glyph + 1 < offsets.length; glyph++) {
    const own = wanted.has(glyph) ? glyphs.subarray(offsets[glyph], offsets[glyph + 1]) : Buffer.alloc(0);
    const padded = Buffer.concat([own, Buffer.alloc((4 - (own.length % 4)) % 4)]);
    outlines.push(padded);
    places.push((places.at(-1) as number) + padded.length);
  }
  const head = Buffer.from(table('head'));
  head.writeInt16BE(1, 50);
  // Version 3: glyphs have no names.
  const post = Buffer.from(table('post').subarray(0, 32));
  post.writeUInt32BE(0x00030000, 0);
  const changed = new Map([
    ['glyf', Buffer.concat(outlines)],
    ['loca', longs(places)],
    ['head', head],
    ['post', post],
  ]);
  return woff(KEPT.map((tag) => [tag, changed.get(tag) ?? table(tag)] as const));
}

function tablesOf(font: Buffer): Map<string, Buffer> {
  const count = font.readUInt16BE(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const entry = 12 + 16 * i;
      const [from, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)];
      return [font.toString('latin1', entry, entry + 4), font.subarray(from, from + length)] as const;
    }),
  );
}

function offsetsOf(loca: Buffer, isLong: boolean): number[] {
  return Array.from({ length: loca.length / (isLong ? 4 : 2) }, (_, i) =>
    isLong ? loca.readUInt32BE(4 * i) : 2 * loca.readUInt16BE(2 * i),
  );
}

function longs(numbers: readonly number[]): Buffer {
  const buffer = Buffer.alloc(4 * numbers.length);
  for (const [i, number] of numbers.entries()) buffer.writeUInt32BE(number, 4 * i);
  return buffer;
}

/** The glyphs of the characters, that of unknown ones, and those that they are composed of. */
function wantedGlyphs(characters: Iterable<string>, cmap: Buffer, outline: (glyph: number) => Buffer): Set<number> {
  const wanted = new Set([0]);
  for (const character of characters) wanted.add(glyphOf(cmap, character.codePointAt(0) as number));
  for (const glyph of wanted) for (const part of partsOf(outline(glyph))) wanted.add(part);
  return wanted;
}

/** The glyph of a character of the basic plane, by the font's format 4 table; 0 where it has none. */
function glyphOf(cmap: Buffer, code: number): number {
  const count = cmap.readUInt16BE(2);
  const subtable = Array.from({ length: count }, (_, i) => cmap.readUInt32BE(8 + 8 * i)).find(
    (at) => cmap.readUInt16BE(at) === 4,
  );
  if (subtable === undefined) throw new Error('font without a cmap of format 4');
  const segments = cmap.readUInt16BE(subtable + 6) / 2;
  const [ends, starts] = [subtable + 14, subtable + 16 + 2 * segments];
  const [deltas, ranges] = [starts + 2 * segments, starts + 4 * segments];
  for (let i = 0; i < segments; i++) {
    if (cmap.readUInt16BE(ends + 2 * i) < code) continue;
    const start = cmap.readUInt16BE(starts + 2 * i);
    if (start > code) return 0;
    const [delta, range] = [cmap.readUInt16BE(deltas + 2 * i), cmap.readUInt16BE(ranges + 2 * i)];
    const glyph = range === 0 ? code : cmap.readUInt16BE(ranges + 2 * i + range + 2 * (code - start));
    return glyph === 0 ? 0 : (glyph + delta) % 0x10000;
  }
  return 0;
}

/** Flags of a part of a composed glyph. */
const LONG_ARGUMENTS = 0x1;
const ONE_SCALE = 0x8;
const MORE_PARTS = 0x20;
const TWO_SCALES = 0x40;
const FOUR_SCALES = 0x80;

function partsOf(outline: Buffer): number[] {
  if (outline.length === 0 || outline.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  for (let at = 10; ; ) {
    const flags = outline.readUInt16BE(at);
    parts.push(outline.readUInt16BE(at + 2));
    const scales = flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & FOUR_SCALES ? 8 : 0;
    at += 4 + (flags & LONG_ARGUMENTS ? 4 : 2) + scales;
    if ((flags & MORE_PARTS) === 0) return parts;
  }
}

/** Header, directory, and each table compressed where that makes it smaller. */
function woff(tables: readonly (readonly [string, Buffer])[]): Buffer {
  const directory: Buffer[] = [];
  const bodies: Buffer[] = [];
  let at = 44 + 20 * tables.length;
  let plainSize = 12 + 16 * tables.length;
  for (const [tag, table] of tables) {
    const deflated = deflateSync(table, { level: 9 });
    const body = deflated.length < table.length ? deflated : table;
    const entry = Buffer.alloc(20);
    entry.write(tag, 'latin1');
    entry.writeUInt32BE(at, 4);
    entry.writeUInt32BE(body.length, 8);
    entry.writeUInt32BE(table.length, 12);
    entry.writeUInt32BE(checksum(table), 16);
    directory.push(entry);
    bodies.push(body, Buffer.alloc((4 - (body.length % 4)) % 4));
    at += Math.ceil(body.length / 4) * 4;
    plainSize += Math.ceil(table.length / 4) * 4;
  }
  const header = Buffer.alloc(44);
  header.write('wOFF', 'latin1');
  header.writeUInt32BE(0x00010000, 4);
  header.writeUInt32BE(at, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(plainSize, 16);
  header.writeUInt16BE(1, 20);
  return Buffer.concat([header, ...directory, ...bodies]);
}

/** The sum of the table's 32-bit words. */
function checksum(table: Buffer): number {
  const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)]);
  let sum = 0;
  for (let i = 0; i < padded.length; i += 4) sum = (sum + padded.readUInt32BE(i)) >>> 0;
  return sum;
}
