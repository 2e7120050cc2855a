/** One test for each kind of mistake a planner can make, with the sentence that answers it. */

import { describe, expect, it, test } from 'vitest';
import { SMALL, said, saidWith, smallWith } from './support.js';

/** name of the mistake, what is replaced, by what, what is said */
type Mistake = readonly [name: string, piece: string, replacement: string, ...said: string[]];

const NUMBERS: readonly Mistake[] = [
  [
    'a negative intensity',
    'perYear: 0.1',
    'perYear: -0.2',
    'a.yaml:14:47 transitions[1].perYear: forventede et tal >= 0, fik -0,2',
  ],
  [
    'a decimal comma',
    'perYear: 0.1',
    'perYear: "0,1"',
    'a.yaml:14:47 transitions[1].perYear: forventede et tal, fik "0,1"; decimaler skrives med punktum i filen: 0.1',
  ],
  [
    'a decimal comma that YAML takes for a new field',
    'perYear: 0.1',
    'perYear: 0,1',
    "a.yaml:14:49 transitions[1].1: '1' er ikke et felt; er det decimaler? De skrives med punktum (0.5), ikke komma",
  ],
  [
    'a word for a number',
    'perYear: 0.1',
    'perYear: mange',
    'a.yaml:14:47 transitions[1].perYear: forventede et tal, fik "mange"',
  ],
  [
    'an infinite number',
    'perYear: 0.1',
    'perYear: .inf',
    'a.yaml:14:47 transitions[1].perYear: forventede et endeligt tal, fik Infinity',
  ],
  [
    'not a number',
    'perYear: 0.1',
    'perYear: .nan',
    'a.yaml:14:47 transitions[1].perYear: forventede et endeligt tal, fik NaN',
  ],
  [
    'careless thousands',
    'perYear: 0.1',
    'perYear: 1__0',
    'a.yaml:14:47 transitions[1].perYear: forventede et tal, fik "1__0"',
  ],
  ['a quoted number', 'years: 10', 'years: "10"', 'a.yaml:3:35 horizon.years: forventede et tal, fik "10"'],
  ['half a year', 'years: 10', 'years: 10.5', 'a.yaml:3:35 horizon.years: forventede et helt tal, fik 10,5'],
  [
    'an intensity in the wrong unit',
    'perYear: 0.1',
    'perYear: 400',
    'a.yaml:14:47 transitions[1].perYear: 400 pr. barneår er for meget (højst 365); er tallet pr. måned eller et antal børn?',
  ],
  [
    'a doubtful intensity',
    'perYear: 0.1',
    'perYear: 60',
    'a.yaml:14:47 transitions[1].perYear: advarsel: 60 pr. barneår er meget (over 52, altså et ophold på under en uge); er enheden rigtig?',
  ],
  [
    'a share above 1',
    'share: 0.1',
    'share: 1.2',
    'a.yaml:6:31 population.groups.saarbar.share: forventede et tal <= 1, fik 1,2',
  ],
  [
    'no replications',
    'policies:',
    'replications: 0\npolicies:',
    'a.yaml:16:15 replications: forventede et tal >= 1, fik 0',
  ],
  [
    'a list for a number',
    'perYear: 0.1',
    'perYear: [1]',
    'a.yaml:14:47 transitions[1].perYear: forventede et tal, fik en liste',
  ],
  ['an empty field', 'priceLevel: 2019', 'priceLevel:', 'a.yaml:2:12 priceLevel: forventede et tal, fik ingenting'],
];

