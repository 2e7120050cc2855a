/** What a committee is told: sentences that hold for every kind of outcome, of futures that can be reckoned by hand. */
import { describe, expect, test } from 'vitest';
import { gapText } from '../../src/pages/amounts.js';
import type { ReportedRun } from '../../src/pages/run.js';
import { summarySection } from '../../src/pages/summary.js';
import { summarise } from '../../src/results/summary.js';
import { reportDa } from '../../src/text/da/report.js';
import { reportEn } from '../../src/text/en/report.js';
import type { ReportWords } from '../../src/text/report-words.js';
import { byHand, PLAIN, reportedRun, WITH_POLICY } from '../support/reported.js';
import type { HandMade } from '../support/sides.js';
import { sideOf } from '../support/sides.js';

/** Everything that the summary says, a sentence or a number a line. */
function said(run: ReportedRun, words: ReportWords = reportDa): string[] {
  return summarySection(run, words).blocks.flatMap((block): readonly string[] => {
    if (block.kind === 'list') return block.items;
    if (block.kind === 'headlines') return block.items.map(({ label, value, note }) => `${label}: ${value} (${note})`);
    return block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [];
  });
}

const MIO = 1e6;
/** mio. kr. in ten futures in each of three years. */
const spent = (years: readonly (readonly number[])[]): HandMade => ({
  'expenditure_kr/all': years.map((year) => year.map((million) => million * MIO)),
});
const every = (million: number): number[] => new Array<number>(10).fill(million);
const BASE = spent([every(100), every(100), every(100)]);
/** So many futures save so much more than the others. */
const two = (some: number, of: number, others: number): number[] =>
  Array.from({ length: 10 }, (_, i) => (i < of ? some : others));

describe('the summary of a proposal', () => {
  test('says in how many futures it has paid for itself, by which year', () => {
    // 3 mio. kr. more in 2016, 2 or 1 less in 2017, 2 less in 2018: eight futures are even after 2018, two are 0 or more.
    const run = byHand(BASE, spent([every(103), two(98, 8, 100), two(98, 8, 99)]));
    expect(said(run)).toContain(
      'I 8 af 10 forløb er forslaget tjent ind senest i 2018, det vil sige samlet set ikke dyrere end grundlaget. I de øvrige er det ikke tjent ind ved udgangen af 2018.',
    );
    expect(said(run)).toContain('Tjent ind: senest i 2018 (i 8 af 10 forløb)');
    expect(said(run, reportEn)).toContain(
      'In 8 of 10 futures the proposal has paid for itself by the end of 2018, that is, has cost no more than the base in all. In the rest it has not paid for itself by the end of 2018.',
    );
  });

  test('says when most futures have paid for themselves, where that is later than half of them', () => {
    const run = byHand(BASE, spent([every(102), two(98, 6, 99), every(98)]));
    expect(said(run)).toContain(
      'I 6 af 10 forløb er forslaget tjent ind senest i 2017, det vil sige samlet set ikke dyrere end grundlaget; senest i 2018 i alle forløb.',
    );
  });

  test('says that only a few futures pay it back', () => {
    const run = byHand(BASE, spent([every(102), two(97, 3, 100), every(100)]));
    expect(said(run)).toContain(
      'Kun i 3 af 10 forløb er forslaget tjent ind ved udgangen af 2018; i de andre er det samlet set dyrere end grundlaget.',
    );
  });

  test('that is dearer in every future never says that anything is lower, or paid back', () => {
    const run = byHand(BASE, spent([every(101), every(102), every(103)]));
    const all = said(run);
    expect(all).toContain('Forslaget er ikke tjent ind i noget forløb ved udgangen af 2018.');
    expect(all).toContain('Tjent ind: nej (ikke i noget forløb til og med 2018)');
    expect(all).toContain(
      'Lagt sammen over 2016-2018 er udgifterne i gennemsnit 6,0 mio. kr. højere (i 9 af 10 forløb 6,0 mio. kr. højere).',
    );
    expect(all.join(' ')).not.toMatch(/lavere|er forslaget tjent ind senest/);
  });

  test('that changes nothing says only that', () => {
    // Without a policy of its own: the base, compared with itself.
    const futures = Array.from({ length: 10 }, (_, i) => i);
    const other = { ...PLAIN, name: 'Det samme' };
    const run = reportedRun(
      [PLAIN, other],
      [sideOf('Lille', 2016, futures, BASE), sideOf(other.name, 2016, futures, BASE)],
    );
    const all = said(run);
    expect(all).toContain('Forslaget ændrer ikke udgifterne i noget forløb.');
    expect(all).toContain(
      'Scenariet har ingen virkemidler, som grundlaget ikke også har; det er andre tal, der er forskellen.',
    );
    expect(all.join(' ')).not.toMatch(/tjent ind|koster/i);
  });

  test('tells what the policies themselves cost, each year alike or the first and the last', () => {
    const cost = (kr: readonly number[]): HandMade => ({
      ...BASE,
      'expenditure_kr/policies_permanent_service': kr.map((million) => million * MIO),
    });
    expect(said(byHand(BASE, cost([2, 2, 2])))).toContain(
      'Forslaget koster i sig selv 2,0 mio. kr. om året (2016-2018).',
    );
    expect(said(byHand(BASE, cost([3, 2, 1])))).toContain(
      'Forslaget koster i sig selv 3,0 mio. kr. i 2016 og 1,0 mio. kr. i 2018, i alt 6,0 mio. kr.',
    );
    expect(said(byHand(BASE, spent([every(99), every(99), every(99)])))).toContain(
      'Forslaget har ingen udgifter i sig selv.',
    );
  });

  test('tells of placed children, and of the steps with the largest difference', () => {
    const children = (institution: number, home: number): HandMade => ({
      ...BASE,
      'full_year_equivalents/placement': [every(30), every(30), every(institution)],
      'full_year_equivalents/institution': [every(30), every(30), every(institution)],
      'full_year_equivalents/hjemme': [every(50), every(50), every(home)],
    });
    const all = said(byHand(children(30, 50), children(26.9, 52)));
    expect(all).toContain(
      'I 2018 er der i gennemsnit 3,1 færre anbragte børn og unge ad gangen (i 9 af 10 forløb 3,1 færre).',
    );
    const steps = all.filter((line) => line.startsWith('På trinnet'));
    expect(steps.map((line) => line.split(' er der ')[0])).toEqual(['På trinnet Institution', 'På trinnet Hjemme']);
    expect(all).toContain('Anbragte i 2018: -3,1 børn (mod grundlaget; i 9 af 10 forløb -3,1 til -3,1)');
  });

  test('says how well the effect is known', () => {
    const run = byHand(BASE, BASE);
    const graded = (evidence: 'measured' | 'assumed' | null): string[] => {
      const [base, what] = run.scenarios;
      const policies = (what?.policies ?? []).map((policy) => ({ ...policy, evidence }));
      return said({ ...run, scenarios: [base ?? PLAIN, { ...(what ?? WITH_POLICY), policies }] });
    };
    expect(graded('measured')).toContain('Virkningen af "Tiltag" er målt: talt op i en undersøgelse et andet sted.');
    expect(graded('assumed')).toContain('Virkningen af "Tiltag" er en antagelse: ingen har målt den.');
    expect(graded(null)).toContain('Hvor godt virkningen af "Tiltag" er kendt, er ikke angivet.');
  });
});

