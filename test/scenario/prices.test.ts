/** Prices by age and group: what a file that states them means, and every mistake about them. */

import { describe, expect, it, test } from 'vitest';
import { stringify } from 'yaml';
import { parse, SMALL, said, saidWith, scenarioOf, smallWith } from './support.js';

const number = (value: number, source = '') => ({ value, source });

const BY_AGE =
  'unitCost: { smaa: 700_000, store: { value: 1_100_000, source: Takst } }, unitCostFactors: { saarbar: 1.2 }, source: Regnskab';

test('a step may have a price for each age band, and groups that cost more or less', () => {
  const step = scenarioOf(smallWith('unitCost: 950_000', BY_AGE)).steps[2];
  expect(step?.unitCostKrPerYear).toEqual({
    kind: 'byBand',
    values: { smaa: number(700_000, 'Regnskab'), store: number(1_100_000, 'Takst') },
  });
  expect(step?.unitCostFactors).toEqual({ saarbar: number(1.2, 'Regnskab') });
});

test("an overlay changes the price of one age and of one group, and the base's source does not cover it", () => {
  const base = { 'basis.yaml': smallWith('unitCost: 950_000', BY_AGE) };
  const over =
    'extends: basis.yaml\nname: Over\nsteps: [{ id: institution, unitCost: { smaa: 1 }, unitCostFactors: { rest: 0.9 } }]';
  const step = scenarioOf(over, base).steps[2];
  expect(step?.unitCostKrPerYear).toEqual({
    kind: 'byBand',
    values: { smaa: number(1), store: number(1_100_000, 'Takst') },
  });
  expect(step?.unitCostFactors).toEqual({ saarbar: number(1.2, 'Regnskab'), rest: number(0.9) });
  const one = scenarioOf('extends: basis.yaml\nname: Over\nsteps: [{ id: institution, unitCost: 5 }]', base).steps[2];
  expect(one?.unitCostKrPerYear).toEqual({ kind: 'everyAge', value: number(5) });
});

test('written back as one file it means the same', () => {
  const result = parse(smallWith('unitCost: 950_000', BY_AGE));
  if (!result.ok) throw new Error('refused');
  expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
});

test('a price in a band may be a formula in the parameters', () => {
  const text = SMALL.replace('unitCost: 950_000', 'unitCost: { smaa: 2 * takst, store: takst }').replace(
    'policies:',
    'parameters: { takst: 400_000 }\npolicies:',
  );
  expect(scenarioOf(text).steps[2]?.unitCostKrPerYear).toEqual({
    kind: 'byBand',
    values: { smaa: number(800_000), store: number(400_000) },
  });
});

describe('a mistake is pointed out in one line', () => {
  it.each([
    [
      'no price',
      ', unitCost: 950_000',
      '',
      'a.yaml:10:5 steps[2]: trinnet institution mangler unitCost (kr. pr. helårsperson); skriv 0, hvis det intet koster',
    ],
    [
      'a negative price in a band',
      'unitCost: 950_000',
      'unitCost: { smaa: -1, store: 2 }',
      'a.yaml:10:88 steps[2].unitCost.smaa: forventede et tal >= 0, fik -1',
    ],
    [
      'a band without a price',
      'unitCost: 950_000',
      'unitCost: { store: 2 }',
      'a.yaml:10:80 steps[2].unitCost: aldersbåndet smaa mangler; når et tal gives pr. aldersbånd, skal alle med',
    ],
    [
      'a misspelt group',
      'unitCost: 950_000',
      'unitCost: 1, unitCostFactors: { sarbar: 2 }',
      "a.yaml:10:102 steps[2].unitCostFactors.sarbar: ukendt gruppe 'sarbar'; mente du 'saarbar'?",
    ],
    [
      'a negative factor',
      'unitCost: 950_000',
      'unitCost: 1, unitCostFactors: { saarbar: -2 }',
      'a.yaml:10:111 steps[2].unitCostFactors.saarbar: forventede et tal >= 0, fik -2',
    ],
  ])('%s', (_name, piece, replacement, sentence) => {
    expect(saidWith(piece, replacement)).toEqual([sentence]);
  });

  it('a price taken away that is not there at one age', () => {
    const text = smallWith('unitCost: 950_000', BY_AGE).replace(
      '{ from: hjemme, to: institution, multiply: 0.8 }',
      '{ unitCost: institution, add: -800_000, ages: 3-4, group: saarbar }',
    );
    // 700,000 kr. times 1.2 is 840,000 kr.: enough for the group, not for the others.
    expect(said(text)).toEqual([]);
    expect(said(text.replace(', group: saarbar', ''))).toEqual([
      'a.yaml:21:39 policies[0].effects[0].add: institution kan komme ned på -100000; intet tal må komme under 0',
    ]);
    expect(said(text.replace('ages: 3-4, group: saarbar', 'ages: 8-9'))).toEqual([]);
  });

  it('ages without a price: an error where a birthday brings children there, else a doubt', () => {
    const bands = SMALL.replace('smaa: 0-5, store: 6-17', 'smaa: 2-5, store: 6-17').replace(
      'unitCost: 950_000',
      'unitCost: { smaa: 1, store: 2 }',
    );
    expect(said(bands)).toEqual([
      'a.yaml:10:80 steps[2].unitCost: advarsel: trinnet institution har ingen pris ved 0-1 år, fordi ingen af aldersbåndene dækker dem; børnene der ville intet koste',
    ]);
    const grown = bands.replace(
      'policies:',
      'birthdays: { 18: { institution: { institution: 0.5 } }, 20: leave }\npolicies:',
    );
    expect(said(grown)).toContain(
      'a.yaml:10:80 steps[2].unitCost: trinnet institution har ingen pris ved 18-19 år, fordi ingen af aldersbåndene dækker dem; børnene der ville intet koste',
    );
    expect(said(grown, {}, 'en')).toContain(
      'a.yaml:10:80 steps[2].unitCost: the step institution has no price at ages 18-19, because none of the age bands covers them; the children there would cost nothing',
    );
  });
});

