/** Which numbers are to be varied, and how far, as the command line says. */
import { type RangeFault, type Ranges, rangesOf, readAsked } from '../decisions/ranges.js';
import type { DecisionWords } from '../text/decision-words.js';
import { type Decision, nameFaultText } from './decision.js';
import { UserError } from './output.js';

export interface RangeFlags {
  readonly vary: readonly string[];
  /** Per cent up and down of what nobody says anything of. */
  readonly range: number;
}

/** @throws UserError with everything that is wrong with what is to be varied */
export function readRanges(
  { files }: Pick<Decision, 'files'>,
  { vary, range }: RangeFlags,
  words: DecisionWords,
): Ranges {
  const asked = vary.map((text) => ({ text, own: readAsked(text) }));
  const unread = asked.flatMap(({ text, own }) => (own === null ? [words.names.badRange(text)] : []));
  const known = asked.flatMap(({ own }) => own ?? []);
  const reading = vary.length > 0 && known.length === 0 ? null : rangesOf(files, known, range);
  const faults = reading === null || reading.ok ? [] : reading.faults;
  const wrong = [...unread, ...faults.map((fault) => rangeFaultText(fault, words))];
  if (reading?.ok && wrong.length === 0) return reading;
  throw new UserError(wrong.join('\n'));
}

function rangeFaultText(fault: RangeFault, words: DecisionWords): string {
  switch (fault.code) {
    case 'upsideDown':
    case 'nothing':
    case 'zero':
      return words.names[fault.code](fault.name);
    default:
      return nameFaultText(fault, words);
  }
}
