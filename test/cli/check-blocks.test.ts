/** What `check` says of breakdowns, caseworkers and places. Every number is worked out again here. */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainEn } from '../../src/text/en/explain.js';
import { danish, textOf, written } from '../support/explained.js';
import { exactFigures } from '../support/virkemidler.js';

/** Ten children of every birth month on four steps; `fields` are laid on. */
function ladder(fields: string): Scenario {
  return written(`
name: Stige
priceLevel: 2020
horizon: { start: 2016-01, years: 10 }
population: { children: 2160 }
ageBands: { smaa: 0-11, store: 12-17 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 100_000 }
  - { id: pleje, level: 5, kind: placement, name: Pleje, unitCost: 400_000 }
  - { id: hjem, level: 6, kind: placement, name: Hjem, unitCost: 1_000_000 }
transitions:
  - { from: almen, to: hjemme, perYear: 0.05 }
  - { from: hjemme, to: almen, perYear: 0.5 }
  - { from: hjemme, to: pleje, perYear: 0.1 }
  - { from: hjemme, to: hjem, perYear: 0.04 }
  - { from: pleje, to: hjemme, perYear: 0.2 }
  - { from: pleje, to: hjem, perYear: 0.1 }
  - { from: hjem, to: hjemme, perYear: { smaa: 0.5, store: 0 } }
${fields}
`);
}

/** A line that begins so. */
const line = (text: string, start: string): string => text.split('\n').find((own) => own.startsWith(start)) ?? '';

describe('breakdowns', () => {
  const scenario = ladder(`
breakdowns:
  - { from: [pleje, hjem], to: [hjemme, pleje], share: { smaa: 0.1, store: 0.425 } }
  - { from: pleje, to: hjem, share: 0.3 }
`);
  const text = textOf(scenario);

  it('are told as the share of the moves that nobody planned, at the ages at which there are any', () => {
    expect(text).toContain(
      'Af flytninger fra trin 5 (Pleje) til 3 er 10 pct. (0-11 år) og 42,5 pct. (12-17 år) ikke planlagt.',
    );
    // Nobody leaves the home from 12 on.
    expect(text).toContain('Af flytninger og hjemgivelser fra trin 6 (Hjem) er 10 pct. (0-11 år) ikke planlagt.');
    expect(text).toContain('Af flytninger fra trin 5 (Pleje) til 6 er 30 pct. (0-17 år) ikke planlagt.');
  });

  it('of steps that are alike are told together', () => {
    const alike = textOf(ladder('breakdowns: [{ from: [pleje, hjem], share: 0.25 }]'));
    expect(alike).toContain('Af flytninger og hjemgivelser fra trin 5 (Pleje) er 25 pct. (0-17 år) ikke planlagt.');
    const same = textOf(
      ladder(`
breakdowns: [{ from: [pleje, hjem], share: 0.25 }]
policies: []
birthdays: { 12: leave }
`),
    );
    expect(same).toContain(
      'Af flytninger og hjemgivelser fra trin 5 (Pleje) og 6 (Hjem) er 25 pct. (0-11 år) ikke planlagt.',
    );
  });

  it('are so many of the moves of a year', () => {
    const own = ladder('breakdowns: [{ from: [pleje, hjem], share: 0.25 }]');
    const figures = exactFigures(own);
    const moves = (name: string) => figures('transitions', name)[0] as number;
    const foster = 0.25 * (moves('pleje>hjemme') + moves('pleje>hjem'));
    const home = 0.25 * moves('hjem>hjemme');
    expect(line(textOf(own), 'I 2016')).toBe(
      `I 2016 bliver det i gennemsnit ca. ${danish(foster + home, 1)} sammenbrud: ${danish(foster, 1)} fra trin 5 og ${danish(home, 1)} fra trin 6.`,
    );
  });

  it('do not make two rows of one stay', () => {
    // The intensities out of foster care are the same at all ages, only the shares are not.
    expect(text).toMatch(/\n5 Pleje +0-17 +3,3 /);
  });
});

