/** What concerns steps with a limit, in the order of time. */

/** A place asked for, or given up. */
export interface Entry {
  readonly time: number;
  /** true: `child` asks for a place on `step`; false: it has given one up. */
  readonly asks: boolean;
  readonly child: number;
  readonly step: number;
}

/**
 * A list kept in the order in which things happen: by moment; at the same moment places are given up before they are
 * asked for, and of two children the one with the lower number comes first. It holds a month's few entries.
 */
export class Agenda {
  /** The first to happen is the last. */
  private readonly entries: Entry[] = [];

  add(time: number, asks: boolean, child: number, step: number): void {
    const entry = { time, asks, child, step };
    let at = this.entries.length;
    while (at > 0 && isBefore(this.entries[at - 1] as Entry, entry)) at--;
    this.entries.splice(at, 0, entry);
  }

  /** Takes out what happens first, if it is before a moment; undefined when nothing is left. */
  take(before: number): Entry | undefined {
    const first = this.entries.at(-1);
    return first === undefined || first.time >= before ? undefined : this.entries.pop();
  }

  clear(): void {
    this.entries.length = 0;
  }
}

function isBefore(a: Entry, b: Entry): boolean {
  if (a.time !== b.time) return a.time < b.time;
  if (a.asks !== b.asks) return b.asks;
  return a.child < b.child;
}
