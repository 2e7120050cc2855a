/** Breakdowns, caseworkers and capacity as the rest of the program sees them. */

import { expect, test } from 'vitest';
import type { Scenario } from '../../src/scenario/scenario.js';
import { parse, SMALL, said, scenarioOf } from './support.js';

const withBlocks = (...blocks: string[]): string => SMALL.replace('policies:', `${blocks.join('\n')}\npolicies:`);
const read = (...blocks: string[]): Scenario => scenarioOf(withBlocks(...blocks));
const over = (base: string, overlay: string): Scenario =>
  scenarioOf(`extends: b.yaml\nname: Over\n${overlay}`, { 'b.yaml': withBlocks(base) });

test('a scenario that says nothing has no breakdowns, caseworkers or limits', () => {
  const { breakdowns, caseworkers, capacities } = scenarioOf(SMALL);
  expect({ breakdowns, caseworkers, capacities }).toEqual({ breakdowns: [], caseworkers: null, capacities: [] });
});

test('breakdowns concern every move away from a placement unless the file says which', () => {
  const leaving = SMALL.replace('policies:', '  - { from: institution, to: leave, perYear: 0.1 }\npolicies:');
  const { breakdowns } = scenarioOf(
    leaving.replace(
      'policies:',
      'breakdowns:\n  - { from: institution, share: { smaa: 0.1, store: 0.4 }, source: VIVE }\npolicies:',
    ),
  );
  expect(breakdowns).toEqual([
    {
      from: ['institution'],
      to: ['almen', 'leave'],
      share: {
        kind: 'byBand',
        values: { smaa: { value: 0.1, source: 'VIVE' }, store: { value: 0.4, source: 'VIVE' } },
      },
    },
  ]);
  expect(read('breakdowns: [{ from: institution, to: almen, share: 0.2 }]').breakdowns).toEqual([
    { from: ['institution'], to: ['almen'], share: { kind: 'everyAge', value: { value: 0.2, source: '' } } },
  ]);
});

test('staff by date: months count from the start of the horizon, and a year means its January', () => {
  const staff = (text: string) => read(`caseworkers: { ${text}, weights: { hjemme: 1 } }`).caseworkers?.staff;
  expect(staff('staff: 10')).toEqual([{ fromMonth: 0, value: { value: 10, source: '' } }]);
  expect(staff('staff: { 2018: 12, "2015-07": { value: 10, source: a }, 2018-06: 13, source: b }')).toEqual([
    { fromMonth: -6, value: { value: 10, source: 'a' } },
    { fromMonth: 24, value: { value: 12, source: 'b' } },
    { fromMonth: 29, value: { value: 13, source: 'b' } },
  ]);
});

test('staff per 1,000 children is made absolute by the children at the start', () => {
  const caseworkers = 'caseworkers: { staffPer1000: { 2016: 10, 2020: 20 }, weights: { hjemme: 1 }, source: a }';
  expect(read(caseworkers).caseworkers?.staff).toEqual([
    { fromMonth: 0, value: { value: 9, source: 'a' } },
    { fromMonth: 48, value: { value: 18, source: 'a' } },
  ]);
  const table = (year: number) =>
    `${year}: [${Array.from({ length: 18 }, () => (year === 2016 ? 10 : 20)).join(', ')}]`;
  const growing = withBlocks(caseworkers).replace('children: 900', `counts: { ${table(2016)}, ${table(2017)} }`);
  expect(scenarioOf(growing).caseworkers?.staff[0]?.value.value).toBeCloseTo(1.8, 12);
});

test('the caseload changes moves by points in order, or by a formula', () => {
  const effects = [
    '{ from: hjemme, to: institution, factor: { 45: 0.8, 5: 1.3, 22.5: { value: 1, source: b } }, source: a }',
    '{ from: institution, to: almen, factor: "(caseload / 30) ^ 0.5", source: c }',
  ];
  const { caseworkers } = read(
    `caseworkers: { staff: 3, weights: { hjemme: 1, institution: 0.5 }, hiringDelayMonths: 6, effects: [${effects.join(', ')}] }`,
  );
  expect(caseworkers).toMatchObject({
    weights: { hjemme: { value: 1 }, institution: { value: 0.5 } },
    hiringDelayMonths: 6,
    effects: [
      {
        from: ['hjemme'],
        to: ['institution'],
        factor: {
          kind: 'points',
          points: [
            { caseload: 5, factor: { value: 1.3, source: 'a' } },
            { caseload: 22.5, factor: { value: 1, source: 'b' } },
            { caseload: 45, factor: { value: 0.8, source: 'a' } },
          ],
        },
      },
      { factor: { kind: 'expression', expression: { text: '(caseload / 30) ^ 0.5' }, source: 'c' } },
    ],
  });
});

