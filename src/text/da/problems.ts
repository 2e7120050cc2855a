/** Problems with a scenario, in Danish, for a planner: what was expected, what came, what may have been meant. */

import type { ExpectedType, Got, Named } from '../../scenario/problem.js';
import { gotText, listing, type ProblemTexts, shortened } from '../problem-words.js';
import { daBlockProblems } from './block-problems.js';
import { daEconomyProblems } from './economy-problems.js';
import { daFormulaProblems } from './formula-problems.js';
import { daGridProblems } from './grid-problems.js';
import { daHistoryProblems } from './history-problems.js';
import { daMunicipalProblems } from './municipal-problems.js';
import { tal } from './number.js';
import { daPolicyProblems } from './policy-problems.js';
import { daPriceProblems } from './price-problems.js';
import { daTableProblems } from './table-problems.js';
import { daTargetProblems } from './target-problems.js';
import { daUncertainProblems } from './uncertain-problems.js';

const TYPES: Readonly<Record<ExpectedType, string>> = {
  number: 'et tal',
  integer: 'et helt tal',
  text: 'en tekst',
  list: 'en liste (linjer med - foran)',
  fields: 'felter (navn: værdi)',
  truth: 'true eller false',
  other: 'noget andet',
};

const NAMED: Readonly<Record<Named, string>> = {
  step: 'trin',
  band: 'aldersbånd',
  group: 'gruppe',
  addOn: 'tillægsydelse',
};
const KNOWN: Readonly<Record<Named, string>> = {
  step: 'trinene er',
  band: 'aldersbåndene er',
  group: 'grupperne er',
  addOn: 'tillægsydelserne er',
};

/** What the YAML reader stumbled on, by its code. */
const YAML: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'en henvisning (*navn) kan ikke have egenskaber',
  BAD_ALIAS: 'henvisningen (*navn) er skrevet forkert; skal teksten begynde med *, så sæt den i anførselstegn',
  BAD_COLLECTION_TYPE: 'listen eller gruppen er af en forkert slags',
  BAD_DIRECTIVE: 'linjen begynder med %, som YAML ikke forstår her',
  BAD_DQ_ESCAPE: 'efter \\ i en tekst med " står et tegn, som YAML ikke kender; brug \' om teksten i stedet',
  BAD_INDENT: 'indrykningen passer ikke med linjerne omkring',
  BAD_PROP_ORDER: 'egenskaberne står i forkert rækkefølge',
  BAD_SCALAR_START: 'værdien begynder med et tegn, der betyder noget særligt; sæt den i anførselstegn',
  BLOCK_AS_IMPLICIT_KEY:
    'et felt står på samme linje som et andet felt; sæt anførselstegn om værdien, hvis den indeholder kolon',
  BLOCK_IN_FLOW: 'inde i { } eller [ ] kan der ikke stå linjer med indrykning',
  COMMENT_SPACE: 'der mangler et mellemrum foran #',
  IMPOSSIBLE: 'teksten kan ikke læses',
  KEY_OVER_1024_CHARS: 'et feltnavn er over 1024 tegn',
  MISSING_CHAR: 'der mangler et tegn, for eksempel kolon, komma, anførselstegn eller slutklamme',
  MULTILINE_IMPLICIT_KEY: 'et feltnavn går over flere linjer; mangler der kolon efter feltnavnet?',
  MULTIPLE_ANCHORS: 'værdien har flere ankre (&navn)',
  MULTIPLE_DOCS: 'filen indeholder flere dokumenter (---); der må kun være ét',
  MULTIPLE_TAGS: 'værdien har flere mærker (!navn)',
  NON_STRING_KEY: 'et feltnavn er ikke en tekst',
  RESOURCE_EXHAUSTION: 'felterne ligger for dybt inde i hinanden',
  TAB_AS_INDENT: 'linjen er rykket ind med tabulator; brug mellemrum',
  TAG_RESOLVE_FAILED: 'mærker (!navn) bruges ikke i scenarier',
  UNEXPECTED_TOKEN: 'her står noget uventet; er der en klamme eller et anførselstegn for meget?',
  UNRESOLVED_ALIAS: 'henvisningen (*navn) peger på et anker (&navn), der ikke findes',
};

