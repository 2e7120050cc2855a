import { expect, test } from 'vitest';
import { rangesOf, readAsked } from '../../src/decisions/ranges.js';
import { isIdle, isTurning, type Tornado, tornadoOf, tornadoPoints } from '../../src/decisions/tornado.js';
import type { VariedFile } from '../../src/decisions/vary.js';
import { quantileOf } from '../../src/scenario/uncertain/distribution.js';
import { SMALL, smallWith } from '../scenario/support.js';
import { answer, exactly, fileOf, question } from './support.js';

const BASE = fileOf(SMALL);

function ranges(files: readonly VariedFile[], asked: readonly string[] = [], percent = 20) {
  const reading = rangesOf(
    files,
    asked.map((text) => readAsked(text) ?? { name: `bad ${text}`, ends: null }),
    percent,
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading;
}

/** The tornado of some files, exact or by so many replications. */
function tornado(
  files: Parameters<typeof question>[0],
  asked: readonly string[],
  outcomes: readonly string[],
  replications: number | null = null,
): Tornado {
  const own = ranges(files, asked);
  const asking = { ...question(files, [], outcomes, replications), axes: { named: own.named, chances: [] } };
  return tornadoOf(
    own.ranges,
    tornadoPoints(own).map((point) => answer(asking, [...point])),
  );
}

test('a price that is 20 % lower or higher moves the expenditure by 20 % of what its step costs', () => {
  const { bars, middle } = tornado([BASE], ['unitCost:institution', 'unitCost:hjemme'], ['expenditure_kr/all/total']);
  const ofStep = (step: string): number => exactly(question([BASE], [], [`expenditure_kr/${step}/total`]), []);
  const [first, second] = bars;
  expect(first?.range).toMatchObject({
    name: 'unitCost:institution',
    low: 760_000,
    high: 1_140_000,
    origin: 'assumed',
  });
  for (const [bar, step] of [
    [first, 'institution'],
    [second, 'hjemme'],
  ] as const) {
    const { low, high } = bar?.outcomes[0] ?? {};
    expect((high?.value ?? 0) / (0.2 * ofStep(step))).toBeCloseTo(1, 10);
    expect((low?.value ?? 0) / (-0.2 * ofStep(step))).toBeCloseTo(1, 10);
    expect(low?.error).toBeNull();
  }
  expect(middle[0]?.value).toBe(exactly(question([BASE], [], ['expenditure_kr/all/total']), []));
});

test('a price does nothing to the number of children, and what does most is told first', () => {
  const { bars, middle } = tornado([BASE], [], ['full_year_equivalents/institution/last_year']);
  const idle = bars.filter((bar) => isIdle(bar, 0, middle[0] ?? { value: 0, error: null }));
  expect(idle.map(({ range }) => range.name).sort()).toEqual(['unitCost:hjemme', 'unitCost:institution']);
  const swings = bars.map(({ outcomes: [own] }) => Math.abs((own?.high.value ?? 0) - (own?.low.value ?? 0)));
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
});

test('where nobody says how uncertain numbers are, each is varied by so many per cent, and an effect by as much of its distance from 1', () => {
  const { ranges: own } = ranges([BASE], [], 10);
  expect(own.map(({ name }) => name)).toEqual([
    'unitCost:hjemme',
    'unitCost:institution',
    'almen>hjemme',
    'transitions.almen>hjemme.byGroup.saarbar',
    'hjemme>institution',
    'institution>almen',
    'policies.tiltag.effects.hjemme>institution.multiply',
  ]);
  const [almen, effect] = [own[2], own[6]];
  expect([almen?.low, almen?.high, almen?.isFactor]).toEqual([0.9, 1.1, true]);
  expect(effect?.low).toBeCloseTo(0.78, 12);
  expect(effect?.high).toBeCloseTo(0.82, 12);
});

test('what a scenario is uncertain of is varied from its 5 % to its 95 % quantile, and nothing else is', () => {
  const law = 'unitCost: { value: 950_000, uncertain: { gamma: { sd: 50000 } } }';
  const { ranges: own } = ranges([fileOf(smallWith('unitCost: 950_000', law))]);
  const at = (p: number): number => quantileOf(950_000, { kind: 'gamma', sd: 50_000, from: null, to: null }, p);
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ name: 'unitCost:institution', low: at(0.05), high: at(0.95), origin: 'uncertain' });
});

test('when one of some uncertain shares takes more, the others give way in proportion', () => {
  const shares = fileOf(
    `${SMALL}birthdays: { 18: { hjemme: { hjemme: 0.2, institution: 0.3, uncertain: { dirichlet: { concentration: 50 } } } } }\n`,
  );
  const { ranges: own, named } = ranges([shares]);
  const [first] = own;
  const coordinate = (name: string): number | undefined =>
    first?.atHigh.find(({ axis }) => named[axis]?.name === name)?.value;
  expect(first?.name).toBe('birthdays.18.hjemme.hjemme');
  const high = coordinate('birthdays.18.hjemme.hjemme') ?? 0;
  expect(high).toBe(first?.high);
  expect((coordinate('birthdays.18.hjemme.institution') ?? 0) / (0.3 * ((1 - high) / 0.8))).toBeCloseTo(1, 12);
});

