/**
 * From a population to cohorts: the children of one birth month and one risk group.
 *
 * Children are whole, and every split (year into months, month into groups) is even: the parts add up, and a cohort
 * does not depend on how many children another one has.
 */
import type { Group, Population, Scenario } from '../scenario/scenario.js';
import { agesOnLadder, UNDER_23 } from './birthdays.js';
import { calendarStart } from './calendar.js';
import type { Cohorts } from './model.js';

/** Months in the ages 0-17. */
const CHILDHOOD = 216;

/** Children of one birth month whom the random streams tell apart (20 bits of their counter, engine/chance/keys). */
export const MAX_CHILDREN_PER_BIRTH_MONTH = 1 << 20;

/** Net migration: `by` children more (or fewer) at the start of `month`. */
interface Change {
  readonly month: number;
  readonly by: number;
}

/** All children of one birth month. */
interface BirthMonth {
  readonly birthMonth: number;
  readonly children: number;
  readonly changes: readonly Change[];
}

/**
 * The cohorts of a scenario simulated from `firstMonth` on; `universalLeaves` is the age (months) at which children
 * leave, `priceAges` the ages (months) at which the price classes begin.
 */
export function compilePopulation(
  scenario: Scenario,
  firstMonth: number,
  universalLeaves: number,
  priceAges: readonly number[],
): Cohorts {
  const months = scenario.horizon.years * 12;
  const births =
    scenario.population.kind === 'constant'
      ? constantBirths(scenario, scenario.population.children0to17.value)
      : tableBirths(scenario.population, scenario, firstMonth);
  const split = births.flatMap((birth) => splitIntoGroups(birth, scenario.groups, calendarStart(scenario.horizon)));
  const largest = Math.max(0, ...births.map(({ children }) => children));
  if (largest >= MAX_CHILDREN_PER_BIRTH_MONTH) {
    throw new RangeError(
      `${largest} children of one birth month; at most ${MAX_CHILDREN_PER_BIRTH_MONTH - 1} can be told apart`,
    );
  }
  const coversYouth = scenario.population.kind === 'constant' || scenario.population.maxAge >= 22;
  return asArrays(split, {
    under18: count(births, months, 0, CHILDHOOD),
    under23: coversYouth ? count(births, months, 0, UNDER_23) : null,
    onLadder: Int32Array.from(
      scenario.groups.flatMap((_, group) => {
        const own = split.filter((part) => part.group === group);
        return priceAges.flatMap((from, priceClass) =>
          Array.from(count(own, months, from, Math.min(priceAges[priceClass + 1] ?? universalLeaves, universalLeaves))),
        );
      }),
    ),
  });
}

/** The n-th part of `total` split into `parts` equal parts: the whole number nearest below a running sum. */
function part(total: number, parts: number, n: number): number {
  return Math.floor(((n + 1) * total) / parts) - Math.floor((n * total) / parts);
}

/**
 * As many every month as whole numbers allow, for ever. Any 216 birth months in a row (all children of 0-17 at some moment)
 * hold exactly `children0to17`: their parts are differences of one running sum, which 216 months on is larger by just that.
 */
function constantBirths(scenario: Scenario, children0to17: number): BirthMonth[] {
  const calendar = calendarStart(scenario.horizon);
  const births: BirthMonth[] = [];
  for (let birthMonth = -agesOnLadder(scenario); birthMonth < scenario.horizon.years * 12; birthMonth++) {
    births.push({ birthMonth, children: part(children0to17, CHILDHOOD, calendar + birthMonth), changes: [] });
  }
  return births;
}

