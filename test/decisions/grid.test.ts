import { expect, test } from 'vitest';
import { axesOf, type Cells, cellsOf, deadEnds, gridPoints, readAxis, zeroLine } from '../../src/decisions/grid.js';
import { endsOf } from '../../src/decisions/ranges.js';
import { SMALL, smallWith } from '../scenario/support.js';
import { answer, exactly, fileOf, question } from './support.js';

const BASE = fileOf(SMALL);

function axis(text: string) {
  const asked = readAxis(text);
  if (asked === null) throw new Error(text);
  return asked;
}

function exact(values: readonly (readonly (number | null)[])[]): Cells {
  return values.map((row) => row.map((value) => (value === null ? null : { value, error: null })));
}

test('an axis goes from one value to another in equal steps, both included', () => {
  const reading = axesOf([BASE], axis('unitCost:hjemme=100000:200000:3'), axis('almen>hjemme=-50%:+50%:2'));
  expect(reading).toMatchObject({ ok: true, x: { values: [100_000, 150_000, 200_000] }, y: { values: [0.5, 1.5] } });
  expect(readAxis('a>b=1:2')?.steps).toBe(5);
  for (const text of ['a>b', 'a>b=1', 'a>b=1:2:1', 'a>b=1:2:41', 'a>b=1:2:3:4', '=1:2', 'a>b=x:2']) {
    expect(readAxis(text), text).toBeNull();
  }
  const wrong = axesOf([BASE], axis('unitCost:hjem=1:2'), axis('unitCost:hjemme=1:2'));
  expect(wrong).toMatchObject({ ok: false, faults: [{ code: 'unknown', suggestion: 'unitCost:hjemme' }] });
  const down = axesOf([BASE], axis('unitCost:hjemme=2:1'), axis('unitCost:institution=1:2'));
  expect(down).toMatchObject({ faults: [{ code: 'upsideDown', name: 'unitCost:hjemme' }] });
});

test('over two prices the expenditure is a plane: the price of each step times its children', () => {
  const reading = axesOf([BASE], axis('unitCost:hjemme=0:200000:3'), axis('unitCost:institution=0:1000000:2'));
  if (!reading.ok) throw new Error('no axes');
  const { x, y } = reading;
  const own = {
    ...question([BASE], [], ['expenditure_kr/all/total']),
    axes: { named: [x.named, y.named], chances: [] },
  };
  const cells = cellsOf(
    x,
    y,
    gridPoints(x, y).map((point) => answer(own, [...point])),
  );
  const at = (row: number, column: number): number => cells[row]?.[column]?.value ?? Number.NaN;
  const ofStep = (step: string): number => exactly(question([BASE], [], [`expenditure_kr/${step}/total`]), []);
  expect(at(0, 0)).toBe(0);
  expect(at(0, 2) / ((ofStep('hjemme') / 180_000) * 200_000)).toBeCloseTo(1, 10);
  expect(at(1, 0) / ((ofStep('institution') / 950_000) * 1_000_000)).toBeCloseTo(1, 10);
  expect(at(1, 2) / (at(0, 2) + at(1, 0))).toBeCloseTo(1, 10);
});

test('a what-if breaks even where what it saves in children is what it costs', () => {
  const cost =
    'multiply: 0.8 }\n    costs: [{ name: Drift, krPerYear: 1, kind: permanent, area: service, source: test }]';
  const [base, whatIf] = [fileOf(`${SMALL.split('policies:')[0]}`), fileOf(smallWith('multiply: 0.8 }', cost))];
  const kr = 'policies.tiltag.costs.0.krPerYear';
  const own = question([base, whatIf], [kr], ['expenditure_kr/all/total']);
  const saved = -exactly(own, [0]);
  const perKr = exactly(own, [1]) + saved;
  const axes = axesOf(
    [base, whatIf],
    axis(`${kr}=0:${(2 * saved) / perKr}:4`),
    axis('unitCost:institution=900000:1000000:3'),
  );
  if (!axes.ok) throw new Error(JSON.stringify(axes.faults));
  const { x, y } = axes;
  const pair = { ...own, axes: { named: [x.named, y.named], chances: [] } };
  const cells = cellsOf(
    x,
    y,
    gridPoints(x, y).map((point) => answer(pair, [...point])),
  );
  const line = zeroLine(cells);
  // At the file's own price of 950,000, in the middle of y, it is half way along x.
  const middle = line.flatMap(({ from, to }) => [from, to]).filter(([, row]) => Math.abs(row - 1) < 1e-9);
  expect(middle.length).toBeGreaterThan(0);
  for (const [column] of middle) expect(column).toBeCloseTo(1.5, 6);
});

test('the line of zero lies where a plane crosses it, and none where all is on one side or unknown', () => {
  const plane = exact([0, 1, 2].map((y) => [0, 1, 2, 3].map((x) => x - 0.25 - y / 2)));
  const line = zeroLine(plane);
  expect(line).toHaveLength(3);
  for (const { from, to } of line) for (const [x, y] of [from, to]) expect(x - 0.25 - y / 2).toBeCloseTo(0, 12);
  expect(
    zeroLine(
      exact([
        [1, 2],
        [3, 4],
      ]),
    ),
  ).toEqual([]);
  expect(
    zeroLine(
      exact([
        [-1, 2],
        [3, null],
      ]),
    ),
  ).toEqual([]);
  // A saddle: each corner below zero is cut off by itself.
  const saddle = zeroLine(
    exact([
      [-1, 1],
      [1, -1],
    ]),
  );
  expect(saddle).toEqual([
    { from: [0, 0.5], to: [0.5, 0] },
    { from: [1, 0.5], to: [0.5, 1] },
  ]);
});

test('a value that goes with no other is told apart from a pair that cannot be', () => {
  expect(
    deadEnds(
      exact([
        [1, null],
        [null, 2],
      ]),
    ),
  ).toEqual([]);
  expect(
    deadEnds(
      exact([
        [null, 1, 2],
        [null, 3, 4],
      ]),
    ),
  ).toEqual([0]);
  expect(
    deadEnds(
      exact([
        [1, 2],
        [null, null],
      ]),
    ),
  ).toEqual([2]);
});

test('per cents of a number below zero still go from low to high', () => {
  const ends = [
    { amount: -20, isPercent: true },
    { amount: 20, isPercent: true },
  ] as const;
  expect(endsOf(ends, 5)).toEqual([4, 6]);
  expect(endsOf(ends, -5)).toEqual([-6, -4]);
});
