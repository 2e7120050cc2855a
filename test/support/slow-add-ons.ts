/**
 * A second way to who has which add-on when, slow and obvious: month by month, every share worked out anew from the
 * scenario's own words, nothing compiled, no segments. It draws the same random words, so the spells must be the same;
 * the moments may differ in the last digits, because the clock runs down in other pieces.
 */

import { liveAddOns } from '../../src/engine/add-ons/live.js';
import { addOnKeys, changeCounter, spellCounter } from '../../src/engine/add-ons/luck.js';
import { Spells } from '../../src/engine/add-ons/spells.js';
import { exponential, uniform } from '../../src/engine/chance/exponential.js';
import { replicationKey } from '../../src/engine/chance/keys.js';
import { threefry2x32 } from '../../src/engine/chance/threefry.js';
import { forEachBatch, type Simulator } from '../../src/engine/replication.js';
import { formulaPlace } from '../../src/model/formulas.js';
import { applyEffect, policyWeight } from '../../src/model/policies.js';
import type { AddOn, Effect, Scenario } from '../../src/scenario/scenario.js';
import { slowValue } from './slow-formulas.js';

/** The time in which a child has an add-on, on one of its stays. */
export interface Spell {
  readonly start: number;
  readonly end: number;
}

/** A stay with what has to be known of its child. */
export interface StayOfChild {
  /** Who: the counter word and the origin, and which of the child's stays it is. */
  readonly who: string;
  readonly word: number;
  readonly origin: number;
  readonly number: number;
  readonly birthMonth: number;
  readonly group: string;
  readonly step: string;
  /** Whether the child was there when the simulation began. */
  readonly wasThere: boolean;
  readonly start: number;
  readonly end: number;
  /** Month in which it began; before `start` for who was there. */
  readonly began: number;
  /** Whether the child came to the step, and went from it, while it was simulated. */
  readonly comes: boolean;
  readonly goes: boolean;
  /** By add-on, as the engine has them. */
  readonly spells: Readonly<Record<string, readonly Spell[]>>;
}

/** Every stay of a replication with the add-ons on it. */
export function staysWithAddOns(prepared: Simulator, replication: number): StayOfChild[] {
  const { model, master } = prepared;
  const { ids, addOnOf } = model.addOns;
  const keys = addOnKeys(model.addOns, replicationKey(master, replication));
  const all: StayOfChild[] = [];
  forEachBatch(prepared, replication, (batch) => {
    const { children, stays } = batch;
    const spells = new Spells();
    liveAddOns(model, keys, batch, spells);
    const rows = Array.from({ length: stays.count }, (): Record<string, Spell[]> => ({}));
    for (let i = 0; i < spells.count; i++) {
      const row = rows[spells.stay[i] as number] as Record<string, Spell[]>;
      const id = ids[addOnOf[spells.offer[i] as number] as number] as string;
      row[id] = [...(row[id] ?? []), { start: spells.start[i] as number, end: spells.end[i] as number }];
    }
    rows.forEach((own, row) => {
      const child = stays.child[row] as number;
      const first = stays.child.subarray(0, stays.count).indexOf(child);
      all.push({
        who: `${children.origin[child]}/${children.word[child]}`,
        word: children.word[child] as number,
        origin: children.origin[child] as number,
        number: row - first,
        birthMonth: children.birthMonth[child] as number,
        group: model.groupIds[children.group[child] as number] as string,
        step: model.stepIds[stays.step[row] as number] as string,
        wasThere: row === first && (stays.start[row] as number) === model.firstMonth && stays.from[row] === 255,
        start: stays.start[row] as number,
        end: stays.end[row] as number,
        began: stays.from[row] === 255 ? (children.began[child] as number) : Math.floor(stays.start[row] as number),
        comes: stays.from[row] !== 255,
        goes: stays.to[row] !== 255,
        spells: own,
      });
    });
  });
  return all;
}

