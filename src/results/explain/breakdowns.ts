/** Breakdowns: which share of which moves nobody planned, and how many that makes. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { layoutOf } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { type Breakdown, LEAVE, type Scenario } from '../../scenario/scenario.js';
import { type Ages, spans } from './ages.js';
import { movesOut, perYearOf } from './moves.js';
import { partsOf } from './stay.js';

/** Steps with the same shares. */
export interface ExplainedBreakdown {
  /** Steps by index. */
  readonly from: readonly number[];
  /** Destinations, the number of steps stands for `leave`; null: wherever children go from there. */
  readonly to: readonly number[] | null;
  /** Share of the moves, 0-1, at the ages at which there are any. */
  readonly shares: readonly (Ages & { readonly value: number })[];
}

export interface ExplainedBreakdowns {
  readonly shares: readonly ExplainedBreakdown[];
  /** Expected breakdowns of the first and the last whole year, by step that is left. */
  readonly years: readonly {
    readonly year: number;
    readonly byStep: readonly { readonly step: number; readonly count: number }[];
  }[];
}

/** The breakdowns of a scenario before any policy; null when it states none. */
export function explainBreakdowns(
  scenario: Scenario,
  model: Model,
  exact: Expectation,
  possible: readonly (readonly boolean[])[],
): ExplainedBreakdowns | null {
  if (scenario.breakdowns.length === 0) return null;
  return {
    shares: scenario.breakdowns.flatMap((breakdown) => sharesOf(scenario, model, possible, breakdown)),
    years: yearsOf(model, exact),
  };
}

function sharesOf(
  { steps, transitions }: Scenario,
  model: Model,
  possible: readonly (readonly boolean[])[],
  breakdown: Breakdown,
): ExplainedBreakdown[] {
  const at = (id: string): number => (id === LEAVE ? steps.length : steps.findIndex((step) => step.id === id));
  const alike = new Map<
    string,
    { from: number[]; to: readonly number[] | null; shares: ExplainedBreakdown['shares'] }
  >();
  for (const id of breakdown.from) {
    const stated = transitions.filter((move) => move.from === id).map((move) => move.to);
    const to = stated.filter((own) => breakdown.to.includes(own)).map(at);
    const from = at(id);
    const shares = spans((age) => (possible[from]?.[age] === true ? shareAt(model, from, to, age) : null));
    const isEverywhere = to.length === stated.length;
    const key = JSON.stringify([isEverywhere || to, shares.map((span) => [span.fromAge, span.toAge, span.value])]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, { from: [from], to: isEverywhere ? null : to, shares });
    else known.from.push(from);
  }
  return [...alike.values()].filter(({ shares }) => shares.length > 0);
}

/** The unplanned share of the moves from a step to some others; null where there are none. All groups have the same. */
function shareAt(model: Model, from: number, to: readonly number[], age: number): number | null {
  const { moves, grid } = model;
  const own = movesOut(model, from).filter((move) => to.includes(moves.to[move] as number));
  const perYear = (some: readonly number[]): number => {
    let sum = 0;
    for (let group = 0; group < grid.groupCount; group++) {
      for (const durationClass of partsOf(model, from).keys()) {
        sum += perYearOf(model, some, { age, group, durationClass });
      }
    }
    return sum;
  };
  const all = perYear(own);
  const unplanned = perYear(own.filter((move) => moves.way[move] === WAY.unplanned));
  return all === 0 ? null : Number((unplanned / all).toPrecision(6));
}

function yearsOf(model: Model, { counts }: Expectation): ExplainedBreakdowns['years'] {
  const { special, specials } = layoutOf(model);
  const count = model.years.length;
  const unplanned = specials.flatMap(({ what, from }, number) => (what === 'unplanned' ? [{ from, number }] : []));
  return [...new Set([0, count - 1])]
    .filter((year) => year >= 0 && year < count)
    .map((year) => ({
      year: model.years[year] as number,
      byStep: [...new Set(unplanned.map(({ from }) => from))].map((step) => ({
        step,
        count: unplanned
          .filter(({ from }) => from === step)
          .reduce((sum, { number }) => sum + (counts[special + number * count + year] as number), 0),
      })),
    }));
}