const FIELDS: readonly Mistake[] = [
  [
    'a misspelt field',
    'perYear: 0.1',
    'prYear: 0.1',
    "a.yaml:14:38 transitions[1].prYear: ukendt felt 'prYear'; mente du 'perYear'?",
  ],
  [
    'a field nobody knows',
    'perYear: 0.1',
    'perYear: 0.1, farve: blå',
    "a.yaml:14:52 transitions[1].farve: ukendt felt 'farve'; felterne er from, to, perYear, byGroup, byDuration, source",
  ],
  [
    'a misspelt source',
    'perYear: 0.1',
    'perYear: { value: 0.1, sorce: x }',
    "a.yaml:14:61 transitions[1].perYear.sorce: ukendt felt 'sorce'; mente du 'source'?",
  ],
  ['a missing field', 'name: Lille\n', '', 'a.yaml:1:1 name: feltet name mangler'],
  ['a number for a name', 'name: Lille', 'name: 5', 'a.yaml:1:7 name: forventede en tekst, fik 5'],
  ['an empty name', 'name: Lille', 'name: ""', 'a.yaml:1:7 name: teksten er tom'],
  [
    'a name that is too long',
    'name: Lille',
    `name: ${'x'.repeat(201)}`,
    'a.yaml:1:7 name: teksten er for lang: højst 200 tegn',
  ],
  [
    'a misspelt kind',
    'kind: placement',
    'kind: placemnt',
    'a.yaml:10:40 steps[2].kind: forventede universal, preventive, home_based, placement, aftercare eller other, fik "placemnt"; mente du \'placement\'?',
  ],
  [
    'an id with capitals and blanks',
    'id: tiltag',
    'id: Tiltag Et',
    'a.yaml:17:9 policies[0].id: "Tiltag Et" kan ikke bruges som id: små bogstaver, cifre, _ og - (højst 40 tegn, ikke kun cifre)',
  ],
  [
    'an id with an arrow',
    'id: tiltag',
    'id: a>b',
    'a.yaml:17:9 policies[0].id: "a>b" kan ikke bruges som id: små bogstaver, cifre, _ og - (højst 40 tegn, ikke kun cifre)',
  ],
  [
    'a month that does not exist',
    'start: 2017-01',
    'start: 2017-13',
    'a.yaml:19:12 policies[0].start: forventede en måned som 2017-01, fik "2017-13"',
  ],
  [
    'ages beyond 30',
    '0-5,',
    '0-35,',
    'a.yaml:11:19 ageBands.smaa: forventede aldre som 12-17 (0 til 30, yngste først), fik "0-35"',
  ],
  [
    'ages the wrong way round',
    '0-5,',
    '5-0,',
    'a.yaml:11:19 ageBands.smaa: forventede aldre som 12-17 (0 til 30, yngste først), fik "5-0"',
  ],
  [
    'a birthday beyond 30',
    'policies:',
    'birthdays: { 40: leave }\npolicies:',
    'a.yaml:16:14 birthdays.40: forventede en fødselsdag fra 1 til 30, fik "40"',
  ],
  [
    'a misspelt start',
    'policies:',
    'initial: steadystate\npolicies:',
    'a.yaml:16:10 initial: forventede steadyState, fik "steadystate"; mente du \'steadyState\'?',
  ],
  [
    'an empty list of steps',
    'from: hjemme, to: institution, m',
    'from: [], to: institution, m',
    'a.yaml:21:17 policies[0].effects[0].from: listen er tom',
  ],
];