/** The share with an add-on among children like this one in a month, as the scenario's words say. */
export function shareOf(scenario: Scenario, addOn: AddOn, stay: StayOfChild, month: number): number {
  const age = Math.floor((month - stay.birthMonth) / 12);
  const stated = addOn.prevalence[stay.step];
  if (stated === undefined) return 0;
  const band = scenario.ageBands.find(({ fromAge, toAge }) => age >= fromAge && age <= toAge);
  const own = stated.kind === 'everyAge' ? stated.value : stated.values[band?.id ?? ''];
  let share = own === undefined ? 0 : slowValue(own, scenario.horizon, age * 12, month, 0);
  for (const { policy, effect } of effectsOn(scenario)) {
    const { target } = effect;
    if (target.kind !== 'addOns' || !target.addOns.includes(addOn.id)) continue;
    if (concerned(effect, stay.group, age)) {
      share = applyEffect(effect, policyWeight(policy, month), share, formulaPlace(scenario.horizon, month, age * 12));
    }
  }
  return share;
}

/** What a child like this one's add-on costs in a month, kr. a year. */
export function priceOf(scenario: Scenario, addOn: AddOn, stay: StayOfChild, month: number): number {
  const age = Math.floor((month - stay.birthMonth) / 12);
  let kr = addOn.unitCostKrPerYear.value;
  for (const { policy, effect } of effectsOn(scenario)) {
    const { target } = effect;
    if (target.kind !== 'unitCost' || !target.steps.includes(addOn.id)) continue;
    if (concerned(effect, stay.group, age)) {
      kr = applyEffect(effect, policyWeight(policy, month), kr, formulaPlace(scenario.horizon, month, age * 12));
    }
  }
  return kr;
}

function effectsOn(scenario: Scenario): { policy: Scenario['policies'][number]; effect: Effect }[] {
  return scenario.policies.flatMap((policy) => policy.effects.map((effect) => ({ policy, effect })));
}

function concerned({ groups, fromAge, toAge }: Effect, group: string, age: number): boolean {
  return groups.includes(group) && age >= fromAge && age <= toAge;
}

function keepsIt(before: number, share: number, luck: number): boolean {
  return share > before || luck < share / before;
}

function getsIt(before: number, share: number, luck: number): boolean {
  return share > before && luck < (share - before) / (1 - before);
}

function perMonth(has: boolean, share: number, stop: number): number {
  if (share === 1) return 0;
  return has ? stop : (stop * share) / (1 - share);
}

/** The spells of an add-on on one stay, month by month. */
export function slowSpells(
  scenario: Scenario,
  prepared: Simulator,
  replication: number,
  stay: StayOfChild,
  addOn: AddOn,
): Spell[] {
  const { addOns } = prepared.model;
  const key = addOnKeys(addOns, replicationKey(prepared.master, replication))[addOns.ids.indexOf(addOn.id)];
  if (key === undefined || addOn.prevalence[stay.step] === undefined) return [];
  const draw = (counter: number): [number, number] => {
    const block = new Uint32Array(2);
    threefry2x32(key, stay.word, counter, block);
    return [uniform(block[0] as number), exponential(block[1] as number)];
  };
  const stop = addOn.stopPerYear.value / 12;
  const spells: Spell[] = [];
  let share = shareOf(scenario, addOn, stay, Math.floor(stay.start));
  let number = 0;
  let [luck, clock] = draw(spellCounter(stay.origin, stay.number, number++));
  let since = luck < share ? stay.start : null;
  for (let time = stay.start; time < stay.end; ) {
    const monthEnd = Math.min(stay.end, Math.floor(time) + 1);
    const pace = perMonth(since !== null, share, stop);
    if (clock < pace * (monthEnd - time)) {
      time += clock / pace;
      if (since !== null) spells.push({ start: since, end: time });
      since = since === null ? time : null;
      [, clock] = draw(spellCounter(stay.origin, stay.number, number++));
      continue;
    }
    clock -= pace * (monthEnd - time);
    time = monthEnd;
    if (time === stay.end) break;
    const before = share;
    share = shareOf(scenario, addOn, stay, time);
    if (share === before) continue;
    [luck] = draw(changeCounter(stay.origin, time - stay.birthMonth));
    if (since !== null && !keepsIt(before, share, luck)) {
      spells.push({ start: since, end: time });
      since = null;
    } else if (since === null && getsIt(before, share, luck)) since = time;
  }
  if (since !== null) spells.push({ start: since, end: stay.end });
  return spells;
}
