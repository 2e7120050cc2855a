import { expect, test } from 'vitest';
import { diskFiles } from '../../src/cli/read-scenario.js';
import { Evaluator, isExactly } from '../../src/decisions/evaluate.js';
import { readNames } from '../../src/decisions/named.js';
import { defaultOutcomes, readOutcome } from '../../src/decisions/outcome.js';
import { chancesOf, Variations } from '../../src/decisions/vary.js';
import { compileModel } from '../../src/model/compile.js';
import { evaluating } from '../../src/run/decision-run.js';
import { quantileOf } from '../../src/scenario/uncertain/distribution.js';
import { SMALL, smallWith } from '../scenario/support.js';
import { expectByChance, meanEvidence } from '../support/chance.js';
import { answer, asked, exactly, fileOf, named, question } from './support.js';

const BASE = fileOf(SMALL);

test('a scenario with another number is the scenario that the file would be with that number in it', () => {
  const variations = new Variations(
    BASE,
    { named: named([BASE], ['hjemme>institution']), chances: [] },
    diskFiles.mathParse,
  );
  const written = fileOf(smallWith('to: institution, perYear: 0.1', 'to: institution, perYear: 0.2')).scenario;
  expect(JSON.stringify(variations.at([0.2]))).toBe(JSON.stringify(written));
  expect(JSON.stringify(variations.at([0.1]))).toBe(JSON.stringify(BASE.scenario));
});

test('a name that covers every age band is one factor on all of them', () => {
  const [own] = named([BASE], ['almen>hjemme']);
  expect(own).toMatchObject({ isFactor: true, value: 1 });
  expect(own?.numbers).toEqual(['transitions.almen>hjemme.perYear.smaa', 'transitions.almen>hjemme.perYear.store']);
  const variations = new Variations(BASE, { named: named([BASE], ['almen>hjemme']), chances: [] }, diskFiles.mathParse);
  const written = fileOf(smallWith('{ smaa: 0.01, store: 0.02 }', '{ smaa: 0.02, store: 0.04 }')).scenario;
  expect(JSON.stringify(variations.at([2]))).toBe(JSON.stringify(written));
});

test('a band, a price, the beginning of a name and several numbers joined can be named', () => {
  const numbersOf = (name: string): readonly string[] => named([BASE], [name])[0]?.numbers ?? [];
  expect(numbersOf('almen>hjemme@smaa')).toEqual(['transitions.almen>hjemme.perYear.smaa']);
  expect(numbersOf('unitCost:institution')).toEqual(['steps.institution.unitCost']);
  expect(numbersOf('transitions.almen>hjemme.perYear')).toHaveLength(2);
  expect(numbersOf('hjemme>institution+institution>almen')).toHaveLength(2);
  expect(numbersOf('policies.tiltag.effects.hjemme>institution.multiply')).toHaveLength(1);
});

test('names that are nowhere, and numbers named twice, are told all at once with the nearest name', () => {
  const reading = readNames([BASE.merged], ['hjme>institution', 'almen>hjemme', 'almen>hjemme@smaa', 'seed']);
  expect(reading).toEqual({
    ok: false,
    faults: [
      { code: 'unknown', name: 'hjme>institution', suggestion: 'hjemme>institution' },
      {
        code: 'twice',
        name: 'almen>hjemme@smaa',
        other: 'almen>hjemme',
        number: 'transitions.almen>hjemme.perYear.smaa',
      },
      { code: 'unknown', name: 'seed', suggestion: null },
    ],
  });
});

test('twice the price of a step costs as much more as the step costs', () => {
  const own = question([BASE], ['unitCost:institution'], ['expenditure_kr/all/total']);
  const ofStep = question([BASE], ['unitCost:institution'], ['expenditure_kr/institution/total']);
  const more = exactly(own, [1_900_000]) - exactly(own, [950_000]);
  expect(Math.abs(more / exactly(ofStep, [950_000]) - 1)).toBeLessThan(1e-12);
});

test('numbers that cannot stand together have no answer', () => {
  const own = question([BASE], ['hjemme>institution'], ['expenditure_kr/all/total']);
  expect(new Evaluator(own, diskFiles.mathParse).at([-1])).toBeNull();
});

test('a what-if is held against its base, and a number varies in both', () => {
  const whatIf = fileOf(smallWith('multiply: 0.8', 'multiply: 1.2'));
  const alone = (file: typeof BASE): number =>
    exactly(question([file], ['hjemme>institution'], ['expenditure_kr/all/total']), [0.15]);
  const pair = question([BASE, whatIf], ['hjemme>institution'], ['expenditure_kr/all/total']);
  expect(exactly(pair, [0.15])).toBe(alone(whatIf) - alone(BASE));
  expect(alone(whatIf)).toBeGreaterThan(alone(BASE));
});