test('a full step makes children wait, at a price or none, or sends them on', () => {
  expect(read('capacity: [{ step: institution, places: 30, whenFull: wait }]').capacities).toEqual([
    {
      step: 'institution',
      places: [{ fromMonth: 0, value: { value: 30, source: '' } }],
      whenFull: { kind: 'wait', interimKrPerYear: { value: 0, source: '' } },
    },
  ]);
  const { capacities } = read(
    'capacity: [{ step: institution, places: { 2016: 30, 2018: 0 }, whenFull: wait, interim: 200_000, source: a }]',
  );
  expect(capacities[0]).toMatchObject({
    places: [{ fromMonth: 0 }, { fromMonth: 24, value: { value: 0, source: 'a' } }],
    whenFull: { kind: 'wait', interimKrPerYear: { value: 200_000, source: 'a' } },
  });
  expect(read('capacity: [{ step: institution, places: 30, goTo: hjemme }]').capacities[0]?.whenFull).toEqual({
    kind: 'goTo',
    step: 'hjemme',
  });
});

test('a step that children only come to when another is full can be reached', () => {
  const bought = SMALL.replace(
    'ageBands:',
    '  - { id: koebt, level: 6, kind: placement, name: Købt plads, unitCost: 1_500_000 }\nageBands:',
  ).replace('policies:', '  - { from: koebt, to: almen, perYear: 0.25 }\npolicies:');
  expect(said(bought)[0]).toMatch(/ingen børn kan komme til trinnet koebt/);
  const capacity = 'capacity: [{ step: institution, places: 30, goTo: koebt }]';
  expect(said(bought.replace('policies:', `${capacity}\npolicies:`))).toEqual([]);
});

test('an overlay that states breakdowns replaces all of them', () => {
  const base = 'breakdowns: [{ from: institution, share: 0.2 }]';
  expect(over(base, 'breakdowns: []').breakdowns).toEqual([]);
  expect(over(base, '').breakdowns).toHaveLength(1);
});

test('caseworkers merge field by field: staff replaces staff per 1,000, effects are replaced whole', () => {
  const base =
    'caseworkers: { staffPer1000: 10, weights: { hjemme: 1, institution: 0.5 }, hiringDelayMonths: 3, effects: [{ from: hjemme, to: institution, factor: { 20: 1.2, 40: 0.8 } }], source: old }';
  const other = over(
    base,
    'caseworkers: { staff: { 2017: 8 }, weights: { institution: 0.7 }, source: new }',
  ).caseworkers;
  expect(other).toMatchObject({
    staff: [{ fromMonth: 12, value: { value: 8, source: 'new' } }],
    weights: { hjemme: { value: 1, source: 'old' }, institution: { value: 0.7, source: 'new' } },
    hiringDelayMonths: 3,
    effects: [{ factor: { points: [{ caseload: 20, factor: { value: 1.2, source: 'old' } }, { caseload: 40 }] } }],
  });
  expect(over(base, 'caseworkers: { effects: [] }').caseworkers?.effects).toEqual([]);
  const dated = base.replace('staffPer1000: 10', 'staff: { 2016: 5, 2020: 6 }');
  expect(over(dated, 'caseworkers: { staff: { 2018: 7 } }').caseworkers?.staff).toEqual([
    { fromMonth: 24, value: { value: 7, source: '' } },
  ]);
});

test('capacity merges by step: places are replaced whole, and a way out takes back the waiting', () => {
  const base = 'capacity: [{ step: institution, places: { 2016: 30, 2018: 20 }, whenFull: wait, interim: 1_000 }]';
  const capacity = (item: string) => over(base, `capacity: [{ ${item} }]`).capacities;
  expect(capacity('step: institution, places: 10')).toMatchObject([
    { places: [{ value: { value: 10 } }], whenFull: { kind: 'wait', interimKrPerYear: { value: 1000 } } },
  ]);
  expect(capacity('step: institution, goTo: hjemme')).toMatchObject([
    { places: [{ fromMonth: 0 }, { fromMonth: 24 }], whenFull: { kind: 'goTo', step: 'hjemme' } },
  ]);
  expect(capacity('step: hjemme, places: 80, whenFull: wait').map(({ step }) => step)).toEqual([
    'institution',
    'hjemme',
  ]);
  const away = 'capacity: [{ step: institution, places: 30, goTo: hjemme }]';
  expect(over(away, 'capacity: [{ step: institution, whenFull: wait }]').capacities[0]?.whenFull.kind).toBe('wait');
});

test('what has been read can be written back and means the same', () => {
  const text = withBlocks(
    'breakdowns: [{ from: institution, share: 0.2 }]',
    'caseworkers: { staff: { 2016: 10, 2018-07: 12 }, weights: { hjemme: 1 }, effects: [{ from: hjemme, to: institution, factor: "caseload / 30" }] }',
    'capacity: [{ step: institution, places: 30, whenFull: wait, interim: 200_000 }]',
  );
  const result = parse(text);
  expect(result.ok && scenarioOf(JSON.stringify(result.resolved))).toEqual(scenarioOf(text));
});
