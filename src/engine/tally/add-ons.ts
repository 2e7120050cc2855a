/** Who has add-ons at month ends, how often they start, how many children have them in a year, and what they cost. */
import type { AddOns } from '../../model/add-ons.js';
import type { Model } from '../../model/model.js';
import { liveAddOns } from '../add-ons/live.js';
import { Spells } from '../add-ons/spells.js';
import { type Batch, NOWHERE } from '../batch.js';
import type { ThreefryKey } from '../chance/threefry.js';
import type { Layout } from './layout.js';
import type { RecipientTally } from './recipients.js';

/** Running sums of one replication by lane: (group * priceClassCount + priceClass) * offers + offer. */
export interface AddOnTally {
  readonly spells: Spells;
  /** Months per lane: the horizon and two more, for what ends at its end. */
  readonly width: number;
  /** As in the stock (tally/stock): change of the children who have it, and child-months of broken months. */
  readonly change: Int32Array;
  readonly broken: Float64Array;
  /** For each add-on, which child of the batch was counted last and up to which year. */
  readonly lastChild: Int32Array;
  readonly countedThrough: Int32Array;
  /** Change of the distinct children from one year to the next: [(group * count + addOn) * (years + 1) + year]. */
  readonly recipients: Int32Array;
}

/** Null where the scenario has no add-ons. */
export function emptyAddOnTally({ addOns, grid, months, years }: Model): AddOnTally | null {
  if (addOns.count === 0) return null;
  const width = months + 2;
  const lanes = grid.groupCount * addOns.priceClassCount * addOns.offers;
  return {
    spells: new Spells(),
    width,
    change: new Int32Array(lanes * width),
    broken: new Float64Array(lanes * width),
    lastChild: new Int32Array(addOns.count),
    countedThrough: new Int32Array(addOns.count),
    recipients: new Int32Array(grid.groupCount * addOns.count * (years.length + 1)),
  };
}

export function clearAddOnTally({ change, broken, recipients }: AddOnTally): void {
  change.fill(0);
  broken.fill(0);
  recipients.fill(0);
}

/** Adds the add-ons of a batch; `keys` are those of the add-ons in this replication. */
export function tallyAddOns(
  model: Model,
  layout: Layout,
  keys: readonly ThreefryKey[],
  batch: Batch,
  tally: AddOnTally,
  years: RecipientTally,
  counts: Int32Array,
): void {
  const { spells } = tally;
  spells.count = 0;
  liveAddOns(model, keys, batch, spells);
  tally.lastChild.fill(-1);
  for (let spell = 0; spell < spells.count; spell++) {
    if ((spells.end[spell] as number) <= 0) continue;
    addMonths(model, batch, tally, spell);
    addStart(model, layout, batch, spells, spell, counts);
    addRecipient(model, batch, tally, years, spell);
  }
}

/** The child-months of a spell, cut where the price class of the child's age changes. */
function addMonths(model: Model, { children, stays }: Batch, tally: AddOnTally, spell: number): void {
  const { grid, addOns } = model;
  const { spells, width, change, broken } = tally;
  const child = stays.child[spells.stay[spell] as number] as number;
  const birth = children.birthMonth[child] as number;
  const group = children.group[child] as number;
  const end = spells.end[spell] as number;
  const start = Math.max(0, spells.start[spell] as number);
  let ageClass = grid.ageClassAt[Math.min(Math.floor(start) - birth, grid.ageClassAt.length - 1)] as number;
  for (let from = start; from < end; ageClass++) {
    const cut = addOns.priceClassCount > 1 ? birth + (grid.ageCut[ageClass + 1] as number) : end;
    const to = Math.min(end, cut);
    const priceClass = addOns.priceClassOfAge[ageClass] as number;
    const lane = (group * addOns.priceClassCount + priceClass) * addOns.offers + (spells.offer[spell] as number);
    const first = lane * width + Math.floor(from);
    const last = lane * width + Math.floor(to);
    change[first + 1] = (change[first + 1] as number) + 1;
    change[last + 1] = (change[last + 1] as number) - 1;
    broken[first] = (broken[first] as number) - (from - Math.floor(from));
    broken[last] = (broken[last] as number) + (to - Math.floor(to));
    from = to;
  }
}