test('ranges are given as numbers or per cent, with a comma or a point', () => {
  expect(readAsked('a>b=0,1:0.25')).toEqual({
    name: 'a>b',
    ends: [
      { amount: 0.1, isPercent: false },
      { amount: 0.25, isPercent: false },
    ],
  });
  const { ranges: own } = ranges([BASE], ['unitCost:hjemme=-10%:+20%']);
  expect([own[0]?.low, own[0]?.high, own[0]?.origin]).toEqual([162_000, 216_000, 'asked']);
  for (const text of ['a=1', 'a=1:2:3', 'a=x:2', 'a=1:']) expect(readAsked(text), text).toBeNull();
  const wrong = rangesOf(
    [BASE],
    ['unitCost:hjemme=3:2', 'unitCost:institution=5:5', 'unitCost:institutoin'].map(
      (text) => readAsked(text) ?? { name: '', ends: null },
    ),
    20,
  );
  expect(wrong).toMatchObject({
    ok: false,
    faults: [{ code: 'unknown', suggestion: 'unitCost:institution' }, { code: 'upsideDown' }],
  });
  const ends = rangesOf(
    [BASE],
    ['unitCost:hjemme=3:2', 'unitCost:institution=5:5'].map((text) => readAsked(text) ?? { name: '', ends: null }),
    20,
  );
  expect(ends).toMatchObject({ faults: [{ code: 'upsideDown' }, { code: 'nothing' }] });
});

test('a range of which an end cannot be is told, not drawn', () => {
  const { bars, impossible } = (() => {
    const own = ranges([BASE], ['hjemme>institution=0:1000', 'unitCost:hjemme']);
    return tornadoOf(own.ranges, [
      [Float64Array.of(1)],
      [Float64Array.of(1)],
      null,
      [Float64Array.of(1)],
      [Float64Array.of(1)],
    ]);
  })();
  expect(bars.map(({ range }) => range.name)).toEqual(['unitCost:hjemme']);
  expect(impossible).toMatchObject([{ range: { name: 'hjemme>institution' }, at: [{ axis: 0, value: 1000 }] }]);
});

test('the difference that a policy makes turns where its effect turns', () => {
  const without = fileOf(smallWith('multiply: 0.8', 'multiply: 1'));
  const effect = 'policies.tiltag.effects.hjemme>institution.multiply=0.5:1.2';
  const { bars, middle } = tornado([without, BASE], ['unitCost:institution', effect], ['expenditure_kr/all/total']);
  // Stated as a factor: the two files have another number there.
  const turning = bars.filter((bar) => isTurning(bar, 0, middle[0] ?? { value: 0, error: null }));
  expect(middle[0]?.value).toBeLessThan(0);
  expect(turning).toEqual([]);
  const own = fileOf(`${SMALL.split('policies:')[0]}`);
  const alone = tornado([own, BASE], ['unitCost:institution', effect], ['expenditure_kr/all/total']);
  expect(
    alone.bars
      .filter((bar) => isTurning(bar, 0, alone.middle[0] ?? { value: 0, error: null }))
      .map(({ range }) => range.name),
  ).toEqual(['policies.tiltag.effects.hjemme>institution.multiply']);
});

test('with the same luck a price moves simulated expenditure by exactly its share of it, in every replication', () => {
  const outcomes = ['expenditure_kr/all/total', 'recipients/institution/last_year'];
  const { bars } = tornado([BASE], ['unitCost:institution'], outcomes, 4);
  const [money, children] = bars[0]?.outcomes ?? [];
  expect((money?.low.value ?? 0) / (money?.high.value ?? 1)).toBeCloseTo(-1, 9);
  expect(children).toEqual({ low: { value: 0, error: 0 }, high: { value: 0, error: 0 } });
});

test('a simulated difference turns only where both signs are surer than two standard errors', () => {
  const bar = (change: number, error: number): Parameters<typeof isTurning>[0] => ({
    range: ranges([BASE], ['unitCost:institution']).ranges[0] as Tornado['bars'][number]['range'],
    outcomes: [{ low: { value: -change, error }, high: { value: change, error } }],
  });
  expect(isTurning(bar(30, 1), 0, { value: 10, error: 2 })).toBe(true);
  expect(isTurning(bar(30, 1), 0, { value: 10, error: 6 })).toBe(false);
  expect(isTurning(bar(12, 1), 0, { value: 10, error: 2 })).toBe(false);
  expect(isTurning(bar(12, 0), 0, { value: 10, error: 0 })).toBe(true);
});
