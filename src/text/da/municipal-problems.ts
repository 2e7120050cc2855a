/** Problems with a file of municipalities' key figures, in Danish. */
import type { MunicipalProblemArgs } from '../../scenario/municipalities/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const daMunicipalProblems: Pick<ProblemTexts, keyof MunicipalProblemArgs> = {
  municipalHeader: ({ missing, got }) =>
    `forventede kolonnerne measure, step, period, value og source (og municipality, hvis der er flere kommuner); ${missing.join(', ')} mangler, fik ${listing(got.map(quoted))}`,
  municipalColumn: ({ column, suggestion }) => `ukendt kolonne ${quoted(column)}${meant(suggestion)}`,
  municipalColumnTwice: ({ column }) => `kolonnen ${column} står to gange`,
  municipalMeasure: ({ got, suggestion }) =>
    `measure: ukendt nøgletal ${quoted(got)}${meant(suggestion)}; udviklingen læses af per_1000_0_17, kr_per_0_22, trend og vulnerable_share`,
  municipalName: () => 'municipality: skriv, hvilken kommune tallet er fra',
  municipalStep: () => 'step: skriv, hvilket trin tallet er om, fx institution eller steps_2_3',
  municipalTrend: ({ got }) =>
    `value: en udvikling (trend) er stigende, stabil eller faldende (eller 1, 0, -1), fik ${quoted(got)}`,
  municipalMasked: ({ got }) =>
    `value: en udvikling kan ikke regnes af et skjult tal; forventede et tal, fik ${quoted(got)}`,
  municipalShare: ({ got }) =>
    `value: andelen af sårbare børn er et tal fra 0 til 1, fx 0,097 for 9,7 pct., fik ${quoted(got)}`,
  municipalTwice: ({ firstLine }) => `tallet står også i linje ${firstLine}`,
  municipalBoth: ({ municipality, step, firstLine }) =>
    `${municipality === '' ? '' : `${shortened(municipality)}: `}udviklingen på ${shortened(step)} er skrevet i linje ${firstLine}; giv enten den eller tallene`,
  municipalNothing: () =>
    'filen har ingen tal, en udvikling kan læses af: measure skal være per_1000_0_17, kr_per_0_22, trend eller vulnerable_share',
};

function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function meant(suggestion: string | null): string {
  return suggestion === null ? '' : `; mente du '${suggestion}'?`;
}
