/** Whose draw is whose: a replication's scenario has its own numbers, and nobody else's change them. */
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { masterKey, replicationKey } from '../../src/engine/chance/keys.js';
import { parameterChance } from '../../src/engine/chance/parameter.js';
import { drawnScenario } from '../../src/engine/drawn.js';
import { mathParse } from '../../src/run/math-parse.js';
import { otherLuck, Simulators } from '../../src/run/simulators.js';
import { runSlice, type SharedColumns, sharedColumns } from '../../src/run/slice.js';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { betaQuantile } from '../../src/scenario/uncertain/beta.js';
import { inMemory, SMALL, scenarioOf, smallWith } from '../scenario/support.js';
import { expectByChance, meanEvidence, varianceEvidence } from '../support/chance.js';

const UP = '{ from: hjemme, to: institution, perYear: 0.1 }';
const BACK = '{ from: institution, to: almen, perYear: 0.25 }';
const uncertainUp = (law: string): string =>
  `{ from: hjemme, to: institution, perYear: { value: 0.1, uncertain: { ${law} } } }`;
const LOGNORMAL = 'lognormal: { sdLog: 0.3 }';

/** The intensity at every age of the move from a step, in a replication. */
function rate(scenario: Scenario, replication: number, from: string): unknown {
  const drawn = drawnScenario(scenario, replication, mathParse);
  const { perYear } = drawn.transitions.find((one) => one.from === from) ?? {};
  return perYear?.kind === 'everyAge' ? perYear.value.value : null;
}

function rows(scenario: Scenario, replications: number, ends = [replications]): SharedColumns {
  const simulators = new Simulators(scenario);
  const { counts, sums } = simulators.widths;
  const columns = sharedColumns(replications, counts, sums);
  ends.forEach((to, i) => {
    expect(runSlice((own) => simulators.of(own), columns, { from: ends[i - 1] ?? 0, to })).toEqual([]);
  });
  return columns;
}

describe('a draw belongs to the replication and to the number alone', () => {
  const alone = scenarioOf(smallWith(UP, uncertainUp(LOGNORMAL)));

  test('another number that is uncertain too, or another move before it in the file, does not change it', () => {
    const also = smallWith(UP, uncertainUp(LOGNORMAL)).replace(
      BACK,
      '{ from: institution, to: almen, perYear: { value: 0.25, uncertain: { gamma: { sd: 0.05 } } } }',
    );
    const before = smallWith(UP, uncertainUp(LOGNORMAL)).replace(
      'transitions:\n',
      'transitions:\n  - { from: hjemme, to: almen, perYear: 0.3 }\n',
    );
    for (const replication of [0, 1, 77]) {
      const own = rate(alone, replication, 'hjemme');
      expect(own).not.toBe(0.1);
      expect(rate(scenarioOf(also), replication, 'hjemme')).toBe(own);
      const moved = drawnScenario(scenarioOf(before), replication, mathParse).transitions.at(-2)?.perYear;
      expect(moved?.kind === 'everyAge' ? moved.value.value : null).toBe(own);
    }
    expect(rate(alone, 0, 'hjemme')).not.toBe(rate(alone, 1, 'hjemme'));
    expect(rate(alone, 0, 'institution')).toBe(0.25);
  });

  test('a what-if draws what it shares with its base, and a number of its own stands still', () => {
    const base = smallWith(UP, uncertainUp(LOGNORMAL)).replace(
      BACK,
      '{ from: institution, to: almen, perYear: { value: 0.25, uncertain: { gamma: { sd: 0.05 } } } }',
    );
    const text = 'extends: a.yaml\nname: B\ntransitions:\n  - { from: institution, to: almen, perYear: 0.5 }\n';
    const result = parseScenario('b.yaml', inMemory({ 'a.yaml': base, 'b.yaml': text }));
    if (!result.ok) throw new Error('wrong');
    expect(rate(result.scenario, 5, 'hjemme')).toBe(rate(scenarioOf(base), 5, 'hjemme'));
    expect(rate(result.scenario, 5, 'institution')).toBe(0.5);
    expect(rate(scenarioOf(base), 5, 'institution')).not.toBe(0.25);
  });

  test('a parameter that is uncertain moves every formula that names it, and together', () => {
    const text = smallWith(UP, '{ from: hjemme, to: institution, perYear: "0.1 * k" }')
      .replace(BACK, '{ from: institution, to: almen, perYear: "0.25 / k" }')
      .replace('steps:\n', 'parameters: { k: { value: 1, uncertain: { lognormal: { sdLog: 0.2 } } } }\nsteps:\n');
    const scenario = scenarioOf(text);
    const [up, back] = [Number(rate(scenario, 3, 'hjemme')), Number(rate(scenario, 3, 'institution'))];
    expect(up).not.toBe(0.1);
    expect(up * back).toBeCloseTo(0.025, 14);
  });

  test('chances of many names and replications are uniform, and do not go together', () => {
    const keys = Array.from({ length: 60 }, (_, i) => replicationKey(masterKey('names'), i));
    const of = (name: (k: number) => string): number[] =>
      keys.flatMap((key) => Array.from({ length: 60 }, (_, k) => parameterChance(key, name(k))));
    const one = of((k) => `transitions.a>b.perYear.${k}`);
    const other = of((k) => `transitions.a>b.perYear.${k + 1}`);
    expectByChance(
      meanEvidence('mean', one, 0.5, 'names'),
      varianceEvidence('variance', one, 1 / 12, 'names'),
      meanEvidence(
        'product of neighbours',
        one.map((p, i) => (p - 0.5) * ((other[i] as number) - 0.5)).filter((_, i) => i % 60 !== 59 && i % 2 === 0),
        0,
        'names',
      ),
    );
  });
});

