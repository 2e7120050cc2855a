/** One test for each mistake about time: time on the step, trends, delay, fidelity, fade-out and new cases. */

import { describe, expect, it, test } from 'vitest';
import { SMALL, said, saidWith, smallWith } from './support.js';

/** name of the mistake, the fields as written, what is said */
type Mistake = readonly [name: string, fields: string, ...said: string[]];

const DURATIONS: readonly Mistake[] = [
  [
    'a range the wrong way round',
    '{ 6-0: 1, 0-: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.6-0: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "6-0"',
  ],
  [
    'a range of no months',
    '{ 0-0: 1, 0-: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.0-0: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "0-0"',
  ],
  [
    'half months',
    '{ 0-1.5: 1, 1.5-: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.0-1.5: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "0-1.5"',
    'a.yaml:15:76 transitions[2].byDuration.1.5-: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "1.5-"',
  ],
  [
    'a range beyond twenty years',
    '{ 0-241: 1, 241-: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.0-241: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "0-241"',
    'a.yaml:15:76 transitions[2].byDuration.241-: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "241-"',
  ],
  [
    'a range without a dash',
    '{ 6: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.6: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "6"',
  ],
  [
    'a stay whose beginning is missing',
    '{ 6-12: 1, 12-: 1 }',
    'a.yaml:15:66 transitions[2].byDuration.6-12: tiden fra måned 0 til 6 mangler; faktorerne skal dække hele tiden fra måned 0',
  ],
  [
    'a hole in a stay',
    '{ 0-6: 1, 12-: 1 }',
    'a.yaml:15:74 transitions[2].byDuration.12-: tiden fra måned 6 til 12 mangler; faktorerne skal dække hele tiden fra måned 0',
  ],
  [
    'overlapping ranges',
    '{ 0-6: 1, 4-12: 2, 12-: 1 }',
    'a.yaml:15:74 transitions[2].byDuration.4-12: månederne 4-12 overlapper 0-6; hvert interval skal begynde, hvor det forrige slutter',
  ],
  [
    'a range after the open one',
    '{ 0-: 1, 12-: 1 }',
    'a.yaml:15:73 transitions[2].byDuration.12-: månederne 12- overlapper 0-; hvert interval skal begynde, hvor det forrige slutter',
  ],
  [
    'a stay whose end is missing',
    '{ 0-6: 1, 6-24: 1 }',
    'a.yaml:15:74 transitions[2].byDuration.6-24: tiden fra måned 24 mangler; det sidste interval skal være åbent, for eksempel 24-',
  ],
  [
    'a negative factor',
    '{ 0-6: -1, 6-: 1 }',
    'a.yaml:15:71 transitions[2].byDuration.0-6: forventede et tal >= 0, fik -1',
  ],
  [
    'one factor for a whole stay',
    '2',
    'a.yaml:15:64 transitions[2].byDuration: forventede felter (navn: værdi), fik 2',
  ],
];

const TRENDS: readonly Mistake[] = [
  [
    'neither a rate nor a table',
    'from: almen, to: hjemme',
    'a.yaml:17:5 trends[0]: forventede netop ét af felterne perYear, byYear, fik ingen',
  ],
  [
    'both a rate and a table',
    'from: almen, to: hjemme, perYear: 0.03, byYear: { 2016: 1 }',
    'a.yaml:17:5 trends[0]: forventede netop ét af felterne perYear, byYear, fik perYear og byYear',
  ],
  [
    'a growth in per cent',
    'from: almen, to: hjemme, perYear: 3',
    'a.yaml:17:48 trends[0].perYear: 3 om året er for meget (højst 1, altså en fordobling); 3 % om året skrives 0.03',
  ],
  [
    'a growth that leaves nothing',
    'from: almen, to: hjemme, perYear: -1',
    'a.yaml:17:48 trends[0].perYear: forventede et tal > -1, fik -1',
  ],
  [
    'a doubtful growth',
    'from: almen, to: hjemme, perYear: 0.6',
    'a.yaml:17:48 trends[0].perYear: advarsel: en vækst på 0,6 om året er meget (over 0,5); er enheden rigtig? 3 % om året skrives 0.03',
  ],
  [
    'a table without years',
    'from: almen, to: hjemme, byYear: {}',
    'a.yaml:17:39 trends[0].byYear: byYear har ingen år; angiv mindst ét',
  ],
  [
    'a year nobody lives in',
    'from: almen, to: hjemme, byYear: { 1899: 1 }',
    'a.yaml:17:49 trends[0].byYear.1899: forventede et årstal fra 1900 til 2200, fik "1899"',
  ],
  [
    'a negative factor in a year',
    'from: almen, to: hjemme, byYear: { 2016: -1 }',
    'a.yaml:17:55 trends[0].byYear.2016: forventede et tal >= 0, fik -1',
  ],
  [
    'a move that is not stated',
    'from: almen, to: institution, perYear: 0.03',
    'a.yaml:17:5 trends[0]: ingen overgang fra almen til institution er angivet; derfra fører overgange til hjemme',
  ],
  [
    'a step that is misspelt',
    'from: almen, to: hjeme, perYear: 0.03',
    "a.yaml:17:31 trends[0].to: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'a group that is misspelt',
    'from: almen, to: hjemme, group: sarbar, perYear: 0.03',
    "a.yaml:17:46 trends[0].group: ukendt gruppe 'sarbar'; mente du 'saarbar'?",
  ],
  [
    'a misspelt field',
    'from: almen, to: hjemme, peryear: 0.03',
    "a.yaml:17:39 trends[0].peryear: ukendt felt 'peryear'; mente du 'perYear'?",
  ],
];

