/**
 * `npm run build && node bench/fit-base.mjs basis` (or hele_landet): the entry and placement intensities with which the
 * shipped scenario has the stocks it promises in its steady state, given everything else that its file says (the moves
 * back, the re-placement factors). They are copied into the file by hand, to three figures.
 *
 * Fifteen intensities (three age bands of almen > forebyggende, almen > hjemme and hjemme > each placement) are fitted
 * to fifteen stocks. The direct ways into placements follow those from hjemme at the fixed ratios that the file states.
 * Each round multiplies an intensity by wanted stock / stock; the stocks are exact (engine/initial-shares).
 */
import { loadScenarios } from '../dist/cli/read-scenario.js';
import { stateSpace } from '../dist/engine/expectation/states.js';
import { initialShares } from '../dist/engine/initial-shares.js';
import { compileModel } from '../dist/model/compile.js';

/**
 * Children per 1,000 of their age, 0-5, 6-11 and 12-17. Means over the bands: steps 4-6 are VIVE 2020 (bilagsfigur
 * 2.1-2.3: 0.5, 8.1 and 3.6 in March 2016, the country 0.8, 5.5 and 2.9); the split by age and steps 2-3 are assumptions.
 */
const STOCKS = {
  basis: {
    forebyggende: [3.6, 5.2, 5.3],
    hjemme: [8, 16, 24],
    netvaerk: [0.25, 0.55, 0.7],
    pleje: [4.5, 10.3, 9.5],
    institution: [0.6, 2.4, 7.8],
  },
  hele_landet: {
    forebyggende: [5.5, 8, 8.5],
    hjemme: [11.5, 20.5, 30],
    netvaerk: [0.45, 0.9, 1.05],
    pleje: [3.1, 7, 6.4],
    institution: [0.55, 1.95, 6.2],
  },
};
const BANDS = ['smaa', 'skole', 'unge'];
const PLACEMENTS = ['netvaerk', 'pleje', 'institution'];
/** What a direct placement is of one from hjemme, by band. */
const RATIO = { almen: [1 / 80, 1 / 120, 1 / 110], forebyggende: [0.12, 0.12, 0.12], hjemme: [1, 1, 1] };

const name = process.argv[2] ?? 'basis';
const wanted = STOCKS[name];
const loaded = loadScenarios([{ file: `scenarios/${name}.yaml` }]);
if (!loaded.ok) throw new Error(`scenarios/${name}.yaml has ${loaded.problems.length} problems`);
const [{ scenario }] = loaded.scenarios;

/** The fitted intensities of a transition, or null. */
function fittedOf({ from, to }, fit) {
  if (PLACEMENTS.includes(to) && RATIO[from] !== undefined) return fit[to].map((x, band) => x * RATIO[from][band]);
  return from === 'almen' && fit[to] !== undefined ? fit[to] : null;
}

function withIntensities(fit) {
  return {
    ...scenario,
    initial: { kind: 'steadyState' },
    transitions: scenario.transitions.map((transition) => {
      const own = fittedOf(transition, fit);
      if (own === null) return transition;
      const values = Object.fromEntries(BANDS.map((band, i) => [band, { value: own[i], source: '' }]));
      return { ...transition, perYear: { kind: 'byBand', values } };
    }),
  };
}

/** Children per 1,000 on a step by month of age, 0-216; the last just before the 18th birthday, by extrapolation. */
function shareByAge(states, { share }, step) {
  const at = (age) => {
    let sum = 0;
    for (let state = 0; state < states.count; state++) {
      if (states.stepOf[state] === step) sum += share[age * states.count + state];
    }
    return 1000 * sum;
  };
  const shares = Array.from({ length: 216 }, (_, age) => at(age));
  return [...shares, 2 * shares[215] - shares[214]];
}

/** Mean over the months of an age span. */
function mean(shares, from, to) {
  let sum = 0;
  for (let age = from; age < to; age++) sum += (shares[age] + shares[age + 1]) / 2;
  return sum / (to - from);
}

function stocksOf(fit) {
  const model = compileModel(withIntensities(fit));
  const [states, shares] = [stateSpace(model), initialShares(model)];
  return Object.fromEntries(
    Object.keys(wanted).map((id) => [id, shareByAge(states, shares, model.stepIds.indexOf(id))]),
  );
}

let fit = Object.fromEntries(Object.keys(wanted).map((id) => [id, [0.01, 0.01, 0.01]]));
for (let round = 0, worst = 1; worst > 1e-9 && round < 200; round++) {
  const stocks = stocksOf(fit);
  worst = 0;
  fit = Object.fromEntries(
    Object.entries(fit).map(([id, values]) => [
      id,
      values.map((value, band) => {
        const ratio = wanted[id][band] / mean(stocks[id], 72 * band, 72 * band + 72);
        worst = Math.max(worst, Math.abs(ratio - 1));
        return value * ratio;
      }),
    ]),
  );
}

for (const { from, to, ...transition } of scenario.transitions) {
  const own = fittedOf({ from, to }, fit);
  if (own === null) continue;
  const now = BANDS.map((band) => transition.perYear.values[band].value);
  const round3 = own.map((value) => Number(value.toPrecision(3)));
  console.log(`${from} > ${to}: ${round3.join(' ')}   (the file: ${now.join(' ')})`);
}