/** Cohorts by birth year out of the diagonal of a table by age and 1 January. */
function tableBirths(
  table: Extract<Population, { kind: 'table' }>,
  scenario: Scenario,
  firstMonth: number,
): BirthMonth[] {
  const { startYear, startMonth, years } = scenario.horizon;
  const firstJanuary = 1 - startMonth;
  const births: BirthMonth[] = [];
  for (
    let birthYear = startYear - Math.ceil(agesOnLadder(scenario) / 12);
    birthYear <= startYear + years;
    birthYear++
  ) {
    const january = firstJanuary + (birthYear - startYear) * 12;
    const knownYear = Math.max(birthYear + 1, startYear);
    const total = childrenAt(table, knownYear, knownYear - 1 - birthYear);
    const moves = migration(table, birthYear, knownYear, startYear + years);
    for (let month = 0; month < 12; month++) {
      const birthMonth = january + month;
      if (birthMonth >= years * 12) break;
      const changes = moves
        .filter((move) => move.birthMonthOfYear === month)
        .map((move) => ({ month: firstJanuary + (move.year - startYear) * 12 + move.month, by: move.by }))
        .filter((change) => change.month < years * 12);
      births.push(foldPast({ birthMonth, children: dealt(total, month), changes }, firstMonth));
    }
  }
  return births;
}

/** The month of the year (0-11) in which child number `place` of a birth year is born: 0, 5, 10, 3 ... and round again. */
function birthMonthOf(place: number): number {
  return (((place * 5) % 12) + 12) % 12;
}

/** How many of the first `total` children of a birth year are born in `month`. */
function dealt(total: number, month: number): number {
  // 5 times 5 is 1 modulo 12: the first child of a month has this number.
  return Math.ceil((total - ((month * 5) % 12)) / 12);
}

/** Children of an age on 1 January of a year; outside the table's years the nearest year, beyond its ages the oldest. */
function childrenAt(table: Extract<Population, { kind: 'table' }>, year: number, age: number): number {
  const index = Math.min(Math.max(year - (table.years[0] as number), 0), table.years.length - 1);
  const row = table.children[index] as readonly number[];
  return Math.round(row[Math.min(age, table.maxAge)] as number);
}

/**
 * Net migration of a birth year, one child at a time, spread evenly over the months. The children of a birth year are
 * numbered: who comes gets the next number, who goes has the last, so every birth month keeps its twelfth.
 */
function migration(
  table: Extract<Population, { kind: 'table' }>,
  birthYear: number,
  fromYear: number,
  untilYear: number,
): { year: number; month: number; birthMonthOfYear: number; by: number }[] {
  const moves: { year: number; month: number; birthMonthOfYear: number; by: number }[] = [];
  for (let year = fromYear; year <= untilYear; year++) {
    const age = year - 1 - birthYear;
    if (age + 1 > table.maxAge) break;
    const before = childrenAt(table, year, age);
    const net = childrenAt(table, year + 1, age + 1) - before;
    for (let i = 0; i < Math.abs(net); i++) {
      // At the start of a month, so that all have moved when the next 1 January comes.
      const month = Math.floor(((i + 0.5) * 12) / Math.abs(net));
      const place = net > 0 ? before + i : before - 1 - i;
      moves.push({ year, month, birthMonthOfYear: birthMonthOf(place), by: Math.sign(net) });
    }
  }
  return moves;
}

/** What moved before the simulation begins is part of the number it begins with. */
function foldPast(birth: BirthMonth, firstMonth: number): BirthMonth {
  const past = birth.changes.filter((change) => change.month < firstMonth);
  const children = past.reduce((sum, change) => sum + change.by, birth.children);
  return { ...birth, children, changes: birth.changes.filter((change) => change.month >= firstMonth) };
}

const GOLDEN_RATIO = (Math.sqrt(5) - 1) / 2;

/** The children of a birth month by group, the rest last. Both ways of splitting are exact on average. */
function splitIntoGroups(birth: BirthMonth, groups: readonly Group[], calendar: number): GroupOfBirth[] {
  const offset = fraction((calendar + birth.birthMonth) * GOLDEN_RATIO);
  const sizes = birth.changes.length === 0 ? roundedSizes : numberedSizes;
  const split = sizes(birth, groups, offset);
  return groups.map((_, place) => {
    const group = (place + 1) % groups.length;
    return { birthMonth: birth.birthMonth, group, ...(split[group] as SizeOfGroup) };
  });
}

