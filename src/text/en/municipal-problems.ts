/** Problems with a file of municipalities' key figures, in English. */
import type { MunicipalProblemArgs } from '../../scenario/municipalities/problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const enMunicipalProblems: Pick<ProblemTexts, keyof MunicipalProblemArgs> = {
  municipalHeader: ({ missing, got }) =>
    `expected the columns measure, step, period, value and source (and municipality where there are several); ${missing.join(', ')} missing, got ${listing(got.map(quoted))}`,
  municipalColumn: ({ column, suggestion }) => `unknown column ${quoted(column)}${meant(suggestion)}`,
  municipalColumnTwice: ({ column }) => `the column ${column} stands twice`,
  municipalMeasure: ({ got, suggestion }) =>
    `measure: unknown figure ${quoted(got)}${meant(suggestion)}; trends are told from per_1000_0_17, kr_per_0_22, trend and vulnerable_share`,
  municipalName: () => 'municipality: write which municipality the figure is from',
  municipalStep: () => 'step: write which step the figure is of, such as institution or steps_2_3',
  municipalTrend: ({ got }) =>
    `value: a development (trend) is rising, stable or falling (or 1, 0, -1), got ${quoted(got)}`,
  municipalMasked: ({ got }) =>
    `value: no trend can be told from a masked figure; expected a number, got ${quoted(got)}`,
  municipalShare: ({ got }) =>
    `value: the share of vulnerable children is a number from 0 to 1, such as 0.097 for 9.7 per cent, got ${quoted(got)}`,
  municipalTwice: ({ firstLine }) => `the figure stands in line ${firstLine}, too`,
  municipalBoth: ({ municipality, step, firstLine }) =>
    `${municipality === '' ? '' : `${shortened(municipality)}: `}the development on ${shortened(step)} is stated in line ${firstLine}; give either that or the figures`,
  municipalNothing: () =>
    'nothing that a trend is told from: measure must be per_1000_0_17, kr_per_0_22, trend or vulnerable_share',
};

function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function meant(suggestion: string | null): string {
  return suggestion === null ? '' : `; did you mean '${suggestion}'?`;
}
