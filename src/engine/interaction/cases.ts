/** Open cases by step as the month goes on, for the caseload. */
import type { Model } from '../../model/model.js';

/** `from` of a child who has not been on any step, and so opens a case. */
export const NEW_CASE = 255;

/** Children on each step. What happens at the very end of a month counts in the next: a stock is that just before. */
export class Cases {
  private readonly onStep: Float64Array;
  private readonly later: Float64Array;
  private monthEnd = Number.POSITIVE_INFINITY;

  constructor(private readonly model: Model) {
    this.onStep = new Float64Array(model.stepCount + 1);
    this.later = new Float64Array(model.stepCount + 1);
  }

  clear(): void {
    this.onStep.fill(0);
    this.later.fill(0);
    this.monthEnd = Number.POSITIVE_INFINITY;
  }

  /** The month until `monthEnd` begins; what was put off now counts. */
  begin(monthEnd: number): void {
    this.monthEnd = monthEnd;
    for (let step = 0; step < this.onStep.length; step++) {
      this.onStep[step] = (this.onStep[step] as number) + (this.later[step] as number);
    }
    this.later.fill(0);
  }

  /** A child goes from one step (or NEW_CASE) to another (or stepCount: it leaves). */
  move(from: number, to: number, time: number): void {
    const cases = time < this.monthEnd ? this.onStep : this.later;
    if (from !== NEW_CASE) cases[from] = (cases[from] as number) - 1;
    cases[to] = (cases[to] as number) + 1;
  }

  /** Weighted open cases per caseworker, with the staff of a month. */
  caseload(month: number): number {
    const { caseload } = this.model;
    if (caseload === null) return 0;
    let weighted = 0;
    for (let step = 0; step < this.model.stepCount; step++) {
      weighted += (caseload.weight[step] as number) * (this.onStep[step] as number);
    }
    return weighted / (caseload.staff[Math.max(0, month)] as number);
  }
}
