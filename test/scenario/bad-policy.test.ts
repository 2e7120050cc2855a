/** One test for each mistake in what a policy says of itself, its strength, its start and its costs. */

import { describe, expect, it, test } from 'vitest';
import { said, saidWith, smallWith } from './support.js';

/** name of the mistake, the fields as written, what is said */
type Mistake = readonly [name: string, fields: string, ...said: string[]];

const HEAD: readonly Mistake[] = [
  [
    'no start at all',
    'by: Herning',
    'a.yaml:17:5 policies[0]: forventede netop ét af felterne start, startAfterMonths, fik ingen',
  ],
  [
    'two starts',
    'start: 2017-01\n    startAfterMonths: 12',
    'a.yaml:17:5 policies[0]: forventede netop ét af felterne start, startAfterMonths, fik start og startAfterMonths',
  ],
  [
    'a start after the horizon',
    'startAfterMonths: 120',
    'a.yaml:19:23 policies[0].startAfterMonths: virkemidlet begynder 2026-01, uden for perioden 2016-01 til 2025-12',
  ],
  [
    'a start before the horizon',
    'startAfterMonths: -1',
    'a.yaml:19:23 policies[0].startAfterMonths: forventede et tal >= 0, fik -1',
  ],
  [
    'a start in half a month',
    'startAfterMonths: 1.5',
    'a.yaml:19:23 policies[0].startAfterMonths: forventede et helt tal, fik 1,5',
  ],
  [
    'a start after a hundred years',
    'startAfterMonths: 1200',
    'a.yaml:19:23 policies[0].startAfterMonths: forventede et tal <= 1199, fik 1200',
  ],
  [
    'an end before a start by months',
    'startAfterMonths: 12\n    end: 2016-12',
    'a.yaml:20:10 policies[0].end: virkemidlet slutter 2016-12, før det begynder 2017-01',
  ],
  [
    'a misspelt evidence',
    'start: 2017-01\n    evidence: mesured',
    'a.yaml:20:15 policies[0].evidence: forventede measured, reported eller assumed, fik "mesured"; mente du \'measured\'?',
  ],
  [
    'a misspelt strength',
    'start: 2017-01\n    strength: hgih',
    'a.yaml:20:15 policies[0].strength: forventede low, middle eller high, fik "hgih"; mente du \'high\'?',
  ],
  ['a number for who did it', 'start: 2017-01\n    by: 5', 'a.yaml:20:9 policies[0].by: forventede en tekst, fik 5'],
  [
    'nothing for what is not known',
    'start: 2017-01\n    unknown: ""',
    'a.yaml:20:14 policies[0].unknown: teksten er tom',
  ],
  [
    'staff where the caseload is not followed',
    'start: 2017-01\n    staff: 4',
    'a.yaml:20:5 policies[0].staff: virkemidlet ændrer antallet af rådgivere, men scenariet har ingen caseworkers',
  ],
  [
    'more staff than anyone has',
    'start: 2017-01\n    staff: 1001',
    'a.yaml:20:12 policies[0].staff: forventede et tal <= 1000, fik 1001',
  ],
  [
    'staff taken away by the thousand',
    'start: 2017-01\n    staffPer1000: -1001',
    'a.yaml:20:19 policies[0].staffPer1000: forventede et tal >= -1000, fik -1001',
  ],
];

const RANGES: readonly Mistake[] = [
  [
    'a middle above both ends',
    'multiply: { low: 1.1, middle: 1.5, high: 1.4 }',
    'a.yaml:21:72 policies[0].effects[0].multiply.middle: middle (1,5) skal ligge mellem low (1,1) og high (1,4)',
  ],
  [
    'a middle below both ends',
    'set: { low: 0.3, middle: 0.1, high: 0.2 }',
    'a.yaml:21:67 policies[0].effects[0].set.middle: middle (0,1) skal ligge mellem low (0,3) og high (0,2)',
  ],
  [
    'a range without a middle',
    'multiply: { low: 1.1, high: 1.4 }',
    'a.yaml:21:52 policies[0].effects[0].multiply.middle: feltet middle mangler',
  ],
  [
    'a range of one end',
    'multiply: { low: 1.1 }',
    'a.yaml:21:52 policies[0].effects[0].multiply.middle: feltet middle mangler',
    'a.yaml:21:52 policies[0].effects[0].multiply.high: feltet high mangler',
  ],
  [
    'a misspelt middle',
    'multiply: { low: 1.1, midle: 1.2, high: 1.4 }',
    "a.yaml:21:64 policies[0].effects[0].multiply.midle: ukendt felt 'midle'; mente du 'middle'?",
  ],
  [
    'an end that is no number',
    'multiply: { low: lidt, middle: 1.2, high: 1.4 }',
    'a.yaml:21:59 policies[0].effects[0].multiply.low: forventede et tal, fik "lidt"',
  ],
  [
    'an end below the range of factors',
    'multiply: { low: -1, middle: 1.2, high: 1.4 }',
    'a.yaml:21:59 policies[0].effects[0].multiply.low: forventede et tal >= 0, fik -1',
  ],
  [
    'an end that is too much for an intensity',
    'set: { low: 0.1, middle: 0.2, high: 400 }',
    'a.yaml:21:47 policies[0].effects[0].set: 400 pr. barneår er for meget (højst 365); er tallet pr. måned eller et antal børn?',
  ],
];

