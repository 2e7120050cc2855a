/** The stress test of a business case, below it on its sheet. */
import { driftName, stressNotes, stressSentences } from '../../pages/stress-section.js';
import type { StressOutcome } from '../../results/economy/stress-outcome.js';
import { isPaying, type StressTest } from '../../results/economy/stress-test.js';
import type { Cell } from './content.js';
import { number, type Page, text } from './page.js';
import { million, type RunOfWorkbook } from './result-of-run.js';

export function stressBlock(page: Page, { words, marks }: RunOfWorkbook, test: StressTest): void {
  const own = words.stress;
  const isSimulated = test.replications !== null;
  page.break();
  page.blank();
  page.line(`${own.heading}: ${test.scenario}`, 'heading');
  for (const sentence of stressSentences(test, own, marks)) page.line(sentence, 'body');
  const { difference, net, paidBackIn, pays } = own.workbook;
  page.blank();
  page.add(
    text(`${own.columns.drift} (${words.units.million})`, 'head'),
    text(difference, 'headNumber'),
    text(net, 'headNumber'),
    ...(isSimulated ? [text(own.narrow.error, 'headNumber')] : []),
    text(paidBackIn, 'headNumber'),
    text(pays, 'headNumber'),
  );
  const cells = (outcome: StressOutcome | null): Cell[] => {
    if (outcome === null) return [text(own.impossible)];
    const { differenceKr, netKr, mcse, paidBackIn: year } = outcome;
    return [
      number(million(differenceKr), 'two'),
      number(million(netKr), 'two'),
      ...(isSimulated ? [number(mcse === null ? null : million(mcse), 'two')] : []),
      year === null ? text('-', 'right') : number(year, 'year'),
      text(isPaying(outcome) ? own.yes : own.no, 'right'),
    ];
  };
  page.add(text(own.undrifted, 'strong'), ...cells(test.undrifted));
  for (const { drift, outcome } of test.rows) page.add(text(driftName(drift, own, marks)), ...cells(outcome));
  for (const note of [...stressNotes(test, own, marks), own.note, own.workbook.note]) page.line(note, 'note');
}
