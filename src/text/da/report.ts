import { formatNumber } from '../number-format.js';
import type { ReportWords } from '../report-words.js';
import { chartsDa } from './charts.js';
import { comparisonDa } from './comparison.js';
import { moneyDa } from './money.js';
import { overlayDa } from './overlay.js';
import { assumptionsDa, effectsDa, limitsDa } from './report-assumptions.js';
import { outcomesDa } from './report-outcomes.js';
import { stressDa } from './stress.js';
import { summaryDa } from './summary.js';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const month = (text: string): string => {
  const [year, number] = text.split('-');
  return `${MONTHS[Number(number) - 1]} ${year}`;
};

const marks = { decimalMark: chartsDa.decimalMark, thousandMark: chartsDa.thousandMark };

/** The report, in Danish. */
export const reportDa: ReportWords = {
  lang: 'da',
  ...marks,
  charts: chartsDa,
  money: moneyDa,
  summary: summaryDa,
  comparison: comparisonDa,
  stress: stressDa,
  count: (number) => formatNumber(number, 0, marks),
  percent: (number) => `${number} pct.`,
  month,
  date: (date) => {
    const [year, number, day] = date.split('-');
    return `${Number(day)}. ${MONTHS[Number(number) - 1]} ${year}`;
  },
  period: (period) => (period.length === 4 ? period : month(period)),
  prices: ({ prices, priceLevel }) => (prices === 'current' ? 'løbende priser' : `${priceLevel}-priser`),
  nineOfTen: '9 af 10 forløb mellem',
  scenario: 'Scenarie',
  evidence: overlayDa.evidenceMeans,
  title: (proposals) => `${proposals.join(', ')}: hvad betyder det for børn, unge og økonomi?`,
  titleAlone: (base) => `${base}: prognose for børn, unge og økonomi`,
  lead: (base, from, to) =>
    `Prognose for indsatstrappen fra ${from} til ${to}, til udvalg og planlæggere. Grundlaget er "${base}".`,
  facts: {
    base: 'Grundlag',
    population: 'Befolkning',
    children: (number) => `${number} børn og unge på 0-17 år`,
    table: (area) => `befolkningstabel${area === '' ? '' : ` for ${area}`}`,
    period: 'Periode',
    fromTo: (from, to) => `${from} til ${to}`,
    replications: 'Forløb af hvert scenarie',
    prices: 'Beløb i',
    date: 'Kørt',
  },
  headings: {
    summary: 'Sammenfatning',
    forecast: 'Prognosen',
    ladder: (year) => `Trappen i ${year}: hvem er hvor, og hvilken vej går de?`,
    budget: 'Budget og overslagsår',
    businessCase: 'Business case og tilbagebetaling',
    priceClasses: 'Prisklasser',
    keyFigures: 'Nøgletal',
    outcomes: 'Børnene ved siden af pengene',
    assumptions: 'Forudsætninger',
    limits: 'Hvad modellen ikke ved',
    provenance: 'Sådan er rapporten lavet',
  },
  figures: {
    intro:
      'Den kraftige streg er gennemsnittet af forløbene. I 9 af 10 forløb ligger tallet i det lyse bånd. Forskelle er regnet forløb for forløb: børnene har samme held med og uden forslaget, så forskellen er forslaget og ikke tilfældet.',
    introOfOne: 'Stregen er det ene forløb, så der er ikke noget bånd om den.',
    note: 'Tallene er afrundet hver for sig, så en forskel eller en sum kan afvige på sidste ciffer. Figurerne viser børn ved månedens udgang; sammenfatningen fortæller om årets gennemsnit, hvor der er hele år, så de to kan være lidt forskellige.',
    steps: 'Trin for trin',
    when: 'Tidspunkt',
    meanOf: (scenario) => scenario,
    lowOf: '5 pct.',
    highOf: '95 pct.',
    isNow: (scenario, mean) => `${scenario} ${mean}`,
    caption: (title, when, ends, isOne) =>
      sentence(`${title}. ${capital(when)}${isOne ? '' : ' i gennemsnit'}: ${ends.join('; ')}.`),
    course: ({ name, from, fromWhen, to, toWhen, band }) =>
      sentence(
        `${name}: fra ${from} i ${fromWhen} til ${to} i ${toWhen}${band === null ? '' : ` i gennemsnit, der i 9 af 10 forløb mellem ${band.low} og ${band.high}`}.`,
      ),
    alt: (title, courses) => `Kurve over tid. ${title}. ${courses.join(' ')}`,
    altOfBars: (title, ends) => sentence(`Søjler år for år. ${title}. ${ends}`),
    observed: {
      course: (from, to) =>
        from === null
          ? `Observeret: ${to.value} i ${to.when}`
          : `Observeret: fra ${from.value} i ${from.when} til ${to.value} i ${to.when}`,
      same: (mean) => `da har prognosen ${mean}`,
      begins: (mean, when) => `prognosen begynder med ${mean} i ${when}`,
      step: (name, seen, when, mean, meanWhen) =>
        `${name} ${seen} i ${when}, prognosen ${mean}${when === meanWhen ? '' : ` i ${meanWhen}`}`,
      all: (steps) =>
        sentence(
          `De mørke prikker er, hvad der faktisk er observeret. Senest observeret, og grundlagets prognose: ${steps.join('; ')}.`,
        ),
    },
    of: (title, scenario) => `${title}${title.endsWith('?') ? '' : ':'} ${scenario}.`,
    by: (title, year, ends) => sentence(`${title}. Senest i ${year}: ${ends.join('; ')}.`),
    shares: (scenario, years) =>
      `${scenario}, andel af forløbene: ${years.map(([year, percent]) => `senest i ${year} ${percent}`).join(', ')}.`,
    holds: (scenario, years) =>
      `${scenario}: budgettet holder i ${years.map(([year, percent]) => `${percent} af forløbene (${year})`).join(', ')}.`,
  },
  ladder: {
    howToRead:
      'Tallet på hvert trin er børn og unge ved årets udgang. Pilene er skift i løbet af året: jo bredere, jo flere. Pile over trinnene går op ad trappen (mod mere indgribende hjælp eller videre i efterværn), pile under trinnene går ned. Skift, der sker sjældnere end hvert andet år, står kun i tabellen, og det samme gør børn, der kommer udefra eller forlader trappen.',
    caption: (scenario, year, isAgainstBase, isOne) =>
      `${scenario}, ${year}${isOne ? '' : ', gennemsnit af forløbene'}.${isAgainstBase ? ' I parentes: forskellen fra grundlaget.' : ''}`,
    alt: (scenario, year, steps) =>
      `Indsatstrappen i ${year}, ${scenario}. Børn ved årets udgang: ${steps.join(', ')}.`,
    childrenOn: (step, children) => `${step} ${children}`,
    tableCaption: (scenario, year) => `Skift mellem trin i ${year}: ${scenario}`,
    from: 'Fra',
    to: 'Til',
    moves: 'Skift i året',
    movesInBase: 'I grundlaget',
    outside: 'udefra',
    out: 'ud af trappen',
  },
  budget: {
    introOfOne:
      'Tal fra det ene forløb. Linjerne lægger sammen til de viste summer, og virkemidlernes egne udgifter er regnet med.',
    intro:
      'Gennemsnit af forløbene. Linjerne lægger sammen til de viste summer, og virkemidlernes egne udgifter er regnet med.',
    caption: (scenario, prices) => `${scenario} (mio. kr., ${prices})`,
    line: 'Linje',
    safety: 'Holder det vedtagne budget?',
    safetyCaption: (prices) => `Hvor sikkert budgettet holder (mio. kr., ${prices})`,
    columns: {
      period: 'År',
      budget: 'Budget',
      holds: 'Holder i',
      overrun: 'Overskrides i gennemsnit med',
      reserve: 'Reserve til 8 af 10 forløb',
    },
  },
  businessCase: {
    intro:
      'Forskellen mellem forslaget og grundlaget, i den form kommuner bruger. Minus er en besparelse. Tjent ind er det år, hvorfra de kumulerede beløb er nul eller under resten af perioden.',
    caption: (scenario, prices, refunding, hasRefund) =>
      `${scenario} (mio. kr., ${prices}${hasRefund ? (refunding === 'net' ? ', efter refusion' : ', før refusion') : ''}; minus er en besparelse)`,
    from: '9 af 10 forløb fra',
    to: 'til',
    payback: {
      caption: (scenario, isAfterRefund) =>
        `Hvornår er ${scenario} tjent ind?${isAfterRefund ? ' Efter refusion.' : ''}`,
      within: 'Inden for',
      by: 'Senest i',
      share: 'Andel af forløbene',
      inWords: 'Det vil sige',
      never: 'Ikke i perioden',
    },
  },
  priceClasses: {
    intro: 'Børn efter, hvad hvert barns hjælp koster på et år, i det første og det sidste hele år.',
    noteOfOne: 'Tal fra det ene forløb.',
    note: 'Gennemsnit af forløbene. Pr. sag er gennemsnittet af de forløb, der har sager i klassen.',
    caption: (scenario, prices) => `${scenario} (${prices})`,
    priceClass: 'Prisklasse',
    cases: (year) => `Sager ${year}`,
    million: (year) => `Mio. kr. ${year}`,
    perCase: (year) => `1.000 kr. pr. sag ${year}`,
    below: (kr) => `under ${kr} kr.`,
    between: (from, to) => `${from}-${to} kr.`,
    from: (kr) => `fra ${kr} kr.`,
  },
  keyFigures: {
    introOfOne:
      'Børn på hvert trin pr. 1.000 0-17-årige i det ene forløb. Pilen følger VIVEs regel: stabil er en ændring på højst 0,2 pr. 1.000.',
    intro:
      'Børn på hvert trin pr. 1.000 0-17-årige. Pilen gælder gennemsnittet af forløbene efter VIVEs regel: stabil er en ændring på højst 0,2 pr. 1.000. Til højre står, i hvor mange af forløbene tallet stiger, er stabilt og falder.',
    note: 'I en kommune af almindelig størrelse stiger eller falder tallene tit mere end 0,2 pr. 1.000 ved et tilfælde. En pil er derfor ikke i sig selv tegn på en virkning.',
    lowNote:
      'Nogle tal er under 1 pr. 1.000. Dér kan "stabil" dække over en ændring på en femtedel eller mere af børnene på trinnet: se på antallet af børn, ikke på pilen.',
    caption: (scenario, from, to) => `${scenario}: børn pr. 1.000 0-17-årige ved udgangen af ${from} og ${to}`,
    step: 'Trin',
    change: 'Ændring',
    trend: 'Udvikling',
    rising: 'stigende',
    stable: 'stabil',
    falling: 'faldende',
    shareThat: (trend) => `${capital(trend)} i`,
    allPlaced: 'Anbragte i alt',
    ladderCaption: (scenario, prices) => `${scenario}: kr. pr. 0-22-årig (${prices})`,
    steps23: 'Trin 2-3',
    steps46: 'Trin 4-6',
    ratio: 'Trin 2-3 i pct. af trin 4-6',
  },
  outcomes: outcomesDa,
  assumptions: assumptionsDa,
  effects: effectsDa,
  limits: limitsDa,
  provenance: {
    intro: 'Samme scenarier, samme seed og samme program giver de samme tal til sidste ciffer.',
    program: 'Program',
    version: (version, engine) => `indsatstrappe ${version} (regnekerne ${engine})`,
    date: 'Kørt',
    seed: 'Seed',
    scenarios: 'Scenarier i kørslen',
    hash: 'Kendemærke',
    replications: 'Forløb',
    failed: 'Fejlede',
    again: 'Kør hele resultatmappen igen, og få at vide, om tal, figurer og denne rapport er ens til sidste byte:',
    whereToStand:
      'Skrives i den mappe, hvor resultatmappen ligger. Fra programmets egen mappe: npx foran, og outputs/ foran mappens navn.',
  },
  page: {
    skip: 'Spring til indholdet',
    contents: 'Indhold',
    numbers: 'Vis tallene',
    sortBy: (column) => `Sortér efter ${column}`,
    scrollable: 'kan rulles vandret',
    figure: 'Figur',
    table: 'Tabel',
  },
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Ends in one full stop, also after an abbreviation. */
function sentence(text: string): string {
  return text.replace(/\.\.$/, '.');
}
