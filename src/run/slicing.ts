/** How many replications a slice has: as many as take a given time, learned from the slices that have come back. */

/** A slice aims at this long: well above the 0.06 ms a task costs, well below what an abort may take. */
const TARGET_MILLISECONDS = 50;

/** Cuts the replications 0 .. count - 1 into slices by time. */
export class Slicing {
  private next = 0;
  private millisecondsPerReplication = 0;

  constructor(
    private readonly count: number,
    private readonly threads: number,
  ) {}

  /** The next slice, or null when all have been handed out. The first ones are single, to learn the speed. */
  take(): { from: number; to: number } | null {
    if (this.next >= this.count) return null;
    const from = this.next;
    this.next = Math.min(this.count, from + this.size());
    return { from, to: this.next };
  }

  private size(): number {
    if (this.millisecondsPerReplication === 0) return 1;
    const byTime = Math.max(1, Math.round(TARGET_MILLISECONDS / this.millisecondsPerReplication));
    // Towards the end in equal parts, so that no thread finishes long after the others.
    const fair = Math.ceil((this.count - this.next) / this.threads);
    return Math.min(byTime, fair);
  }

  /** Learns from a slice of `replications` that took `milliseconds`; later slices count more (the code warms up). */
  learn(replications: number, milliseconds: number): void {
    const seen = Math.max(milliseconds / replications, 1e-4);
    const known = this.millisecondsPerReplication;
    this.millisecondsPerReplication = known === 0 ? seen : (known + seen) / 2;
  }
}
