/** Begins runs and stops them while their threads are still being made: 60 times, 20 to 79 ms after the start. */
import { diskFiles } from '../../dist/cli/read-scenario.js';
import { runScenarios } from '../../dist/run/pool.js';
import { parseScenario } from '../../dist/scenario/parse.js';

const { scenario } = parseScenario('scenarios/lille.yaml', diskFiles);
let stopped = 0;
for (let wait = 20; wait < 80; wait++) {
  const stop = new AbortController();
  const run = runScenarios([{ ...scenario, replications: 30_000 }], { threads: 2, signal: stop.signal });
  setTimeout(() => stop.abort(new Error('stopped')), wait);
  await run.catch(({ message }) => {
    if (message === 'stopped') stopped++;
  });
}
console.log(stopped);
