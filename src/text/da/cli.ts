import type { CliWords } from '../cli-words.js';
import { listing } from '../problem-words.js';
import { comparisonDa } from './comparison.js';
import { moneyDa } from './money.js';
import { payersDa } from './payers.js';
import { stressDa } from './stress.js';

const MONTHS = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');

/** A limit: 10 mio. rather than a row of noughts. */
const large = (number: number): string => (number < 1e6 ? String(number) : `${number / 1e6} mio.`);

/** Prices of a year, or current ones (null). */
const inPrices = (year: number | null): string => (year === null ? 'løbende priser' : `${year}-priser`);

/** Danish, the first language of the program. */
export const cliDa: CliWords = {
  program: 'Fremskriver anbringelser, hjemmebaserede indsatser og udgifter på indsatstrappen.',
  commands: {
    run: 'Simulerer en eller flere scenariefiler; den første er den, de andre sammenlignes med.',
    attribute: 'Fortæller, hvad hvert virkemiddel i en pakke bidrager med til forskellen fra grundlaget.',
    calibrate: 'Tilpasser tal i et scenarie til nøgletal og skriver det tilpassede scenarie og en rapport.',
    check: 'Tjekker en scenariefil og siger på almindeligt dansk, hvad den betyder.',
    trace: 'Følger ét barn gennem ét forløb: dets ophold, trin for trin.',
    create: 'Skriver en kommenteret skabelon til en ny scenariefil.',
    policies: 'Viser de virkemidler, der kan lægges oven på et scenarie med --with, eller alt om ét af dem.',
    case: 'Viser en business case med faste beløb som tabel 1-3, med tilbagebetalingstid og nutidsværdi; intet simuleres.',
    replay: 'Kører en resultatmappe igen og siger, om tal og billeder er de samme til sidste byte.',
    schema: 'Skriver JSON Schema for scenariefiler, som editorer kan bruge til at hjælpe og rette.',
    help: 'Viser hjælp til en kommando.',
  },
  argumentNames: { files: 'filer', file: 'fil', name: 'navn', folder: 'mappe' },
  arguments: {
    files: 'scenariefiler (YAML); den første er grundlaget',
    baseAndWhatIf: 'grundlaget og det scenarie, der sammenlignes (eller --with)',
    file: 'scenariefil (YAML)',
    caseFile: 'fil med en business case (YAML)',
    newFile: 'den fil, der skal skrives',
    command: 'kommandoens navn; uden: alle kommandoer',
    resultFolder: 'en mappe, som run har skrevet',
    overlay: 'virkemidlets navn eller sti; uden: alle virkemidler',
  },
  placeholders: {
    options: 'tilvalg',
    command: 'kommando',
    text: 'TEKST',
    folder: 'MAPPE',
    file: 'FIL',
    child: 'NUMMER',
    name: 'NAVN',
    myFile: 'min_kommune',
  },
  options: {
    replications: 'antal forløb i stedet for filens',
    seed: 'seed (en tekst) i stedet for filens; samme seed giver samme tal',
    threads: 'antal tråde; resultatet er det samme for alle antal',
    out: 'mappe, som resultatmappen lægges i',
    lang: 'sprog: dansk (da) eller engelsk (en)',
    quiet: 'skriv kun fejl',
    json: 'skriv resultatet som JSON i stedet for tabel',
    noCharts: 'spring figurerne over',
    noReport: 'spring rapporten (rapport.html) over',
    noWorkbook: 'spring regnearket (regneark.xlsx) over',
    noStress: 'spring stresstesten af business casen over',
    check: 'tjek i hvert forløb, at programmet overholder sine egne regler (tager 10-15 gange så lang tid)',
    replication: 'hvilket forløb (0, 1, 2 ...)',
    child: 'hvilket barn (1, 2, 3 ...; det ældste er nr. 1); uden: vis alle børn, der kommer på trappen',
    help: 'vis hjælp',
    version: 'vis version',
    outFile: 'fil, der skal skrives, i stedet for skærmen',
    schemaOfCase: 'skemaet for business cases med faste beløb i stedet for scenarier',
    force: 'overskriv en fil, der findes',
    with: 'læg et eller flere virkemidler oven på filen: navn (i mappen virkemidler ved siden af filen, eller et af programmets egne) eller sti',
    withOfRun:
      'kør også den første fil med et eller flere virkemidler lagt oven på, alle på én gang: navn (i mappen virkemidler ved siden af filen, eller et af programmets egne) eller sti',
    strength: 'hvilken ende af de angivne intervaller virkemidlerne fra --with bruger',
    targets:
      'fil med nøgletal (CSV, eller Excel: FIL.xlsx#ARK): measure, step, period, value, source; se docs/kalibrering.md',
    free: 'tal, der må ændres: FRA>TIL (* er alle), @bånd, + mellem flere, der følges ad; unitCost:TRIN; parameters.NAVN',
    pool: 'nøgletal fra en sammenligningsgruppe (som --targets, med en kolonne municipality): kommunens tal trækkes mod gruppens, mest hvor kommunen er lille',
    fromPeriod: 'kun nøgletal fra dette år eller denne måned',
    untilPeriod: 'kun nøgletal til og med dette år eller denne måned',
    effectiveDraws: 'hvor mange uafhængige trækninger af de usikre tal der mindst skal være',
    futures:
      'regn det, modellen forventer, som gennemsnit af så mange forløb (for nøgletal, der intet præcist gennemsnit har); af sig selv 100, hvor børnene afhænger af hinanden',
    modeOnly: 'find kun det mest sandsynlige sæt af tal, ingen trækninger',
  },
  helpTitles: {
    'Usage:': 'Brug:',
    'Arguments:': 'Argumenter:',
    'Options:': 'Tilvalg:',
    'Global Options:': 'Fælles tilvalg:',
    'Commands:': 'Kommandoer:',
  },
  defaultValue: (value) => `standard: ${value}`,
  examples: 'Eksempler:',
  mistakes: {
    unknownCommand: (name) => `Ukendt kommando: ${name}.`,
    unknownOption: (name) => `Ukendt tilvalg: ${name}.`,
    missingArgument: (name) => `Der mangler noget efter kommandoen: <${name}>.`,
    optionMissingArgument: (option) => `Der mangler noget efter tilvalget ${option}.`,
    tooManyArguments: (expected, got) =>
      `For mange argumenter: kommandoen tager ${expected}, fik ${got}. Et navn med mellemrum skal stå i anførselstegn.`,
    didYouMean: (known) => `Mente du ${known}?`,
    seeHelp: 'Se hjælpen med --help.',
  },
  wholeNumber: (option, from, to, got) =>
    `${option}: forventede et helt tal fra ${from} til ${large(to)}, skrevet uden punktum og komma, fik "${got}"`,
  unknownLanguage: (got) => `--lang: forventede da eller en, fik "${got}"`,
  unknownStrength: (got, suggestion) =>
    `--strength: forventede low, middle eller high, fik "${got}"${suggestion === null ? '' : `; mente du ${suggestion}?`}`,
  strengthAlone: '--strength gælder virkemidlerne fra --with og kan ikke stå alene',
  unknownOverlay: (name, suggestion, known) =>
    `der er intet virkemiddel og ingen fil, der hedder "${name}"; ${
      suggestion !== null
        ? `mente du ${suggestion}?`
        : known.length === 0
          ? 'der er ingen mappe virkemidler ved siden af filen'
          : `virkemidlerne er ${listing(known)}; se dem alle med kommandoen policies`
    }`,
  strengths: { low: 'lav virkning', middle: '', high: 'høj virkning' },
  emptySeed: '--seed: forventede en tekst, fik ingenting',
  replicationBeyond: (count, last, got) =>
    `--replication: filen har ${count} forløb, som har numrene 0 til ${last}; fik ${got}`,
  problemCount: (count) => (count === 1 ? '1 fejl, ingenting er skrevet.' : `${count} fejl, ingenting er skrevet.`),
  horizonDiffers: (file, base) =>
    `${file}: horisonten er en anden end i ${base}; scenarier kan kun sammenlignes over de samme år`,
  priceLevelDiffers: (file, level, base, baseLevel) =>
    `${file}: beløbene er i ${level}-priser, i ${base} i ${baseLevel}-priser; de kan ikke sammenlignes`,
  pricesDiffer: (file, prices, base, basePrices) =>
    `${file}: beløb vises i ${inPrices(prices)} (economy.show), i ${base} i ${inPrices(basePrices)}; de kan ikke sammenlignes`,
  stepsDiffer: (file, base) => `${file}: ingen af trinene findes i ${base}; der er intet at sammenligne`,
  sameName: (file, other, name) =>
    `${file}: scenariet hedder "${name}" ligesom ${other}; giv det sit eget navn i feltet name`,
  allFailed: (first) => `alle forløb fejlede (det første: ${first})`,
  tooMuch: 'Der er ikke hukommelse nok til så mange forløb; prøv med færre (--replications).',
  simulating: 'Simulerer',
  drawing: 'Tegner figurer',
  stopped: 'Afbrudt. Ingenting er skrevet.',
  written: (folder) => `Resultaterne ligger i ${folder}`,
  time: (seconds) => `(${seconds} s)`,
  failed: (count, total, message, first) =>
    `${count} af ${total} forløb fejlede og er ikke med (det første: nr. ${first}, ${message})`,
  checked: {
    allHold: (replications) => `Tjekket: ${replications} forløb, og alle regler holder.`,
    broken: (scenario, count, replications, total) =>
      `${scenario}: programmets regler holder ikke i ${replications} af ${total} forløb (brud i alt: ${count})`,
    more: (count) => `... og ${count} mere`,
    report: (version, engine, seed) =>
      `Det er en fejl i programmet og ikke i scenariet. Ingenting er skrevet. Send linjerne ovenfor sammen med filerne til dem, der vedligeholder programmet (version ${version}, regnekerne ${engine}, seed "${seed}").`,
  },
  table: {
    title: (scenario, replications, _isOne, prices) => `${scenario} (${replications} forløb, ${inPrices(prices)})`,
    differenceTitle: (scenario, base) => `Forskel: ${scenario} minus ${base}`,
    columns: 'Helårspersoner på hvert trin, nye anbringelser og udgifter i alt i mio. kr., pr. år.',
    cells:
      'Gennemsnit og i parentes 5-95 % af forløbene: Et forløb er én simuleret fremtid, og 9 af 10 ligger mellem de to tal. Nye anbringelser er anbringelser, ikke børn; genanbringelser er talt med.',
    cellsOfOne: 'Ét forløb, så der er intet gennemsnit og ingen spredning.',
    universalLeftOut: (step) => `Trinnet "${step}" er ikke vist: det er alle de øvrige børn.`,
    differenceCells:
      'Forløb for forløb med samme held for de samme børn: gennemsnit og i parentes grænserne for 5-95 % af forløbene (fra; til).',
    differenceCellsOfOne: 'Ét forløb med samme held for de samme børn.',
    sameLeftOut: 'År og trin uden forskel er ikke vist.',
    noDifference: 'Ingen forskel.',
    wholeYears: (from, to) => `Kun hele kalenderår er vist; perioden går fra ${from} til ${to}.`,
    noWholeYear: (from, to) =>
      `Perioden fra ${from} til ${to} har intet helt kalenderår, så der er ingen tal pr. år; se forecast.csv for måneder.`,
    year: 'År',
    newPlacements: 'Nye anbringelser',
    millionKr: 'Mio. kr.',
    payers: payersDa,
    addOns: 'Til sidst står tillægsydelserne: helårspersoner, der har dem. De samme børn er også talt på deres trin.',
    rePlacements: {
      title: 'Genanbringelser',
      note: 'Genanbringelser er de af de nye anbringelser, hvor barnet har været anbragt før.',
    },
    breakdowns: {
      title: 'Sammenbrud',
      note: 'Sammenbrud er flytninger og hjemgivelser fra anbringelser, som ingen havde planlagt.',
    },
    found: {
      title: 'Fundet ved opsporing',
      note: 'Fundet ved opsporing er børn, der uden opsporingen ikke var kommet på det tidspunkt.',
    },
    caseload: {
      title: 'Sager pr. rådgiver',
      note: 'Sager pr. rådgiver er årets gennemsnit, hvor hver sag tæller med sin vægt.',
    },
    waiting: {
      title: (step) => `Venter på ${step}`,
      time: (step) => `Ventetid i mdr.: ${step}`,
      note: 'Venter er børn, der i gennemsnit over året mangler en plads. Ventetiden gælder børn, der får plads efter at have ventet: alle forløbs ventemåneder delt med alle forløbs børn, så den har ingen parentes.',
    },
    diverted: {
      title: (step) => `Ingen plads: ${step}`,
      note: 'Ingen plads er børn, der på grund af et fuldt trin kommer et andet sted hen.',
    },
    approximate:
      'Børnene påvirker hinanden gennem sagstal eller pladser. Det er regnet med her; kolonnen exact i forecast.csv og nøgletallene i check er kun tilnærmede.',
  },
  fileExists: (file) => `${file} findes allerede; brug --force for at overskrive den`,
  created: (file, check) => `Skrev ${file}. Ret tallene, og kør: ${check}`,
  cannotWrite: (path, reason) => `Kan ikke skrive ${path}: ${reason}`,
  fileTroubles: {
    ENOENT: 'mappen findes ikke',
    ENOTDIR: 'en del af stien er en fil og ikke en mappe',
    EEXIST: 'der ligger en fil af det navn',
    EISDIR: 'det er en mappe',
    EACCES: 'du har ikke lov til at skrive der',
    EPERM: 'du har ikke lov til at skrive der',
    EROFS: 'der kan kun læses',
    ENOSPC: 'disken er fuld',
    EDQUOT: 'din plads på disken er brugt op',
    EBUSY: 'den er i brug af et andet program',
    ENAMETOOLONG: 'navnet er for langt',
  },
  unexpected: (message) => `Uventet fejl i programmet: ${message}`,
  trace: {
    title: (scenario, replication) => `${scenario}, forløb ${replication}`,
    child: (number, born, group) => `Barn ${number}, født ${born}${group === null ? '' : `, gruppe ${group}`}`,
    fromOutside: (number, born, group) =>
      `Barn ${number} (udefra eller fra startbestanden), født ${born}${group === null ? '' : `, gruppe ${group}`}`,
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    date: (year, month, day) => `${two(day)}-${two(month)}-${year}`,
    step: 'Trin',
    from: 'Fra',
    to: 'Til',
    months: 'Måneder',
    age: 'Alder (år)',
    next: 'Derefter',
    wasThere: 'var der ved starten',
    stillThere: 'er der, når perioden slutter',
    leaves: 'forlader trappen',
    neverFollowed: (step, number) => `Barn ${number} er på trinnet "${step}" hele tiden.`,
    list: (count, total) =>
      `${count} børn kommer på trappen i dette forløb. I hele perioden er der ${total} børn og unge i befolkningen.`,
    more: (count) => `… og ${count} til`,
    noSuchChild: (total, number) => `--child: børnene i befolkningen har numrene 1 til ${total}, fik ${number}`,
    hint: 'Følg ét barn med --child NUMMER.',
  },
  money: moneyDa,
  comparison: comparisonDa,
  stress: stressDa,
  decimalMark: ',',
  thousandMark: '.',
};