const POLICIES: readonly Mistake[] = [
  ['a negative delay', 'delayMonths: -1', 'a.yaml:20:18 policies[0].delayMonths: forventede et tal >= 0, fik -1'],
  [
    'half a month of delay',
    'delayMonths: 1.5',
    'a.yaml:20:18 policies[0].delayMonths: forventede et helt tal, fik 1,5',
  ],
  [
    'a delay of more than twenty years',
    'delayMonths: 241',
    'a.yaml:20:18 policies[0].delayMonths: forventede et tal <= 240, fik 241',
  ],
  [
    'a delay beyond the horizon',
    'delayMonths: 108',
    'a.yaml:20:18 policies[0].delayMonths: advarsel: virkemidlet begynder først at virke 2026-01, efter periodens sidste måned 2025-12; i perioden koster det kun',
  ],
  [
    'a delay beyond the end',
    'delayMonths: 12\n    end: 2017-12',
    'a.yaml:20:18 policies[0].delayMonths: virkemidlet slutter 2017-12, før det begynder at virke 2018-01',
  ],
  ['a fidelity above 1', 'fidelity: 1.2', 'a.yaml:20:15 policies[0].fidelity: forventede et tal <= 1, fik 1,2'],
  ['a fidelity in per cent', 'fidelity: "80 %"', 'a.yaml:20:15 policies[0].fidelity: forventede et tal, fik "80 %"'],
  [
    'a fade-out of a policy that stays',
    'fadeOutMonths: 12',
    'a.yaml:20:5 policies[0].fadeOutMonths: fadeOutMonths kan kun bruges sammen med end, den sidste måned før udfasningen',
  ],
  [
    'a negative fade-out',
    'end: 2020-12\n    fadeOutMonths: -1',
    'a.yaml:21:20 policies[0].fadeOutMonths: forventede et tal >= 0, fik -1',
  ],
];

const EFFECTS: readonly Mistake[] = [
  [
    'a part of a stay the wrong way round',
    'from: hjemme, to: institution, multiply: 0.8, duration: 6-0',
    'a.yaml:21:67 policies[0].effects[0].duration: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik "6-0"',
  ],
  [
    'a number for a part of a stay',
    'from: hjemme, to: institution, multiply: 0.8, duration: 6',
    'a.yaml:21:67 policies[0].effects[0].duration: forventede måneder som 0-6 eller 24- (hele måneder, 0 til 240, mindste først), fik 6',
  ],
  [
    'a word for new cases',
    'from: hjemme, to: institution, multiply: 0.8, newCasesOnly: ja',
    'a.yaml:21:71 policies[0].effects[0].newCasesOnly: forventede true eller false, fik "ja"',
  ],
  [
    'new cases of a price',
    'unitCost: institution, multiply: 0.8, newCasesOnly: true',
    'a.yaml:21:49 policies[0].effects[0].newCasesOnly: newCasesOnly gælder ophold og kan ikke bruges om en pris (unitCost)',
  ],
];

describe.each([
  ['time on the step', 'perYear: 0.25', 'perYear: 0.25, byDuration: #', DURATIONS],
  ['trends', 'policies:', 'trends:\n  - { id: t, # }\npolicies:', TRENDS],
  ['when a policy works', 'start: 2017-01', 'start: 2017-01\n    #', POLICIES],
  ['what an effect is limited to', 'from: hjemme, to: institution, multiply: 0.8', '#', EFFECTS],
])('%s', (_, piece, frame, mistakes) => {
  it.each(mistakes)('%s is pointed out in one line', (_name, fields, ...sentences) => {
    expect(saidWith(piece, frame.replace('#', fields))).toEqual(sentences);
  });
});

