/** What a report says of children and money side by side. */
import { expect, test } from 'vitest';
import { outcomesSection } from '../../src/pages/outcomes-section.js';
import { reportDa } from '../../src/text/da/report.js';
import { byHand } from '../support/reported.js';

const YEARS = [2016, 2017, 2018];

/** mio. kr. in each of three years, in ten futures. */
const spent = (...millions: readonly number[]) => ({
  'expenditure_kr/all': YEARS.map(() => millions.map((own) => own * 1e6)),
  'full_year_equivalents/placement': YEARS.map(() => millions.map(() => 50)),
});
const BASE = spent(9, 9, 9, 9, 9, 9, 9, 9, 9, 9);

function chanceOf(own: ReturnType<typeof spent>): string | undefined {
  const table = outcomesSection(byHand(BASE, own), reportDa)?.blocks.find(({ kind }) => kind === 'table');
  return table?.kind === 'table' ? table.table.rows[0]?.cells.at(-1)?.text : undefined;
}

test('futures without any difference are told beside those that are better, so that the rest is not taken for worse', () => {
  expect(chanceOf(spent(8, 8, 8, 9, 9, 9, 9, 9, 9, 9))).toBe('bedre i 3 af 10 forløb, ens i 7 af 10 forløb');
  expect(chanceOf(spent(8, 8, 8, 10, 10, 10, 10, 10, 10, 10))).toBe('bedre i 3 af 10 forløb');
  expect(chanceOf(spent(10, 10, 10, 9, 9, 9, 9, 9, 9, 9))).toBe('bedre i ingen forløb, ens i 7 af 10 forløb');
  expect(chanceOf(BASE)).toBe('ens i alle forløb');
});
