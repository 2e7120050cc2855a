import type { AssumptionWords, EffectWords, LimitWords } from '../report-words.js';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

/** What the numbers of a report rest on, in English. */
export const assumptionsEn: AssumptionWords = {
  intro:
    'Every number in a scenario carries its source. Here they are counted by where they come from; all sources are in the scenario files of the result folder. Sources stand in the language that they have in the scenario file.',
  origins: {
    caption: 'Numbers of the scenarios by where they come from',
    sourced: 'Has a source',
    fitted: 'Fitted',
    assumed: 'Assumption',
    unsourced: 'No source',
    total: 'In all',
  },
  pricesHeading: 'Prices',
  pricesCaption: (priceLevel) => `Price of a full-year person on each step of the base (${priceLevel} prices)`,
  step: 'Step',
  krPerYear: 'Kr. a year',
  source: 'Source',
  noSource: 'no source',
  assumption: 'assumption',
  policy: (name) => `Policy: ${name}`,
  what: 'What',
  by: 'Done by',
  evidence: 'Evidence',
  unknown: 'Not known',
  notStated: 'not stated',
  whenHeading: 'When',
  when: ({ start, delayMonths, phaseInMonths, end }) =>
    [
      `from ${start}`,
      ...(delayMonths === 0 ? [] : [`works only after ${months(delayMonths)}`]),
      phaseInMonths === 0 ? 'fully from the beginning' : `phased in over ${months(phaseInMonths)}`,
      ...(end === null ? [] : [`up to and including ${end}`]),
    ].join(', '),
  costs: 'Costs',
  noCosts: 'nothing in itself',
  cost: (name, amount) => `${name}: ${amount}`,
  perYear: (kr) => `${kr} kr. a year`,
  perCaseworker: (kr) => `${kr} kr. a year for each caseworker hired`,
  inYear: (kr, year) => `${kr} kr. in ${year}`,
  effectsCaption: (policy) => `What ${policy} changes when it is fully phased in`,
  changes: 'It changes',
  change: 'By how much',
  known: 'Basis',
};

/** What policies change, in English. */
export const effectsEn: EffectWords = {
  moves: (from, to) => `Moves from ${from} to ${to}`,
  price: (of) => `The price of ${of}`,
  breakdowns: (from) => `Breakdowns from ${from}`,
  places: (on) => `Places on ${on}`,
  ownPlaces: (on) => `The municipality's own places on ${on}`,
  addOns: (of) => `The share with ${of}`,
  ages: (from, to) => (to === null ? `aged ${from} and over` : from === to ? `aged ${from}` : `aged ${from}-${to}`),
  newCasesOnly: 'new cases only',
  multiply: (factor, percent) => `times ${factor} (${percent} %)`,
  add: (number) => `changed by ${number}`,
  set: (number) => `set to ${number}`,
  byFormula: (operation, formula) =>
    `${{ multiply: 'times', add: 'changed by', set: 'set to' }[operation]} the formula ${formula}`,
  range: (low, middle, high) => ` [low ${low}, middle ${middle}, high ${high}]`,
  units: {
    intensity: ' a year per 1,000 children on the step',
    unitCost: ' kr.',
    breakdowns: '',
    capacity: ' places',
    ownPlaces: ' places',
    addOns: ' % of the children',
  },
};

/** What the model does not know, in English. */
export const limitsEn: LimitWords = {
  oneRun: 'There is only one future of a scenario. It is one possible future and not the most likely one.',
  failed:
    'Some futures could not be worked through. They are left out, and if they were unlike the others the figures are biased.',
  dependent: (byCaseload, byPlaces) =>
    `Children influence one another through ${[...(byCaseload ? ["the caseworkers' caseload"] : []), ...(byPlaces ? ['the places there are'] : [])].join(' and ')}. The means are therefore known by simulation only and not exactly; more futures make them more precise.`,
  noHistory: "A child's earlier placements do not matter for what happens later: the scenario does not say so.",
  noTrends:
    'Nothing that comes from outside is reckoned with (more diagnoses, more notifications, new laws): apart from the policies the rates are the same in all years.',
  noRefund: 'Expenditure is before refund from the state for especially expensive cases.',
  noSpread:
    'All children on a step cost the same. In reality a few cases are far dearer, so real years vary more than the bands.',
  populationRepeats: 'The population table ends before the period; the last year is repeated.',
  constantPopulation: 'The population is the same in all years, with as many children of every age.',
  bandsAreChance:
    'The bands show chance alone. What is not known about the assumptions is not in them; try other numbers before anything is decided.',
  bandsAreBoth: (names) =>
    `The bands show chance and the numbers that are stated as uncertain together${names === null ? '' : ` in ${names.join(' and ')}; in the other scenarios they show chance alone`}. Assumptions that are not stated as uncertain are not in them, and how uncertain the numbers are is an assumption itself.`,
  always: [
    'How large the effect of a policy is in this municipality nobody knows beforehand. A number from elsewhere, or a hope, becomes no surer by being simulated.',
    'Siblings are not in the model; each child has a course of its own.',
    'Moves from one place to another of the same type, such as from one foster family to another, are not in it.',
    'How the children are, and how they fare later, the model does not say beyond where they live and how often they move.',
    'Aftercare is lower than in national figures, and so are early preventive measures, where the base is the shipped one.',
    "Steps are as in VIVE's ladder and not as Danmarks Statistik counts placements.",
  ],
};
