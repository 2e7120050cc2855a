/** Add-ons: what a file that states them means, how overlays change them, and every mistake about them. */

import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { parse, SMALL, said, scenarioOf } from './support.js';

const number = (value: number, source = '') => ({ value, source });

/** The small scenario with add-ons, on lines 16 and on. */
const ADD_ONS = `addOns:
  - id: aflastning
    name: Støtteophold
    unitCost: { value: 100_000, source: Regnskab }
    prevalence: { hjemme: 0.2, institution: { smaa: 0.1, store: { value: 0.3, source: VIVE } } }
    stopPerYear: 0.8
    source: skøn
  - { id: kontaktperson, name: Kontaktperson, unitCost: 60_000, prevalence: { hjemme: 0.1 }, stopPerYear: 1 }
`;

const WITH = SMALL.replace('policies:', `${ADD_ONS}policies:`);

/** The scenario with add-ons and other effects in its policy, which are on line 29. */
function withEffect(effect: string, head = ''): string {
  return WITH.replace('{ from: hjemme, to: institution, multiply: 0.8 }', effect).replace(
    'start: 2017-01',
    `start: 2017-01${head}`,
  );
}

test('an add-on has a price, shares of the children by step and age, and a rate at which it stops', () => {
  expect(scenarioOf(WITH).addOns).toEqual([
    {
      id: 'aflastning',
      name: 'Støtteophold',
      unitCostKrPerYear: number(100_000, 'Regnskab'),
      payers: {},
      prevalence: {
        hjemme: { kind: 'everyAge', value: number(0.2, 'skøn') },
        institution: { kind: 'byBand', values: { smaa: number(0.1, 'skøn'), store: number(0.3, 'VIVE') } },
      },
      stopPerYear: number(0.8, 'skøn'),
    },
    {
      id: 'kontaktperson',
      name: 'Kontaktperson',
      unitCostKrPerYear: number(60_000),
      payers: {},
      prevalence: { hjemme: { kind: 'everyAge', value: number(0.1) } },
      stopPerYear: number(1),
    },
  ]);
  expect(scenarioOf(SMALL).addOns).toEqual([]);
});

test('a source within the shares covers them, and no more', () => {
  const text = WITH.replace('{ hjemme: 0.2,', '{ source: DST, hjemme: 0.2,');
  const [addOn] = scenarioOf(text).addOns;
  expect(addOn?.prevalence.hjemme).toEqual({ kind: 'everyAge', value: number(0.2, 'DST') });
  expect(addOn?.stopPerYear).toEqual(number(0.8, 'skøn'));
});

test('a policy may change the shares and the price of add-ons, for some ages and groups', () => {
  const effects = `{ addOn: [aflastning, kontaktperson], multiply: 1.5, ages: 6-11, group: saarbar }
      - { unitCost: [hjemme, aflastning], add: 5_000 }`;
  const [policy] = scenarioOf(withEffect(effects)).policies;
  expect(policy?.effects.map(({ target }) => target)).toEqual([
    { kind: 'addOns', addOns: ['aflastning', 'kontaktperson'] },
    { kind: 'unitCost', steps: ['hjemme', 'aflastning'] },
  ]);
  expect(policy?.effects[0]).toMatchObject({ fromAge: 6, toAge: 11, groups: ['saarbar'] });
});

test('its numbers may be formulas in the parameters of the file', () => {
  const text = WITH.replace('addOns:', 'parameters: { del: 0.15, pris: 50_000 }\naddOns:')
    .replace('hjemme: 0.2,', 'hjemme: 2 * del,')
    .replace('unitCost: 60_000', 'unitCost: pris + 1')
    .replace('stopPerYear: 0.8', 'stopPerYear: 12 / 15');
  const [first, second] = scenarioOf(text).addOns;
  expect(first?.prevalence.hjemme).toEqual({ kind: 'everyAge', value: number(0.3, 'skøn') });
  expect(first?.stopPerYear.value).toBe(0.8);
  expect(second?.unitCostKrPerYear.value).toBe(50_001);
});

