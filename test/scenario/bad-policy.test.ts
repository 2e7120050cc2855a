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
    'a.yaml:20:15 policies[0].evidence: forventede measured, fitted, reported eller assumed, fik "mesured"; mente du \'measured\'?',
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

const REACH: readonly Mistake[] = [
  ['a reach above everyone', 'reach: 1.2', 'a.yaml:20:12 policies[0].reach: forventede et tal <= 1, fik 1,2'],
  ['a reach in per cent', 'reach: 60 %', 'a.yaml:20:12 policies[0].reach: forventede et tal, fik "60 %"'],
];

const DETECTION: readonly Mistake[] = [
  [
    'from a step that is not the universal one',
    'from: [almen, hjemme], to: [hjemme, institution], multiply: 1.5, detection: true',
    'a.yaml:21:76 policies[0].effects[0].detection: detection kan kun bruges om overgange fra det almene trin til andre trin',
  ],
  [
    'of children who leave the ladder',
    'from: almen, to: [hjemme, leave], multiply: 1.5, detection: true',
    'a.yaml:21:60 policies[0].effects[0].detection: detection kan kun bruges om overgange fra det almene trin til andre trin',
  ],
  [
    'of a price',
    'unitCost: hjemme, multiply: 1.5, detection: true',
    'a.yaml:21:44 policies[0].effects[0].detection: detection kan kun bruges om overgange fra det almene trin til andre trin',
  ],
  [
    'that adds',
    'from: almen, to: hjemme, add: 0.1, detection: true',
    'a.yaml:21:36 policies[0].effects[0].add: detection skrives med multiply, ikke add',
  ],
  [
    'that sets',
    'from: almen, to: hjemme, set: 0.1, detection: true',
    'a.yaml:21:36 policies[0].effects[0].set: detection skrives med multiply, ikke set',
  ],
  [
    'that finds fewer children',
    'from: almen, to: hjemme, multiply: 0.9, detection: true',
    'a.yaml:21:46 policies[0].effects[0].multiply: detection finder flere børn, så faktoren skal være mindst 1, fik 0,9',
  ],
  [
    'that finds fewer children at one end of its range',
    'from: almen, to: hjemme, multiply: { low: 0.9, middle: 1.2, high: 1.4 }, detection: true',
    'a.yaml:21:46 policies[0].effects[0].multiply: detection finder flere børn, så faktoren skal være mindst 1, fik 0,9',
  ],
  [
    'in a part of a stay',
    'from: almen, to: hjemme, multiply: 1.5, detection: true, duration: 0-6',
    'a.yaml:21:68 policies[0].effects[0].duration: duration kan ikke bruges sammen med detection, som finder børn på det almene trin',
  ],
  [
    'whose step is misspelt',
    'from: almn, to: hjemme, multiply: 1.5, detection: true',
    "a.yaml:21:17 policies[0].effects[0].from: ukendt trin 'almn'; mente du 'almen'?",
  ],
  [
    'in a word',
    'from: almen, to: hjemme, multiply: 1.5, detection: ja',
    'a.yaml:21:62 policies[0].effects[0].detection: forventede true eller false, fik "ja"',
  ],
  [
    'with a relative risk below nothing',
    'from: almen, to: hjemme, multiply: 1.5, detection: true, relativeRisk: -0.1',
    'a.yaml:21:82 policies[0].effects[0].relativeRisk: forventede et tal >= 0, fik -0,1',
  ],
  [
    'with a relative risk in per cent',
    'from: almen, to: hjemme, multiply: 1.5, detection: true, relativeRisk: 25',
    'a.yaml:21:82 policies[0].effects[0].relativeRisk: forventede et tal <= 10, fik 25',
  ],
  [
    'forgotten beside its relative risk',
    'from: almen, to: hjemme, multiply: 1.5, relativeRisk: 0.25',
    'a.yaml:21:51 policies[0].effects[0].relativeRisk: relativeRisk kan kun bruges sammen med detection: true',
  ],
];

