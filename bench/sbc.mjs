/**
 * `npm run build && node bench/sbc.mjs [--municipalities 200] [--threads 2] [--file outputs/sbc.json]`: simulation-based
 * calibration (Talts, Betancourt, Simpson, Vehtari & Gelman 2018, arXiv:1804.06788) of `calibrate` on synthetic
 * municipalities. Each finished one is printed and kept in the file; stopped and started again it goes on from there.
 *
 * For each municipality the factors are drawn from the prior, the key figures are counted in one replication of the
 * simulation with these factors (not drawn from the distributions that the fit assumes), and the posterior is drawn. If
 * everything is right, the rank of the true factor among 99 draws is uniform on 0-99, and 90 % of the bands between the
 * 5th and the 95th draw hold it. Ladder: 9,000 children, three steps; four factors on transitions, sd 0.5 of their
 * logarithms; seven figures.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { calibrationOf } from '../dist/calibration/calibration.js';
import { runChain, startChain, surrogateDraws } from '../dist/calibration/chain.js';
import { effectiveDraws } from '../dist/calibration/diagnostics.js';
import { readFree } from '../dist/calibration/free.js';
import { modeOf } from '../dist/calibration/mode.js';
import { Stream } from '../dist/calibration/stream.js';
import { axesOf, firstPoints, pointAt, surrogateOf } from '../dist/calibration/surrogate.js';
import { withFactors } from '../dist/calibration/with-factors.js';
import { simulate, simulator } from '../dist/engine/replication.js';
import { layoutOf } from '../dist/engine/tally/layout.js';
import { compileModel } from '../dist/model/compile.js';
import { exactOf } from '../dist/results/build-forecast.js';
import { planSeries } from '../dist/results/series-plan.js';
import { parseScenario } from '../dist/scenario/parse.js';
import { readTargets } from '../dist/scenario/targets/read-targets.js';

const LADDER = `name: Stige
priceLevel: 2019
horizon: { start: 2016-01, years: 8 }
population: { children: 9000 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 180_000 }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
transitions:
  - { from: almen, to: hjemme, perYear: { value: 0.015, source: assumption } }
  - { from: hjemme, to: institution, perYear: { value: 0.1, source: assumption } }
  - { from: hjemme, to: almen, perYear: { value: 0.4, source: assumption } }
  - { from: institution, to: almen, perYear: { value: 0.25, source: assumption } }
initial: steadyState
`;
/** Moves of different years, so that one figure's children are hardly another's: the fit takes figures as independent. */
const FIGURES = [
  ['stock', 'hjemme', '2016-01'],
  ['stock', 'institution', '2016-01'],
  ['transitions', 'almen>hjemme', '2017'],
  ['transitions', 'hjemme>institution', '2018'],
  ['transitions', 'hjemme>almen', '2020'],
  ['new_placements', 'placement', '2021'],
  ['transitions', 'institution>almen', '2023'],
];
const FREE = ['almen>hjemme', 'hjemme>institution', 'hjemme>almen', 'institution>almen'];
const CHAINS = 4;
const WARM_UP = 10;
const DRAWS = 25;
/** The last draw is left out: 99 draws have 100 ranks, 10 for each of ten bins. */
const RANKS = CHAINS * DRAWS;
const BINS = 10;
/** Changes of what is written here make another file. */
const SETUP = JSON.stringify([LADDER, FIGURES, FREE, CHAINS, WARM_UP, DRAWS]);

const parsed = parseScenario('stige.yaml', { read: () => ({ text: LADDER }), mathParse: () => null });
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const { scenario } = parsed;
const { parameters } = readFree(scenario, FREE);

/** The figures of one replication of the scenario with these factors. */
function figuresOf(factors, number) {
  const made = { ...withFactors(scenario, parameters, factors), seed: `kommune ${number}` };
  const model = compileModel(made);
  const layout = layoutOf(model);
  const [counts, sums] = [new Int32Array(layout.counts), new Float64Array(layout.sums)];
  simulate(simulator(model), 0, counts, sums);
  const plans = planSeries(made, model, layout);
  return FIGURES.map(([measure, step, period]) => {
    const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
    return exactOf(plan, plan.periods.indexOf(period), { counts: Float64Array.from(counts), sums });
  });
}

/** Draws of the posterior: by parameter, a list for each chain. */
function posteriorOf(values, seed) {
  const text = ['measure;step;period;value;source', ...FIGURES.map((row, i) => [...row, values[i], 'x'].join(';'))];
  const { targets } = readTargets('tal.csv', text.join('\n'));
  const { calibration } = calibrationOf(scenario, targets, parameters);
  const mode = modeOf(calibration);
  const axes = axesOf(mode);
  const knownAt = (zs) => zs.map((z) => ({ z, expected: calibration.predict(pointAt(mode.point, axes, z)) }));
  const first = knownAt(firstPoints(parameters.length));
  const rough = { calibration, surrogate: surrogateOf(mode, first), seed };
  const sampler = { ...rough, surrogate: surrogateOf(mode, [...first, ...knownAt(surrogateDraws(rough, 30))]) };
  const draws = parameters.map(() => Array.from({ length: CHAINS }, () => new Float64Array(DRAWS)));
  for (let chain = 0; chain < CHAINS; chain++) {
    const warm = runChain(sampler, startChain(sampler, chain), WARM_UP);
    const { points } = runChain(sampler, warm.state, DRAWS);
    points.forEach((x, i) => {
      draws[i % parameters.length][chain][Math.floor(i / parameters.length)] = x;
    });
  }
  return draws;
}