/** A spell starts where it begins, but one that was there when the simulation began. */
function addStart(
  { yearOfMonth, years, addOns }: Model,
  layout: Layout,
  { stays }: Batch,
  spells: Spells,
  spell: number,
  counts: Int32Array,
): void {
  const stay = spells.stay[spell] as number;
  const start = spells.start[spell] as number;
  const wasThere = stays.from[stay] === NOWHERE && start === stays.start[stay];
  const year = start < 0 ? -1 : (yearOfMonth[Math.floor(start)] as number);
  if (wasThere || year < 0) return;
  const addOn = addOns.addOnOf[spells.offer[spell] as number] as number;
  const at = layout.addOns.starts + addOn * years.length + year;
  counts[at] = (counts[at] as number) + 1;
}

/** A child counts once a year for each add-on, whatever step it is on. Its spells of one add-on come in time order. */
function addRecipient(
  { addOns, years: { length } }: Model,
  { children, stays }: Batch,
  { spells, lastChild, countedThrough, recipients }: AddOnTally,
  { yearFrom, yearUntil }: RecipientTally,
  spell: number,
): void {
  const start = spells.start[spell] as number;
  const end = spells.end[spell] as number;
  if (start === end) return;
  const child = stays.child[spells.stay[spell] as number] as number;
  const addOn = addOns.addOnOf[spells.offer[spell] as number] as number;
  const known = lastChild[addOn] === child ? (countedThrough[addOn] as number) + 1 : 0;
  const from = Math.max(known, yearFrom[start > 0 ? Math.floor(start) : 0] as number);
  const last = yearUntil[Math.ceil(end) - 1] as number;
  if (from > last) return;
  lastChild[addOn] = child;
  countedThrough[addOn] = last;
  const at = ((children.group[child] as number) * addOns.count + addOn) * (length + 1);
  recipients[at + from] = (recipients[at + from] as number) + 1;
  recipients[at + last + 1] = (recipients[at + last + 1] as number) - 1;
}

/** Turns the differences into the replication's rows. */
export function writeAddOns(
  model: Model,
  layout: Layout,
  tally: AddOnTally,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const { addOns, grid } = model;
  const lanes = grid.groupCount * addOns.priceClassCount * addOns.offers;
  for (let lane = 0; lane < lanes; lane++) writeLane(model, layout, tally, lane, counts, sums);
  const years = model.years.length;
  for (let row = 0; row < grid.groupCount * addOns.count; row++) {
    let present = 0;
    for (let year = 0; year < years; year++) {
      present += tally.recipients[row * (years + 1) + year] as number;
      counts[layout.addOns.recipients + row * years + year] = present;
    }
  }
}

/** Users, child-years and expenditure of one lane. */
function writeLane(
  { addOns, months, years, yearOfMonth }: Model,
  layout: Layout,
  { width, change, broken }: AddOnTally,
  lane: number,
  counts: Int32Array,
  sums: Float64Array,
): void {
  const offer = lane % addOns.offers;
  const row = rowOf(addOns, lane);
  const priced = priceLaneOf(addOns, lane);
  const prices = addOns.price.length / months;
  let present = 0;
  for (let month = 0; month < months; month++) {
    present += change[lane * width + month + 1] as number;
    const users = layout.addOns.users + row * months + month;
    counts[users] = (counts[users] as number) + present;
    const year = yearOfMonth[month] as number;
    if (year < 0) continue;
    const childMonths = present + (broken[lane * width + month] as number);
    const childYears = layout.addOns.childYears + row * years.length + year;
    const kr = layout.addOns.expenditure + offer * years.length + year;
    sums[childYears] = (sums[childYears] as number) + childMonths / 12;
    sums[kr] = (sums[kr] as number) + childMonths * (addOns.price[month * prices + priced] as number);
  }
}

/** (group, add-on) of a lane. */
function rowOf({ offers, priceClassCount, count, addOnOf }: AddOns, lane: number): number {
  const group = Math.floor(lane / offers / priceClassCount);
  return group * count + (addOnOf[lane % offers] as number);
}

/** (group, price class, add-on) of a lane. */
function priceLaneOf({ offers, count, addOnOf }: AddOns, lane: number): number {
  return Math.floor(lane / offers) * count + (addOnOf[lane % offers] as number);
}