const CAPS: readonly Mistake[] = [
  [
    'on the universal step',
    'step: almen, afterMonths: 5, then: { hjemme: 1 }',
    'a.yaml:20:20 policies[0].caps[0].step: ophold på det almene trin almen kan ikke få en længste varighed',
  ],
  [
    'on a misspelt step',
    'step: hjeme, afterMonths: 5, then: { almen: 1 }',
    "a.yaml:20:20 policies[0].caps[0].step: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'at once',
    'step: hjemme, afterMonths: 0, then: { almen: 1 }',
    'a.yaml:20:41 policies[0].caps[0].afterMonths: forventede et tal >= 1, fik 0',
  ],
  [
    'after half a month',
    'step: hjemme, afterMonths: 0.5, then: { almen: 1 }',
    'a.yaml:20:41 policies[0].caps[0].afterMonths: forventede et helt tal, fik 0,5',
  ],
  [
    'after more than twenty years',
    'step: hjemme, afterMonths: 241, then: { almen: 1 }',
    'a.yaml:20:41 policies[0].caps[0].afterMonths: forventede et tal <= 240, fik 241',
  ],
  [
    'that leads nowhere',
    'step: hjemme, afterMonths: 5, then: {}',
    'a.yaml:20:44 policies[0].caps[0].then: andelene giver tilsammen 0; de skal give 1',
  ],
  [
    'whose shares do not make one',
    'step: hjemme, afterMonths: 5, then: { almen: 0.8, institution: 0.1 }',
    'a.yaml:20:44 policies[0].caps[0].then: andelene giver tilsammen 0,9; de skal give 1',
  ],
  [
    'with a share above 1',
    'step: hjemme, afterMonths: 5, then: { almen: 88 }',
    'a.yaml:20:59 policies[0].caps[0].then.almen: forventede et tal <= 1, fik 88',
  ],
  [
    'that leads back to its own step',
    'step: hjemme, afterMonths: 5, then: { hjemme: 1 }',
    'a.yaml:20:52 policies[0].caps[0].then.hjemme: opholdet på hjemme slutter her, så børnene kan ikke gå videre til hjemme selv',
  ],
  [
    'that leads to a misspelt step',
    'step: hjemme, afterMonths: 5, then: { almn: 1 }',
    "a.yaml:20:52 policies[0].caps[0].then.almn: ukendt trin 'almn'; mente du 'almen'?",
  ],
  [
    'for a misspelt group',
    'step: hjemme, afterMonths: 5, then: { almen: 1 }, group: sarbar',
    "a.yaml:20:71 policies[0].caps[0].group: ukendt gruppe 'sarbar'; mente du 'saarbar'?",
  ],
  [
    'for ages the wrong way round',
    'step: hjemme, afterMonths: 5, then: { almen: 1 }, ages: 17-12',
    'a.yaml:20:70 policies[0].caps[0].ages: forventede aldre som 12-17 (0 til 30, yngste først), fik "17-12"',
  ],
  [
    'stated twice',
    'step: hjemme, afterMonths: 5, then: { almen: 1 } }, { step: hjemme, afterMonths: 5, then: { leave: 1 }, ages: 12-17',
    'a.yaml:20:66 policies[0].caps[1]: ophold på hjemme slutter efter 5 måneder allerede ved et andet loft',
  ],
];