const COSTS: readonly Mistake[] = [
  [
    'two amounts',
    'krPerYear: 1, krPerYearPer1000: 1',
    'a.yaml:20:13 policies[0].costs[0]: forventede netop ét af felterne krPerYear, kr, krInPolicyYear, krPerYearPer1000, krPerCaseworker, fik krPerYear og krPerYearPer1000',
  ],
  [
    'a calendar year for a year of the policy',
    'krInPolicyYear: { 2017: 5 }',
    'a.yaml:20:59 policies[0].costs[0].krInPolicyYear.2017: forventede virkemidlets år 1, 2, 3 ... (højst 100), fik "2017"',
  ],
  [
    'a year 0 of the policy',
    'krInPolicyYear: { 0: 5 }',
    'a.yaml:20:59 policies[0].costs[0].krInPolicyYear.0: forventede virkemidlets år 1, 2, 3 ... (højst 100), fik "0"',
  ],
  [
    'a negative amount in a year of the policy',
    'krInPolicyYear: { 1: -5 }',
    'a.yaml:20:62 policies[0].costs[0].krInPolicyYear.1: forventede et tal >= 0, fik -5',
  ],
  [
    'a negative amount per 1,000',
    'krPerYearPer1000: -5',
    'a.yaml:20:59 policies[0].costs[0].krPerYearPer1000: forventede et tal >= 0, fik -5',
  ],
  [
    'an amount per caseworker without caseworkers',
    'krPerCaseworker: 520_000',
    'a.yaml:20:41 policies[0].costs[0].krPerCaseworker: krPerCaseworker kræver, at virkemidlet angiver staff eller staffPer1000',
  ],
  [
    'an amount per caseworker in words',
    'krPerCaseworker: en løn',
    'a.yaml:20:58 policies[0].costs[0].krPerCaseworker: forventede et tal, fik "en løn"',
  ],
];

describe.each([
  ['what a policy says of itself', 'start: 2017-01', '#', HEAD],
  ['ranges', 'multiply: 0.8', '#', RANGES],
  ['costs', 'start: 2017-01', 'start: 2017-01\n    costs: [{ name: x, kind: permanent, # }]', COSTS],
])('%s', (_, piece, frame, mistakes) => {
  it.each(mistakes)('%s is pointed out in one line', (_name, fields, ...sentences) => {
    expect(
      saidWith(
        piece,
        frame.replace('#', () => fields),
      ),
    ).toEqual(sentences);
  });
});

test('what is taken away counts at the end of the range that is used', () => {
  const small = (strength: string) =>
    said(
      smallWith('multiply: 0.8', 'add: { low: -0.02, middle: -0.05, high: -0.2 }').replace(
        'start: 2017-01',
        `start: 2017-01\n    strength: ${strength}`,
      ),
    );
  expect(small('middle')).toEqual([]);
  expect(small('high')).toEqual([
    'a.yaml:22:47 policies[0].effects[0].add: hjemme > institution kan komme ned på -0,1; intet tal må komme under 0',
  ]);
});

test('English says it too', () => {
  const head = 'staff: 1\n    staffPer1000: 1\n    costs:';
  const costs = ['krInPolicyYear: { 2017: 1 }', 'krInPolicyYear: { 99: 1 }', 'krPerYear: 1'].map(
    (amount) => `\n      - { name: x, kind: permanent, ${amount} }`,
  );
  const range = smallWith('multiply: 0.8', 'multiply: { low: 1, middle: 3, high: 2 }');
  const text = range.replace('start: 2017-01', `start: 2017-01\n    ${head}${costs.join('')}`);
  expect(said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'expected exactly one of the fields staff, staffPer1000, got staff and staffPer1000',
    'the policy changes the number of caseworkers, but the scenario has no caseworkers',
    'the policy changes the number of caseworkers, but the scenario has no caseworkers',
    'expected year 1, 2, 3 ... of the policy (at most 100), got "2017"',
    'middle (3) must lie between low (1) and high (2)',
    'warning: year 99 of the policy begins in 2115-01, after the last month of the horizon 2025-12; the amount is not counted',
  ]);
});
