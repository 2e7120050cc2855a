/**
 * A second way to who comes to a first step when, slow and obvious: month by month, with the intensities in the
 * scenario's own words (slow-moves). It draws the same random words, so the same children must come by the same moves.
 */
import { below, exponential, uniform } from '../../src/engine/chance/exponential.js';
import {
  childWord,
  clockWord,
  counterWord,
  PURPOSE,
  type Purpose,
  replicationKey,
} from '../../src/engine/chance/keys.js';
import { threefry2x32 } from '../../src/engine/chance/threefry.js';
import type { Simulator } from '../../src/engine/replication.js';
import type { Policy, Scenario } from '../../src/scenario/scenario.js';
import { isReached } from './reached.js';
import { isToldApart, movesFrom, type Now, type SlowMove } from './slow-moves.js';

/** A child of a cohort, by its number in it, and how it comes to its first step. */
export interface SlowEntry {
  readonly slot: number;
  readonly at: number;
  readonly to: string;
  readonly way: SlowMove['way'];
  readonly relativeRisk: number | null;
}

/** A child that a clock proposes. */
export interface Proposal extends SlowEntry {
  /** The luck of the draw under a caseload: below the share of the proposals that happen, the child enters. */
  readonly thinning: number;
}

/** A cohort and its time on the universal step. */
export interface Cohort {
  readonly birthMonth: number;
  readonly group: string;
  readonly groupNumber: number;
  /** Net migration by month. */
  readonly changes: readonly { readonly month: number; readonly by: number }[];
  readonly size: number;
  /** The months in which its children are on the universal step: from, and up to. */
  readonly begin: number;
  readonly end: number;
}

/** Everyone of a cohort who comes to a first step; `taken`: who is elsewhere when time begins. */
export function slowEntries(
  scenario: Scenario,
  prepared: Simulator,
  replication: number,
  number: number,
  taken: ReadonlySet<number>,
): SlowEntry[] {
  const cohort = cohortOf(scenario, prepared, number);
  const gone = new Set(taken);
  const entries = new Map<number, SlowEntry>();
  for (const proposal of proposalsTo(scenario, prepared, replication, cohort)) {
    if (!gone.has(proposal.slot) && !entries.has(proposal.slot)) {
      const { thinning: _, ...entry } = proposal;
      entries.set(entry.slot, { ...entry, relativeRisk: riskOn(scenario, entry) });
    }
  }
  return withoutDepartures(cohort, gone, entries);
}

/** The relative risk that a child who comes to a step so has there; null: it is told apart from nobody. */
function riskOn(scenario: Scenario, { to, relativeRisk }: SlowEntry): number | null {
  return isToldApart(scenario, to) ? relativeRisk : null;
}

/** Cohort number `number` of the model. */
export function cohortOf(scenario: Scenario, { model }: Simulator, number: number): Cohort {
  const { birthMonth, group, children, changeFirst, changeMonth, changeBy } = model.cohorts;
  const birth = birthMonth[number] as number;
  const firstBirthday = Math.min(...scenario.birthdays.map(({ age }) => age * 12), Number.POSITIVE_INFINITY);
  const changes = [];
  for (let i = changeFirst[number] as number; i < (changeFirst[number + 1] as number); i++) {
    changes.push({ month: changeMonth[i] as number, by: changeBy[i] as number });
  }
  return {
    birthMonth: birth,
    groupNumber: group[number] as number,
    group: scenario.groups[group[number] as number]?.id as string,
    changes,
    size: children[number] as number,
    begin: Math.max(birth, model.firstMonth),
    end: Math.min(birth + firstBirthday, model.months),
  };
}

/** Every proposal of every clock in the order of time; `factorOn`: by how much the clocks to a step run faster. */
export function proposalsTo(
  scenario: Scenario,
  prepared: Simulator,
  replication: number,
  cohort: Cohort,
  factorOn: (to: string) => number = () => 1,
): Proposal[] {
  const { model } = prepared;
  const key = replicationKey(prepared.master, replication);
  const partial = scenario.policies.filter(
    ({ reach, effects, caps }) => reach.value < 1 && effects.length + caps.length > 0,
  );
  const whole = scenario.policies.filter((policy) => !partial.includes(policy)).map(({ id }) => id);
  const birth = model.calendarStart + cohort.birthMonth;
  const movesOf = (month: number, reaching: readonly Policy[]): readonly SlowMove[] =>
    settledMoves(scenario, cohort, month, [...whole, ...reaching.map(({ id }) => id)]);
  const perMonth = (month: number, number: number, reaching: readonly Policy[]): number => {
    const move = movesOf(month, reaching)[number] as SlowMove;
    return move.perMonth * factorOn(move.to);
  };
  const reaching = (slot: number): Policy[] =>
    partial.filter((policy) =>
      isReached(scenario, policy, key, { word: childWord(birth, slot), origin: cohort.groupNumber }),
    );
  const luckOf = (name: number, purpose: Purpose, draw: number): [number, number] => {
    const block = new Uint32Array(2);
    threefry2x32(key, name, counterWord(cohort.groupNumber, purpose) + draw, block);
    return [block[0] as number, block[1] as number];
  };
  const firstMove = model.moves.first[model.universal] as number;
  const proposals = movesOf(cohort.begin, []).flatMap(({ to, way, relativeRisk }, move) => {
    const number = firstMove + move;
    const told = ({ at, slot, draw }: Ring, name: number, purpose: Purpose): Proposal => ({
      ...{ at, slot, to, way, relativeRisk },
      thinning: uniform(luckOf(name, purpose, draw)[0]),
    });
    const name = clockWord(birth, model.moves.to[number] as number, model.moves.stream[number] as number);
    const [clockOf, thinningOf] =
      way === 'found' ? [PURPOSE.foundEntry, PURPOSE.caseloadFoundEntry] : [PURPOSE.entry, PURPOSE.caseloadEntry];
    const ordinary = ringing(
      cohort,
      (month) => perMonth(month, move, []),
      (draw) => luckOf(name, clockOf, draw),
    ).filter(({ at, slot, draw }) => {
      const month = Math.floor(at);
      const less = perMonth(month, move, reaching(slot)) / perMonth(month, move, []);
      return less >= 1 || uniform(luckOf(name, PURPOSE.entryChoice, draw)[0]) < less;
    });
    const more = combinationsOf(partial).flatMap((policies, i) => {
      const clock = childWord(birth, model.reach.clock[(i + 1) * model.moves.count + number] as number);
      const makesUp = (month: number, of: readonly Policy[]): Policy[] =>
        thoseThatCount(of, (some) => perMonth(month, move, some));
      const gain = (month: number): number =>
        makesUp(month, policies).length < policies.length
          ? 0
          : Math.max(0, perMonth(month, move, policies) - perMonth(month, move, []));
      return ringing(cohort, gain, (draw) => luckOf(clock, PURPOSE.reachedEntry, draw))
        .filter(({ at, slot }) => sameOnes(makesUp(Math.floor(at), reaching(slot)), policies))
        .map((ring) => told(ring, clock, PURPOSE.caseloadReachedEntry));
    });
    return [...ordinary.map((ring) => told(ring, name, thinningOf)), ...more];
  });
  return proposals.sort((a, b) => a.at - b.at);
}

