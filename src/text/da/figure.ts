import type { FigureWords } from '../figure-words.js';

const ORIGINS = { fitted: 'tilpasset', assumed: 'antagelse', sourced: 'kilde', unsourced: 'ingen kilde' } as const;
const PARTS = { measure: 'intet mål', step: 'intet trin', group: 'ingen gruppe', period: 'ingen periode' } as const;

/** Where a figure comes from, in Danish. */
export const figureDa: FigureWords = {
  command:
    'Fortæller, hvor et tal kommer fra: hvad det er, hvad det består af, og hvilke tal i filen der bestemmer det.',
  subject: 'en scenariefil (YAML) eller en mappe, som run har skrevet',
  argument: 'tallet som mål/trin/periode, fx expenditure_kr/institution/2020 (eller brug tilvalgene)',
  options: {
    measure: 'målet, som i forecast.csv',
    step: 'trinnet, som i forecast.csv',
    group: 'gruppen',
    period: 'året eller måneden; uden: det første',
    scenario: 'hvilket af resultatmappens scenarier (1, 2 ...)',
  },
  headings: {
    what: 'Hvad tallet er',
    numbers: 'Tallet',
    madeOf: 'Hvad det består af (regnet ud uden simulering)',
    policies: 'Hvad virkemidlerne gør ved det (hver for sig taget ud)',
    decidedBy: 'De tal i filen, der bestemmer det',
  },
  units: { children: 'børn', childYears: 'helårspersoner', kr: 'kr.', other: '' },
  definitions: {
    stock: 'Antal børn og unge på trinnet ved månedens udgang.',
    per_1000_0_17: 'Antal børn og unge på trinnet ved månedens udgang, pr. 1.000 0-17-årige.',
    full_year_equivalents: 'Helårspersoner: den tid, børnene tilsammen er på trinnet i året, målt i år.',
    recipients: 'Forskellige børn, der er på trinnet i løbet af året; hvert barn tæller én gang.',
    new_placements: 'Anbringelser, der begynder i året, for børn der ikke var anbragt i forvejen.',
    first_placements: 'Anbringelser, der begynder i året, for børn der aldrig har været anbragt.',
    re_placements: 'Anbringelser, der begynder i året, for børn der har været anbragt før.',
    returns_home: 'Børn, der i året kommer hjem fra en anbringelse.',
    placement_changes: 'Flytninger i året fra ét anbringelsestrin til et andet.',
    transitions: 'Flytninger i året fra det ene trin til det andet.',
    breakdowns: 'Sammenbrud i året: anbringelser, der slutter uplanlagt.',
    expenditure_kr:
      'Udgifter i året før statsrefusion: helårspersoner gange prisen på trinnet, og det der ellers betales for trinnet.',
    net_expenditure_kr: 'Udgifter i året efter statsrefusion af særligt dyre enkeltsager.',
    refund_kr: 'Statens refusion af særligt dyre enkeltsager i året, regnet på hvert barns egen udgift.',
    kr_per_0_22: 'Udgifter i året før statsrefusion, delt med antallet af 0-22-årige.',
    net_kr_per_0_22: 'Udgifter i året efter statsrefusion, delt med antallet af 0-22-årige.',
  },
  noDefinition: 'Målet er forklaret i docs/data.md og docs/model.md.',
  exact: (value, isApproximate) =>
    `Forventet: ${value} (${isApproximate ? 'tilnærmet, fordi børnene påvirker hinanden' : 'regnet ud uden simulering'})`,
  noExact: 'Modellen har ikke noget tal for det uden simulering.',
  simulated: (mean, low, high, error) =>
    `Simuleret: i gennemsnit ${mean}; i 9 af 10 forløb fra ${low} til ${high}. Gennemsnittet er simuleret med en usikkerhed på ${error} (Monte Carlo-fejl).`,
  noSimulation: 'Spredningen kommer først med en kørsel: brug explain på resultatmappen fra run.',
  part: (step, group) => (group === null ? step : `${step}, ${group}`),
  move: (from, to) => `fra ${from} til ${to}`,
  outside: 'uden for kommunen',
  leaves: 'ud af trappen',
  price: (childYears, kr) => `${childYears} helårspersoner x ${kr} kr.`,
  rest: 'Andet (virkemidlernes egne udgifter, det der betales én gang, tillægsydelser, faste omkostninger)',
  more: (count) => `... og ${count} mere`,
  without: (policy, value, difference) => `Uden ${policy}: ${value}; det gør en forskel på ${difference}`,
  roles: {
    price: 'Prisen',
    into: 'Hvem der kommer til',
    outOf: 'Hvem der forlader det, og hvornår',
    population: 'Hvor mange børn der er',
    policy: 'Virkemidler',
  },
  source: (origin, source) => (source === '' ? ORIGINS[origin] : `${ORIGINS[origin]}: ${source}`),
  indirectly:
    'Ikke vist, men med betydning: fødselsdage, genanbringelser, udvikling, starten og flytninger mellem andre trin.',
  unknown: (part, got, suggestion, known) =>
    `der er ${PARTS[part]} "${got}"${suggestion === null ? '.' : `; mente du ${suggestion}?`} Kendte er ${known}`,
  noSuchScenario: (got, count) => `--scenario: mappen har ${count} scenarier; fik ${got}`,
  badFigure: (got) => `forventede et tal som mål/trin/periode, fx expenditure_kr/institution/2020; fik "${got}"`,
  decimalMark: ',',
  thousandMark: '.',
};
