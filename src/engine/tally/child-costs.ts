/** What one child costs, in pieces: one for each calendar year of a stay, a spell of an add-on, or a wait. */
import type { Ledger } from '../../model/ledger.js';
import type { Model } from '../../model/model.js';
import type { Wait } from '../interaction/places.js';

/** What one child costs: a piece for each stay, spell or wait in each calendar year. */
export interface LedgerTally {
  count: number;
  /** First and last year of the pieces. */
  firstYear: number;
  lastYear: number;
  year: Uint8Array;
  step: Uint8Array;
  kr: Float64Array;
  /** kr. of the child by year: in all, and what counts towards the refund. */
  readonly cost: Float64Array;
  readonly refundable: Float64Array;
  /** First month of each whole year, and the end of the last. */
  readonly yearStart: Int32Array;
  readonly ofSteps: PriceLanes;
  readonly ofAddOns: PriceLanes;
}

/** Where the prices of things stand: parts of stays on steps, or add-ons. */
interface PriceLanes {
  readonly items: number;
  readonly classOfAge: Uint8Array;
  readonly classes: number;
  /** kr. from the start of the horizon: [lane * width + month], lane = (group * classes + class) * items + item. */
  readonly paid: Float64Array;
}

/** Null where the scenario asks for nothing of the kind. */
export function emptyLedgerTally(model: Model): LedgerTally | null {
  const { ledger, years, yearOfMonth, addOns } = model;
  if (ledger === null) return null;
  const first = yearOfMonth.indexOf(0);
  return {
    count: 0,
    firstYear: 0,
    lastYear: -1,
    year: new Uint8Array(64),
    step: new Uint8Array(64),
    kr: new Float64Array(64),
    cost: new Float64Array(years.length),
    refundable: new Float64Array(years.length),
    yearStart: Int32Array.from({ length: years.length + 1 }, (_, year) => first + 12 * year),
    ofSteps: {
      items: model.priceParts.count,
      classOfAge: model.priceClassOfAge,
      classes: model.priceClassCount,
      paid: ledger.price,
    },
    ofAddOns: {
      items: addOns.count,
      classOfAge: addOns.priceClassOfAge,
      classes: addOns.priceClassCount,
      paid: ledger.addOnPrice,
    },
  };
}

/** What the interim service of a wait costs, on the step that the child waits on. */
export function addWait(model: Model, tally: LedgerTally, { capacity, since, until, on }: Wait): void {
  const perMonth = model.capacities.interimPerMonth[capacity] as number;
  const { yearStart } = tally;
  for (let year = 0; year < model.years.length; year++) {
    const months = Math.min(until, yearStart[year + 1] as number) - Math.max(since, yearStart[year] as number);
    if (months > 0 && perMonth > 0) addPiece(tally, year, on, months * perMonth);
  }
}

/** What is paid once when a stay begins or ends at `moment`: `kr` by step and year. */
export function addOnce(model: Model, tally: LedgerTally, kr: Float64Array, step: number, moment: number): void {
  const year = moment < 0 ? -1 : (model.yearOfMonth[Math.floor(moment)] as number);
  if (year < 0) return;
  const cost = kr[step * model.years.length + year] as number;
  if (cost > 0) addPiece(tally, year, step, cost);
}

/** The pieces of the time in which a child has something with a price, cut where its price class changes. */
export function addPriced(
  model: Model,
  { width }: Ledger,
  tally: LedgerTally,
  { items, classOfAge, classes, paid }: PriceLanes,
  group: number,
  birth: number,
  item: number,
  step: number,
  start: number,
  end: number,
): void {
  const { grid, years } = model;
  const from = Math.max(start, tally.yearStart[0] as number);
  const to = Math.min(end, tally.yearStart[years.length] as number);
  if (classes === 1) {
    addPieces(model, tally, step, paid, (group * items + item) * width, from, to);
    return;
  }
  for (let at = from; at < to; ) {
    const ageClass = grid.ageClassAt[Math.min(Math.floor(at) - birth, grid.ageClassAt.length - 1)] as number;
    const until = Math.min(to, birth + (grid.ageCut[ageClass + 1] as number));
    const lane = (group * classes + (classOfAge[ageClass] as number)) * items + item;
    addPieces(model, tally, step, paid, lane * width, at, until);
    at = until;
  }
}

/** A piece for each calendar year of the time `from` to `to`, which has one price lane. */
function addPieces(
  { yearOfMonth }: Model,
  tally: LedgerTally,
  step: number,
  price: Float64Array,
  lane: number,
  from: number,
  to: number,
): void {
  if (from >= to) return;
  let year = yearOfMonth[Math.floor(from)] as number;
  let paid = paidUntil(price, lane, from);
  for (let at = from; at < to; year++) {
    at = Math.min(to, tally.yearStart[year + 1] as number);
    const through = paidUntil(price, lane, at);
    if (through > paid) addPiece(tally, year, step, through - paid);
    paid = through;
  }
}

/** kr. from the start of the horizon to a moment. */
function paidUntil(price: Float64Array, lane: number, moment: number): number {
  const month = Math.floor(moment);
  const before = price[lane + month] as number;
  return before + (moment - month) * ((price[lane + month + 1] as number) - before);
}

function addPiece(tally: LedgerTally, year: number, step: number, kr: number): void {
  const piece = tally.count++;
  if (piece === tally.kr.length) grow(tally);
  if (year < tally.firstYear) tally.firstYear = year;
  if (year > tally.lastYear) tally.lastYear = year;
  tally.year[piece] = year;
  tally.step[piece] = step;
  tally.kr[piece] = kr;
}

function grow(tally: LedgerTally): void {
  const before = { year: tally.year, step: tally.step, kr: tally.kr };
  tally.year = new Uint8Array(2 * before.kr.length);
  tally.step = new Uint8Array(2 * before.kr.length);
  tally.kr = new Float64Array(2 * before.kr.length);
  tally.year.set(before.year);
  tally.step.set(before.step);
  tally.kr.set(before.kr);
}
