/**
 * One child's life on the ladder, from the moment it is followed until it leaves or the horizon ends.
 *
 * Each stay has one exponential clock of mean 1. It runs down by the intensity out of the step, through segments in
 * which that intensity is constant (until the next change of age class or epoch); where it reaches zero, at an exact
 * moment, the child moves (Anderson 2007, J. Chem. Phys. 127, 214107: the modified next reaction method). One random
 * block serves a stay: word 0 is the clock, word 1 the destination.
 */
import type { Model } from '../model/model.js';
import { WAY } from '../model/moves.js';
import { type Batch, NEVER, NOWHERE } from './batch.js';
import { exponential, uniform } from './chance/exponential.js';
import { capWord, counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';
import { type Paused, STATE } from './interaction/paused.js';
import { profileOf } from './reach.js';

const block = new Uint32Array(2);

/**
 * Lives the lives of all children of the batch and writes their stays.
 *
 * @param paused of children who depend on one another: those that are due live on to the end of its month; null: every
 *   child lives to the end of the horizon
 *
 * @throws RangeError when a child has more stays than its stream has numbers (2^18)
 *
 * One long function on purpose: it is 60 % of a run's time, and what it keeps in local names would otherwise be
 * looked up at every stay (`npm run bench`, line "R1").
 */
export function liveJourneys(model: Model, key: ThreefryKey, batch: Batch, paused: Paused | null = null): void {
  const { firstMonth, months, stepCount } = model;
  const { exit, cumulativeShare, moveCount, moveBase, epochOfMonth, epochEnd, rowOfEpoch, monthCount } = model.rates;
  const { situationCount, markWidth, vintageWidth, historyWidth } = model.rates;
  const { ageClassCount, profileCount, ageCut, ageClassAt, situations, epochOfMonth: commonEpochOfMonth } = model.grid;
  const { firstClass, classStart, historyStart, hasHistory, vintageOfMonth, keepsMark } = situations;
  const { isPlacement } = model;
  const { ruleAtCut } = model.birthdays;
  const { atClass } = model.caps;
  const { first, to: moveTo, way: wayOf, mark: markOf } = model.moves;
  const oldest = ageClassAt.length - 1;
  const { children, stays } = batch;
  let { child: stayChild, step: stayStep, from: stayFrom, to: stayTo, way: stayWay } = stays;
  let { start: stayStart, end: stayEnd } = stays;
  let stay = stays.count;
  const count = paused === null ? children.count : paused.dueCount;
  for (let number = 0; number < count; number++) {
    const child = paused === null ? number : (paused.due[number] as number);
    const word = children.word[child] as number;
    const birth = children.birthMonth[child] as number;
    const origin = children.origin[child] as number;
    const firstCounter = counterWord(origin, PURPOSE.stay);
    let state: number = paused === null ? STATE.fresh : (paused.state[child] as number);
    // Where the child stands: at its beginning, or where it was paused.
    const isFresh = paused === null || state === STATE.fresh;
    const profile = isFresh ? profileOf(model, key, children, child) : (paused.profile[child] as number);
    let time = (isFresh ? children.since : paused.time)[child] as number;
    let step = (isFresh ? children.step : paused.step)[child] as number;
    let from = (isFresh ? children.from : paused.from)[child] as number;
    let began = (isFresh ? children.began : paused.began)[child] as number;
    let returned = (isFresh ? children.returned : paused.returned)[child] as number;
    let mark = (isFresh ? children.mark : paused.mark)[child] as number;
    let counter = isFresh ? firstCounter : (paused.counter[child] as number);
    let ageClass = ageClassAt[Math.min(Math.floor(time) - birth, oldest)] as number;
    let birthday = birth + (ageCut[ageClass + 1] as number);
    while (step !== stepCount) {
      let clock: number;
      let destination: number;
      let start = time;
      let to = NOWHERE;
      let way: number = WAY.planned;
      if (paused === null || state === STATE.fresh) {
        threefry2x32(key, word, counter++, block);
        clock = exponential(block[0] as number);
        destination = uniform(block[1] as number);
      } else {
        clock = paused.clock[child] as number;
        destination = paused.destination[child] as number;
        start = paused.start[child] as number;
        if (state === STATE.decided || state === STATE.admitted) {
          to = paused.to[child] as number;
          way = paused.way[child] as number;
        }
      }
      // The situation: how long the stay has lasted (a child may have been there before time began), how long ago the
      // last placement ended, and the vintage of the stay.
      let durationClass = firstClass[step] as number;
      while (began + (classStart[durationClass + 1] as number) <= time) durationClass++;
      let nextClass = began + (classStart[durationClass + 1] as number);
      // Whoever was there when time began is no new case, even of a policy that starts that very month.
      const vintage = from === NOWHERE ? 0 : (vintageOfMonth[began - firstMonth] as number);
      let history = 0;
      let nextHistory = Number.POSITIVE_INFINITY;
      if (hasHistory[step] === 1 && returned !== NEVER) {
        while (returned + (historyStart[history] as number) <= time) history++;
        nextHistory = returned + (historyStart[history] as number);
      }
      let situation =
        mark * (markWidth[step] as number) +
        vintage * (vintageWidth[step] as number) +
        history * (historyWidth[step] as number) +
        durationClass -
        (firstClass[step] as number);
      let epoch = epochOfMonth[step * monthCount + Math.floor(time) - firstMonth] as number;
      const width = situationCount[step] as number;
      let row = (rowOfEpoch[epoch] as number) + (ageClass * profileCount + profile) * width + situation;
      const isWaiting = state === STATE.waiting;
      // On a step where the caseload matters intensities change every month.
      const following = paused !== null && paused.follows[step] === 1 ? paused.rates : null;
      const until = paused !== null && (isWaiting || following !== null) ? paused.monthEnd : months;
      let change = following === null ? (epochEnd[epoch] as number) : Math.floor(time) + 1;
      let segmentEnd = Math.min(birthday, change, nextClass, nextHistory, until);
      // The clock runs down from `wound` on at `pace`. A segment that leaves the pace as it is leaves no trace, not even
      // of rounding: who is not concerned by a policy lives the same life to the last bit.
      let wound = time;
      let pace = 0;
      if (paused === null || state === STATE.fresh) {
        pace = following === null ? (exit[row] as number) : following.exit(row, step, Math.floor(time));
      } else {
        wound = paused.wound[child] as number;
        pace = paused.pace[child] as number;
      }
      // Segment by segment, until something happens to the child.
      while (to === NOWHERE && time < until) {
        let intensity = following === null ? (exit[row] as number) : following.exit(row, step, Math.floor(time));
        if (isWaiting) intensity = 0;
        if (intensity !== pace) {
          clock -= pace * (time - wound);
          wound = time;
          pace = intensity;
        }
        if (clock < pace * (segmentEnd - wound)) {
          let move = first[step] as number;
          const shares = row * (moveCount[step] as number) + (moveBase[step] as number);
          if (following === null) while (destination > (cumulativeShare[shares + move] as number)) move++;
          else move = following.choose(row, step, Math.floor(time), destination);
          time = wound + clock / pace;
          to = moveTo[move] as number;
          way = wayOf[move] as number;
          mark += markOf[move] as number;
          break;
        }
        time = segmentEnd;
        const hasBirthday = birthday === segmentEnd;
        let cap = -1;
        if (change === segmentEnd) {
          epoch = epochOfMonth[step * monthCount + time - firstMonth] as number;
          change = following === null ? (epochEnd[epoch] as number) : time + 1;
        }
        if (hasBirthday) birthday = birth + (ageCut[++ageClass + 1] as number);
        if (nextClass === segmentEnd) {
          situation++;
          nextClass = began + (classStart[++durationClass + 1] as number);
          cap = atClass[durationClass] as number;
        }
        if (nextHistory === segmentEnd) {
          situation += historyWidth[step] as number;
          nextHistory = returned + (historyStart[++history] as number);
        }
        row = (rowOfEpoch[epoch] as number) + (ageClass * profileCount + profile) * width + situation;
        segmentEnd = Math.min(birthday, change, nextClass, nextHistory, until);
        if (time >= months) continue;
        if (hasBirthday && (ruleAtCut[ageClass] as number) >= 0) {
          const after = afterBirthday(model, key, ruleAtCut[ageClass] as number, step, word, origin);
          if (after !== step) {
            to = after;
            break;
          }
        }
        if (cap >= 0) {
          to = afterCap(
            model,
            key,
            cap,
            ((commonEpochOfMonth[time - firstMonth] as number) * ageClassCount + ageClass) * profileCount + profile,
            vintage,
            word,
            counter,
          );
          if (to !== NOWHERE) break;
        }
      }
      if (paused !== null) {
        const isLater = to !== NOWHERE && time > paused.monthEnd;
        const asks = to !== NOWHERE && state !== STATE.admitted && (paused.capacityOf[to] as number) >= 0;
        if (isLater || asks || (to === NOWHERE && time < months)) {
          // Of a stay that goes on after another pause the rest is kept already.
          if (state !== STATE.underWay || to !== NOWHERE)
            paused.place(child, step, from, start, began, returned, mark, profile, counter);
          paused.luck(child, clock, destination, wound, pace);
          if (to === NOWHERE) {
            // While it is in these parts of its life its clock cannot run down sooner.
            const least = following === null ? 0 : following.least(row, clock - pace * (time - wound));
            if (isWaiting) paused.wait(child, time);
            else paused.pause(child, time, Math.min(birthday, nextClass, nextHistory, time + least));
          } else paused.decide(child, time, to, way);
          break;
        }
        state = STATE.fresh;
        if (to === NOWHERE || to === stepCount) paused.state[child] = STATE.gone;
        if (to !== NOWHERE) paused.left(child, step, to, time);
      }
      if (stay === stayStep.length) {
        stays.grow();
        ({ child: stayChild, step: stayStep, from: stayFrom, to: stayTo, way: stayWay } = stays);
        ({ start: stayStart, end: stayEnd } = stays);
      }
      stayChild[stay] = child;
      stayStep[stay] = step;
      stayFrom[stay] = from;
      stayTo[stay] = to;
      stayWay[stay] = way;
      stayStart[stay] = start;
      stayEnd[stay] = time;
      stay++;
      if (to === NOWHERE) break;
      if (isPlacement[step] === 1 && isPlacement[to] !== 1) returned = Math.floor(time);
      from = step;
      step = to;
      if (mark > 0 && keepsMark[to] !== 1) mark = 0;
      began = Math.floor(time);
    }
    if (counter - firstCounter > MAX_DRAWS) throw new RangeError(`a child has more than ${MAX_DRAWS} stays`);
  }
  stays.count = stay;
}

/** Where birthday rule `rule` sends a child on `step`: a step, or stepCount when it leaves the ladder. */
function afterBirthday(
  model: Model,
  key: ThreefryKey,
  rule: number,
  step: number,
  word: number,
  origin: number,
): number {
  const { first, to, cumulativeShare } = model.birthdays;
  threefry2x32(key, word, counterWord(origin, PURPOSE.birthday) | rule, block);
  const luck = uniform(block[0] as number);
  const row = rule * model.stepCount + step;
  for (let target = first[row] as number; target < (first[row + 1] as number); target++) {
    if (luck < (cumulativeShare[target] as number)) return to[target] as number;
  }
  return model.stepCount;
}

/**
 * Where cap `cap` sends a child on the day its stay has lasted so long: a step, stepCount (leaves the ladder), or NOWHERE
 * when the stay goes on.
 *
 * @param place (epoch, age class, profile)
 * @param stayCounter counter word of the draw after the stay's: names the stay
 */
function afterCap(
  model: Model,
  key: ThreefryKey,
  cap: number,
  place: number,
  vintage: number,
  word: number,
  stayCounter: number,
): number {
  const { chance, afterMonths, fromVintage, first, to, cumulativeShare } = model.caps;
  const places = model.grid.epochCount * model.grid.ageClassCount * model.grid.profileCount;
  const chanceOfEnd = chance[cap * places + place] as number;
  if (chanceOfEnd === 0 || vintage < (fromVintage[cap] as number)) return NOWHERE;
  threefry2x32(key, word, capWord(stayCounter, afterMonths[cap] as number), block);
  if (uniform(block[0] as number) >= chanceOfEnd) return NOWHERE;
  const luck = uniform(block[1] as number);
  let target = first[cap] as number;
  while (luck >= (cumulativeShare[target] as number)) target++;
  return to[target] as number;
}
