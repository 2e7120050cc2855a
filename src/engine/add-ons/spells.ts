/** The times in which children have add-ons: one row a spell, on one stay. Rows of one stay and offer stand together. */
export class Spells {
  count = 0;
  /** Row of the stay in its batch. */
  stay = new Int32Array(0);
  /** Which add-on, on which step (model/add-ons). */
  offer = new Uint16Array(0);
  /** Months from the start of the horizon. */
  start = new Float64Array(0);
  end = new Float64Array(0);

  /** Appends a spell. */
  add(stay: number, offer: number, start: number, end: number): void {
    const row = this.count++;
    if (row === this.stay.length) this.grow();
    this.stay[row] = stay;
    this.offer[row] = offer;
    this.start[row] = start;
    this.end[row] = end;
  }

  private grow(): void {
    const capacity = Math.max(1024, 2 * this.stay.length);
    this.stay = copied(this.stay, new Int32Array(capacity));
    this.offer = copied(this.offer, new Uint16Array(capacity));
    this.start = copied(this.start, new Float64Array(capacity));
    this.end = copied(this.end, new Float64Array(capacity));
  }
}

function copied<T extends Int32Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