test('where a what-if has another number than its base, both are multiplied', () => {
  const whatIf = fileOf(smallWith('to: institution, perYear: 0.1', 'to: institution, perYear: 0.05'));
  expect(named([BASE, whatIf], ['hjemme>institution'])[0]).toMatchObject({ isFactor: true, value: 1, files: [0, 1] });
});

test('an uncertain number stands at its quantile, and those that are not asked about at their value', () => {
  const uncertain = SMALL.replace(
    'unitCost: 180_000',
    'unitCost: { value: 180_000, uncertain: { normal: { sd: 9000 } } }',
  ).replace('unitCost: 950_000', 'unitCost: { value: 950_000, uncertain: { gamma: { sd: 50000 } } }');
  const file = fileOf(uncertain);
  const stated = file.scenario.uncertain;
  if (stated === undefined) throw new Error('certain');
  expect(chancesOf(stated).map(({ name }) => name)).toEqual(['steps.hjemme.unitCost', 'steps.institution.unitCost']);
  const variations = new Variations(file, { named: [], chances: ['steps.hjemme.unitCost'] }, diskFiles.mathParse);
  const value = quantileOf(180_000, { kind: 'normal', sd: 9000, from: null, to: null }, 0.9);
  expect(variations.at([0.9]).steps.map(({ unitCostKrPerYear: cost }) => 'value' in cost && cost.value.value)).toEqual([
    0,
    value,
    950_000,
  ]);
});

test('an outcome is asked for by the names of forecast.csv, and what is not there is told with what is', () => {
  const own = asked(BASE);
  expect(defaultOutcomes(own)).toEqual([
    { measure: 'expenditure_kr', step: 'all', period: 'total' },
    { measure: 'full_year_equivalents', step: 'placement', period: 'last_year' },
  ]);
  const outcome = (text: string) => readOutcome(text, own);
  expect(outcome('expenditure_kr')).toEqual({
    ok: true,
    outcome: { measure: 'expenditure_kr', step: 'all', period: 'total' },
  });
  expect(outcome('stock/institution')).toMatchObject({ outcome: { period: 'end' } });
  expect(outcome('expenditures_kr')).toMatchObject({ fault: { part: 'measure', suggestion: 'expenditure_kr' } });
  expect(outcome('expenditure_kr/instution')).toMatchObject({ fault: { part: 'step', suggestion: 'institution' } });
  expect(outcome('expenditure_kr/all/2031')).toMatchObject({ fault: { part: 'period', got: '2031' } });
  expect(outcome('expenditure_kr//2020')).toMatchObject({ fault: { part: 'form' } });
});

test('the total is the sum of the years, and the mean a tenth of it', () => {
  const years = Array.from({ length: 10 }, (_, i) => `expenditure_kr/all/${2016 + i}`);
  const own = question([BASE], [], ['expenditure_kr/all/total', 'expenditure_kr/all/mean', ...years]);
  const [total = 0, mean = 0, ...each] = answer(own, []).map(([value]) => value as number);
  const sum = each.reduce((all, value) => all + value, 0);
  expect(Math.abs(total / sum - 1)).toBeLessThan(1e-14);
  expect(Math.abs((10 * mean) / sum - 1)).toBeLessThan(1e-14);
});

test('where there is no exact expectation, replications with the same luck have it as their mean', () => {
  const outcomes = ['full_year_equivalents/institution/last_year', 'recipients/institution/last_year'];
  const model = compileModel(BASE.scenario);
  const read = question([BASE], ['institution>almen'], outcomes, 60);
  expect(isExactly(BASE.scenario, model, read.outcomes.slice(0, 1))).toBe(true);
  expect(isExactly(BASE.scenario, model, read.outcomes)).toBe(false);
  const exact = exactly(question([BASE], ['institution>almen'], outcomes.slice(0, 1)), [0.5]);
  const [simulated] = answer(read, [0.5]);
  expectByChance(meanEvidence('children', simulated ?? [], exact, BASE.scenario.seed));
  // The same number at the same seed: the same futures.
  expect(answer(read, [0.5])[0]).toEqual(simulated);
});

test('threads answer the same as one evaluator, in the order of the points', async () => {
  const own = question([BASE], ['institution>almen'], ['expenditure_kr/all/total']);
  const points = [0.1, 0.2, 0.3, -1].map((value) => Float64Array.of(value));
  const worker = new URL('../../dist/run/decision-worker.js', import.meta.url);
  const answers = await evaluating(own, { threads: 2, worker }, (evaluate) => evaluate(points));
  const evaluator = new Evaluator(own, diskFiles.mathParse);
  expect(answers).toEqual(points.map((point) => evaluator.at(point)));
});
