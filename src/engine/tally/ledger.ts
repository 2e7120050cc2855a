/**
 * Each child's own cost in each calendar year: what single stays cost beside their price, the refund of especially
 * expensive cases, and how many children cost how much. Refund is a curve: it must be worked out on every child, never
 * on a mean.
 */
import type { Ledger, RefundRule } from '../../model/ledger.js';
import type { Model } from '../../model/model.js';
import type { Spells } from '../add-ons/spells.js';
import { type Batch, beganAt, NOWHERE } from '../batch.js';
import { costFactor } from '../chance/spread.js';
import type { ThreefryKey } from '../chance/threefry.js';
import type { Wait } from '../interaction/places.js';
import { addOnce, addPriced, addWait, type LedgerTally } from './child-costs.js';
import type { Layout } from './layout.js';

/** All that the costs of a batch are made of: `key` is the replication's; add-ons and waits where there are any. */
export interface Costed {
  readonly key: ThreefryKey;
  readonly batch: Batch;
  readonly spells: Spells | null;
  readonly waits: readonly Wait[];
}

/** Adds the children of a batch: to `sums` what stays cost beside their price, refund, and expenditure by class. */
export function tallyLedger(
  model: Model,
  ledger: Ledger,
  layout: Layout,
  costed: Costed,
  tally: LedgerTally,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const { stays, children } = costed.batch;
  const waitsOf = byChild(costed.waits);
  let spell = 0;
  for (let stay = 0; stay < stays.count; ) {
    const child = stays.child[stay] as number;
    const first = stay;
    tally.count = 0;
    tally.firstYear = model.years.length;
    tally.lastYear = -1;
    for (; stay < stays.count && stays.child[stay] === child; stay++) {
      addStay(model, ledger, layout, costed, tally, stay, stay - first, sums);
      spell = addSpells(model, ledger, costed, tally, stay, spell);
    }
    for (const wait of waitsOf.get(child) ?? []) addWait(model, tally, wait);
    if (tally.count > 0) settle(model, ledger, layout, tally, children.group[child] as number, counts, sums);
  }
}

function byChild(waits: readonly Wait[]): ReadonlyMap<number, readonly Wait[]> {
  const of = new Map<number, Wait[]>();
  for (const wait of waits) {
    const own = of.get(wait.child);
    if (own === undefined) of.set(wait.child, [wait]);
    else own.push(wait);
  }
  return of;
}

/** The pieces of one stay, the child's `number`th; what it costs beside its price goes into the expenditure. */
function addStay(
  model: Model,
  ledger: Ledger,
  layout: Layout,
  { key, batch }: Costed,
  tally: LedgerTally,
  stay: number,
  number: number,
  sums: Float64Array,
): void {
  const { stays, children } = batch;
  const step = stays.step[stay] as number;
  if (step === model.universal) return;
  const child = stays.child[stay] as number;
  const group = children.group[child] as number;
  const birth = children.birthMonth[child] as number;
  const start = stays.start[stay] as number;
  const end = stays.end[stay] as number;
  // What a stay costs once is no part of its price, and no other for a dear stay.
  if (ledger.once !== null) {
    if (stays.from[stay] !== NOWHERE) addOnce(model, tally, ledger.once.start, step, start);
    if (stays.to[stay] !== NOWHERE) addOnce(model, tally, ledger.once.end, step, end);
  }
  const before = tally.count;
  const { first, fromMonth, toMonth } = model.priceParts;
  const began = beganAt(batch, stay);
  for (let part = first[step] as number; part < (first[step + 1] as number); part++) {
    const from = Math.max(start, began + (fromMonth[part] as number));
    const to = Math.min(end, began + (toMonth[part] as number));
    addPriced(model, ledger, tally, tally.ofSteps, group, birth, part, step, from, to);
  }
  const spread = ledger.spread[step];
  if (!spread || tally.count === before) return;
  const word = children.word[child] as number;
  const factor = costFactor(spread, key, word, children.origin[child] as number, number);
  const row = layout.expenditure + (group * model.stepCount + step) * model.years.length;
  for (let piece = before; piece < tally.count; piece++) {
    const kr = tally.kr[piece] as number;
    tally.kr[piece] = kr * factor;
    add(sums, row + (tally.year[piece] as number), kr * (factor - 1));
  }
}

