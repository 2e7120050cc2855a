/** Children who come straight to a step from outside: a Poisson process each, at exact moments. */
import type { Model } from '../model/model.js';
import { WAY } from '../model/moves.js';
import { type Children, NEVER } from './batch.js';
import { below, exponential } from './chance/exponential.js';
import { arrivalOrigin, counterWord, PURPOSE } from './chance/keys.js';
import { type ThreefryKey, threefry2x32 } from './chance/threefry.js';

const block = new Uint32Array(2);

/** Appends the children of external arrival number `arrival`, in the order of their moments. */
export function arrive(model: Model, key: ThreefryKey, arrival: number, children: Children): void {
  const { arrivals } = model;
  const perMonth = arrivals.perMonth[arrival] as number;
  if (perMonth === 0) return;
  const youngest = arrivals.fromAge[arrival] as number;
  const ages = (arrivals.toAge[arrival] as number) - youngest;
  const origin = arrivalOrigin(arrival);
  let time = model.firstMonth;
  for (let number = 0; ; number++) {
    threefry2x32(key, number, counterWord(origin, PURPOSE.arrival), block);
    time += exponential(block[0] as number) / perMonth;
    if (time >= model.months) return;
    const at = children.reserve(1);
    children.count++;
    children.word[at] = number;
    children.origin[at] = origin;
    children.birthMonth[at] = Math.floor(time) - youngest - below(block[1] as number, ages);
    children.group[at] = arrivals.group[arrival] as number;
    children.inPopulation[at] = 0;
    children.step[at] = arrivals.to[arrival] as number;
    children.from[at] = model.stepCount;
    children.since[at] = time;
    children.began[at] = Math.floor(time);
    children.way[at] = WAY.planned;
    children.mark[at] = 0;
    children.returned[at] = NEVER;
  }
}
