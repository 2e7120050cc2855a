/** What `check` says of policies beyond changed moves and prices. Every number is worked out again here. */
import { describe, expect, it } from 'vitest';
import { expectation } from '../../src/engine/expectation/expectation.js';
import { compileModel } from '../../src/model/compile.js';
import { explain } from '../../src/results/explain/facts.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { explainEn } from '../../src/text/en/explain.js';
import { danish, textOf, written } from '../support/explained.js';
import { laidOn } from '../support/virkemidler.js';

/** The base with ten caseworkers and one policy, whose fields are given. */
function withPolicy(fields: string): Scenario {
  return laidOn('basis', {
    text: `
caseworkers: { staff: 10, weights: { hjemme: 1 }, hiringDelayMonths: 6 }
policies: [{ id: p, name: Tiltag, startAfterMonths: 12, ${fields} }]
`,
  });
}

describe('what a policy costs', () => {
  it('may be stated for each caseworker, who is paid from the month in which he is hired', () => {
    const text = textOf(
      withPolicy('staff: 4, costs: [{ name: Raadgivere, krPerCaseworker: 520_000, kind: permanent }]'),
    );
    expect(text).toContain('Raadgivere: 520.000 kr. om året for hver rådgiver, der er ansat (varig, service)');
    // Four from July 2017 on.
    expect(text).toContain('I alt om året: 1,04 mio. kr. (2017) og 2,08 mio. kr. (2018-2025)');
  });

  it('is counted among the numbers with what else a policy states', () => {
    const origins = (fields: string) => {
      const scenario = withPolicy(fields);
      const model = compileModel(scenario);
      return explain(scenario, model, expectation(model)).origins;
    };
    const without = origins('effects: []');
    const own = origins(`
      reach: { value: 0.6, source: assumption }, staff: { value: 4, source: Budget },
      effects: [{ from: almen, to: hjemme, multiply: 1.5, detection: true, source: VIVE }],
      caps: [{ step: hjemme, afterMonths: 12, then: { almen: 0.9, institution: 0.1 } }],
      costs: [{ name: Raadgivere, krPerCaseworker: 520_000, kind: permanent }]`);
    // Assumed: the reach and the relative risk that is not stated. Sourced: staff, factor. No source: two shares, a cost.
    expect(own).toEqual({
      fitted: without.fitted,
      assumed: without.assumed + 2,
      sourced: without.sourced + 2,
      unsourced: without.unsourced + 3,
    });
  });
});

/** Intensities a year: to the home from outside, back, and further up. */
const A = 0.06;
const BACK = 0.4;
const UP = 0.1;

/** Ten children of every birth month; who is helped at home may be placed, and who is placed stays. */
function ladder(fields: string, population = 'children: 2160'): Scenario {
  return written(`
name: Stige
priceLevel: 2020
horizon: { start: 2016-01, years: 5 }
population: { ${population} }
ageBands: { smaa: 0-11, store: 12-17 }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 100_000 }
  - { id: pleje, level: 5, kind: placement, name: Pleje, unitCost: 400_000 }
transitions:
  - { from: almen, to: hjemme, perYear: ${A} }
  - { from: hjemme, to: almen, perYear: ${BACK} }
  - { from: hjemme, to: pleje, perYear: { smaa: ${UP}, store: 0 } }
  - { from: pleje, to: hjemme, perYear: 0.5 }
${fields}
`);
}

/** One policy from January 2017 on. */
const policies = (fields: string): string => `policies: [{ id: p, name: Tiltag, start: 2017-01, ${fields} }]`;

describe('what is known of a policy', () => {
  it('is told: who has done it, how well the effect is known, and what is not', () => {
    const text = textOf(
      ladder(policies('by: Herning, evidence: measured, unknown: Hvad der sker efter tre aar., effects: []')),
    );
    expect(text).toContain('\nGjort af: Herning.\n');
    expect(text).toContain('\nVirkningen er målt: talt op i en undersøgelse.\n');
    expect(text).toContain('\nVides ikke: Hvad der sker efter tre aar.\n');
  });

  it('is left out where the file does not tell', () => {
    expect(textOf(ladder(policies('effects: []')))).not.toMatch(/Gjort af|Virkningen er|Vides ikke/);
  });
});