/** 30 children at home and 10 in foster care at the start. */
const STOCK =
  'initial: { stock: [{ step: hjemme, children: 30, ages: 3-8 }, { step: pleje, children: 10, ages: 3-8 }] }';

describe('caseworkers', () => {
  const scenario = ladder(`
${STOCK}
caseworkers:
  staff: { 2015: 1.5, 2016: 2, 2018-07: 2.5 }
  weights: { hjemme: 1, pleje: 0.6, hjem: 0.6 }
  hiringDelayMonths: 6
  effects:
    - { from: [pleje, hjem], to: hjemme, factor: { 10: 1.2, 20: 1.0, 40: 0.5 } }
    - { from: hjemme, to: [pleje, hjem], factor: "(caseload / 30) ^ 0.5" }
policies: [{ id: p, name: Flere, start: 2017-01, staff: 1 }]
`);
  const text = textOf(scenario);

  it('are told by date, with how long it takes to hire more', () => {
    expect(text).toContain(
      '\n2 årsværk rådgivere, 2,5 fra 2018-07. Dem, et virkemiddel ansætter, er på plads 6 måneder efter',
    );
    expect(textOf({ ...scenario, policies: [] })).not.toContain('Dem, et virkemiddel ansætter');
  });

  it('have cases with weights, those of one weight together', () => {
    expect(text).toContain('En åben sag vejer 1 på trin 3 og 0,6 på trin 5 og 6; sager på andre trin tæller ikke med.');
  });

  it('have a caseload at the start: 30 cases and 10 of six tenths for two of them', () => {
    const weighted = 30 + 10 * 0.6;
    expect(text).toContain(
      `Ved starten er det ${danish(weighted / 2, 1)}: ${danish(weighted, 1)} vægtede sager til 2 rådgivere.`,
    );
  });

  it('and at the end, as the expectation has it', () => {
    const atEnd = exactFigures(scenario)('caseload', 'all').at(-1) as number;
    expect(text).toContain(`Ved udgangen af 2025-12 er det i gennemsnit ca. ${danish(atEnd, 1)} med virkemidlerne.`);
  });

  it('work by their caseload: what each curve gives at its points, at the start, and a fifth below and above', () => {
    const caseloads = [10, 14.4, 18, 20, 21.6, 40];
    // Linear between 10 and 20, and between 20 and 40.
    const points = [1.2, 1.2 - 0.02 * 4.4, 1.2 - 0.02 * 8, 1, 1 - 0.025 * 1.6, 0.5];
    const formula = caseloads.map((caseload) => Math.sqrt(caseload / 30));
    const cells = (factors: readonly number[]) => factors.map((factor) => danish(factor, 2)).join(' +');
    expect(text).toMatch(/\n +10 +14,4 +18,0 +20 +21,6 +40\n/);
    expect(text).toMatch(/Fra trin +20 pct\. færre +ved starten +20 pct\. flere/);
    expect(text).toMatch(new RegExp(`\\n5 og 6 til 3 +${cells(points)}\\n`));
    expect(text).toMatch(new RegExp(`\\n3 til 5 og 6 +${cells(formula)}\\n`));
    // What is farthest from 1 is read aloud.
    expect(text).toContain('Læs: Har hver rådgiver 40 vægtede sager, ganges overgange fra trin 5 og 6 til 3 med 0,50.');
  });

  it('work as the file says: what the table does not tell stands below it', () => {
    expect(text).toContain('\nJævnt imellem og uændret udenfor, hvor der ikke er en formel.\n');
    expect(text).toContain('Fra trin 3 til 5 og 6: formlen (caseload / 30) ^ 0.5, hvor caseload er sagstallet.');
    expect(text).not.toContain('Fra trin 5 og 6 til 3:');
  });

  it('with more points than a table has room for are told by them', () => {
    const caseloads = [5, 10, 15, 20, 25, 30, 35, 40, 45];
    const many = textOf(
      ladder(`
${STOCK}
caseworkers:
  staff: 2
  weights: { hjemme: 1 }
  effects: [{ from: hjem, to: hjemme, factor: { ${caseloads.map((own) => `${own}: ${own / 15}`).join(', ')} } }]
`),
    );
    expect(many).toMatch(/\n6 til 3 +0,80 +1,00 +1,20\n/);
    expect(many).toMatch(/\nFra trin 6 til 3: 0,333333 ved 5, .* og 3 ved 45; jævnt imellem og uændret udenfor\.\n/);
    expect(many).not.toContain('\nJævnt imellem');
  });

  it('without effects are only counted', () => {
    const counted = textOf(ladder('caseworkers: { staff: 2, weights: { hjemme: 1 } }'));
    expect(counted).toContain('Sagstallet tælles, men ændrer ikke noget.');
    expect(counted).toContain('Nøgletal: eksakte gennemsnit');
  });

  it('without cases have one caseload to be told of, none', () => {
    const idle = textOf(
      ladder(`
initial: { stock: [] }
caseworkers: { staff: 2, weights: { hjem: 1 }, effects: [{ from: hjem, to: hjemme, factor: { 0: 1.4, 20: 1 } }] }
`),
    );
    expect(idle).toMatch(/\n6 til 3 +1,40 +1,00\n/);
    expect(idle).toContain('Ved starten er det 0: 0 vægtede sager til 2 rådgivere.');
  });
});

