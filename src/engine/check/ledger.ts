/** Refund and price classes: never more than there is expenditure for them to come from. */
import type { Facts, Year } from './facts.js';
import { yearsOf } from './facts.js';
import type { Findings } from './violation.js';

/** Below it amounts are the same: what is left of large ones taken from one another. */
const HALF_OERE = 0.005;

export function checkLedger(facts: Facts, findings: Findings): void {
  const { model, layout } = facts;
  if (model.ledger === null) return;
  for (const year of yearsOf(model)) {
    if (model.ledger.refund !== null) checkRefund(facts, year, findings);
    if (layout.counts > layout.cases) checkCases(facts, year, findings);
  }
}

/** Of each step no less than nothing is refunded, and no more than it and the add-ons on it cost. */
function checkRefund(facts: Facts, year: Year, findings: Findings): void {
  const { model, layout, sums } = facts;
  for (let step = 0; step < model.stepCount; step++) {
    const cost = costOf(facts, step, year);
    let refund = 0;
    for (let group = 0; group < model.grid.groupCount; group++) {
      const own = sums[layout.refund + (group * model.stepCount + step) * model.years.length + year.index] as number;
      if (!(own >= 0)) findings.add('refundBounded', { group, step, year: year.calendar }, 0, own);
      refund += own;
    }
    if (!(refund <= cost + HALF_OERE)) {
      findings.add('refundBounded', { step, year: year.calendar }, cost, refund);
    }
  }
}

/** The children of all price classes cost no more than everything, and none costs without being one. */
function checkCases(facts: Facts, year: Year, findings: Findings): void {
  const { model, layout, counts, sums } = facts;
  const years = model.years.length;
  const all = model.stepIds.reduce((sum, _, step) => sum + costOf(facts, step, year), 0);
  let own = 0;
  for (let row = 0; layout.cases + row * years < layout.counts; row++) {
    const children = counts[layout.cases + row * years + year.index] as number;
    const kr = sums[layout.caseCost + row * years + year.index] as number;
    if (kr > 0 !== children > 0) findings.add('classes', { year: year.calendar }, kr, children);
    own += kr;
  }
  if (!(own <= all + HALF_OERE)) findings.add('classes', { year: year.calendar }, all, own);
}

/**
 * Expenditure on a step in a year, the add-ons given on it and what stays cost once included. That of the universal step is below nothing where
 * more children move away than are there.
 */
function costOf(facts: Facts, step: number, year: Year): number {
  const { model, layout, sums } = facts;
  const { index } = year;
  const years = model.years.length;
  let kr = onceOf(facts, step, year);
  for (let group = 0; group < model.grid.groupCount; group++) {
    kr += sums[layout.expenditure + (group * model.stepCount + step) * years + index] as number;
  }
  model.addOns.stepOf.forEach((own, offer) => {
    if (own === step) kr += sums[layout.addOns.expenditure + offer * years + index] as number;
  });
  return Math.max(0, kr);
}

/** What is paid when stays on a step begin and end, by the moves that are counted. */
function onceOf({ model, layout, counts }: Facts, step: number, { index }: Year): number {
  const { years } = model;
  const once = model.ledger?.once ?? null;
  if (once === null) return 0;
  const at = step * years.length + index;
  let kr = 0;
  layout.pairs.forEach(({ from, to }, pair) => {
    const moves = counts[layout.transitions + pair * years.length + index] as number;
    if (to === step) kr += moves * (once.start[at] as number);
    if (from === step) kr += moves * (once.end[at] as number);
  });
  return kr;
}