describe('an overlay', () => {
  const over = (text: string) =>
    scenarioOf(`extends: basis.yaml\nname: Over\n${text}`, { 'basis.yaml': WITH }).addOns.map((addOn) => addOn);

  test('states the id and what is different', () => {
    const [first, second] = over('addOns: [{ id: kontaktperson, stopPerYear: 2 }]');
    expect(first?.prevalence.hjemme).toEqual({ kind: 'everyAge', value: number(0.2, 'skøn') });
    expect(second).toMatchObject({ name: 'Kontaktperson', stopPerYear: number(2) });
  });

  test('changes the share of one step and keeps the others; the source of the base does not cover what is new', () => {
    const [first] = over('addOns: [{ id: aflastning, prevalence: { hjemme: 0, institution: { smaa: 0.5 } } }]');
    expect(first?.prevalence).toEqual({
      hjemme: { kind: 'everyAge', value: number(0) },
      institution: { kind: 'byBand', values: { smaa: number(0.5), store: number(0.3, 'VIVE') } },
    });
  });

  test('may give one number where the base has one by age band, and the other way round', () => {
    const [first] = over(
      'addOns: [{ id: aflastning, prevalence: { hjemme: { smaa: 0, store: 1 }, institution: 0.4 } }]',
    );
    expect(first?.prevalence).toEqual({
      hjemme: { kind: 'byBand', values: { smaa: number(0), store: number(1) } },
      institution: { kind: 'everyAge', value: number(0.4) },
    });
  });

  test('adds its own at the end', () => {
    const own = '{ id: praktisk, name: Praktisk hjælp, unitCost: 1, prevalence: { hjemme: 0.1 }, stopPerYear: 1 }';
    expect(over(`addOns: [${own}]`).map(({ id }) => id)).toEqual(['aflastning', 'kontaktperson', 'praktisk']);
  });
});

test('written back as one file, all of it means the same', () => {
  const text = withEffect('{ addOn: aflastning, multiply: 1.5 }');
  const result = parse(text);
  if (!result.ok) throw new Error(said(text).join('\n'));
  expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
});

/** name of the mistake, what is replaced, by what, what is said */
type Mistake = readonly [name: string, piece: string, replacement: string, ...said: string[]];

