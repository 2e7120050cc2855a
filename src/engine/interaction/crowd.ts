/**
 * The whole population on the universal step, and who is proposed for a first step when: every cohort at once, because
 * whether an entry happens can depend on the caseload of its month.
 *
 * An entry that follows the caseload is proposed at the greatest intensity the caseload can give it, and happens with the
 * probability factor / greatest factor: of those proposed, just as many as the month's intensity asks for (thinning:
 * Lewis & Shedler 1979, Naval Research Logistics Quarterly 26).
 */
import type { Model } from '../../model/model.js';
import type { Proposer } from '../slots.js';

/** Children proposed, in no order; emptied for every replication. */
export class Crowd implements Proposer {
  count = 0;
  moment = new Float64Array(0);
  cohort = new Int32Array(0);
  slot = new Int32Array(0);
  move = new Uint16Array(0);
  /** The counter words of the clock's draw that proposed it. */
  clock = new Int32Array(0);
  draw = new Int32Array(0);
  /** First child of each cohort among all. */
  private readonly first: Int32Array;
  /** 1: is not on the universal step any more. */
  private readonly gone: Uint8Array;
  /** Departures of a cohort that nobody was there to make. */
  private readonly owed: Int32Array;
  /** Children who have been there, by cohort. */
  private readonly come: Int32Array;
  /** Net migration by month. */
  private readonly changes: ReadonlyMap<number, readonly { readonly cohort: number; readonly by: number }[]>;
  private current = 0;
  private readonly firstOfMonth: Int32Array;
  private after = new Int32Array(0);

  constructor(private readonly model: Model) {
    const { cohorts } = model;
    this.first = new Int32Array(cohorts.count + 1);
    for (let cohort = 0; cohort < cohorts.count; cohort++) {
      let children = cohorts.children[cohort] as number;
      for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
        children += Math.max(0, cohorts.changeBy[i] as number);
      }
      this.first[cohort + 1] = (this.first[cohort] as number) + children;
    }
    this.gone = new Uint8Array(this.first[cohorts.count] as number);
    this.owed = new Int32Array(cohorts.count);
    this.come = new Int32Array(cohorts.count);
    this.firstOfMonth = new Int32Array(model.months - model.firstMonth).fill(-1);
    this.changes = changesByMonth(model);
  }

  clear(): void {
    this.count = 0;
    this.gone.fill(0);
    this.owed.fill(0);
    this.come.set(this.model.cohorts.children);
    this.firstOfMonth.fill(-1);
  }

  /** The cohort that the next calls of `take` and `propose` are about. */
  choose(cohort: number): void {
    this.current = cohort;
  }

  /** Child `slot` is not on the universal step. */
  take(slot: number): void {
    this.gone[(this.first[this.current] as number) + slot] = 1;
  }

  propose(slot: number, moment: number, move: number, clock: number, draw: number): void {
    if (this.count === this.slot.length) this.grow();
    const at = this.count++;
    const month = Math.floor(moment) - this.model.firstMonth;
    this.moment[at] = moment;
    this.cohort[at] = this.current;
    this.slot[at] = slot;
    this.move[at] = move;
    this.clock[at] = clock;
    this.draw[at] = draw;
    this.after[at] = this.firstOfMonth[month] as number;
    this.firstOfMonth[month] = at;
  }

  /** The proposals of a month in the order of time. */
  ofMonth(month: number): number[] {
    const proposals: number[] = [];
    let at = this.firstOfMonth[month - this.model.firstMonth] as number;
    for (; at >= 0; at = this.after[at] as number) proposals.push(at);
    const { moment } = this;
    return proposals.sort((a, b) => (moment[a] as number) - (moment[b] as number) || a - b);
  }

  /** Lets a proposed child leave the universal step; false when it is not there any more. */
  enters(proposal: number): boolean {
    const at = (this.first[this.cohort[proposal] as number] as number) + (this.slot[proposal] as number);
    if (this.gone[at] === 1) return false;
    this.gone[at] = 1;
    return true;
  }

  /** Net migration at the start of a month (engine/entry, moveAway): who comes has the next number, who goes the highest. */
  migrate(month: number): void {
    for (const { cohort, by } of this.changes.get(month) ?? []) this.change(cohort, by);
  }

  private change(cohort: number, by: number): void {
    const first = this.first[cohort] as number;
    for (let come = by; come > 0; come--) {
      const slot = this.come[cohort] as number;
      if ((this.owed[cohort] as number) > 0) {
        this.gone[first + slot] = 1;
        this.owed[cohort] = (this.owed[cohort] as number) - 1;
      }
      this.come[cohort] = slot + 1;
    }
    for (let go = by; go < 0; go++) {
      let slot = (this.come[cohort] as number) - 1;
      while (slot >= 0 && this.gone[first + slot] === 1) slot--;
      if (slot >= 0) this.gone[first + slot] = 1;
      else this.owed[cohort] = (this.owed[cohort] as number) + 1;
    }
  }

  private grow(): void {
    const capacity = Math.max(4096, 2 * this.count);
    this.moment = grown(this.moment, new Float64Array(capacity));
    this.cohort = grown(this.cohort, new Int32Array(capacity));
    this.slot = grown(this.slot, new Int32Array(capacity));
    this.move = grown(this.move, new Uint16Array(capacity));
    this.clock = grown(this.clock, new Int32Array(capacity));
    this.draw = grown(this.draw, new Int32Array(capacity));
    this.after = grown(this.after, new Int32Array(capacity));
  }
}

/** Net migration while a cohort is on the universal step. */
function changesByMonth({ cohorts, birthdays }: Model): Map<number, { cohort: number; by: number }[]> {
  const byMonth = new Map<number, { cohort: number; by: number }[]>();
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      const month = cohorts.changeMonth[i] as number;
      if (month >= (cohorts.birthMonth[cohort] as number) + birthdays.universalLeaves) continue;
      byMonth.set(month, [...(byMonth.get(month) ?? []), { cohort, by: cohorts.changeBy[i] as number }]);
    }
  }
  return byMonth;
}

function grown<T extends Int32Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
