/**
 * What the model needs to know to forecast from one date: how many children it expects in the stocks observed there, what
 * it expects of the later figures, and which part of these is of children in each of those stocks. All at any point of
 * the free parameters.
 */
import { shapeOf } from '../engine/expectation/shape.js';
import { compileModel } from '../model/compile.js';
import type { Scenario } from '../scenario/scenario.js';
import type { Target } from '../scenario/targets/target.js';
import { areApart, everybody, figuresOfMarked, type Marked, markedBy, scaleOf, unitsOf } from './backtest-marks.js';
import type { Origin } from './backtest-plan.js';
import type { FreeParameter } from './free.js';
import { type Gauge, gaugesOf, type Readable } from './gauges.js';
import { monthsNeeded } from './months-needed.js';
import { compilerOf } from './predictor.js';
import type { Reread } from './scenario-at.js';

/** A stock from which the forecast starts. */
export interface StartingStock {
  /** Position among all targets. */
  readonly at: number;
  /** Children observed: whole. */
  readonly children: number;
  /** Times the scenario's own municipality. */
  readonly scale: number;
}

/** A figure that is forecast. */
export interface FutureFigure {
  readonly at: number;
  /** The figure times this is a number of children (or moves), in its own population. */
  readonly units: number;
  readonly scale: number;
}

export interface OriginModel {
  readonly origin: Origin;
  readonly starts: readonly StartingStock[];
  readonly figures: readonly FutureFigure[];
  /**
   * Expected numbers at a point, above 0, one after another: the figures of the targets of the past; the children in each
   * starting stock and then in each future figure, of the scenario's own municipality; and of those [start * figures + figure]
   * that are of children of the start. null: there is no model.
   */
  at(point: ArrayLike<number>): Float64Array | null;
}

/** So few children are nobody. */
const LEAST = 1e-6;

export function originModelOf(
  scenario: Scenario,
  targets: readonly Target[],
  origin: Origin,
  parameters: readonly FreeParameter[],
  reread: Reread | null = null,
): OriginModel {
  const own = [...origin.past, ...origin.future];
  const wanted = own.map((at) => targets[at] as Target);
  const years = Math.ceil(monthsNeeded(scenario, wanted).months / 12);
  const short: Scenario = { ...scenario, horizon: { ...scenario.horizon, years } };
  const model = compileModel(short);
  const ownShape = shapeOf(model);
  const { gauges, ages } = gaugesOf(short, model, wanted);
  const compile = compilerOf(short, model, parameters, { reread });
  const gaugeOf = (at: number): Gauge => gauges[own.indexOf(at)] as Gauge;
  const startMarks = startsOf(origin, (at) => markedBy(short, model, targets[at] as Target, origin.month));
  const marks = startMarks.map(({ marked }) => marked);
  const atStart = everybody(model, ages, marks, ownShape).from;
  const starts = startMarks.map(({ at }): StartingStock => {
    const { value } = targets[at] as Target;
    const scale = scaleOf(gaugeOf(at), atStart);
    const units = scale * unitsOf(gaugeOf(at), atStart);
    return { at, scale, children: value.kind === 'known' ? Math.round(value.value * units) : 0 };
  });
  const figures = origin.future.map((at): FutureFigure => {
    const scale = scaleOf(gaugeOf(at), atStart);
    return { at, scale, units: scale * unitsOf(gaugeOf(at), atStart) };
  });
  const future = figures.map(({ at }) => gaugeOf(at));
  const past = gauges.slice(0, origin.past.length);
  return {
    origin,
    starts,
    figures,
    at(point) {
      const there = compile(point);
      if (there === null) return null;
      // What is recompiled has the same states.
      const shape = there.grid === model.grid ? ownShape : shapeOf(there);
      const { from, inSets } = everybody(there, ages, marks, shape);
      const { month } = origin;
      const counts = (all: ArrayLike<number>): number[] =>
        figures.map(({ units, scale }, k) => ((all[k] as number) * units) / scale);
      const without = counts(figuresOfMarked(there, future, ages, { month, marked: null, shape }));
      const parts = marks.flatMap((marked) =>
        counts(figuresOfMarked(there, future, ages, { month, marked, shape })).map(
          (all, k) => all - (without[k] as number),
        ),
      );
      const all = [...read(past, from), ...inSets, ...counts(read(future, from)), ...parts];
      return all.every(Number.isFinite) ? Float64Array.from(all, (value) => Math.max(LEAST, value)) : null;
    },
  };
}

function read(gauges: readonly Gauge[], from: Readable): number[] {
  return gauges.map((gauge) => gauge.read(from));
}

/** The stocks of the date in which no child is twice: those of few steps and ages before those that hold them. */
function startsOf(
  { now }: Origin,
  markedOf: (at: number) => Marked,
): { readonly at: number; readonly marked: Marked }[] {
  const sizeOf = ({ isWanted, from, to, group }: Marked): number =>
    isWanted.reduce((sum, one) => sum + one, 0) * (to - from + 1) * (group === null ? 2 : 1);
  const all = now.map((at) => ({ at, marked: markedOf(at) })).sort((a, b) => sizeOf(a.marked) - sizeOf(b.marked));
  const taken: { at: number; marked: Marked }[] = [];
  for (const one of all) if (taken.every(({ marked }) => areApart(marked, one.marked))) taken.push(one);
  return taken;
}
