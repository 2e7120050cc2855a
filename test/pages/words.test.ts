/** What a report says in words: beside its pictures, and of a run of one future. */
import { expect, test } from 'vitest';
import { fanFigures } from '../../src/pages/fan-figures.js';
import { classFigure } from '../../src/pages/money-figures.js';
import { reportOf } from '../../src/pages/report.js';
import { type ReportedRun, scenariosOf } from '../../src/pages/run.js';
import { summarise } from '../../src/results/summary.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { reportDa } from '../../src/text/da/report.js';
import { reportEn } from '../../src/text/en/report.js';
import { PLAIN, simulated, WITH_POLICY } from '../support/reported.js';

test('bars of price classes are told as bars, with the names of the classes as they are shown', () => {
  const [own] = scenariosOf(simulated([PLAIN], 2));
  if (own === undefined) throw new Error('no scenario');
  const one = { cases: [summarise(Float64Array.of(3), null)], krPerCase: [null] };
  const classes = [
    { ...one, id: '0-200000', kr: [summarise(Float64Array.of(54.8e6), null)] },
    { ...one, id: '1000000+', kr: [summarise(Float64Array.of(31.2e6), null)] },
  ];
  const economy = { ...own.economy, costMix: { years: [2018], classes, changes: [] } };
  const alt = (words: typeof reportDa) => classFigure({ ...own, economy }, 'x', words)[0]?.alt ?? '';
  expect(alt(reportDa)).toMatch(
    /^Søjler år for år\..*under 200\.000 kr\. 54,8 mio\. kr\.; fra 1\.000\.000 kr\. 31,2 mio\. kr\.$/,
  );
  expect(alt(reportEn)).toMatch(/^Bars year by year\./);
});

test('a sentence that ends in an amount has one full stop', () => {
  const course = {
    name: 'A',
    from: '1,0 mio. kr.',
    fromWhen: '2017',
    to: '2,0 mio. kr.',
    toWhen: '2018',
    band: { low: '1,0 mio. kr.', high: '3,0 mio. kr.' },
  };
  expect(reportDa.figures.course(course)).toMatch(/3,0 mio\. kr\.$/);
  expect(reportDa.figures.course(course)).not.toMatch(/\.\.$/);
});

/** Every text of a report. */
function textsOf(run: ReportedRun, words = reportDa): string {
  const provenance = { date: '2026-11-22', version: '0.1.0', engineDigest: '0123456789ab', folder: 'a' };
  return JSON.stringify(reportOf(run, provenance, words, true).sections);
}

test('a run of one future speaks of no mean, no share and no other futures', () => {
  const run = simulated([PLAIN, WITH_POLICY], 1);
  expect(textsOf(run)).not.toMatch(
    /i gennemsnit:|ennemsnit af forløbene|Til højre står|forløb for forløb|"Gennemsnit"/,
  );
  expect(textsOf(run, reportEn)).not.toMatch(/Mean in|eans? of the futures|To the right|future by future|"Mean"/);
  const several = textsOf(simulated([PLAIN, WITH_POLICY], 2));
  for (const said of ['i gennemsnit:', 'Gennemsnit af forløbene', 'Til højre står', 'forløb for forløb']) {
    expect(several).toContain(said);
  }
});

test('what was observed is told beside the forecast, at the same time where there is one, else where it begins', () => {
  const observed = (points: readonly (readonly [string, number | null])[]): Scenario => ({
    ...PLAIN,
    history: [
      {
        measure: 'stock',
        step: 'institution',
        group: 'all',
        points: points.map(([period, value]) => ({ period, value })),
        source: 'test',
        file: 'historik.csv',
      },
    ],
  });
  const before = simulated(
    [
      observed([
        ['2014-12', 40],
        ['2015-06', 31],
        ['2015-12', null],
      ]),
    ],
    2,
  );
  const figure = (run: ReportedRun) =>
    fanFigures(run, reportDa).small.find(({ id }) => id === 'figur-trin-institution');
  const told =
    /Observeret: fra 40(,0)? i december 2014 til 31(,0)? i juni 2015; prognosen begynder med \d+(,\d)? i januar 2016\.$/;
  expect(figure(before)?.alt).toMatch(told);
  expect(figure(before)?.caption).toMatch(told);
  expect(textsOf(before)).toMatch(
    /De mørke prikker .*: Anbragte i alt 31(,0)? i juni 2015, prognosen \d+(,\d)? i januar 2016[.;]/,
  );
  const within = simulated([observed([['2017-12', 27]])], 2);
  expect(figure(within)?.alt).toMatch(/Observeret: 27(,0)? i december 2017; da har prognosen \d+(,\d)?\.$/);
  expect(textsOf(simulated([PLAIN], 2))).not.toMatch(/Observeret|mørke prikker/);
});

test('a report says that sources stand in the language of their file, and what rounding and year means do', () => {
  const run = simulated([PLAIN, WITH_POLICY], 2);
  const said = textsOf(run);
  expect(said).toContain('Kilderne står på det sprog, de har i scenariefilen.');
  expect(said).toContain('afrundet hver for sig');
  expect(said).toContain('ved månedens udgang');
  expect(textsOf(run, reportEn)).toContain('rounded one by one');
});
