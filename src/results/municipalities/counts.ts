/** How many municipalities rise, are stable and fall, in the form of VIVE's tables (2020, bilagstabel 2.1-2.6). */
import type { TrendClass } from '../../scenario/municipalities/figure.js';
import { SAME, STABLE_RATIO_POINTS, trendClassOf } from '../trend-class.js';
import type { LadderYear, Municipality } from './municipality.js';

/** Municipalities by class. */
export type ClassCounts = Readonly<Record<TrendClass, number>>;

/** One row of bilagstabel 2.4. */
export interface StepCounts extends ClassCounts {
  readonly step: string;
}

export const CLASSES: readonly TrendClass[] = ['rising', 'stable', 'falling'];

/** The mean of the country, of KORA's definition: the tenth of all children with the greatest risk (bilagstabel 2.1). */
export const NATIONAL_VULNERABLE_SHARE = 0.1;

/** Each step that some municipality has a development of, in the order in which they come. */
export function countsByStep(municipalities: readonly Municipality[]): StepCounts[] {
  const steps = new Set(municipalities.flatMap(({ developments }) => developments.map(({ step }) => step)));
  return [...steps].map((step) => {
    const classes = municipalities.flatMap(({ developments }) =>
      developments.flatMap((own) => (own.step === step ? [own.trend] : [])),
    );
    return { step, ...countsOf(classes) };
  });
}

function countsOf(classes: readonly TrendClass[]): ClassCounts {
  const count = (wanted: TrendClass): number => classes.filter((own) => own === wanted).length;
  return { rising: count('rising'), stable: count('stable'), falling: count('falling') };
}

/** Municipalities that have a development of the step. */
export function totalOf({ rising, stable, falling }: ClassCounts): number {
  return rising + stable + falling;
}

/** Municipalities below the national mean of vulnerable children, and those at it or above; others are in neither. */
export function byVulnerability(municipalities: readonly Municipality[]): {
  readonly below: readonly Municipality[];
  readonly above: readonly Municipality[];
} {
  const known = municipalities.filter(({ vulnerableShare }) => vulnerableShare !== null);
  const isBelow = ({ vulnerableShare }: Municipality): boolean =>
    (vulnerableShare ?? 0) < NATIONAL_VULNERABLE_SHARE - SAME;
  return { below: known.filter(isBelow), above: known.filter((own) => !isBelow(own)) };
}

/** Steps 2-3 in per cent of steps 4-6 (bilagsfigur 2.4); null: nothing was spent on steps 4-6. */
export function ratioPct({ steps23, steps46 }: LadderYear): number | null {
  return steps46 > 0 ? (100 * steps23) / steps46 : null;
}

/** Whether the ratio rose from the first year to the last by more than three percentage points; null: it is unknown. */
export function ratioTrend(expenditure: readonly LadderYear[]): TrendClass | null {
  const [first] = expenditure;
  const last = expenditure.at(-1);
  if (first === undefined || last === undefined || first === last) return null;
  const [before, after] = [ratioPct(first), ratioPct(last)];
  return before === null || after === null ? null : trendClassOf(after - before, STABLE_RATIO_POINTS);
}

/** The unweighted mean of the municipalities, of the years that all of them have: the average municipality. */
export function meanExpenditure(municipalities: readonly Municipality[]): LadderYear[] {
  const [first, ...others] = municipalities.filter(({ expenditure }) => expenditure.length > 0);
  if (first === undefined) return [];
  const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  return first.expenditure.flatMap((own) => {
    const same = others.flatMap(({ expenditure }) => expenditure.find(({ year }) => year === own.year) ?? []);
    if (same.length < others.length) return [];
    const all = [own, ...same];
    return [
      { year: own.year, steps23: mean(all.map((one) => one.steps23)), steps46: mean(all.map((one) => one.steps46)) },
    ];
  });
}
