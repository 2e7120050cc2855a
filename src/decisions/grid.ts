/** An outcome over two numbers at once, everything else as it stands; and where a difference is zero. */

import type { Answer } from './evaluate.js';
import { type NamedNumbers, type NameFault, readNames } from './named.js';
import { type End, endsOf, isPercentOfNothing, readEnd } from './ranges.js';
import { type Estimate, estimateOf } from './tornado.js';
import type { VariedFile } from './vary.js';

/** A number from one value to another in so many equal steps, both included. */
export interface AskedAxis {
  readonly name: string;
  readonly from: End;
  readonly to: End;
  readonly steps: number;
}

export interface GridAxis {
  readonly named: NamedNumbers;
  /** Ascending. */
  readonly values: readonly number[];
}

export type GridFault =
  | NameFault
  | { readonly code: 'upsideDown'; readonly name: string }
  | { readonly code: 'zero'; readonly name: string };

export type AxesReading =
  | { readonly ok: true; readonly x: GridAxis; readonly y: GridAxis }
  | { readonly ok: false; readonly faults: readonly GridFault[] };

/** Values of an axis that nobody says the number of, and the most that may be asked for. */
const USUAL_STEPS = 5;
const MOST_STEPS = 40;

/** Reads `NAME=from:to` or `NAME=from:to:steps`; null: neither. */
export function readAxis(text: string): AskedAxis | null {
  const at = text.indexOf('=');
  const [first = '', second = '', third, ...more] = text.slice(at + 1).split(':');
  const [from, to] = [readEnd(first), readEnd(second)];
  const steps = third === undefined ? USUAL_STEPS : /^\d+$/.test(third) ? Number(third) : 0;
  if (at < 1 || from === null || to === null || more.length > 0 || steps < 2 || steps > MOST_STEPS) return null;
  return { name: text.slice(0, at), from, to, steps };
}

export function axesOf(files: readonly VariedFile[], x: AskedAxis, y: AskedAxis): AxesReading {
  const reading = readNames(
    files.map(({ merged }) => merged),
    [x.name, y.name],
  );
  if (!reading.ok) return reading;
  const [ofX, ofY] = [x, y].map((asked, i) => axisOf(reading.named[i] as NamedNumbers, asked)) as [GridAxis, GridAxis];
  const faults = [ofX, ofY].flatMap(({ named: { name, value }, values }, i): GridFault[] => {
    const { from, to } = i === 0 ? x : y;
    if (isPercentOfNothing([from, to], value)) return [{ code: 'zero', name }];
    return (values[0] as number) < (values.at(-1) as number) ? [] : [{ code: 'upsideDown', name }];
  });
  return faults.length > 0 ? { ok: false, faults } : { ok: true, x: ofX, y: ofY };
}

function axisOf(named: NamedNumbers, { from, to, steps }: AskedAxis): GridAxis {
  const [low, high] = endsOf([from, to], named.value);
  return { named, values: Array.from({ length: steps }, (_, i) => low + ((high - low) * i) / (steps - 1)) };
}

/** Row by row, the lowest y first. */
export function gridPoints(x: GridAxis, y: GridAxis): Float64Array[] {
  return y.values.flatMap((ofY) => x.values.map((ofX) => Float64Array.of(ofX, ofY)));
}

/** By y, then x; null where the numbers cannot stand together. */
export type Cells = readonly (readonly (Estimate | null)[])[];

export function cellsOf(x: GridAxis, y: GridAxis, answers: readonly (Answer | null)[]): Cells {
  const width = x.values.length;
  return y.values.map((_, row) =>
    x.values.map((_value, column) => {
      const own = answers[row * width + column]?.[0];
      return own === undefined ? null : estimateOf(own);
    }),
  );
}

/** Points whose whole row or column has no answer: what is asked for is then no number for that field. */
export function deadEnds(cells: Cells): number[] {
  const width = cells[0]?.length ?? 0;
  const rows = cells.flatMap((row, y) => (row.every((cell) => cell === null) ? [y * width] : []));
  const columns = Array.from({ length: width }, (_, x) => x).filter((x) => cells.every((row) => row[x] === null));
  return [...new Set([...rows, ...columns])];
}

/** A piece of a line between two places, in steps of the axes from the lower left. */
export interface Segment {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

/**
 * Where the outcome is zero, as pieces of a line (marching squares; Lorensen & Cline 1987 in the plane). Between two
 * neighbours it is taken to be straight; of a saddle the pieces are cut off at the corners below zero.
 */
export function zeroLine(cells: Cells): Segment[] {
  return cells.slice(1).flatMap((upper, y) =>
    upper.slice(1).flatMap((_, x) => {
      const corners = [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ] as const;
      const values = corners.map(([column, row]) => cells[row]?.[column]?.value);
      const crossings = corners.flatMap(([ax, ay], i) => {
        const [bx, by] = corners[(i + 1) % 4] as readonly [number, number];
        const [a, b] = [values[i], values[(i + 1) % 4]];
        if (a === undefined || b === undefined || a < 0 === b < 0) return [];
        const share = a / (a - b);
        return [[ax + share * (bx - ax), ay + share * (by - ay)] as const];
      });
      const [p, q, r, s] = (values[0] ?? 0) < 0 ? [...crossings.slice(3), ...crossings.slice(0, 3)] : crossings;
      if (values.some((value) => value === undefined)) return [];
      return [...(p && q ? [{ from: p, to: q }] : []), ...(r && s ? [{ from: r, to: s }] : [])];
    }),
  );
}