/**
 * Two steps: the steady state has a closed form. A child of age t is on the upper step with the probability
 * a / (a + b) (1 - exp(-(a + b) t)).
 */
const A = 0.06;
const B = 0.4;
const TWO = (fields: string): Scenario =>
  written(`
name: To trin
priceLevel: 2020
horizon: { start: 2016-01, years: 2 }
population: { children: 2160 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjem, level: 6, kind: placement, name: Hjem, unitCost: 1_000_000 }
transitions:
  - { from: almen, to: hjem, perYear: ${A} }
  - { from: hjem, to: almen, perYear: ${B} }
${fields}
`);
/** Ten children of each age in whole months below 18 years, when the first month begins. */
const STEADY = Array.from(
  { length: 216 },
  (_, month) => 10 * (A / (A + B)) * (1 - Math.exp((-(A + B) * month) / 12)),
).reduce((sum, children) => sum + children, 0);

describe('places', () => {
  it('are told by date, beside how many children there would be without a limit', () => {
    const scenario = TWO(`
capacity: [{ step: hjem, places: { 2016: 200, 2017-07: 260 }, whenFull: wait, interim: 200_000 }]
policies: [{ id: p, name: Flere, start: 2017-01, effects: [{ capacity: hjem, add: 10 }] }]
`);
    const text = textOf(scenario);
    const atEnd = exactFigures(scenario)('stock', 'hjem').at(-1) as number;
    expect(text).toContain('Trin 6 (Hjem): 200 pladser, 260 fra 2017-07.');
    expect(STEADY).toBeGreaterThan(200);
    expect(text).toContain(
      `ville der i gennemsnit være ${danish(STEADY, 0)} børn til 200 pladser ved starten og ${danish(atEnd, 0)} til 270 ved slutningen.`,
    );
    expect(text).toContain('Ingen skal flytte, men nye kommer først til, når der er færre børn end pladser.');
    expect(text).toContain('til det bliver dets tur; det koster 200.000 kr. om året oven i');
  });

  it('say where children go when there is none', () => {
    const text = textOf(
      ladder(`
${STOCK}
capacity:
  - { step: pleje, places: 12, goTo: hjem }
  - { step: hjem, places: 3, whenFull: wait }
`),
    );
    expect(text).toContain('være 10,0 børn til 12 pladser ved starten');
    expect(text).toContain(
      'kommer barnet straks til trin 6 (Hjem); er der også fuldt, går det, som der står ved det trin.',
    );
    expect(text).toContain('til det bliver dets tur; det koster ikke noget ekstra.');
  });

  it('after a burn-in are told of with the children at the end of the first month', () => {
    const scenario = TWO('initial: { burnInYears: 20 }\ncapacity: [{ step: hjem, places: 1, whenFull: wait }]');
    const first = exactFigures(scenario)('stock', 'hjem')[0] as number;
    expect(textOf(scenario)).toContain(`være ${danish(first, 0)} børn til 1 plads ved starten`);
  });
});