const PARTS: readonly Mistake[] = [
  [
    'a step that is not on the ladder',
    'to: institution, perYear',
    'to: institusion, perYear',
    "a.yaml:14:25 transitions[1].to: ukendt trin 'institusion'; mente du 'institution'?",
  ],
  [
    'an age band that does not exist',
    'perYear: 0.1',
    'perYear: { smaa: 0.1, stor: 0.2, store: 0.1 }',
    "a.yaml:14:60 transitions[1].perYear.stor: ukendt aldersbånd 'stor'; mente du 'store'?",
  ],
  [
    'an age band left out',
    'perYear: 0.1',
    'perYear: { smaa: 0.1 }',
    'a.yaml:14:47 transitions[1].perYear: aldersbåndet store mangler; når et tal gives pr. aldersbånd, skal alle med',
  ],
  [
    'a group that does not exist',
    'byGroup: { saarbar',
    'byGroup: { sarbar',
    "a.yaml:13:81 transitions[0].byGroup.sarbar: ukendt gruppe 'sarbar'; mente du 'saarbar'?",
  ],
  [
    'a pair stated twice',
    'from: institution, to: almen',
    'from: hjemme, to: institution',
    'a.yaml:15:5 transitions[2]: overgangen fra hjemme til institution er angivet to gange',
  ],
  [
    'a move to the same step',
    '  - { from: institution',
    '  - { from: hjemme, to: hjemme, perYear: 1 }\n  - { from: institution',
    'a.yaml:15:25 transitions[2].to: overgangen går fra hjemme til sig selv',
  ],
  [
    'a reserved id',
    'id: tiltag',
    'id: all',
    "a.yaml:17:9 policies[0].id: 'all' har en fast betydning og kan ikke bruges som id",
  ],
  [
    'an id used twice',
    'policies:',
    'policies:\n  - { id: tiltag, name: Igen, start: 2018-01 }',
    "a.yaml:18:9 policies[1].id: id'et 'tiltag' er brugt før",
  ],
  [
    'two universal steps',
    'kind: home_based',
    'kind: universal',
    'a.yaml:8:3 steps: forventede netop ét trin af typen universal, fik 2',
  ],
  [
    'a step without a price',
    'unitCost: 950_000',
    'ledger: none',
    'a.yaml:10:5 steps[2]: trinnet institution mangler unitCost (kr. pr. helårsperson); skriv 0, hvis det intet koster',
  ],
  [
    'aftercare without a ledger',
    'kind: placement',
    'kind: aftercare',
    'a.yaml:10:5 steps[2]: trinnet institution er efterværn og skal angive ledger: steps_2_3, steps_4_6 eller none',
  ],
  [
    'family-like care that is no placement',
    'kind: home_based',
    'kind: home_based, familyLike: true',
    'a.yaml:9:59 steps[1].familyLike: trinnet hjemme er ingen anbringelse (kind: placement) og kan ikke have familyLike',
  ],
  [
    'overlapping age bands',
    '0-5, store: 6-17',
    '0-6, store: 6-17',
    'a.yaml:11:31 ageBands.store: aldersbåndet store skal begynde efter smaa: yngste først og uden overlap',
  ],
  [
    'groups of more than everyone',
    '{ share: 0.1 }',
    '{ share: 0.7 }, b: { share: 0.6 }',
    'a.yaml:6:3 population.groups: andelene giver tilsammen 1,3; de må højst give 1',
  ],
  [
    'an effect on a move that is not stated',
    'from: hjemme, to: institution, multiply',
    'from: almen, to: institution, multiply',
    'a.yaml:21:9 policies[0].effects[0]: ingen overgang fra almen til institution er angivet; derfra fører overgange til hjemme',
  ],
  [
    'an effect on nothing',
    'from: hjemme, to: institution, multiply',
    'from: hjemme, multiply',
    'a.yaml:21:9 policies[0].effects[0]: forventede netop én slags mål: from og to (overgange), unitCost (priser), breakdowns (sammenbrud), capacity (pladser), ownPlaces (egne pladser) eller addOn (tillægsydelser)',
  ],
  [
    'an effect with two operations',
    'multiply: 0.8',
    'multiply: 0.8, add: 1',
    'a.yaml:21:9 policies[0].effects[0]: forventede netop ét af felterne multiply, add, set, fik multiply og add',
  ],
  [
    'an effect that takes away too much',
    'multiply: 0.8',
    'add: -0.2',
    'a.yaml:21:47 policies[0].effects[0].add: hjemme > institution kan komme ned på -0,1; intet tal må komme under 0',
  ],
  [
    'an intensity set too high',
    'multiply: 0.8',
    'set: 400',
    'a.yaml:21:47 policies[0].effects[0].set: 400 pr. barneår er for meget (højst 365); er tallet pr. måned eller et antal børn?',
  ],
  [
    'a policy after the horizon',
    'start: 2017-01',
    'start: 2027-01',
    'a.yaml:19:12 policies[0].start: virkemidlet begynder 2027-01, uden for perioden 2016-01 til 2025-12',
  ],
  [
    'a policy before the horizon',
    'start: 2017-01',
    'start: 2015-12',
    'a.yaml:19:12 policies[0].start: virkemidlet begynder 2015-12, uden for perioden 2016-01 til 2025-12',
  ],
  [
    'a policy that ends before it starts',
    'start: 2017-01',
    'start: 2017-01\n    end: 2016-12',
    'a.yaml:20:10 policies[0].end: virkemidlet slutter 2016-12, før det begynder 2017-01',
  ],
  [
    'a policy that ends after the horizon',
    'start: 2017-01',
    'start: 2017-01\n    end: 2030-12',
    'a.yaml:20:10 policies[0].end: advarsel: virkemidlet slutter 2030-12, efter periodens sidste måned 2025-12',
  ],
  [
    'a cost without an amount',
    'start: 2017-01',
    'start: 2017-01\n    costs: [{ name: x, kind: permanent }]',
    'a.yaml:20:13 policies[0].costs[0]: forventede netop ét af felterne krPerYear, kr, krInPolicyYear, krInPolicyYearPer1000, krPerYearPer1000, krPerCaseworker, fik ingen',
  ],
  [
    'a cost of which some years are outside the horizon, which may be meant',
    'start: 2017-01',
    'start: 2017-01\n    costs: [{ name: x, kind: permanent, kr: { 2025: 5, 2030: 5 } }]',
    'a.yaml:20:56 policies[0].costs[0].kr.2030: advarsel: året 2030 er ikke et af periodens hele kalenderår, 2016 til 2025; beløbet regnes ikke med',
  ],
  [
    'a cost of which all years of the policy are outside the horizon',
    'start: 2017-01',
    'start: 2017-01\n    costs: [{ name: x, kind: permanent, krInPolicyYear: { 10: 5, 11: 5 } }]',
    'a.yaml:20:59 policies[0].costs[0].krInPolicyYear.10: virkemidlets år 10 begynder 2026-01, efter periodens sidste måned 2025-12; beløbet regnes ikke med',
    'a.yaml:20:66 policies[0].costs[0].krInPolicyYear.11: virkemidlets år 11 begynder 2027-01, efter periodens sidste måned 2025-12; beløbet regnes ikke med',
  ],
  [
    'a cost in a year outside the horizon',
    'start: 2017-01',
    'start: 2017-01\n    costs: [{ name: x, kind: permanent, kr: { 2030: 5 } }]',
    'a.yaml:20:47 policies[0].costs[0].kr.2030: året 2030 ligger uden for perioden 2016 til 2025',
  ],
  [
    'both children and a table',
    'children: 900',
    'children: 900\n  counts: {}',
    'a.yaml:5:3 population: forventede netop ét af felterne children, table, counts, fik children og counts',
    'a.yaml:6:3 population.counts: tabellen har ingen rækker med tal',
  ],
  [
    'a birthday from an unknown step',
    'policies:',
    'birthdays: { 18: { hjeme: { institution: 0.5 } } }\npolicies:',
    "a.yaml:16:20 birthdays.18.hjeme: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'a birthday that names the universal step',
    'policies:',
    'birthdays: { 18: { almen: { hjemme: 0.5 } } }\npolicies:',
    "a.yaml:16:20 birthdays.18.almen: 'almen' er det almene trin, som ikke angives her",
  ],
  [
    'a birthday that names leave',
    'policies:',
    'birthdays: { 18: { hjemme: { leave: 0.5 } } }\npolicies:',
    'a.yaml:16:30 birthdays.18.hjemme.leave: leave angives ikke: de børn, der ikke er nævnt, forlader trappen af sig selv',
  ],
  [
    'birthday shares above 1',
    'policies:',
    'birthdays: { 18: { hjemme: { institution: 0.6, hjemme: 0.6 } } }\npolicies:',
    'a.yaml:16:20 birthdays.18.hjemme: andelene giver tilsammen 1,2; de må højst give 1',
  ],
  [
    'initial shares above 1',
    'policies:',
    'initial: { shares: { hjemme: 0.7, institution: 0.6 } }\npolicies:',
    'a.yaml:16:12 initial.shares: andelene giver tilsammen 1,3; de må højst give 1',
  ],
  [
    'two ways to start',
    'policies:',
    'initial: { burnInYears: 5, shares: {} }\npolicies:',
    'a.yaml:16:10 initial: forventede netop ét af felterne burnInYears, shares, stock, fik burnInYears og shares',
  ],
  [
    'half a child',
    'policies:',
    'initial: { stock: [{ step: hjemme, children: 1.5, ages: 0-17 }] }\npolicies:',
    'a.yaml:16:46 initial.stock[0].children: forventede et helt tal, fik 1,5',
  ],
  [
    'a stock on an unknown step',
    'policies:',
    'initial: { stock: [{ step: hjeme, children: 1 }] }\npolicies:',
    "a.yaml:16:28 initial.stock[0].step: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'more children on the steps than there are',
    'policies:',
    'initial: { stock: [{ step: hjemme, children: 1000, ages: 0-17 }] }\npolicies:',
    'a.yaml:16:12 initial.stock: der er flere 0-17-årige på trinene (1000) end i befolkningen (900)',
  ],
  [
    'arrivals to an unknown step',
    'policies:',
    'arrivals: [{ id: a, to: pleje, perYear: 2, ages: 12-17 }]\npolicies:',
    "a.yaml:16:25 arrivals[0].to: ukendt trin 'pleje'; trinene er almen, hjemme, institution",
  ],
];

