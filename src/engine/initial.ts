/**
 * Who is on a step when the simulation begins.
 *
 * In a cohort of n children, each is independently off the universal step with probability p. Instead of asking
 * every child, an exponential clock runs over them, -log(1 - envelope) a child, envelope >= p; where it reaches zero,
 * that child is placed with probability p / envelope, and a new clock starts behind it. The same draw as n separate
 * ones, at the cost of those who are placed and at most as many again.
 */
import type { Model } from '../model/model.js';
import { WAY } from '../model/moves.js';
import { MAX_CHILDREN_PER_BIRTH_MONTH } from '../model/population.js';
import { type Children, NEVER, NOWHERE } from './batch.js';
import { exponential, uniform } from './chance/exponential.js';
import { arrivalOrigin, childWord, counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';
import { type StateSpace, stateSpace } from './expectation/states.js';
import type { Slots } from './slots.js';

const block = new Uint32Array(2);

/** Probabilities of being in each state when the simulation begins. */
export interface InitialShares {
  /** Ages in months that the tables know. */
  readonly ages: number;
  readonly states: StateSpace;
  /** Probability of a state: [(group * ages + age) * states.count + state]. */
  readonly share: Float64Array;
  /** Probability of that state or one before it, the settled one left out: in the same order. */
  readonly cumulated: Float64Array;
  /** Probability of any state but the settled one, on the universal step for ever: [group * ages + age]. */
  readonly off: Float64Array;
  /** Expected children from external arrivals: [(arrival * ages + age) * states.count + state]. */
  readonly arrived: Float64Array;
}

/**
 * The smallest power of two that is not below a probability. Children are first drawn at this rate and then kept at the
 * rate off / envelope, so that two scenarios whose steady states differ a little still place the same children.
 */
function envelopeOf(off: number): number {
  let envelope = 1;
  while (envelope / 2 >= off) envelope /= 2;
  return envelope;
}

/**
 * Places children of one cohort on their first steps; marks their slots as taken.
 *
 * @throws RangeError when a cohort places more children than its stream has numbers (2^18)
 */
export function placeInitially(
  model: Model,
  key: ThreefryKey,
  shares: InitialShares,
  cohort: number,
  slots: Pick<Slots, 'take'>,
  children: Children,
): void {
  const birthMonth = model.cohorts.birthMonth[cohort] as number;
  const group = model.cohorts.group[cohort] as number;
  const age = model.firstMonth - birthMonth;
  if (age < 0 || age >= shares.ages) return;
  const off = shares.off[group * shares.ages + age] as number;
  if (off === 0) return;
  const row = (group * shares.ages + age) * shares.states.count;
  const envelope = envelopeOf(off);
  const perHazard = -1 / Math.log1p(-envelope);
  const who = childWord(model.calendarStart + birthMonth, 0);
  const firstCounter = counterWord(group, PURPOSE.initialStep);
  let counter = firstCounter;
  const count = model.cohorts.children[cohort] as number;
  for (let slot = 0; ; slot++) {
    if (counter - firstCounter >= MAX_DRAWS) throw new RangeError(`a cohort places more than ${MAX_DRAWS} children`);
    threefry2x32(key, who, counter++, block);
    slot += Math.floor(exponential(block[0] as number) * perHazard);
    if (slot >= count) return;
    const at = envelope * uniform(block[1] as number);
    if (at >= off) continue;
    slots.take(slot);
    const state = drawState(shares, row, at);
    const inPopulation = age < model.birthdays.universalLeaves ? 1 : 0;
    append(model, children, who | slot, group, birthMonth, group, inPopulation, shares.states, state);
  }
}

/** Places the children of a stated stock, whole numbers, no chance in it. */
export function placeStock(model: Model, children: Children): void {
  const { start } = model;
  if (start.kind !== 'stock') return;
  const states = stateSpace(model);
  // Their numbers within the birth month count down from the top, out of the way of the population's.
  const used = new Map<number, number>();
  for (let row = 0; row < start.children.length; row++) {
    const birthMonth = start.birthMonth[row] as number;
    const group = start.group[row] as number;
    const inPopulation = model.cohorts.count > 0 && birthMonth + model.birthdays.universalLeaves > 0 ? 1 : 0;
    for (let i = 0; i < (start.children[row] as number); i++) {
      const before = used.get(birthMonth) ?? 0;
      used.set(birthMonth, before + 1);
      const word = childWord(model.calendarStart + birthMonth, MAX_CHILDREN_PER_BIRTH_MONTH - 1 - before);
      append(
        model,
        children,
        word,
        group,
        birthMonth,
        group,
        inPopulation,
        states,
        states.freshOf(start.step[row] as number, 0),
      );
    }
  }
}

/** Children of earlier external arrivals who are still on a step: a Poisson number on each age and step. */
export function placeEarlierArrivals(
  model: Model,
  key: ThreefryKey,
  shares: InitialShares,
  arrival: number,
  children: Children,
): void {
  const { states } = shares;
  const group = model.arrivals.group[arrival] as number;
  let counter = counterWord(arrivalOrigin(arrival), PURPOSE.initialArrival);
  let number = 0;
  const draw = (): number => {
    threefry2x32(key, 0, counter++, block);
    return exponential(block[0] as number);
  };
  let clock = draw();
  for (let age = 0; age < shares.ages; age++) {
    for (let state = 0; state < states.count; state++) {
      const expected = shares.arrived[(arrival * shares.ages + age) * states.count + state] as number;
      let passed = 0;
      while (passed + clock < expected) {
        passed += clock;
        append(model, children, -1 - number++, arrivalOrigin(arrival), model.firstMonth - age, group, 0, states, state);
        clock = draw();
      }
      clock -= expected - passed;
    }
  }
}

/** The state at point `at` of the cumulated probabilities of the states other than the settled one. */
function drawState({ states, cumulated }: InitialShares, row: number, at: number): number {
  // Bisection: with time on the step and history there are hundreds of states.
  let first = 0;
  let last = states.count - 1;
  while (first < last) {
    const middle = (first + last) >> 1;
    if (at < (cumulated[row + middle] as number)) last = middle;
    else first = middle + 1;
  }
  return first;
}

function append(
  model: Model,
  children: Children,
  word: number,
  origin: number,
  birthMonth: number,
  group: number,
  inPopulation: number,
  states: StateSpace,
  state: number,
): void {
  const at = children.reserve(1);
  children.count++;
  children.word[at] = word;
  children.origin[at] = origin;
  children.birthMonth[at] = birthMonth;
  children.group[at] = group;
  children.inPopulation[at] = inPopulation;
  children.step[at] = states.stepOf[state] as number;
  children.from[at] = NOWHERE;
  children.since[at] = model.firstMonth;
  children.began[at] = model.firstMonth - (states.stayMonthOf[state] as number);
  const since = states.sincePlacementOf[state] as number;
  children.way[at] = WAY.planned;
  children.mark[at] = 0;
  children.returned[at] = since < 0 ? NEVER : model.firstMonth - since;
}
