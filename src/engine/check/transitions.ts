/** Moves by pair of steps and year: every one is counted once, and together they make the stocks what they are. */
import { NEVER, NOWHERE } from '../batch.js';
import { CHILDHOOD_SUMS, PLACEMENT_CLASSES } from '../tally/childhoods.js';
import { SPECIAL } from '../tally/special-moves.js';
import type { Facts, Life, Year } from './facts.js';
import { yearsOf } from './facts.js';
import type { Findings } from './violation.js';

/** A move as the stays tell of it. */
interface Made {
  readonly from: number;
  readonly to: number;
  readonly way: number;
  readonly moment: number;
  /** Whether the child has been placed before, as far as that is known. */
  readonly again: boolean;
}

export function checkTransitions(facts: Facts, findings: Findings): void {
  const made = facts.lives.flatMap((life) => movesOf(facts, life));
  for (const year of yearsOf(facts.model)) {
    const own = made.filter(({ moment }) => moment >= year.from && moment < year.to);
    checkPairs(facts, own, year, findings);
    checkSpecials(facts, own, year, findings);
    checkBalance(facts, year, findings);
    checkChildhoods(facts, year, findings);
    checkFirstPlacements(facts, year, findings);
  }
}

/** All moves of a child, its coming in and its leaving among them. Growing out of the universal step is none. */
function movesOf({ model }: Facts, { from, step, since, way, returned, stays }: Life): Made[] {
  const made: Made[] = [];
  let again = returned !== NEVER;
  if (from !== NOWHERE) made.push({ from, to: step, way, moment: since, again });
  for (const stay of stays) {
    again = again || model.isPlacement[stay.step] === 1;
    if (stay.to !== NOWHERE) made.push({ from: stay.step, to: stay.to, way: stay.way, moment: stay.end, again });
  }
  return made.filter((move) => move.from !== model.universal || move.to !== model.stepCount);
}

function checkPairs({ model, layout, counts }: Facts, made: readonly Made[], year: Year, findings: Findings): void {
  const seen = new Map<number, number>();
  const keyOf = ({ from, to }: { readonly from: number; readonly to: number }): number =>
    from * (model.stepCount + 1) + to;
  for (const move of made) seen.set(keyOf(move), (seen.get(keyOf(move)) ?? 0) + 1);
  layout.pairs.forEach((pair, number) => {
    const found = counts[layout.transitions + number * model.years.length + year.index] as number;
    const where = { step: pair.from, to: pair.to, year: year.calendar };
    findings.same('transitions', where, seen.get(keyOf(pair)) ?? 0, found);
    seen.delete(keyOf(pair));
  });
  // What is left has no place in the rows at all.
  for (const [key, number] of seen) {
    const where = { step: Math.floor(key / (model.stepCount + 1)), to: key % (model.stepCount + 1) };
    findings.add('transitions', { ...where, year: year.calendar }, number, null);
  }
}

/** Moves that are counted apart are as many as the stays say, and never more than all of their pair. */
function checkSpecials({ model, layout, counts }: Facts, made: readonly Made[], year: Year, findings: Findings): void {
  const years = model.years.length;
  layout.specials.forEach(({ what, from, to }, number) => {
    const own = made.filter((move) => move.from === from && move.to === to);
    const expected = own.filter((move) => (what === 'rePlacement' ? move.again : move.way === SPECIAL[what])).length;
    const found = counts[layout.special + number * years + year.index] as number;
    const where = { step: from, to, year: year.calendar };
    findings.same('specialMoves', where, expected, found);
    const pair = layout.pairs.findIndex((one) => one.from === from && one.to === to);
    const all = counts[layout.transitions + pair * years + year.index] as number;
    if (!(found <= all)) findings.add('specialMovesBounded', where, all, found);
  });
}

/** On every step but the universal one: children at the year's end = at its beginning + moves in - moves out. */
function checkBalance(facts: Facts, year: Year, findings: Findings): void {
  const { model, layout, counts } = facts;
  for (let step = 0; step < model.stepCount; step++) {
    if (step === model.universal) continue;
    let expected = presentAt(facts, step, year.from);
    layout.pairs.forEach(({ from, to }, pair) => {
      const moves = counts[layout.transitions + pair * model.years.length + year.index] as number;
      if (to === step) expected += moves;
      if (from === step) expected -= moves;
    });
    const where = { step, year: year.calendar };
    findings.same('balance', where, expected, presentAt(facts, step, year.to));
  }
}

/** Children on a step at a moment, before anything that happens at it, as the rows say; at the start, as the stays do. */
function presentAt({ model, layout, counts, lives }: Facts, step: number, month: number): number {
  let present = 0;
  if (month === 0) {
    for (const { stays } of lives) {
      for (const { step: on, from, start, end } of stays) {
        if (on === step && (start < 0 || from === NOWHERE) && start <= 0 && end >= 0) present++;
      }
    }
    return present;
  }
  for (let group = 0; group < model.grid.groupCount; group++) {
    present += counts[layout.stock + (group * model.stepCount + step) * model.months + month - 1] as number;
  }
  return present;
}

/** Of the children who turn 18 in the year and were ever placed: how many had so many placements, and what they had in all. */
function checkChildhoods({ model, layout, counts, lives }: Facts, year: Year, findings: Findings): void {
  if (layout.childhoodRows === 0) return;
  const expected = new Array<number>(layout.childhoodRows).fill(0);
  const add = (row: number, by: number): void => {
    expected[row] = (expected[row] as number) + by;
  };
  for (const { birthMonth, inPopulation, stays } of lives) {
    const adult = birthMonth + 18 * 12;
    if (!inPopulation || birthMonth < model.firstMonth || adult < year.from || adult >= year.to) continue;
    const isPlaced = (step: number | undefined): boolean => step !== undefined && model.isPlacement[step] === 1;
    const childhood = stays.filter(({ start }) => start < adult);
    const placements = childhood.filter(({ step }) => isPlaced(step)).length;
    if (placements === 0) continue;
    add(Math.min(placements, PLACEMENT_CLASSES.length) - 1, 1);
    add(CHILDHOOD_SUMS.placements, placements);
    add(
      CHILDHOOD_SUMS.changes,
      childhood.filter(({ step }, i) => isPlaced(step) && isPlaced(stays[i - 1]?.step)).length,
    );
  }
  expected.forEach((number, row) => {
    const found = counts[layout.childhoods + row * model.years.length + year.index] as number;
    findings.same('childhoods', { year: year.calendar }, number, found);
  });
}

/** Ages of the children placed for the first time in the year, in completed months; a child is placed first only once. */
function checkFirstPlacements({ model, layout, counts, lives }: Facts, year: Year, findings: Findings): void {
  if (layout.firstPlacementRows === 0) return;
  let expected = 0;
  for (const { birthMonth, returned, stays } of lives) {
    const first = stays.find(({ step }) => model.isPlacement[step] === 1);
    if (first === undefined || returned !== NEVER || first.from === NOWHERE) continue;
    if (first.start >= year.from && first.start < year.to) expected += Math.floor(first.start - birthMonth);
  }
  const found = counts[layout.firstPlacementMonths + year.index] as number;
  findings.same('firstPlacements', { year: year.calendar }, expected, found);
}
