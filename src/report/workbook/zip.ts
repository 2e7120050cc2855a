/** The parts of an .xlsx file, which is a zip file: one of them taken out and put back changed. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Signatures and fixed lengths of a zip file's records (PKWARE APPNOTE 6.3.9, 4.3.7, 4.3.12 and 4.3.16). */
const LOCAL = { signature: 0x04034b50, length: 30 };
const CENTRAL = { signature: 0x02014b50, length: 46 };
const END_LENGTH = 22;

/** Where a part stands in the file. */
interface Part {
  readonly name: string;
  readonly isDeflated: boolean;
  /** The record in the directory, with the name. */
  readonly directory: Buffer;
  /** The record in front of the part, with the name. */
  readonly header: Buffer;
  readonly packed: Buffer;
}

/**
 * The file with some parts changed; the others are copied as they are, so that nothing else changes. For files without
 * comments and descriptors, as the library writes them.
 */
export function withChangedParts(
  file: Uint8Array,
  changes: ReadonlyMap<string, (before: string) => string>,
): Uint8Array {
  const parts = partsOf(Buffer.from(file.buffer, file.byteOffset, file.byteLength)).map((part) => {
    const change = changes.get(part.name);
    return change === undefined ? part : changed(part, change);
  });
  const end = Buffer.from(file.subarray(file.byteLength - END_LENGTH));
  let at = 0;
  const directory = parts.map((part) => {
    const record = Buffer.from(part.directory);
    record.writeUInt32LE(at, 42);
    at += part.header.length + part.packed.length;
    return record;
  });
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts.flatMap(({ header, packed }) => [header, packed]), ...directory, end]);
}

function partsOf(file: Buffer): Part[] {
  const end = file.length - END_LENGTH;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (file.readUInt32LE(at) !== CENTRAL.signature) throw new Error(`no directory record at byte ${at}`);
    const nameLength = file.readUInt16LE(at + 28);
    const directory = file.subarray(at, at + CENTRAL.length + nameLength);
    const header = file.readUInt32LE(at + 42);
    if (file.readUInt32LE(header) !== LOCAL.signature) throw new Error(`no part at byte ${header}`);
    const start = header + LOCAL.length + nameLength;
    at += directory.length;
    return {
      name: directory.toString('utf8', CENTRAL.length),
      isDeflated: directory.readUInt16LE(10) === 8,
      directory,
      header: file.subarray(header, start),
      packed: file.subarray(start, start + directory.readUInt32LE(20)),
    };
  });
}

function changed(part: Part, change: (before: string) => string): Part {
  const before = (part.isDeflated ? inflateRawSync(part.packed) : part.packed).toString('utf8');
  const now = Buffer.from(change(before));
  const packed = deflateRawSync(now);
  const [header, directory] = [Buffer.from(part.header), Buffer.from(part.directory)];
  // Method, checksum and both lengths stand in the same order in both records.
  for (const [record, from] of [[header, 8] as const, [directory, 10] as const]) {
    record.writeUInt16LE(8, from);
    record.writeUInt32LE(crc32(now), from + 6);
    record.writeUInt32LE(packed.length, from + 10);
    record.writeUInt32LE(now.length, from + 14);
  }
  return { ...part, isDeflated: true, header, directory, packed };
}