describe('a range', () => {
  const effects = 'effects: [{ from: hjemme, to: pleje, multiply: { low: 0.95, middle: 0.85, high: 0.7 } }]';

  it('is told whole, with the end that is used', () => {
    expect(textOf(ladder(policies(effects)))).toContain(
      'ganges med 0,85 (-15 pct.) [lav 0,95, middel 0,85, høj 0,7; her middel]',
    );
    const high = textOf(ladder(policies(`strength: high, ${effects}`)));
    expect(high).toContain('ganges med 0,7 (-30 pct.) [lav 0,95, middel 0,85, høj 0,7; her høj]');
    expect(high).toContain('3 til 5: 100 bliver 70 (0-11)');
  });

  it('is in the unit of the number', () => {
    const text = textOf(
      ladder(
        policies('effects: [{ from: hjemme, to: pleje, ages: 0-11, add: { low: -0.01, middle: -0.02, high: -0.03 } }]'),
      ),
    );
    expect(text).toContain('ændres med -20 [lav -10, middel -20, høj -30; her middel]');
  });

  it('of one number is none', () => {
    const one = 'effects: [{ from: hjemme, to: pleje, multiply: { low: 0.9, middle: 0.9, high: 0.9 } }]';
    expect(textOf(ladder(policies(one)))).not.toContain('[lav');
  });
});

describe('early detection', () => {
  const detection = (fields: string) =>
    `effects: [{ from: almen, to: hjemme, multiply: 1.5, detection: true${fields} }]`;

  it('shows the entries with those found among them, and each transition once', () => {
    const text = textOf(ladder(policies(detection(''))));
    expect(text).toContain('Fra trin 1 til 3: ganges med 1,5 (+50 pct.); tidlig opsporing');
    expect(text.match(/\n {4}1 til 3: .*/g)).toEqual(['\n    1 til 3: 60 bliver 90 (0-17)']);
  });

  it('says how many it finds a year: of those on step 1, half as many as come anyway', () => {
    // Without anybody placed the chance of being helped has a closed form: a / (a + b) (1 - exp(-(a + b) age)).
    const scenario = ladder(`
arrivals: []
${policies(`fidelity: 0.8, reach: 0.5, ${detection(', ages: 6-11')}`)}
`);
    const alone = { ...scenario, transitions: scenario.transitions.filter(({ to }) => to !== 'pleje') };
    const waiting = (month: number) => 10 * (1 - (A / (A + BACK)) * (1 - Math.exp((-(A + BACK) * month) / 12)));
    const sum = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, i) => waiting(from + i)).reduce((all, children) => all + children, 0);
    const usual = A * sum(0, 216);
    const found = A * sum(72, 144) * 0.5 * 0.8 * 0.5;
    expect(textOf(alone)).toContain(
      `I hele kommunen findes om året ca. ${danish(found, 1)} flere børn til trin 3 (ud over ca. ${danish(usual, 0)}, der kommer alligevel).`,
    );
    expect(textOf(alone)).toContain('Omfatter 50 pct. af børnene, de samme hele tiden; overgangene her gælder dem.');
  });

  it('says how much at risk those found are: a quarter as much unless the file says otherwise', () => {
    const risk =
      'De fundne går videre til højere trin 0,25 gange så ofte som andre børn, indtil de er tilbage på trin 1';
    expect(textOf(ladder(policies(detection(''))))).toContain(risk);
    expect(textOf(ladder(policies(detection(', relativeRisk: 0.4'))))).toContain('højere trin 0,4 gange så ofte');
  });

  it('of two steps with the same risk says so once', () => {
    const two = `effects:
  [{ from: almen, to: hjemme, multiply: 1.5, detection: true }, { from: almen, to: hjemme, multiply: 1.2, detection: true, ages: 0-5 }]`;
    const text = textOf(ladder(policies(two)));
    expect(text.match(/I hele kommunen findes/g)).toHaveLength(2);
    expect(text.match(/De fundne/g)).toHaveLength(1);
  });

  it('after a burn-in counts the population that is left on step 1', () => {
    const text = textOf(ladder(`initial: { burnInYears: 40 }\n${policies(detection(''))}`));
    const steady = textOf(ladder(policies(detection(''))));
    const found = (own: string) => Number(/ca\. (\d+) flere/.exec(own)?.[1]);
    // The steady state is reached, but for a month in which everybody gets older.
    expect(Math.abs(found(text) - found(steady))).toBeLessThanOrEqual(1);
  });
});

