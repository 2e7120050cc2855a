/** Every move is one that the model can make, and nobody stays where a birthday or a cap sends everybody away. */
import { alternativesOf } from '../../model/interaction.js';
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { NOWHERE } from '../batch.js';
import { MAX_GROUPS } from '../chance/keys.js';
import type { Wait } from '../interaction/places.js';
import type { Facts, Life, Stay } from './facts.js';
import { allMarks, birthdayAges, birthdayTargets, canArrive, capsOf, marksOn, Possible } from './possible.js';
import { type Findings, nameOf } from './violation.js';

/** What decides whether a child's move was possible. */
interface Scene {
  readonly model: Model;
  readonly possible: Possible;
  /** Ages in months at which a rule asks where children go. */
  readonly birthdays: readonly number[];
  /** All marks of detection that there are, 0 for none among them. */
  readonly marks: readonly number[];
  readonly life: Life;
  /** The waits of the child. */
  readonly waits: readonly Wait[];
  /** Moments at which somebody found a step full and went elsewhere, by step. */
  readonly diversions: ReadonlyMap<number, ReadonlySet<number>>;
}

export function checkMoves({ model, lives, waits, diversions }: Facts, findings: Findings): void {
  const possible = new Possible(model);
  const diverted = new Map<number, Set<number>>();
  for (const { capacity, time } of diversions) {
    const step = model.capacities.step[capacity] as number;
    diverted.set(step, (diverted.get(step) ?? new Set()).add(time));
  }
  const waitsOf = new Map<number, Wait[]>();
  for (const wait of waits) waitsOf.set(wait.child, [...(waitsOf.get(wait.child) ?? []), wait]);
  const birthdays = birthdayAges(model);
  const marks = allMarks(model);
  lives.forEach((life, child) => {
    const scene = { model, possible, birthdays, marks, life, waits: waitsOf.get(child) ?? [], diversions: diverted };
    checkEntry(scene, findings);
    const own = marksOn(model, life);
    life.stays.forEach((stay, i) => {
      if (stay.to !== NOWHERE) checkMove(scene, stay, own[i] as number[], findings);
    });
    for (const stay of life.stays) checkCaps(scene, stay, findings);
    checkBirthdays(scene, findings);
  });
}

/**
 * The steps that a child who came to `to` may have been on the way to at a moment: `to` itself, or one that was full and
 * has it as its way out.
 */
function wantedFor({ model, diversions }: Scene, to: number, moment: number): number[] {
  if (model.capacities.count === 0) return [to];
  const full = Array.from(model.capacities.step).filter(
    (step) => alternativesOf(model, step).includes(to) && diversions.get(step)?.has(moment) === true,
  );
  return [to, ...full];
}

/** Children come in from the universal step before they have grown out of it, or as an external arrival brings them. */
function checkEntry(scene: Scene, findings: Findings): void {
  const { model, possible, life } = scene;
  if (life.from === NOWHERE) return;
  const where = { child: nameOf(life), step: life.from, to: life.step, month: life.since };
  const wanted = wantedFor(scene, life.step, life.since);
  if (life.from === model.stepCount) {
    const arrival = life.origin - MAX_GROUPS;
    if (arrival < 0 || life.inPopulation || !wanted.some((to) => canArrive(model, life, arrival, to))) {
      findings.add('arrives', where);
    }
    return;
  }
  const isYoung = life.since < life.birthMonth + model.birthdays.universalLeaves;
  const isChild = life.from === model.universal && life.inPopulation && life.origin === life.group;
  const comes = wanted.some((to) => possible.byClock(life, [0], model.universal, to, life.way, life.since));
  if (!isYoung || !isChild || !comes) findings.add('enters', where);
}

/**
 * A stay ends by the clock, on a birthday, or by a cap; at the moment at which a place was asked for, where one was. What
 * the clock does to a child whom detection has found goes by its mark.
 *
 * @param own the marks that the child may have on the stay
 */
function checkMove(scene: Scene, stay: Stay, own: readonly number[], findings: Findings): void {
  const { model, possible, life, waits, marks } = scene;
  const { step, to, way, end } = stay;
  const wait = waits.find(({ isPlaced, until, on }) => isPlaced && until === end && on === step);
  const asked = wait === undefined ? end : wait.since;
  const goal = wait === undefined ? to : (model.capacities.step[wait.capacity] as number);
  const wanted = wantedFor(scene, goal, asked);
  const byRule = wanted.some(
    (target) =>
      way === WAY.planned &&
      (birthdayTargets(model, life, step, asked)?.includes(target) === true ||
        isByCap(model, life, stay, target, asked)),
  );
  const byClock = (of: readonly number[]): boolean =>
    wanted.some((target) => possible.byClock(life, of, step, target, way, asked));
  const where = { child: nameOf(life), step, to, month: end };
  if (goal !== to || !(byRule || byClock(marks))) findings.add('moves', where);
  else if (!(byRule || byClock(own))) findings.add('found', where);
}

function isByCap(model: Model, life: Life, stay: Stay, to: number, moment: number): boolean {
  return capsOf(model, life, stay).some((cap) => cap.moment === moment && cap.greatest > 0 && cap.targets.includes(to));
}

/** Nobody stays on a step over a cap that ends every stay, unless there is no place to go to. */
function checkCaps(scene: Scene, stay: Stay, findings: Findings): void {
  const { model, life } = scene;
  for (const { moment, least } of capsOf(model, life, stay)) {
    if (least < 1 || moment >= stay.end || isHeldUp(scene, stay.step, moment)) continue;
    findings.add('cap', { child: nameOf(life), step: stay.step, month: moment });
  }
}

/** After each birthday a child is where the rule lets somebody of its step be, unless there is no place to go to. */
function checkBirthdays(scene: Scene, findings: Findings): void {
  const { model, life } = scene;
  for (const age of scene.birthdays) {
    const birthday = life.birthMonth + age;
    const before = life.stays.find(({ start, end }) => start < birthday && birthday <= end);
    if (before === undefined || birthday >= model.months) continue;
    const targets = birthdayTargets(model, life, before.step, birthday) ?? [];
    const after = life.stays.find(({ start, end }) => start <= birthday && birthday < end)?.step ?? model.stepCount;
    // Whom the birthday leaves where it is, a cap may send on at the same moment.
    const byCap = (to: number): boolean => targets.includes(before.step) && isByCap(model, life, before, to, birthday);
    const goesOn = wantedFor(scene, after, birthday).some((to) => targets.includes(to) || byCap(to));
    if (goesOn || (after === before.step && isHeldUp(scene, after, birthday))) continue;
    findings.add('birthday', { child: nameOf(life), step: before.step, to: after, month: birthday });
  }
}

/** Whether a child that should have gone on at a moment stayed on its step: it waits, or the way out led to that step. */
function isHeldUp(scene: Scene, step: number, moment: number): boolean {
  return scene.waits.some(({ since }) => since === moment) || wantedFor(scene, step, moment).length > 1;
}
