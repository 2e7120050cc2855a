/** Expected numbers carried over a month by the month steps. */
import type { Forward } from './month-step.js';

/** Replaces expected numbers by state, row by row, by those one month later, one month older. */
export function carry(
  forward: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  rows: readonly Float64Array[],
): void {
  const month = forward.monthOf(epoch, ageClass, profile);
  const { bundleOf, bundles, first, later, carry: chance, ownLater, ownCarry } = month;
  const bundled = new Float64Array(bundles);
  const next = new Float64Array(bundleOf.length);
  for (const x of rows) {
    bundled.fill(0);
    next.fill(0);
    for (let state = 0; state < x.length; state++) {
      const children = x[state] as number;
      if (children === 0) continue;
      add(bundled, bundleOf[state] as number, children);
      add(next, ownLater[state] as number, children * (ownCarry[state] as number));
    }
    for (let bundle = 0; bundle < bundles; bundle++) {
      const children = bundled[bundle] as number;
      if (children === 0) continue;
      for (let row = first[bundle] as number; row < (first[bundle + 1] as number); row++) {
        add(next, later[row] as number, children * (chance[row] as number));
      }
    }
    x.set(next);
  }
}

/** Adds the child-months that children who begin the month as `x` spend in each state. */
export function addChildMonthsOf(
  forward: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  x: Float64Array,
  childMonths: Float64Array,
): void {
  const month = forward.monthOf(epoch, ageClass, profile);
  const { bundleOf, bundles, first, at, occupy, ownOccupy } = month;
  const bundled = new Float64Array(bundles);
  for (let state = 0; state < x.length; state++) add(bundled, bundleOf[state] as number, x[state] as number);
  for (let bundle = 0; bundle < bundles; bundle++) {
    const children = bundled[bundle] as number;
    for (let row = first[bundle] as number; row < (first[bundle + 1] as number); row++) {
      add(childMonths, at[row] as number, children * (occupy[row] as number));
    }
  }
  for (let state = 0; state < x.length; state++)
    add(childMonths, state, (x[state] as number) * (ownOccupy[state] as number));
}

function add(row: Float64Array, at: number, value: number): void {
  row[at] = (row[at] as number) + value;
}

/** Children who arrive on `step` evenly over the month, `perMonth` in all: adds those at its end, and their child-months. */
export function arriveEvenly(
  forward: Forward,
  epoch: number,
  ageClass: number,
  profile: number,
  step: number,
  perMonth: number,
  atEnd: Float64Array,
  childMonths: Float64Array,
): void {
  const state = forward.states.freshOf(step, forward.vintageOf(epoch));
  const { occupy, occupyFromArrival } = forward.stepOf(epoch, ageClass, profile, state);
  // Who arrives evenly is at the month's end where a child spent its month that began in the state.
  spread(forward, epoch, state, perMonth, occupy, occupyFromArrival, atEnd, childMonths);
}

/** Puts `children` times what one child leaves, by place, into the states: at the month's end a month older. */
function spread(
  forward: Forward,
  epoch: number,
  state: number,
  children: number,
  atEndOf: Float64Array,
  monthsOf: Float64Array,
  atEnd: Float64Array,
  childMonths: Float64Array,
): void {
  const { monthLater } = forward.states;
  const { state: stateAt } = forward.placesOf(epoch, state);
  for (let place = 0; place < stateAt.length; place++) {
    const at = stateAt[place] as number;
    const later = monthLater[at] as number;
    atEnd[later] = (atEnd[later] as number) + children * (atEndOf[place] as number);
    childMonths[at] = (childMonths[at] as number) + children * (monthsOf[place] as number);
  }
}
