/** The figures of a replication counted again from its lives, slowly and obviously. */

import { NOWHERE } from '../../src/engine/batch.js';
import { calendarYear } from '../../src/model/calendar.js';
import type { Model } from '../../src/model/model.js';
import { type Scenario, STEP_KINDS } from '../../src/scenario/scenario.js';
import type { Life, Stay } from './lives.js';
import type { SlowPrice } from './slow-prices.js';

/** The horizon's months that lie in calendar year `year`, as moments [from, to). */
export function monthsOfYear(scenario: Scenario, year: number): { from: number; to: number } {
  const all = Array.from({ length: scenario.horizon.years * 12 }, (_, month) => month);
  const own = all.filter((month) => calendarYear(scenario.horizon, month) === year);
  return { from: own[0] as number, to: (own.at(-1) as number) + 1 };
}

/** The part of a stay between two moments, months. */
export function overlap(stay: Stay, from: number, to: number): number {
  return Math.max(0, Math.min(stay.end, to) - Math.max(stay.start, from));
}

/** Children of the population of a group who are at date `k` young enough for the universal step, born before k. */
export function childrenOnLadder(model: Model, group: number, k: number): number {
  const { cohorts, birthdays } = model;
  let children = 0;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const birth = cohorts.birthMonth[cohort] as number;
    if (cohorts.group[cohort] !== group || birth >= k || k > birth + birthdays.universalLeaves) continue;
    children += cohorts.children[cohort] as number;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      if ((cohorts.changeMonth[i] as number) < k) children += cohorts.changeBy[i] as number;
    }
  }
  return children;
}

/** Whether a followed child of the population is, at date k, one of those that `childrenOnLadder` counts. */
function isFollowedAt(model: Model, life: Life, k: number): boolean {
  return life.inPopulation && life.since < k && k <= life.birthMonth + model.birthdays.universalLeaves;
}

/** Children of a group on a step at date k: they came before k, and did not go before k. */
export function slowStock(model: Model, lives: readonly Life[], group: number, step: number, k: number): number {
  const own = lives.filter((life) => life.group === group);
  const seen = own
    .flatMap(({ stays }) => stays)
    .filter((stay) => stay.step === step && stay.start < k && k <= stay.end);
  if (step !== model.universal) return seen.length;
  return seen.length + childrenOnLadder(model, group, k) - own.filter((life) => isFollowedAt(model, life, k)).length;
}

/** Everyone on any step at date k: the population that may be, those grown out of it or from outside, less who left. */
export function slowEveryone(model: Model, lives: readonly Life[], k: number): number {
  let children = 0;
  for (let group = 0; group < model.grid.groupCount; group++) children += childrenOnLadder(model, group, k);
  for (const { inPopulation, birthMonth, since, stays } of lives) {
    const young = inPopulation && k <= birthMonth + model.birthdays.universalLeaves;
    const left = stays.at(-1)?.to === model.stepCount || stays.length === 0;
    const gone = left && (stays.at(-1)?.end ?? since) < k;
    if (young && gone) children--;
    if (!young && since < k && !gone) children++;
  }
  return children;
}

/** Child-years of a group on a step between two moments. */
export function slowChildYears(
  model: Model,
  lives: readonly Life[],
  group: number,
  step: number,
  from: number,
  to: number,
): number {
  const own = lives.filter((life) => life.group === group);
  const stays = own.flatMap((life) => life.stays).filter((stay) => stay.step === step);
  let months = stays.reduce((sum, stay) => sum + overlap(stay, from, to), 0);
  if (step !== model.universal) return months / 12;
  for (let month = from; month < to; month++) months += childrenOnLadder(model, group, month + 1);
  for (const { inPopulation, since, birthMonth } of own) {
    // From when on it is not one of the crowd on the universal step, until it would have grown out of it.
    const until = birthMonth + model.birthdays.universalLeaves;
    if (inPopulation) months -= Math.max(0, Math.min(until, to) - Math.max(since, from));
  }
  return months / 12;
}

/** Expenditure on the children of a group on a step between two moments: month by month what a child of its age and stay costs. */
export function slowExpenditure(
  model: Model,
  lives: readonly Life[],
  group: number,
  step: number,
  from: number,
  to: number,
  krPerYear: SlowPrice,
): number {
  let kr = 0;
  const own = lives.filter((life) => life.group === group);
  for (let month = from; month < to; month++) {
    for (const { birthMonth, began, stays } of own) {
      const age = Math.floor((month - birthMonth) / 12);
      stays.forEach((stay, number) => {
        const months = overlap(stay, month, month + 1);
        if (stay.step !== step || months === 0) return;
        const since = number === 0 ? began : Math.floor(stay.start);
        kr += (months / 12) * krPerYear(month, group, step, age, month - since);
      });
    }
    if (step === model.universal) kr += slowCrowdExpenditure(model, own, group, month, krPerYear);
  }
  return kr;
}

