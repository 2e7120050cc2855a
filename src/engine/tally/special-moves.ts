/**
 * Moves that are also counted apart: unplanned ones (breakdowns), entries of children whom early detection has found,
 * and new placements of children who have been placed before.
 */
import { alternativesOf } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { type Batch, NEVER, NOWHERE } from '../batch.js';
import type { Layout } from './layout.js';

/** What is counted apart; the first numbers are those of WAY. */
export const SPECIAL = { unplanned: WAY.unplanned, found: WAY.found, rePlacement: 3 } as const;
export type Special = keyof typeof SPECIAL;

/** A pair of steps whose moves are counted apart in one way. */
export interface SpecialMove {
  readonly what: Special;
  readonly from: number;
  readonly to: number;
}

/** Every special move that a model can make. */
export function specialMoves(model: Model, pairs: readonly { from: number; to: number }[]): SpecialMove[] {
  const { moves, grid, isPlacement, stepCount } = model;
  const made = (what: 'unplanned' | 'found'): SpecialMove[] => {
    const own = Array.from({ length: moves.count }, (_, move) => move).filter(
      (move) => moves.way[move] === SPECIAL[what],
    );
    const keys = new Set(
      own.flatMap((move) => {
        const to = moves.to[move] as number;
        return [to, ...alternativesOf(model, to)].map((end) => (moves.from[move] as number) * (stepCount + 1) + end);
      }),
    );
    return [...keys].map((key) => ({ what, from: Math.floor(key / (stepCount + 1)), to: key % (stepCount + 1) }));
  };
  // Who has been placed before is only known where it matters.
  const again =
    grid.situations.historyClassCount === 1
      ? []
      : pairs.filter(({ from, to }) => from !== stepCount && isPlacement[from] !== 1 && isPlacement[to] === 1);
  return [
    ...made('unplanned'),
    ...made('found'),
    ...again.map(({ from, to }) => ({ what: 'rePlacement' as const, from, to })),
  ];
}

/** Adds the special moves of a batch to `counts`. */
export function tallySpecialMoves(model: Model, layout: Layout, batch: Batch, counts: Int32Array): void {
  if (layout.specials.length === 0) return;
  const { child: stayChild, step: stayStep, from: stayFrom, to: stayTo, way: stayWay, start, end, count } = batch.stays;
  const { returned, way } = batch.children;
  const { isPlacement, stepCount } = model;
  let child = -1;
  let wasPlaced = false;
  let cameBy: number = WAY.planned;
  for (let stay = 0; stay < count; stay++) {
    if (stayChild[stay] !== child) {
      child = stayChild[stay] as number;
      wasPlaced = returned[child] !== NEVER;
      cameBy = way[child] as number;
    }
    const step = stayStep[stay] as number;
    const from = stayFrom[stay] as number;
    if (from !== NOWHERE) {
      const began = start[stay] as number;
      if (cameBy !== WAY.planned) countSpecial(model, layout, counts, cameBy, from, step, began);
      if (wasPlaced && isPlacement[step] === 1)
        countSpecial(model, layout, counts, SPECIAL.rePlacement, from, step, began);
    }
    wasPlaced = wasPlaced || isPlacement[step] === 1;
    cameBy = stayWay[stay] as number;
    if (stayTo[stay] === stepCount && cameBy !== WAY.planned) {
      countSpecial(model, layout, counts, cameBy, step, stepCount, end[stay] as number);
    }
  }
}

function countSpecial(
  model: Model,
  layout: Layout,
  counts: Int32Array,
  what: number,
  from: number,
  to: number,
  moment: number,
): void {
  const at = specialAt(model, layout, what, from, to, Math.floor(moment));
  if (at >= 0) counts[at] = (counts[at] as number) + 1;
}

/** Where a special move of a month is counted; -1 where it is not. */
export function specialAt(model: Model, layout: Layout, what: number, from: number, to: number, month: number): number {
  const year = month < 0 ? -1 : (model.yearOfMonth[month] as number);
  const width = model.stepCount + 1;
  const number = layout.specialOf[(what * width + from) * width + to] as number;
  return year < 0 || number < 0 ? -1 : layout.special + number * model.years.length + year;
}
