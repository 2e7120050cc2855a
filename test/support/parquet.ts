/** Reads a Parquet file back, by another library than the one that wrote it. */
import { parquetMetadata, parquetReadObjects } from 'hyparquet';

/** A copy of the bytes that stands alone. */
function bufferOf(bytes: Uint8Array): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}

export async function rowsIn(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  return await parquetReadObjects({ file: bufferOf(bytes) });
}

/** The file's key-value metadata, and the rows of its row groups. */
export function about(bytes: Uint8Array): { facts: Record<string, string | undefined>; groups: number[] } {
  const metadata = parquetMetadata(bufferOf(bytes));
  return {
    facts: Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value])),
    groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
  };
}
