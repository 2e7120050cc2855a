/**
 * `npm run build && node bench/fit-ha01.mjs`: the intensities with which scenarios/koebenhavn_handicap.yaml has the
 * stocks that it assumes, and the effects with which scenarios/ha01_simuleret.yaml has HA01's volumes in the long run.
 * They are copied into the files by hand, to three figures.
 *
 * The stocks are exact: those of the steady state (engine/initial-shares) of a scenario in which the policies have
 * always worked. Children live independently of one another, so `reach` is a mixture of two such steady states. Each
 * round multiplies what a number stands for by wanted / found. The parts of HA01 are fitted one on top of the other,
 * so that what they save adds up. Of the family rooms it is the families who get one that are fitted; the few who find
 * both taken (Erlang's loss formula) are added afterwards. What a policy adds is not multiplied for children who were
 * placed before, as a stated intensity is: for the new foster families the last line says by how much the numbers of
 * the file are to be multiplied, after 26 years with the first policy (exactly; everyone is born under it by then).
 */
import { loadScenarios } from '../dist/cli/read-scenario.js';
import { expectation } from '../dist/engine/expectation/expectation.js';
import { initialShares } from '../dist/engine/initial-shares.js';
import { layoutOf } from '../dist/engine/tally/layout.js';
import { compileModel } from '../dist/model/compile.js';

const BANDS = ['smaa', 'skole', 'unge'];
/** Children aged 0-5, 6-11 and 12-17: assumptions, see the scenario. */
const STOCKS = {
  hjemme: [120, 200, 180],
  dagbehandling: [10, 60, 50],
  pleje: [5, 12, 13],
  egen: [4, 12, 20],
  koebt: [1, 5, 12],
};
const BOTILBUD = 30;
/** Kr. a year: what HA01, tabel 2 reckons with for a place. */
const PLACE = 5_600_000 / 6;
/** The share of the placed whose stays become shorter, and the rooms. */
const [REACH, ROOMS, ROOM_YEARS] = [0.667, 2, 0.25];
const BORN_A_MONTH = 107_000 / 216;
/** Months of age at which birthdays move children. */
const MOVING = [216, 276];

const loaded = loadScenarios([{ file: 'scenarios/ha01_simuleret.yaml' }]);
if (!loaded.ok) throw new Error(`scenarios/ha01_simuleret.yaml has ${loaded.problems.length} problems`);
const [{ scenario }] = loaded.scenarios;

/** Children by step and age band (the fourth is 18-22), in the steady state of these intensities: `from>to` -> by band. */
function stocksOf(intensities) {
  const transitions = scenario.transitions.map((transition) => {
    const own = intensities[`${transition.from}>${transition.to}`];
    if (own === undefined) return transition;
    if (typeof own === 'number')
      return { ...transition, perYear: { kind: 'everyAge', value: { value: own, source: '' } } };
    const values = Object.fromEntries(BANDS.map((band, i) => [band, { value: own[i], source: '' }]));
    return { ...transition, perYear: { kind: 'byBand', values } };
  });
  const model = compileModel({ ...scenario, policies: [], capacities: [], transitions });
  const { states, share, ages } = initialShares(model);
  const stocks = Object.fromEntries(model.stepIds.map((id) => [id, [0, 0, 0, 0]]));
  for (let age = 0; age + 1 < ages; age++) {
    for (let state = 0; state < states.count; state++) {
      const at = (month) => share[month * states.count + state];
      // Just before a birthday on which children move they are as many as the months before say.
      const next = MOVING.includes(age + 1) ? 2 * at(age) - at(age - 1) : at(age + 1);
      const own = stocks[model.stepIds[states.stepOf[state]]];
      own[Math.floor(age / 72)] += (BORN_A_MONTH * (at(age) + next)) / 2;
    }
  }
  return stocks;
}
const sum = (values) => values.reduce((all, one) => all + one, 0);

/** Multiplies the numbers of `fit` by wanted / found until they agree. */
function fitted(start, ratiosOf) {
  let fit = start;
  for (let round = 0; round < 100; round++) {
    const ratios = ratiosOf(fit);
    fit = fit.map((value, i) => value * ratios[i]);
    if (Math.max(...ratios.map((ratio) => Math.abs(ratio - 1))) < 1e-6) break;
  }
  return fit;
}

// The base.
const baseOf = (fit) => {
  const [hjemme, dagbehandling, pleje, egen, koebt] = [0, 3, 6, 9, 12].map((at) => fit.slice(at, at + 3));
  return {
    'almen>hjemme': hjemme,
    'hjemme>dagbehandling': dagbehandling,
    ...Object.fromEntries(
      Object.entries({ pleje, egen, koebt }).flatMap(([to, own]) =>
        ['hjemme', 'dagbehandling'].map((from) => [`${from}>${to}`, own]),
      ),
    ),
    'ungestoette>botilbud': fit[15],
  };
};
const baseFit = fitted([...new Array(15).fill(0.01), 0.1], (fit) => {
  const stocks = stocksOf(baseOf(fit));
  const young = Object.entries(STOCKS).flatMap(([id, own]) => own.map((wanted, band) => wanted / stocks[id][band]));
  return [...young, BOTILBUD / sum(stocks.botilbud)];
});
const base = baseOf(baseFit);
const before = stocksOf(base);

