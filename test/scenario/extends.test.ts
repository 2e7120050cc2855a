/** An overlay over a base: what wins, what is kept, and whose line an error points at. */

import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.js';
import { besidePath } from '../../src/scenario/source-files.js';
import { onePrice } from '../support/scenarios.js';
import { inMemory, parse, SMALL, said, scenarioOf } from './support.js';

const base = { 'basis.yaml': SMALL };
const overlay = (rest: string) => `extends: basis.yaml\nname: Over\n${rest}`;

test('an overlay states only what is different', () => {
  const scenario = scenarioOf(overlay('replications: 20\nhorizon: { years: 5 }\n'), base);
  expect(scenario).toEqual({
    ...scenarioOf(SMALL),
    name: 'Over',
    replications: 20,
    horizon: { startYear: 2016, startMonth: 1, years: 5 },
  });
});

test('all files that were used are named', () => {
  const result = parse(overlay(''), base);
  expect(result.ok && result.files).toEqual(['a.yaml', 'basis.yaml']);
});

test('a step with the same id is changed in the fields that are stated; a new one is added', () => {
  const scenario = scenarioOf(
    overlay(
      'steps:\n  - { id: hjemme, unitCost: 1_000 }\n  - { id: pleje, level: 5, kind: placement, name: P, unitCost: 5 }\narrivals: [{ id: a, to: pleje, perYear: 1, ages: 3 }]\n',
    ),
    base,
  );
  expect(scenario.steps.map((step) => [step.id, step.name, onePrice(step)])).toEqual([
    ['almen', 'Almen', 0],
    ['hjemme', 'Hjemme', 1000],
    ['institution', 'Institution', 950_000],
    ['pleje', 'P', 5],
  ]);
});

test('a transition is the same when from and to are; the bands not stated keep their values', () => {
  const scenario = scenarioOf(
    overlay('transitions:\n  - { from: almen, to: hjemme, perYear: { smaa: 0.05 } }\n'),
    base,
  );
  expect(scenario.transitions).toHaveLength(3);
  expect(scenario.transitions[0]?.perYear).toMatchObject({ values: { smaa: { value: 0.05 }, store: { value: 0.02 } } });
});

test("the base's source does not cover the overlay's numbers, and the other way round", () => {
  const sourced = SMALL.replace('byGroup: { saarbar: 2.5 } }', 'byGroup: { saarbar: 2.5 }, source: gammel }');
  const text = overlay('transitions:\n  - { from: almen, to: hjemme, perYear: { smaa: 0.05 }, source: ny }\n');
  const [transition] = scenarioOf(text, { 'basis.yaml': sourced }).transitions;
  expect(transition?.perYear).toMatchObject({ values: { smaa: { source: 'ny' }, store: { source: 'gammel' } } });
  expect(transition?.groupFactors).toMatchObject({ saarbar: { source: 'gammel' } });
});

test("nor does the overlay's source cover numbers of the base that have none", () => {
  const text = overlay('transitions:\n  - { from: almen, to: hjemme, perYear: { smaa: 0.05 }, source: ny }\n');
  const [transition] = scenarioOf(text, base).transitions;
  expect(transition?.perYear).toMatchObject({ values: { smaa: { source: 'ny' }, store: { source: '' } } });
  expect(transition?.groupFactors).toMatchObject({ saarbar: { source: '' } });
});

test('a table keeps the source that stands beside it, and the shares of groups below it have none of it', () => {
  const counts = `{ 2016: [${new Array(18).fill(10).join(', ')}] }`;
  const { population, groups } = scenarioOf(overlay(`population: { counts: ${counts}, source: FOLK1A }\n`), base);
  expect(population).toMatchObject({ kind: 'table', source: 'FOLK1A' });
  expect(groups.map(({ share }) => share.source)).not.toContain('FOLK1A');
});

test('a wrong number beside a source is told of where it stands', () => {
  const text = overlay('transitions:\n  - { from: almen, to: hjemme, perYear: { smaa: -5 }, source: ny }\n');
  expect(said(text, base)).toEqual(['a.yaml:4:49 transitions[0].perYear.smaa: forventede et tal >= 0, fik -5']);
});