describe('real price drift', () => {
  const withDrift = (fields: string) =>
    SMALL.replace('policies:', `economy: { realPriceDrift: [{ ${fields} }] }\npolicies:`);

  it('has a name, steps, a growth and years; without years it begins in the second and goes on', () => {
    expect(
      scenarioOf(withDrift('id: d, steps: [hjemme, institution], perYear: 0.02, source: x')).economy.realPriceDrift,
    ).toEqual([
      { id: 'd', steps: ['hjemme', 'institution'], perYear: number(0.02, 'x'), fromYear: 2017, toYear: null },
    ]);
  });

  it('of an overlay with the same id replaces what it states; another is added', () => {
    const base = { 'basis.yaml': withDrift('id: d, steps: hjemme, perYear: 0.02, source: x, toYear: 2019') };
    const over =
      'extends: basis.yaml\nname: Over\neconomy: { realPriceDrift: [{ id: d, perYear: 0.03 }, { id: e, steps: institution, perYear: 0.01 }] }';
    expect(scenarioOf(over, base).economy.realPriceDrift).toMatchObject([
      { id: 'd', steps: ['hjemme'], perYear: number(0.03), toYear: 2019 },
      { id: 'e', steps: ['institution'], perYear: number(0.01) },
    ]);
  });

  it.each([
    [
      'id: d, steps: hjeme, perYear: 0.02',
      "a.yaml:16:45 economy.realPriceDrift[0].steps: ukendt trin 'hjeme'; mente du 'hjemme'?",
    ],
    [
      'id: d, steps: hjemme, perYear: 3.5',
      'a.yaml:16:62 economy.realPriceDrift[0].perYear: forventede et tal <= 0,5, fik 3,5',
    ],
    [
      'id: d, steps: hjemme, perYear: 0.02, fromYear: 2019, toYear: 2018',
      'a.yaml:16:92 economy.realPriceDrift[0].toYear: toYear 2018 er før fromYear 2019; prisen skal stige fra et år til et senere',
    ],
    [
      'id: d, steps: hjemme, perYear: 0.02, fromYear: 2026',
      'a.yaml:16:78 economy.realPriceDrift[0].fromYear: advarsel: prisen ændrer sig kun uden for perioden og bliver ved det, filen siger; den gælder 2016, og ændringer tæller fra 2017 til 2025',
    ],
    [
      'id: d, steps: hjemme, perYear: 0.02, toYear: 2016',
      'a.yaml:16:76 economy.realPriceDrift[0].toYear: advarsel: prisen ændrer sig kun uden for perioden og bliver ved det, filen siger; den gælder 2016, og ændringer tæller fra 2017 til 2025',
    ],
    ['steps: hjemme, perYear: 0.02', 'a.yaml:16:29 economy.realPriceDrift[0].id: feltet id mangler'],
    [
      'id: d, steps: hjemme, perYear: 0.02 }, { id: d, steps: hjemme, perYear: 0.02',
      "a.yaml:16:76 economy.realPriceDrift[1].id: id'et 'd' er brugt før",
    ],
  ])('%s', (fields, sentence) => {
    expect(said(withDrift(fields))).toEqual([sentence]);
  });

  it('that makes a price fall is counted when something is taken from it', () => {
    const text = (perYear: number) =>
      withDrift(`id: d, steps: hjemme, perYear: ${perYear}`).replace(
        '{ from: hjemme, to: institution, multiply: 0.8 }',
        '{ unitCost: hjemme, add: -150_000 }',
      );
    expect(said(text(0.1))).toEqual([]);
    // 180,000 kr. times 0.9 nine times is 69,736 kr.
    expect(said(text(-0.1))).toEqual([
      'a.yaml:22:34 policies[0].effects[0].add: hjemme kan komme ned på -80264,3; intet tal må komme under 0',
    ]);
  });
});