describe.each([
  ['numbers', NUMBERS],
  ['fields', FIELDS],
  ['parts that do not fit together', PARTS],
])('%s', (_, mistakes) => {
  it.each(mistakes)('%s is pointed out in one line', (_name, piece, replacement, ...sentences) => {
    expect(saidWith(piece, replacement)).toEqual(sentences);
  });
});

describe('the ladder as a whole', () => {
  test('a step no child can come to is an error', () => {
    expect(
      said(
        smallWith(
          '  - { id: institution',
          '  - { id: pleje, level: 5, kind: placement, name: P, unitCost: 1 }\n  - { id: institution',
        ),
      ),
    ).toEqual([
      'a.yaml:10:11 steps[2].id: ingen børn kan komme til trinnet pleje: ingen overgang, fødselsdag, tilgang eller startbestand fører dertil',
    ]);
  });

  test('a step children come to by arrival only can be reached', () => {
    const text = smallWith(
      '  - { id: institution',
      '  - { id: pleje, level: 5, kind: placement, name: P, unitCost: 1 }\n  - { id: institution',
    );
    expect(
      said(text.replace('policies:', 'arrivals: [{ id: a, to: pleje, perYear: 2, ages: 12-17 }]\npolicies:')),
    ).toEqual([]);
  });

  test('a step nobody can leave, without a birthday rule, is doubted', () => {
    const text = SMALL.replace('  - { from: institution, to: almen, perYear: 0.25 }\n', '').replace(
      'policies:',
      'birthdays: {}\npolicies:',
    );
    expect(said(text)).toEqual([
      'a.yaml:10:11 steps[2].id: advarsel: børn kan aldrig forlade trinnet institution: ingen overgang og ingen fødselsdag fører derfra',
    ]);
  });
});