describe('the summary of a base', () => {
  test('alone speaks of no proposal', () => {
    const futures = Array.from({ length: 10 }, (_, i) => i);
    const all = said(reportedRun([PLAIN], [sideOf('Lille', 2016, futures, BASE)]));
    expect(all).toContain(
      'Udgifterne i 2018 er i gennemsnit 100,0 mio. kr. i 2019-priser (i 9 af 10 forløb mellem 100,0 og 100,0 mio. kr.); i 2016 er de 100,0 mio. kr.',
    );
    expect(all.join(' ')).not.toMatch(/forslag|tjent ind|grundlag/i);
  });

  test('without a whole calendar year says so, and tells children at the end of the last month', () => {
    const side = sideOf('Lille', 2016, [0, 1], {});
    const stock = sideOf('Lille', 2016, [0, 1], {
      'stock/placement': [
        [10, 12],
        [11, 15],
      ],
    });
    const months = stock.plans.map((plan) => ({ ...plan, periods: ['2016-07', '2017-06'] }));
    const all = said(reportedRun([PLAIN], [{ ...side, ...stock, plans: months }]));
    expect(all).toContain('Perioden indeholder intet helt kalenderår, så der er ingen tal for udgifter pr. år.');
    expect(all.join(' ')).toContain('Ved udgangen af juni 2017 er der i gennemsnit 13,0 anbragte');
  });

  test('of one future has no mean, no band and no share', () => {
    const one = (million: number): HandMade => spent([[million], [million], [million]]);
    const all = said(byHand(one(100), one(97), 1));
    expect(all).toContain('Udgifterne i 2018 er 100,0 mio. kr. i 2019-priser; i 2016 er de 100,0 mio. kr.');
    expect(all).toContain('Forslaget er tjent ind i 2016, det vil sige samlet set ikke dyrere end grundlaget.');
    expect(all.slice(1).join(' ')).not.toMatch(/gennemsnit|af 10|alle forløb|ingen forløb/);
  });

  test('says how many futures failed', () => {
    const side = sideOf(
      'Lille',
      2016,
      [0, 1, 3],
      spent([
        [1, 2, 3],
        [1, 2, 3],
        [1, 2, 3],
      ]),
    );
    const failed = { ...side, table: { ...side.table, failed: [{ replication: 2, message: 'broke' }] } };
    expect(said(reportedRun([PLAIN], [failed]))).toContain(
      'Lille: 1 af 4 forløb kunne ikke regnes igennem og er ikke med i tallene.',
    );
  });

  test('says whether the adopted budget holds', () => {
    const budget = { kr: { 2017: { value: 100 * MIO, source: '' } }, isNet: false };
    const scenario = { ...PLAIN, economy: { ...PLAIN.economy, budget } };
    const futures = Array.from({ length: 10 }, (_, i) => i);
    const side = sideOf('Lille', 2016, futures, spent([every(100), two(99, 7, 105), every(100)]));
    expect(said(reportedRun([scenario], [side]))).toContain(
      'Det vedtagne budget for 2017 på 100,0 mio. kr. (i 2019-priser) holder i 7 af 10 forløb. Når det ikke holder, overskrides det i gennemsnit med 5,0 mio. kr.',
    );
  });
});