describe('who pays, one-off costs and spill-overs', () => {
  const STEP =
    'unitCost: 950_000, startCost: 25_000, endCost: 5_000, payers: { otherMunicipalities: 0.1, region: 0.2 }, source: Takst';
  const SPILL = 'id: skole, name: Specialskole, steps: institution, krPerYear: 300_000, payer: state, source: skøn';
  const withSpill = (fields: string) =>
    SMALL.replace('policies:', `economy: { spillOvers: [{ ${fields} }] }\npolicies:`);

  it('are read with their sources, and nothing is the default', () => {
    expect(scenarioOf(smallWith('unitCost: 950_000', STEP)).steps[2]).toMatchObject({
      startCostKr: number(25_000, 'Takst'),
      endCostKr: number(5_000, 'Takst'),
      payers: { otherMunicipalities: number(0.1, 'Takst'), region: number(0.2, 'Takst') },
    });
    expect(scenarioOf(SMALL).steps[2]).toMatchObject({ startCostKr: null, endCostKr: null, payers: {} });
    expect(scenarioOf(withSpill(SPILL)).economy.spillOvers).toEqual([
      { id: 'skole', name: 'Specialskole', steps: ['institution'], krPerYear: number(300_000, 'skøn'), payer: 'state' },
    ]);
  });

  it('of a base keep their sources under an overlay that says one of them', () => {
    const base = {
      'basis.yaml': smallWith('unitCost: 950_000', STEP).replace(
        'policies:',
        `economy: { spillOvers: [{ ${SPILL} }] }\npolicies:`,
      ),
    };
    const over =
      'extends: basis.yaml\nname: Over\nsteps: [{ id: institution, endCost: 1, payers: { state: 0.5 } }]\neconomy: { spillOvers: [{ id: skole, krPerYear: 7 }] }';
    const { steps, economy } = scenarioOf(over, base);
    expect(steps[2]).toMatchObject({
      startCostKr: number(25_000, 'Takst'),
      endCostKr: number(1),
      payers: { otherMunicipalities: number(0.1, 'Takst'), region: number(0.2, 'Takst'), state: number(0.5) },
    });
    expect(economy.spillOvers[0]).toMatchObject({ name: 'Specialskole', krPerYear: number(7) });
  });

  it('written back as one file mean the same', () => {
    const result = parse(
      smallWith('unitCost: 950_000', STEP).replace('policies:', `economy: { spillOvers: [{ ${SPILL} }] }\npolicies:`),
    );
    if (!result.ok) throw new Error('refused');
    expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
  });

  it.each([
    [
      'a negative start cost',
      smallWith('unitCost: 950_000', 'unitCost: 1, startCost: -1'),
      'steps[2].startCost: forventede et tal >= 0, fik -1',
    ],
    [
      'more than all',
      smallWith('unitCost: 950_000', 'unitCost: 1, payers: { region: 0.7, state: 0.4 }'),
      'steps[2].payers: andelene giver tilsammen 1,1; de må højst give 1',
    ],
    [
      'a payer who is none',
      smallWith('unitCost: 950_000', 'unitCost: 1, payers: { kommune: 0.7 }'),
      "steps[2].payers.kommune: ukendt felt 'kommune'; felterne er otherMunicipalities, region, state, source",
    ],
    [
      'a misspelt step',
      withSpill(SPILL.replace('institution', 'institusion')),
      "economy.spillOvers[0].steps: ukendt trin 'institusion'; mente du 'institution'?",
    ],
    [
      'a negative spill-over',
      withSpill(SPILL.replace('300_000', '-1')),
      'economy.spillOvers[0].krPerYear: forventede et tal >= 0, fik -1',
    ],
    [
      'a budget that is none',
      withSpill(SPILL.replace('payer: state', 'payer: stat')),
      'economy.spillOvers[0].payer: forventede municipality, otherMunicipalities, region eller state, fik "stat"; mente du \'state\'?',
    ],
    [
      'the name of a sum',
      withSpill(SPILL.replace('id: skole', 'id: region')),
      "economy.spillOvers[0].id: 'region' har en fast betydning og kan ikke bruges som id",
    ],
    ['a name twice', withSpill(`${SPILL} }, { ${SPILL}`), "economy.spillOvers[1].id: id'et 'skole' er brugt før"],
  ])('%s is pointed out', (_name, text, sentence) => {
    expect(said(text).map((own) => own.replace(/^a\.yaml:\d+:\d+ /, ''))).toEqual([sentence]);
  });
});