/** Children of a group, and who comes and goes. */
interface SizeOfGroup {
  readonly children: number;
  readonly changes: readonly Change[];
}

/** Cumulated shares rounded with an offset that is uniform over birth months: every group within one child. */
function roundedSizes(birth: BirthMonth, groups: readonly Group[], offset: number): SizeOfGroup[] {
  let below = 0;
  let share = 0;
  const named = groups.slice(1).map((group) => {
    share += group.share.value;
    const upTo = Math.min(birth.children, Math.floor(share * birth.children + offset));
    const children = upTo - below;
    below = upTo;
    return { children, changes: [] };
  });
  return [{ children: birth.children - below, changes: [] }, ...named];
}

/**
 * Where children come and go, each has a number in its birth month and the group at that point of an even sequence. So
 * one who comes or goes changes one group, and no group loses a child it does not have (rounding again each time would
 * move children between groups). A group is within two or three children.
 */
function numberedSizes(birth: BirthMonth, groups: readonly Group[], offset: number): SizeOfGroup[] {
  const groupOf = (number: number): number => groupAt(groups, fraction(offset + (number + 1) * GOLDEN_RATIO));
  const children = groups.map(() => 0);
  for (let number = 0; number < birth.children; number++)
    children[groupOf(number)] = (children[groupOf(number)] as number) + 1;
  const changes = groups.map((): Change[] => []);
  let total = birth.children;
  for (const change of birth.changes) {
    changes[groupOf(change.by > 0 ? total : total - 1)]?.push(change);
    total += change.by;
  }
  return groups.map((_, group) => ({ children: children[group] as number, changes: changes[group] as Change[] }));
}

interface GroupOfBirth extends SizeOfGroup {
  readonly birthMonth: number;
  readonly group: number;
}

/** The group at a point of [0, 1): the named groups in their order, then the rest. */
function groupAt(groups: readonly Group[], point: number): number {
  let share = 0;
  for (let group = 1; group < groups.length; group++) {
    share += (groups[group] as Group).share.value;
    if (point < share) return group;
  }
  return 0;
}

function fraction(number: number): number {
  return number - Math.floor(number);
}

/** Children by date k = 0 .. months who are born before k, more than `fromMonths` old (0: all) and at most `toMonths`. */
function count(
  births: readonly Omit<BirthMonth, 'group'>[],
  months: number,
  fromMonths: number,
  toMonths: number,
): Float64Array {
  const change = new Float64Array(months + 2);
  const add = (month: number, by: number): void => {
    const at = Math.max(0, month);
    if (at <= months) change[at] = (change[at] as number) + by;
  };
  for (const birth of births) {
    const enters = birth.birthMonth + fromMonths + 1;
    const leaves = birth.birthMonth + toMonths + 1;
    if (leaves <= Math.max(0, enters)) continue;
    add(enters, birth.children);
    add(leaves, -birth.children);
    for (const { month, by } of birth.changes) {
      if (month + 1 >= leaves) continue;
      add(Math.max(month + 1, enters), by);
      add(leaves, -by);
    }
  }
  for (let month = 1; month <= months; month++)
    change[month] = (change[month] as number) + (change[month - 1] as number);
  return change.slice(0, months + 1);
}

function asArrays(parts: readonly GroupOfBirth[], totals: Pick<Cohorts, 'under18' | 'under23' | 'onLadder'>): Cohorts {
  const present = parts.filter((part) => part.children > 0 || part.changes.length > 0);
  const changes = present.map((part) => part.changes);
  const changeFirst = new Uint32Array(present.length + 1);
  changes.forEach((own, i) => {
    changeFirst[i + 1] = (changeFirst[i] as number) + own.length;
  });
  return {
    count: present.length,
    birthMonth: Int32Array.from(present, (part) => part.birthMonth),
    group: Uint8Array.from(present, (part) => part.group),
    children: Int32Array.from(present, (part) => part.children),
    changeFirst,
    changeMonth: Int32Array.from(changes.flat(), (change) => change.month),
    changeBy: Int32Array.from(changes.flat(), (change) => change.by),
    ...totals,
  };
}
