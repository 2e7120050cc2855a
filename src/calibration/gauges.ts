/**
 * Where the model says what each target is a figure of: a series of the forecast, children of some ages, or a share. And
 * how much the figure varies by chance. Made once; a gauge is then read from any expectation of the same scenario.
 */
import type { Expectation } from '../engine/expectation/expectation.js';
import { layoutOf } from '../engine/tally/layout.js';
import { monthLabel } from '../model/calendar.js';
import type { Model } from '../model/model.js';
import { exactOf } from '../results/build-forecast.js';
import type { Measure } from '../results/forecast.js';
import { groupSets, type StepSet, stepSets } from '../results/series/sets.js';
import { planSeries, type SeriesPlan } from '../results/series-plan.js';
import { nearest } from '../scenario/nearest.js';
import { priceFactor } from '../scenario/price-index/price-index.js';
import type { Fault, Problem } from '../scenario/problem.js';
import type { Scenario } from '../scenario/scenario.js';
import { isMoney, isOfDate, type Target, type TargetColumn } from '../scenario/targets/target.js';
import { type AgeCount, childrenAged } from './ages.js';
import { deviationOfAmount } from './amount-spread.js';
import { problemIn } from './months-needed.js';
import type { Spread } from './observation.js';
import { trendGauge } from './trend-gauge.js';

/** What a gauge is read from: an expectation, and what `countingAges` has counted. */
export interface Readable {
  readonly exact: Expectation;
  readonly counted: Float64Array;
}

/** A target with where the model says it. */
export interface Gauge {
  readonly target: Target;
  /** Factor from the target's prices to the scenario's; 1 for what is no amount. */
  readonly priceFactor: number;
  read(from: Readable): number;
  /** Children behind a rate or a share; 1 where the figure is a count; null: an amount. */
  children(from: Readable): number | null;
  /** Standard deviation of an amount by chance alone, in its own unit, at the population of the scenario. */
  deviation(from: Readable): number | null;
  /** 0-22-year-olds that an amount per head is divided by; null: another figure. */
  readonly heads: number | null;
  /** How a trend varies by chance; every other figure has none. */
  trend?(from: Readable): Spread;
}

export interface Gauges {
  readonly gauges: readonly Gauge[];
  /** What `countingAges` has to count. */
  readonly ages: readonly AgeCount[];
  readonly problems: readonly Problem[];
}

/**
 * The gauges of targets that lie within the scenario's horizon, or what is wrong with the targets.
 *
 * @param isSimulated whether they are read from futures, which have figures that no expectation has
 */
export function gaugesOf(scenario: Scenario, model: Model, targets: readonly Target[], isSimulated = false): Gauges {
  const maker = new GaugeMaker(scenario, model, isSimulated);
  const gauges = targets.flatMap((target) => maker.gauge(target) ?? []);
  return { gauges, ages: maker.ages, problems: maker.problems };
}

const EVERY_AGE = { from: 0, to: 99 } as const;

class GaugeMaker {
  readonly ages: AgeCount[] = [];
  readonly problems: Problem[] = [];
  private readonly plans: readonly SeriesPlan[];
  private readonly sets: readonly StepSet[];

  constructor(
    private readonly scenario: Scenario,
    private readonly model: Model,
    private readonly isSimulated: boolean,
  ) {
    // Targets are in the scenario's own prices.
    const own = { ...scenario, economy: { ...scenario.economy, shown: null } };
    this.plans = planSeries(own, model, layoutOf(model));
    this.sets = stepSets(scenario);
  }

  gauge(target: Target): Gauge | null {
    const before = this.problems.length;
    const made = this.made(target);
    const factor = this.pricesOf(target);
    if (made === null || this.problems.length > before) return null;
    return { target, priceFactor: factor, ...made };
  }

