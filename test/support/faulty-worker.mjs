/** A worker in which replications 7 and 13 fail, as a bug in the engine would make them; otherwise src/run/worker. */

import { workerData } from 'node:worker_threads';
import { simulate, simulator } from '../../dist/engine/replication.js';
import { compileModel } from '../../dist/model/compile.js';
import { runSlice } from '../../dist/run/slice.js';

const { scenarios } = Array.isArray(workerData) ? workerData[1] : workerData;

function failing(prepared, number, counts, sums) {
  simulate(prepared, number, counts, sums);
  if (number === 7 || number === 13) throw new Error(`replication ${number} is out of luck`);
}

export default function work({ scenario, columns, slice }) {
  const prepared = { simulator: simulator(compileModel(scenarios[scenario])), amounts: [] };
  const failed = runSlice(() => prepared, columns, slice, failing);
  return { failed, failedTwins: [], milliseconds: 1, broken: { replications: 0, count: 0, first: [] } };
}
