/** Time on the step, trends, new cases, delay, fidelity and fade-out: what a file that states them means. */

import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parse, SMALL, said, scenarioOf, smallWith } from './support.js';

const number = (value: number, source = '') => ({ value, source });

/** The small scenario with everything of this file stated. */
const EVERYTHING = SMALL.replace(
  'perYear: 0.25',
  'perYear: 0.25, byDuration: { 24-: 0.6, "0-6": { value: 1.6, source: egen }, 6-24: 1 }, source: VIVE',
)
  .replace(
    'policies:',
    `trends:
  - { id: henvisninger, from: almen, to: [hjemme], perYear: 0.03, ages: 12-17, group: saarbar, source: DST }
  - { id: diagnoser, from: [hjemme, institution], to: institution, byYear: { 2020: 1.2, 2016: { value: 1, source: x } } }
rePlacement: { 0-24: { value: 2.5, source: skøn }, 24-: 1 }
policies:`,
  )
  .replace(
    'start: 2017-01',
    `start: 2017-01
    delayMonths: 6
    fidelity: { value: 0.8, source: skøn }
    end: 2020-12
    fadeOutMonths: 12`,
  )
  .replace('multiply: 0.8', 'multiply: 0.8, newCasesOnly: true, duration: 0-6');

test('factors by time on the step come from the start of the stay on, whatever the order in the file', () => {
  expect(scenarioOf(EVERYTHING).transitions[2]?.durationFactors).toEqual([
    { fromMonth: 0, toMonth: 6, factor: number(1.6, 'egen') },
    { fromMonth: 6, toMonth: 24, factor: number(1, 'VIVE') },
    { fromMonth: 24, toMonth: null, factor: number(0.6, 'VIVE') },
  ]);
});

test.each([
  ['{ 0-: 2 }', [[0, null]]],
  [
    '{ 0 - 6: 2, 6–: 1 }'.replace('0 - 6', '"0 - 6"'),
    [
      [0, 6],
      [6, null],
    ],
  ],
  [
    '{ 12-240: 1, 240-: 2, 0-12: 0 }',
    [
      [0, 12],
      [12, 240],
      [240, null],
    ],
  ],
  ['{}', []],
])('months on the step may be written %s', (text, ranges) => {
  const { transitions } = scenarioOf(smallWith('perYear: 0.25', `perYear: 0.25, byDuration: ${text}`));
  expect(transitions[2]?.durationFactors.map(({ fromMonth, toMonth }) => [fromMonth, toMonth])).toEqual(ranges);
});

test('a trend grows by a share a year, or by a table of years, for everyone unless it says otherwise', () => {
  expect(scenarioOf(EVERYTHING).trends).toEqual([
    {
      id: 'henvisninger',
      from: ['almen'],
      to: ['hjemme'],
      growth: { kind: 'perYear', rate: number(0.03, 'DST') },
      fromAge: 12,
      toAge: 17,
      groups: ['saarbar'],
    },
    {
      id: 'diagnoser',
      from: ['hjemme', 'institution'],
      to: ['institution'],
      growth: { kind: 'byYear', factors: { 2016: number(1, 'x'), 2020: number(1.2) } },
      fromAge: 0,
      toAge: 30,
      groups: ['rest', 'saarbar'],
    },
  ]);
});

test('a policy may work later than it costs, less than stated, and fade out after its end', () => {
  expect(scenarioOf(EVERYTHING).policies[0]).toMatchObject({
    startMonth: 12,
    delayMonths: 6,
    fidelity: number(0.8, 'skøn'),
    endMonth: 60,
    fadeOutMonths: 12,
  });
});

test('the source of a policy covers its fidelity when that is stated', () => {
  const text = smallWith('start: 2017-01', 'start: 2017-01\n    source: HA01');
  expect(scenarioOf(text).policies[0]?.fidelity).toEqual(number(1));
  expect(scenarioOf(text.replace('source:', 'fidelity: 1\n    source:')).policies[0]?.fidelity).toEqual(
    number(1, 'HA01'),
  );
});

test('an effect may concern new cases and a part of a stay only', () => {
  expect(scenarioOf(EVERYTHING).policies[0]?.effects[0]).toMatchObject({
    newCasesOnly: true,
    duration: { fromMonth: 0, toMonth: 6 },
  });
  const later = scenarioOf(smallWith('multiply: 0.8', 'multiply: 0.8, duration: 6-')).policies[0]?.effects[0];
  expect(later).toMatchObject({ newCasesOnly: false, duration: { fromMonth: 6, toMonth: null } });
});

test('written back as one file, all of it means the same', () => {
  const result = parse(EVERYTHING);
  if (!result.ok) throw new Error(said(EVERYTHING).join('\n'));
  expect(scenarioOf(stringify(result.resolved))).toEqual(result.scenario);
  const merged = parse('extends: basis.yaml\nname: Over\ntrends: [{ id: diagnoser, perYear: 0.02 }]\n', {
    'basis.yaml': EVERYTHING,
  });
  expect(merged.ok && scenarioOf(stringify(merged.resolved))).toEqual(merged.ok && merged.scenario);
});
