/** What a cell of a target says: a figure, an interval, a size, a year; or what is wrong with it. */

import { trendNamed } from '../municipalities/trend-names.js';
import type { Fault } from '../problem.js';
import { NUMBER_MARK, plainText } from '../table/grid.js';
import type { CellFault } from '../table/named-columns.js';
import type { TargetColumn, TargetMeasure, TargetNumber, TargetValue } from './target.js';

const THOUSANDS_POINT = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
const THOUSANDS_COMMA = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const THOUSANDS_SPACE = /^-?\d{1,3}([\s\u00A0\u202F'’_]\d{3})+([.,]\d+)?$/;
const NUMBER = String.raw`-?\d+(?:[.,]\d+)?`;
const INTERVAL = new RegExp(`^(${NUMBER})\\s?[-–]\\s?(${NUMBER})$`);
const BELOW = new RegExp(`^(<|<=|≤)\\s?(${NUMBER})$`);

/**
 * A figure, or an interval for a masked one: `1-4` both included, `<5` from 0 up to below 5 (of whole children: 0-4),
 * `<=4`. What looks like `3.600` is refused where a decimal comma could have been written: it is two different numbers.
 */
export function valueIn(text: string, measure: TargetMeasure, delimiter: string): TargetNumber | CellFault {
  const interval = INTERVAL.exec(text);
  const below = BELOW.exec(text);
  const parts = interval !== null ? [interval[1], interval[2]] : below !== null ? [below[2]] : [text];
  const numbers: number[] = [];
  for (const part of parts) {
    const number = numberIn('value', part ?? '', delimiter);
    if (typeof number !== 'number') return text === part ? number : { fault: valueFault(text) };
    numbers.push(number);
  }
  const [first = 0, second = 0] = numbers;
  for (const number of numbers) {
    const fault = impossible(measure, number);
    if (fault !== null) return { fault };
  }
  if (below !== null) {
    const isStrict = below[1] === '<';
    const high = isStrict && isWholeCount(measure) ? Math.ceil(first) - 1 : first;
    return high < 0 ? { fault: valueFault(text) } : { kind: 'between', low: 0, high };
  }
  if (interval === null) return { kind: 'known', value: first };
  if (first > second) return { fault: { code: 'targetBackwards', args: { low: first, high: second } } };
  return { kind: 'between', low: first, high: second };
}

/** How children per 1,000 developed, by its name. */
export function trendIn(text: string): TargetValue | CellFault {
  const trend = trendNamed(text);
  return trend === null ? { fault: { code: 'targetTrend', args: { got: text } } } : { kind: 'class', trend };
}

/** Whole children or moves. */
export function isWholeCount(measure: TargetMeasure): boolean {
  const whole: readonly TargetMeasure[] = [
    'stock',
    'recipients',
    'new_placements',
    'first_placements',
    're_placements',
    'breakdowns',
    'transitions',
  ];
  return whole.includes(measure);
}

function impossible(measure: TargetMeasure, got: number): Fault | null {
  const most = measure === 'share' ? 1 : /per_1000/.test(measure) && !/transitions/.test(measure) ? 1000 : null;
  if (got >= 0 && (most === null || got <= most)) return null;
  return { code: 'targetImpossible', args: { measure, got, most } };
}

/** A number > 0. */
export function positiveIn(column: TargetColumn, text: string, delimiter: string): number | CellFault {
  const number = numberIn(column, text, delimiter);
  if (typeof number !== 'number') return number;
  return number > 0 ? number : { fault: { code: 'targetPositive', args: { column, got: plainText(text) } } };
}

/** A p/l year. */
export function yearIn(text: string): number | CellFault {
  const year = Number(text);
  if (/^\d{4}$/.test(text) && year >= 1990 && year <= 2100) return year;
  return { fault: { code: 'targetPriceLevel', args: { got: text } } };
}

function numberIn(column: TargetColumn, text: string, delimiter: string): number | CellFault {
  if (text.startsWith(NUMBER_MARK)) return Number(plainText(text));
  const thousands = delimiter === ',' ? THOUSANDS_COMMA : THOUSANDS_POINT;
  if (thousands.test(text) || THOUSANDS_SPACE.test(text)) {
    return { fault: { code: 'targetThousands', args: { column, got: text } } };
  }
  const pattern = delimiter === ',' ? /^-?\d+(\.\d+)?$/ : /^-?\d+([.,]\d+)?$/;
  if (pattern.test(text)) return Number(text.replace(',', '.'));
  return { fault: column === 'value' ? valueFault(text) : { code: 'targetPositive', args: { column, got: text } } };
}

function valueFault(got: string): Fault {
  return { code: 'targetValue', args: { got: plainText(got) } };
}
