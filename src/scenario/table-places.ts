/**
 * For `JSON.stringify` of a scenario: everything but where its tables of population, of prices and wages, and of draws were read
 * from. What they say is in the scenario already; the same scenario read back from a result folder has other places.
 */
export function withoutTablePlaces(this: unknown, key: string, value: unknown): unknown {
  return TABLES.has(key) && value !== null && typeof value === 'object' && 'file' in value
    ? { ...value, file: undefined }
    : value;
}

const TABLES: ReadonlySet<string> = new Set(['population', 'priceIndex', 'uncertain']);