test('factors by time on the step are replaced whole; {} takes them back', () => {
  const withFactors = SMALL.replace('perYear: 0.25', 'perYear: 0.25, byDuration: { 0-6: 2, 6-: 1 }, source: gammel');
  const over = (byDuration: string) =>
    scenarioOf(overlay(`transitions:\n  - { from: institution, to: almen, ${byDuration} }\n`), {
      'basis.yaml': withFactors,
    }).transitions[2];
  expect(over('byDuration: { 0-12: 3, 12-: 1 }')?.durationFactors).toEqual([
    { fromMonth: 0, toMonth: 12, factor: { value: 3, source: '' } },
    { fromMonth: 12, toMonth: null, factor: { value: 1, source: '' } },
  ]);
  expect(over('byDuration: {}')?.durationFactors).toEqual([]);
  expect(over('perYear: 0.5')).toMatchObject({
    perYear: { value: { value: 0.5, source: '' } },
    durationFactors: [{ factor: { value: 2, source: 'gammel' } }, { factor: { value: 1, source: 'gammel' } }],
  });
});

test('a trend with the same id is changed in the fields that are stated; a table takes the place of a rate', () => {
  const trends = 'trends:\n  - { id: vaekst, from: almen, to: hjemme, ages: 12, perYear: 0.03, source: gammel }\n';
  const over =
    'trends:\n  - { id: vaekst, byYear: { 2020: 1.2 } }\n  - { id: ny, from: hjemme, to: institution, perYear: 0.01 }\n';
  const scenario = scenarioOf(overlay(over), { 'basis.yaml': SMALL.replace('policies:', `${trends}policies:`) });
  expect(scenario.trends.map(({ id, fromAge, growth }) => ({ id, fromAge, growth }))).toEqual([
    { id: 'vaekst', fromAge: 12, growth: { kind: 'byYear', factors: { 2020: { value: 1.2, source: '' } } } },
    { id: 'ny', fromAge: 0, growth: { kind: 'perYear', rate: { value: 0.01, source: '' } } },
  ]);
});

test('an arrival at one age keeps that age when its number is changed', () => {
  const arrivals = 'arrivals: [{ id: a, to: hjemme, perYear: 2, ages: 17, source: gammel }]\n';
  const [arrival] = scenarioOf(overlay('arrivals: [{ id: a, perYear: 3 }]\n'), {
    'basis.yaml': SMALL.replace('policies:', `${arrivals}policies:`),
  }).arrivals;
  expect(arrival).toMatchObject({ fromAge: 17, toAge: 17, perYear: { value: 3, source: '' } });
});

test('a second group cannot set the rest by itself', () => {
  const text =
    'population: { groups: { ny: { share: 0.1 } } }\ntransitions: [{ from: almen, to: hjemme, byGroup: { ny: 2, rest: 0.9 } }]';
  expect(said(overlay(text), base).join()).toMatch(
    /^a\.yaml:3:25 population\.groups\.ny: gruppen 'ny' kan ikke lægges oven på gruppen 'saarbar'/,
  );
});

test('policies are added, and one with the same id is replaced whole', () => {
  const policies =
    'policies:\n  - { id: nyt, name: Nyt, start: 2018-01 }\n  - { id: tiltag, name: Andet, start: 2019-01 }\n';
  expect(
    scenarioOf(overlay(policies), base).policies.map(({ id, name, effects }) => [id, name, effects.length]),
  ).toEqual([
    ['tiltag', 'Andet', 0],
    ['nyt', 'Nyt', 0],
  ]);
});

test('a table in the overlay takes the place of the number of children in the base', () => {
  const counts = `counts: { 2016: [${Array.from({ length: 18 }, () => 10).join(', ')}] }`;
  expect(scenarioOf(overlay(`population: { ${counts} }\n`), base).population.kind).toBe('table');
});