describe('rows', () => {
  test('of numbers so little uncertain that no digit changes are those of certain numbers, to the last bit', () => {
    const fixed = rows(scenarioOf(SMALL), 30);
    const barely = scenarioOf(smallWith(UP, uncertainUp('lognormal: { sdLog: 1.0e-300 }')));
    expect(barely.uncertain).toBeDefined();
    const drawn = rows(barely, 30);
    expect(drawn.counts).toEqual(fixed.counts);
    // Behind the sums stand the amounts that a draw might change.
    expect(drawn.sums.slice(0, fixed.sums.length)).toEqual(fixed.sums);
  });

  test('of width 0 make a certain scenario: nothing is drawn at all', () => {
    for (const law of ['normal: { sd: 0 }', 'lognormal: { sdLog: 0 }', 'uniform: { from: 0.1, to: 0.1 }']) {
      expect(scenarioOf(smallWith(UP, uncertainUp(law)))).toEqual(scenarioOf(SMALL));
    }
  });

  test('are the same in one slice, in pieces, and when the last come first', () => {
    const scenario = scenarioOf(smallWith(UP, uncertainUp(LOGNORMAL)));
    const whole = rows(scenario, 24);
    expect(rows(scenario, 24, [1, 2, 9, 24])).toEqual(whole);
    const simulators = new Simulators(scenario);
    const columns = sharedColumns(24, simulators.widths.counts, simulators.widths.sums);
    for (const [from, to] of [
      [12, 24],
      [0, 12],
    ] as const)
      runSlice((own) => simulators.of(own), columns, { from, to });
    expect(columns).toEqual(whole);
  });

  test('of a posterior of two rows are those of two fixed scenarios, each with the luck of its replication', () => {
    const text = `${SMALL}posterior: { columns: ["hjemme>institution", "unitCost:institution"], rows: [[0.05, 900_000], [0.2, 1_000_000]] }\n`;
    const fixed = [0.05, 0.2].map((perYear, i) =>
      rows(
        scenarioOf(smallWith(UP, UP.replace('0.1', String(perYear))).replace('950_000', String(900_000 + i * 1e5))),
        40,
      ),
    );
    const drawn = rows(scenarioOf(text), 40);
    const of = ({ counts }: SharedColumns, row: number): number[] =>
      Array.from({ length: counts.length / 40 }, (_, column) => counts[column * 40 + row] as number);
    const sumsOf = ({ sums }: SharedColumns, row: number): number[] =>
      Array.from({ length: (fixed[0] as SharedColumns).sumWidth }, (_, column) => sums[column * 40 + row] as number);
    const taken = Array.from({ length: 40 }, (_, row) => {
      const which = fixed.findIndex((one) => JSON.stringify(of(one, row)) === JSON.stringify(of(drawn, row)));
      expect(which).toBeGreaterThanOrEqual(0);
      expect(sumsOf(drawn, row)).toEqual(sumsOf(fixed[which] as SharedColumns, row));
      return which;
    });
    expect(new Set(taken)).toEqual(new Set([0, 1]));
    const inOrder = rows(scenarioOf(text.replace('posterior: {', 'posterior: { order: file,')), 40);
    expect(of(inOrder, 6)).toEqual(of(fixed[0] as SharedColumns, 6));
    expect(of(inOrder, 7)).toEqual(of(fixed[1] as SharedColumns, 7));
  });

  test('with other luck differ though the draw is the same', () => {
    const scenario = scenarioOf(smallWith(UP, uncertainUp(LOGNORMAL)));
    const simulators = new Simulators(scenario);
    const { counts, sums } = simulators.widths;
    const [one, two] = [sharedColumns(1, counts, sums), sharedColumns(1, counts, sums)];
    const slice = { from: 0, to: 1 };
    runSlice((own) => simulators.of(own), one, slice);
    runSlice((own) => simulators.of(own), two, slice, undefined, otherLuck);
    expect(one.counts).not.toEqual(two.counts);
  });
});

