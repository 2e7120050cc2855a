/** A business case of fixed amounts, and one test for each mistake in its file. */

import { describe, expect, it, test } from 'vitest';
import { parseFixedCase } from '../../src/scenario/fixed-case/parse.js';
import { describeProblem, type ProblemLanguage } from '../../src/text/problems.js';
import { inMemory } from './support.js';

const CASE = `name: Lille
priceLevel: 2017
years: 2016-2018
lines:
  - { name: Sparet, kind: efficiency, kr: { 2017: -5_000, 2018: { value: -6_000, source: B } } }
  - { name: Brugt, kind: implementation, area: anlaeg, kr: { 2016: 4_000 } }
`;

const read = (text: string) => parseFixedCase('a.yaml', inMemory({ 'a.yaml': text }));
const said = (text: string, language: ProblemLanguage = 'da') => {
  const result = read(text);
  return (result.ok ? result.warnings : result.problems).map((problem) => describeProblem(problem, language));
};

test('years that are not named are zero', () => {
  const result = read(CASE);
  expect(result.ok && result.fixedCase).toMatchObject({
    years: [2016, 2017, 2018],
    items: [
      { kr: [0, -5000, -6000], area: 'service' },
      { kr: [4000, 0, 0], area: 'anlaeg' },
    ],
    discountRates: [{ rate: { value: 0.035 } }],
  });
});

/** name of the mistake, what is replaced, by what, what is said */
type Mistake = readonly [name: string, piece: string, replacement: string, ...said: string[]];

const MISTAKES: readonly Mistake[] = [
  ['no price level', 'priceLevel: 2017\n', '', 'a.yaml:1:1 priceLevel: feltet priceLevel mangler'],
  ['no lines', CASE.slice(CASE.indexOf('lines:')), 'lines: []', 'a.yaml:4:8 lines: listen er tom'],
  [
    'years the wrong way round',
    '2016-2018',
    '2018-2016',
    'a.yaml:3:8 years: forventede første og sidste år som 2016-2020 (højst 100 år), fik "2018-2016"',
  ],
  ['one year', '2016-2018', '2016', 'a.yaml:3:8 years: forventede en tekst, fik 2016'],
  [
    'an amount outside the years',
    '{ 2016: 4_000 }',
    '{ 2015: 4_000 }',
    'a.yaml:6:62 lines[1].kr.2015: året 2015 ligger uden for årene 2016 til 2018',
  ],
  [
    'an amount of no year',
    '{ 2016: 4_000 }',
    '{ i år: 4_000 }',
    'a.yaml:6:62 lines[1].kr.i år: forventede et årstal, fik "i år"',
  ],
  ['an amount in words', '2017: -5_000', '2017: mange', 'a.yaml:5:51 lines[0].kr.2017: forventede et tal, fik "mange"'],
  [
    'a kind that is misspelt',
    'kind: efficiency',
    'kind: eficiency',
    'a.yaml:5:27 lines[0].kind: forventede efficiency, cost eller implementation, fik "eficiency"; mente du \'efficiency\'?',
  ],
  [
    'a field of scenarios',
    'years: 2016-2018',
    'years: 2016-2018\nhorizon: { start: 2016-01, years: 3 }',
    expect.stringContaining("a.yaml:4:1 horizon: ukendt felt 'horizon'; felterne er name, description"),
  ],
  [
    'a saving without its minus, which may be meant',
    '2017: -5_000',
    '2017: 5_000',
    'a.yaml:5:51 lines[0].kr.2017: advarsel: en effektivisering skrives med minus foran; 5000 er en merudgift',
  ],
  [
    'a cost with a minus, which may be meant',
    '{ 2016: 4_000 }',
    '{ 2016: -4_000 }',
    'a.yaml:6:68 lines[1].kr.2016: advarsel: en omkostning skrives uden minus; -4000 er en besparelse',
  ],
  [
    'a rate of discount in per cent',
    'priceLevel: 2017',
    'priceLevel: 2017\ndiscountRates: { 1: 4 }',
    'a.yaml:3:21 discountRates.1: forventede et tal <= 0,5, fik 4',
  ],
  [
    'rates of discount that begin late',
    'priceLevel: 2017',
    'priceLevel: 2017\ndiscountRates: { 2: 0.04 }',
    'a.yaml:3:1 discountRates: den første rente skal gælde fra år 1, fx { 1: 0.035, 36: 0.025 }',
  ],
];

describe('a mistake in a case is told where it stands', () => {
  it.each(MISTAKES)('%s', (_, piece, replacement, ...expected) => {
    expect(CASE).toContain(piece);
    expect(said(CASE.replace(piece, () => replacement))).toEqual(expected);
  });

  it('a file that is missing, broken or a list', () => {
    expect(parseFixedCase('b.yaml', inMemory({}))).toMatchObject({ ok: false, problems: [{ code: 'fileMissing' }] });
    expect(said('- 1')).toEqual(['a.yaml:1:1: forventede felter (navn: værdi), fik en liste']);
    expect(said('name: {')).toHaveLength(1);
  });
});

test('English says it too', () => {
  const text = CASE.replace('2016: 4_000', '2015: 4_000').replace('-5_000', '5_000');
  expect(said(text, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'warning: something saved is written with a minus; 5000 is more to pay',
    'the year 2015 lies outside the years 2016 to 2018',
  ]);
  expect(said(CASE.replace('2016-2018', 'nu'), 'en')[0]).toContain(
    'expected the first and last year such as 2016-2020',
  );
  expect(said(CASE.replace('4_000', '-4_000'), 'en')[0]).toContain('a cost is written without a minus');
});