/** The pieces of the spells on a stay; returns the first spell after them. */
function addSpells(
  model: Model,
  ledger: Ledger,
  { batch: { stays, children }, spells }: Costed,
  tally: LedgerTally,
  stay: number,
  from: number,
): number {
  let spell = from;
  if (spells === null) return spell;
  const { addOns } = model;
  const child = stays.child[stay] as number;
  const group = children.group[child] as number;
  const birth = children.birthMonth[child] as number;
  for (; spell < spells.count && spells.stay[spell] === stay; spell++) {
    const addOn = addOns.addOnOf[spells.offer[spell] as number] as number;
    const start = spells.start[spell] as number;
    const end = spells.end[spell] as number;
    addPriced(model, ledger, tally, tally.ofAddOns, group, birth, addOn, stays.step[stay] as number, start, end);
  }
  return spell;
}

/** Closes the child's years: into which class it falls, and what is refunded, shared over its steps by their cost. */
function settle(
  model: Model,
  ledger: Ledger,
  layout: Layout,
  tally: LedgerTally,
  group: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const { cost, refundable, firstYear, lastYear } = tally;
  const years = model.years.length;
  for (let year = firstYear; year <= lastYear; year++) {
    cost[year] = 0;
    refundable[year] = 0;
  }
  for (let piece = 0; piece < tally.count; piece++) {
    const year = tally.year[piece] as number;
    const kr = tally.kr[piece] as number;
    add(cost, year, kr);
    if (ledger.refunded[tally.step[piece] as number] === 1) add(refundable, year, kr);
  }
  for (let year = firstYear; year <= lastYear; year++) {
    const kr = cost[year] as number;
    if (kr === 0) continue;
    if (ledger.classLimits.length > 0) {
      const row = classOf(ledger.classLimits, kr) * years + year;
      counts[layout.cases + row] = (counts[layout.cases + row] as number) + 1;
      add(sums, layout.caseCost + row, kr);
    }
    if (ledger.refund === null) continue;
    const counted = refundable[year] as number;
    const refunded = refundOf(ledger.refund[year] as RefundRule, counted);
    if (refunded > 0) shareOut(model, ledger, layout, tally, group, year, refunded / counted, sums);
  }
}

/** The refund of a child's year, to the steps that its cost comes from. */
function shareOut(
  model: Model,
  ledger: Ledger,
  layout: Layout,
  tally: LedgerTally,
  group: number,
  year: number,
  share: number,
  sums: Float64Array,
): void {
  for (let piece = 0; piece < tally.count; piece++) {
    const step = tally.step[piece] as number;
    if (tally.year[piece] !== year || ledger.refunded[step] === 0) continue;
    const row = layout.refund + (group * model.stepCount + step) * model.years.length;
    add(sums, row + year, share * (tally.kr[piece] as number));
  }
}

/** kr. refunded of a child's cost in a year (barnets lov § 198; serviceloven § 176). */
export function refundOf({ above, more }: RefundRule, kr: number): number {
  let refund = 0;
  for (let i = 0; i < above.length; i++) refund += (more[i] as number) * Math.max(0, kr - (above[i] as number));
  return refund;
}

/** Half an øre: amounts that differ by less are the same, so that rounding moves no child over a limit. */
const HALF_OERE = 0.005;

/** How many of the limits are at or below the cost. */
function classOf(limits: Float64Array, kr: number): number {
  let own = 0;
  while (own < limits.length && (limits[own] as number) - HALF_OERE <= kr) own++;
  return own;
}

function add(row: Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}