describe('trends as a whole', () => {
  const trend = (fields: string) => `  - { from: almen, to: hjemme, ${fields} }\n`;

  test('an id used twice is pointed out', () => {
    const twice = trend('id: t, perYear: 0.01').repeat(2);
    expect(saidWith('policies:', `trends:\n${twice}policies:`)).toEqual([
      "a.yaml:18:36 trends[1].id: id'et 't' er brugt før",
    ]);
  });

  test('a hundred and one are too many', () => {
    const many = Array.from({ length: 101 }, (_, i) => trend(`id: t${i}, perYear: 0.001`)).join('');
    expect(saidWith('policies:', `trends:\n${many}policies:`)).toEqual([
      'a.yaml:17:3 trends: listen er for lang: højst 100',
    ]);
  });

  test('what grows for long may not grow beyond what may be stated', () => {
    const grown = smallWith('policies:', `trends:\n${trend('id: t, perYear: 0.2')}policies:`);
    expect(said(grown)).toEqual([]);
    expect(said(grown.replace('years: 10', 'years: 100'))).toEqual([
      'a.yaml:17:5 trends[0]: overgangen fra almen til hjemme kommer op på 1380000 pr. barneår i perioden; det er for meget (højst 365)',
    ]);
  });

  test('years outside the horizon do not count', () => {
    const table = trend('id: t, byYear: { 1990: 0, 2015: 1, 2026: 1, 2100: 1000 }');
    const policy = smallWith('from: hjemme, to: institution, multiply: 0.8', 'from: almen, to: hjemme, add: -0.01');
    expect(said(policy.replace('policies:', `trends:\n${table}policies:`))).toEqual([]);
  });
});

describe('what is taken away may not be more than is left', () => {
  const taking = 'from: institution, to: almen, add: -0.2';
  const small = (transition: string, effect = taking, trends = '', head = '') =>
    said(
      SMALL.replace('perYear: 0.25', `perYear: 0.25${transition}`)
        .replace('from: hjemme, to: institution, multiply: 0.8', effect)
        .replace('policies:', `${trends}policies:`)
        .replace('start: 2017-01', `start: 2017-01${head}`),
    ).map((line) => line.replace(/^.*: (?=institution)/, ''));
  const below = (lowest: string) => [`institution > almen kan komme ned på ${lowest}; intet tal må komme under 0`];
  const factors = ', byDuration: { 0-6: 1.6, 6-24: 1, 24-: 0.6 }';

  test('of the intensity as stated', () => {
    expect(small('')).toEqual([]);
  });

  test('of the intensity at the ages it concerns', () => {
    const small = (rest: string) =>
      saidWith('from: hjemme, to: institution, multiply: 0.8', `from: almen, to: hjemme, add: -0.02${rest}`);
    const place = 'a.yaml:21:41 policies[0].effects[0].add: ';
    const below = [`${place}almen > hjemme kan komme ned på -0,01; intet tal må komme under 0`];
    expect(small('')).toEqual(below);
    expect(small(', ages: 5-6')).toEqual(below);
    expect(small(', ages: 6-17')).toEqual([]);
    expect(small(', ages: 6-22')).toEqual([]);
  });

  test('of what time on the step makes of it', () => {
    expect(small(factors)).toEqual(below('-0,05'));
    expect(small(factors, `${taking}, duration: 12-36`)).toEqual(below('-0,05'));
    expect(small(factors, `${taking}, duration: 0-24`)).toEqual([]);
  });

  test('of what a group makes of it', () => {
    expect(small(', byGroup: { saarbar: 0.5 }')).toEqual(below('-0,075'));
    expect(small(', byGroup: { saarbar: 0.5 }', `${taking}, group: rest`)).toEqual([]);
  });

  test('of what trends make of it', () => {
    const trend = (rest: string) => `trends:\n  - { id: t, from: institution, to: almen, ${rest} }\n`;
    expect(small('', taking, trend('byYear: { 2020: 1, 2025: 0.6 }'))).toEqual(below('-0,05'));
    expect(small('', taking, trend('perYear: -0.1'))).toEqual(below('-0,103145'));
    expect(small('', taking, trend('perYear: 0.1'))).toEqual([]);
    expect(small('', `${taking}, ages: 0-5`, trend('perYear: -0.1, ages: 12-17'))).toEqual([]);
  });

  test('with the fidelity of the policy', () => {
    expect(small(factors, taking, '', '\n    fidelity: 0.75')).toEqual([]);
    expect(small(factors, taking, '', '\n    fidelity: 0.8')).toEqual(below('-0,01'));
  });

  test('effects on different parts of a stay do not add up', () => {
    const two = (first: string, second: string) =>
      `${taking}, duration: ${first} }\n      - { ${taking}, duration: ${second}`;
    expect(small('', two('0-6', '6-'))).toEqual([]);
    expect(small('', two('0-7', '6-'))).toEqual([...below('-0,15'), ...below('-0,15')]);
  });
});

