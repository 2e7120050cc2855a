/** Files laid over a scenario by name: what they add, what the whole is called, and whose line an error points at. */

import { expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.js';
import type { Strength } from '../../src/scenario/policy.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { describeProblem } from '../../src/text/problems.js';
import { inMemory, SMALL, scenarioOf } from './support.js';

const policy = (id: string, name: string, rest = '') => `  - { id: ${id}, name: ${name}, start: 2018-01${rest} }\n`;

const RANGE = ', effects: [{ from: hjemme, to: institution, multiply: { low: 0.9, middle: 0.8, high: 0.6 } }]';

/** Parses the small scenario with texts laid over it as `1.yaml`, `2.yaml` ... */
function laid(texts: readonly string[], strength: Strength | null = null, base = SMALL) {
  const overlays = texts.map((text, i) => [`${i + 1}.yaml`, text] as const);
  return parseScenario('a.yaml', inMemory({ 'a.yaml': base, ...Object.fromEntries(overlays) }), {
    paths: overlays.map(([path]) => path),
    strength: strength === null ? null : { value: strength, word: `${strength} effect` },
  });
}

function scenario(texts: readonly string[], strength: Strength | null = null, base = SMALL): Scenario {
  const result = laid(texts, strength, base);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scenario;
}

function problems(texts: readonly string[], base = SMALL): string[] {
  const result = laid(texts, null, base);
  return result.ok ? [] : result.problems.map((problem) => describeProblem(problem, 'da'));
}

test('policies of several files are added in the order of the files; one with the same id is replaced whole', () => {
  const { policies } = scenario([
    `policies:\n${policy('nyt', 'Nyt')}`,
    `policies:\n${policy('tiltag', 'Andet')}${policy('mere', 'Mere')}`,
  ]);
  expect(policies.map(({ id, name }) => [id, name])).toEqual([
    ['tiltag', 'Andet'],
    ['nyt', 'Nyt'],
    ['mere', 'Mere'],
  ]);
});

test('other sections merge as they do with extends', () => {
  const text =
    'steps: [{ id: hjemme, unitCost: 1_000 }]\ntransitions: [{ from: hjemme, to: institution, perYear: 0.2 }]';
  const over = scenario([`name: Over\n${text}`]);
  const { name, ...extended } = scenarioOf(`extends: b.yaml\nname: Over\n${text}`, { 'b.yaml': SMALL });
  expect(over).toEqual({ ...extended, name: `Lille + ${name}` });
});

/** A group of its own and its factors on a move; the small scenario has the group saarbar. */
const group = (factors: string) =>
  `population: { groups: { ny: { share: 0.1 } } }\ntransitions: [{ from: almen, to: hjemme, byGroup: { ${factors} } }]`;

test('a file that brings a group may not set the rest where it leaves the factor of another group', () => {
  expect(problems([group('ny: 2, rest: 0.9')])).toEqual([
    "1.yaml:1:25 population.groups.ny: gruppen 'ny' kan ikke lægges oven på gruppen 'saarbar': begge filer regner faktoren for rest ud for sig (fx fra almen til hjemme), og sammen passer gennemsnittet ikke; læg kun den ene på, eller skriv alle grupper og rest i én fil",
  ]);
});

test('one that sets all of them may, and so may one that leaves the rest, or brings no group', () => {
  expect(problems([group('ny: 2, saarbar: 1.8, rest: 0.8')])).toEqual([]);
  expect(problems([group('ny: 2')])).toEqual([]);
  expect(problems(['transitions: [{ from: almen, to: hjemme, byGroup: { rest: 0.9 } }]'])).toEqual([]);
});

test('a file without a policy of its own leaves everything as it was but the name', () => {
  expect(scenario(['name: Intet'])).toEqual({ ...scenarioOf(SMALL), name: 'Lille + Intet' });
});

test('the scenario is named after its base and all that is laid over it', () => {
  const unnamed = `policies:\n${policy('nyt', 'Nyt')}${policy('mere', 'Mere')}`;
  expect(scenario(['name: Først', unnamed, 'replications: 5']).name).toBe('Lille + Først + Nyt + Mere + 3');
});

test('a name that would be too long is cut, so that what was run can be read again', () => {
  const { name } = scenario(
    [`name: ${'a'.repeat(150)}`, `name: ${'b'.repeat(150)}\npolicies:\n${policy('nyt', 'Nyt', RANGE)}`],
    'low',
  );
  expect(name).toHaveLength(200);
  expect(name).toMatch(/^Lille \+ a{150} \+ b+… \(low effect\)$/);
});

test('one strength counts for every policy that is laid over, whatever its file says, and for none of the base', () => {
  const text = `name: Over\npolicies:\n${policy('nyt', 'Nyt', RANGE)}${policy('mere', 'Mere', ', strength: high')}`;
  const strengths = (strength: Strength | null) => scenario([text], strength).policies.map((one) => one.strength);
  expect(strengths(null)).toEqual(['middle', 'middle', 'high']);
  expect(strengths('low')).toEqual(['middle', 'low', 'low']);
  const low = scenario([text], 'low');
  expect(low.name).toBe('Lille + Over (low effect)');
  expect(low.policies[1]?.effects[0]?.value.value).toBe(0.9);
});

test('a strength of effects that have no ranges is doubted, and not in the name of the whole', () => {
  const result = laid([`policies:\n${policy('nyt', 'Nyt')}`], 'low');
  expect(result.ok && result.scenario.name).toBe('Lille + Nyt');
  expect(result.warnings.map((problem) => describeProblem(problem, 'da'))).toEqual([
    '1.yaml:1:1: advarsel: --strength ændrer intet: ingen virkning i filen er et interval (low, middle, high)',
  ]);
  expect(laid([`policies:\n${policy('nyt', 'Nyt')}`], 'middle').warnings).toEqual([]);
});

test('what was run can be written back as one file', () => {
  const result = laid([`name: Over\npolicies:\n${policy('nyt', 'Nyt')}`], 'high');
  expect(result.ok && scenarioOf(JSON.stringify(result.resolved))).toEqual(result.ok && result.scenario);
  expect(result.ok && result.files).toEqual(['a.yaml', '1.yaml']);
});

test('a mistake is pointed out in the file that has it', () => {
  const start = policy('nyt', 'Nyt').replace('2018-01', '2031-01');
  const effect = policy('mere', 'Mere', ', effects: [{ from: hjeme, to: institution, multiply: 0.9 }]');
  expect(problems([`name: Et\npolicies:\n${start}`, `policies:\n${effect}`])).toEqual([
    '1.yaml:3:34 policies[0].start: virkemidlet begynder 2031-01, uden for perioden 2016-01 til 2025-12',
    "2.yaml:2:63 policies[0].effects[0].from: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ]);
});

test('every file that cannot be read is told of at once', () => {
  expect(problems(['- 1', 'name: [', 'extends: b.yaml\nname: Over'])).toEqual([
    '1.yaml:1:1: forventede et scenarie med felter (navn: værdi), fik en liste',
    expect.stringMatching(/^2\.yaml:1:8: filen kan ikke læses her: /),
    '3.yaml:1:1 extends: en fil til --with lægges oven på et andet scenarie og kan ikke have extends; fjern feltet, eller kør filen for sig',
  ]);
});

test('a file to lay over that does not exist is named', () => {
  const result = parseScenario('a.yaml', inMemory({ 'a.yaml': SMALL }), { paths: ['væk.yaml'], strength: null });
  expect(result.ok ? [] : result.problems.map((problem) => describeProblem(problem, 'da'))).toEqual([
    'væk.yaml:1:1: filen væk.yaml findes ikke',
  ]);
});

test('amounts of another price level cannot be laid over', () => {
  expect(problems(['priceLevel: 2019\nname: Et', 'priceLevel: 2024\nname: To'])).toEqual([
    '2.yaml:1:13 priceLevel: prisniveauet er 2024, men filen under har 2019; de skal være ens',
  ]);
});

test('a name that is no text, or empty, is refused and not hidden in the name of the whole', () => {
  expect(problems(['name: 7'])).toEqual(['1.yaml:1:7 name: forventede en tekst, fik 7']);
  expect(problems(['name: ""'])).toEqual(['1.yaml:1:7 name: teksten er tom']);
});
