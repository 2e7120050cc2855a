/**
 * A second way through a child's life, slow and obvious: month by month, every intensity worked out anew from the
 * scenario's own words, nothing compiled, no segments. It draws the same random words in the same order, so the stays
 * must be the same; the moments may differ in the last digits, because the clock runs down in other pieces.
 */
import { exponential, uniform } from '../../src/engine/chance/exponential.js';
import { counterWord, PURPOSE } from '../../src/engine/chance/keys.js';
import { type ThreefryKey, threefry2x32 } from '../../src/engine/chance/threefry.js';
import {
  type DurationRange,
  type Effect,
  LEAVE,
  type Policy,
  type Quantity,
  type Scenario,
  type Transition,
} from '../../src/scenario/scenario.js';
import { slowValue } from './slow-formulas.js';

/** How a child is when it begins to be followed. */
export interface Beginning {
  readonly word: number;
  readonly origin: number;
  /** Months from the start of the horizon. */
  readonly birthMonth: number;
  readonly group: string;
  readonly step: string;
  readonly since: number;
  /** Month in which the stay began, and in which the last placement ended (null: never placed). */
  readonly began: number;
  readonly returned: number | null;
  /** Whether it was on the step when time began: no new case of any policy. */
  readonly wasThere: boolean;
}

export interface SlowStay {
  readonly step: string;
  readonly start: number;
  readonly end: number;
  /** Null: still there at the end of the horizon. */
  readonly to: string | null;
}

interface Now extends Beginning {
  readonly month: number;
}

/** The stays of one child. */
export function slowJourney(scenario: Scenario, key: ThreefryKey, beginning: Beginning): SlowStay[] {
  const end = scenario.horizon.years * 12;
  const stays: SlowStay[] = [];
  let child = beginning;
  if (child.step === LEAVE) return stays;
  for (let number = 0; ; number++) {
    const [clock, luck] = draw(key, child, PURPOSE.stay, number);
    const stay = liveStay(scenario, key, child, exponential(clock), uniform(luck), end);
    stays.push(stay);
    if (stay.to === null || stay.to === LEAVE) return stays;
    const cameHome = isPlacement(scenario, stay.step) && !isPlacement(scenario, stay.to);
    const month = Math.floor(stay.end);
    const returned = cameHome ? month : child.returned;
    child = { ...child, step: stay.to, since: stay.end, began: month, returned, wasThere: false };
  }
}

function draw(key: ThreefryKey, child: Beginning, purpose: 4 | 5, number: number): readonly [number, number] {
  const block = new Uint32Array(2);
  threefry2x32(key, child.word, counterWord(child.origin, purpose) + number, block);
  return [block[0] as number, block[1] as number];
}

/** One stay: the clock runs down month by month, until it has run out, or a birthday sends the child on. */
function liveStay(
  scenario: Scenario,
  key: ThreefryKey,
  child: Beginning,
  clock: number,
  luck: number,
  end: number,
): SlowStay {
  let left = clock;
  let time = child.since;
  while (time < end) {
    const month = Math.floor(time);
    const rule = scenario.birthdays.findIndex(({ age }) => child.birthMonth + age * 12 === time);
    if (rule >= 0 && time > child.since) {
      const to = celebrated(scenario, key, child, rule);
      if (to !== child.step) return { step: child.step, start: child.since, end: time, to };
    }
    const moves = scenario.transitions.filter(({ from }) => from === child.step);
    const perMonth = moves.map((move) => perYear(scenario, move, { ...child, month }) / 12);
    const all = perMonth.reduce((sum, one) => sum + one, 0);
    if (left < all * (month + 1 - time)) {
      const upTo = (last: number): number => perMonth.slice(0, last + 1).reduce((sum, one) => sum + one, 0);
      const chosen = perMonth.findIndex((_, i) => luck * all <= upTo(i));
      return { step: child.step, start: child.since, end: time + left / all, to: moves[chosen]?.to ?? null };
    }
    left -= all * (month + 1 - time);
    time = month + 1;
  }
  return { step: child.step, start: child.since, end, to: null };
}

function celebrated(scenario: Scenario, key: ThreefryKey, child: Beginning, rule: number): string {
  const luck = uniform(draw(key, child, PURPOSE.birthday, rule)[0]);
  const moves = Object.entries(scenario.birthdays[rule]?.moves[child.step] ?? {});
  const upTo = (last: number): number => moves.slice(0, last + 1).reduce((sum, [, share]) => sum + share.value, 0);
  return moves.find((_, i) => luck < upTo(i))?.[0] ?? LEAVE;
}

function isPlacement(scenario: Scenario, step: string): boolean {
  return scenario.steps.find(({ id }) => id === step)?.kind === 'placement';
}

