import type { ChartWords } from './chart-words.js';

type Marks = Pick<ChartWords, 'decimalMark' | 'thousandMark'>;

/** Most decimals an axis ever shows. */
const MAX_DECIMALS = 6;

/**
 * A number as a person reads it: `1.234,5` in Danish, minus as `-`.
 *
 * Written out rather than left to Intl, whose signs change with the ICU data of the machine; a golden picture must not.
 */
export function formatNumber(value: number, decimals: number, marks: Marks): string {
  const [whole = '0', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, marks.thousandMark);
  const digits = fraction === undefined ? grouped : `${grouped}${marks.decimalMark}${fraction}`;
  const isZero = !/[1-9]/.test(digits);
  return value < 0 && !isZero ? `-${digits}` : digits;
}

/** An amount in kr. as millions with one decimal. */
export function formatMillion(kr: number, marks: Marks): string {
  return formatNumber(kr / 1e6, 1, marks);
}

/** The fewest decimals that tell the ticks of an axis with this distance apart: 2,5 needs 1, 20 needs 0. */
export function decimalsOfStep(step: number): number {
  for (let decimals = 0; decimals < MAX_DECIMALS; decimals++) {
    const scaled = step * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-6 * scaled) return decimals;
  }
  return MAX_DECIMALS;
}