const BLOCK: readonly Mistake[] = [
  ['a missing name', '    name: Støtteophold\n', '', 'a.yaml:17:5 addOns[0].name: feltet name mangler'],
  [
    'a missing price',
    '    unitCost: { value: 100_000, source: Regnskab }\n',
    '',
    'a.yaml:17:5 addOns[0].unitCost: feltet unitCost mangler',
  ],
  [
    'a missing prevalence',
    ', prevalence: { hjemme: 0.1 }',
    '',
    'a.yaml:23:5 addOns[1].prevalence: feltet prevalence mangler',
  ],
  [
    'a missing rate of stopping',
    '    stopPerYear: 0.8\n',
    '',
    'a.yaml:17:5 addOns[0].stopPerYear: feltet stopPerYear mangler',
  ],
  [
    'an add-on that never stops',
    'stopPerYear: 0.8',
    'stopPerYear: 0',
    'a.yaml:21:18 addOns[0].stopPerYear: forventede et tal > 0, fik 0',
  ],
  [
    'an add-on that stops every day',
    'stopPerYear: 0.8',
    'stopPerYear: 365',
    'a.yaml:21:18 addOns[0].stopPerYear: forventede et tal <= 52, fik 365',
  ],
  [
    'a negative price',
    'unitCost: 60_000',
    'unitCost: -1',
    'a.yaml:23:57 addOns[1].unitCost: forventede et tal >= 0, fik -1',
  ],
  [
    'a share in per cent',
    'hjemme: 0.2',
    'hjemme: 20',
    'a.yaml:20:27 addOns[0].prevalence.hjemme: forventede et tal <= 1, fik 20',
  ],
  [
    'a negative share in an age band',
    'smaa: 0.1,',
    'smaa: -0.1,',
    'a.yaml:20:53 addOns[0].prevalence.institution.smaa: forventede et tal >= 0, fik -0,1',
  ],
  [
    'a word for a share',
    'hjemme: 0.2',
    'hjemme: mange',
    'a.yaml:20:27 addOns[0].prevalence.hjemme: forventede et tal, fik "mange"',
  ],
  [
    'one share for all steps',
    'prevalence: { hjemme: 0.1 }',
    'prevalence: 0.1',
    'a.yaml:23:77 addOns[1].prevalence: forventede felter (navn: værdi), fik 0,1',
  ],
  [
    'no step at all',
    'prevalence: { hjemme: 0.1 }',
    'prevalence: {}',
    'a.yaml:23:65 addOns[1].prevalence: prevalence har ingen trin; angiv mindst ét',
  ],
  [
    'a misspelt step',
    'prevalence: { hjemme: 0.1 }',
    'prevalence: { hjeme: 0.1 }',
    "a.yaml:23:79 addOns[1].prevalence.hjeme: ukendt trin 'hjeme'; mente du 'hjemme'?",
  ],
  [
    'the universal step',
    'prevalence: { hjemme: 0.1 }',
    'prevalence: { almen: 0.1 }',
    "a.yaml:23:79 addOns[1].prevalence.almen: 'almen' er det almene trin, som ikke angives her",
  ],
  [
    'a misspelt age band',
    'store: { value: 0.3, source: VIVE }',
    'stor: 0.3',
    'a.yaml:20:45 addOns[0].prevalence.institution: aldersbåndet store mangler; når et tal gives pr. aldersbånd, skal alle med',
    "a.yaml:20:58 addOns[0].prevalence.institution.stor: ukendt aldersbånd 'stor'; mente du 'store'?",
  ],
  [
    'an id used twice',
    'id: kontaktperson',
    'id: aflastning',
    "a.yaml:23:11 addOns[1].id: id'et 'aflastning' er brugt før",
  ],
  ['the id of a step', 'id: kontaktperson', 'id: hjemme', "a.yaml:23:11 addOns[1].id: id'et 'hjemme' er brugt før"],
  [
    'an id with a meaning of its own',
    'id: kontaktperson',
    'id: add_ons',
    "a.yaml:23:11 addOns[1].id: 'add_ons' har en fast betydning og kan ikke bruges som id",
  ],
  [
    'a misspelt field',
    'stopPerYear: 1 }',
    'stopsPerYear: 1 }',
    "a.yaml:23:94 addOns[1].stopsPerYear: ukendt felt 'stopsPerYear'; mente du 'stopPerYear'?",
  ],
];

const EFFECTS: readonly (readonly [name: string, effect: string, ...said: string[]])[] = [
  [
    'a misspelt add-on',
    '{ addOn: aflasting, multiply: 1.5 }',
    "a.yaml:29:18 policies[0].effects[0].addOn: ukendt tillægsydelse 'aflasting'; mente du 'aflastning'?",
  ],
  [
    'a step for an add-on',
    '{ addOn: [aflastning, hjemme], multiply: 1.5 }',
    "a.yaml:29:31 policies[0].effects[0].addOn[1]: ukendt tillægsydelse 'hjemme'; tillægsydelserne er aflastning, kontaktperson",
  ],
  [
    'a misspelt add-on with a price',
    '{ unitCost: aflasting, multiply: 1.5 }',
    "a.yaml:29:21 policies[0].effects[0].unitCost: ukendt trin 'aflasting'; mente du 'aflastning'?",
  ],
  [
    'both a share and a price',
    '{ addOn: aflastning, unitCost: hjemme, multiply: 1.5 }',
    'a.yaml:29:9 policies[0].effects[0]: forventede netop én slags mål: from og to (overgange), unitCost (priser), breakdowns (sammenbrud), capacity (pladser), ownPlaces (egne pladser) eller addOn (tillægsydelser)',
  ],
  [
    'both a share and a transition',
    '{ addOn: aflastning, from: hjemme, multiply: 1.5 }',
    'a.yaml:29:9 policies[0].effects[0]: forventede netop én slags mål: from og to (overgange), unitCost (priser), breakdowns (sammenbrud), capacity (pladser), ownPlaces (egne pladser) eller addOn (tillægsydelser)',
  ],
  [
    'new cases of a share',
    '{ addOn: aflastning, multiply: 1.5, newCasesOnly: true }',
    'a.yaml:29:45 policies[0].effects[0].newCasesOnly: newCasesOnly gælder ophold og kan ikke bruges om andelen med en tillægsydelse (addOn)',
  ],
  [
    'a part of a stay of a share',
    '{ addOn: aflastning, multiply: 1.5, duration: 0-6 }',
    'a.yaml:29:45 policies[0].effects[0].duration: duration gælder ophold og kan ikke bruges om andelen med en tillægsydelse (addOn)',
  ],
  [
    'a share multiplied above everyone',
    '{ addOn: aflastning, multiply: 6 }',
    'a.yaml:29:40 policies[0].effects[0].multiply: andelen med aflastning på trinnet hjemme kan blive 1,2; den skal ligge fra 0 til 1',
  ],
  [
    'a share above everyone in one age band',
    '{ addOn: aflastning, add: 0.75 }',
    'a.yaml:29:35 policies[0].effects[0].add: andelen med aflastning på trinnet institution kan blive 1,05; den skal ligge fra 0 til 1',
  ],
  [
    'a share below nobody',
    '{ addOn: [kontaktperson], add: -0.15 }',
    'a.yaml:29:40 policies[0].effects[0].add: andelen med kontaktperson på trinnet hjemme kan blive -0,05; den skal ligge fra 0 til 1',
  ],
  [
    'a share set in per cent',
    '{ addOn: aflastning, set: 30 }',
    'a.yaml:29:35 policies[0].effects[0].set: andelen med aflastning på trinnet hjemme kan blive 30; den skal ligge fra 0 til 1',
  ],
  [
    'a price taken away that is not there',
    '{ unitCost: kontaktperson, add: -70_000 }',
    'a.yaml:29:41 policies[0].effects[0].add: kontaktperson kan komme ned på -10000; intet tal må komme under 0',
  ],
];