/** The intensity of a move for a child in a month of the horizon, as the scenario's words say. */
function perYear(scenario: Scenario, move: Transition, child: Now): number {
  const age = child.month - child.birthMonth;
  const stayMonth = child.month - child.began;
  let intensity = stated(scenario, move, child) * worth(move.groupFactors[child.group] ?? ONE, scenario, child);
  intensity *= move.durationFactors.find((range) => within(range, stayMonth))?.factor.value ?? 1;
  if (!isPlacement(scenario, move.from) && isPlacement(scenario, move.to) && child.returned !== null) {
    const ago = child.month - child.returned;
    intensity *= scenario.rePlacement.find((range) => within(range, ago))?.factor.value ?? 1;
  }
  for (const trend of scenario.trends) {
    if (names(trend.from, trend.to, move) && concerned(trend, child.group, age)) {
      intensity *= grown(scenario, trend, child.month);
    }
  }
  for (const policy of scenario.policies) {
    for (const effect of policy.effects) {
      if (works(scenario, policy, effect, move, child)) intensity = changed(scenario, policy, effect, intensity, child);
    }
  }
  return intensity;
}

const ONE: Quantity = { value: 1, source: '' };

function worth(quantity: Quantity, { horizon }: Scenario, { month, birthMonth, began }: Now): number {
  return slowValue(quantity, horizon, month - birthMonth, month, month - began);
}

function stated(scenario: Scenario, { perYear: of }: Transition, child: Now): number {
  if (of.kind === 'everyAge') return worth(of.value, scenario, child);
  const age = child.month - child.birthMonth;
  const band = scenario.ageBands.find(({ fromAge, toAge }) => age >= fromAge * 12 && age < (toAge + 1) * 12);
  const own = band === undefined ? undefined : of.values[band.id];
  return own === undefined ? 0 : worth(own, scenario, child);
}

function within(range: DurationRange, month: number): boolean {
  return month >= range.fromMonth && (range.toMonth === null || month < range.toMonth);
}

function names(from: readonly string[], to: readonly string[], move: Transition): boolean {
  return from.includes(move.from) && to.includes(move.to);
}

function concerned(
  who: { readonly fromAge: number; readonly toAge: number; readonly groups: readonly string[] },
  group: string,
  age: number,
): boolean {
  return who.groups.includes(group) && age >= who.fromAge * 12 && age < (who.toAge + 1) * 12;
}

function grown(scenario: Scenario, trend: Scenario['trends'][number], month: number): number {
  if (month < 0) return 1;
  const { startYear, startMonth } = scenario.horizon;
  const year = startYear + Math.floor((startMonth - 1 + month) / 12);
  if (trend.growth.kind === 'perYear') return (1 + trend.growth.rate.value) ** (year - startYear);
  const years = Object.keys(trend.growth.factors)
    .map(Number)
    .sort((a, b) => a - b);
  const factorIn = (one: number): number =>
    (trend.growth.kind === 'byYear' ? trend.growth.factors[one]?.value : undefined) ?? Number.NaN;
  const before = years.filter((one) => one <= year).at(-1);
  const after = years.find((one) => one >= year);
  if (before === undefined) return factorIn(years[0] as number);
  if (after === undefined || after === before) return factorIn(before);
  return factorIn(before) + ((year - before) / (after - before)) * (factorIn(after) - factorIn(before));
}

function works(scenario: Scenario, policy: Policy, effect: Effect, move: Transition, child: Now): boolean {
  const { target } = effect;
  if (target.kind !== 'intensity' || !names(target.from, target.to, move)) return false;
  const isEntry = scenario.steps.find(({ id }) => id === move.from)?.kind === 'universal';
  const isNew = isEntry || (!child.wasThere && child.began >= policy.startMonth);
  if (effect.newCasesOnly && !isNew) return false;
  if (effect.duration !== null && !within(effect.duration, child.month - child.began)) return false;
  return concerned(effect, child.group, child.month - child.birthMonth);
}

/** Half way through the month: not yet delayed away, phased in so far, faded out so far, at its fidelity. */
function changed(scenario: Scenario, policy: Policy, effect: Effect, intensity: number, child: Now): number {
  const { month } = child;
  const last = policy.endMonth === null ? month : Math.min(month, policy.endMonth - 1);
  const worked = last + 0.5 - policy.startMonth - policy.delayMonths;
  const risen = worked < 0 ? 0 : policy.phaseInMonths === 0 ? 1 : Math.min(1, worked / policy.phaseInMonths);
  const over = policy.endMonth === null ? -1 : month + 0.5 - policy.endMonth;
  const left = over < 0 ? 1 : over >= policy.fadeOutMonths ? 0 : 1 - over / policy.fadeOutMonths;
  const weight = risen * left * policy.fidelity.value;
  if (weight === 0) return intensity;
  const value = worth(effect.value, scenario, child);
  if (effect.operation === 'multiply') return intensity * (1 + weight * (value - 1));
  if (effect.operation === 'add') return intensity + weight * value;
  return intensity + weight * (value - intensity);
}