/** The problems in Danish. */
export const daProblems: ProblemTexts = {
  ...daEconomyProblems,
  ...daFormulaProblems,
  ...daPolicyProblems,
  ...daBlockProblems,
  ...daGridProblems,
  ...daHistoryProblems,
  ...daMunicipalProblems,
  ...daPriceProblems,
  ...daTableProblems,
  ...daTargetProblems,
  ...daUncertainProblems,
  fileMissing: ({ path }) => `filen ${path} findes ikke`,
  fileUnreadable: ({ path }) => `filen ${path} kan ikke læses`,
  fileTooLarge: ({ path, limitBytes }) => `filen ${path} er for stor: højst ${limitBytes / 1e6} MB`,
  extendsCircle: ({ chain }) => `extends går i ring: ${chain.join(' -> ')}`,
  extendsTooDeep: ({ limit }) => `flere end ${limit} filer bygger oven på hinanden`,
  strengthIdle: () => '--strength ændrer intet: ingen virkning i filen er et interval (low, middle, high)',
  laidExtends: () =>
    'en fil til --with lægges oven på et andet scenarie og kan ikke have extends; fjern feltet, eller kør filen for sig',
  priceLevelDiffers: ({ got, base }) => `prisniveauet er ${got}, men filen under har ${base}; de skal være ens`,
  groupsApart: ({ group, other, from, to }) =>
    `gruppen '${group}' kan ikke lægges oven på gruppen '${other}': begge filer regner faktoren for rest ud for sig (fx fra ${from} til ${to}), og sammen passer gennemsnittet ikke; læg kun den ene på, eller skriv alle grupper og rest i én fil`,
  moreProblems: ({ count }) => `og mindst ${count} problemer til, som ikke er vist`,
  yaml: ({ reason }) => `filen kan ikke læses her: ${YAML[reason] ?? `YAML-fejl ${reason}`}`,
  duplicateKey: ({ key, firstLine }) => `feltet '${shortened(key)}' står to gange, første gang i linje ${firstLine}`,
  keyNotAllowed: ({ key }) => `'${shortened(key)}' kan ikke bruges som feltnavn`,
  tooNested: ({ limit }) => `felterne ligger mere end ${limit} lag inde i hinanden`,
  tooManyValues: ({ limit }) =>
    `filen er for omfattende til et scenarie: højst ${limit} værdier, når henvisninger (*navn) er skrevet ud`,
  notAScenario: ({ got }) => `forventede et scenarie med felter (navn: værdi), fik ${da(got)}`,
  unknownKey: ({ key, suggestion, known }) =>
    `ukendt felt '${shortened(key)}'; ${meant(suggestion) ?? `felterne er ${listing(known)}`}`,
  digitsAsKey: ({ key }) =>
    `'${shortened(key)}' er ikke et felt; er det decimaler? De skrives med punktum (0.5), ikke komma`,
  missingKey: ({ key }) => `feltet ${key} mangler`,
  wrongType: ({ expected, got }) => `forventede ${TYPES[expected]}, fik ${da(got)}`,
  notFinite: ({ got }) => `forventede et endeligt tal, fik ${da(got)}`,
  decimalComma: ({ got, better }) =>
    `forventede et tal, fik "${got}"; decimaler skrives med punktum i filen: ${better}`,
  tooSmall: ({ minimum, got }) => `forventede et tal >= ${tal(minimum)}, fik ${da(got)}`,
  tooBig: ({ maximum, got }) => `forventede et tal <= ${tal(maximum)}, fik ${da(got)}`,
  notAbove: ({ limit, got }) => `forventede et tal > ${tal(limit)}, fik ${da(got)}`,
  growthTooHigh: ({ got, limit }) =>
    `${da(got)} om året er for meget (højst ${limit}, altså en fordobling); 3 % om året skrives 0.03`,
  intensityTooHigh: ({ got, limit }) =>
    `${da(got)} pr. barneår er for meget (højst ${limit}); er tallet pr. måned eller et antal børn?`,
  emptyText: () => 'teksten er tom',
  textTooLong: ({ maximum }) => `teksten er for lang: højst ${maximum} tegn`,
  emptyList: () => 'listen er tom',
  listTooShort: ({ minimum }) => `listen er for kort: mindst ${minimum}`,
  listTooLong: ({ maximum }) => `listen er for lang: højst ${maximum}`,
  notOneOf: ({ options, got, suggestion }) => `forventede ${orList(options)}, fik ${da(got)}${hint(suggestion)}`,
  badId: ({ got }) => `${da(got)} kan ikke bruges som id: små bogstaver, cifre, _ og - (højst 40 tegn, ikke kun cifre)`,
  badMonth: ({ got }) => `forventede en måned som 2017-01, fik ${da(got)}`,
  badAges: ({ got }) => `forventede aldre som 12-17 (0 til 30, yngste først), fik ${da(got)}`,
  badBirthday: ({ got }) => `forventede en fødselsdag fra 1 til 30, fik "${shortened(got)}"`,
  badYear: ({ got }) => `forventede et årstal, fik "${shortened(got)}"`,
  badTrendYear: ({ got, first, last }) => `forventede et årstal fra ${first} til ${last}, fik "${shortened(got)}"`,
  badDuration: ({ got, limit }) =>
    `forventede måneder som 0-6 eller 24- (hele måneder, 0 til ${limit}, mindste først), fik ${da(got)}`,
  notExactlyOne: ({ keys, found }) =>
    `forventede netop ét af felterne ${listing(keys)}, fik ${found.length === 0 ? 'ingen' : found.join(' og ')}`,
  notAccepted: ({ got }) => `værdien kan ikke bruges her: ${da(got)}`,
  duplicateId: ({ id }) => `id'et '${id}' er brugt før`,
  duplicatePair: ({ from, to }) => `overgangen fra ${from} til ${to} er angivet to gange`,
  reservedId: ({ id }) => `'${id}' har en fast betydning og kan ikke bruges som id`,
  unknownName: ({ what, id, suggestion, known }) =>
    `ukendt ${NAMED[what]} '${shortened(id)}'; ${meant(suggestion) ?? knownNames(what, known)}`,
  fromEqualsTo: ({ id }) => `overgangen går fra ${id} til sig selv`,
  universalCount: ({ count }) => `forventede netop ét trin af typen universal, fik ${count}`,
  universalNamed: ({ id }) => `'${id}' er det almene trin, som ikke angives her`,
  restLeaves: () => 'leave angives ikke: de børn, der ikke er nævnt, forlader trappen af sig selv',
  unitCostMissing: ({ step }) =>
    `trinnet ${step} mangler unitCost (kr. pr. helårsperson); skriv 0, hvis det intet koster`,
  familyLikeNoPlacement: ({ step }) =>
    `trinnet ${step} er ingen anbringelse (kind: placement) og kan ikke have familyLike`,
  ledgerMissing: ({ step }) => `trinnet ${step} er efterværn og skal angive ledger: steps_2_3, steps_4_6 eller none`,
  bandMissing: ({ band }) => `aldersbåndet ${band} mangler; når et tal gives pr. aldersbånd, skal alle med`,
  bandOrder: ({ band, previous }) =>
    `aldersbåndet ${band} skal begynde efter ${previous}: yngste først og uden overlap`,
  intensityHigh: ({ got, limit }) =>
    `${tal(got)} pr. barneår er meget (over ${limit}, altså et ophold på under en uge); er enheden rigtig?`,
  noPlacement: () => 'gælder vejen tilbage til en anbringelse, men intet trin har kind: placement',
  durationGap: ({ from, to }) =>
    `tiden fra måned ${from} til ${to} mangler; faktorerne skal dække hele tiden fra måned 0`,
  durationOverlap: ({ range, previous }) =>
    `månederne ${range} overlapper ${previous}; hvert interval skal begynde, hvor det forrige slutter`,
  durationNotOpen: ({ from }) =>
    `tiden fra måned ${from} mangler; det sidste interval skal være åbent, for eksempel ${from}-`,
  growthHigh: ({ got, limit }) =>
    `en vækst på ${tal(got)} om året er meget (over ${tal(limit)}); er enheden rigtig? 3 % om året skrives 0.03`,
  trendNoYears: () => 'byYear har ingen år; angiv mindst ét',
  trendTooHigh: ({ from, to, got, limit }) =>
    `overgangen fra ${from} til ${to} kommer op på ${tal(got)} pr. barneår i perioden; det er for meget (højst ${limit})`,
  sharesAboveOne: ({ sum }) => `andelene giver tilsammen ${tal(sum)}; de må højst give 1`,
  stepUnreachable: ({ id }) =>
    `ingen børn kan komme til trinnet ${id}: ingen overgang, fødselsdag, tilgang eller startbestand fører dertil`,
  stepNeverLeft: ({ id }) => `børn kan aldrig forlade trinnet ${id}: ingen overgang og ingen fødselsdag fører derfra`,
  addOnNoSteps: () => 'prevalence har ingen trin; angiv mindst ét',
  prevalenceOutside: ({ addOn, step, share }) =>
    `andelen med ${addOn} på trinnet ${step} kan blive ${tal(share)}; den skal ligge fra 0 til 1`,
  stockAbovePopulation: ({ stock, children }) =>
    `der er flere 0-17-årige på trinene (${tal(stock)}) end i befolkningen (${tal(children)})`,
  aftercareUnder18: ({ id }) =>
    `på trinnet '${id}' (aftercare) er ingen under 18 år; skriv det i initial.stock med ages, for eksempel 18-22`,
  stockWithoutAges: ({ id }) =>
    `børnene på '${id}' fordeles jævnt på 0-17 år, fordi ages mangler; er de i virkeligheden ældre eller yngre, stiger eller falder tallet af sig selv i de første år`,
  leavesEarly: ({ age }) =>
    `på ${age}-årsdagen forlader alle trappen, som står på et trin, der ikke er nævnt, også på det almene; skal nogen blive, så giv deres trin en andel til sig selv`,
};

function da(got: Got): string {
  return gotText(got, { nothing: 'ingenting', list: 'en liste', fields: 'en gruppe felter', number: tal });
}

function meant(suggestion: string | null): string | null {
  return suggestion === null ? null : `mente du '${suggestion}'?`;
}

function hint(suggestion: string | null): string {
  return suggestion === null ? '' : `; mente du '${suggestion}'?`;
}

function knownNames(what: Named, known: readonly string[]): string {
  return known.length === 0 ? 'der er ingen angivet' : `${KNOWN[what]} ${listing(known)}`;
}

function orList(options: readonly string[]): string {
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} eller ${options.at(-1)}`;
}
