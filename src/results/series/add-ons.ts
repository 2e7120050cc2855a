/** Add-ons: who has them, how often they start, and what they cost. Nothing where a scenario has none. */
import type { Layout } from '../../engine/tally/layout.js';
import type { Model } from '../../model/model.js';
import type { SeriesPlan } from './plan.js';
import { groupSets, monthPeriods, yearly } from './sets.js';

/** Users at month ends; child-years, distinct children and starts by year. */
export function addOnPlans(model: Model, layout: Layout): SeriesPlan[] {
  const { ids, count } = model.addOns;
  const years = model.years.length;
  const each = groupSets(model).flatMap(({ id: group, groups }) =>
    ids.map((step, addOn) => ({ step, group, rows: groups.map((own) => own * count + addOn) })),
  );
  return [
    ...each.map((one) => usersPlan(model, layout, one)),
    ...each.map(({ step, group, rows }) =>
      yearly(
        model,
        { measure: 'add_on_full_year_equivalents', step, group, row: 'sums' },
        rows.map((row) => layout.addOns.childYears + row * years),
      ),
    ),
    ...each.map(({ step, group, rows }) =>
      yearly(
        model,
        { measure: 'add_on_recipients', step, group, row: 'counts' },
        rows.map((row) => layout.addOns.recipients + row * years),
      ),
    ),
    ...ids.map((step, addOn) =>
      yearly(model, { measure: 'add_on_starts', step, group: 'all', row: 'counts' }, [
        layout.addOns.starts + addOn * years,
      ]),
    ),
  ];
}

/** Who has an add-on at every month end; `rows` are its rows of (group, add-on). */
function usersPlan(
  model: Model,
  layout: Layout,
  { step, group, rows }: { readonly step: string; readonly group: string; readonly rows: readonly number[] },
): SeriesPlan {
  const periods = monthPeriods(model);
  return {
    measure: 'add_on_users',
    step,
    group,
    periods,
    row: 'counts',
    terms: periods.map((_, month) => Int32Array.from(rows, (row) => layout.addOns.users + row * model.months + month)),
    constant: periods.map(() => 0),
    factor: periods.map(() => 1),
  };
}

/** Positions of the yearly expenditure on add-ons. */
interface AddOnExpenditures {
  /** Each add-on, and all together. */
  readonly sets: readonly { readonly id: string; readonly positions: readonly number[] }[];
  /** What is given on some of the steps. */
  readonly onSteps: (steps: readonly number[]) => readonly number[];
}

/** Where the expenditure on add-ons stands. */
export function addOnExpenditures({ addOns, years }: Model, layout: Layout): AddOnExpenditures {
  const positions = (isWanted: (offer: number) => boolean): number[] =>
    Array.from({ length: addOns.offers }, (_, offer) => offer)
      .filter(isWanted)
      .map((offer) => layout.addOns.expenditure + offer * years.length);
  const byAddOn = addOns.ids.map((id, own) => ({ id, positions: positions((offer) => addOns.addOnOf[offer] === own) }));
  return {
    sets: addOns.count === 0 ? [] : [...byAddOn, { id: 'add_ons', positions: positions(() => true) }],
    onSteps: (steps) => positions((offer) => steps.includes(addOns.stepOf[offer] as number)),
  };
}
