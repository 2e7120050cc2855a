/** One test for each mistake in breakdowns, caseworkers and capacity. */

import { describe, expect, it, test } from 'vitest';
import { SMALL, said, saidWith } from './support.js';

/** name of the mistake, the fields as written, what is said */
type Mistake = readonly [name: string, fields: string, ...said: string[]];

const BREAKDOWNS: readonly Mistake[] = [
  ['no share', 'from: institution', 'a.yaml:17:5 breakdowns[0].share: feltet share mangler'],
  [
    'a share in per cent',
    'from: institution, share: 20',
    'a.yaml:17:33 breakdowns[0].share: forventede et tal <= 1, fik 20',
  ],
  [
    'a word for a share',
    'from: institution, share: mange',
    'a.yaml:17:33 breakdowns[0].share: forventede et tal, fik "mange"',
  ],
  [
    'a share of one age band only',
    'from: institution, share: { smaa: 0.1 }',
    'a.yaml:17:33 breakdowns[0].share: aldersbåndet store mangler; når et tal gives pr. aldersbånd, skal alle med',
  ],
  [
    'an age band that is misspelt',
    'from: institution, share: { smaa: 0.1, store: 0.2, unge: 0.3 }',
    "a.yaml:17:58 breakdowns[0].share.unge: ukendt aldersbånd 'unge'; aldersbåndene er smaa, store",
  ],
  [
    'a step that is no placement',
    'from: [institution, hjemme], share: 0.2',
    "a.yaml:17:27 breakdowns[0].from[1]: 'hjemme' er ikke en anbringelse (kind: placement); kun anbringelser kan bryde sammen",
  ],
  [
    'a step that is misspelt',
    'from: institusion, share: 0.2',
    "a.yaml:17:13 breakdowns[0].from: ukendt trin 'institusion'; mente du 'institution'?",
  ],
  [
    'a move that is not stated',
    'from: institution, to: hjemme, share: 0.2',
    'a.yaml:17:5 breakdowns[0]: ingen overgang fra institution til hjemme er angivet; derfra fører overgange til almen',
  ],
  [
    'a move in two breakdowns',
    'from: institution, share: 0.2 }\n  - { from: institution, to: [almen, leave], share: 0.1',
    'a.yaml:18:5 breakdowns[1]: overgangen fra institution til almen er med i flere sammenbrud; den må kun være i ét',
  ],
  [
    'a misspelt field',
    'from: institution, shares: 0.2',
    "a.yaml:17:26 breakdowns[0].shares: ukendt felt 'shares'; mente du 'share'?",
  ],
];