/** One municipality: by parameter the rank of the truth, and what the draws are worth. */
function municipality(number) {
  const truth = new Float64Array(parameters.length);
  new Stream('sande faktorer', { chain: 0, used: 8 * number }).normals(truth);
  truth.forEach((x, i) => {
    truth[i] = x * parameters[i].priorSd;
  });
  const draws = posteriorOf(figuresOf(truth, number), `kæder ${number}`);
  return {
    ranks: draws.map((chains, i) => {
      const all = chains.flatMap((one) => Array.from(one)).slice(0, RANKS - 1);
      return all.filter((x) => x < truth[i]).length;
    }),
    effective: draws.map((chains) => Math.round(effectiveDraws(chains))),
  };
}

/** Chance that a chi-square number with k degrees of freedom is at least x, k odd (Abramowitz & Stegun 26.4.4). */
function chiSquareTail(x, k) {
  const root = Math.sqrt(x);
  const density = Math.exp(-x / 2) / Math.sqrt(2 * Math.PI);
  let [term, sum] = [root, 0];
  for (let r = 1; r <= (k - 1) / 2; r++, term *= x / (2 * r - 1)) sum += term;
  return 2 * (1 - normalBelow(root)) + 2 * density * sum;
}

/** Abramowitz & Stegun 26.2.17, to 7.5e-8. */
function normalBelow(x) {
  const t = 1 / (1 + 0.2316419 * x);
  const series = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429];
  const sum = series.reduceRight((all, own) => t * (own + all), 0);
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * sum;
}

function tell(done) {
  const all = Object.values(done);
  const n = all.length;
  const error = (share, trials) => (100 * Math.sqrt((share * (1 - share)) / trials)).toFixed(1);
  const isInside = (rank) => rank >= RANKS / 20 && rank < RANKS - RANKS / 20;
  let inside = 0;
  console.log(`${n} municipalities, ${parameters.length} factors, ranks among ${RANKS - 1} draws`);
  parameters.forEach(({ name }, i) => {
    const bins = new Array(BINS).fill(0);
    for (const { ranks } of all) bins[Math.floor((BINS * ranks[i]) / RANKS)]++;
    const own = all.filter(({ ranks }) => isInside(ranks[i])).length;
    inside += own;
    const chiSquare = bins.reduce((sum, seen) => sum + (seen - n / BINS) ** 2 / (n / BINS), 0);
    const worth = all.map(({ effective }) => effective[i]).sort((a, b) => a - b);
    console.log(
      `${name}: 90 % bands hold ${((100 * own) / n).toFixed(1)} % (s.e. ${error(0.9, n)}), ranks ${bins.join(' ')}, ` +
        `chi-square ${chiSquare.toFixed(1)} (9 degrees of freedom, p ${chiSquareTail(chiSquare, BINS - 1).toFixed(3)}), ` +
        `draws worth ${worth[Math.floor(n / 2)]} in the median, ${worth[0]} at least`,
    );
  });
  const trials = n * parameters.length;
  console.log(`all: 90 % bands hold ${((100 * inside) / trials).toFixed(1)} % (s.e. ${error(0.9, trials)})`);
}

/** What the file has of this setup, by number of the municipality. */
function finishedIn(file) {
  if (!existsSync(file)) return {};
  const { setup, done } = JSON.parse(readFileSync(file, 'utf8'));
  if (setup !== SETUP) throw new Error(`${file} is of another setup; name another --file`);
  return done;
}

function keep(file, done) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify({ setup: SETUP, done }));
  renameSync(`${file}.tmp`, file);
}

async function main() {
  const { values } = parseArgs({
    options: {
      municipalities: { type: 'string', default: '200' },
      threads: { type: 'string', default: '1' },
      file: { type: 'string', default: 'outputs/sbc.json' },
    },
  });
  const { file } = values;
  const wanted = Number(values.municipalities);
  const done = finishedIn(file);
  const left = Array.from({ length: wanted }, (_, number) => number).filter((number) => done[number] === undefined);
  console.log(`${wanted - left.length} of ${wanted} municipalities finished before, in ${file}`);
  const began = Date.now();
  let made = 0;
  const one = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL(import.meta.url), { execArgv: ['--no-experimental-require-module'] });
      const next = () => {
        const number = left.shift();
        if (number === undefined) worker.terminate().then(resolve, reject);
        else worker.postMessage(number);
      };
      worker.on('error', reject);
      worker.on('message', ({ number, ...result }) => {
        done[number] = result;
        keep(file, done);
        const seconds = (Date.now() - began) / 1000;
        console.log(
          `municipality ${number}: ranks ${result.ranks.join(' ')}, draws worth ${Math.min(...result.effective)}; ` +
            `${++made} in ${seconds.toFixed(0)} s`,
        );
        next();
      });
      next();
    });
  await Promise.all(Array.from({ length: Math.max(1, Number(values.threads)) }, one));
  tell(Object.fromEntries(Object.entries(done).filter(([number]) => Number(number) < wanted)));
}

if (isMainThread) await main();
else parentPort.on('message', (number) => parentPort.postMessage({ number, ...municipality(number) }));
