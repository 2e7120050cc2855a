/** VIVE's own tables (2020, bilagstabel 2.1-2.6): read from the shipped files, they come out as they are printed. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  byVulnerability,
  countsByStep,
  meanExpenditure,
  ratioPct,
  ratioTrend,
  totalOf,
} from '../../../src/results/municipalities/counts.js';
import { type Municipality, municipalitiesOf } from '../../../src/results/municipalities/municipality.js';
import { trendClassOf } from '../../../src/results/trend-class.js';
import { readMunicipalities } from '../../../src/scenario/municipalities/read.js';
import { describeProblem } from '../../../src/text/problems.js';

const WHOLE = { from: null, until: null };

function read(text: string, span: { from: string | null; until: string | null } = WHOLE): Municipality[] {
  const reading = readMunicipalities('n.csv', text);
  if (!reading.ok) throw new Error(reading.problems.map((one) => describeProblem(one, 'en')).join('\n'));
  return municipalitiesOf(reading.figures, span);
}

const shipped = (name: string): Municipality[] => read(readFileSync(`scenarios/data/${name}.csv`, 'utf8'));

/** As printed: rising, stable, falling. */
const TABLE_2_4 = [
  { step: 'institution', rising: 2, stable: 2, falling: 6 },
  { step: 'pleje', rising: 6, stable: 2, falling: 2 },
  { step: 'netvaerk', rising: 7, stable: 2, falling: 1 },
  { step: 'hjemme', rising: 6, stable: 0, falling: 3 },
  { step: 'forebyggende', rising: 5, stable: 2, falling: 2 },
];

describe('bilagstabel 2.4 from 2.5', () => {
  const ten = shipped('vive_tendenser');
  const nine = countsByStep(ten.filter(({ name }) => name !== '10'));

  test('the tenth municipality, which 2.5 leaves out, is what 2.4 has more: stable, stable, rising, and twice not counted', () => {
    const remainder = TABLE_2_4.map((printed) => {
      const own = nine.find(({ step }) => step === printed.step);
      const left = (cls: 'rising' | 'stable' | 'falling'): number => printed[cls] - (own?.[cls] ?? 0);
      return [printed.step, left('rising'), left('stable'), left('falling')];
    });
    expect(remainder).toEqual([
      ['institution', 0, 1, 0],
      ['pleje', 0, 1, 0],
      ['netvaerk', 1, 0, 0],
      ['hjemme', 0, 0, 0],
      ['forebyggende', 0, 0, 0],
    ]);
  });

  test('the nine and the tenth together are 2.4 to the last number', () => {
    expect(countsByStep(ten)).toEqual(TABLE_2_4);
    expect(countsByStep(ten).map(totalOf)).toEqual([10, 10, 10, 9, 9]);
  });
});

describe('bilagstabel 2.6', () => {
  const [own, country] = shipped('vive_udgifter');
  const ratios = ({ expenditure }: Municipality): string[] =>
    expenditure.map((year) => (ratioPct(year) ?? Number.NaN).toFixed(1));

  test('steps 2-3 are 46.5, 49.6 and 57.6 per cent of steps 4-6, in the whole country 62.5, 64.3 and 71.8', () => {
    expect(ratios(own as Municipality)).toEqual(['46.5', '49.6', '57.6']);
    expect(ratios(country as Municipality)).toEqual(['62.5', '64.3', '71.8']);
  });

  test('both ratios rise, by more than the three percentage points that are stable', () => {
    expect([own, country].map((one) => ratioTrend(one?.expenditure ?? []))).toEqual(['rising', 'rising']);
    const years = (before: number, after: number) => [
      { year: '2016', steps23: before, steps46: 100 },
      { year: '2018', steps23: after, steps46: 100 },
    ];
    expect(ratioTrend(years(40, 43))).toBe('stable');
    expect(ratioTrend(years(40, 43.1))).toBe('rising');
    expect(ratioTrend(years(40, 36.9))).toBe('falling');
    expect(ratioTrend(years(40, 43).slice(0, 1))).toBeNull();
  });

  test('the mean municipality is the unweighted one, of the years that all have', () => {
    const made = (steps23: number, years: readonly string[]): Municipality => ({
      name: '',
      vulnerableShare: null,
      developments: [],
      expenditure: years.map((year) => ({ year, steps23, steps46: 100 })),
    });
    const both = [made(20, ['2016', '2017']), made(40, ['2016'])];
    expect(meanExpenditure(both)).toEqual([{ year: '2016', steps23: 30, steps46: 100 }]);
  });
});

describe('a change of 0.2 per 1,000', () => {
  test('is stable, up and down, also where the computer makes it 0.2000000000000002', () => {
    expect(7.0 - 6.8).toBeGreaterThan(0.2);
    expect([7.0 - 6.8, 6.8 - 7.0, 0.3 - 0.1, 0, 0.2, -0.2].map((change) => trendClassOf(change))).toEqual(
      new Array(6).fill('stable'),
    );
    expect(trendClassOf(0.2001)).toBe('rising');
    expect(trendClassOf(-0.2001)).toBe('falling');
  });
});

describe('developments from figures by date', () => {
  const FIGURES = `municipality;measure;step;period;value;source
Nord;per_1000_0_17;pleje;2016-03;6,8;x
Nord;per_1000_0_17;pleje;2017-03;9,0;x
Nord;per_1000_0_17;pleje;2019-03;7,0;x
Nord;vulnerable_share;;;0,097;x
Syd;per_1000_0_17;pleje;2016-03;7,0;x
Syd;per_1000_0_17;pleje;2019-03;6,7;x
Syd;vulnerable_share;;;0,1;x
Øst;per_1000_0_17;pleje;2019-03;5,0;x
`;

  test('are from the first to the last; a municipality that has registered once has none', () => {
    expect(countsByStep(read(FIGURES))).toEqual([{ step: 'pleje', rising: 0, stable: 1, falling: 1 }]);
    expect(read(FIGURES)[0]?.developments[0]).toMatchObject({ from: '2016-03', to: '2019-03', trend: 'stable' });
  });

  test('are from the first to the last month asked for', () => {
    const [nord] = read(FIGURES, { from: '2016-04', until: null });
    expect(nord?.developments).toMatchObject([{ from: '2017-03', to: '2019-03', trend: 'falling', change: -2 }]);
    expect(read(FIGURES, { from: null, until: '2017-12' })[0]?.developments[0]?.trend).toBe('rising');
  });

  test('are grouped by vulnerable children: exactly the national mean of 10.0 per cent is not below it', () => {
    const { below, above } = byVulnerability(read(FIGURES));
    expect([below, above].map((side) => side.map(({ name }) => name))).toEqual([['Nord'], ['Syd']]);
  });
});
