import type { DecisionWords } from '../decision-words.js';

const PARTS = { measure: 'intet mål', step: 'intet trin', period: 'ingen periode' } as const;

/** What matters most, in Danish. */
export const decisionsDa: DecisionWords = {
  decimalMark: ',',
  thousandMark: '.',
  and: 'og',
  reportName: 'rapport.md',
  commands: {
    tornado:
      'Viser, hvilke tal der betyder mest: et tal ad gangen fra lavt til højt, alt andet lige. Med to filer: for forskellen mellem dem.',
  },
  files: 'en scenariefil (YAML); eller grundlaget og det, der skal holdes op mod det',
  options: {
    outcome:
      'tallene, der spørges til, fx expenditure_kr/all/total eller stock/institution/end (uden: udgifter i alt og anbragte i det sidste hele år)',
    vary: 'tallene, der varieres, fx "hjemme>pleje", unitCost:pleje=350000:420000 eller "pleje>hjemme=-30%:+30%" (uden: de usikre tal i filen, ellers alle)',
    range: 'hvor mange procent op og ned et tal varieres, når hverken filen eller du siger noget om det (en antagelse)',
    replications: 'antal forløb, hvor tallet ikke kan regnes ud uden simulering (uden: 200)',
  },
  placeholders: { outcome: 'MÅL/TRIN/PERIODE', range: 'TAL=FRA:TIL' },
  examples: {
    tornado: [
      'tornado scenarios/usikker.yaml',
      'tornado scenarios/basis.yaml scenarios/netvaerk_foerst.yaml',
      'tornado scenarios/basis.yaml --vary "hjemme>pleje" unitCost:pleje=350000:420000',
    ],
  },
  needsFiles: (got) => `angiv et scenarie, eller et grundlag og ét scenarie mere (fil eller --with); fik ${got}`,
  badPercent: (got) => `--range: forventede procent over 0 og højst 100, fx 20; fik "${got}"`,
  noOutcome: 'perioden har intet helt kalenderår; vælg selv et tal med --outcome, fx stock/placement/end',
  unknownOutcome: (part, got, suggestion, known) =>
    part === 'form'
      ? `--outcome: forventede mål/trin/periode, fx expenditure_kr/institution/2020; fik "${got}"`
      : `--outcome: der er ${PARTS[part]} "${got}"${suggestion === null ? '.' : `; mente du ${suggestion}?`} Kendte er ${known}`,
  when: {
    total: (years) => `i alt ${years}`,
    mean: (years) => `pr. år i ${years}`,
    end: (month) => `ultimo ${month}`,
  },
  figureWhen: (figure, when) => `${figure} (${when})`,
  differenceIn: (figure) => `Forskel: ${figure}`,
  names: {
    unknown: (name, suggestion) =>
      `der er intet tal, der hedder "${name}"${suggestion === null ? '' : `; mente du ${suggestion}?`}`,
    formula: (name, number) => `"${name}": ${number} er en formel; variér i stedet de parametre, den bruger`,
    twice: (name, other, number) => `"${name}" og "${other}" er begge om ${number}`,
    badRange: (text) => `--vary: forventede TAL, TAL=fra:til eller TAL=-20%:+20%; fik "${text}"`,
    upsideDown: (name) => `"${name}": fra skal være mindre end til`,
    nothing: (name) => `"${name}": fra og til er det samme`,
    zero: (name) => `"${name}" er 0, og procenter af 0 er 0; angiv fra og til, fx ${name}=0:0.1`,
  },
  impossible: (name, value) => `${name} kan ikke være ${value}:`,
  together: (where) => `${where} kan ikke bruges sammen:`,
  middleImpossible: 'filernes tal kan ikke bruges sammen',
  price: (step) => `Pris: ${step}`,
  number: (value, isFactor) => (isFactor ? `x ${value}` : value),
  howExact: (evaluations) =>
    `Regnet ud ${evaluations} gange uden simulering, så der er ingen tilfældigheder i tallene.`,
  howSimulated: (evaluations, replications) =>
    `Simuleret ${evaluations} gange med ${replications} forløb og samme held for de samme børn hver gang.`,
  prices: (year) => `Beløb i ${year}-priser.`,
  minus: (whatIf, base) => `${whatIf} minus ${base}`,
  progress: 'Regner',
  tornado: {
    title: (scenario) => `Hvad betyder mest? ${scenario}`,
    titleOfDifference: (scenario, base) => `Hvad betyder mest for forskellen? ${scenario} mod ${base}`,
    about: 'Et tal ad gangen er sat til sit laveste og sit højeste, mens alle andre står, som de er i filen.',
    withError: (value, error) => `${value} (Monte Carlo-fejl ${error})`,
    middle: (figure, value) => `${figure}: ${value}, når alle tal står, som de er`,
    columns: {
      name: 'tal',
      low: 'lavt',
      high: 'højt',
      atLow: 'ved lavt',
      atHigh: 'ved højt',
      swing: 'udsving',
      origin: 'spændet',
    },
    allFrom: {
      uncertain: 'Lavt og højt er de to tal, som 9 af 10 træk af filens usikre tal ligger imellem.',
      asked: 'Lavt og højt er angivet.',
    },
    origins: { uncertain: 'filens 9 af 10 træk', asked: 'angivet' },
    assumed: (percent) => `antaget ±${percent} pct.`,
    note: '"Ved lavt" og "ved højt" er ændringen, når tallet er sat dertil; "x" er en faktor på alle de tal, navnet dækker (fx alle aldre). Tal, der hænger sammen, ændres ikke sammen her; det gør de i sobol.',
    errors: (greatest) => `Ændringerne er simuleret med en usikkerhed på højst ${greatest} (Monte Carlo-fejl).`,
    more: (count) => `... og ${count} mere, som står i tornado.csv`,
    idle: (names) => `Betyder intet for tallet: ${names}.`,
    turning: (names) => `Forskellen skifter fortegn inden for spændet af ${names}.`,
    assumption: (percent) =>
      `Hvor hverken filen eller du angiver et spænd for alt det, et navn dækker, er ±${percent} pct. en antagelse, ens for alle: så viser rækkefølgen, hvad modellen er følsom over for, ikke hvad der er usikkert. Virkningen af et virkemiddel (multiply) ændres med procenten af dens afstand fra 1; dækker navnet flere virkninger, ændres de med procenten af sig selv.`,
    leftOut: (names) => `Kan ikke varieres så langt, fordi tallene så ikke kan bruges sammen: ${names}.`,
    chart: {
      title: (figure) => `Hvad betyder mest? ${figure}`,
      reading: (middle) => `Et tal ad gangen, alt andet lige. Uden ændring: ${middle}`,
      low: 'tallet lavt',
      high: 'tallet højt',
      unit: 'Ændring i tallet',
      more: (shown, all) => `De ${shown} med størst udsving af ${all}`,
    },
  },
};