const STAFF: readonly Mistake[] = [
  [
    'neither a number nor one per 1,000 children',
    'weights: { hjemme: 1 }',
    'a.yaml:16:14 caseworkers: forventede netop ét af felterne staff, staffPer1000, fik ingen',
  ],
  [
    'both of them',
    'staff: 10, staffPer1000: 1.1, weights: { hjemme: 1 }',
    'a.yaml:16:14 caseworkers: forventede netop ét af felterne staff, staffPer1000, fik staff og staffPer1000',
  ],
  ['nobody', 'staff: 0, weights: { hjemme: 1 }', 'a.yaml:16:23 caseworkers.staff: forventede et tal > 0, fik 0'],
  [
    'nobody from a date on',
    'staff: { 2016: 10, 2018: 0 }, weights: { hjemme: 1 }',
    'a.yaml:16:41 caseworkers.staff.2018: forventede et tal > 0, fik 0',
  ],
  [
    'dates that are none',
    'staff: { 2016-13: 10, fra 2018: 12 }, weights: { hjemme: 1 }',
    'a.yaml:16:25 caseworkers.staff.2016-13: forventede et årstal eller en måned som 2018 eller 2018-07, fik "2016-13"',
    'a.yaml:16:38 caseworkers.staff.fra 2018: forventede et årstal eller en måned som 2018 eller 2018-07, fik "fra 2018"',
  ],
  [
    'a date that is given twice',
    'staff: { 2018: 10, 2018-01: 12 }, weights: { hjemme: 1 }',
    'a.yaml:16:35 caseworkers.staff.2018-01: tallet fra 2018-01 er angivet to gange; et årstal betyder januar',
  ],
  [
    'no dates',
    'staff: {}, weights: { hjemme: 1 }',
    'a.yaml:16:16 caseworkers.staff: der er ingen datoer; angiv mindst én, eller ét tal',
  ],
  ['no weights', 'staff: 10', 'a.yaml:16:14 caseworkers.weights: feltet weights mangler'],
  [
    'weights of nothing',
    'staff: 10, weights: { hjemme: 0 }',
    'a.yaml:16:27 caseworkers.weights: ingen sager vejer noget; angiv mindst ét trin med en vægt over 0',
  ],
  [
    'a weight below zero',
    'staff: 10, weights: { hjemme: -1 }',
    'a.yaml:16:46 caseworkers.weights.hjemme: forventede et tal >= 0, fik -1',
  ],
  [
    'a weight of a step that is misspelt',
    'staff: 10, weights: { hjeme: 1 }',
    "a.yaml:16:38 caseworkers.weights.hjeme: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'a weight of everybody who has no case',
    'staff: 10, weights: { almen: 1 }',
    "a.yaml:16:38 caseworkers.weights.almen: 'almen' er det almene trin, som ikke angives her",
  ],
  [
    'a hiring delay in years',
    'staff: 10, weights: { hjemme: 1 }, hiringDelayMonths: 0.5',
    'a.yaml:16:70 caseworkers.hiringDelayMonths: forventede et helt tal, fik 0,5',
  ],
  [
    'a hiring delay of more than ten years',
    'staff: 10, weights: { hjemme: 1 }, hiringDelayMonths: 121',
    'a.yaml:16:70 caseworkers.hiringDelayMonths: forventede et tal <= 120, fik 121',
  ],
  [
    'a list of caseworkers',
    'staff: [10, 12], weights: { hjemme: 1 }',
    'a.yaml:16:23 caseworkers.staff: forventede et tal, fik en liste',
  ],
];

