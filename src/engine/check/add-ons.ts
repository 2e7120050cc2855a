/** Add-ons: spells lie within stays on steps where they are given, and the figures are those of the spells. */
import type { Model } from '../../model/model.js';
import { NOWHERE } from '../batch.js';
import { ageClassOf, type Facts, type Life, overlap, type Spell, type Stay, type Year, yearsOf } from './facts.js';
import { type Findings, nameOf } from './violation.js';

export function checkAddOns(facts: Facts, findings: Findings): void {
  if (facts.model.addOns.count === 0) return;
  for (const life of facts.lives) for (const stay of life.stays) checkSpells(facts, life, stay, findings);
  checkUsers(facts, findings);
  for (const year of yearsOf(facts.model)) checkYear(facts, year, findings);
}

/** On a stay the spells of an add-on follow one another, within the stay. */
function checkSpells({ model }: Facts, life: Life, stay: Stay, findings: Findings): void {
  const last = new Map<number, number>();
  for (const { offer, start, end } of stay.spells) {
    const addOn = model.addOns.addOnOf[offer] as number;
    const isOffered = model.addOns.stepOf[offer] === stay.step;
    const follows = start >= (last.get(offer) ?? stay.start) && end >= start && end <= stay.end;
    if (!isOffered || !follows) {
      findings.add('spells', { child: nameOf(life), step: stay.step, addOn, month: start }, stay.end, end);
    }
    last.set(offer, end);
  }
}

/** Children with each add-on at every month end: as many as spells, and no more than are on the steps where it is given. */
function checkUsers({ model, layout, lives, counts }: Facts, findings: Findings): void {
  const { addOns, grid, months, stepCount } = model;
  const users = new Float64Array(grid.groupCount * addOns.count * months);
  for (const { group, stays } of lives) {
    for (const { offer, start, end } of stays.flatMap(({ spells }) => spells)) {
      const row = group * addOns.count + (addOns.addOnOf[offer] as number);
      for (let k = Math.max(1, Math.floor(start) + 1); k <= Math.min(end, months); k++) {
        users[row * months + k - 1] = (users[row * months + k - 1] as number) + 1;
      }
    }
  }
  users.forEach((expected, at) => {
    const row = Math.floor(at / months);
    const where = { group: Math.floor(row / addOns.count), addOn: row % addOns.count, month: (at % months) + 1 };
    const found = counts[layout.addOns.users + at] as number;
    findings.same('users', where, expected, found);
    const steps = new Set(Array.from(addOns.stepOf).filter((_, offer) => addOns.addOnOf[offer] === where.addOn));
    const present = [...steps].reduce(
      (sum, step) =>
        sum + (counts[layout.stock + (where.group * stepCount + step) * months + where.month - 1] as number),
      0,
    );
    if (!(found <= present)) findings.add('usersBounded', where, present, found);
  });
}

/** Child-years, children, starts and expenditure of a year. */
function checkYear(facts: Facts, year: Year, findings: Findings): void {
  const { model, layout, lives, counts, sums } = facts;
  const { addOns, grid } = model;
  const years = model.years.length;
  const rows = grid.groupCount * addOns.count;
  const childMonths = new Float64Array(rows);
  const children = new Float64Array(rows);
  const starts = new Float64Array(addOns.count);
  const kr = new Float64Array(addOns.offers);
  const add = (numbers: Float64Array, at: number, by: number): void => {
    numbers[at] = (numbers[at] as number) + by;
  };
  for (const life of lives) {
    const had = new Set<number>();
    for (const stay of life.stays) {
      for (const spell of stay.spells) {
        const addOn = addOns.addOnOf[spell.offer] as number;
        const months = overlap(spell, year.from, year.to);
        if (months > 0) had.add(addOn);
        add(childMonths, life.group * addOns.count + addOn, months);
        add(kr, spell.offer, krOf(model, life, spell, addOn, year));
        // One that was there when the simulation began has not started in it.
        const wasThere = stay.from === NOWHERE && spell.start === stay.start;
        if (!wasThere && spell.start >= year.from && spell.start < year.to) add(starts, addOn, 1);
      }
    }
    for (const addOn of had) add(children, life.group * addOns.count + addOn, 1);
  }
  for (let row = 0; row < rows; row++) {
    const where = { group: Math.floor(row / addOns.count), addOn: row % addOns.count, year: year.calendar };
    const at = row * years + year.index;
    findings.same('addOnFigures', where, children[row] as number, counts[layout.addOns.recipients + at] as number);
    const expected = (childMonths[row] as number) / 12;
    findings.near('addOnFigures', where, expected, sums[layout.addOns.childYears + at] as number, expected);
  }
  starts.forEach((number, addOn) => {
    const found = counts[layout.addOns.starts + addOn * years + year.index] as number;
    findings.same('addOnFigures', { addOn, year: year.calendar }, number, found);
  });
  kr.forEach((expected, offer) => {
    const where = { addOn: addOns.addOnOf[offer] as number, step: addOns.stepOf[offer] as number, year: year.calendar };
    const found = sums[layout.addOns.expenditure + offer * years + year.index] as number;
    findings.near('addOnFigures', where, expected, found, expected);
  });
}

/** What a spell costs in a year, month by month. */
function krOf(model: Model, { group, birthMonth }: Life, spell: Spell, addOn: number, { from, to }: Year): number {
  const { addOns, grid } = model;
  let kr = 0;
  for (let month = Math.max(from, Math.floor(spell.start)); month < Math.min(to, spell.end); month++) {
    const priceClass = addOns.priceClassOfAge[ageClassOf(model, month - birthMonth)] as number;
    const lane = (group * addOns.priceClassCount + priceClass) * addOns.count + addOn;
    const price = addOns.price[month * grid.groupCount * addOns.priceClassCount * addOns.count + lane] as number;
    kr += overlap(spell, month, month + 1) * price;
  }
  return kr;
}