const TARGETS: readonly Mistake[] = [
  [
    'two targets',
    'capacity: institution, breakdowns: institution, multiply: 0.8',
    'a.yaml:21:9 policies[0].effects[0]: forventede netop én slags mål: from og to (overgange), unitCost (priser), breakdowns (sammenbrud), capacity (pladser), ownPlaces (egne pladser) eller addOn (tillægsydelser)',
  ],
  [
    'breakdowns that the scenario does not state',
    'breakdowns: [institution], multiply: 0.8',
    'a.yaml:21:24 policies[0].effects[0].breakdowns[0]: scenariet angiver ingen sammenbrud fra trinnet institution; skriv dem først i breakdowns øverst i filen',
  ],
  [
    'breakdowns on a misspelt step',
    'breakdowns: institusion, multiply: 0.8',
    "a.yaml:21:23 policies[0].effects[0].breakdowns: ukendt trin 'institusion'; mente du 'institution'?",
  ],
  [
    'places that the scenario does not state',
    'capacity: institution, add: 2',
    'a.yaml:21:21 policies[0].effects[0].capacity: scenariet angiver ingen pladser på trinnet institution; skriv dem først i capacity øverst i filen',
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
    'a.yaml:20:13 policies[0].costs[0]: forventede netop ét af felterne krPerYear, kr, krInPolicyYear, krInPolicyYearPer1000, krPerYearPer1000, krPerCaseworker, fik krPerYear og krPerYearPer1000',
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
    'a negative amount per 1,000 in a year of the policy',
    'krInPolicyYearPer1000: { 1: -5 }',
    'a.yaml:20:69 policies[0].costs[0].krInPolicyYearPer1000.1: forventede et tal >= 0, fik -5',
  ],
  [
    'years of the policy after the horizon, per 1,000',
    'krInPolicyYearPer1000: { 99: 5 }',
    'a.yaml:20:66 policies[0].costs[0].krInPolicyYearPer1000.99: virkemidlets år 99 begynder 2115-01, efter periodens sidste måned 2025-12; beløbet regnes ikke med',
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
  ['whom a policy reaches', 'start: 2017-01', 'start: 2017-01\n    #', REACH],
  ['detection', 'from: hjemme, to: institution, multiply: 0.8', '#', DETECTION],
  ['caps', 'start: 2017-01', 'start: 2017-01\n    caps: [{ # }]', CAPS],
  ['targets', 'from: hjemme, to: institution, multiply: 0.8', '#', TARGETS],
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

test('what all children share cannot be changed by a policy that reaches only some', () => {
  const price = smallWith('from: hjemme, to: institution, multiply: 0.8', 'unitCost: institution, multiply: 0.9');
  const reaching = (share: string) => said(price.replace('start: 2017-01', `start: 2017-01\n    reach: ${share}`));
  expect(reaching('1')).toEqual([]);
  expect(reaching('0.6')).toEqual([
    'a.yaml:22:11 policies[0].effects[0].unitCost: unitCost er fælles for alle børn og kan ikke ændres af et virkemiddel, der kun når nogle (reach); del det i to',
  ]);
});

test('two policies cannot each end the same stays after the same time', () => {
  const capped = (id: string, months: number) =>
    `  - { id: ${id}, name: ${id}, start: 2017-01, caps: [{ step: hjemme, afterMonths: ${months}, then: { almen: 1 } }] }\n`;
  const two = (first: number, second: number) =>
    said(smallWith('policies:\n', `policies:\n${capped('a', first)}${capped('b', second)}`));
  expect(two(5, 6)).toEqual([]);
  expect(two(5, 5)).toEqual([
    'a.yaml:18:46 policies[1].caps[0]: ophold på hjemme slutter efter 5 måneder allerede ved et andet loft',
  ]);
});

test('more policies that reach some, or more relative risks, than can be told apart are refused', () => {
  const many = (count: number, fields: (i: number) => string) =>
    said(
      smallWith(
        'policies:\n',
        `policies:\n${Array.from({ length: count }, (_, i) => `  - { id: p${i}, name: P, start: 2017-01, ${fields(i)} }\n`).join('')}`,
      ),
    );
  const found = (risk: number) =>
    `effects: [{ from: almen, to: hjemme, multiply: 2, detection: true, relativeRisk: ${risk} }]`;
  expect(many(6, () => 'reach: 0.5')).toEqual([]);
  expect(many(50 - 1, () => 'reach: 1')).toEqual([]);
  expect(many(7, () => 'reach: 0.5')).toEqual([
    'a.yaml:23:40 policies[6].reach: flere end 6 virkemidler når kun nogle af børnene (reach)',
  ]);
  expect(many(7, () => found(0.3))).toEqual([]);
  expect(many(7, (i) => found(i))).toEqual([
    'a.yaml:23:90 policies[6].effects[0].detection: flere end 6 forskellige relativeRisk i alle virkemidler tilsammen',
  ]);
});

test('fifty-one caps are too many', () => {
  const caps = Array.from({ length: 51 }, (_, i) => `{ step: hjemme, afterMonths: ${i + 1}, then: { leave: 1 } }`);
  expect(saidWith('start: 2017-01', `start: 2017-01\n    caps: [${caps.join(', ')}]`)).toEqual([
    'a.yaml:20:11 policies[0].caps: listen er for lang: højst 50',
  ]);
});

test('English says it too', () => {
  const head = 'staff: 1\n    staffPer1000: 1\n    costs:';
  const costs = ['krInPolicyYear: { 2017: 1 }', 'krInPolicyYear: { 1: 1, 99: 1 }', 'krPerYear: 1'].map(
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

test('English says what cannot be changed so, or is not there', () => {
  const effects = [
    'from: hjemme, to: institution, multiply: 0.8, detection: true',
    'from: almen, to: hjemme, add: 1, detection: true',
    'from: almen, to: hjemme, multiply: 0.5, detection: true, duration: 0-6',
    'from: almen, to: hjemme, multiply: 0.5, relativeRisk: 1',
    'breakdowns: hjemme, set: 1',
    'capacity: institution, add: 2, ages: 12-17',
    'unitCost: hjemme, multiply: 0.8',
    'unitCost: hjemme, addOn: hjemme, multiply: 0.8',
  ].map((effect) => `      - { ${effect} }\n`);
  const caps = [
    'step: almen, afterMonths: 5, then: { hjemme: 1 }',
    'step: hjemme, afterMonths: 5, then: { hjemme: 0.5 }',
    'step: hjemme, afterMonths: 5, then: { almen: 1 }',
  ].map((cap) => `      - { ${cap} }\n`);
  const text = smallWith(
    '    effects:\n      - { from: hjemme, to: institution, multiply: 0.8 }\n',
    `    reach: 0.5\n    caps:\n${caps.join('')}    effects:\n${effects.join('')}`,
  );
  expect(said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    'stays on the universal step almen cannot have a longest duration',
    'the shares sum to 0.5; they must sum to 1',
    'the stay on hjemme ends here, so the children cannot go on to hjemme itself',
    'stays on hjemme end after 5 months already by another cap',
    'detection finds more children, so the factor must be at least 1, got 0.8',
    'detection can only be used on transitions from the universal step to other steps',
    'detection is written with multiply, not add',
    'detection finds more children, so the factor must be at least 1, got 0.5',
    'duration cannot be used with detection, which finds children on the universal step',
    'relativeRisk can only be used with detection: true',
    'an effect on breakdowns is written with multiply',
    'the scenario states no breakdowns from the step hjemme; state them first in breakdowns at the top of the file',
    'capacity is shared by all children and cannot be changed by a policy that reaches only some (reach); make it two',
    'the scenario states no places on the step institution; state them first in capacity at the top of the file',
    'ages cannot be used on places (capacity, ownPlaces), which are the same for all children',
    'unitCost is shared by all children and cannot be changed by a policy that reaches only some (reach); make it two',
    'expected exactly one kind of target: from and to (transitions), unitCost (prices), breakdowns, capacity (places), ownPlaces (own places) or addOn (add-ons)',
  ]);
});