describe('fixed costs of own institutions', () => {
  const FIXED = 'unitCost: 950_000, fixedCosts: { share: 0.5, places: 33, noticeMonths: 6, source: Regnskab }';
  const withFixed = (effect = '{ from: hjemme, to: institution, multiply: 0.8 }') =>
    smallWith('unitCost: 950_000', FIXED).replace('{ from: hjemme, to: institution, multiply: 0.8 }', effect);

  it('are a share, places and a notice; a policy may close some', () => {
    const { steps, policies } = scenarioOf(withFixed('{ ownPlaces: institution, add: -4 }'));
    expect(steps[2]?.fixedCosts).toEqual({
      share: number(0.5, 'Regnskab'),
      places: number(33, 'Regnskab'),
      noticeMonths: 6,
    });
    expect(policies[0]?.effects[0]?.target).toEqual({ kind: 'ownPlaces', steps: ['institution'] });
    expect(scenarioOf(SMALL).steps[2]?.fixedCosts).toBeNull();
  });

  it('of a base keep their source under an overlay that says one of them', () => {
    const over = 'extends: basis.yaml\nname: Over\nsteps: [{ id: institution, fixedCosts: { places: 30 } }]';
    expect(scenarioOf(over, { 'basis.yaml': withFixed() }).steps[2]?.fixedCosts).toEqual({
      share: number(0.5, 'Regnskab'),
      places: number(30),
      noticeMonths: 6,
    });
  });

  it.each([
    [
      'a share in per cent',
      withFixed().replace('share: 0.5', 'share: 50'),
      'steps[2].fixedCosts.share: forventede et tal <= 1, fik 50',
    ],
    [
      'half a place',
      withFixed().replace('places: 33', 'places: 33.5'),
      'steps[2].fixedCosts.places: forventede et helt tal, fik 33,5',
    ],
    [
      'prices by age',
      withFixed().replace('unitCost: 950_000', 'unitCost: { smaa: 1, store: 2 }'),
      'steps[2].fixedCosts: trinnet institution har faste udgifter pr. plads; så skal unitCost være ét tal, og hverken unitCostFactors eller unitCostByDuration kan bruges',
    ],
    [
      'places that are not stated',
      SMALL.replace('{ from: hjemme, to: institution, multiply: 0.8 }', '{ ownPlaces: institution, add: -4 }'),
      'policies[0].effects[0].ownPlaces: trinnet institution har ingen faste udgifter pr. plads; skriv dem først i trinnets fixedCosts',
    ],
    [
      'a factor on places',
      withFixed('{ ownPlaces: institution, multiply: 0.5 }'),
      'policies[0].effects[0].ownPlaces: en virkning på egne pladser (ownPlaces) skrives med add',
    ],
    [
      'places of some ages',
      withFixed('{ ownPlaces: institution, add: -4, ages: 6-9 }'),
      'policies[0].effects[0].ages: ages kan ikke bruges om pladser (capacity, ownPlaces), som er de samme for alle børn',
    ],
    [
      'more places than there are',
      withFixed('{ ownPlaces: institution, add: -40 }'),
      'policies[0].effects[0].add: institution kan komme ned på -7; intet tal må komme under 0',
    ],
  ])('%s is pointed out', (_name, text, sentence) => {
    expect(said(text).map((own) => own.replace(/^a\.yaml:\d+:\d+ /, ''))).toEqual([sentence]);
  });
});
