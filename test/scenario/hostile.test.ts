/** Files that no planner wrote: too large, too deep, bombs, and random damage. The parser never throws. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseScenario } from '../../src/scenario/parse.js';
import { readPopulationTable } from '../../src/scenario/table/table.js';
import { describeProblem } from '../../src/text/problems.js';
import { inMemory, parse, said, smallWith } from './support.js';

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...'bcdefghijk'.split('').map((name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghijk'[i]}`).join(', ')}]`),
].join('\n');

describe('a file that is too much is refused quickly', () => {
  test.each([
    ['100 MB', 'a'.repeat(100_000_000), 'a.yaml:1:1: filen a.yaml er for stor: højst 2 MB'],
    [
      'an alias bomb',
      bomb,
      'a.yaml:6:8 f[0]: filen er for omfattende til et scenarie: højst 100000 værdier, når henvisninger (*navn) er skrevet ud',
    ],
    ['nothing but brackets', '['.repeat(1_900_000), 'a.yaml:1:1: felterne ligger mere end 32 lag inde i hinanden'],
    ['nothing but dashes', '- '.repeat(900_000), 'a.yaml:1:1: felterne ligger mere end 32 lag inde i hinanden'],
    [
      'nothing but quotes',
      '"'.repeat(1_900_000),
      'a.yaml:1:1: filen er for omfattende til et scenarie: højst 100000 værdier, når henvisninger (*navn) er skrevet ud',
    ],
    [
      '200,000 fields',
      Array.from({ length: 200_000 }, (_, i) => `a${i}: 1`)
        .join('\n')
        .slice(0, 1_999_999),
      'a.yaml:1:1: filen er for omfattende til et scenarie: højst 100000 værdier, når henvisninger (*navn) er skrevet ud',
    ],
    [
      'fields 40 deep',
      Array.from({ length: 40 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
      `a.yaml:34:34 ${Array(34).fill('a').join('.').slice(0, 65)}: felterne ligger mere end 32 lag inde i hinanden`,
    ],
  ])('%s', (_, text, sentence) => {
    const start = performance.now();
    expect(said(text)).toEqual([sentence]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('a table of 11 MB', () => {
    expect(said(smallWith('children: 900', 'table: t.csv'), { 't.csv': '1'.repeat(11_000_000) })).toEqual([
      'a.yaml:5:10 population.table: filen t.csv er for stor: højst 10 MB',
    ]);
  });

  test('a hundred and one steps', () => {
    const steps = Array.from(
      { length: 101 },
      (_, i) => `  - { id: t${i}, level: 1, kind: other, name: T, unitCost: 0 }\n`,
    ).join('');
    expect(said(smallWith('steps:\n', `steps:\n${steps}`))).toEqual([
      'a.yaml:8:3 steps: listen er for lang: højst 100',
    ]);
  });
});

test('of a table that is all wrong five hundred problems are listed', () => {
  const lines = said(smallWith('children: 900', 'table: t.csv'), {
    't.csv': `alder;år;antal\n${'1;2016;x\n'.repeat(100_000)}`,
  });
  expect(lines).toHaveLength(501);
  expect(lines.at(-1)).toBe('a.yaml:1:1: og mindst 501 problemer til, som ikke er vist');
});

describe('YAML that cannot be read is explained', () => {
  test.each([
    [
      'an open bracket',
      'name: [a\nb: 1',
      'a.yaml:2:1: filen kan ikke læses her: indrykningen passer ikke med linjerne omkring',
    ],
    ['a tab', 'a:\n\tb: 1', 'a.yaml:2:1: filen kan ikke læses her: linjen er rykket ind med tabulator; brug mellemrum'],
    ['a tag', 'name: !!js/function x', 'a.yaml:1:7: filen kan ikke læses her: mærker (!navn) bruges ikke i scenarier'],
    ['a field given twice', 'name: A\nname: B', "a.yaml:2:1 name: feltet 'name' står to gange, første gang i linje 1"],
    [
      'an alias of itself',
      'a: &a [*a]',
      'a.yaml:1:8 a[0]: filen kan ikke læses her: henvisningen (*navn) peger på et anker (&navn), der ikke findes',
    ],
    ['a list for a field name', '? [a]\n: b', "a.yaml:1:3 ?: '?' kan ikke bruges som feltnavn"],
    ['a field name of JavaScript', '__proto__: 1', "a.yaml:1:1 __proto__: '__proto__' kan ikke bruges som feltnavn"],
    ['an empty file', '', 'a.yaml:1:1: forventede et scenarie med felter (navn: værdi), fik ingenting'],
    ['a list', '[]', 'a.yaml:1:1: forventede et scenarie med felter (navn: værdi), fik en liste'],
  ])('%s', (_, text, sentence) => {
    expect(said(text)).toEqual([sentence]);
  });
});

test('an alias is read as what it stands for', () => {
  const text = smallWith('unitCost: 180_000', 'unitCost: &pris { value: 180_000, source: x }').replace(
    '950_000',
    '*pris',
  );
  const result = parse(text);
  expect(result.ok && result.scenario.steps[2]?.unitCostKrPerYear).toEqual({
    kind: 'everyAge',
    value: { value: 180_000, source: 'x' },
  });
});

test('what a file says does not reach the terminal as anything but letters', () => {
  expect(said(smallWith('kind: placement', 'kind: "\\e[31mrød\\n"'))[0]).not.toMatch(/\p{Cc}/u);
});

const basis = readFileSync('scenarios/basis.yaml', 'utf8');
const SHARDS = [
  '-',
  ':',
  '{',
  '}',
  '[',
  ']',
  '&a ',
  '*a',
  '!',
  '|',
  '"',
  "'",
  '#',
  ',',
  '\n',
  '\t',
  '  ',
  '0',
  '-1',
  '1e999',
  '.nan',
  'null',
  'leave',
  'constructor',
  '<<',
  '_',
  'å',
  '\u0000',
  '\uFEFF',
  '\ud800',
  '"age * "',
  '"exp("',
  '"1 / stayMonths"',
  '"(year - 2016)^99"',
];

/** A cut in the text and what is put in its place. */
const damage = fc.record({
  at: fc.nat(basis.length - 1),
  length: fc.oneof(fc.constant(0), fc.nat(60)),
  insert: fc.oneof(
    fc.constantFrom(...SHARDS),
    fc.string({ maxLength: 8 }),
    fc.nat(basis.length - 60).map((from) => basis.slice(from, from + 40)),
  ),
});

