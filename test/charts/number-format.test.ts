import { expect, test } from 'vitest';
import { yearTicks } from '../../src/charts/axes.js';
import { momentOf } from '../../src/charts/period.js';
import { wrap } from '../../src/charts/typography.js';
import { chartsDa } from '../../src/text/da/charts.js';
import { decimalsOfStep, formatNumber } from '../../src/text/number-format.js';

test('numbers are written as a Danish reader expects', () => {
  const written = [1234567.891, -5.4, 0, -0.04, 999.96].map((value) => formatNumber(value, 1, chartsDa));
  expect(written).toEqual(['1.234.567,9', '-5,4', '0,0', '0,0', '1.000,0']);
  expect(formatNumber(1234, 0, chartsDa)).toBe('1.234');
});

test('an axis has as many decimals as tell its ticks apart, and no more', () => {
  expect([20, 2.5, 0.5, 0.25, 0.1 + 0.2, 1e-9].map(decimalsOfStep)).toEqual([0, 1, 1, 2, 1, 6]);
});

test('a month stands at its end, a year in its middle', () => {
  expect(momentOf('2016-12')).toBe(2017);
  expect(momentOf('2016')).toBe(2016.5);
  expect(() => momentOf('2016-1')).toThrow('Period "2016-1"');
});

test('a hundred years have room for their labels', () => {
  const labels = yearTicks(2019, 2119).filter(({ value }) => !Number.isInteger(value));
  expect(labels.map(({ value }) => value).slice(0, 3)).toEqual([2019.5, 2029.5, 2039.5]);
  expect(yearTicks(2019, 2021).map(({ value }) => value)).toEqual([2019, 2019.5, 2020, 2020.5, 2021]);
});

test('a long text is broken at spaces and loses no word', () => {
  const text = 'et to tre fire fem seks';
  expect(wrap(text, 8)).toEqual(['et to', 'tre fire', 'fem seks']);
  expect(wrap('uundgåeligtlangtord', 5)).toEqual(['uundgåeligtlangtord']);
});