const CASELOAD: readonly Mistake[] = [
  ['no factor', 'from: hjemme, to: institution', 'a.yaml:16:61 caseworkers.effects[0].factor: feltet factor mangler'],
  [
    'a move that is not stated',
    'from: hjemme, to: almen, factor: { 30: 1 }',
    'a.yaml:16:61 caseworkers.effects[0]: ingen overgang fra hjemme til almen er angivet; derfra fører overgange til institution',
  ],
  [
    'one factor for every caseload',
    'from: hjemme, to: institution, factor: 1.2',
    'a.yaml:16:102 caseworkers.effects[0].factor: forventede felter (navn: værdi), fik 1,2',
  ],
  [
    'no points',
    'from: hjemme, to: institution, factor: {}',
    'a.yaml:16:94 caseworkers.effects[0].factor: faktoren har ingen punkter; angiv mindst ét antal sager pr. rådgiver',
  ],
  [
    'a word for a caseload',
    'from: hjemme, to: institution, factor: { mange: 1.2 }',
    'a.yaml:16:104 caseworkers.effects[0].factor.mange: forventede et antal sager pr. rådgiver som 30 eller 22.5 (0 til 9999), fik "mange"',
  ],
  [
    'a caseload below zero',
    'from: hjemme, to: institution, factor: { -5: 1.2 }',
    'a.yaml:16:104 caseworkers.effects[0].factor.-5: forventede et antal sager pr. rådgiver som 30 eller 22.5 (0 til 9999), fik "-5"',
  ],
  [
    'a caseload that is given twice',
    'from: hjemme, to: institution, factor: { 20: 1.2, 20.0: 1 }',
    'a.yaml:16:113 caseworkers.effects[0].factor.20.0: faktoren ved 20 sager er angivet to gange',
  ],
  [
    'a factor below zero',
    'from: hjemme, to: institution, factor: { 20: -1 }',
    'a.yaml:16:108 caseworkers.effects[0].factor.20: forventede et tal >= 0, fik -1',
  ],
  [
    'a formula in something else',
    'from: hjemme, to: institution, factor: "sager / 30"',
    "a.yaml:16:102 caseworkers.effects[0].factor: ukendt navn 'sager' i formlen; her kan bruges caseload",
  ],
  [
    'a formula that cannot be read',
    'from: hjemme, to: institution, factor: "(caseload / 30"',
    'a.yaml:16:102 caseworkers.effects[0].factor: formlen slutter, før den er færdig; mangler der et tal eller en slutparentes?',
  ],
  [
    'a formula without a value where there are no cases',
    'from: hjemme, to: institution, factor: "30 / caseload"',
    'a.yaml:16:102 caseworkers.effects[0].factor: formlen giver intet tal ved 0 sager pr. rådgiver; faktoren skal ligge fra 0 til 1000 ved 0 til 200 sager',
  ],
  [
    'a formula that falls below zero',
    'from: hjemme, to: institution, factor: "2 - caseload / 30"',
    'a.yaml:16:102 caseworkers.effects[0].factor: formlen giver -0,0333333 ved 61 sager pr. rådgiver; faktoren skal ligge fra 0 til 1000 ved 0 til 200 sager',
  ],
  [
    'a formula for children who enter',
    'from: almen, to: hjemme, factor: "caseload / 30"',
    'a.yaml:16:96 caseworkers.effects[0].factor: for begyndelser fra det almene trin skal faktoren være punkter (antal sager: faktor), ikke en formel',
  ],
];

const CAPACITY: readonly Mistake[] = [
  [
    'nothing said of who finds no place',
    'step: institution, places: 30',
    'a.yaml:17:5 capacity[0]: forventede netop ét af felterne whenFull, goTo, fik ingen',
  ],
  [
    'waiting and going elsewhere',
    'step: institution, places: 30, whenFull: wait, goTo: hjemme',
    'a.yaml:17:5 capacity[0]: forventede netop ét af felterne whenFull, goTo, fik whenFull og goTo',
  ],
  [
    'another word than wait',
    'step: institution, places: 30, whenFull: vent',
    'a.yaml:17:48 capacity[0].whenFull: forventede wait, fik "vent"',
  ],
  ['no places', 'step: institution, whenFull: wait', 'a.yaml:17:5 capacity[0].places: feltet places mangler'],
  [
    'half a place',
    'step: institution, places: 30.5, whenFull: wait',
    'a.yaml:17:34 capacity[0].places: forventede et helt tal, fik 30,5',
  ],
  [
    'fewer than no places from a year on',
    'step: institution, places: { 2016: 30, 2018: -1 }, whenFull: wait',
    'a.yaml:17:52 capacity[0].places.2018: forventede et tal >= 0, fik -1',
  ],
  [
    'a date that is none',
    'step: institution, places: { i år: 30 }, whenFull: wait',
    'a.yaml:17:36 capacity[0].places.i år: forventede et årstal eller en måned som 2018 eller 2018-07, fik "i år"',
  ],
  [
    'a step that is misspelt',
    'step: institusion, places: 30, whenFull: wait',
    "a.yaml:17:13 capacity[0].step: ukendt trin 'institusion'; mente du 'institution'?",
  ],
  [
    'places among everybody else',
    'step: almen, places: 30, whenFull: wait',
    "a.yaml:17:13 capacity[0].step: 'almen' er det almene trin, som ikke angives her",
  ],
  [
    'a way out that is misspelt',
    'step: institution, places: 30, goTo: hjeme',
    "a.yaml:17:44 capacity[0].goTo: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'a way out to everybody else',
    'step: institution, places: 30, goTo: almen',
    "a.yaml:17:44 capacity[0].goTo: 'almen' er det almene trin, som ikke angives her",
  ],
  [
    'the places of a step twice',
    'step: institution, places: 30, whenFull: wait }\n  - { step: institution, places: 20, whenFull: wait',
    'a.yaml:18:13 capacity[1].step: pladserne på trinnet institution er angivet to gange',
  ],
  [
    'a way out into itself',
    'step: institution, places: 30, goTo: institution',
    'a.yaml:17:44 capacity[0].goTo: goTo går i ring: institution -> institution; et barn uden plads skal kunne ende et sted',
  ],
  [
    'ways out in a circle',
    'step: institution, places: 30, goTo: hjemme }\n  - { step: hjemme, places: 80, goTo: institution',
    'a.yaml:17:44 capacity[0].goTo: goTo går i ring: institution -> hjemme -> institution; et barn uden plads skal kunne ende et sted',
    'a.yaml:18:39 capacity[1].goTo: goTo går i ring: hjemme -> institution -> hjemme; et barn uden plads skal kunne ende et sted',
  ],
  [
    'an interim service for nobody who waits',
    'step: institution, places: 30, goTo: hjemme, interim: 200_000',
    'a.yaml:17:52 capacity[0].interim: interim er for børn, der venter, og kan kun bruges sammen med whenFull: wait',
  ],
  [
    'a misspelt field',
    'step: institution, place: 30, whenFull: wait',
    "a.yaml:17:26 capacity[0].place: ukendt felt 'place'; mente du 'places'?",
  ],
];

