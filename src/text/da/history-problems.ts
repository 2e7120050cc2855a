/** Problems with a municipality's own history, in Danish. */

import type { HistoryProblemArgs } from '../../scenario/history/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

const meant = (suggestion: string | null): string => (suggestion === null ? '.' : `; mente du ${suggestion}?`);
const text = (got: string): string => (got === '' ? 'ingenting' : `"${shortened(got)}"`);

export const daHistoryProblems: Pick<ProblemTexts, keyof HistoryProblemArgs> = {
  historyColumn: ({ got, suggestion, known }) =>
    `der er ingen kolonne, der hedder "${shortened(got)}"${meant(suggestion)} ${
      known.length === 0 ? 'Filen har ingen overskrifter' : `Overskrifterne er ${listing(known.slice(0, 20))}`
    }`,
  historyDate: ({ column, got }) =>
    `kolonnen ${column}: forventede en dato som 2016, 2016-03, 2016K1 eller 31-03-2016, fik ${text(got)}`,
  historyNotYear: ({ got, measure }) =>
    `${measure} gælder hele kalenderår; forventede et årstal som 2016, fik ${text(got)}`,
  historyNumber: ({ column, got }) =>
    `kolonnen ${column}: forventede et tal (eller .. eller <5, hvis det er skjult), fik ${text(got)}`,
  historyUnclear: ({ column, got }) =>
    `kolonnen ${column}: ${text(got)} kan læses på to måder; angiv decimal: comma (1.234 er tusind) eller decimal: point (1.234 er godt én)`,
  historyNegative: ({ got }) => `forventede et tal på 0 eller derover, fik ${text(got)}`,
  historyStep: ({ column, got, suggestion, known }) =>
    `kolonnen ${column}: intet trin hedder ${text(got)}${meant(suggestion)} Kendte er ${listing(known.slice(0, 20))}; angiv det under steps, eller under ignore, hvis rækken ikke skal med`,
  historyDuplicate: ({ step, period, firstLine }) =>
    `${step} i ${period} står her anden gang; første gang er i række ${firstLine}`,
  historyNothing: () => 'der er ingen rækker at læse; passer kolonnerne og where?',
  historyNoStep: () =>
    'det mangler, hvilket trin tallene handler om: angiv step, eller columns.step når filen har flere',
  historyOnlyWithFile: ({ key }) => `${key} hører til en fil og kan ikke stå sammen med points`,
  historyTwice: ({ measure, step, group }) =>
    `${measure} for ${step} (${group === 'all' ? 'alle' : group}) er angivet to gange; en figur kan kun vise én historik`,
};
