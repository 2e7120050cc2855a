/** Steps with so many places: who has one, who waits for one, and who has gone elsewhere. */
import type { Capacities } from '../../model/interaction.js';

/** A wait: child waited for a place of capacity `capacity` from `since` until `until`. */
export interface Wait {
  readonly child: number;
  readonly capacity: number;
  /** The step it waited on. */
  readonly on: number;
  readonly since: number;
  until: number;
  /** Whether it got the place; false: it left the queue, or still waited at the end. */
  isPlaced: boolean;
}

/** A child who found a step full and went elsewhere. */
export interface Diversion {
  readonly capacity: number;
  readonly time: number;
}

/** The places of one replication. Waits and diversions are the facts from which queues are counted. */
export class Places {
  readonly waits: Wait[] = [];
  readonly diversions: Diversion[] = [];
  private readonly taken: Int32Array;
  private readonly total: Int32Array;
  /** Waits of each capacity in the order in which they began, those that are over included. */
  private readonly queues: Wait[][];
  /** The wait that a child is in. */
  private readonly waitOf = new Map<number, Wait>();

  constructor(private readonly capacities: Capacities) {
    this.taken = new Int32Array(capacities.count);
    this.total = new Int32Array(capacities.count);
    this.queues = Array.from({ length: capacities.count }, () => []);
  }

  clear(): void {
    this.waits.length = 0;
    this.diversions.length = 0;
    this.taken.fill(0);
    for (const queue of this.queues) queue.length = 0;
    this.waitOf.clear();
  }

  /** How many places there are from now on. */
  open(month: number, months: number): void {
    for (let capacity = 0; capacity < this.capacities.count; capacity++) {
      this.total[capacity] = this.capacities.places[capacity * months + Math.max(0, month)] as number;
    }
  }

  isFree(capacity: number): boolean {
    return (this.taken[capacity] as number) < (this.total[capacity] as number);
  }

  fill(capacity: number): void {
    this.taken[capacity] = (this.taken[capacity] as number) + 1;
  }

  give(capacity: number): void {
    this.taken[capacity] = (this.taken[capacity] as number) - 1;
  }

  divert(capacity: number, time: number): void {
    this.diversions.push({ capacity, time });
  }

  /** Child begins to wait at the end of the queue. */
  wait(child: number, capacity: number, on: number, time: number): void {
    const wait = { child, capacity, on, since: time, until: Number.POSITIVE_INFINITY, isPlaced: false };
    this.waits.push(wait);
    (this.queues[capacity] as Wait[]).push(wait);
    this.waitOf.set(child, wait);
  }

  /** The first in the queue gets a place; -1 when nobody waits. */
  first(capacity: number, time: number): number {
    const queue = this.queues[capacity] as Wait[];
    for (let wait = queue.shift(); wait !== undefined; wait = queue.shift()) {
      // Who has left the queue by a birthday is passed over.
      if (wait.until < Number.POSITIVE_INFINITY) continue;
      this.end(wait, time, true);
      return wait.child;
    }
    return -1;
  }

  /** The capacity that a child waits for; -1 when it does not wait. */
  waitsFor(child: number): number {
    return this.waitOf.get(child)?.capacity ?? -1;
  }

  /** Child does not need its place any more: a birthday or a cap has taken it elsewhere. */
  leave(child: number, time: number): void {
    const wait = this.waitOf.get(child);
    if (wait !== undefined) this.end(wait, time, false);
  }

  /** Everyone who waits. */
  waiting(): number[] {
    return [...this.waitOf.keys()];
  }

  /** Ends all waits at the end of the horizon. */
  close(time: number): void {
    for (const wait of this.waitOf.values()) wait.until = time;
    this.waitOf.clear();
  }

  private end(wait: Wait, time: number, isPlaced: boolean): void {
    wait.until = time;
    wait.isPlaced = isPlaced;
    this.waitOf.delete(wait.child);
  }
}