describe.each([
  ['breakdowns', 'breakdowns:\n  - { # }', BREAKDOWNS],
  ['caseworkers', 'caseworkers: { # }', STAFF],
  ['what the caseload changes', 'caseworkers: { staff: 10, weights: { hjemme: 1 }, effects: [{ # }] }', CASELOAD],
  ['capacity', 'capacity:\n  - { # }', CAPACITY],
])('%s', (_, frame, mistakes) => {
  it.each(mistakes)('%s is pointed out', (_name, fields, ...sentences) => {
    expect(saidWith('policies:', `${frame.replace('#', () => fields)}\npolicies:`)).toEqual(sentences);
  });
});

test('breakdowns of a placement that nobody moves away from are pointed out', () => {
  const stuck = SMALL.replace(/^.*from: institution, to: almen.*\n/m, '').replace(
    'policies:',
    'breakdowns: [{ from: institution, share: 0.2 }]\npolicies:',
  );
  expect(said(stuck)[0]).toBe(
    'a.yaml:15:22 breakdowns[0].from: ingen overgang fører fra institution; der er intet, der kan bryde sammen',
  );
});

test('ways out that lead into a circle further on are pointed out there only', () => {
  const more = ['b', 'c'].map(
    (id) => `  - { id: ${id}, level: 6, kind: placement, name: ${id}, unitCost: 1 }\nageBands:`,
  );
  const steps = more.reduce((text, step) => text.replace('ageBands:', step), SMALL);
  const capacity = ['institution: b', 'b: c', 'c: b'].map((pair) => {
    const [step, goTo] = pair.split(': ');
    return `  - { step: ${step}, places: 1, goTo: ${goTo} }\n`;
  });
  expect(said(steps.replace('policies:', `capacity:\n${capacity.join('')}policies:`)).slice(0, 2)).toEqual([
    'a.yaml:20:33 capacity[1].goTo: goTo går i ring: b -> c -> b; et barn uden plads skal kunne ende et sted',
    'a.yaml:21:33 capacity[2].goTo: goTo går i ring: c -> b -> c; et barn uden plads skal kunne ende et sted',
  ]);
});

