/** Distinct children in a year: on a step, on any step of a kind, on any step but the universal one. */
import type { Model } from '../../model/model.js';
import { STEP_KINDS } from '../../scenario/scenario.js';
import { type Facts, type Life, overlap, yearsOf } from './facts.js';
import type { Findings } from './violation.js';

export function checkRecipients(facts: Facts, findings: Findings): void {
  const { model, layout, counts } = facts;
  const years = yearsOf(model);
  const expected = new Int32Array(model.grid.groupCount * layout.recipientRows * years.length);
  for (const life of facts.lives) {
    for (const place of placesOf(facts, life)) expected[place] = (expected[place] as number) + 1;
  }
  expected.forEach((children, at) => {
    const row = Math.floor(at / years.length);
    const group = Math.floor(row / layout.recipientRows);
    const step = row % layout.recipientRows;
    const year = years[at % years.length]?.calendar as number;
    const where = step < model.stepCount ? { group, step, year } : { group, year };
    findings.same('recipients', where, children, counts[layout.recipients + at] as number);
  });
  checkBounds(facts, findings);
}

/** The places among the recipients at which a child counts: once each, however many stays it has. */
function placesOf({ model, layout }: Facts, { group, stays }: Life): Set<number> {
  const places = new Set<number>();
  const years = yearsOf(model);
  for (const stay of stays) {
    if (stay.step === model.universal) continue;
    for (const { index, from, to } of years) {
      if (overlap(stay, from, to) === 0) continue;
      for (const row of rowsOf(model, stay.step))
        places.add((group * layout.recipientRows + row) * years.length + index);
    }
  }
  return places;
}

/** The rows of a step: its own, that of its kind, that of all. */
function rowsOf({ stepCount, kindOfStep }: Model, step: number): number[] {
  return [step, stepCount + (kindOfStep[step] as number), stepCount + STEP_KINDS.length];
}

/** No fewer children than full-year equivalents, and no more on one step than on its kind, nor there than on all. */
function checkBounds({ model, layout, counts, sums }: Facts, findings: Findings): void {
  const { stepCount, universal } = model;
  for (const { index, calendar } of yearsOf(model)) {
    for (let group = 0; group < model.grid.groupCount; group++) {
      const recipients = (row: number): number =>
        counts[layout.recipients + (group * layout.recipientRows + row) * model.years.length + index] as number;
      for (let step = 0; step < stepCount; step++) {
        if (step === universal) continue;
        const where = { group, step, year: calendar };
        const [own, kind, all] = rowsOf(model, step).map(recipients) as [number, number, number];
        const childYears = sums[layout.childYears + (group * stepCount + step) * model.years.length + index] as number;
        if (!(own >= childYears - 1e-9 * Math.max(1, childYears))) {
          findings.add('recipientsBounded', where, childYears, own);
        }
        if (!(own <= kind)) findings.add('recipientsBounded', where, kind, own);
        if (!(kind <= all)) findings.add('recipientsBounded', where, all, kind);
      }
    }
  }
}
