/**
 * Which of many numbers matter, by few evaluations: elementary effects (Morris 1991, Technometrics 33), with the mean of
 * their sizes (Campolongo, Cariboni & Saltelli 2007, Environmental Modelling & Software 22).
 *
 * Every number goes over its range in four levels. A trajectory moves one number after the other, in an order of its own,
 * by two thirds of its range; what the outcome changes by, for the whole range, is an elementary effect.
 */

import { masterKey, replicationKey } from '../engine/chance/keys.js';
import { parameterChance } from '../engine/chance/parameter.js';
import type { Range, Ranges } from './ranges.js';
import { middleOf } from './tornado.js';

/** Levels of a range, and how far a move goes: p / (2 (p - 1)) of it, as Morris recommends. */
const LEVELS = 4;
const STEP = LEVELS / (2 * (LEVELS - 1));

/** In the order of the points: which number has been moved to come there, and whether upwards. */
export interface MorrisPlan {
  /** Where the ranges are at each point, 0 at the low end and 1 at the high. */
  readonly levels: readonly Float64Array[];
  /** By trajectory, the moves between its points. */
  readonly moves: readonly (readonly { readonly input: number; readonly sign: 1 | -1 }[])[];
}

export interface MorrisEffect {
  /** Mean elementary effect. */
  readonly mu: number;
  /** Mean size of it: what does something one way here and the other way there does not vanish. */
  readonly muStar: number;
  /** Standard deviation: curved, or together with other numbers. */
  readonly sigma: number;
  /** Standard error of the mean size. */
  readonly error: number;
  /** Trajectories that went in. */
  readonly count: number;
}

export function morrisPlan(inputs: number, trajectories: number, seed: string): MorrisPlan {
  const master = masterKey(seed);
  const levels: Float64Array[] = [];
  const moves = Array.from({ length: trajectories }, (_, trajectory) => {
    const key = replicationKey(master, trajectory);
    const chance = (what: string, input: number): number => parameterChance(key, `morris ${what} ${input}`);
    const order = Array.from({ length: inputs }, (_unused, input) => input).sort(
      (a, b) => chance('order', a) - chance('order', b),
    );
    const start = Float64Array.from({ length: inputs }, (_unused, input) => {
      const low = Math.floor(chance('level', input) * (LEVELS / 2)) / (LEVELS - 1);
      return chance('way', input) < 0.5 ? low : low + STEP;
    });
    levels.push(start);
    return order.map((input) => {
      const before = levels.at(-1) as Float64Array;
      const sign = (before[input] as number) < 0.5 ? 1 : -1;
      const after = before.slice();
      after[input] = (before[input] as number) + sign * STEP;
      levels.push(after);
      return { input, sign } as const;
    });
  });
  return { levels, moves };
}

/** The points of a plan in the coordinates of the named numbers. */
export function morrisPoints({ named, ranges }: Ranges, { levels }: MorrisPlan): Float64Array[] {
  const middle = middleOf(named);
  return levels.map((own) => {
    const point = middle.slice();
    ranges.forEach((range, i) => {
      for (const { axis, by } of movesTo(range, own[i] as number, middle)) point[axis] = (point[axis] as number) + by;
    });
    return point;
  });
}

/** How far a range moves coordinates from the middle when it is at a level. */
function movesTo({ atLow, atHigh }: Range, level: number, middle: Float64Array): { axis: number; by: number }[] {
  return atLow.map(({ axis, value }, i) => {
    const high = atHigh[i]?.value ?? value;
    return { axis, by: value + level * (high - value) - (middle[axis] as number) };
  });
}

/** @param values at the points of the plan; a move with an end that is not a number is left out */
export function morrisOf(values: ArrayLike<number>, inputs: number, { moves }: MorrisPlan): MorrisEffect[] {
  const effects = Array.from({ length: inputs }, (): number[] => []);
  let at = 0;
  for (const trajectory of moves) {
    for (const { input, sign } of trajectory) {
      const effect = (sign * ((values[at + 1] as number) - (values[at] as number))) / STEP;
      if (Number.isFinite(effect)) effects[input]?.push(effect);
      at++;
    }
    at++;
  }
  return effects.map((own) => {
    const mu = meanOf(own);
    const sizes = own.map(Math.abs);
    return {
      mu,
      muStar: meanOf(sizes),
      sigma: deviationOf(own),
      error: deviationOf(sizes) / Math.sqrt(own.length),
      count: own.length,
    };
  });
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviationOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}
