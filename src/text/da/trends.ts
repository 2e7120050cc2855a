import { sharesInWords } from '../shares.js';
import type { TrendWords } from '../trend-words.js';

/** Trends as VIVE tells them, in Danish. */
export const trendsDa: TrendWords = {
  decimalMark: ',',
  thousandMark: '.',
  command:
    'Viser, om antallet pr. 1.000 stiger, er stabilt eller falder på hvert trin, som i VIVEs nøgletalsanalyse: af kommuners nøgletal eller af scenarier, og hvor tit det samme sker alene ved tilfældighed.',
  argument: 'en fil med nøgletal (CSV), et scenarie (YAML) eller flere scenarier, som er hver sin kommune',
  options: {
    from: 'måneden, udviklingen regnes fra, fx 2016-03 (CSV: første i filen; scenarie: første marts)',
    until: 'måneden, udviklingen regnes til (CSV: sidste i filen; scenarie: tre år efter den første)',
    change: 'ændring pr. 1.000, hvis hyppighed ved tilfældighed skal regnes ud, fx -0,6',
    against: 'fil med nøgletal (CSV), hvis antal kommuner holdes op mod forløbene',
    out: 'skriver tabellerne til denne CSV-fil',
  },
  classes: { rising: 'Stigende', stable: 'Stabil', falling: 'Faldende' },
  steps: {
    institution: 'Børne- og ungehjem',
    pleje: 'Plejefamilie',
    netvaerk: 'Netværkspleje',
    hjemme: 'Støttende i hjemmet',
    forebyggende: 'Tidligt forebyggende',
  },
  step: 'Trin',
  municipality: 'Kommune',
  municipalities: 'Kommuner',
  theOne: 'Kommunen',
  children: '0-17-årige',
  countsTitle: (municipalities) =>
    municipalities === 1
      ? 'Udviklingen i kommunen'
      : `Kommuner efter udvikling på hvert trin, ${municipalities} kommuner`,
  countsWhen: (from, until) => `Fra ${from} til ${until}, modtagere pr. 1.000 0-17-årige.`,
  rule: 'Stabil er en ændring på højst 0,2 pr. 1.000; præcis 0,2 er stabil.',
  missing: (step, names) => `${step}: uden ${names}, som ikke har to tal at regne en udvikling af.`,
  groupsTitle: 'Opdelt efter andelen af sårbare børn',
  below: (cls) => `Under:\n${cls}`,
  above: (cls) => `Over:\n${cls}`,
  groupsHow: (below, above) =>
    `Under er de ${below} kommuner med en andel sårbare børn under landsgennemsnittet på 10,0 pct., over er de ${above} med den andel eller mere.`,
  listTitle: 'Hver kommune',
  sharesTitle: 'Andel sårbare børn',
  share: 'Andel sårbare',
  expenditureTitle: 'Udgifter, kr. pr. 0-22-årig, og trin 2-3 i pct. af trin 4-6',
  low: (year) => `Trin 2-3\n${year}`,
  high: (year) => `Trin 4-6\n${year}`,
  ratio: (year) => `Pct.\n${year}`,
  average: 'Gennemsnit',
  ratioTrend: 'Andelen',
  expenditureHow:
    'Andelen er stigende eller faldende, når den har ændret sig mere end 3 procentpoint fra første til sidste år. Gennemsnittet er kommunernes uvejede.',
  percent: (number) => `${number} pct.`,
  seenTitle: 'Sådan kunne det se ud: det første forløb',
  seenHow:
    'Kommunerne er opdigtede, og forløbet er ét ud af mange. Tabellerne viser, hvad man ville have fået at se, hvis det var gået sådan.',
  futuresTitle: (municipalities) => `Hvor mange af ${municipalities} kommuner i hver klasse, over alle forløb`,
  futuresHow: (futures, isChance) =>
    `Gennemsnit, og i parentes hvor mange i 9 af 10 af ${futures} forløb; sidst, hvor ændringen pr. 1.000 i gennemsnittet af kommunerne ligger i 9 af 10 forløb.${isChance ? ' Ingen af kommunerne gør noget nyt: stigninger og fald er tilfældige.' : ' Kommunernes tiltag og udviklinger er regnet med.'}`,
  band: (mean, low, high) => `${mean} (${low}-${high})`,
  averageChange: 'Gennemsnittets\nændring',
  fromTo: (low, high) => `${low} til ${high}`,
  againstTitle: (file) => `Antallene i ${file} mod forløbene`,
  againstCell: (count, futures) => `${count}: ${futures}`,
  againstHow: (isChance) =>
    `Antal kommuner i filen, og i hvor mange forløb mindst så mange er i klassen${isChance ? ' alene ved tilfældighed. Sker det tit, kan antallet ikke i sig selv vise, at der er sket noget' : ''}.`,
  againstOther: (municipalities) =>
    `Forløbene er af ${municipalities} kommuner. Hvor filen har færre, er forløbene lidt for tit med.`,
  oneTitle: (scenario, from, until) => `${scenario}: udviklingen fra ${from} til ${until}, pr. 1.000 0-17-årige`,
  oneColumns: { mean: 'Ændring,\ngennemsnit', sd: 'Standard-\nafvigelse', asMuch: '' },
  asMuch: (isFall, change) => `${isFall ? 'Falder' : 'Stiger'}\nmindst ${change}`,
  oneHow: (futures, pairs) =>
    `Andele af ${futures} forløb.${pairs > 1 ? ` Kommunen er i ligevægt, så den sidste kolonne og standardafvigelsen regner alle ${pairs} par af måneder med samme afstand med.` : ''}`,
  futures: (share, replications) =>
    sharesInWords(share, replications, {
      all: 'alle forløb',
      none: 'ingen forløb',
      nearlyAll: 'næsten alle forløb',
      nearlyNone: 'næsten ingen forløb',
      of: (count, total) => `${count} af ${total} forløb`,
    }),
  byChance: (told) =>
    `I ${told.futures} ${told.isChance ? 'uden nogen indsats' : 'med scenariets tiltag og udvikling'} ${told.isFall ? 'falder' : 'stiger'} antallet på ${told.step} med mindst ${told.change} pr. 1.000 på ${told.years} år i en kommune med ${told.children} 0-17-årige${told.isChance ? ', alene ved tilfældighed' : ''} (${told.percent} pct.; simuleringens usikkerhed er +/- ${told.error} procentpoint).`,
  spread: (sd, ratio) =>
    `Ændringens standardafvigelse er ${sd} pr. 1.000 i forløbene; den ændring, der er spurgt om, er ${ratio} standardafvigelser.`,
  exactSpread: (sd, share, law) =>
    `Regnet ud uden simulering er standardafvigelsen ${sd}; ${share} pct. af børnene på trinnet er der også ved periodens slutning. Var antallet, der kommer og går, Poisson-fordelt (Skellams fordeling), var sandsynligheden ${law} pct.`,
  exactMean: (mean) => `Regnet ud uden simulering er ændringen i gennemsnit ${mean} pr. 1.000.`,
  progress: 'Forløb',
  mixed: 'giv enten én fil med nøgletal (CSV) eller scenarier (YAML), ikke begge dele',
  oneFile: 'giv én fil med nøgletal ad gangen; flere kommuner står i samme fil med en kolonne municipality (kommune)',
  badMonth: (option, got) => `${option}: forventede en måned som 2016-03, fik "${got}"`,
  outside: (month, first, last) => `${month} er uden for scenariets måneder, ${first} til ${last}`,
  order: (from, until) => `--until (${until}) skal være efter --from (${from})`,
  badChange: (got) => `--change: forventede et tal pr. 1.000 under eller over 0, fx -0,6, fik "${got}"`,
  nothing: (file) => `${file} har hverken udviklinger eller udgifter at vise`,
  sameName: (name) => `to scenarier hedder "${name}"; giv kommunerne hver sit navn (name)`,
  sameSeed: (file, other) =>
    `${file} og ${other} har samme seed, så deres forløb ville ligne hinanden; giv kommunerne hver sit`,
  onlyScenarios: (option) => `${option} hører kun til scenarier (YAML)`,
};
