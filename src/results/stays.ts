/** Every stay of a replication as a researcher wants it: who, where, from when to when, how it ended, what it cost. */
import { type Batch, beganAt, NOWHERE } from '../engine/batch.js';
import { MAX_GROUPS, replicationKey } from '../engine/chance/keys.js';
import { costFactor } from '../engine/chance/spread.js';
import type { ThreefryKey } from '../engine/chance/threefry.js';
import { forEachBatch, type Simulator } from '../engine/replication.js';
import { monthLabel } from '../model/calendar.js';
import { laneCount, type Model } from '../model/model.js';
import { WAY } from '../model/moves.js';
import { MAX_CHILDREN_PER_BIRTH_MONTH } from '../model/population.js';
import { LEAVE, type Scenario } from '../scenario/scenario.js';
import { shownFactor } from './prices.js';
import { type PopulationNumbers, populationNumbers } from './trace.js';

/** How a stay ended: a move as planned, an unplanned one (a breakdown), that of a child found early, or not yet. */
export const STAY_ENDS = ['planned', 'breakdown', 'found', 'horizon'] as const;
export type StayEnd = (typeof STAY_ENDS)[number];

/** The stays of one replication, column by column, for there are millions. Moments are exact calendar years: 2016.5 is mid-2016. */
export interface StayColumns {
  readonly count: number;
  /** As `trace` numbers the children of the replication. */
  readonly child: readonly number[];
  /** Month of birth, `2009-04`. */
  readonly birth: readonly string[];
  readonly group: readonly string[];
  readonly step: readonly string[];
  readonly begin: readonly number[];
  readonly end: readonly number[];
  /** Whether the child was on the step when the simulation began: then the stay is older than it looks. */
  readonly atStart: readonly boolean[];
  /** Years, at `begin`. */
  readonly age: readonly number[];
  readonly ended: readonly StayEnd[];
  /** The next step, or `leave`; null: still there at the end of the horizon. */
  readonly to: readonly (string | null)[];
  /**
   * kr. of the stay's own price in whole calendar years of the horizon, with its spread, in the prices that the forecast
   * shows; not what it costs once to begin and end it, nor add-ons, refund and fixed costs.
   */
  readonly costKr: readonly number[];
}

/** A child's rows in a batch. */
interface Life {
  /** null: no child of the numbered population. */
  readonly number: number | null;
  readonly birthMonth: number;
  readonly from: number;
  readonly to: number;
}

/** Columns that are being filled. */
class Rows {
  readonly birth: string[] = [];
  readonly group: string[] = [];
  readonly step: string[] = [];
  readonly begin: number[] = [];
  readonly end: number[] = [];
  readonly atStart: boolean[] = [];
  readonly age: number[] = [];
  readonly ended: StayEnd[] = [];
  readonly to: (string | null)[] = [];
  readonly costKr: number[] = [];
}

/** Gathers stays; made once for a scenario. */
export class StayBook {
  private readonly numbers: PopulationNumbers;
  private readonly paid: Float64Array;
  private readonly monthNames = new Map<number, string>();

  constructor(
    scenario: Scenario,
    private readonly simulator: Simulator,
  ) {
    const { model } = simulator;
    this.numbers = populationNumbers(model);
    this.paid = paidByMonth(scenario, model);
  }

  /** The stays of one replication, child by child, those of the population first; what ended before the horizon is left out. */
  staysOf(replication: number): StayColumns {
    const key = replicationKey(this.simulator.master, replication);
    const rows = new Rows();
    const lives: Life[] = [];
    forEachBatch(this.simulator, replication, (batch) => this.addBatch(batch, key, rows, lives));
    return inOrder(rows, lives, this.numbers.total);
  }

  private addBatch({ children, stays }: Batch, key: ThreefryKey, rows: Rows, lives: Life[]): void {
    for (let row = 0; row < stays.count; ) {
      const child = stays.child[row] as number;
      const first = row;
      const from = rows.step.length;
      for (; row < stays.count && stays.child[row] === child; row++) {
        if ((stays.end[row] as number) > 0) this.addStay({ children, stays }, key, row, row - first, rows);
      }
      const birthMonth = children.birthMonth[child] as number;
      const isArrival = (children.origin[child] as number) >= MAX_GROUPS;
      const slot = (children.word[child] as number) & (MAX_CHILDREN_PER_BIRTH_MONTH - 1);
      const number = isArrival ? null : this.numbers.of(birthMonth, children.group[child] as number, slot);
      lives.push({ number, birthMonth, from, to: rows.step.length });
    }
  }

