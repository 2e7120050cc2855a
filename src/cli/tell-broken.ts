/** Tells that replications break the laws of the model: what and where, whose fault it is, and what to send. */
import type { Violation } from '../engine/check/violation.js';
import { compileModel } from '../model/compile.js';
import { describeViolation } from '../results/violations.js';
import type { Broken, LawsBroken } from '../run/broken-laws.js';
import type { Scenario } from '../scenario/scenario.js';
import { lawsDa } from '../text/da/laws.js';
import { lawsEn } from '../text/en/laws.js';
import { formatNumber } from '../text/number-format.js';
import { type Language, tell, wordsOf } from './output.js';
import { engineDigest, programVersion } from './provenance.js';

/** Violations that are listed of each scenario; where one thing is wrong, thousands are. */
const TOLD = 5;

/** Lists the first violations of each scenario; `scenarios` as they were run. */
export function tellBroken(scenarios: readonly Scenario[], { broken }: LawsBroken, lang: Language): void {
  scenarios.forEach((scenario, i) => {
    tellOf(scenario, broken[i] as Broken, lang);
  });
  const seed = scenarios[0]?.seed ?? '';
  tell(wordsOf(lang).checked.report(programVersion(), engineDigest(), seed));
}

/** The violations, with the first of each law before all others: the same line five times says little. */
function oneOfEachLaw(violations: readonly Violation[]): Violation[] {
  const firsts = violations.filter(({ law }, i) => violations.findIndex((other) => other.law === law) === i);
  return [...firsts, ...violations.filter((violation) => !firsts.includes(violation))];
}

function tellOf(scenario: Scenario, { replications, count, first }: Broken, lang: Language): void {
  if (count === 0) return;
  const words = wordsOf(lang);
  const number = (value: number): string => formatNumber(value, 0, words);
  const model = compileModel(scenario);
  const told = oneOfEachLaw(first).slice(0, TOLD);
  tell(words.checked.broken(scenario.name, number(count), number(replications), number(scenario.replications)));
  for (const violation of told) tell(`  ${describeViolation(violation, model, lang === 'da' ? lawsDa : lawsEn)}`);
  if (count > told.length) tell(`  ${words.checked.more(number(count - told.length))}`);
}