test('months are counted to the last that works: a delay up to the end or the end of the horizon is right', () => {
  expect(saidWith('start: 2017-01', 'start: 2017-01\n    delayMonths: 11\n    end: 2017-12')).toEqual([]);
  expect(saidWith('start: 2017-01', 'start: 2017-01\n    delayMonths: 107')).toEqual([]);
});

test('a price may say that it is not about new cases', () => {
  const effect = 'unitCost: institution, multiply: 0.8, newCasesOnly: false';
  expect(saidWith('from: hjemme, to: institution, multiply: 0.8', effect)).toEqual([]);
});

test('the way back to a placement is stated by the time since the last one, and only where there are placements', () => {
  const with_ = (text: string) => said(SMALL.replace('policies:', `rePlacement: ${text}\npolicies:`));
  expect(with_('{ 0-24: 2.5, 24-: 1 }')).toEqual([]);
  expect(with_('{ 0-24: 2.5 }')[0]).toMatch(/rePlacement\.0-24: tiden fra måned 24 mangler/);
  expect(with_('{ 0-24: -1, 24-: 1 }')[0]).toMatch(/rePlacement\.0-24: forventede .*fik -1/);
  const none = SMALL.replaceAll('kind: placement', 'kind: other').replace(
    'policies:',
    'rePlacement: { 0-: 2 }\npolicies:',
  );
  expect(said(none)[0]).toMatch(
    /rePlacement: gælder vejen tilbage til en anbringelse, men intet trin har kind: placement/,
  );
});

test('what would quietly make wrong numbers is said: early birthdays, stocks without ages, aftercare under 18', () => {
  const with_ = (text: string): string[] => said(SMALL.replace('policies:', `${text}\npolicies:`));
  expect(with_('birthdays: { 15: { hjemme: { hjemme: 1 } }, 18: leave }')[0]).toMatch(
    /birthdays.15: advarsel: på 15-årsdagen forlader alle trappen, som står på et trin, der ikke er nævnt/,
  );
  expect(with_('birthdays: { 18: leave }')).toEqual([]);
  expect(with_('initial: { stock: { hjemme: 10 } }')[0]).toMatch(
    /advarsel: børnene på 'hjemme' fordeles jævnt på 0-17 år/,
  );
  expect(with_('initial: { stock: [{ step: hjemme, children: 10, ages: 6-17 }] }')).toEqual([]);
  const aftercare = SMALL.replace('kind: placement', 'kind: aftercare, ledger: none');
  const shares = said(aftercare.replace('policies:', 'initial: { shares: { institution: 0.01 } }\npolicies:'));
  expect(shares.join()).toMatch(
    /initial.shares.institution: på trinnet 'institution' \(aftercare\) er ingen under 18 år/,
  );
});

test('English says it too', () => {
  const text = SMALL.replace('perYear: 0.25', 'perYear: 0.25, byDuration: { 0-6: 1, 12-24: 1 }')
    .replace('policies:', 'trends: [{ id: t, from: almen, to: hjemme, perYear: 3 }]\npolicies:')
    .replace('start: 2017-01', 'start: 2017-01\n    delayMonths: 120\n    fadeOutMonths: 1')
    .replace('from: hjemme, to: institution, multiply: 0.8', 'unitCost: hjemme, multiply: 0.8, newCasesOnly: true');
  expect(said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'the time from month 6 to 12 is missing; the factors must cover all time from month 0',
    'the time from month 24 is missing; the last range must be open, for instance 24-',
    '3 a year is too much (at most 1, a doubling); 3 % a year is written 0.03',
    'fadeOutMonths can only be used with end, the last month before the effect fades out',
    'newCasesOnly is about stays and cannot be used on a price (unitCost)',
    'warning: the policy first works in 2027-01, after the last month of the horizon 2025-12; within it it only costs',
  ]);
});