test('age bands and the start are replaced whole', () => {
  const text = overlay('ageBands: { smaa: 0-9, store: 10-17 }\ninitial: { burnInYears: 3 }\n');
  const scenario = scenarioOf(text, { 'basis.yaml': SMALL.replace('policies:', 'initial: { shares: {} }\npolicies:') });
  expect(scenario.ageBands.map(({ toAge }) => toAge)).toEqual([9, 17]);
  expect(scenario.initial).toEqual({ kind: 'burnIn', years: 3 });
});

test('a mistake in the base is pointed out in the base', () => {
  expect(said(overlay(''), { 'basis.yaml': SMALL.replace('perYear: 0.1', 'perYear: -0.2') })).toEqual([
    'basis.yaml:14:47 transitions[1].perYear: forventede et tal >= 0, fik -0,2',
  ]);
});

test('a mistake in the overlay is pointed out where the overlay has it', () => {
  expect(said(overlay('transitions:\n  - { from: hjemme, to: institution, perYear: -0.2 }\n'), base)).toEqual([
    'a.yaml:4:47 transitions[0].perYear: forventede et tal >= 0, fik -0,2',
  ]);
});

test('a pair that the overlay itself states twice is a duplicate', () => {
  const twice =
    'transitions:\n  - { from: hjemme, to: institution, perYear: 1 }\n  - { from: hjemme, to: institution, perYear: 2 }\n';
  expect(said(overlay(twice), base)).toEqual([
    'a.yaml:5:5 transitions[1]: overgangen fra hjemme til institution er angivet to gange',
  ]);
});

test('files that extend one another in a circle are told so', () => {
  expect(said(overlay(''), { 'basis.yaml': 'extends: a.yaml' })).toEqual([
    'basis.yaml:1:10 extends: extends går i ring: a.yaml -> basis.yaml -> a.yaml',
  ]);
});

test('a base that is not there is told where it was asked for', () => {
  expect(said(overlay(''))).toEqual(['a.yaml:1:10 extends: filen basis.yaml findes ikke']);
});

test('more than twenty files on top of one another are too many', () => {
  const files = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`${i}.yaml`, `extends: ${i + 1}.yaml`]));
  expect(said('extends: 0.yaml', files)).toEqual(['18.yaml:1:10 extends: flere end 20 filer bygger oven på hinanden']);
});

test('a scenario that is not there is told so', () => {
  const result = parseScenario('x.yaml', inMemory({}));
  expect(result.ok ? [] : result.problems).toMatchObject([{ code: 'fileMissing', file: 'x.yaml', line: 1 }]);
});

test('extends that is not a path is a mistake of type', () => {
  expect(said(`extends: 5\n${SMALL}`)).toEqual(['a.yaml:1:10 extends: forventede en tekst, fik 5']);
});

test('amounts of different price levels are not mixed', () => {
  expect(said(overlay('priceLevel: 2026\n'), base)).toEqual([
    'a.yaml:3:13 priceLevel: prisniveauet er 2026, men filen under har 2019; de skal være ens',
  ]);
});

test.each([
  ['scenarios/a.yaml', 'basis.yaml', 'scenarios/basis.yaml'],
  ['scenarios/a.yaml', '../data/x.csv', 'data/x.csv'],
  ['a.yaml', './b.yaml', 'b.yaml'],
  ['a.yaml', '../b.yaml', '../b.yaml'],
  ['/x/a.yaml', '/y//b.yaml', '/y/b.yaml'],
  ['x\\a.yaml', 'data\\b.csv', 'x/data/b.csv'],
])('in %s the path %s means %s', (from, named, path) => {
  expect(besidePath(from, named)).toBe(path);
});

test('a section with a name that JavaScript knows is an unknown field in both files, and nothing more', () => {
  const odd = 'toString: [{ id: a }]\n';
  expect(said(overlay(odd), { 'basis.yaml': `${SMALL}${odd}` })).toEqual([
    expect.stringMatching(/^a\.yaml:3:1 toString: ukendt felt 'toString'/),
  ]);
});
