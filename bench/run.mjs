/**
 * `npm run bench`: the reference jobs, in rounds that take turns, so that a machine that is busy for a while is busy
 * for all. Prints median and spread, against the last accepted figures; `npm run bench -- --accept` accepts these.
 *
 * Figures are ratios between jobs on one machine; the absolute times only hold for the machine they were taken on.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { loadScenarios } from '../dist/cli/read-scenario.js';
import { replicationKey } from '../dist/engine/chance/keys.js';
import { threefry2x32 } from '../dist/engine/chance/threefry.js';
import { expectation } from '../dist/engine/expectation/expectation.js';
import { forEachBatch, simulate, simulator } from '../dist/engine/replication.js';
import { compileModel } from '../dist/model/compile.js';
import { inlineRandomBlock } from '../dist/run/inlining.js';
import { runScenarios } from '../dist/run/pool.js';

inlineRandomBlock();

const ACCEPTED = new URL('accepted.json', import.meta.url);
const ROUNDS = 9;
const threads = availableParallelism();

const milliseconds = (work) => {
  const begin = performance.now();
  work();
  return performance.now() - begin;
};

/** One core, in this thread: ms per replication. */
function single(name, scenario, perRound) {
  const sim = simulator(compileModel(scenario));
  const { layout } = sim.tally;
  const counts = new Int32Array(layout.counts);
  const sums = new Float64Array(layout.sums);
  let next = 0;
  const one = () => {
    counts.fill(0);
    sums.fill(0);
    simulate(sim, next++, counts, sums);
  };
  let stays = 0;
  forEachBatch(sim, 0, (batch) => {
    stays += batch.stays.count;
  });
  for (let i = 0; i < Math.max(3, perRound); i++) one();
  return {
    name: `${name}, one core`,
    unit: 'ms per replication',
    stays,
    round: () =>
      milliseconds(() => {
        for (let i = 0; i < perRound; i++) one();
      }) / perRound,
  };
}

/** All cores through the thread pool, start of the threads included: ms per replication. */
function pooled(name, scenario, replications, count) {
  return {
    name: `${name}, ${count === 1 ? '1 thread' : `${count} threads`} with start`,
    unit: 'ms per replication',
    round: async () => {
      const begin = performance.now();
      await runScenarios([{ ...scenario, replications }], { threads: count });
      return (performance.now() - begin) / replications;
    },
  };
}

function threefryBlock() {
  const key = replicationKey({ k0: 1, k1: 2, k2: 3 }, 0);
  const block = new Uint32Array(2);
  const count = 2e6;
  return {
    name: 'threefry block',
    unit: 'ns',
    round: () =>
      (milliseconds(() => {
        for (let i = 0; i < count; i++) threefry2x32(key, i, 7, block);
      }) /
        count) *
      1e6,
  };
}

function exact(name, scenario) {
  const model = compileModel(scenario);
  return { name: `${name}, exact expectation`, unit: 'ms', round: () => milliseconds(() => expectation(model)) };
}

function load(file) {
  const loaded = loadScenarios([{ file }]);
  if (!loaded.ok) throw new Error(`${file}: ${JSON.stringify(loaded.problems)}`);
  return loaded.scenarios[0].scenario;
}

const r1 = load('bench/r1.yaml');
const r2 = load('bench/r2.yaml');
const basis = load('scenarios/basis.yaml');
const r3 = load('bench/r3.yaml');
const r3Alone = load('bench/r3_alone.yaml');
const jobs = [
  single('R1', r1, 200),
  single('R2', r2, 3),
  single('basis', basis, 100),
  single('R3', r3, 60),
  single('R3 alone', r3Alone, 100),
  pooled('R1', r1, 4000, 1),
  pooled('R1', r1, 4000, threads),
  pooled('R2', r2, 40, 1),
  pooled('R2', r2, 40, threads),
  exact('basis', basis),
  threefryBlock(),
];
const times = jobs.map(() => []);
for (let round = 0; round < ROUNDS; round++) {
  for (const [i, job] of jobs.entries()) times[i].push(await job.round());
}

const accepted = readAccepted();
const figures = {};
console.log(`${cpus()[0].model}, ${threads} cores, node ${process.version}, ${ROUNDS} rounds`);
console.log(
  `${'job'.padEnd(30)}${'median'.padStart(10)}${'min'.padStart(10)}${'max'.padStart(10)}  unit, against accepted median`,
);
for (const [i, job] of jobs.entries()) {
  const sorted = times[i].sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)];
  const figure = { median: round(median), min: round(sorted[0]), max: round(sorted.at(-1)), unit: job.unit };
  if (job.stays !== undefined) figure.staysPerSecond = Math.round((job.stays / median) * 1000);
  figures[job.name] = figure;
  const before = accepted.figures?.[job.name]?.median;
  const against = before === undefined ? 'new' : `${round(median / before)} x`;
  const stays = figure.staysPerSecond === undefined ? '' : `, ${(figure.staysPerSecond / 1e6).toFixed(1)} mio. stays/s`;
  console.log(
    `${job.name.padEnd(30)}${String(figure.median).padStart(10)}${String(figure.min).padStart(10)}${String(figure.max).padStart(10)}  ${job.unit}${stays}, ${against}`,
  );
}
for (const name of ['R1', 'R2']) {
  const one = figures[`${name}, 1 thread with start`].median;
  const all = figures[`${name}, ${threads} threads with start`]?.median ?? one;
  console.log(`${name}: ${round(one / all)} x on ${threads} threads`);
}
console.log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
if (process.argv.includes('--accept')) {
  const text = { machine: cpus()[0].model, cores: threads, node: process.version, rounds: ROUNDS, figures };
  writeFileSync(ACCEPTED, `${JSON.stringify(text, null, 2)}\n`);
}

function round(number) {
  return Number(number.toPrecision(3));
}

function readAccepted() {
  try {
    return JSON.parse(readFileSync(ACCEPTED, 'utf8'));
  } catch {
    return {};
  }
}
