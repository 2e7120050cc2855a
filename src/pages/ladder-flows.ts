/** Children on each step and moves between the steps in a year, with and without a proposal. */
import type { Forecast, Summary } from '../results/forecast.js';
import type { Scenario, Step } from '../scenario/scenario.js';
import { seriesOf } from './run.js';

/** A step with the children on it. */
export interface StepNode {
  readonly step: Step;
  /** Children at the end of the year, on average. */
  readonly children: number;
}

/** Moves from one step to another in the year, on average; steps by their number in the list of nodes. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly moves: Summary;
}

export interface LadderFlows {
  readonly year: string;
  readonly nodes: readonly StepNode[];
  /** Moves between steps, the largest first; nobody's are left out. */
  readonly flows: readonly Flow[];
  /** Children who come from outside the municipality, and who leave the ladder, by step. */
  readonly arriving: readonly number[];
  readonly leaving: readonly number[];
}

/** The ladder in the last whole year; null where there is none. */
export function ladderFlows(scenario: Scenario, forecast: Forecast): LadderFlows | null {
  const moves = forecast.series.filter(({ measure, periods }) => measure === 'transitions' && periods.length > 0);
  const year = moves[0]?.periods.at(-1);
  if (year === undefined) return null;
  // What is laid over a base may add a step in the middle of the ladder at the end of the list.
  const steps = [...scenario.steps].sort((a, b) => a.level - b.level);
  const ids = steps.map(({ id }) => id);
  const ofYear = moves.map(({ step, summaries }) => {
    const [from = '', to = ''] = step.split('>');
    return { from: ids.indexOf(from), to: ids.indexOf(to), moves: summaries.at(-1) as Summary };
  });
  const sum = (isWanted: (move: Flow) => boolean): number =>
    ofYear.filter(isWanted).reduce((all, own) => all + own.moves.mean, 0);
  return {
    year,
    nodes: steps.map((step) => ({ step, children: childrenAt(forecast, step.id, year) })),
    flows: ofYear
      .filter(({ from, to, moves: own }) => from >= 0 && to >= 0 && (own.mean > 0 || own.sd > 0))
      .sort((a, b) => b.moves.mean - a.moves.mean),
    arriving: ids.map((_, i) => sum(({ from, to }) => from < 0 && to === i)),
    leaving: ids.map((_, i) => sum(({ from, to }) => to < 0 && from === i)),
  };
}

/** Children on a step at the end of December of a year. */
function childrenAt(forecast: Forecast, step: string, year: string): number {
  const stock = seriesOf(forecast, 'stock', step);
  const at = stock?.periods.indexOf(`${year}-12`) ?? -1;
  return stock?.summaries[at]?.mean ?? 0;
}
