/**
 * The states of the exact expectation: a step, and where intensities or prices ask for it also how many months the stay has
 * lasted, how long ago the child's last placement ended, the vintage of the stay, and the mark of a child found. In a plain model a state is a step.
 */
import type { Model } from '../../model/model.js';

export interface StateSpace {
  readonly count: number;
  readonly stepOf: Uint8Array;
  /** States of a step: firstOf[step] .. firstOf[step + 1]. */
  readonly firstOf: Uint32Array;
  /** Situation (engine grid) of a child in the state. */
  readonly situationOf: Int32Array;
  /** The state a month boundary later, if nothing else happens. */
  readonly monthLater: Int32Array;
  /** Month of the stay, 0 ...; the last stands for it and all later ones. */
  readonly stayMonthOf: Int32Array;
  /** Months since the last placement ended, the last stands for all later ones; -1: never placed, or it does not matter. */
  readonly sincePlacementOf: Int32Array;
  /** What the time on the step makes them cost: part of `Model.priceParts`. */
  readonly pricePartOf: Uint32Array;
  /** States whose children move alike, and whose moves are counted alike: number of their flow. */
  readonly flowOf: Uint32Array;
  /** A state of each flow. */
  readonly stateOfFlow: Uint32Array;
  /** Mark of the children in the state; 0: not found by detection. */
  readonly markOf: Uint8Array;
  /**
   * State of a stay of `step` that has just begun, of a child with the history of `state`, and with its mark unless
   * another is given.
   */
  freshAfter(state: number, step: number, vintage: number, mark?: number): number;
  /** The same for a child from outside, who never was placed. */
  freshOf(step: number, vintage: number): number;
  /** State of the children of the population who have never been anywhere but on the universal step. */
  readonly settled: number;
}

/** One state, in words. */
interface State {
  readonly step: number;
  readonly vintage: number;
  readonly sincePlacement: number;
  readonly stayMonth: number;
  readonly mark: number;
}

/** The state space of a model. */
export function stateSpace(model: Model): StateSpace {
  const ofSteps = Array.from({ length: model.stepCount }, (_, step) => statesOfStep(model, step));
  const states = ofSteps.flat();
  const firstOf = new Uint32Array(model.stepCount + 1);
  ofSteps.forEach(({ length }, step) => {
    firstOf[step + 1] = (firstOf[step] as number) + length;
  });
  const numberOf = new Map(states.map((state, number) => [keyOf(state), number]));
  const at = (state: State): number => numberOf.get(keyOf(inSpace(model, state))) as number;
  const fresh = (step: number, vintage: number, sincePlacement: number, mark: number): number =>
    at({ step, vintage, sincePlacement, stayMonth: 0, mark });
  const flows = flowsOf(model, states);
  return {
    count: states.length,
    ...flows,
    stepOf: Uint8Array.from(states, ({ step }) => step),
    firstOf,
    situationOf: Int32Array.from(states, (state) => situationOf(model, state)),
    monthLater: Int32Array.from(states, (state) =>
      at({
        ...state,
        stayMonth: state.stayMonth + 1,
        sincePlacement: state.sincePlacement < 0 ? -1 : state.sincePlacement + 1,
      }),
    ),
    stayMonthOf: Int32Array.from(states, ({ stayMonth }) => stayMonth),
    pricePartOf: Uint32Array.from(states, (state) => pricePartOf(model, state)),
    sincePlacementOf: Int32Array.from(states, ({ sincePlacement }) => sincePlacement),
    markOf: Uint8Array.from(states, ({ mark }) => mark),
    freshAfter: (state, step, vintage, mark) => {
      const { step: from, sincePlacement, mark: own } = states[state] as State;
      return fresh(step, vintage, model.isPlacement[from] === 1 ? 0 : sincePlacement, mark ?? own);
    },
    freshOf: (step, vintage) => fresh(step, vintage, -1, 0),
    settled: at({ step: model.universal, vintage: 0, sincePlacement: -1, stayMonth: Number.MAX_SAFE_INTEGER, mark: 0 }),
  };
}