interface Ring {
  readonly at: number;
  readonly slot: number;
  readonly draw: number;
}

/** What has been worked out before: children of one age in years are alike. */
const known = new WeakMap<Scenario, Map<string, readonly SlowMove[]>>();

/** The moves of a child who has been on the universal step for ever, whom these policies reach. */
function settledMoves(
  scenario: Scenario,
  { birthMonth, group }: Cohort,
  month: number,
  reachedBy: readonly string[],
): readonly SlowMove[] {
  const own = known.get(scenario) ?? new Map<string, readonly SlowMove[]>();
  known.set(scenario, own);
  const name = `${month} ${Math.floor((month - birthMonth) / 12)} ${group} ${reachedBy}`;
  const universal = scenario.steps.find(({ kind }) => kind === 'universal')?.id as string;
  const settled: Now = {
    ...{ month, birthMonth, group, reachedBy: new Set(reachedBy) },
    ...{ began: Number.NEGATIVE_INFINITY, returned: null, wasThere: false, relativeRisk: null },
  };
  const moves = own.get(name) ?? movesFrom(scenario, universal, settled);
  own.set(name, moves);
  return moves;
}

/** When a clock that runs at `each` a month for each child of the cohort rings, for which child, by which draw. */
function ringing(
  { begin, end, size, changes }: Cohort,
  each: (month: number) => number,
  luck: (draw: number) => readonly [number, number],
): Ring[] {
  const rings: Ring[] = [];
  let draw = 0;
  let [word, whom] = luck(draw);
  let left = exponential(word);
  for (let month = begin; month < end; month++) {
    // Who moves away keeps its number; proposals to it are passed over.
    const come = changes.filter((change) => change.month <= month).map(({ by }) => Math.max(0, by));
    const count = size + come.reduce((sum, by) => sum + by, 0);
    const perMonth = count * each(month);
    let time = month;
    while (left < perMonth * (month + 1 - time)) {
      time += left / perMonth;
      rings.push({ at: time, slot: below(whom, count), draw });
      [word, whom] = luck(++draw);
      left = exponential(word);
    }
    left -= perMonth * (month + 1 - time);
  }
  return rings;
}

/** Every combination of some policies but the empty one, as the engine numbers them. */
function combinationsOf(policies: readonly Policy[]): Policy[][] {
  return Array.from({ length: 2 ** policies.length - 1 }, (_, i) =>
    policies.filter((_, bit) => (((i + 1) >> bit) & 1) === 1),
  );
}

/** The policies of a combination without those that can be left out and make no difference. */
function thoseThatCount(policies: readonly Policy[], intensity: (of: readonly Policy[]) => number): Policy[] {
  let left = [...policies];
  for (const policy of policies) {
    const others = left.filter((one) => one !== policy);
    if (intensity(others) === intensity(policies)) left = others;
  }
  return left;
}

function sameOnes(a: readonly Policy[], b: readonly Policy[]): boolean {
  return a.length === b.length && a.every((policy) => b.includes(policy));
}

/**
 * At each departure the child with the highest number that is still on the universal step goes; when nobody is left, the
 * next who would come does not.
 */
function withoutDepartures(cohort: Cohort, gone: Set<number>, entries: Map<number, SlowEntry>): SlowEntry[] {
  let count = cohort.size;
  let owed = 0;
  for (const { month, by } of cohort.changes.filter((change) => change.month < cohort.end)) {
    for (let come = 0; come < by; come++, count++) {
      if (owed === 0) continue;
      owed--;
      gone.add(count);
    }
    for (let go = 0; go < -by; go++) {
      const there = Array.from({ length: count }, (_, slot) => slot).filter(
        (slot) => !gone.has(slot) && (entries.get(slot)?.at ?? Number.POSITIVE_INFINITY) >= month,
      );
      const last = there.at(-1);
      if (last === undefined) owed++;
      else gone.add(last);
    }
  }
  return [...entries.values()].filter(({ slot }) => !gone.has(slot)).sort((a, b) => a.slot - b.slot);
}
