/** Problems with a file of key figures to fit to, in Danish. */
import type { TargetProblemArgs } from '../../scenario/targets/problem.js';
import type { TargetMeasure } from '../../scenario/targets/target.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';
import { tal } from './number.js';

export const daTargetProblems: Pick<ProblemTexts, keyof TargetProblemArgs> = {
  targetHeader: ({ missing, got }) =>
    `forventede kolonnerne measure, step, period, value og source (og måske age, group, standard_error, population og price_level); ${missing.join(', ')} mangler, fik ${listing(got.map(quoted))}`,
  targetUnknownColumn: ({ column, suggestion }) => `ukendt kolonne ${quoted(column)}${meant(suggestion)}`,
  targetColumnTwice: ({ column }) => `kolonnen ${column} står to gange`,
  targetCells: ({ expected, got }) =>
    `rækken har ${got} felter, overskriften ${expected}; er der et komma eller semikolon i et tal eller i kilden, så sæt feltet i anførselstegn`,
  targetMeasure: ({ got, suggestion }) => `measure: ukendt nøgletal ${quoted(got)}${meant(suggestion)}`,
  targetAges: ({ got }) => `age: forventede aldre i hele år som 12-17 eller 7, fik ${quoted(got)}`,
  targetAgesNotFor: ({ measure }) => `age: ${measure} kan ikke deles på alder; det kan stock, per_1000_of_age og share`,
  targetAgesMissing: () => 'age: per_1000_of_age er pr. 1.000 børn i en alder; skriv hvilken, fx 12-17',
  targetMonth: ({ measure, got }) =>
    `period: ${measure} er et tal på en dato; forventede en måned som 2016-03 (ved månedens udgang), fik ${quoted(got)}`,
  targetFirstDay: ({ got }) =>
    `period: ${quoted(got)} kan både være den måned og udgangen af den før (Excel gør 2016-03 til 1. marts); skriv månedens sidste dag, eller gør cellen til tekst og skriv 2016-03`,
  targetSpan: ({ measure, got }) =>
    `period: ${measure} er udviklingen fra en dato til en senere; forventede to måneder som 2016-03/2019-03, fik ${quoted(got)}`,
  targetTrend: ({ got }) =>
    `value: en udvikling er stigende, stabil eller faldende (eller 1, 0, -1), fik ${quoted(got)}`,
  targetTrendError: ({ measure }) =>
    `standard_error: ${measure} er et ord og ikke et tal; hvor tilfældigt det er, følger af population`,
  targetYear: ({ measure, got }) =>
    `period: ${measure} er et tal for et kalenderår; forventede et årstal som 2016, fik ${quoted(got)}`,
  targetValue: ({ got }) =>
    `value: forventede et tal, eller for et skjult tal et interval som 1-4 eller <5, fik ${quoted(got)}`,
  targetThousands: ({ column, got }) => `${column}: skriv tallet uden tusindtalsskilletegn, fik ${quoted(got)}`,
  targetImpossible: ({ measure, got, most }) =>
    `value: ${measure} kan ikke være ${tal(got)}; forventede et tal ${most === null ? '>= 0' : `fra 0 til ${tal(most)}`}`,
  targetBackwards: ({ low, high }) => `value: intervallet begynder med ${tal(low)}, som er mere end ${tal(high)}`,
  targetPositive: ({ column, got }) => `${column}: forventede et tal > 0, fik ${quoted(got)}`,
  targetPopulationNotFor: ({ measure }) =>
    `population: ${measure} er et antal i scenariets egen kommune; befolkning hører kun til tal pr. barn`,
  targetPriceLevelNotFor: ({ measure }) => `price_level: ${measure} er ikke et beløb`,
  targetPriceLevel: ({ got }) => `price_level: forventede et årstal som 2019, fik ${quoted(got)}`,
  targetSource: () => 'source: skriv, hvor tallet kommer fra, eller at det er en antagelse',
  targetTwice: ({ firstLine }) => `nøgletallet står også i linje ${firstLine}; det ville tælle to gange`,
  poolName: () => 'municipality: skriv, hvilken kommune tallet er fra',
  poolCount: ({ measure }) =>
    `measure: ${measure} er et antal i én kommune; af en sammenligningsgruppe kan kun bruges tal pr. barn (pr. 1.000, andele, kr. pr. 0-22-årig, trend_class)`,
  poolPopulation: ({ measure }) =>
    `population: skriv, hvor mange børn der er bag ${measure} i den kommune (eller standard_error); ellers ved programmet ikke, hvor meget tallet svinger`,
  poolFew: ({ got, least }) =>
    `gruppen har ${got} ${got === 1 ? 'kommune' : 'kommuner'}; der skal mindst ${least} til at se, hvor forskellige de er`,
  targetStep: ({ measure, got, suggestion, known }) =>
    `step: scenariet har ingen ${measure} for ${quoted(got)}${suggestion === null ? `; det har ${listing(known)}` : meant(suggestion)}`,
  targetShareForm: ({ got }) => `step: en andel skrives del/helhed, fx pleje/placement, fik ${quoted(got)}`,
  targetGroup: ({ got, suggestion, known }) =>
    `group: scenariet har ingen gruppe ${quoted(got)}${suggestion === null ? `; grupperne er ${listing(known)}` : meant(suggestion)}`,
  targetGroupNotFor: ({ measure }) => `group: ${measure} kendes kun for alle grupper tilsammen`,
  targetOutside: ({ period, first, last }) => `period: ${period} er uden for scenariets periode, ${first} til ${last}`,
  targetNotExact: ({ measure }) =>
    `measure: modellen har ikke noget præcist gennemsnit af ${measure} i dette scenarie, så det kan ikke tilpasses`,
  targetNotSimulated: ({ measure }) => `measure: ${measure} kan ikke tilpasses ved simulation`,
  targetPrices: ({ year, priceLevel }) =>
    `price_level: beløbet er i ${year}-priser og scenariet i ${priceLevel}-priser; angiv economy.priceIndex i scenariet, eller regn tallet om`,
  targetNeedsError: ({ measure }) => `standard_error: usikkerheden af ${measure} kan ikke regnes ud her; skriv den`,
  targetNobody: ({ ages }) => `age: der er ingen børn på ${ages} år i scenariet på den dato`,
};

function quoted(text: string): string {
  return `"${shortened(text)}"`;
}

function meant(suggestion: string | null): string {
  return suggestion === null ? '' : `; mente du '${suggestion}'?`;
}

/** What a measure is called where a planner reads it. */
export const measuresDa: Readonly<Record<TargetMeasure, string>> = {
  stock: 'børn',
  per_1000_0_17: 'pr. 1.000 0-17-årige',
  per_1000_of_age: 'pr. 1.000 i alderen',
  share: 'andel',
  trend_class: 'udvikling pr. 1.000',
  full_year_equivalents: 'helårspersoner',
  recipients: 'modtagere i året',
  new_placements: 'nye anbringelser',
  new_placements_per_1000_0_17: 'nye anbringelser pr. 1.000 0-17-årige',
  first_placements: 'første anbringelser',
  re_placements: 'genanbringelser',
  breakdowns: 'sammenbrud',
  transitions: 'overgange',
  transitions_per_1000_0_17: 'overgange pr. 1.000 0-17-årige',
  expenditure_kr: 'udgift i kr.',
  kr_per_0_22: 'kr. pr. 0-22-årig',
};