function flowsOf(model: Model, states: readonly State[]): Pick<StateSpace, 'flowOf' | 'stateOfFlow'> {
  const numbers = new Map<string, number>();
  const stateOfFlow: number[] = [];
  const flowOf = Uint32Array.from(states, (state, at) => {
    const key = `${state.step}/${situationOf(model, state)}/${state.sincePlacement >= 0}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, stateOfFlow.length);
    return stateOfFlow.push(at) - 1;
  });
  return { flowOf, stateOfFlow: Uint32Array.from(stateOfFlow) };
}

/** Writes the sums of `ofState` over the states of each step into the first numbers of `ofStep`. */
export function sumBySteps({ firstOf }: StateSpace, ofState: Float64Array, ofStep: Float64Array): void {
  for (let step = 0; step + 1 < firstOf.length; step++) {
    let sum = 0;
    for (let state = firstOf[step] as number; state < (firstOf[step + 1] as number); state++) {
      sum += ofState[state] as number;
    }
    ofStep[step] = sum;
  }
}

/** The month from which neither a step's intensities nor its price change any more with the length of the stay. */
function lastStayMonth(model: Model, step: number): number {
  const { firstClass, classStart, lastClass } = model.grid.situations;
  const { first, fromMonth } = model.priceParts;
  const lastPart = fromMonth[(first[step + 1] as number) - 1] as number;
  return Math.max(classStart[(firstClass[step] as number) + (lastClass[step] as number)] as number, lastPart);
}

function pricePartOf({ priceParts: { first, toMonth } }: Model, { step, stayMonth }: State): number {
  let part = first[step] as number;
  while (stayMonth >= (toMonth[part] as number)) part++;
  return part;
}

/** The month after a placement from which intensities do not change any more. */
function lastSincePlacement(model: Model): number {
  const { historyStart, historyClassCount } = model.grid.situations;
  return historyClassCount === 1 ? 0 : (historyStart[historyClassCount - 2] as number);
}

/** The state as the space has it: what does not matter is left out, what is later than the last is the last. */
function inSpace(model: Model, state: State): State {
  const { hasVintages, hasHistory, keepsMark } = model.grid.situations;
  const { step } = state;
  return {
    step,
    mark: keepsMark[step] === 1 ? state.mark : 0,
    vintage: hasVintages[step] === 1 ? state.vintage : 0,
    sincePlacement: hasHistory[step] === 1 ? Math.min(state.sincePlacement, lastSincePlacement(model)) : -1,
    stayMonth: Math.min(state.stayMonth, lastStayMonth(model, step)),
  };
}

function statesOfStep(model: Model, step: number): State[] {
  const { hasVintages, hasHistory, vintageCount, keepsMark, markCount } = model.grid.situations;
  const marks = keepsMark[step] === 1 ? markCount : 1;
  const vintages = hasVintages[step] === 1 ? vintageCount : 1;
  const histories = hasHistory[step] === 1 ? lastSincePlacement(model) + 2 : 1;
  const months = lastStayMonth(model, step) + 1;
  return Array.from({ length: marks * vintages * histories * months }, (_, i) => ({
    step,
    mark: Math.floor(i / (vintages * histories * months)),
    vintage: Math.floor(i / (histories * months)) % vintages,
    sincePlacement: (Math.floor(i / months) % histories) - 1,
    stayMonth: i % months,
  }));
}

function keyOf({ step, vintage, sincePlacement, stayMonth, mark }: State): string {
  return `${step}/${vintage}/${sincePlacement}/${stayMonth}/${mark}`;
}

function situationOf(model: Model, { step, vintage, sincePlacement, stayMonth, mark }: State): number {
  const { situations } = model.grid;
  const { firstClass, classStart, historyStart, historyClassCount, durationClassCount, vintageCount } = situations;
  const first = firstClass[step] as number;
  let durationClass = 0;
  while (stayMonth >= (classStart[first + durationClass + 1] as number)) durationClass++;
  let history = 0;
  while (sincePlacement >= (historyStart[history] as number)) history++;
  return ((mark * vintageCount + vintage) * historyClassCount + history) * durationClassCount + durationClass;
}
