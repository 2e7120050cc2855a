import type { AssumptionWords, EffectWords, LimitWords } from '../report-words.js';

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

/** What the numbers of a report rest on, in Danish. */
export const assumptionsDa: AssumptionWords = {
  intro:
    'Hvert tal i et scenarie bærer sin kilde. Her er talt op, hvor tallene kommer fra; alle kilder står i scenariefilerne i resultatmappen. Kilderne står på det sprog, de har i scenariefilen.',
  origins: {
    caption: 'Tal i scenarierne efter, hvor de kommer fra',
    sourced: 'Har en kilde',
    fitted: 'Tilpasset',
    assumed: 'Antagelse',
    unsourced: 'Uden kilde',
    total: 'I alt',
  },
  pricesHeading: 'Priser',
  pricesCaption: (priceLevel) => `Pris for en helårsperson på hvert trin i grundlaget (${priceLevel}-priser)`,
  step: 'Trin',
  krPerYear: 'Kr. om året',
  source: 'Kilde',
  noSource: 'ingen kilde',
  assumption: 'antagelse',
  policy: (name) => `Virkemiddel: ${name}`,
  what: 'Hvad',
  by: 'Gjort af',
  evidence: 'Evidens',
  unknown: 'Vides ikke',
  notStated: 'ikke angivet',
  whenHeading: 'Hvornår',
  when: ({ start, delayMonths, phaseInMonths, end }) =>
    [
      `fra ${start}`,
      ...(delayMonths === 0 ? [] : [`virker først efter ${months(delayMonths)}`]),
      phaseInMonths === 0 ? 'fuldt fra begyndelsen' : `indfases over ${months(phaseInMonths)}`,
      ...(end === null ? [] : [`til og med ${end}`]),
    ].join(', '),
  costs: 'Koster',
  noCosts: 'intet i sig selv',
  cost: (name, amount) => `${name}: ${amount}`,
  perYear: (kr) => `${kr} kr. om året`,
  perCaseworker: (kr) => `${kr} kr. om året for hver ansat rådgiver`,
  inYear: (kr, year) => `${kr} kr. i ${year}`,
  effectsCaption: (policy) => `Hvad ${policy} ændrer, når det er fuldt indfaset`,
  changes: 'Det ændrer',
  change: 'Hvor meget',
  known: 'Grundlag',
};

/** What policies change, in Danish. */
export const effectsDa: EffectWords = {
  moves: (from, to) => `Skift fra ${from} til ${to}`,
  price: (of) => `Prisen på ${of}`,
  breakdowns: (from) => `Sammenbrud fra ${from}`,
  places: (on) => `Pladser på ${on}`,
  ownPlaces: (on) => `Kommunens egne pladser på ${on}`,
  addOns: (of) => `Andelen med ${of}`,
  ages: (from, to) => (to === null ? `fra ${from} år` : from === to ? `${from} år` : `${from}-${to} år`),
  newCasesOnly: 'kun nye sager',
  multiply: (factor, percent) => `ganges med ${factor} (${percent} pct.)`,
  add: (number) => `ændres med ${number}`,
  set: (number) => `sættes til ${number}`,
  byFormula: (operation, formula) =>
    `${{ multiply: 'ganges med', add: 'ændres med', set: 'sættes til' }[operation]} formlen ${formula}`,
  range: (low, middle, high) => ` [lav ${low}, middel ${middle}, høj ${high}]`,
  units: {
    intensity: ' om året pr. 1.000 børn på trinnet',
    unitCost: ' kr.',
    breakdowns: '',
    capacity: ' pladser',
    ownPlaces: ' pladser',
    addOns: ' pct. af børnene',
  },
};

/** What the model does not know, in Danish. */
export const limitsDa: LimitWords = {
  oneRun: 'Der er kun ét forløb af et scenarie. Det er én mulig fremtid og ikke den mest sandsynlige.',
  failed:
    'Nogle forløb kunne ikke regnes igennem. De er ikke med, og var de anderledes end de andre, er tallene skæve.',
  dependent: (byCaseload, byPlaces) =>
    `Børnene påvirker hinanden gennem ${[...(byCaseload ? ['rådgivernes sagstal'] : []), ...(byPlaces ? ['de pladser, der er'] : [])].join(' og ')}. Derfor findes gennemsnittene kun ved simulering og ikke eksakt; flere forløb gør dem mere præcise.`,
  noHistory:
    'Et barns tidligere anbringelser betyder ikke noget for, hvad der sker bagefter: scenariet siger det ikke.',
  noTrends:
    'Ingen udvikling udefra er regnet med (flere diagnoser, flere underretninger, ny lovgivning): hyppighederne er de samme alle årene, bortset fra virkemidlerne.',
  noRefund: 'Udgifterne er før refusion fra staten for særligt dyre enkeltsager.',
  noSpread:
    'Alle børn på et trin koster det samme. I virkeligheden er nogle få sager meget dyrere, så rigtige år svinger mere end båndene.',
  populationRepeats: 'Befolkningstabellen slutter før perioden; det sidste års tal er gentaget.',
  constantPopulation: 'Befolkningen er lige stor alle årene, med lige mange børn på hvert alderstrin.',
  bandsAreChance:
    'Båndene viser tilfældet alene. Det, man ikke ved om forudsætningerne, er ikke i dem; prøv andre tal, før der besluttes noget.',
  bandsAreBoth: (names) =>
    `Båndene viser tilfældet og de tal, der er angivet som usikre, sammen${names === null ? '' : ` i ${names.join(' og ')}; i de andre scenarier viser de tilfældet alene`}. Forudsætninger, der ikke er angivet som usikre, er ikke i dem, og hvor usikre tallene er, er selv en forudsætning.`,
  always: [
    'Hvor stor et virkemiddels virkning er her i kommunen, ved ingen på forhånd. Et tal fra et andet sted, eller et håb, bliver ikke sikrere af at blive simuleret.',
    'Søskende er ikke i modellen; børnene har hver deres eget forløb.',
    'Skift fra ét sted til et andet af samme slags, fx fra en plejefamilie til en anden, er ikke med.',
    'Hvordan børnene har det, og hvordan de klarer sig senere, siger modellen intet om ud over, hvor de bor, og hvor tit de flytter.',
    'Efterværn er lavere end i landstallene og tidligt forebyggende indsats ligeså, når grundlaget er det medfølgende.',
    'Trinnene er som i VIVEs trappe og ikke som Danmarks Statistik tæller anbringelser.',
  ],
};