/** One month's expenditure on those of the universal step whom nobody follows. */
function slowCrowdExpenditure(
  model: Model,
  own: readonly Life[],
  group: number,
  month: number,
  krPerYear: SlowPrice,
): number {
  const { cohorts, birthdays, universal } = model;
  const priceAt = (birth: number): number =>
    krPerYear(month, group, universal, Math.floor((month - birth) / 12), 0) / 12;
  let kr = 0;
  for (let cohort = 0; cohort < cohorts.count; cohort++) {
    const birth = cohorts.birthMonth[cohort] as number;
    if (cohorts.group[cohort] !== group || birth > month || month >= birth + birthdays.universalLeaves) continue;
    let children = cohorts.children[cohort] as number;
    for (let i = cohorts.changeFirst[cohort] as number; i < (cohorts.changeFirst[cohort + 1] as number); i++) {
      if ((cohorts.changeMonth[i] as number) <= month) children += cohorts.changeBy[i] as number;
    }
    kr += children * priceAt(birth);
  }
  for (const { inPopulation, since, birthMonth } of own) {
    const grown = month >= birthMonth + birthdays.universalLeaves;
    if (inPopulation && !grown) kr -= Math.max(0, month + 1 - Math.max(since, month)) * priceAt(birthMonth);
  }
  return kr;
}

/** Distinct children of a group who are between two moments for some time on a step that `counts`. */
export function slowRecipients(
  lives: readonly Life[],
  group: number,
  counts: (step: number) => boolean,
  from: number,
  to: number,
): number {
  const seen = new Set<string>();
  for (const life of lives) {
    if (life.group !== group) continue;
    for (const stay of life.stays) if (counts(stay.step) && overlap(stay, from, to) > 0) seen.add(life.who);
  }
  return seen.size;
}

/** Which steps each row of the recipients counts: every step, every kind, all but the universal one. */
export function recipientRows(model: Model): ((step: number) => boolean)[] {
  const helped = (step: number): boolean => step !== model.universal;
  return [
    ...model.stepIds.map((_, own) => (step: number) => step === own && helped(step)),
    ...STEP_KINDS.map((_, kind) => (step: number) => model.kindOfStep[step] === kind && helped(step)),
    helped,
  ];
}

/** Moves from one step to another (stepCount: from outside, or off the ladder) between two moments. */
export function slowMoves(
  model: Model,
  lives: readonly Life[],
  from: number,
  to: number,
  begin: number,
  end: number,
): number {
  const within = (moment: number): boolean => moment >= begin && moment < end;
  let moves = 0;
  for (const { firstFrom, firstStep, since, stays } of lives) {
    if (firstFrom === from && firstStep === to && within(since)) moves++;
    for (const stay of stays) if (stay.step === from && stay.to === to && within(stay.end)) moves++;
  }
  // Children who grow out of the universal step are counted for nobody.
  return from === model.universal && to === model.stepCount ? 0 : moves;
}

/** Every move of a life: between two steps, from outside (`from` stepCount) or off the ladder (`to` stepCount). */
function movesOf({ firstFrom, firstStep, firstWay, since, stays }: Life): Move[] {
  const first = { from: firstFrom, to: firstStep, way: firstWay, at: since };
  return [first, ...stays.map(({ step, to, way, end }) => ({ from: step, to, way, at: end }))].filter(
    ({ from, to }) => from !== NOWHERE && to !== NOWHERE,
  );
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly way: number;
  readonly at: number;
}

/** Moves from one step to another made in a way (WAY) between two moments. */
export function slowMovesBy(
  lives: readonly Life[],
  way: number,
  from: number,
  to: number,
  begin: number,
  end: number,
): number {
  return lives
    .flatMap(movesOf)
    .filter((move) => move.way === way && move.from === from && move.to === to && move.at >= begin && move.at < end)
    .length;
}

/** New placements by one move, between two moments, of children who were on some placement before. */
export function slowRePlacements(
  model: Model,
  lives: readonly Life[],
  from: number,
  to: number,
  begin: number,
  end: number,
): number {
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  let again = 0;
  for (const life of lives) {
    for (const move of movesOf(life)) {
      if (move.from !== from || move.to !== to || isPlacement(from) || !isPlacement(to)) continue;
      if (move.at < begin || move.at >= end) continue;
      const before = life.stays.some((stay) => isPlacement(stay.step) && stay.end <= move.at && stay.start < move.at);
      if (life.wasPlaced || before) again++;
    }
  }
  return again;
}

/** Ages in completed months of the children who are placed for the first time between two moments. */
export function slowFirstPlacementAges(model: Model, lives: readonly Life[], begin: number, end: number): number[] {
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  return lives
    .filter(({ wasPlaced }) => !wasPlaced)
    .flatMap((life) => {
      const wasThere = life.firstFrom === NOWHERE && isPlacement(life.firstStep);
      const first = movesOf(life).find(({ to }) => isPlacement(to));
      if (wasThere || first === undefined || first.at < begin || first.at >= end) return [];
      let months = 0;
      while (life.birthMonth + months + 1 <= first.at) months++;
      return [months];
    });
}

/** Placements before the 18th birthday of the children of the population who turn 18 between two moments. */
export function slowChildhoods(
  model: Model,
  lives: readonly Life[],
  begin: number,
  end: number,
): { readonly placements: number; readonly changes: number }[] {
  const isPlacement = (step: number): boolean => model.isPlacement[step] === 1;
  return lives
    .filter(({ inPopulation, birthMonth }) => inPopulation && birthMonth + 216 >= begin && birthMonth + 216 < end)
    .map(({ birthMonth, stays }) => {
      const placed = stays.filter(({ step, start }) => isPlacement(step) && start < birthMonth + 216);
      const changes = placed.filter(({ from }) => from < model.stepCount && isPlacement(from));
      return { placements: placed.length, changes: changes.length };
    })
    .filter(({ placements }) => placements > 0);
}