describe('the caseload at the start', () => {
  it('is that of the exact steady state', () => {
    const text = textOf(TWO('caseworkers: { staff: 12.5, weights: { hjem: 0.5 } }'));
    expect(text).toContain(
      `Ved starten er det ${danish(STEADY / 25, 2)}: ${danish(STEADY / 2, 0)} vægtede sager til 12,5 rådgivere.`,
    );
  });
});

describe('where children depend on one another', () => {
  const caseload =
    'caseworkers: { staff: 9, weights: { hjem: 1 }, effects: [{ from: hjem, to: almen, factor: { 20: 1 } }] }';
  const places = 'capacity: [{ step: hjem, places: 100, whenFull: wait }]';

  it('the key figures say that they are approximate, and why', () => {
    const both = textOf(TWO(`${caseload}\n${places}`));
    expect(both).toContain('Nøgletal: tilnærmede gennemsnit');
    expect(both).toContain(
      'Hver måned regnes med det gennemsnitlige sagstal. Der regnes, som om der er plads til alle.',
    );
    expect(textOf(TWO(caseload))).not.toContain('som om der er plads');
    expect(textOf(TWO(places))).not.toContain('gennemsnitlige sagstal');
    expect(textOf(TWO(''))).toContain('Nøgletal: eksakte gennemsnit');
  });

  it('the means of add-ons say so too', () => {
    const addOn =
      'addOns: [{ id: aflastning, name: Aflastning, unitCost: 1, prevalence: { hjem: 0.5 }, stopPerYear: 1 }]';
    expect(textOf(TWO(`${addOn}\n${places}`))).toContain('(tilnærmede gennemsnit)');
    expect(textOf(TWO(addOn))).toContain('(eksakte gennemsnit)');
  });
});

it('a scenario that states none of it says nothing of it', () => {
  expect(textOf(ladder(''))).not.toMatch(/Sammenbrud|ådgiver|agstal|ladser|ilnærmede/);
});

it('all of it is said in English too', () => {
  const text = textOf(
    ladder(`
breakdowns: [{ from: [pleje, hjem], share: 0.25 }]
caseworkers:
  staff: { 2016: 2, 2018-07: 2.5 }
  weights: { hjemme: 1 }
  effects:
    - { from: hjem, to: hjemme, factor: { 10: 1.2, 20: 1.0 } }
    - { from: hjemme, to: pleje, factor: "caseload / 30" }
capacity:
  - { step: pleje, places: 12, goTo: hjem }
  - { step: hjem, places: 3, whenFull: wait, interim: 200_000 }
`),
    explainEn,
  ).replaceAll(/Almen|Hjemme|Pleje|Hjem/g, '');
  expect(text).toContain('Breakdowns: moves out of a placement that nobody planned');
  expect(text).toContain('2 full-time caseworkers, 2.5 from 2018-07.');
  expect(text).toContain('that costs 200,000 kr. a year on top of the step on which it waits.');
  expect(text).toContain('Key figures: approximate means');
  expect(text).not.toMatch(/[æøåÆØÅ]/);
  expect(text).not.toMatch(/\b(og|til|børn|fra|trin|af|på|pct|mio|år|i alt|ingen|heraf)\b/i);
});
