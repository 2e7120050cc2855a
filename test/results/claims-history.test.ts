/**
 * Children who have been placed before: what the shipped re-placement factors say of whole childhoods, held against three
 * Danish figures. Two of them are about going home and coming back, which the model sees. The third probably counts
 * every change of place, of which the model sees those between types only (docs/validation.md, section 6).
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulator } from '../../src/engine/replication.js';
import { layoutOf } from '../../src/engine/tally/layout.js';
import { compileModel } from '../../src/model/compile.js';
import type { Model } from '../../src/model/model.js';
import { planSeries } from '../../src/results/series-plan.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { type Life, livesOf, type Stay } from '../support/lives.js';
import { rowsBy } from '../support/run.js';
import { byMonths, shipped, sourcedRecord } from '../support/scenarios.js';

const ADULT = 18 * 12;
const LONG = 60_000;

/** A childhood with at least one placement; all in months. */
interface Childhood {
  readonly birth: number;
  /** Months in placement before 18. */
  readonly placed: number;
  /** Stays on placement steps that begin before 18. */
  readonly placements: number;
  readonly first: number;
  /** When the child first goes home from a placement, and when it is placed again after that; null: never. */
  readonly home: number | null;
  readonly again: number | null;
}

/** The base for ten years after 18 years in which nobody is on a step to begin with, so that whole childhoods are lived. */
function wholeChildhoods(scenario: Scenario): Scenario {
  return { ...scenario, initial: { kind: 'burnIn', years: 18 } };
}

/** The children born since the start who were ever placed before 18, in some replications; and when the horizon ends. */
function childhoods(scenario: Scenario, replications: number): Childhoods {
  const prepared = simulator(compileModel(wholeChildhoods(scenario)));
  const { firstMonth, months } = prepared.model;
  const all = Array.from({ length: replications }, (_, replication) => livesOf(prepared, replication))
    .flat()
    .filter(({ birthMonth }) => birthMonth >= firstMonth)
    .flatMap((life) => childhoodOf(prepared.model, life));
  return { all, end: months };
}

interface Childhoods {
  readonly all: readonly Childhood[];
  readonly end: number;
}

/** None for a child who is never placed. */
function childhoodOf({ isPlacement }: Model, { birthMonth: birth, stays }: Life): Childhood[] {
  const isPlaced = (stay: Stay | undefined): boolean => stay !== undefined && isPlacement[stay.step] === 1;
  const young = stays.filter(({ start }) => start < birth + ADULT);
  const placed = young.filter(isPlaced);
  if (placed.length === 0) return [];
  const home = young.find((stay, i) => !isPlaced(stay) && isPlaced(young[i - 1]))?.start ?? null;
  const again = home === null ? null : (placed.find(({ start }) => start > home)?.start ?? null);
  const months = placed.reduce((sum, { start, end }) => sum + Math.min(end, birth + ADULT) - start, 0);
  return [{ birth, placed: months, placements: placed.length, first: (placed[0] as Stay).start, home, again }];
}

/** The base as it was fitted without re-placement: the same stocks, made of first placements alone. */
function memoryless(): Scenario {
  const STEPS: Readonly<Record<string, string>> = {
    0: 'almen',
    2: 'forebyggende',
    3: 'hjemme',
    4: 'netvaerk',
    5: 'pleje',
    6: 'institution',
  };
  const { intensities } = JSON.parse(
    readFileSync('test/support/oracles/parameter-sets.json', 'utf8'),
  ).basis2016_raadgivning;
  const base = shipped('basis');
  return {
    ...base,
    rePlacement: [],
    transitions: base.transitions.map((transition) => {
      const pair = Object.keys(intensities['0-5']).find((key) => {
        const [from, to] = key.split('>').map((step) => STEPS[step]);
        return from === transition.from && to === transition.to;
      });
      if (pair === undefined) return transition;
      const values = sourcedRecord({
        smaa: intensities['0-5'][pair],
        skole: intensities['6-11'][pair],
        unge: intensities['12-17'][pair],
      });
      return { ...transition, perYear: { kind: 'byBand' as const, values } };
    }),
  };
}

/** A share of n independent children with its standard error. */
interface Share {
  readonly share: number;
  readonly standardError: number;
}

function shareOf<T>(all: readonly T[], has: (one: T) => boolean): Share {
  const share = all.filter(has).length / all.length;
  return { share, standardError: Math.sqrt((share * (1 - share)) / all.length) };
}

/** How many standard errors two shares lie apart. */
function apart(a: Share, b: Share): number {
  return (a.share - b.share) / Math.hypot(a.standardError, b.standardError);
}

const REPLICATIONS = 300;
const models = {
  shipped: childhoods(shipped('basis'), REPLICATIONS),
  memoryless: childhoods(memoryless(), REPLICATIONS),
};

