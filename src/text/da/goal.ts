import type { GoalWords } from '../goal-words.js';

const RELATIONS = { equals: 'er', atMost: 'er højst', atLeast: 'er mindst' } as const;

/** How much is needed, in Danish. */
export const goalDa: GoalWords = {
  command: 'Finder, hvor meget der skal til: den værdi af et tal, der får et andet tal til at nå et mål, fx budgettet.',
  placeholder: { range: 'TAL=FRA:TIL', goal: 'MÅL' },
  options: {
    vary: 'tallet, der kan skrues på, og mellem hvilke værdier der søges (uden: fra 0 til det tredobbelte); dækker navnet flere tal, fx alle aldre, er det en faktor på dem',
    outcome:
      'det, målet gælder, som mål/trin/periode, fx expenditure_kr/all/2025 eller stock/netvaerk/end (uden, når målet er budgettet: udgiften i budgettets sidste år)',
    equals: 'målet: et tal (fx 96,5mio), eller ordet budget',
    atMost: 'som --equals, men mindre er også godt; gør en forskel sammen med --chance',
    atLeast: 'som --equals, men mere er også godt',
    chance: 'målet skal nås i så mange pct. af forløbene, i stedet for i gennemsnit',
    also: 'vis også disse tal undervejs, fx stock/netvaerk/end',
    out: 'skriv tabellen til denne CSV-fil',
  },
  budgetWord: 'budget',
  progress: 'Prøver sig frem',
  title: (scenario) => `Hvor meget skal der til? ${scenario}`,
  varied: (what, name, from, to, now) =>
    `Der skrues på ${what} (${name}) fra ${from} til ${to}. I filen er det ${now}.`,
  variedFactor: (what, name, from, to, numbers) =>
    `Der skrues på ${what} (${name}, ${numbers} tal på én gang) fra ${from} til ${to} gange det, filen siger.`,
  goal: (outcome, relation, goal, isBudget) =>
    `Målet: ${outcome} ${RELATIONS[relation]} ${isBudget ? `budgettet, ${goal}` : goal}.`,
  goalOfChance: (outcome, relation, goal, isBudget, percent) =>
    `Målet: ${outcome} ${RELATIONS[relation]} ${isBudget ? `budgettet, ${goal},` : goal} i ${percent} pct. af forløbene.`,
  priceLevel: (year) => `Beløb i ${year}-priser.`,
  met: (value, side, plusMinus, now) =>
    `Svar: ${value}${side === null ? '' : side === 'less' ? ' eller mindre' : ' eller mere'}${plusMinus === null ? '' : ` (+/- ${plusMinus}, to standardfejl fra simuleringen)`}; i filen ${now}.`,
  several: (count, values) => `Der er ${count} svar: ${values}.`,
  within: (value, share, relation, futures) =>
    `Med ${value} er tallet ${relation === 'atMost' ? 'højst' : 'mindst'} målet i ${share} pct. af ${futures} simulerede forløb.`,
  always: (from, to) => `Målet er nået ved alle værdier fra ${from} til ${to}.`,
  none: (from, to) => `Ingen værdi fra ${from} til ${to} når målet.`,
  nearest: (at, value, off, isAbove) =>
    `Nærmest kommer ${at}: så er tallet ${value}, ${off} ${isAbove ? 'over' : 'under'} målet.`,
  flat: (value) => `Tallet er det samme, ${value}, uanset hvad der skrues til: det afhænger ikke af det.`,
  impossible: (values) => `Kan ikke lade sig gøre sammen med resten af filen: ${values}.`,
  neverPossible: 'Ingen af de prøvede værdier kan stå sammen med resten af filen; vælg et andet spænd.',
  table: {
    at: 'værdi',
    off: 'fra målet',
    answer: 'svar',
    quantile: (figure, percent) => `${figure},\n${percent} pct. af forløb`,
  },
  howExact: (tried) =>
    `${tried} værdier er prøvet uden simulering, så der er ingen tilfældigheder i svaret: det er i gennemsnit, målet nås.`,
  howSimulated: (tried, replications) =>
    `${tried} værdier er prøvet med ${replications} simulerede forløb hver og samme held for de samme børn.`,
  uncertain: (isExact) =>
    isExact
      ? 'Filen har usikre tal. Svaret er regnet med deres midte; forløbene, der tælles, har trukket hver deres.'
      : 'Filen har usikre tal: hvert forløb har trukket sine egne, de samme ved alle værdier.',
  unseen: 'Når tallet målet to gange mellem to nabolinjer i tabellen, ses det ikke; prøv så et smallere spænd.',
  and: ' og ',
  needsVary: '--vary mangler: hvilket tal skal der skrues på? fx --vary "hjemme>institution=0:2"',
  oneVary: (count) =>
    `goal-seek skruer på ét navn ad gangen; fik ${count}. Flere tal på én gang skrives med +, fx "hjemme>pleje+almen>pleje"`,
  needsGoal: 'der mangler et mål: --equals, --at-most eller --at-least med et tal eller ordet budget',
  oneGoal: 'angiv kun ét af --equals, --at-most og --at-least',
  badGoal: (option, got) =>
    `${option}: forventede et tal, fx 96500000, 96,5mio eller 0.02, eller ordet budget; fik "${got}"`,
  badRange: (got) => `--vary: forventede TAL, TAL=fra:til eller TAL=-20%:+20%; fik "${got}"`,
  upsideDown: (name) => `--vary ${name}: fra skal være mindre end til`,
  noRange: (name) => `--vary: ${name} er 0 i filen, så et spænd må angives, fx ${name}=0:0.05`,
  noBudget: (file) => `${file} har intet budget (economy.budget); angiv målet som et tal`,
  budgetYears: (period, years) => `budgettet har ikke ${period}; det har ${years}`,
  budgetOutcome: (got, needed) => `budgettet kan kun holdes op mod ${needed}; fik ${got}`,
  budgetBelow: 'et budget er nået, når udgiften højst er budgettet; brug --equals eller --at-most',
  badChance: (got) => `--chance: forventede pct. mellem 1 og 99, fik "${got}"`,
};
