/**
 * What one month does to the expected number of children in a state, exactly, where intensities are constant.
 *
 * A child in a state stays in it or moves, and whoever moves is from then on in a fresh state of its new step. So from
 * one state only a few places can be reached in a month; with their generator Q (per month), exp(Q) carries the expected
 * numbers over the month, the integral of exp(Q s) over 0..1 gives the child-months spent, and that of
 * (1 - s) exp(Q s) those of children who arrive evenly over the month. All three come from one series
 * (uniformization: Jensen 1953, Skandinavisk Aktuarietidskrift 36; Grassmann 1977, Computers & Operations Research 4):
 * with Lambda >= every exit intensity and R = I + Q / Lambda,
 *
 *   exp(Q s) = sum_k Poisson(k; Lambda s) R^k
 *
 * whose integrals over s are Poisson tails. Every term is >= 0, so nothing cancels; the tests hold the result against
 * mathjs's expm. `leave` has no place: what leaves is gone.
 */
import type { Model } from '../../model/model.js';
import { type Places, placeAfter } from './places.js';
import { shapeOf } from './shape.js';
import type { StateSpace } from './states.js';
import { firstChangedEpoch } from './unchanged.js';

/** What becomes of a child that begins the month in one state, by place. */
export interface MonthStep {
  /** Probability of each place at the month's end. */
  readonly carry: Float64Array;
  /** Child-months spent in each place. */
  readonly occupy: Float64Array;
  /** The same for a child that arrives in the state at a uniform moment of the month. */
  readonly occupyFromArrival: Float64Array;
}

/** A model ready for the forward equations. */
export interface Forward {
  readonly model: Model;
  readonly states: StateSpace;
  /** Vintage of the stays that begin in an epoch. */
  vintageOf(epoch: number): number;
  /** Where a child in `state` can be within a month of an epoch. */
  placesOf(epoch: number, state: number): Places;
  /** The month step of a state in (epoch, age class, profile); made when it is first asked for. */
  stepOf(epoch: number, ageClass: number, profile: number, state: number): MonthStep;
  /** What a month does to every state in (epoch, age class, profile); kept as long as the epoch is asked for. */
  monthOf(epoch: number, ageClass: number, profile: number): Month;
  /** Epochs before this one move children as epoch 0 does. */
  readonly firstChangedEpoch: number;
  /** Forgets all month steps: the model's intensities have been written anew. */
  forget(): void;
}

/**
 * The month steps of all states. Who leaves a state has its luck in common with those who leave any other of the same
 * bundle (one step and situation, whatever the month of the stay), so they are taken together.
 */
interface Month {
  readonly bundleOf: Uint32Array;
  readonly bundles: number;
  /** Where those of bundle b come to, but nobody's own state: rows first[b] .. first[b + 1]. */
  readonly first: Uint32Array;
  /** The state that children are in, and the one a month later. */
  readonly at: Int32Array;
  readonly later: Int32Array;
  readonly carry: Float64Array;
  readonly occupy: Float64Array;
  /** The same of those who are in their own state, by state. */
  readonly ownLater: Int32Array;
  readonly ownCarry: Float64Array;
  readonly ownOccupy: Float64Array;
}

/** Prepares the forward equations of a model. */
export function forward(model: Model, { states, vintages, places } = shapeOf(model)): Forward {
  const { grid } = model;
  const placesIn = (epoch: number): readonly Places[] => places.get(vintages[epoch] as number) as readonly Places[];
  const made = new Map<number, MonthStep>();
  const signatures = (2 * model.stepCount * grid.situations.markCount + 1) * model.stepCount * grid.situations.count;
  const rowOf = (epoch: number, ageClass: number, profile: number): number =>
    (epoch * grid.ageClassCount + ageClass) * grid.profileCount + profile;
  const stepIn = (row: number, own: Places): MonthStep => {
    const key = row * signatures + own.signature;
    let step = made.get(key);
    if (step === undefined) {
      step = monthStep(model, states, row, own);
      made.set(key, step);
    }
    return step;
  };
  // Months come epoch by epoch, so only those of one epoch are kept.
  let months = new Map<number, Month>();
  let monthsOf = -1;
  return {
    model,
    states,
    vintageOf: (epoch) => vintages[epoch] as number,
    firstChangedEpoch: firstChangedEpoch(model, vintages),
    forget() {
      made.clear();
      months.clear();
    },
    placesOf: (epoch, state) => placesIn(epoch)[state] as Places,
    stepOf: (epoch, ageClass, profile, state) =>
      stepIn(rowOf(epoch, ageClass, profile), placesIn(epoch)[state] as Places),
    monthOf(epoch, ageClass, profile) {
      if (epoch !== monthsOf) [months, monthsOf] = [new Map(), epoch];
      const row = rowOf(epoch, ageClass, profile);
      let month = months.get(row);
      if (month === undefined) {
        month = monthOfAll(
          states,
          placesIn(epoch).map((places) => ({ places, step: stepIn(row, places) })),
        );
        months.set(row, month);
      }
      return month;
    },
  };
}

