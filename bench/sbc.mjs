/**
 * `npm run build && node bench/sbc.mjs [municipalities]`: simulation-based calibration (Talts, Betancourt, Simpson, Vehtari
 * & Gelman 2018, arXiv:1804.06788) of `calibrate` on synthetic municipalities, 200 if nothing is said; some minutes.
 *
 * For each municipality the factors are drawn from the prior, the key figures are counted in one replication of the
 * simulation with these factors (not drawn from the distributions that the fit assumes), and the posterior is drawn. If
 * everything is right, 90 % of the 5-95 % bands hold the factors that made the figures, and their ranks among the draws
 * are uniform. Ladder: 9,000 children, three steps; four factors on transitions, sd 0.5 of their logarithms; seven figures.
 */
import { calibrationOf } from '../dist/calibration/calibration.js';
import { runChain, startChain, surrogateDraws } from '../dist/calibration/chain.js';
import { quantile } from '../dist/calibration/diagnostics.js';
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
horizon: { start: 2016-01, years: 2 }
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
/** Stocks at the beginning and moves a year later, so that one figure's children are hardly another's. */
const FIGURES = [
  ['stock', 'hjemme', '2016-01'],
  ['stock', 'institution', '2016-01'],
  ['transitions', 'almen>hjemme', '2017'],
  ['transitions', 'hjemme>institution', '2017'],
  ['transitions', 'hjemme>almen', '2017'],
  ['transitions', 'institution>almen', '2017'],
  ['new_placements', 'placement', '2016'],
];
const FREE = ['almen>hjemme', 'hjemme>institution', 'hjemme>almen', 'institution>almen'];
const CHAINS = 4;
const DRAWS = 60;
const BINS = 10;

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

/** Draws of the posterior: a list by parameter. */
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
  const draws = parameters.map(() => []);
  for (let chain = 0; chain < CHAINS; chain++) {
    const warm = runChain(sampler, startChain(sampler, chain), 20);
    const { points } = runChain(sampler, warm.state, DRAWS);
    points.forEach((x, i) => {
      draws[i % parameters.length].push(x);
    });
  }
  return draws;
}

const municipalities = Number(process.argv[2] ?? 200);
const ranks = parameters.map(() => new Array(BINS).fill(0));
const inside = parameters.map(() => 0);
for (let number = 0; number < municipalities; number++) {
  const truth = new Float64Array(parameters.length);
  new Stream('sande faktorer', { chain: 0, used: 8 * number }).normals(truth);
  truth.forEach((x, i) => {
    truth[i] = x * parameters[i].priorSd;
  });
  const draws = posteriorOf(figuresOf(truth, number), `kæder ${number}`);
  draws.forEach((values, i) => {
    const below = values.filter((x) => x < truth[i]).length;
    ranks[i][Math.min(BINS - 1, Math.floor((BINS * below) / (values.length + 1)))]++;
    if (truth[i] >= quantile(values, 0.05) && truth[i] <= quantile(values, 0.95)) inside[i]++;
  });
}
console.log(`${municipalities} municipalities`);
parameters.forEach(({ name }, i) => {
  const expected = municipalities / BINS;
  const chiSquare = ranks[i].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
  const coverage = ((100 * inside[i]) / municipalities).toFixed(1);
  console.log(
    `${name}: 90 % bands hold ${coverage} %, ranks ${ranks[i].join(' ')}, chi-square ${chiSquare.toFixed(1)} (9)`,
  );
});
const all = inside.reduce((sum, own) => sum + own, 0) / (municipalities * parameters.length);
console.log(`all: ${(100 * all).toFixed(1)} %`);