describe('breakdowns that a policy makes fewer', () => {
  it('are told as unplanned moves a year from the step, wherever they lead', () => {
    const text = textOf(
      ladder(`
breakdowns: [{ from: pleje, share: { smaa: 0.1, store: 0.4 } }]
${policies('effects: [{ breakdowns: pleje, multiply: 0.7 }, { from: pleje, to: hjemme, multiply: 0.9 }]')}
`),
    );
    expect(text).toContain('Sammenbrud fra trin 5: ganges med 0,7 (-30 pct.)');
    // 500 moves of 1,000 child-years, a tenth and four tenths of them unplanned.
    expect(text).toContain('sammenbrud fra 5: 50 bliver 35 (0-11) og 200 bliver 140 (12-17)');
    // Planned and unplanned together.
    expect(text).toContain('5 til 3: 500 bliver 450 (0-17)');
  });
});

describe('a duration cap', () => {
  /** Share of the stays that last so many month boundaries, when they begin at any moment of their first month. */
  const lasting = (perYear: number, months: number): number => {
    const n = 100_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += Math.exp((-perYear / 12) * (months - (i + 0.5) / n));
    return sum / n;
  };

  it('says when stays end, where the children go, and how many last so long', () => {
    const text = textOf(
      ladder(
        policies('caps: [{ step: hjemme, afterMonths: 5, then: { almen: 0.88, pleje: 0.12 }, newCasesOnly: true }]'),
      ),
    );
    expect(text).toContain(
      'Ophold på trin 3 slutter efter 5 måneder, hvis de ikke er slut før: 88 pct. til trin 1 og 12 pct. til trin 5, kun nye sager (ophold, der begynder fra 2017-01)',
    );
    const [small, big] = [lasting(BACK + UP, 5), lasting(BACK, 5)].map((share) => danish(100 * share, 0));
    expect(text).toContain(
      `Uden virkemidler varer så mange ophold så længe: ${small} pct. (0-11 år) og ${big} pct. (12-17 år).`,
    );
  });

  it('says whom it concerns, and that not all of it is reached', () => {
    const text = textOf(
      ladder(
        policies(
          'fidelity: 0.75, caps: [{ step: hjemme, afterMonths: 1, then: { leave: 1 }, ages: 12-17, group: saarbar }]',
        ),
        'children: 2160, groups: { saarbar: { share: 0.1 } }',
      ),
    );
    expect(text).toContain(
      'slutter efter 1 måned, hvis de ikke er slut før: 100 pct. ud af trappen, kun 12-17 år, kun saarbar',
    );
    expect(text).toContain('I praksis nås 75 pct. af virkningen.');
    expect(text).toContain(`så længe: ${danish(100 * lasting(BACK, 1), 0)} pct. (12-17 år).`);
  });

  it('by the time on the step counts the parts of a stay', () => {
    const scenario = ladder(`
${policies('caps: [{ step: pleje, afterMonths: 12, then: { hjemme: 1 } }]')}
`);
    const slow = {
      ...scenario,
      transitions: scenario.transitions.map((move) =>
        move.from === 'pleje'
          ? {
              ...move,
              durationFactors: [
                { fromMonth: 0, toMonth: 6, factor: { value: 2, source: '' } },
                { fromMonth: 6, toMonth: null, factor: { value: 0.5, source: '' } },
              ],
            }
          : move,
      ),
    };
    // Half a year at 1 a year, of which the first month is cut, then half a year at 0.25.
    const share = lasting(1, 6) * Math.exp(-0.25 / 2);
    expect(textOf(slow)).toContain(`så længe: ${danish(100 * share, 0)} pct. (0-17 år).`);
  });
});