describe('where the state refunds some of it, before and after refund are told apart', () => {
  /** 10 mio. kr. of each year are refunded. */
  const refunded = (years: readonly (readonly number[])[]): HandMade => ({
    ...spent(years),
    'net_expenditure_kr/all': years.map((year) => year.map((million) => (million - 10) * MIO)),
  });

  test('cards and sentences of a proposal are after refund, and say so', () => {
    const base = [every(100), every(100), every(100)];
    const all = said(byHand(refunded(base), refunded([every(103), two(98, 8, 100), two(98, 8, 99)])));
    expect(all).toContain(
      'Udgifter i 2018, efter refusion: 90,0 mio. kr. (2019-priser; i 9 af 10 forløb 90,0 til 90,0)',
    );
    expect(all).toContain('Tjent ind, efter refusion: senest i 2018 (i 8 af 10 forløb)');
    expect(all.find((line) => line.startsWith('Udgifter 2016-2018'))).toMatch(
      /^Udgifter 2016-2018 i alt, efter refusion: -0,40 mio\. kr\. \(2019-priser, mod grundlaget/,
    );
    expect(all.find((line) => line.includes('er forslaget tjent ind'))).toMatch(
      /^Efter refusion: i 8 af 10 forløb er /,
    );
    expect(all.find((line) => line.startsWith('Lagt sammen'))).toContain('er udgifterne efter refusion');
    const plain = said(byHand(BASE, spent([every(103), two(98, 8, 100), two(98, 8, 99)])));
    expect(plain.join(' ')).not.toContain('refusion');
  });

  test('a budget that is not said to be net is held against what is spent before refund', () => {
    const held = (isNet: boolean): string[] => {
      const budget = { kr: { 2017: { value: 95 * MIO, source: '' } }, isNet };
      const scenario = { ...PLAIN, economy: { ...PLAIN.economy, budget } };
      const futures = Array.from({ length: 10 }, (_, i) => i);
      return said(
        reportedRun([scenario], [sideOf('Lille', 2016, futures, refunded([every(100), every(100), every(100)]))]),
      );
    };
    expect(held(false).find((line) => line.startsWith('Det vedtagne'))).toMatch(
      /på 95,0 mio\. kr\. \(i 2019-priser, før refusion\) holder i ingen forløb\./,
    );
    expect(held(true)).toContain(
      'Det vedtagne budget for 2017 på 95,0 mio. kr. (i 2019-priser, efter refusion) holder i alle forløb.',
    );
    expect(held(true)).toContain('Budget 2017, efter refusion: holder (i alle forløb)');
  });
});

describe('a difference in words', () => {
  const telling = { words: reportDa.summary, marks: reportDa, isOne: false };
  const unit = { size: 1, decimals: 1 };
  const gap = (values: readonly number[]): string => {
    const own = gapText(summarise(Float64Array.from(values), null), unit, telling, reportDa.summary.gaps.children);
    return `${own.gap}${own.band}`;
  };
  const even = (from: number, to: number): number[] =>
    Array.from({ length: 101 }, (_, i) => from + ((to - from) * i) / 100);

  test.each([
    [
      'all below zero, the smaller end first',
      even(-10, 0),
      'i gennemsnit 5,0 færre (i 9 af 10 forløb mellem 0,5 og 9,5 færre)',
    ],
    ['all above zero', even(0, 10), 'i gennemsnit 5,0 flere (i 9 af 10 forløb mellem 0,5 og 9,5 flere)'],
    ['on both sides', even(-4, 6), 'i gennemsnit 1,0 flere (i 9 af 10 forløb mellem 3,5 færre og 5,5 flere)'],
    ['up to a nought', even(-10, 0.52), 'i gennemsnit 4,7 færre (i 9 af 10 forløb mellem 0,0 og 9,5 færre)'],
    [
      'around nothing',
      even(-6, 6),
      'i gennemsnit omtrent lige så mange (i 9 af 10 forløb mellem 5,4 færre og 5,4 flere)',
    ],
    ['of nothing', [0, 0, 0], 'i gennemsnit omtrent lige så mange'],
  ])('%s', (_, values, words) => {
    expect(gap(values)).toBe(words);
  });
});
