/** Children by what each costs in a calendar year, and what they cost together. */
import type { Layout } from '../../engine/tally/layout.js';
import { priceClassCountOf } from '../../model/ledger.js';
import type { Model } from '../../model/model.js';
import type { SeriesPlan } from './plan.js';
import { yearly } from './sets.js';

/** Cases and their expenditure by class. A case is a child with any cost on another step than the universal, or of what it has while it waits. */
export function priceClassPlans(model: Model, layout: Layout): SeriesPlan[] {
  const { ledger, years } = model;
  if (ledger === null) return [];
  const classes = Array.from({ length: priceClassCountOf(ledger) }, (_, k) => k);
  const nameOf = (k: number): string => {
    const from = k === 0 ? 0 : (ledger.classLimits[k - 1] as number);
    const to = ledger.classLimits[k];
    return to === undefined ? `${from}+` : `${from}-${to}`;
  };
  return [
    ...classes.map((k) =>
      yearly(model, { measure: 'cases', step: nameOf(k), group: 'all', row: 'counts' }, [
        layout.cases + k * years.length,
      ]),
    ),
    ...classes.map((k) =>
      yearly(model, { measure: 'case_expenditure_kr', step: nameOf(k), group: 'all', row: 'sums' }, [
        layout.caseCost + k * years.length,
      ]),
    ),
  ];
}
