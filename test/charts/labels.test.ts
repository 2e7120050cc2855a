import { expect, test } from 'vitest';
import { apart } from '../../src/charts/direct-labels.js';

import { chartsDa } from '../../src/text/da/charts.js';
import { shareInPercent } from '../../src/text/shares.js';

test('labels beside a chart are a line apart, in the order of what they are about, and within the chart', () => {
  const moved = apart([300, 296, 100, 299], 10, 310);
  const sorted = [...moved].sort((a, b) => a - b);
  expect(sorted.every((top, i) => i === 0 || top - (sorted[i - 1] as number) >= 21)).toBe(true);
  expect(moved.map((top) => sorted.indexOf(top))).toEqual([3, 1, 0, 2]);
  expect(Math.max(...moved)).toBeLessThanOrEqual(310);
  expect(moved[2]).toBe(100);
});

test('100 and 0 per cent are said of all and none only', () => {
  expect([0, 0.0001, 0.005, 0.5, 0.994, 0.999, 1].map((share) => shareInPercent(share, chartsDa))).toEqual([
    '0',
    '<1',
    '1',
    '50',
    '99',
    '>99',
    '100',
  ]);
});
