/** The arrows of VIVE's rule, and what they do not tell. */
import { expect, test } from 'vitest';
import { keyFiguresSection } from '../../src/pages/key-figures-section.js';
import { reportDa } from '../../src/text/da/report.js';
import { byHand } from '../support/reported.js';

/** Children per 1,000 in two futures, first and last. */
const notes = (from: number, to: number): string[] => {
  const own = { 'per_1000_0_17/institution': [from, from, to].map((level) => [level, level]) };
  return (keyFiguresSection(byHand(own, own, 2), reportDa)?.blocks ?? []).flatMap((block) =>
    block.kind === 'note' ? [block.text] : [],
  );
};

test('where a step has fewer than 1 child per 1,000, the report says that a stable arrow can hide much', () => {
  expect(notes(0.3, 0.2)).toContain(reportDa.keyFigures.lowNote);
  expect(notes(1.1, 0.95)).toContain(reportDa.keyFigures.lowNote);
  expect(notes(5, 4.9)).toEqual([reportDa.keyFigures.note]);
});
