/** What a report says in words: beside its pictures, and of a run of one future. */
import { expect, test } from 'vitest';
import { classFigure } from '../../src/pages/money-figures.js';
import { scenariosOf } from '../../src/pages/run.js';
import { summarise } from '../../src/results/summary.js';
import { reportDa } from '../../src/text/da/report.js';
import { reportEn } from '../../src/text/en/report.js';
import { PLAIN, simulated } from '../support/reported.js';

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
    low: '1,0 mio. kr.',
    high: '3,0 mio. kr.',
  };
  expect(reportDa.figures.course(course)).toMatch(/3,0 mio\. kr\.$/);
  expect(reportDa.figures.course(course)).not.toMatch(/\.\.$/);
});
