/** Seeks the value of a number at which a figure meets a goal, by exact expectations or paired simulations. */
import { askedOf, isContradiction } from '../decisions/evaluate.js';
import type { FigureAt, Goal, GoalAnswer, MetFigure } from '../decisions/goal-answer.js';
import { scenarioAt } from '../decisions/goal-scenario.js';
import { type Met, type Seeking, type Sought, seekGoal } from '../decisions/goal-seek.js';
import type { NamedNumbers } from '../decisions/named.js';
import { tabledOutcome } from '../decisions/outcome.js';
import type { VariedFile } from '../decisions/vary.js';
import { compileModel } from '../model/compile.js';
import { quantile } from '../results/summary.js';
import type { Scenario } from '../scenario/scenario.js';
import { evaluating } from './decision-run.js';
import { requireSome } from './forecast-run.js';
import { mathParse } from './math-parse.js';
import { type RunOptions, runScenarios } from './pool.js';

/** How near a value is sought where chance decides where it is: as part of the range. */
const SIMULATED_PRECISION = 1e-3;
/**
 * In the unit of the figure: simulated figures are numbers of children, or means of them, and stay on one value for a
 * stretch. One that is the goal is taken to be this much on its good side, so that the stretch has one end that is sought.
 */
const HAIR = 1e-9;
/** Of the goal: what a computer rounds is no change. */
const ROUNDING = 1e-11;
/** Values that are simulated to see where the figure goes. */
const SIMULATED_SCAN = 9;

type Known = Map<number, FigureAt>;
/** What there is at some values; null where the number cannot have one. */
type FiguresAt = (places: readonly number[]) => Promise<(FigureAt | null)[]>;

export async function runGoalSeek(goal: Goal, options: RunOptions): Promise<GoalAnswer> {
  const known: Known = new Map();
  const isSimulated = !goal.isExact || goal.share !== null;
  const { from, to } = goal;
  let done = 0;
  const seek = async (at: FiguresAt, how = {}): Promise<Sought> => {
    const figures = async (places: readonly number[]): Promise<(number | null)[]> => {
      const found = await at(places);
      for (const figure of found) if (figure !== null) known.set(figure.at, figure);
      done += places.length;
      options.onProgress?.(done);
      return found.map((figure) => (figure === null ? null : aboveGoal(figure.value, goal, isSimulated)));
    };
    const result = await drive(seekGoal({ from, to, rounding: ROUNDING * Math.abs(goal.target), ...how }), figures);
    await figures(result.met.map(({ at: place }) => place).filter((place) => !known.has(place)));
    return result;
  };
  const sought = isSimulated
    ? await seek((places) => simulated(goal, places, options), {
        precision: SIMULATED_PRECISION,
        scanned: SIMULATED_SCAN,
        // Of a share of the futures, what is told must hold in it.
        side: goal.share === null ? null : goal.side === 'atMost' ? 'below' : 'above',
      })
    : await exactly(goal, options, seek);
  const figure = (at: number): FigureAt | null => known.get(at) ?? null;
  return {
    isFlat: sought.isFlat,
    tried: sought.tried.flatMap(({ at }) => figure(at) ?? []),
    impossible: sought.tried.flatMap(({ at, above }) => (above === null ? [at] : [])),
    nearest: sought.nearest === null ? null : figure(sought.nearest.at),
    met: sought.isFlat ? [] : await metFigures(goal, sought.met, known, options),
  };
}

function aboveGoal(value: number, { target, side }: Goal, isSimulated: boolean): number {
  if (isSimulated && value === target) return side === 'atMost' ? -HAIR : HAIR;
  return value - target;
}

/** Answers what a search asks for until it is done. */
async function drive(
  search: Seeking,
  answer: (places: readonly number[]) => Promise<(number | null)[]>,
): Promise<Sought> {
  let step = search.next();
  while (step.done !== true) step = search.next(await answer(step.value));
  return step.value;
}