describe('caseworkers are left at every date', () => {
  const left = (caseworkers: string, policy: string, more = '') =>
    said(
      SMALL.replace('policies:', `caseworkers: { ${caseworkers}, weights: { hjemme: 1 } }\npolicies:`)
        .replace('start: 2017-01', `start: 2017-01\n    ${policy}`)
        .concat(more),
    );
  const adding = (rest: string) => `  - { id: mere, name: Mere, start: 2017-01, staff: 4, ${rest} }\n`;

  test('as long as policies take fewer than there are', () => {
    expect(left('staff: 10', 'staff: -9.9')).toEqual([]);
    expect(left('staff: 10', 'staff: -10')).toEqual([
      'a.yaml:21:12 policies[0].staff: i 2017-01 er der 0 rådgivere tilbage, når virkemidlerne er trukket fra; der skal altid være nogen',
    ]);
  });

  test('also where there come to be fewer of them, unless the policy has ended before', () => {
    expect(left('staff: { 2016: 10, 2019-07: 5 }', 'staff: -6')).toEqual([
      'a.yaml:21:12 policies[0].staff: i 2019-07 er der -1 rådgivere tilbage, når virkemidlerne er trukket fra; der skal altid være nogen',
    ]);
    expect(left('staff: { 2016: 10, 2019-07: 5 }', 'staff: -6\n    end: 2019-06')).toEqual([]);
    expect(left('staff: { 2016: 10, 2019-07: 5 }', 'staff: -6\n    end: 2019-07')).toHaveLength(1);
  });

  test('those whom another policy adds count from when they have been hired and phased in', () => {
    expect(left('staff: 10', 'staff: -12', adding('phaseInMonths: 0'))).toEqual([]);
    expect(left('staff: 10, hiringDelayMonths: 1', 'staff: -12', adding('phaseInMonths: 0'))[0]).toMatch(
      /policies\[0\].staff: i 2017-01 er der -2 rådgivere/,
    );
    expect(left('staff: 10', 'staff: -12', adding('phaseInMonths: 12'))[0]).toMatch(/i 2017-01 er der -1,83333 råd/);
    expect(left('staff: 10', 'staff: -12', adding('end: 2018-12'))[0]).toMatch(/i 2019-01 er der -2 rådgivere/);
  });

  test('also when they are counted per 1,000 children, of whom there are 900', () => {
    expect(left('staffPer1000: 10', 'staff: -8.9')).toEqual([]);
    expect(left('staffPer1000: 10', 'staff: -9.1')[0]).toMatch(/i 2017-01 er der -0,1 rådgivere/);
    expect(left('staff: 9', 'staffPer1000: -9.9')).toEqual([]);
    expect(left('staff: 9', 'staffPer1000: -11')).toEqual([
      expect.stringMatching(/^a.yaml:21:19 policies\[0\].staffPer1000: i 2017-01 er der -0,9 rådgivere/),
    ]);
  });
});

test('English says it too', () => {
  const blocks = [
    'breakdowns: [{ from: hjemme, share: 0.2 }]',
    'caseworkers: { staff: { x: 1, 2016: 1, 2016-01: 2 }, weights: { hjemme: 0 }, effects: [{ from: hjemme, to: institution, factor: "-1" }] }',
    'capacity: [{ step: institution, places: {}, goTo: institution, interim: 1 }]',
  ];
  const text = SMALL.replace('policies:', `${blocks.join('\n')}\npolicies:`);
  expect(said(text, {}, 'en').map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual([
    "'hjemme' is no placement (kind: placement); only placements can break down",
    'expected a year or a month such as 2018 or 2018-07, got "x"',
    'the number from 2016-01 is given twice; a year means its January',
    'no case weighs anything; state at least one step with a weight above 0',
    'the formula gives -1 at 0 cases per caseworker; the factor must be 0 to 1000 at 0 to 200 cases',
    'there are no dates; state at least one, or one number',
    'goTo goes in a circle: institution -> institution; a child without a place must end somewhere',
    'interim is for children who wait and can only be used with whenFull: wait',
  ]);
});
