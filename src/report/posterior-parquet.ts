/** `posterior.parquet`: a row a draw. */
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { FreeParameter } from '../calibration/free.js';
import type { Posterior } from '../calibration/posterior.js';

/** What makes the file understandable by itself; it stands in its key-value metadata. */
export interface PosteriorFacts {
  /** Of this program. */
  readonly version: string;
  readonly engineDigest: string;
  readonly seed: string;
  readonly scenario: string;
  /** What each parameter multiplies: names and values of its numbers in the scenario. */
  readonly numbers: readonly (readonly { readonly name: string; readonly value: number }[])[];
}

/**
 * Columns `chain` and `draw` (both from 0), `log_density` (but for a constant), and for each parameter, by its name, the
 * factor on its numbers. The same calibration gives the same bytes.
 */
export function posteriorParquet(
  posterior: Posterior,
  parameters: readonly FreeParameter[],
  facts: PosteriorFacts,
): Uint8Array {
  const { chains, draws, points, logDensity } = posterior;
  const rows = chains * draws;
  const cells = (of: (chain: number, draw: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => of(Math.floor(row / draws), row % draws));
  const columns = [
    { name: 'chain', type: 'INT32' as const, data: Int32Array.from(cells((chain) => chain)) },
    { name: 'draw', type: 'INT32' as const, data: Int32Array.from(cells((_, draw) => draw)) },
    { name: 'log_density', type: 'DOUBLE' as const, data: cells((chain, draw) => logDensity[chain]?.[draw] ?? 0) },
    ...parameters.map(({ name }, i) => ({
      name,
      type: 'DOUBLE' as const,
      data: cells((chain, draw) => Math.exp(points[chain]?.[draw * parameters.length + i] ?? 0)),
    })),
  ];
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, type, repetition_type: 'REQUIRED' as const })),
    ],
    kvMetadata: [
      { key: 'indsatstrappe.version', value: facts.version },
      { key: 'indsatstrappe.engine', value: facts.engineDigest },
      { key: 'indsatstrappe.seed', value: facts.seed },
      { key: 'scenario', value: facts.scenario },
      {
        key: 'parameters',
        value: JSON.stringify(parameters.map(({ name }, i) => ({ name, numbers: facts.numbers[i] ?? [] }))),
      },
    ],
    createdBy: `indsatstrappe version ${facts.version}`,
  });
  writer.write({ columnData: columns.map(({ name, data }) => ({ name, data })), rowGroupSize: rows });
  writer.finish();
  return bytes.getBytes();
}