  /** The child's `number`th stay. */
  private addStay(batch: Batch, key: ThreefryKey, row: number, number: number, rows: Rows): void {
    const { children, stays } = batch;
    const { model } = this.simulator;
    const child = stays.child[row] as number;
    const start = stays.start[row] as number;
    const end = stays.end[row] as number;
    const birthMonth = children.birthMonth[child] as number;
    const group = children.group[child] as number;
    const step = stays.step[row] as number;
    const to = stays.to[row] as number;
    const spread = model.ledger?.spread[step] ?? null;
    const [word, origin] = [children.word[child] as number, children.origin[child] as number];
    const factor = spread === null ? 1 : costFactor(spread, key, word, origin, number);
    rows.birth.push(this.monthName(birthMonth));
    rows.group.push(model.groupIds[group] as string);
    rows.step.push(model.stepIds[step] as string);
    rows.begin.push(momentOf(model, start));
    rows.end.push(momentOf(model, end));
    rows.atStart.push(stays.from[row] === NOWHERE);
    rows.age.push((start - birthMonth) / 12);
    rows.ended.push(to === NOWHERE ? 'horizon' : endedBy(stays.way[row] as number));
    rows.to.push(to === NOWHERE ? null : (model.stepIds[to] ?? LEAVE));
    rows.costKr.push(factor * this.priceOf(group, step, birthMonth, beganAt(batch, row), start, end));
  }

  private monthName(birthMonth: number): string {
    let name = this.monthNames.get(birthMonth);
    if (name === undefined) {
      name = monthLabel(this.simulator.model.calendarStart, birthMonth);
      this.monthNames.set(birthMonth, name);
    }
    return name;
  }

  /** kr. of a stay begun in a month, between two moments, before spread; cut where its price changes with the time on the step. */
  private priceOf(group: number, step: number, birthMonth: number, began: number, start: number, end: number): number {
    const { first, fromMonth, toMonth } = this.simulator.model.priceParts;
    let kr = 0;
    for (let part = first[step] as number; part < (first[step + 1] as number); part++) {
      const from = Math.max(start, began + (fromMonth[part] as number));
      const to = Math.min(end, began + (toMonth[part] as number));
      kr += this.priceOfPart(group, part, birthMonth, from, to);
    }
    return kr;
  }

  /** The same within one price part, cut where the price class of the child's age changes. */
  private priceOfPart(group: number, part: number, birthMonth: number, start: number, end: number): number {
    const { grid, priceClassOfAge, priceClassCount, priceParts, months } = this.simulator.model;
    const width = months + 2;
    let kr = 0;
    for (let at = Math.max(0, start); at < end; ) {
      const ageClass = grid.ageClassAt[Math.min(Math.floor(at) - birthMonth, grid.ageClassAt.length - 1)] as number;
      const birthday = birthMonth + (grid.ageCut[ageClass + 1] as number);
      const until = priceClassCount === 1 ? end : Math.min(end, birthday);
      const lane = (group * priceClassCount + (priceClassOfAge[ageClass] as number)) * priceParts.count + part;
      kr += this.paidUntil(lane * width, until) - this.paidUntil(lane * width, at);
      at = until;
    }
    return kr;
  }

  private paidUntil(lane: number, moment: number): number {
    const month = Math.floor(moment);
    const before = this.paid[lane + month] as number;
    return before + (moment - month) * ((this.paid[lane + month + 1] as number) - before);
  }
}

/** The population in the order of its numbers; then the others by birth, numbered on from the population's `total`. */
function inOrder(rows: Rows, lives: readonly Life[], total: number): StayColumns {
  const last = Number.MAX_VALUE;
  const ordered = [...lives].sort(
    (a, b) => (a.number ?? last) - (b.number ?? last) || (a.number === null ? a.birthMonth - b.birthMonth : 0),
  );
  const child: number[] = [];
  const order: number[] = [];
  let next = total;
  for (const { number, from, to } of ordered) {
    const own = number ?? ++next;
    for (let row = from; row < to; row++) {
      child.push(own);
      order.push(row);
    }
  }
  const sorted = <T>(column: readonly T[]): T[] => order.map((row) => column[row] as T);
  return {
    count: order.length,
    child,
    birth: sorted(rows.birth),
    group: sorted(rows.group),
    step: sorted(rows.step),
    begin: sorted(rows.begin),
    end: sorted(rows.end),
    atStart: sorted(rows.atStart),
    age: sorted(rows.age),
    ended: sorted(rows.ended),
    to: sorted(rows.to),
    costKr: sorted(rows.costKr),
  };
}

function endedBy(way: number): StayEnd {
  if (way === WAY.unplanned) return 'breakdown';
  return way === WAY.found ? 'found' : 'planned';
}

function momentOf({ calendarStart }: Model, month: number): number {
  return 1900 + (calendarStart + month) / 12;
}

/** kr. of a child of a lane from the start of the horizon to the start of month m: [lane * (months + 2) + m]. */
function paidByMonth(scenario: Scenario, model: Model): Float64Array {
  const { months, price, yearOfMonth, years } = model;
  const lanes = laneCount(model);
  const width = months + 2;
  const paid = new Float64Array(lanes * width);
  for (let lane = 0; lane < lanes; lane++) {
    for (let month = 0; month <= months; month++) {
      const year = month < months ? (yearOfMonth[month] as number) : -1;
      const more =
        year < 0 ? 0 : (price[month * lanes + lane] as number) * shownFactor(scenario, years[year] as number);
      paid[lane * width + month + 1] = (paid[lane * width + month] as number) + more;
    }
  }
  return paid;
}
