/** `case`: a business case of fixed amounts as tables 1-3 of the form that municipalities use; nothing is simulated. */
import { caseTable } from '../results/economy/case-table.js';
import { fixedCaseValue } from '../results/economy/fixed-case.js';
import type { FixedCase } from '../scenario/fixed-case/fixed-case.js';
import { parseFixedCase } from '../scenario/fixed-case/parse.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging } from '../text/columns.js';
import { investmentTable, paybackLine, permanentTable, summaryTable, valueLine } from './case-tables.js';
import { EXIT, type Language, outputWidth, print, tellProblems, wordsOf } from './output.js';
import { diskFiles } from './read-scenario.js';

/** Amounts are shown in thousands. */
const UNIT_KR = 1000;

/** Prints the case of a file and returns the exit code. */
export function caseCommand(file: string, lang: Language): number {
  const reading = parseFixedCase(file, diskFiles);
  if (!reading.ok) {
    tellProblems(reading.problems, lang);
    return EXIT.badInput;
  }
  tellProblems(reading.warnings, lang);
  print(fixedCaseLines(reading.fixedCase, wordsOf(lang), outputWidth()).join('\n'));
  return EXIT.ok;
}

function fixedCaseLines(fixed: FixedCase, words: CliWords, width: number): string[] {
  const { money } = words;
  const table = caseTable(fixed.years, fixed.items, UNIT_KR);
  const style = { words, decimals: 0 } as const;
  const titled = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : ['', title, '', ...lines];
  const { payback, value } = fixedCaseValue(fixed);
  const { years, discountRates: rates } = fixed;
  return [
    ...hanging('', money.fixedTitle(fixed.name, fixed.priceLevel), width),
    ...titled(money.tables.summary, summaryTable(table, style, width)),
    ...titled(money.tables.permanent, permanentTable(table, style, width)),
    ...titled(money.tables.investments, investmentTable(table, style, width)),
    '',
    ...(payback === null ? [] : hanging('', paybackLine(payback, 1, years.at(-1) as number, words), width)),
    ...hanging('', valueLine(value, { years, rates, replications: 1 }, words), width),
    ...(fixed.source === '' ? [] : hanging('', money.source(fixed.source), width)),
  ];
}
