/** What the comparison says of the shipped scenarios: claims that a social worker can dispute. 200 futures each. */

import { expect, test } from 'vitest';
import { type Against, compare } from '../../src/results/comparison/comparison.js';
import type { FigureId } from '../../src/results/comparison/key-figures.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { sideBy } from '../support/economy.js';
import { shipped } from '../support/scenarios.js';
import { laidOn } from '../support/virkemidler.js';

const REPLICATIONS = 200;
const side = (scenario: Scenario) => ({ ...sideBy(scenario, REPLICATIONS), resolved: scenario });

const base = side(shipped('basis'));
const FOLLOW_UP = 1;
const NETWORK = 2;
const CAP = 3;
const comparison = compare([
  base,
  side(shipped('taettere_opfoelgning')),
  side(shipped('netvaerk_foerst')),
  side(laidOn('basis', { names: ['takstloft'] })),
]);

function of(figure: FigureId, scenario: number, step?: string): Against {
  const found = comparison.figures.find(
    (one) => one.figure === figure && one.moment === 'mean' && one.step === (step ?? one.step),
  );
  const against = found?.cells[scenario]?.against;
  if (against === null || against === undefined) throw new Error(`${figure} is not known`);
  return against;
}

test('network first lets more of the placed children live in a family, whatever the luck', () => {
  expect(of('family_like_pct', NETWORK).higher.share).toBeGreaterThan(0.95);
  expect(of('family_like_pct', NETWORK).better).toEqual(of('family_like_pct', NETWORK).higher);
});

test('closer follow-up has a price beside its own: the children who are placed change places more often', () => {
  const changes = of('placement_changes_per_100', FOLLOW_UP);
  expect(changes.difference.mean).toBeGreaterThan(5 * changes.difference.mcse);
  expect(changes.better?.share).toBeLessThan(0.2);
});

test('network first prevents more breakdowns than it brings, closer follow-up does not', () => {
  const [network, followUp] = [of('breakdowns_per_100', NETWORK), of('breakdowns_per_100', FOLLOW_UP)];
  expect(network.difference.mean).toBeLessThan(-5 * network.difference.mcse);
  expect(followUp.difference.mean).toBeGreaterThan(5 * followUp.difference.mcse);
});

test('a cap on prices changes what is paid in every future, and nothing for any child in any', () => {
  expect(of('expenditure_kr', CAP, 'all').lower.share + of('expenditure_kr', CAP, 'all').higher.share).toBe(1);
  const ofChildren = comparison.figures.filter(({ unit }) => !['kr', 'kr_per_0_22', 'pct'].includes(unit));
  expect(ofChildren.length).toBeGreaterThan(50);
  for (const { figure, step, cells } of ofChildren) {
    expect(cells[CAP]?.against?.same.share, `${figure} ${step}`).toBe(1);
  }
});

test('doing nothing is the cheapest in hardly any of these futures, and no one alternative in all of them', () => {
  const money = comparison.rankings.find(({ figure }) => figure === 'expenditure_kr');
  const best = (scenario: number) => money?.places.find((one) => one.scenario === scenario)?.best.share ?? Number.NaN;
  expect(best(0)).toBeLessThan(0.05);
  expect(Math.max(best(FOLLOW_UP), best(NETWORK), best(CAP))).toBeLessThan(1);
});

test('children are 9-10 years old when they are placed for the first time; neither policy makes them older', () => {
  const age = comparison.figures.find(({ figure, moment }) => figure === 'age_at_first_placement' && moment === 'mean');
  expect(age?.cells[0]?.level.mean).toBeGreaterThan(9);
  expect(age?.cells[0]?.level.mean).toBeLessThan(10);
  for (const scenario of [FOLLOW_UP, NETWORK])
    expect(of('age_at_first_placement', scenario).difference.mean).toBeLessThan(0);
});

test('a scenario beside itself is the same in every future, and shares the first place', () => {
  const twice = compare([base, { ...base, scenario: 'again' }]);
  for (const { cells } of twice.figures) expect(cells[1]?.against?.same.share ?? 1).toBe(1);
  for (const { places } of twice.rankings)
    expect(places.map(({ place, best }) => [place, best.share])).toEqual([
      [1, 0.5],
      [1, 0.5],
    ]);
});
