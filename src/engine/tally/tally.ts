/** Everything that is counted of one replication, and how it becomes the replication's two rows. */
import { laneCount, type Model } from '../../model/model.js';
import type { Batch } from '../batch.js';
import type { ThreefryKey } from '../chance/threefry.js';
import { type AddOnTally, clearAddOnTally, emptyAddOnTally, tallyAddOns, writeAddOns } from './add-ons.js';
import { emptyLedgerTally, type LedgerTally } from './child-costs.js';
import { tallyChildhoods } from './childhoods.js';
import { tallyFirstPlacements } from './first-placements.js';
import { type Layout, layoutOf } from './layout.js';
import { emptyRecipientTally, type RecipientTally, tallyRecipients } from './recipients.js';
import { tallySpecialMoves } from './special-moves.js';
import { clearStockTally, emptyStockTally, type StockTally, tallyFollowed, tallyStock } from './stock.js';
import { tallyTransitions } from './transitions.js';

export interface Tally {
  readonly layout: Layout;
  readonly stock: StockTally;
  readonly recipients: RecipientTally;
  /** Null where the scenario has no add-ons. */
  readonly addOns: AddOnTally | null;
  /** Null where nothing depends on each child's own cost. */
  readonly ledger: LedgerTally | null;
}

export function emptyTally(model: Model): Tally {
  const layout = layoutOf(model);
  return {
    layout,
    stock: emptyStockTally(model, laneCount(model)),
    recipients: emptyRecipientTally(model, layout),
    addOns: emptyAddOnTally(model),
    ledger: emptyLedgerTally(model),
  };
}

/** Makes the tally ready for the next replication. */
export function clearTally(tally: Tally): void {
  clearStockTally(tally.stock);
  tally.recipients.change.fill(0);
  if (tally.addOns !== null) clearAddOnTally(tally.addOns);
}

/**
 * Adds what the children of a batch lived. `counts` is the replication's row, which starts at zero; `addOnKeys` are the
 * keys of its add-ons.
 */
export function addBatch(
  model: Model,
  addOnKeys: readonly ThreefryKey[],
  batch: Batch,
  tally: Tally,
  counts: Int32Array,
): void {
  tallyStock(model, batch, tally.stock);
  tallyFollowed(model, batch, tally.stock);
  tallyRecipients(model, tally.layout, batch, tally.recipients);
  tallyTransitions(model, tally.layout, batch, counts);
  tallySpecialMoves(model, tally.layout, batch, counts);
  tallyChildhoods(model, tally.layout, batch, counts);
  tallyFirstPlacements(model, tally.layout, batch, counts);
  if (tally.addOns !== null) {
    tallyAddOns(model, tally.layout, addOnKeys, batch, tally.addOns, tally.recipients, counts);
  }
}

/** Turns the differences into the replication's rows. */
export function writeRows(model: Model, tally: Tally, counts: Int32Array, sums: Float64Array): void {
  const { groupCount } = model.grid;
  for (let group = 0; group < groupCount; group++) {
    for (let priceClass = 0; priceClass < model.priceClassCount; priceClass++) {
      for (let part = 0; part < model.priceParts.count; part++)
        writeLane(model, tally, group, priceClass, part, counts, sums);
      writeUnfollowed(model, tally, group, priceClass, counts, sums);
    }
  }
  writeRecipients(model, tally, counts);
  if (tally.addOns !== null) writeAddOns(model, tally.layout, tally.addOns, counts, sums);
  writeCaseload(model, tally.layout, counts, sums);
}

/** Weighted open cases at each month end, per caseworker in that month. */
export function writeCaseload(
  { caseload, months, stepCount, grid }: Model,
  layout: Layout,
  counts: ArrayLike<number>,
  sums: Float64Array,
): void {
  if (caseload === null) return;
  for (let month = 0; month < months; month++) {
    let weighted = 0;
    for (let lane = 0; lane < grid.groupCount * stepCount; lane++) {
      const weight = caseload.weight[lane % stepCount] as number;
      weighted += weight * (counts[layout.stock + lane * months + month] as number);
    }
    sums[layout.caseload + month] = weighted / (caseload.staff[month] as number);
  }
}

/** Stock, child-years and expenditure of one lane. */
function writeLane(
  model: Model,
  tally: Tally,
  group: number,
  priceClass: number,
  part: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const { layout, stock } = tally;
  const { months, stepCount, yearOfMonth, price, priceParts } = model;
  const lane = (group * model.priceClassCount + priceClass) * priceParts.count + part;
  const step = priceParts.stepOf[part] as number;
  const lanes = laneCount(model);
  const years = model.years.length;
  const stockAt = layout.stock + (group * stepCount + step) * months;
  const sumAt = (group * stepCount + step) * years;
  let present = 0;
  for (let month = 0; month < months; month++) {
    present += stock.change[lane * stock.width + month + 1] as number;
    counts[stockAt + month] = (counts[stockAt + month] as number) + present;
    const year = yearOfMonth[month] as number;
    if (year < 0) continue;
    const childMonths = present + (stock.broken[lane * stock.width + month] as number);
    const years12 = layout.childYears + sumAt + year;
    const kr = layout.expenditure + sumAt + year;
    sums[years12] = (sums[years12] as number) + childMonths / 12;
    sums[kr] = (sums[kr] as number) + childMonths * (price[month * lanes + lane] as number);
  }
}

/** Adds to the universal step the children of the population whom nobody needed to follow, of one price class. */
function writeUnfollowed(
  model: Model,
  tally: Tally,
  group: number,
  priceClass: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const { layout, stock } = tally;
  const { months, stepCount, universal, yearOfMonth, price, priceParts, cohorts } = model;
  const years = model.years.length;
  const lanes = laneCount(model);
  const crowd = group * model.priceClassCount + priceClass;
  const lane = crowd * priceParts.count + (priceParts.first[universal] as number);
  const stockAt = layout.stock + (group * stepCount + universal) * months;
  const sumAt = (group * stepCount + universal) * years;
  let followed = 0;
  for (let month = 0; month < months; month++) {
    followed += stock.followed[crowd * stock.width + month + 1] as number;
    const present = (cohorts.onLadder[crowd * (months + 1) + month + 1] as number) - followed;
    counts[stockAt + month] = (counts[stockAt + month] as number) + present;
    const year = yearOfMonth[month] as number;
    if (year < 0) continue;
    const childMonths = present - (stock.followedBroken[crowd * stock.width + month] as number);
    const years12 = layout.childYears + sumAt + year;
    const kr = layout.expenditure + sumAt + year;
    sums[years12] = (sums[years12] as number) + childMonths / 12;
    sums[kr] = (sums[kr] as number) + childMonths * (price[month * lanes + lane] as number);
  }
}

function writeRecipients(model: Model, tally: Tally, counts: Int32Array): void {
  const { layout, recipients } = tally;
  const years = model.years.length;
  const rows = model.grid.groupCount * layout.recipientRows;
  for (let row = 0; row < rows; row++) {
    let present = 0;
    for (let year = 0; year < years; year++) {
      present += recipients.change[row * (years + 1) + year] as number;
      counts[layout.recipients + row * years + year] = present;
    }
  }
}