// The parts of HA01: fewer own and bought places, some of the children in new foster families; shorter stays; rooms; botilbud.
const [own, bought] = [base['hjemme>egen'], base['hjemme>koebt']];
function withParts({ lessOwn = 0, lessBought = 0, fostered = 0, returns = 0, roomed = 0, lessBotilbud = 0 }) {
  const placedOwn = own.map((x) => x * (1 - lessOwn));
  const placedBought = bought.map((x) => x * (1 - lessBought));
  const foster = BANDS.map((_, i) => fostered * (own[i] * lessOwn + bought[i] * lessBought));
  const room = BANDS.map((_, i) => roomed * (placedOwn[i] + placedBought[i]));
  const both = (to, values) => ({ [`hjemme>${to}`]: values, [`dagbehandling>${to}`]: values });
  const of = (factor) => ({
    ...base,
    ...both(
      'egen',
      placedOwn.map((x) => x * (1 - roomed)),
    ),
    ...both(
      'koebt',
      placedBought.map((x) => x * (1 - roomed)),
    ),
    ...both('pleje_ny', foster),
    ...both('familievaerelse', room),
    'egen>hjemme': 0.15 * factor,
    'koebt>hjemme': 0.12 * factor,
    'ungestoette>botilbud': base['ungestoette>botilbud'] * (1 - lessBotilbud),
  });
  const [reached, others] = [stocksOf(of(1 + returns)), returns === 0 ? null : stocksOf(of(1))];
  const stocks = Object.fromEntries(
    Object.entries(reached).map(([id, values]) => [
      id,
      others === null ? sum(values) : REACH * sum(values) + (1 - REACH) * sum(others[id]),
    ]),
  );
  return { stocks, foster, room };
}
const fewer = ({ stocks }, ...steps) => sum(steps.map((id) => sum(before[id]) - stocks[id]));

const [lessOwn, lessBought, fostered] = fitted([0.2, 0.2, 0.7], ([lessOwn, lessBought, fostered]) => {
  const found = withParts({ lessOwn, lessBought, fostered });
  return [4 / fewer(found, 'egen'), 2 / fewer(found, 'koebt'), 6 / found.stocks.pleje_ny];
});
const first = { lessOwn, lessBought, fostered };
const [returns] = fitted([0.3], ([returns]) => [
  5_400_000 / PLACE / (fewer(withParts({ ...first, returns }), 'egen', 'koebt') - 6),
]);
const [roomed] = fitted([0.1], ([roomed]) => [
  3_500_000 / PLACE / (fewer(withParts({ ...first, returns, roomed }), 'egen', 'koebt') - 6 - 5_400_000 / PLACE),
]);
const [lessBotilbud] = fitted([0.2], ([lessBotilbud]) => [
  3 / fewer(withParts({ ...first, returns, roomed, lessBotilbud }), 'botilbud'),
]);
const all = withParts({ ...first, returns, roomed, lessBotilbud });

/** Families who come for every one that gets a room: Erlang's loss formula for two rooms, by the load that is carried. */
function comingPerRoomed(carried) {
  let load = carried;
  for (let round = 0; round < 100; round++) {
    const lost = load ** ROOMS / 2 / (1 + load + load ** ROOMS / 2);
    load = carried / (1 - lost);
  }
  return load / carried;
}
const coming = comingPerRoomed(all.stocks.familievaerelse);

const round3 = (value) => (typeof value === 'number' ? Number(value.toPrecision(3)) : value.map(round3).join(' '));
console.log('koebenhavn_handicap.yaml');
for (const [move, value] of Object.entries(base)) console.log(`  ${move}: ${round3(value)}`);
console.log('ha01_simuleret.yaml');
console.log(
  `  to egen x ${round3(1 - lessOwn)}, to koebt x ${round3(1 - lessBought)}, to pleje_ny ${round3(all.foster)}`,
);
console.log(`  from egen and koebt to hjemme x ${round3(1 + returns)} for ${REACH} of the children`);
console.log(
  `  to familievaerelse ${round3(all.room.map((x) => x * coming))}, to egen and koebt x ${round3(1 - roomed * coming)}`,
);
console.log(`  ungestoette to botilbud x ${round3(1 - lessBotilbud)}`);
console.log('children in the long run, before and with all of HA01');
for (const [id, values] of Object.entries(before)) {
  if (id !== 'almen') console.log(`  ${id}: ${sum(values).toFixed(2)} -> ${all.stocks[id].toFixed(2)}`);
}
console.log(
  `  rooms in use ${(all.stocks.familievaerelse / ROOM_YEARS).toFixed(2)} families a year, ${(100 * (1 - 1 / coming)).toFixed(1)} % find both taken`,
);

const model = compileModel({
  ...scenario,
  horizon: { ...scenario.horizon, years: 26 },
  policies: scenario.policies.slice(0, 1),
});
const lane = model.stepIds.indexOf('pleje_ny');
const fosteredByFile = expectation(model).counts[layoutOf(model).stock + (lane + 1) * model.months - 1];
console.log(
  `  pleje_ny: the numbers of the file give ${fosteredByFile.toFixed(3)}, so times ${(6 / fosteredByFile).toFixed(4)}`,
);