describe('a posterior file', () => {
  const FACTORS = 'chain,draw,log_density,hjemme>institution,almen>hjemme@smaa+almen>hjemme@store\n0,0,-3.2,2,3\n';

  test('of factors multiplies all numbers that a column names', () => {
    const files = {
      'a.yaml': `${SMALL}posterior: { file: draws.csv, values: factors }\n`,
      'draws.csv': FACTORS.replace('almen>hjemme@smaa+almen>hjemme@store', 'almen>hjemme@smaa'),
    };
    const result = parseScenario('a.yaml', { ...inMemory(files), mathParse: diskFiles.mathParse });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { transitions } = drawnScenario(result.scenario, 0, mathParse);
    expect(transitions[0]?.perYear).toMatchObject({ values: { smaa: { value: 0.03 }, store: { value: 0.02 } } });
    expect(transitions[1]?.perYear).toMatchObject({ value: { value: 0.2 } });
    // Written out, the file is needed no more.
    expect(result.resolved.posterior).toEqual({
      values: 'factors',
      columns: ['hjemme>institution', 'almen>hjemme@smaa'],
      rows: [[2, 3]],
    });
  });

  test('draws no number that a what-if above it states', () => {
    const base = `${SMALL}posterior: { columns: ["hjemme>institution"], rows: [[0.05], [0.2]] }\n`;
    const text = 'extends: a.yaml\nname: B\ntransitions:\n  - { from: hjemme, to: institution, perYear: 0.07 }\n';
    const result = parseScenario('b.yaml', inMemory({ 'a.yaml': base, 'b.yaml': text }));
    if (!result.ok) throw new Error('wrong');
    expect(result.scenario.uncertain).toBeUndefined();
  });
});

test('shares drawn together leave nothing below 0 and have the beta law each', () => {
  const moves =
    '  18: { institution: { hjemme: 0.5, institution: 0.2, uncertain: { dirichlet: { concentration: 20 } } } }';
  const scenario = scenarioOf(`${SMALL}birthdays:\n${moves}\n`);
  const draws = Array.from({ length: 400 }, (_, i) => {
    const { birthdays } = drawnScenario(scenario, i, mathParse);
    const shares = birthdays[0]?.moves.institution ?? {};
    return [shares.hjemme?.value ?? Number.NaN, shares.institution?.value ?? Number.NaN] as const;
  });
  expect(draws.every(([a, b]) => a > 0 && b > 0 && a + b < 1)).toBe(true);
  const below = betaQuantile(10, 10, 0.25);
  expectByChance(
    meanEvidence(
      'share to hjemme',
      draws.map(([a]) => a),
      0.5,
      'indsatstrappe',
    ),
    varianceEvidence(
      'its spread',
      draws.map(([a]) => a),
      (0.5 * 0.5) / 21,
      'indsatstrappe',
    ),
    meanEvidence(
      'share that stays',
      draws.map(([, b]) => b),
      0.2,
      'indsatstrappe',
    ),
    meanEvidence(
      'below the first quarter',
      draws.map(([a]) => (a < below ? 1 : 0)),
      0.25,
      'indsatstrappe',
      0.1875,
    ),
  );
});
