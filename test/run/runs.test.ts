/** However the replications are cut, and on however many threads: the same bytes. */

import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { Worker } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { type Simulator, simulate, simulator } from '../../src/engine/replication.js';
import { compileModel } from '../../src/model/compile.js';
import { runForecasts, scenarioHash } from '../../src/run/forecast-run.js';
import { runScenarios } from '../../src/run/pool.js';
import { runSlice, type SharedColumns, sharedColumns } from '../../src/run/slice.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { rowsBy } from '../support/run.js';
import { scenario, shipped } from '../support/scenarios.js';

const LONG = 60_000;
/** The compiled worker: `npm test` has built it. */
const WORKER = new URL('../../dist/run/worker.js', import.meta.url);
const FAULTY = new URL('../support/faulty-worker.mjs', import.meta.url);
const BROKEN = new URL('../support/broken-worker.mjs', import.meta.url);

const BASIS: Scenario = { ...shipped('basis'), replications: 100 };
const SMALL = scenario({ replications: 301 });

function columnsFor(prepared: Simulator, replications: number): SharedColumns {
  const { layout } = prepared.tally;
  return sharedColumns(replications, layout.counts, layout.sums);
}

/** Tables are large, and telling where two differ takes long: a hash of all their bytes says whether they do. */
function bytesOf({ counts, sums }: Pick<SharedColumns, 'counts' | 'sums'>): string {
  const hash = createHash('sha256');
  for (const row of [counts, sums]) hash.update(new Uint8Array(row.buffer, row.byteOffset, row.byteLength));
  return hash.digest('hex');
}

/** The table of slices that end at these replications. */
function inSlices(what: Scenario, ends: readonly number[]): SharedColumns {
  const prepared = simulator(compileModel(what));
  const columns = columnsFor(prepared, ends.at(-1) as number);
  ends.forEach((to, i) => {
    expect(runSlice(() => ({ simulator: prepared, amounts: [] }), columns, { from: ends[i - 1] ?? 0, to })).toEqual([]);
  });
  return columns;
}

describe('a run gives the same bytes', () => {
  test(
    'in one slice of a thousand, in two halves, and in many pieces',
    () => {
      const whole = bytesOf(inSlices(shipped('basis'), [1000]));
      expect(bytesOf(inSlices(shipped('basis'), [500, 1000]))).toBe(whole);
      expect(bytesOf(inSlices(shipped('basis'), [1, 2, 77, 650, 651, 1000]))).toBe(whole);
    },
    LONG,
  );

  test('when the second half is simulated before the first', () => {
    const whole = inSlices(SMALL, [40]);
    const prepared = simulator(compileModel(SMALL));
    const columns = columnsFor(prepared, 40);
    runSlice(() => ({ simulator: prepared, amounts: [] }), columns, { from: 20, to: 40 });
    runSlice(() => ({ simulator: prepared, amounts: [] }), columns, { from: 0, to: 20 });
    expect(bytesOf(columns)).toBe(bytesOf(whole));
  });

  test(
    'on one, two and three threads',
    async () => {
      const [one, two, three] = await Promise.all(
        [1, 2, 3].map((threads) => runScenarios([BASIS, SMALL], { threads, worker: WORKER })),
      );
      expect(two?.map(bytesOf)).toEqual(one?.map(bytesOf));
      expect(three?.map(bytesOf)).toEqual(one?.map(bytesOf));
      expect(one?.map(bytesOf)[1]).toEqual(bytesOf(inSlices(SMALL, [301])));
      expect(one?.flatMap(({ failed }) => failed)).toEqual([]);
      expect(one?.[1]?.replications).toEqual(Int32Array.from({ length: 301 }, (_, i) => i));
    },
    LONG,
  );
});

test('the table has the figures of replication r in row r of their columns', () => {
  const prepared = simulator(compileModel(SMALL));
  const { counts, sums, layout } = rowsBy(prepared, 30);
  const columns = inSlices(SMALL, [11, 30]);
  for (let replication = 0; replication < 30; replication++) {
    const count = Int32Array.from({ length: layout.counts }, (_, i) => columns.counts[i * 30 + replication] as number);
    const sum = Float64Array.from({ length: layout.sums }, (_, i) => columns.sums[i * 30 + replication] as number);
    expect(count).toEqual(counts.slice(replication * layout.counts, (replication + 1) * layout.counts));
    expect(sum).toEqual(sums.slice(replication * layout.sums, (replication + 1) * layout.sums));
  }
});