function monthOfAll(
  { monthLater }: StateSpace,
  ofStates: readonly { readonly places: Places; readonly step: MonthStep }[],
): Month {
  const bundles = ofStates.reduce((most, { places }) => Math.max(most, places.bundle + 1), 0);
  const most = ofStates.reduce((sum, { places }) => sum + places.state.length, 0);
  const month = {
    bundleOf: Uint32Array.from(ofStates, ({ places }) => places.bundle),
    bundles,
    first: new Uint32Array(bundles + 1),
    at: new Int32Array(most),
    later: new Int32Array(most),
    carry: new Float64Array(most),
    occupy: new Float64Array(most),
    ownLater: monthLater,
    ownCarry: Float64Array.from(ofStates, ({ places, step }) => step.carry[places.begin] as number),
    ownOccupy: Float64Array.from(ofStates, ({ places, step }) => step.occupy[places.begin] as number),
  };
  // Bundles are numbered in the order of their first states.
  const leaders = ofStates.filter(({ places }, state) => month.bundleOf.indexOf(places.bundle) === state);
  let rows = 0;
  leaders.forEach(({ places: { state: stateAt, begin }, step: { carry, occupy } }, bundle) => {
    for (let place = 0; place + 1 < stateAt.length; place++) {
      if (place === begin || (carry[place] === 0 && occupy[place] === 0)) continue;
      const at = stateAt[place] as number;
      month.at[rows] = at;
      month.later[rows] = monthLater[at] as number;
      month.carry[rows] = carry[place] as number;
      month.occupy[rows] = occupy[place] as number;
      rows++;
    }
    month.first[bundle + 1] = rows;
  });
  return month;
}

/** R = I + Q / Lambda over the places of a state; `row`: (epoch, age class, profile). */
function uniformized(
  model: Model,
  states: StateSpace,
  row: number,
  places: Places,
): { r: Float64Array; lambda: number } {
  const { state: stateAt } = places;
  const { stepCount, moves, intensity, exit, grid } = model;
  const count = stateAt.length;
  const cells = Array.from(stateAt, (state) => row * grid.situations.count + (states.situationOf[state] as number));
  const steps = Array.from(stateAt, (state) => states.stepOf[state] as number);
  const exits = cells.map((cell, place) => exit[cell * stepCount + (steps[place] as number)] as number);
  const lambda = Math.max(1e-3, ...exits);
  const r = new Float64Array(count * count);
  cells.forEach((cell, place) => {
    const step = steps[place] as number;
    r[place * count + place] = 1 - (exits[place] as number) / lambda;
    for (let move = moves.first[step] as number; move < (moves.first[step + 1] as number); move++) {
      if (moves.to[move] === stepCount) continue;
      const at = place * count + placeAfter(model, places, step, place, move);
      r[at] = (r[at] as number) + (intensity[cell * moves.count + move] as number) / lambda;
    }
  });
  return { r, lambda };
}

function monthStep(model: Model, states: StateSpace, row: number, places: Places): MonthStep {
  const count = places.state.length;
  const { r, lambda } = uniformized(model, states, row, places);
  const result: MonthStep = {
    carry: new Float64Array(count),
    occupy: new Float64Array(count),
    occupyFromArrival: new Float64Array(count),
  };
  let power: Float64Array = new Float64Array(count);
  power[places.begin] = 1;
  const { probability, tail } = poisson(lambda);
  for (let k = 0; k + 1 < tail.length; k++) {
    const stay = (tail[k] as number) / lambda;
    addScaled(result.carry, power, probability[k] as number);
    addScaled(result.occupy, power, stay);
    addScaled(result.occupyFromArrival, power, stay - ((k + 1) * (tail[k + 1] as number)) / lambda ** 2);
    power = times(power, r);
  }
  return result;
}

/** Poisson probabilities of k, and of more than k, until nothing is left to add in double precision. */
function poisson(mean: number): { probability: number[]; tail: number[] } {
  const probability: number[] = [];
  let term = Math.exp(-mean);
  for (let k = 0; term > 0 && (k < mean || term > 1e-20); k++) {
    probability.push(term);
    term *= mean / (k + 1);
  }
  const tail = new Array<number>(probability.length).fill(0);
  for (let k = probability.length - 2; k >= 0; k--) tail[k] = (tail[k + 1] as number) + (probability[k + 1] as number);
  return { probability, tail };
}

function addScaled(sum: Float64Array, vector: Float64Array, factor: number): void {
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + factor * (vector[i] as number);
}

/** Row vector times square matrix. */
function times(vector: Float64Array, matrix: Float64Array): Float64Array {
  const n = vector.length;
  const result = new Float64Array(n);
  for (let from = 0; from < n; from++) {
    const children = vector[from] as number;
    if (children === 0) continue;
    for (let to = 0; to < n; to++) result[to] = (result[to] as number) + children * (matrix[from * n + to] as number);
  }
  return result;
}
