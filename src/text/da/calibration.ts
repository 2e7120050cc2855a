import type { CalibrationWords } from '../calibration-words.js';
import { poolingDa } from './pooling.js';
import { measuresDa } from './target-problems.js';

/** Fitting to key figures, in Danish. */
export const calibrationDa: CalibrationWords = {
  decimalMark: ',',
  thousandMark: '.',
  measures: measuresDa,
  sets: {
    preventive: 'Tidligt forebyggende',
    home_based: 'Støttende i hjemmet',
    placement: 'Anbragte',
    aftercare: 'Efterværn',
    other: 'Andet',
    steps_2_3: 'Trin 2-3',
    steps_4_6: 'Trin 4-6',
    policies: 'Virkemidler',
    all: 'I alt',
  },
  among: 'af',
  ages: (ages) => `${ages} år`,
  trends: { rising: 'stigende', stable: 'stabil', falling: 'faldende' },
  until: 'til',
  title: (scenario) => `${scenario}: tilpasset til nøgletal`,
  about: (targets, file, parameters) =>
    `${targets} nøgletal fra ${file}, ${parameters} ${parameters === 1 ? 'tal' : 'tal eller grupper af tal'} i scenariet må ændres.`,
  draws: {
    title: 'Trækningerne',
    told: (chains, draws, bulk, tail, rHat) =>
      `${chains} kæder med ${draws} trækninger i alt; for det tal, de kender dårligst, er de mindst ${bulk} uafhængige trækninger værd (${tail} i yderkanten af fordelingen). R-hat er højst ${rHat}.`,
    how: 'Hver trækning er et helt sæt af tal, som nøgletallene og antagelserne tilsammen gør rimeligt; de står i posterior.parquet. R-hat sammenligner kæderne: 1,00 betyder, at de siger det samme, uanset hvor de begyndte.',
    refused:
      'TRÆKNINGERNE KAN IKKE BRUGES, og posterior.parquet er ikke skrevet. Nedenfor står det mest sandsynlige sæt af tal med en tilnærmet usikkerhed.',
    apart: (name, rHat, limit) => `Kæderne er ikke enige om ${name}: R-hat er ${rHat} og skal være højst ${limit}.`,
    few: (name, effective, limit) =>
      `Trækningerne af ${name} ligner hinanden så meget, at de kun er ${effective} uafhængige værd; der skal mindst være ${limit}.`,
    advice:
      'Ofte er der for mange frie tal til for få nøgletal, eller to frie tal gør det samme: frigiv færre, eller bind dem sammen med +. Flere trækninger (--draws) kan også hjælpe.',
    goesOn: (draws) => `Går videre fra de ${draws} trækninger, der var, da den samme kørsel blev afbrudt.`,
    progress: 'Trækker',
  },
  fitTitle: 'Nøgletallene og modellen',
  fitColumns: {
    figure: 'Nøgletal',
    stated: 'Nøgletal',
    before: 'Scenariet\nselv',
    after: 'Tilpasset',
    band: 'I 9 af 10\ntrækninger',
    chance: 'Tilfældigt\nudsving',
    residual: 'Afvigelse i\nudsving',
  },
  fitHow: (hasBand, isSimulated) =>
    `Tilfældigt udsving er standardafvigelsen af nøgletallet selv, når der kun er tilfældighed${isSimulated ? ', regnet ud af forløbene' : ': antal børn svinger som i en Poisson-fordeling'}; jo flere børn der er bag et tal pr. 1.000, jo mindre svinger det. Afvigelsen er nøgletallet minus det tilpassede, målt i sådanne udsving; omkring 0 er godt, over 2 eller under -2 er sjældent tilfældigt.${hasBand ? ' "I 9 af 10 trækninger" er, hvad modellen forventer, når de ukendte tal trækkes efter, hvor sikkert nøgletallene kender dem.' : ''}`,
  fitSummary: (inside, figures) =>
    `${inside} af ${figures} nøgletal ligger, hvor tilfældighed alene ville lægge dem 9 af 10 gange.`,
  parameterTitle: 'Tallene før og efter',
  parameterColumns: {
    name: 'Tal',
    before: 'Scenariet',
    factor: 'Ganget\nmed',
    prior: 'Før nøgletallene,\n9 af 10',
    posterior: 'Efter,\n9 af 10',
    after: 'Tilpasset',
    told: 'Usikkerhed\ntilbage',
  },
  several: (numbers) => `${numbers} tal`,
  parameterHow: (isLaplace) =>
    `Hvert tal (eller hver gruppe af tal) ganges med én faktor. "Efter, 9 af 10" er ${isLaplace ? 'en tilnærmelse omkring det mest sandsynlige sæt af tal (normalfordelte logaritmer)' : '5-95 pct. af trækningerne'}; usikkerhed tilbage er spredningen efter nøgletallene i pct. af den før.`,
  untouched: (names) =>
    `Intet nøgletal afhænger af ${names}: de er, som scenariet siger, og kun så sikre, som det er antaget.`,
  uninformed: (names) =>
    `Nøgletallene siger næsten intet om ${names} (over 90 pct. af usikkerheden er tilbage). Tallet dér er antagelsen, ikke data.`,
  correlationTitle: 'Tal, der følges ad',
  correlation: (first, second, correlation) => `${first} og ${second}: ${correlation}`,
  correlationHow:
    'Nøgletallene kender kun kombinationer af dem: det ene kan være højere, hvis det andet er tilsvarende højere (over 0) eller lavere (under 0).',
  priorHow:
    'Før nøgletallene er hvert tal lognormalt omkring scenariets: 9 af 10 gange inden for en faktor 1,4, hvis tallet har en kilde, 2,3, hvis det er antaget eller tilpasset, og 3,2, hvis der intet står. De bredder er antagelser.',
  pooling: poolingDa,
  notAtRest: 'Tilpasningen nåede ikke helt til ro; tallene kan ligge lidt ved siden af det mest sandsynlige.',
  overlay: {
    name: (scenario) => `${scenario}, tilpasset`,
    description: (file, targets, folder) =>
      `Tilpasset til ${targets} nøgletal i ${file}. Hvordan det gik, står i ${folder}.`,
    source: (file, before) => `kalibreret mod ${file}; før: ${before}`,
    fileName: 'tilpasset.yaml',
    baseFileName: 'grundlag.yaml',
    uncertainFileName: 'tilpasset-usikker.yaml',
    uncertainName: (scenario) => `${scenario}, tilpasset, med usikre tal`,
    uncertainDescription:
      'Det tilpassede scenarie, hvor hvert forløb trækker en række i posterior.csv: faktorer på de tilpassede tal.',
  },
  reportName: 'rapport.md',
  progress: 'Tilpasser',
  noFile: 'sig med --targets, hvilken fil nøgletallene står i, fx --targets scenarios/data/noegletal_vive.csv',
  noFree: (examples) =>
    `sig med --free, hvilke tal der må ændres, fx ${examples.map((one) => `--free "${one}"`).join(' eller ')}`,
  noTargets: (file, from, until) =>
    `${file} har ingen nøgletal${from === null ? '' : ` fra ${from}`}${until === null ? '' : ` til ${until}`}`,
  badPeriod: (option, got) => `${option}: forventede et årstal som 2018 eller en måned som 2018-06, fik "${got}"`,
  depends: (file, what) =>
    `${file}: ${what === 'caseload' ? 'overgange følger sagstallet' : 'der er et begrænset antal pladser'}, så børnene afhænger af hinanden, og modellen har ikke noget præcist gennemsnit at efterprøve. Efterprøv scenariet uden ${what === 'caseload' ? 'caseworkers.effects' : 'capacity'}`,
  bySimulation: (isDependent, futures) =>
    `${isDependent ? 'Børnene afhænger af hinanden (sagstal eller pladser), så modellen har ikke noget præcist gennemsnit. ' : ''}Det, modellen forventer, regnes som gennemsnit af ${futures} forløb. Det tager længere tid.`,
  simulatedHow: (futures) =>
    `Det, modellen forventer, er her gennemsnit af ${futures} simulerede forløb, de samme for alle sæt af tal. At et gennemsnit af så få forløb selv er usikkert, er regnet med i det tilfældige udsving.`,
  free: {
    form: (name) =>
      `--free "${name}": forventede FRA>TIL, fx "hjemme>pleje", "hjemme>*" eller "hjemme>pleje@unge", eller en pris, fx "unitCost:pleje"`,
    zero: (name) => `--free "${name}": tallet er 0 og bliver 0, hvad det end ganges med`,
    formula: (name) => `--free "${name}": tallet er en formel; det kan ikke tilpasses`,
    everyAge: (name) => `--free: ${name} har ét tal for alle aldre; udelad @`,
    listed: (name) =>
      `--free "${name}": overgange og priser skrives som "hjemme>pleje", "hjemme>pleje@unge" og "unitCost:pleje"`,
    rigid: (name) =>
      `--free: ${name} kan ikke være et andet tal lidt ved siden af (skal det være helt?) og kan derfor ikke tilpasses`,
    unknown: (name, suggestion, known) =>
      `--free: scenariet har ingen "${name}"; ${suggestion === null ? `det har ${known}` : `mente du "${suggestion}"?`}`,
    twice: (name, other) => `--free: ${name} er allerede fri i "${other}"`,
  },
};
