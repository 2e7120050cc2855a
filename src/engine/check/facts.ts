/**
 * What one replication leaves behind, as plain objects: the facts that its figures are made of, and the figures.
 *
 * The invariants are checked on these and share nothing with the tally but what they read: slow, obvious, and easy to
 * damage by hand in a test.
 */
import type { Model } from '../../model/model.js';
import type { Spells } from '../add-ons/spells.js';
import type { Batch } from '../batch.js';
import type { ThreefryKey } from '../chance/threefry.js';
import type { Diversion, Wait } from '../interaction/places.js';
import type { Layout } from '../tally/layout.js';

/** One row of the stays: on `step` from `start` until `end` (months). Steps as in engine/batch. */
export interface Stay {
  readonly step: number;
  readonly from: number;
  readonly to: number;
  readonly way: number;
  readonly start: number;
  readonly end: number;
  readonly spells: readonly Spell[];
}

/** A time of the stay in which the child has the add-on of an offer (model/add-ons). */
export interface Spell {
  readonly offer: number;
  readonly start: number;
  readonly end: number;
}

/** A child who is followed, as it begins and as it lives. */
export interface Life {
  readonly word: number;
  readonly origin: number;
  readonly birthMonth: number;
  readonly group: number;
  readonly inPopulation: boolean;
  readonly step: number;
  readonly from: number;
  readonly since: number;
  readonly began: number;
  readonly returned: number;
  readonly way: number;
  readonly stays: readonly Stay[];
  /** Whether rows of other children stand between its stays. */
  readonly isScattered: boolean;
}

/** A replication and what was counted of it. */
export interface Facts {
  readonly replication: number;
  /** Of the replication's chance: how much dearer a stay is than its price is drawn again, not kept. */
  readonly key: ThreefryKey;
  readonly model: Model;
  readonly layout: Layout;
  /** Children by number: `child` of waits is a place in this list. */
  readonly lives: readonly Life[];
  readonly waits: readonly Wait[];
  readonly diversions: readonly Diversion[];
  readonly counts: ArrayLike<number>;
  readonly sums: ArrayLike<number>;
}

/** The children of a batch with their stays and add-ons. */
export function livesIn({ children, stays }: Batch, spells: Spells | null): Life[] {
  const spellsOf = Array.from({ length: stays.count }, (): Spell[] => []);
  for (let spell = 0; spell < (spells?.count ?? 0); spell++) {
    spellsOf[spells?.stay[spell] as number]?.push({
      offer: spells?.offer[spell] as number,
      start: spells?.start[spell] as number,
      end: spells?.end[spell] as number,
    });
  }
  const staysOf = Array.from({ length: children.count }, (): Stay[] => []);
  const scattered = new Set<number>();
  for (let row = 0; row < stays.count; row++) {
    const child = stays.child[row] as number;
    const own = staysOf[child] as Stay[];
    if (own.length > 0 && stays.child[row - 1] !== child) scattered.add(child);
    own.push({
      step: stays.step[row] as number,
      from: stays.from[row] as number,
      to: stays.to[row] as number,
      way: stays.way[row] as number,
      start: stays.start[row] as number,
      end: stays.end[row] as number,
      spells: spellsOf[row] as Spell[],
    });
  }
  return staysOf.map((own, child) => ({
    word: children.word[child] as number,
    origin: children.origin[child] as number,
    birthMonth: children.birthMonth[child] as number,
    group: children.group[child] as number,
    inPopulation: children.inPopulation[child] === 1,
    step: children.step[child] as number,
    from: children.from[child] as number,
    since: children.since[child] as number,
    began: children.began[child] as number,
    returned: children.returned[child] as number,
    way: children.way[child] as number,
    stays: own,
    isScattered: scattered.has(child),
  }));
}

/** A calendar year of the model: its place in the rows, and the moments between which it lies. */
export interface Year {
  readonly index: number;
  readonly calendar: number;
  readonly from: number;
  readonly to: number;
}

/** The whole calendar years of the horizon. */
export function yearsOf({ years, yearOfMonth }: Model): Year[] {
  return years.map((calendar, index) => {
    const from = yearOfMonth.indexOf(index);
    return { index, calendar, from, to: from + 12 };
  });
}

/** Months of a time from `start` to `end` that lie between two moments. */
export function overlap(
  { start, end }: { readonly start: number; readonly end: number },
  from: number,
  to: number,
): number {
  return Math.max(0, Math.min(end, to) - Math.max(start, from));
}

/** The age class of an age in months. */
export function ageClassOf({ grid }: Model, ageMonths: number): number {
  let ageClass = 0;
  while (ageMonths >= (grid.ageCut[ageClass + 1] as number)) ageClass++;
  return ageClass;
}