describe(
  'children placed before the age of three',
  () => {
    /**
     * Ubbesen, Petersen, Mortensen & Kristensen (2012), Children and Youth Services Review 34: of 3,928 children, 1,525
     * went home within five years; 22 % of these were placed again within two years. A register, so with chance of its own.
     */
    const HOME: Share = { share: 1525 / 3928, standardError: Math.sqrt((0.388 * 0.612) / 3928) };
    const AGAIN: Share = { share: 0.22, standardError: Math.sqrt((0.22 * 0.78) / 1525) };
    const FOLLOWED = 60 + 24;

    /** Those whom the simulation has followed as long as the register. */
    const early = ({ all, end }: Childhoods): Childhood[] =>
      all.filter(({ birth, first }) => first - birth < 36 && first + FOLLOWED <= end);
    const returned = (model: Childhoods): Childhood[] =>
      early(model).filter(({ home, first }) => home !== null && home - first < 60);
    const within2Years = ({ home, again }: Childhood): boolean => home !== null && again !== null && again - home < 24;

    test('go home within five years as often as the registers say', () => {
      const own = shareOf(early(models.shipped), ({ home, first }) => home !== null && home - first < 60);
      expect(Math.abs(apart(own, HOME)), `${own.share} against ${HOME.share}`).toBeLessThan(5);
    });

    test('are placed again within two years of that as often as the registers say, but for chance', () => {
      const own = shareOf(returned(models.shipped), within2Years);
      expect(Math.abs(apart(own, AGAIN)), `${own.share} against ${AGAIN.share}`).toBeLessThan(5);
    });

    test('come back far too seldom in a model without memory', () => {
      const own = shareOf(returned(models.memoryless), within2Years);
      expect(apart(own, AGAIN), `${own.share} against ${AGAIN.share}`).toBeLessThan(-5);
    });
  },
  LONG,
);

describe(
  'of the children ever placed',
  () => {
    const severally = ({ placements }: Childhood): boolean => placements > 1;
    const grownUp = ({ all, end }: Childhoods): Childhood[] => all.filter(({ birth }) => birth + ADULT < end);

    test('more have several placements than a model without memory can show', () => {
      const own = shareOf(grownUp(models.shipped), severally);
      const without = shareOf(grownUp(models.memoryless), severally);
      expect(apart(own, without), `${own.share} against ${without.share}`).toBeGreaterThan(5);
    });

    test('three in ten have several: not the four in ten of the registers, which seem to count every change of place', () => {
      const own = shareOf(grownUp(models.shipped), severally);
      // Rockwool Fonden in Bryderup (2016): 40 %. Were it reached, README and docs/validation.md would have to say so.
      expect(own.share + 5 * own.standardError).toBeLessThan(0.4);
      // The figure that they tell.
      expect(Math.abs(own.share - 0.307), `${own.share}`).toBeLessThan(5 * own.standardError);
    });

    test('so few have several where that factor holds for as long as a childhood, too', () => {
      const always = { ...shipped('basis'), rePlacement: byMonths([null, 3]) };
      const own = shareOf(grownUp(childhoods(always, REPLICATIONS)), severally);
      expect(own.share + 5 * own.standardError).toBeLessThan(0.4);
    });

    test('four in ten would have, if one in 27 placed changed to another place of the same type every year', () => {
      const all = grownUp(models.shipped);
      /** Shares with 1, 2, 3 and 4 or more placements, with so many more changes a year, independent of all else. */
      const shares = (perYear: number): number[] => {
        const sums = [0, 0, 0, 0];
        for (const { placements, placed } of all) {
          const mean = (perYear * placed) / 12;
          let [probability, rest] = [Math.exp(-mean), 1];
          for (let more = 0; placements + more < 4; more++) {
            sums[placements + more - 1] = (sums[placements + more - 1] as number) + probability;
            rest -= probability;
            probability *= mean / (more + 1);
          }
          sums[3] = (sums[3] as number) + rest;
        }
        return sums.map((sum) => sum / all.length);
      };
      const [one, two, , four] = shares(1 / 27) as [number, number, number, number];
      const standardError = Math.sqrt(0.24 / all.length);
      expect(Math.abs(one - 0.6), `${one}`).toBeLessThan(5 * standardError);
      // The registers have 21 % with two and 10 % with four or more: some children there move again and again.
      expect(two - 5 * standardError, `${two}`).toBeGreaterThan(0.21);
      expect(four + 5 * standardError, `${four}`).toBeLessThan(0.1);
    });

    test('the forecast tells the same as their lives', () => {
      const own = wholeChildhoods(shipped('basis'));
      const model = compileModel(own);
      const layout = layoutOf(model);
      const n = 20;
      const { counts } = rowsBy(simulator(model), n);
      const told = (step: string): number => {
        const plan = planSeries(own, model, layout).find(
          (one) => one.measure === 'placements_by_18' && one.step === step,
        );
        let sum = 0;
        for (const terms of plan?.terms ?? []) {
          for (const term of terms) for (let i = 0; i < n; i++) sum += counts[i * layout.counts + term] as number;
        }
        return sum;
      };
      const lives = grownUp(childhoods(shipped('basis'), n));
      expect(told('all')).toBe(lives.length);
      expect(told('1')).toBe(lives.filter((life) => !severally(life)).length);
    });
  },
  LONG,
);
