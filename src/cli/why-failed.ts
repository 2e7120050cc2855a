/** Why a replication failed, in the user's words: its draw is the same every time, so it is prepared again. */
import type { FailedReplication } from '../results/forecast.js';
import { OtherRows, Simulators } from '../run/simulators.js';
import { locatedProblem } from '../scenario/finding.js';
import type { LocatedMap } from '../scenario/located.js';
import type { Scenario } from '../scenario/scenario.js';
import { ImpossibleDraw } from '../scenario/uncertain/drawn-scenario.js';
import { describeProblem } from '../text/problems.js';
import { contradictionText } from './compiled.js';
import type { Language } from './output.js';
import { uncertaintyWords } from './uncertainty-lines.js';

/** Why; the message of the program's own fault where the numbers are not to blame. `root` is what the file says, and where. */
export function whyFailed(
  scenario: Scenario,
  { replication, message }: FailedReplication,
  root: LocatedMap,
  lang: Language,
): string {
  try {
    new Simulators(scenario).of(replication);
    return message;
  } catch (error) {
    if (error instanceof ImpossibleDraw) return describedDraw(error, root, lang).join('; ');
    if (error instanceof OtherRows) return uncertaintyWords(lang).otherRows;
    return contradictionText(scenario, error, lang) ?? message;
  }
}

/** What is wrong with numbers that cannot stand together, where they are written. */
export function describedDraw({ findings }: ImpossibleDraw, root: LocatedMap, lang: Language): string[] {
  return findings.map((finding) => describeProblem(locatedProblem(root, finding), lang));
}