  private made(target: Target): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const { measure, ages } = target;
    if (measure === 'share') return this.share(target);
    if (measure === 'trend_class') return this.ofTrend(target);
    if (ages !== null) return this.ofAges(target);
    if (measure === 'new_placements_per_1000_0_17') return this.perThousand(target, 'new_placements');
    if (measure === 'transitions_per_1000_0_17') return this.perThousand(target, 'transitions');
    if (measure === 'per_1000_of_age') return null;
    return this.ofSeries(target, measure);
  }

  /** A series of the forecast as it is. */
  private ofSeries(target: Target, measure: Measure): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const found = this.found(target, measure, target.step);
    if (found === null) return null;
    const { plan, period } = found;
    const { under18, under23 } = this.model.cohorts;
    const heads = measure === 'kr_per_0_22' && under23 !== null ? this.meanOf(target, under23) : null;
    return {
      heads,
      read: ({ exact }) => exactOf(plan, period, exact) ?? Number.NaN,
      children: () =>
        isMoney(target.measure) ? null : measure === 'per_1000_0_17' ? (under18[period + 1] as number) : 1,
      deviation: (from) => {
        const sd = isMoney(target.measure)
          ? deviationOfAmount({ ...target, place: period }, this.scenario, this.sets, this.plans, from.exact)
          : null;
        return sd === null ? null : sd / (heads ?? 1);
      },
    };
  }

  /** The change of children per 1,000 from one date to another. */
  private ofTrend(target: Target): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const plan = this.planOf(target, 'per_1000_0_17', target.step);
    const steps = this.sets.find(({ id }) => id === target.step)?.steps;
    return plan === null || steps === undefined ? null : trendGauge(target, plan, steps, this.model);
  }

  /** A yearly number of moves per 1,000 of the year's mean number of 0-17-year-olds. */
  private perThousand(target: Target, measure: Measure): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const found = this.found(target, measure, target.step);
    if (found === null) return null;
    const children = this.meanOf(target, this.model.cohorts.under18);
    const { plan, period } = found;
    return {
      read: ({ exact }) => (1000 * (exactOf(plan, period, exact) ?? Number.NaN)) / children,
      children: () => children,
      deviation: () => null,
      heads: null,
    };
  }

  /** Children of some ages on a step, or of 1,000 of that age. */
  private ofAges(target: Target): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const slot = this.countOf(target, target.step, 'step');
    if (slot === null) return null;
    if (target.measure === 'stock') {
      return { read: ({ counted }) => counted[slot] as number, children: () => 1, deviation: () => null, heads: null };
    }
    const children = childrenAged(this.model, this.ages[slot] as AgeCount);
    if (children === 0) {
      const { from, to } = target.ages ?? EVERY_AGE;
      return this.wrong(target, 'age', { code: 'targetNobody', args: { ages: `${from}-${to}` } });
    }
    return {
      read: ({ counted }) => (1000 * (counted[slot] as number)) / children,
      children: () => children,
      deviation: () => null,
      heads: null,
    };
  }

  /** Children of one set of steps among those of another. */
  private share(target: Target): Omit<Gauge, 'target' | 'priceFactor'> | null {
    const [part, whole, ...more] = target.step.split('/');
    if (part === undefined || whole === undefined || more.length > 0) {
      return this.wrong(target, 'step', { code: 'targetShareForm', args: { got: target.step } });
    }
    const top = this.countOf(target, part, 'step');
    const bottom = this.countOf(target, whole, 'step');
    if (top === null || bottom === null) return null;
    return {
      read: ({ counted }) => (counted[top] as number) / (counted[bottom] as number),
      children: ({ counted }) => counted[bottom] as number,
      deviation: () => null,
      heads: null,
    };
  }

  /** Where the children of a set of steps are counted by age; null where there is no such set. */
  private countOf(target: Target, id: string, column: TargetColumn): number | null {
    const set = this.sets.find((one) => one.id === id);
    const groups = groupSets(this.model);
    const group = groups.find((one) => one.id === target.group);
    if (set === undefined)
      return this.unknownStep(
        target,
        id,
        this.sets.map((one) => one.id),
        column,
      );
    if (group === undefined)
      return this.unknownGroup(
        target,
        groups.map((one) => one.id),
      );
    const isWanted = new Uint8Array(this.model.stepCount);
    for (const step of set.steps) isWanted[step] = 1;
    const month = this.monthOf(target);
    const own = group.id === 'all' ? null : (group.groups[0] as number);
    return this.ages.push({ month, ...(target.ages ?? EVERY_AGE), isWanted, group: own }) - 1;
  }

  private found(
    target: Target,
    measure: Measure,
    step: string,
  ): { readonly plan: SeriesPlan; readonly period: number } | null {
    const plan = this.planOf(target, measure, step);
    return plan === null ? null : { plan, period: plan.periods.indexOf(target.period) };
  }

  private planOf(target: Target, measure: Measure, step: string): SeriesPlan | null {
    const plans = this.plans.filter((plan) => plan.measure === measure);
    if (plans.length === 0 || (measure === 'recipients' && !this.isSimulated)) {
      return this.wrong(target, 'measure', { code: 'targetNotExact', args: { measure: target.measure } });
    }
    const named = plans.filter((plan) => plan.step === step);
    if (named.length === 0) return this.unknownStep(target, step, [...new Set(plans.map((one) => one.step))], 'step');
    const plan = named.find((one) => one.group === target.group);
    if (plan !== undefined) return plan;
    const groups = groupSets(this.model).map(({ id }) => id);
    if (!groups.includes(target.group)) return this.unknownGroup(target, groups);
    return this.wrong(target, 'group', { code: 'targetGroupNotFor', args: { measure: target.measure } });
  }

  private unknownStep(target: Target, got: string, known: readonly string[], column: TargetColumn): null {
    const suggestion = nearest(got, known);
    return this.wrong(target, column, {
      code: 'targetStep',
      args: { measure: target.measure, got, suggestion, known },
    });
  }

  private unknownGroup(target: Target, known: readonly string[]): null {
    const suggestion = nearest(target.group, known);
    return this.wrong(target, 'group', { code: 'targetGroup', args: { got: target.group, suggestion, known } });
  }

  private wrong(target: Target, column: TargetColumn, fault: Fault): null {
    this.problems.push(problemIn(target, column, fault));
    return null;
  }

  private pricesOf(target: Target): number {
    const { priceLevel, economy } = this.scenario;
    const year = target.priceLevel ?? priceLevel;
    if (year === priceLevel) return 1;
    const factor = economy.priceIndex === null ? null : priceFactor(economy.priceIndex, year, priceLevel);
    if (factor === null) this.wrong(target, 'price_level', { code: 'targetPrices', args: { year, priceLevel } });
    return factor ?? 1;
  }

  /** Month of the horizon of a target of a date. */
  private monthOf({ period }: Target): number {
    return Array.from({ length: this.model.months }, (_, month) => month).findIndex(
      (month) => monthLabel(this.model.calendarStart, month) === period,
    );
  }

  /** Mean over the month ends of a target's year. */
  private meanOf({ period, measure }: Target, byDate: Float64Array): number {
    const { years, yearOfMonth, months } = this.model;
    const year = isOfDate(measure) ? -1 : years.indexOf(Number(period));
    const own = Array.from({ length: months }, (_, month) => month).filter((month) => yearOfMonth[month] === year);
    return own.reduce((sum, month) => sum + (byDate[month + 1] as number), 0) / own.length;
  }
}