describe('caseworkers of a policy', () => {
  it('are there when they have been hired, a few at a time while it is phased in', () => {
    const text = textOf(withPolicy('phaseInMonths: 12, staffPer1000: 0.5, effects: []'));
    expect(text).toContain(
      `Ansætter ${danish(0.5 * 9.048, 2)} årsværk rådgivere; de kommer lidt efter lidt fra 2017-07 og er der alle fra 2018-07 (det tager 6 måneder at ansætte).`,
    );
  });

  it('who are taken away go at once', () => {
    expect(textOf(withPolicy('staff: -2, effects: []'))).toContain('Tager 2 årsværk rådgivere væk fra 2017-01.');
  });
});

describe('places of a policy', () => {
  it('are told from what to what, by the dates of the file, in whole places', () => {
    const text = textOf(
      ladder(`
capacity: [{ step: pleje, places: { 2010: 5, 2015: 10, 2018-07: 15 }, goTo: hjemme }]
${policies('fidelity: 0.5, effects: [{ capacity: pleje, add: 3 }, { capacity: pleje, multiply: 1.5 }]')}
`),
    );
    // 10 and one and a half are 11 places; the half is not lost to what comes after: a quarter more than 11.5 is 14.
    expect(text).toContain(
      'Pladserne på trin 5: ændres med +3\n    5: 10 bliver 11 (fra 2016-01) og 15 bliver 16 (fra 2018-07)',
    );
    expect(text).toContain(
      'ganges med 1,5 (+50 pct.)\n    5: 11 bliver 14 (fra 2016-01) og 16 bliver 20 (fra 2018-07)',
    );
    expect(
      textOf(
        ladder(`
capacity: [{ step: pleje, places: 10, goTo: hjemme }]
${policies('effects: [{ capacity: pleje, set: 4 }]')}
`),
      ),
    ).toContain('Pladserne på trin 5: sættes til 4');
  });
});

it('all of it is said in English too', () => {
  const text = textOf(
    ladder(`
breakdowns: [{ from: pleje, share: 0.3 }]
caseworkers: { staff: 10, weights: { hjemme: 1 }, hiringDelayMonths: 6 }
capacity: [{ step: pleje, places: 10, goTo: hjemme }]
policies:
  - id: p
    name: Tiltag
    start: 2017-01
    by: Herning
    evidence: reported
    unknown: What comes later
    reach: 0.5
    staff: 2
    effects:
      - { from: almen, to: hjemme, multiply: { low: 1.1, middle: 1.5, high: 2 }, detection: true }
      - { breakdowns: pleje, multiply: 0.7 }
    caps: [{ step: hjemme, afterMonths: 5, then: { almen: 0.9, leave: 0.1 } }]
  - { id: q, name: Tiltag, start: 2017-01, staff: -1, effects: [{ capacity: pleje, add: 2 }] }
`),
    explainEn,
  ).replaceAll(/Almen|Hjemme|Pleje|Tiltag|Herning/g, '');
  expect(text).toContain('[low 1.1, middle 1.5, high 2; here middle]; early detection');
  expect(text).toContain('Reaches 50 % of the children');
  expect(text).toContain('Adds 2 full-time caseworkers; they are there from 2017-07 (hiring takes 6 months).');
  expect(text).toContain(
    'Stays on step 3 end after 5 months unless they ended before: 90 % to step 1 and 10 % off the ladder',
  );
  expect(text).not.toMatch(/[æøåÆØÅ]/);
  expect(text).not.toMatch(/\b(og|til|børn|fra|trin|af|på|pct|mio|år|i alt|ingen|heraf)\b/i);
});
