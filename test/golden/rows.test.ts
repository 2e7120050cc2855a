/**
 * What 20 replications of the base and of a what-if were when somebody last looked: to the last bit (the hash), and a
 * handful of numbers to see by what a change changed them. A change of these is a change of every forecast: rewrite the
 * file by `npm run golden` (GOLDEN=write), look at the difference, and write a line in CHANGELOG.md that begins with
 * NUMBERS.
 */

import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import { runRows } from '../support/run.js';
import { shipped } from '../support/scenarios.js';

const FILE = new URL('basis-rows.json', import.meta.url);
const REPLICATIONS = 20;

interface Rows {
  readonly sha256: string;
  /** Children on each step at the end of the horizon, by replication 0, 1, 19. */
  readonly lastStock: Readonly<Record<number, string>>;
  /** Expenditure in the last year by step in replication 0, kr. */
  readonly expenditure: string;
}

function rowsOf(name: 'basis' | 'taettere_opfoelgning'): Rows {
  const own = shipped(name);
  const { counts, sums, layout } = runRows(own, REPLICATIONS);
  const { months, years, stepCount } = simulator(compileModel(own)).model;
  const steps = Array.from({ length: stepCount }, (_, step) => step);
  return {
    sha256: createHash('sha256').update(bytes(counts)).update(bytes(sums)).digest('hex'),
    lastStock: Object.fromEntries(
      [0, 1, 19].map((replication) => {
        const end = replication * layout.counts + layout.stock + months - 1;
        return [replication, steps.map((step) => counts[end + step * months]).join(' ')];
      }),
    ),
    expenditure: steps.map((step) => sums[layout.expenditure + (step + 1) * years.length - 1]).join(' '),
  };
}

function bytes(row: Int32Array | Float64Array): Uint8Array {
  return new Uint8Array(row.buffer, row.byteOffset, row.byteLength);
}

test('twenty futures of the base and of a what-if are what they were, to the last bit', () => {
  const now = { basis: rowsOf('basis'), taettere_opfoelgning: rowsOf('taettere_opfoelgning') };
  if (process.env.GOLDEN === 'write') writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(FILE, 'utf8')));
});
