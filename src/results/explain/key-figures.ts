/** The exact key figures of the first and the last whole year of the horizon. */
import type { Expectation } from '../../engine/expectation/expectation.js';
import { layoutOf } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import type { Scenario } from '../../scenario/scenario.js';
import { exactOf } from '../build-forecast.js';
import type { Measure } from '../forecast.js';
import { planSeries } from '../series-plan.js';

/** Exact means of one calendar year; null where the forecast has no such series. */
export interface KeyFigures {
  readonly year: number;
  /** Full-year equivalents by step. */
  readonly fullYearEquivalents: readonly number[];
  readonly placed: number | null;
  readonly newPlacements: number | null;
  readonly expenditureKr: number;
  /** Of which the policies themselves. */
  readonly policyKr: number;
  readonly krPerYoung: {
    readonly steps23: number | null;
    readonly steps46: number | null;
    readonly all: number | null;
  };
}

/** Key figures of the first and the last whole year: one of them when there is one, none when no year is whole. */
export function keyFigures(scenario: Scenario, model: Model, exact: Expectation): KeyFigures[] {
  // What a file says is told in its own prices.
  const own = { ...scenario, economy: { ...scenario.economy, shown: null } };
  const plans = planSeries(own, model, layoutOf(model));
  const last = model.years.length - 1;
  const places = last < 0 ? [] : last === 0 ? [0] : [0, last];
  return places.map((place) => {
    const value = (measure: Measure, step: string): number | null => {
      const plan = plans.find((one) => one.measure === measure && one.step === step && one.group === 'all');
      return plan === undefined ? null : exactOf(plan, place, exact);
    };
    return {
      year: model.years[place] as number,
      fullYearEquivalents: model.stepIds.map((id) => value('full_year_equivalents', id) as number),
      placed: value('full_year_equivalents', 'placement'),
      newPlacements: value('new_placements', 'placement'),
      expenditureKr: value('expenditure_kr', 'all') as number,
      policyKr: model.policyCost[place] as number,
      krPerYoung: {
        steps23: value('kr_per_0_22', 'steps_2_3'),
        steps46: value('kr_per_0_22', 'steps_4_6'),
        all: value('kr_per_0_22', 'all'),
      },
    };
  });
}
