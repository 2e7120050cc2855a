/**
 * Some children and the stays they lived: struct of arrays, filled, tallied and emptied again and again.
 *
 * The stay is the basic fact; every figure is derived from a batch. Rows of one child stand together, in time order.
 */

/** `from` of a child who was on its step when the simulation began; `to` of a child still there at its end. */
export const NOWHERE = 255;

/** `returned` of a child who never was placed: later than any month. */
export const NEVER = 2 ** 30;

/** Children followed one by one. */
export class Children {
  count = 0;
  /** Word 0 of the child's random counter: who it is. */
  word = new Int32Array(0);
  /** Risk group, or 128 + number of the external arrival; see engine/chance/keys. */
  origin = new Uint8Array(0);
  /** Month of birth relative to the start of the horizon. */
  birthMonth = new Int32Array(0);
  group = new Uint8Array(0);
  /** 1: one of the population, and so missing on the universal step while it is elsewhere; 0: from outside. */
  inPopulation = new Uint8Array(0);
  /** The step it is on when it begins to be followed, where it came from (stepCount: from outside) and when (months). */
  step = new Uint8Array(0);
  from = new Uint8Array(0);
  since = new Float64Array(0);
  /** Month in which the child's last placement ended; NEVER if it never was placed. */
  returned = new Int32Array(0);
  /** How it came to that step: WAY of the move (model/moves). */
  way = new Uint8Array(0);
  /** 0, or it has been found by detection, with the k-th relative risk. */
  mark = new Uint8Array(0);
  /** Month in which that stay began; before `since` for a child who was there when the simulation began. */
  began = new Int32Array(0);

  /** Makes room for `more` children and returns the index of the first. */
  reserve(more: number): number {
    const needed = this.count + more;
    if (needed > this.word.length) this.grow(Math.max(needed, 2 * this.word.length, 1024));
    return this.count;
  }

  private grow(capacity: number): void {
    this.word = copied(this.word, new Int32Array(capacity));
    this.origin = copied(this.origin, new Uint8Array(capacity));
    this.birthMonth = copied(this.birthMonth, new Int32Array(capacity));
    this.group = copied(this.group, new Uint8Array(capacity));
    this.inPopulation = copied(this.inPopulation, new Uint8Array(capacity));
    this.step = copied(this.step, new Uint8Array(capacity));
    this.from = copied(this.from, new Uint8Array(capacity));
    this.since = copied(this.since, new Float64Array(capacity));
    this.began = copied(this.began, new Int32Array(capacity));
    this.way = copied(this.way, new Uint8Array(capacity));
    this.mark = copied(this.mark, new Uint8Array(capacity));
    this.returned = copied(this.returned, new Int32Array(capacity));
  }
}

/** One row a stay: `child` is on `step` from `start` until `end` (months), came from `from` and goes to `to`. */
export class Stays {
  count = 0;
  child = new Int32Array(0);
  step = new Uint8Array(0);
  /** A step, stepCount (from outside), or NOWHERE (was there when the simulation began). */
  from = new Uint8Array(0);
  /** A step, stepCount (leaves the ladder), or NOWHERE (is still there at the end). */
  to = new Uint8Array(0);
  /** How it ended: WAY of the move (model/moves). */
  way = new Uint8Array(0);
  start = new Float64Array(0);
  end = new Float64Array(0);

  /** Puts the rows of one child together, in time order, which they are in; `children` are numbered below it. */
  groupByChild(children: number): void {
    const first = new Int32Array(children + 1);
    for (let row = 0; row < this.count; row++) {
      const next = (this.child[row] as number) + 1;
      first[next] = (first[next] as number) + 1;
    }
    for (let child = 0; child < children; child++)
      first[child + 1] = (first[child + 1] as number) + (first[child] as number);
    const place = new Int32Array(this.count);
    for (let row = 0; row < this.count; row++) {
      const child = this.child[row] as number;
      place[row] = first[child] as number;
      first[child] = (first[child] as number) + 1;
    }
    permute(this.child, place);
    permute(this.step, place);
    permute(this.from, place);
    permute(this.to, place);
    permute(this.way, place);
    permute(this.start, place);
    permute(this.end, place);
  }

  /** Doubles the room. */
  grow(): void {
    const capacity = Math.max(4096, 2 * this.step.length);
    this.child = copied(this.child, new Int32Array(capacity));
    this.step = copied(this.step, new Uint8Array(capacity));
    this.from = copied(this.from, new Uint8Array(capacity));
    this.to = copied(this.to, new Uint8Array(capacity));
    this.way = copied(this.way, new Uint8Array(capacity));
    this.start = copied(this.start, new Float64Array(capacity));
    this.end = copied(this.end, new Float64Array(capacity));
  }
}

export interface Batch {
  readonly children: Children;
  readonly stays: Stays;
}

export function emptyBatch(): Batch {
  return { children: new Children(), stays: new Stays() };
}

export function clear(batch: Batch): void {
  batch.children.count = 0;
  batch.stays.count = 0;
}

function copied<T extends Int32Array | Uint8Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** Month in which a stay began, from which the time on the step is counted (docs/decisions/0007). */
export function beganAt({ children, stays }: Batch, stay: number): number {
  if (stays.from[stay] !== NOWHERE) return Math.floor(stays.start[stay] as number);
  return children.began[stays.child[stay] as number] as number;
}

/** Puts the first `place.length` numbers where `place` says. */
function permute(column: Int32Array | Uint8Array | Float64Array, place: Int32Array): void {
  const before = column.slice(0, place.length);
  for (let row = 0; row < place.length; row++) column[place[row] as number] = before[row] as number;
}