describe('a mistake is pointed out in one line', () => {
  it.each(BLOCK)('%s', (_name, piece, replacement, ...sentences) => {
    expect(WITH).toContain(piece);
    expect(said(WITH.replace(piece, () => replacement))).toEqual(sentences);
  });

  it.each(EFFECTS)('%s', (_name, effect, ...sentences) => {
    expect(said(withEffect(effect))).toEqual(sentences);
  });

  test('twenty-one are too many', () => {
    const many = Array.from(
      { length: 21 },
      (_, i) => `  - { id: t${i}, name: T, unitCost: 1, prevalence: { hjemme: 0.1 }, stopPerYear: 1 }\n`,
    );
    expect(said(SMALL.replace('policies:', `addOns:\n${many.join('')}policies:`))).toEqual([
      'a.yaml:17:3 addOns: listen er for lang: højst 20',
    ]);
  });

  test('in English too', () => {
    expect(said(withEffect('{ addOn: aflasting, multiply: 1.5, duration: 0-6 }'), {}, 'en')).toEqual([
      "a.yaml:29:18 policies[0].effects[0].addOn: unknown add-on 'aflasting'; did you mean 'aflastning'?",
      'a.yaml:29:44 policies[0].effects[0].duration: duration is about stays and cannot be used on the share with an add-on (addOn)',
    ]);
    expect(said(withEffect('{ addOn: aflastning, multiply: 6 }'), {}, 'en')).toEqual([
      'a.yaml:29:40 policies[0].effects[0].multiply: the share with aflastning on the step hjemme can become 1.2; it must lie from 0 to 1',
    ]);
    expect(said(WITH.replace('prevalence: { hjemme: 0.1 }', 'prevalence: {}'), {}, 'en')).toEqual([
      'a.yaml:23:65 addOns[1].prevalence: prevalence has no steps; state at least one',
    ]);
  });
});

describe('what is right is not complained of', () => {
  test('a share that fidelity keeps from passing everyone', () => {
    expect(said(withEffect('{ addOn: aflastning, multiply: 4 }', '\n    fidelity: 0.7'))).toEqual([]);
  });

  test('a share that passes everyone only at ages the effect does not concern', () => {
    expect(said(withEffect('{ addOn: aflastning, multiply: 4, ages: 0-5 }'))).toEqual([]);
  });

  test('two effects of which one makes room for the other', () => {
    const two = '{ addOn: aflastning, set: 0.1 }\n      - { addOn: aflastning, multiply: 8 }';
    expect(said(withEffect(two))).toEqual([]);
  });
});
