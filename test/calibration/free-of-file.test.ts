/** Numbers of the file by their names: parameters of formulas, effects of policies, whatever could be uncertain. */
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { type Calibration, calibrationOf } from '../../src/calibration/calibration.js';
import { type FreeFault, type FreeParameter, readFree } from '../../src/calibration/free.js';
import { modeOf } from '../../src/calibration/mode.js';
import { fittedBase, fittedOverlay } from '../../src/calibration/overlay.js';
import { mathParse } from '../../src/run/math-parse.js';
import { quantileOf } from '../../src/scenario/uncertain/distribution.js';
import { parse } from '../scenario/support.js';
import { HEADER, LADDER, targetsOf } from './support.js';

const FORMULAS = `${LADDER.replace('horizon: { start: 2016-01, years: 4 }', 'horizon: { start: 2016-01, years: 2 }')
  .replace('perYear: { value: 0.1, source: "register 2018" }', 'perYear: "0.25 * pres"')
  .replace('perYear: { value: 0.4, source: "fitted" }', 'perYear: pres')}
parameters: { pres: { value: 0.4, source: skøn af antagelse }, ro: 0.3, nul: 0 }
policies:
  - id: tiltag
    name: Tiltag
    start: 2016-01
    effects: [{ from: almen, to: hjemme, multiply: { value: 0.8, source: "register 2018" } }]
`;
const FIGURES = ['per_1000_0_17;institution;;;2016-06;5;;;;x', 'per_1000_0_17;hjemme;;;2017-06;24;;;;x'];

function parsed(text: string, others: Readonly<Record<string, string>> = {}) {
  const result = parse(text, others);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const own = parsed(FORMULAS);

function free(...patterns: readonly string[]): readonly FreeParameter[] {
  const reading = readFree(own.scenario, patterns, own.merged.plain);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.parameters;
}

function faults(...patterns: readonly string[]): readonly FreeFault[] {
  const reading = readFree(own.scenario, patterns, own.merged.plain);
  return reading.ok ? [] : reading.faults;
}

function fitted({ scenario, merged } = own, parameters: readonly FreeParameter[] = [], rows = FIGURES): Calibration {
  const reading = calibrationOf(scenario, targetsOf(...rows), parameters, { reread: { merged, mathParse } });
  if (!reading.ok) throw new Error(HEADER);
  return reading.calibration;
}

const EFFECT = 'policies.tiltag.effects.almen>hjemme.multiply';

test('a name gives one factor, a star one for each name, and + one for several together', () => {
  expect(free('parameters.pres').map(({ name }) => name)).toEqual(['parameters.pres']);
  // What is 0 stays 0.
  expect(free('parameters.*').map(({ name }) => name)).toEqual(['parameters.pres', 'parameters.ro']);
  const [both] = free('parameters.pres+parameters.ro');
  expect(both).toMatchObject({ name: 'parameters.pres+parameters.ro', numbers: [{ value: 0.4 }, { value: 0.3 }] });
});

test('a number of the file is found again from the figures that it makes', () => {
  const parameters = free('parameters.pres', EFFECT);
  const truth = [Math.log(1.25), Math.log(0.9)];
  const expected = fitted(own, parameters).predict(truth) ?? [];
  const sharp = FIGURES.map((row, i) => row.replace(/;(5|24);;;;x/, `;${expected[i]};0.000001;;;x`));
  const { point, isAtRest } = modeOf(fitted(own, parameters, sharp));
  expect(isAtRest).toBe(true);
  truth.forEach((log, i) => {
    expect(point[i]).toBeCloseTo(log, 6);
  });
});

test('what is written back is read as what was fitted, formulas and policies included', () => {
  const parameters = free('parameters.pres', EFFECT, 'almen>hjemme@store');
  const point = [0.3, -0.2, 0.1];
  const words = {
    name: (name: string) => `${name} 2`,
    description: 'x',
    source: (before: number) => `fitted: ${before}`,
  };
  const base = fittedBase(own.resolved, parameters, point, words);
  const overlay = fittedOverlay(own.scenario, parameters, point, 'b.yaml', words);
  const again = parsed(stringify(overlay), { 'b.yaml': stringify(base) });
  const expected = fitted(own, parameters).predict(point) ?? [];
  const got = fitted(again).predict([]) ?? [];
  expected.forEach((value, i) => {
    // Numbers are written with six digits.
    expect((got[i] as number) / value).toBeCloseTo(1, 5);
  });
  expect(again.scenario.policies[0]?.effects[0]?.value).toMatchObject({ source: 'fitted: 0.8' });
  // A parameter alone needs no other file below.
  expect(fittedBase(own.resolved, free('parameters.pres'), [0.3], words)).toBeNull();
});

test('before the figures a number is as sure as its source says, or as the scenario says of it itself', () => {
  expect(free('parameters.pres', 'parameters.ro', EFFECT).map(({ priorSd }) => priorSd)).toEqual([0.5, 0.7, 0.2]);
  const stated = parsed(
    FORMULAS.replace('source: skøn af antagelse', 'source: skøn, uncertain: { gamma: { sd: 0.1 } }'),
  );
  const reading = readFree(stated.scenario, ['parameters.pres'], stated.merged.plain);
  const [{ priorMean = 0, priorSd } = { priorSd: 0 }] = reading.ok ? reading.parameters : [];
  const distribution = stated.scenario.uncertain?.numbers[0]?.distribution;
  if (distribution === undefined) throw new Error('nothing is uncertain');
  const [low = 0, middle = 0, high = 0] = [0.05, 0.5, 0.95].map((p) => quantileOf(0.4, distribution, p) / 0.4);
  expect(Math.exp(priorMean)).toBeCloseTo(middle, 12);
  expect(Math.exp(2 * 1.6448536269514722 * priorSd)).toBeCloseTo(high / low, 12);
});

test('names that cannot be fitted are told, with the nearest that can', () => {
  expect(faults('parameters.prse', 'parameters.nul', 'steps.hjemme.unitCost')).toMatchObject([
    { code: 'unknown', suggestion: 'parameters.pres' },
    { code: 'zero', name: 'parameters.nul' },
    { code: 'listed', name: 'steps.hjemme.unitCost' },
  ]);
  expect(faults('parameters.pres', 'parameters.pres+parameters.ro')).toMatchObject([
    { code: 'twice', name: 'parameters.pres' },
  ]);
  // The transition is a formula of the parameter: both cannot be free.
  expect(faults('parameters.pres', 'hjemme>institution')).toMatchObject([
    { code: 'formula', name: 'hjemme>institution' },
  ]);
});
