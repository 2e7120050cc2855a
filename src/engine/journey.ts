/**
 * One child's life on the ladder, from the moment it is followed until it leaves or the horizon ends.
 *
 * Each stay has one exponential clock of mean 1. It runs down by the intensity out of the step, through segments in
 * which that intensity is constant (until the next change of age class or epoch); where it reaches zero, at an exact
 * moment, the child moves (Anderson 2007, J. Chem. Phys. 127, 214107: the modified next reaction method). One random
 * block serves a stay: word 0 is the clock, word 1 the destination.
 */
import type { Model } from '../model/model.js';
import { type Batch, NEVER, NOWHERE } from './batch.js';
import { exponential, uniform } from './chance/exponential.js';
import { counterWord, MAX_DRAWS, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';

const block = new Uint32Array(2);

/**
 * Lives the lives of all children of the batch and writes their stays.
 *
 * @throws RangeError when a child has more stays than its stream has numbers (2^18)
 *
 * One long function on purpose: it is 60 % of a run's time, and what it keeps in local names would otherwise be
 * looked up at every stay (`npm run bench`, line "R1").
 */
export function liveJourneys(model: Model, key: ThreefryKey, batch: Batch): void {
  const { exit, cumulativeShare, firstMonth, months, stepCount } = model;
  const { ageClassCount, groupCount, ageCut, ageClassAt, epochOfMonth, epochEnd, situations } = model.grid;
  const { count: situationCount, durationClassCount, firstClass, classStart } = situations;
  const { historyClassCount, historyStart, hasHistory, vintageOfMonth } = situations;
  const { isPlacement } = model;
  const { ruleAtCut } = model.birthdays;
  const { first, to: moveTo, count: moveCount } = model.moves;
  const oldest = ageClassAt.length - 1;
  const { children, stays } = batch;
  let { child: stayChild, step: stayStep, from: stayFrom, to: stayTo, start: stayStart, end: stayEnd } = stays;
  let stay = stays.count;
  for (let child = 0; child < children.count; child++) {
    const word = children.word[child] as number;
    const birth = children.birthMonth[child] as number;
    const group = children.group[child] as number;
    let time = children.since[child] as number;
    let step = children.step[child] as number;
    let from = children.from[child] as number;
    const firstCounter = counterWord(children.origin[child] as number, PURPOSE.stay);
    let counter = firstCounter;
    const month = Math.floor(time);
    let ageClass = ageClassAt[Math.min(month - birth, oldest)] as number;
    let epoch = epochOfMonth[month - firstMonth] as number;
    let row = ((epoch * ageClassCount + ageClass) * groupCount + group) * situationCount;
    let began = children.began[child] as number;
    let returned = children.returned[child] as number;
    let birthday = birth + (ageCut[ageClass + 1] as number);
    let change = epochEnd[epoch] as number;
    while (step !== stepCount) {
      threefry2x32(key, word, counter++, block);
      let clock = exponential(block[0] as number);
      const destination = uniform(block[1] as number);
      const start = time;
      let to = NOWHERE;
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
      let cell =
        row +
        (vintage * historyClassCount + history) * durationClassCount +
        durationClass -
        (firstClass[step] as number);
      let segmentEnd = Math.min(birthday, change, nextClass, nextHistory);
      // The clock runs down from `wound` on at `pace`. A segment that leaves the pace as it is leaves no trace, not even
      // of rounding: who is not concerned by a policy lives the same life to the last bit.
      let wound = time;
      let pace = exit[cell * stepCount + step] as number;
      // Segment by segment, until something happens to the child.
      while (time < months) {
        const intensity = exit[cell * stepCount + step] as number;
        if (intensity !== pace) {
          clock -= pace * (time - wound);
          wound = time;
          pace = intensity;
        }
        if (clock < pace * (segmentEnd - wound)) {
          time = wound + clock / pace;
          let move = first[step] as number;
          const shares = cell * moveCount;
          while (destination > (cumulativeShare[shares + move] as number)) move++;
          to = moveTo[move] as number;
          break;
        }
        time = segmentEnd;
        const hasBirthday = birthday === segmentEnd;
        const situation = cell - row;
        if (change === segmentEnd) change = epochEnd[++epoch] as number;
        if (hasBirthday) birthday = birth + (ageCut[++ageClass + 1] as number);
        row = ((epoch * ageClassCount + ageClass) * groupCount + group) * situationCount;
        cell = row + situation;
        if (nextClass === segmentEnd) {
          cell++;
          nextClass = began + (classStart[++durationClass + 1] as number);
        }
        if (nextHistory === segmentEnd) {
          cell += durationClassCount;
          nextHistory = returned + (historyStart[++history] as number);
        }
        segmentEnd = Math.min(birthday, change, nextClass, nextHistory);
        if (!hasBirthday || time >= months) continue;
        const rule = ruleAtCut[ageClass] as number;
        if (rule < 0) continue;
        const after = afterBirthday(model, key, rule, step, word, children.origin[child] as number);
        if (after === step) continue;
        to = after;
        break;
      }
      if (stay === stayStep.length) {
        stays.grow();
        ({ child: stayChild, step: stayStep, from: stayFrom, to: stayTo, start: stayStart, end: stayEnd } = stays);
      }
      stayChild[stay] = child;
      stayStep[stay] = step;
      stayFrom[stay] = from;
      stayTo[stay] = to;
      stayStart[stay] = start;
      stayEnd[stay] = time;
      stay++;
      if (to === NOWHERE) break;
      if (isPlacement[step] === 1 && isPlacement[to] !== 1) returned = Math.floor(time);
      from = step;
      step = to;
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