test('all ten faults of a file are told at once, in reading order', () => {
  const text = SMALL.replace('priceLevel: 2019', 'priceLevel: nitten')
    .replace('years: 10', 'years: -1')
    .replace('share: 0.1', 'share: 2')
    .replace('kind: home_based', 'kind: homebased')
    .replace('unitCost: 950_000', 'unitcost: 950_000')
    .replace('store: 6-17', 'store: 5-17')
    .replace('to: hjemme, perYear', 'to: hjem, perYear')
    .replace('perYear: 0.1', 'perYear: -1')
    .replace('start: 2017-01', 'start: januar')
    .replace('multiply: 0.8', 'multipli: 0.8');
  expect(said(text).map((line) => line.split(' ')[1])).toEqual([
    'priceLevel:',
    'horizon.years:',
    'population.groups.saarbar.share:',
    'steps[1].kind:',
    'steps[2].unitcost:',
    'ageBands.store:',
    'transitions[0].to:',
    'transitions[1].perYear:',
    'policies[0].start:',
    'policies[0].effects[0].multipli:',
  ]);
});

test('English says the same with a decimal point', () => {
  expect(said(smallWith('perYear: 0.1', 'perYear: -0.2'), {}, 'en')).toEqual([
    'a.yaml:14:47 transitions[1].perYear: expected a number >= 0, got -0.2',
  ]);
});
