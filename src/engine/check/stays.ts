/** A child's stays: one after the other, from where it came in until it leaves or the horizon ends. */
import { NOWHERE } from '../batch.js';
import type { Facts, Life } from './facts.js';
import { type Findings, nameOf } from './violation.js';

export function checkStays(facts: Facts, findings: Findings): void {
  checkNames(facts, findings);
  for (const life of facts.lives) {
    checkBeginning(facts, life, findings);
    checkOrder(facts, life, findings);
    checkEnd(facts, life, findings);
  }
}

/** No two children share a name, and with it their luck. */
function checkNames({ lives }: Facts, findings: Findings): void {
  const seen = new Set<string>();
  for (const life of lives) {
    const name = `${life.origin}/${life.word}`;
    if (seen.has(name)) findings.add('oneChild', { child: nameOf(life), month: life.since });
    seen.add(name);
  }
}

/** The first stay begins where and when the child comes in: within the simulation, and not before it is born. */
function checkBeginning({ model, waits, lives }: Facts, life: Life, findings: Findings): void {
  const child = nameOf(life);
  if (life.since < life.birthMonth) findings.add('born', { child, month: life.since }, life.birthMonth, life.since);
  if (!(life.since >= model.firstMonth && life.since < model.months)) {
    findings.add('begins', { child, month: life.since });
  }
  // Who is not there from the first moment on comes from somewhere, or waits at home for a place.
  if (life.from === NOWHERE && life.since !== model.firstMonth) {
    const waitsAtHome = waits.some((wait) => lives[wait.child] === life && wait.since === life.since);
    if (life.step !== model.universal || !waitsAtHome) findings.add('begins', { child, month: life.since });
  }
  const first = life.stays[0];
  if (first === undefined) {
    if (life.step !== model.stepCount) findings.add('begins', { child, step: life.step, month: life.since });
    return;
  }
  if (first.step !== life.step || first.from !== life.from || first.start !== life.since) {
    findings.add('begins', { child, step: first.step, month: first.start }, life.since, first.start);
  }
}

/** Each stay begins when and where the one before it ended, comes from its step, and does not end before it begins. */
function checkOrder(_: Facts, life: Life, findings: Findings): void {
  const child = nameOf(life);
  if (life.isScattered) findings.add('together', { child });
  life.stays.forEach((stay, i) => {
    if (!(stay.end >= stay.start)) {
      findings.add('forwards', { child, step: stay.step, month: stay.start }, stay.start, stay.end);
    }
    const before = life.stays[i - 1];
    if (before === undefined) return;
    if (stay.start !== before.end || stay.step !== before.to || stay.from !== before.step) {
      findings.add('continues', { child, step: stay.step, month: stay.start }, before.end, stay.start);
    }
  });
}

/** It is followed until it leaves the ladder or the horizon ends, and every stay leads to another step. */
function checkEnd({ model }: Facts, life: Life, findings: Findings): void {
  const child = nameOf(life);
  life.stays.forEach(({ step, to, end }, i) => {
    const isLast = i === life.stays.length - 1;
    const where = { child, step, month: end };
    if (!(step < model.stepCount) || to === step || end > model.months) findings.add('ends', where);
    if (to === NOWHERE && end !== model.months) findings.add('ends', where, model.months, end);
    if (isLast !== (to === NOWHERE || to === model.stepCount)) findings.add('ends', where);
  });
}
