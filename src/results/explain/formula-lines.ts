/** Parameters and formulas in words: what each is about, as it was written, and some of its values. */
import { hanging } from '../../text/columns.js';
import type { ExplainedFormula, FormulaSubject } from './formulas.js';
import { labelOfId, list, plain, significant, type Telling } from './telling.js';

/** The parameters with their values. */
export function parametersText({ about, words }: Telling): string {
  return `${Object.entries(about.scenario.parameters)
    .map(([name, { value }]) => `${name} = ${plain(value, words)}`)
    .join('; ')}.`;
}

/** A section on the formulas; nothing when there are none. */
export function formulaLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  if (about.formulas.length === 0) return [];
  return [
    ...hanging('', words.formulas.title, width),
    ...about.formulas.flatMap((formula) => [
      ...hanging('  ', `${subjectText(telling, formula)}: ${formula.expression.text}`, width),
      ...hanging('    ', examplesText(telling, formula), width),
    ]),
  ];
}

function subjectText(telling: Telling, { subject, fromAge, toAge }: ExplainedFormula): string {
  return `${nameOf(telling, subject)} (${telling.words.ages(fromAge, toAge)})`;
}

function nameOf(telling: Telling, subject: FormulaSubject): string {
  const { words } = telling;
  const labels = (ids: readonly string[]): string =>
    list(
      ids.map((id) => labelOfId(telling, id)),
      words,
    );
  switch (subject.kind) {
    case 'perYear':
      return words.formulas.perYear(labels([subject.from]), labels([subject.to]));
    case 'byGroup':
      return words.formulas.byGroup(labels([subject.from]), labels([subject.to]), subject.group);
    case 'breakdowns':
      return words.formulas.breakdowns(labels(subject.from));
    case 'addOn':
      return words.formulas.addOn(subject.name, labels([subject.step]));
    case 'effect':
      return `${subject.policy.name}, ${words.formulas.operations[subject.effect.operation]}`;
  }
}

/** `age = 0: 0,02; age = 11: 0,00666; ...`. */
function examplesText({ words }: Telling, { examples }: ExplainedFormula): string {
  return examples
    .map(({ at, value }) => {
      const point = Object.entries(at).map(([variable, own]) => `${variable} = ${own}`);
      return `${point.join(', ')}: ${significant(value, 3, words)}`;
    })
    .join('; ');
}
