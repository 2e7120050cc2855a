/**
 * Who has which add-on when, beside the stays of a batch.
 *
 * On a stay with share p an add-on is on from the beginning with probability p. It stops at intensity b and starts at
 * a = b p / (1 - p), a process of two states that is stationary at p, so the chance of having it is p at every moment.
 * Where p changes within the stay, the least number of children changes: if it falls, who has it keeps it with
 * probability p / before; if it rises, who has it not gets it with probability (p - before) / (1 - before). That leaves
 * the chance at p again.
 */
import type { Model } from '../../model/model.js';
import type { Batch } from '../batch.js';
import { exponential, uniform } from '../chance/exponential.js';
import { type ThreefryKey, threefry2x32 } from '../chance/threefry.js';
import { changeCounter, MAX_SPELLS, MAX_STAYS, spellCounter } from './luck.js';
import type { Spells } from './spells.js';

const block = new Uint32Array(2);

/**
 * Adds the spells of all add-ons on the stays of the batch; `keys` are those of the add-ons (luck.ts).
 *
 * @throws RangeError when a child has more stays, or a stay more spells, than there are numbers for
 */
export function liveAddOns(model: Model, keys: readonly ThreefryKey[], batch: Batch, spells: Spells): void {
  const { first, addOnOf } = model.addOns;
  const { child: childOf, step: stepOf, count } = batch.stays;
  let child = -1;
  let number = 0;
  for (let stay = 0; stay < count; stay++) {
    number = childOf[stay] === child ? number + 1 : 0;
    child = childOf[stay] as number;
    const step = stepOf[stay] as number;
    const end = first[step + 1] as number;
    for (let offer = first[step] as number; offer < end; offer++) {
      if (number >= MAX_STAYS) throw new RangeError(`a child with add-ons has more than ${MAX_STAYS} stays`);
      liveOffer(model, keys[addOnOf[offer] as number] as ThreefryKey, batch, stay, number, offer, spells);
    }
  }
}

/** How fast the state ends: an add-on that everyone has never stops, one that nobody has never starts. */
function paceOf(has: boolean, share: number, stopPerMonth: number): number {
  if (share === 1) return 0;
  return has ? stopPerMonth : (stopPerMonth * share) / (1 - share);
}

/** Whether a child is among those who lose it where the share falls, or get it where it rises. */
function isChanged(has: boolean, before: number, share: number, luck: number): boolean {
  return has ? luck * before >= share : luck * (1 - before) < share - before;
}

/** One offer through one stay, the child's `number`th. */
function liveOffer(
  model: Model,
  key: ThreefryKey,
  { children, stays }: Batch,
  stay: number,
  number: number,
  offer: number,
  spells: Spells,
): void {
  const { grid, firstMonth, addOns } = model;
  const { prevalence, offers } = addOns;
  const { ageClassCount, groupCount, ageCut, epochEnd } = grid;
  const stop = addOns.stopPerMonth[addOns.addOnOf[offer] as number] as number;
  const child = stays.child[stay] as number;
  const word = children.word[child] as number;
  const origin = children.origin[child] as number;
  const birth = children.birthMonth[child] as number;
  const group = children.group[child] as number;
  const start = stays.start[stay] as number;
  const end = stays.end[stay] as number;
  const month = Math.floor(start);
  let ageClass = grid.ageClassAt[Math.min(month - birth, grid.ageClassAt.length - 1)] as number;
  let epoch = grid.epochOfMonth[month - firstMonth] as number;
  let share = prevalence[((epoch * ageClassCount + ageClass) * groupCount + group) * offers + offer] as number;
  let spell = 0;
  threefry2x32(key, word, spellCounter(origin, number, spell++), block);
  let has = uniform(block[0] as number) < share;
  let clock = exponential(block[1] as number);
  // As in a journey: the clock runs down from `wound` on at `pace`, and what does not change the pace leaves no trace.
  let began = start;
  let wound = start;
  let pace = paceOf(has, share, stop);
  for (;;) {
    const birthday = birth + (ageCut[ageClass + 1] as number);
    const change = epochEnd[epoch] as number;
    const until = Math.min(end, birthday, change);
    while (clock < pace * (until - wound)) {
      // Rounding must not carry a moment beyond the segment.
      wound = Math.min(until, wound + clock / pace);
      if (has) spells.add(stay, offer, began, wound);
      has = !has;
      began = wound;
      pace = paceOf(has, share, stop);
      if (spell === MAX_SPELLS) throw new RangeError(`an add-on starts and stops more than ${MAX_SPELLS} times`);
      threefry2x32(key, word, spellCounter(origin, number, spell++), block);
      clock = exponential(block[1] as number);
    }
    if (until === end) break;
    if (until === birthday) ageClass++;
    if (until === change) epoch++;
    const before = share;
    share = prevalence[((epoch * ageClassCount + ageClass) * groupCount + group) * offers + offer] as number;
    if (share === before) continue;
    // What is left of an exponential clock that has not rung is as good as a new one, also for a child who changes here.
    clock -= pace * (until - wound);
    wound = until;
    threefry2x32(key, word, changeCounter(origin, until - birth), block);
    if (isChanged(has, before, share, uniform(block[0] as number))) {
      if (has) spells.add(stay, offer, began, until);
      has = !has;
      began = until;
    }
    pace = paceOf(has, share, stop);
  }
  if (has) spells.add(stay, offer, began, end);
}