describe('a replication that fails', () => {
  test('is kept with its number and message, and the others are as they would have been', () => {
    const prepared = simulator(compileModel(SMALL));
    const columns = columnsFor(prepared, 20);
    const failed = runSlice(
      () => ({ simulator: prepared, amounts: [] }),
      columns,
      { from: 0, to: 20 },
      (own, number, counts, sums) => {
        simulate(own, number, counts, sums);
        if (number === 4) throw new Error('four');
        if (number === 9) throw 'nine';
      },
    );
    expect(failed).toEqual([
      { replication: 4, message: 'four' },
      { replication: 9, message: 'nine' },
    ]);
    const whole = inSlices(SMALL, [20]);
    const differs = Array.from(whole.counts.keys()).filter((at) => columns.counts[at] !== whole.counts[at]);
    expect(differs.filter((at) => at % 20 !== 4 && at % 20 !== 9)).toEqual([]);
  });

  test(
    'on a thread is reported once, and the table is that of the others',
    async () => {
      const [[table], [whole]] = await Promise.all([
        runScenarios([SMALL], { threads: 2, worker: FAULTY }),
        runScenarios([SMALL], { threads: 2, worker: WORKER }),
      ]);
      expect(table?.failed).toEqual([
        { replication: 7, message: 'replication 7 is out of luck' },
        { replication: 13, message: 'replication 13 is out of luck' },
      ]);
      const kept = Array.from({ length: 301 }, (_, i) => i).filter((i) => i !== 7 && i !== 13);
      expect(table?.replications).toEqual(Int32Array.from(kept));
      const columns = (whole?.counts.length ?? 0) / 301;
      for (let column = 0; column < columns; column += 37) {
        expect(table?.counts.slice(column * 299, (column + 1) * 299)).toEqual(
          Int32Array.from(kept, (replication) => whole?.counts[column * 301 + replication] as number),
        );
      }
    },
    LONG,
  );

  test(
    'with its whole thread ends the run with what went wrong',
    async () => {
      await expect(runScenarios([SMALL], { threads: 2, worker: BROKEN })).rejects.toThrow('this thread is broken');
    },
    LONG,
  );
});

describe('a run that is stopped', () => {
  test(
    'rejects with the reason, does no more replications and leaves no thread behind',
    async () => {
      let begun = 0;
      let ended = 0;
      const count = (thread: Worker): void => {
        begun++;
        thread.once('exit', () => ended++);
      };
      process.on('worker', count);
      const stop = new AbortController();
      let done = 0;
      const run = runScenarios([{ ...SMALL, replications: 30_000 }], {
        threads: 2,
        worker: WORKER,
        signal: stop.signal,
        onProgress: (all) => {
          done = all;
          stop.abort();
        },
      });
      await expect(run).rejects.toMatchObject({ name: 'AbortError' });
      process.off('worker', count);
      // Whoever has ended does no more replications and begins no other thread.
      expect([begun, ended]).toEqual([2, 2]);
      expect(done).toBeGreaterThan(0);
      expect(done).toBeLessThan(30_000);
    },
    LONG,
  );

  test(
    'while its threads are being made takes nothing with it',
    async () => {
      // In a process of its own: before piscina was kept from requiring the worker, node itself aborted.
      const { stdout } = await promisify(execFile)(process.execPath, ['test/support/stop-early.mjs']);
      expect(stdout.trim()).toBe('60');
    },
    LONG,
  );

  test('before it begins does not begin', async () => {
    const options = { threads: 1, worker: WORKER, signal: AbortSignal.abort() };
    await expect(runScenarios([SMALL], options)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a forecast run', () => {
  test(
    'of a scenario and itself shows no difference at all',
    async () => {
      const same = { ...SMALL, name: 'Same' };
      const { forecasts, differences } = await runForecasts([SMALL, same], { threads: 2, worker: WORKER });
      expect(forecasts.map(({ scenario, replications }) => [scenario, replications])).toEqual([
        ['Test', 301],
        ['Same', 301],
      ]);
      const figures = differences[0]?.series.flatMap(({ summaries }) => summaries) ?? [];
      expect(figures.length).toBeGreaterThan(100);
      for (const { mean, sd, p05, p95, exact } of figures) {
        expect([mean, sd, p05, p95]).toEqual([0, 0, 0, 0]);
        expect(exact === null || exact === 0).toBe(true);
      }
    },
    LONG,
  );

  test('identifies a scenario by all that is in it but the seed and the number of replications', () => {
    const hash = scenarioHash(SMALL);
    expect(hash).toMatch(/^[0-9a-f]{8}$/);
    expect(scenarioHash({ ...SMALL, seed: 'b', replications: 7 })).toBe(hash);
    expect(scenarioHash({ ...SMALL, priceLevel: 2020 })).not.toBe(hash);
  });
});
