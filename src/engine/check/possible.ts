/** What a model lets happen to a child: moves by the clock, on birthdays and by caps. */
import type { Model } from '../../model/model.js';
import { WAY } from '../../model/moves.js';
import { NOWHERE } from '../batch.js';
import { ageClassOf, type Life, type Stay } from './facts.js';

/** Which moves can happen to a child of a group, by month. */
export class Possible {
  /**
   * 1 where the intensity is above zero for somebody:
   * [(((epoch * ageClassCount + ageClass) * groupCount + group) * markCount + mark) * moves.count + move].
   */
  private readonly happens: Uint8Array;

  constructor(private readonly model: Model) {
    const { grid, moves, intensity } = model;
    const { epochCount, ageClassCount, groupCount, profileCount, reachedCount, situations } = grid;
    const { markCount, count: situationCount } = situations;
    this.happens = new Uint8Array(epochCount * ageClassCount * groupCount * markCount * moves.count);
    for (let cell = 0; cell * moves.count < intensity.length; cell++) {
      const mark = Math.floor(((cell % situationCount) * markCount) / situationCount);
      const profile = Math.floor(cell / situationCount) % profileCount;
      const place = Math.floor(cell / situationCount / profileCount);
      const group = place * groupCount + Math.floor(profile / reachedCount);
      const row = (group * markCount + mark) * moves.count;
      for (let move = 0; move < moves.count; move++) {
        if ((intensity[cell * moves.count + move] as number) > 0) this.happens[row + move] = 1;
      }
    }
  }

  /** Whether the clock can take a child that may have one of the marks from `step` to `to` at a moment, in that way. */
  byClock(life: Life, marks: readonly number[], step: number, to: number, way: number, moment: number): boolean {
    const month = Math.floor(moment);
    // Rounding may put the last moment of a month on its end.
    const months = month === moment ? [month, month - 1] : [month];
    const { first, to: toOf, way: wayOf } = this.model.moves;
    for (let move = first[step] as number; move < (first[step + 1] as number); move++) {
      if (toOf[move] !== to || wayOf[move] !== way) continue;
      if (months.some((own) => marks.some((mark) => this.inMonth(life, mark, move, own)))) return true;
    }
    return false;
  }

  private inMonth({ birthMonth, group }: Life, mark: number, move: number, month: number): boolean {
    const { grid, moves, firstMonth } = this.model;
    if (month < birthMonth || month < firstMonth) return false;
    const epoch = grid.epochOfMonth[month - firstMonth] as number;
    const place = epoch * grid.ageClassCount + ageClassOf(this.model, month - birthMonth);
    const row = (place * grid.groupCount + group) * grid.situations.markCount + mark;
    return this.happens[row * moves.count + move] === 1;
  }
}

/** The marks that a child may have on each of its stays: whom detection has found keeps one until it is placed or back. */
export function marksOn({ moves, grid, universal }: Model, { step, way, stays }: Life): number[][] {
  const { keepsMark } = grid.situations;
  const found = Array.from(moves.mark).filter(
    (_, move) => moves.from[move] === universal && moves.way[move] === WAY.found,
  );
  const next = (marks: number[], by: number, to: number): number[] => {
    if (keepsMark[to] !== 1) return [0];
    return by === WAY.found ? found : marks;
  };
  let marks = next([0], way, step);
  return stays.map((stay) => {
    const own = marks;
    marks = next(marks, stay.way, stay.to);
    return own;
  });
}

/** All marks, that of a child whom nobody has found among them. */
export function allMarks({ grid }: Model): number[] {
  return Array.from({ length: grid.situations.markCount }, (_, mark) => mark);
}

/** Where a birthday at a moment takes a child from a step, itself included; null where no rule is. */
export function birthdayTargets(model: Model, { birthMonth }: Life, step: number, moment: number): number[] | null {
  const { birthdays, grid, stepCount } = model;
  const cut = grid.ageCut.indexOf(moment - birthMonth);
  const rule = cut < 0 ? -1 : (birthdays.ruleAtCut[cut] as number);
  if (rule < 0) return null;
  const targets: number[] = [];
  let sum = 0;
  const row = rule * stepCount + step;
  for (let i = birthdays.first[row] as number; i < (birthdays.first[row + 1] as number); i++) {
    if ((birthdays.cumulativeShare[i] as number) > sum) targets.push(birthdays.to[i] as number);
    sum = birthdays.cumulativeShare[i] as number;
  }
  return sum < 1 ? [...targets, stepCount] : targets;
}

/** Ages in months at which a birthday rule asks where children go. */
export function birthdayAges({ grid, birthdays }: Model): number[] {
  return Array.from(grid.ageCut).filter((_, cut) => (birthdays.ruleAtCut[cut] as number) >= 0);
}

/** A cap that a stay comes to. */
export interface CapAt {
  readonly moment: number;
  /** Where it leads. */
  readonly targets: readonly number[];
  /** Chance that it ends the stay, the least and the greatest over the policies that may reach the child. */
  readonly least: number;
  readonly greatest: number;
}

/** The caps that a stay comes to, if it lasts so long. */
export function capsOf(model: Model, life: Life, stay: Stay): CapAt[] {
  const { caps, grid, firstMonth } = model;
  const wasThere = stay.from === NOWHERE;
  const began = wasThere ? life.began : Math.floor(stay.start);
  const vintage = wasThere ? 0 : (grid.situations.vintageOfMonth[began - firstMonth] as number);
  const found: CapAt[] = [];
  caps.step.forEach((step, cap) => {
    const moment = began + (caps.afterMonths[cap] as number);
    const isMet = step === stay.step && moment > stay.start && moment < model.months;
    if (!isMet || vintage < (caps.fromVintage[cap] as number)) return;
    const chances = chancesOf(model, life, cap, moment);
    const targets = Array.from(caps.to.subarray(caps.first[cap], caps.first[cap + 1]));
    found.push({ moment, targets, least: Math.min(...chances), greatest: Math.max(...chances) });
  });
  return found;
}

/** By the policies that may reach the child. */
function chancesOf(model: Model, { birthMonth, group }: Life, cap: number, moment: number): number[] {
  const { caps, grid } = model;
  const epoch = grid.epochOfMonth[moment - model.firstMonth] as number;
  const ageClass = ageClassOf(model, moment - birthMonth);
  const first = ((cap * grid.epochCount + epoch) * grid.ageClassCount + ageClass) * grid.profileCount;
  const own = first + group * grid.reachedCount;
  return Array.from(caps.chance.subarray(own, own + grid.reachedCount));
}

/** Whether an external arrival can bring a child of this group and age to a step. */
export function canArrive({ arrivals }: Model, life: Life, arrival: number, to: number): boolean {
  const age = Math.floor(life.since) - life.birthMonth;
  return (
    arrivals.to[arrival] === to &&
    arrivals.group[arrival] === life.group &&
    (arrivals.perMonth[arrival] as number) > 0 &&
    life.way === WAY.planned &&
    age >= (arrivals.fromAge[arrival] as number) &&
    age < (arrivals.toAge[arrival] as number)
  );
}