test('however a scenario is damaged, it is a scenario or has located problems', () => {
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 4 }), (damages) => {
      const text = damages.reduce(
        (whole, { at, length, insert }) => whole.slice(0, at) + insert + whole.slice(at + length),
        basis,
      );
      const result = parseScenario('a.yaml', inMemory({ 'a.yaml': text }));
      if (result.ok) return;
      expect(result.problems.length).toBeGreaterThan(0);
      for (const problem of result.problems) {
        expect(problem.line).toBeGreaterThan(0);
        expect(problem.line).toBeLessThanOrEqual(text.split('\n').length);
        expect(problem.column).toBeGreaterThan(0);
        for (const language of ['da', 'en'] as const)
          expect(describeProblem(problem, language)).not.toMatch(/undefined|\[object|NaN:/);
      }
    }),
    { numRuns: 60 },
  );
});

test('whatever a section holds, the parser does not throw', () => {
  const keys = [
    'name',
    'horizon',
    'parameters',
    'population',
    'steps',
    'ageBands',
    'transitions',
    'trends',
    'arrivals',
    'birthdays',
    'initial',
    'policies',
    'extends',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.json({ maxDepth: 4 }), (key, json) => {
      const rest = basis.replace(new RegExp(`^${key}:(.*\n)( .*\n|\n)*`, 'm'), '');
      const result = parse(`${rest}\n${key}: ${json}\n`);
      expect(result.ok || result.problems.every(({ line, column }) => line > 0 && column > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('whatever text a table is, reading it does not throw', () => {
  const cell = fc.oneof(
    fc.constantFrom(
      'alder',
      'år',
      'antal',
      '2016',
      '2016K1',
      '0 år',
      '..',
      '"',
      '1.234',
      '1,5',
      '',
      'I alt',
      'Mænd',
      'Ærø',
    ),
    fc.string({ maxLength: 5 }),
  );
  const row = fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(';'));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 8 }), (rows) => {
      const reading = readPopulationTable('t.csv', rows.join('\n'));
      expect(reading.ok || reading.problems.length > 0).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each([
  ['nothing but headings', `;2019\n`.repeat(300_000)],
  ['one heading of a million years', `${';2019'.repeat(1_000_000)}\n3`],
  ['a million blank labels before the first figure', `${';'.repeat(1_000_000)}2019\n${'x\n'.repeat(100_000)}`],
  ['a label of blanks that never ends', `alder;år;antal\n"A${' '.repeat(500_000)}x\ny";2019;3`],
])('a table of %s is refused like any other', (_, text) => {
  expect(readPopulationTable('t.csv', text).ok).toBe(false);
});