function exactly(
  { file, named, outcome, also }: Goal,
  { threads, signal }: RunOptions,
  seek: (at: FiguresAt) => Promise<Sought>,
): Promise<Sought> {
  const question = {
    files: [file] as const,
    axes: { named: [named], chances: [] },
    outcomes: [outcome, ...also],
    replications: null,
  };
  return evaluating(question, { threads, ...(signal === undefined ? {} : { signal }) }, (evaluate) =>
    seek(async (places) => {
      const answers = await evaluate(places.map((at) => Float64Array.of(at)));
      return answers.map((answer, i): FigureAt | null => {
        if (answer === null) return null;
        const [value = Number.NaN, ...others] = answer.map(([first = Number.NaN]) => first);
        return { at: places[i] as number, value, se: null, others };
      });
    }),
  );
}

/** Every future of the scenario at some values, with the same luck at each; null where it cannot be. */
async function futuresAt(
  { file, named, outcome, also }: Goal,
  places: readonly number[],
  options: RunOptions,
): Promise<({ readonly values: Float64Array; readonly others: readonly number[] } | null)[]> {
  const scenarios = places.map((at) => possible(file, named, at));
  const { threads, signal } = options;
  const made = scenarios.flatMap((own) => own ?? []);
  const tables =
    made.length === 0 ? [] : await runScenarios(made, { threads, ...(signal === undefined ? {} : { signal }) });
  return scenarios.map((scenario) => {
    const table = scenario === null ? undefined : tables[made.indexOf(scenario)];
    if (scenario === null || table === undefined) return null;
    requireSome([scenario], [table]);
    const asked = askedOf(scenario, compileModel(scenario));
    const [values, ...others] = [outcome, ...also].map((own) => tabledOutcome(own, asked, table));
    if (values === undefined || values === null) return null;
    return { values, others: others.map((own) => (own === null ? Number.NaN : mean(own))) };
  });
}

function possible(file: VariedFile, named: NamedNumbers, at: number): Scenario | null {
  try {
    const scenario = scenarioAt(file, named, at, mathParse);
    compileModel(scenario);
    return scenario;
  } catch (error) {
    if (isContradiction(error)) return null;
    throw error;
  }
}

async function simulated(goal: Goal, places: readonly number[], options: RunOptions): Promise<(FigureAt | null)[]> {
  const futures = await futuresAt(goal, places, options);
  return futures.map((own, i) =>
    own === null ? null : { at: places[i] as number, ...heldAgainst(own.values, goal), others: own.others },
  );
}

/**
 * What futures are held against the goal by: their mean, or the figure that the wanted share of them is on the good side
 * of, with its standard error (that of the quantile between the order statistics one binomial standard deviation around).
 */
function heldAgainst(values: Float64Array, { share, side }: Goal): { readonly value: number; readonly se: number } {
  const n = values.length;
  if (share === null) {
    const middle = mean(values);
    const squares = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
    return { value: middle, se: Math.sqrt(squares / (n - 1) / n) };
  }
  const sorted = Float64Array.from(values).sort();
  const p = side === 'atMost' ? share : 1 - share;
  const off = Math.sqrt((p * (1 - p)) / n);
  const [low, high] = [quantile(sorted, Math.max(0, p - off)), quantile(sorted, Math.min(1, p + off))];
  return { value: quantile(sorted, p), se: (high - low) / 2 };
}

/** The values found, with how many futures are on the good side of the goal there. */
async function metFigures(goal: Goal, met: readonly Met[], known: Known, options: RunOptions): Promise<MetFigure[]> {
  const futures = await futuresAt(
    goal,
    met.map(({ at }) => at),
    options,
  );
  return met.flatMap(({ at, slope }, i) => {
    const [figure, own] = [known.get(at), futures[i]];
    if (figure === undefined || own === undefined || own === null) return [];
    return [
      {
        ...figure,
        slope,
        atSe: figure.se === null ? null : figure.se / Math.abs(slope),
        within: own.values.filter((value) => isWithin(value, goal)).length,
        futures: own.values.length,
      },
    ];
  });
}

/** Half an øre, or a millionth of a child, over the goal is on it. */
function isWithin(value: number, { target, side, outcome }: Goal): boolean {
  const same = outcome.measure.endsWith('_kr') ? 0.005 : 1e-6;
  return side === 'atMost' ? value <= target + same : value >= target - same;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
