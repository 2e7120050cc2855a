/** A problem with a scenario in one line of plain words. */

import type { Fault, Problem, ProblemCode } from '../scenario/problem.js';
import { daProblems } from './da/problems.js';
import { enProblems } from './en/problems.js';
import type { ProblemTexts } from './problem-words.js';

/** The languages that problems can be described in. */
export type ProblemLanguage = 'da' | 'en';

const TEXTS: Readonly<Record<ProblemLanguage, ProblemTexts>> = { da: daProblems, en: enProblems };
const WARNING: Readonly<Record<ProblemLanguage, string>> = { da: 'advarsel: ', en: 'warning: ' };

/** `scenarios/basis.yaml:41:14 transitions[3].perYear: forventede et tal >= 0, fik -0,2`. */
export function describeProblem(problem: Problem, language: ProblemLanguage): string {
  const { file, line, column, path, severity } = problem;
  const where = `${file}:${line}:${column}${path === '' ? '' : ` ${path}`}`;
  return oneLine(`${where}: ${severity === 'warning' ? WARNING[language] : ''}${sentence(TEXTS[language], problem)}`);
}

function sentence<C extends ProblemCode>(texts: ProblemTexts, fault: Fault<C>): string {
  return texts[fault.code](fault.args);
}

/** Whatever stood in the file, a message stays on one line and sends nothing to the terminal but letters. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}
