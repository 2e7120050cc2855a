import type { OverlayWords, StatedDates, StrengthTexts } from '../overlay-words.js';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

const when = ({ start, delayMonths, phaseInMonths, last, fadeOutMonths }: StatedDates): string => {
  const begins =
    typeof start === 'string'
      ? start
      : start === 0
        ? 'At the start of the period'
        : `${months(start)} after the start of the period`;
  const works = delayMonths === 0 ? '' : `, works ${months(delayMonths)} later`;
  const phasing = phaseInMonths === 0 ? ', at once' : `, phased in evenly over ${months(phaseInMonths)}`;
  if (last === null) return `${begins}${works}${phasing}; stays.`;
  const fading = fadeOutMonths === 0 ? '' : ` and then fades out evenly over ${months(fadeOutMonths)}`;
  return `${begins}${works}${phasing}; ends with ${last}${fading}.`;
};

const atStrengths = (verb: string, numbers: StrengthTexts, unit: string): string =>
  typeof numbers === 'string'
    ? `${verb} ${numbers}${unit}`
    : `${verb} ${numbers.low} (low), ${numbers.middle} (middle) or ${numbers.high} (high)${unit}`;

const some =
  (one: string, several: string) =>
  (count: number): string =>
    count === 1 ? one : several;

/** Virkemidler in files of their own, in English. */
export const overlayEn: OverlayWords = {
  listTitle: (folder) => `Virkemidler in ${folder}`,
  shadowed: 'you have a file of your own by that name, which is the one that is used',
  none: (folders) => `There are no virkemidler in ${folders.join(' or ')}.`,
  howToShow: (command) => `See everything about one: ${command}`,
  howToRun: (command) => `Lay one or more over a scenario: ${command}`,
  evidence: { measured: 'measured', fitted: 'fitted', reported: 'reported', assumed: 'assumed' },
  evidenceMeans: {
    measured: 'measured: counted in a study',
    fitted: 'fitted: worked out backwards from measured figures; whether the policy moved them has not been measured',
    reported: 'reported: as those who did it say',
    assumed: 'assumed: nobody has measured it',
  },
  noEvidence: 'evidence not stated',
  noSource: 'no source',
  facts: {
    file: 'File',
    what: 'What',
    by: 'Who',
    evidence: 'Evidence',
    source: 'Source',
    when: 'When',
    whom: 'Concerns',
    staff: 'Caseworkers',
    unknown: 'Not known',
    alsoIn: 'Also',
  },
  notStated: 'not stated',
  when,
  fidelity: (percent) => ` In practice ${percent} % of the effect is reached.`,
  everyone: 'all children',
  reach: (percent) => `reaches ${percent} % of them`,
  staff: (number) => `${number} posts`,
  staffPer1000: (number) => `${number} posts per 1,000 0-17-year-olds`,
  changes: 'It changes, when fully phased in:',
  noChanges: 'It changes no numbers.',
  moves: (from, to) => `From ${from} to ${to}`,
  prices: (of) => `The price of ${of}`,
  breakdowns: (from) => `Breakdowns on ${from}`,
  capacity: (of) => `The places on ${of}`,
  addOns: (of) => `The share with ${of}`,
  multiply: 'times',
  add: 'changes by',
  set: 'becomes',
  units: {
    moves: ' moves a year per 1,000 children on the step',
    kr: ' kr. per full-year equivalent',
    places: ' places',
    percentOfChildren: ' % of the children',
    percentagePoints: ' percentage points',
  },
  atStrengths,
  detection: (percent) =>
    `early detection: the children found besides go on to higher steps ${percent} % as often as usual`,
  newCasesOnly: 'new cases only',
  onlyPart: ({ fromMonth, toMonth }) =>
    toMonth === null
      ? `only after ${months(fromMonth)} of the stay`
      : `only in months ${fromMonth} to ${toMonth} of the stay`,
  cap: (step, count, onTo) => `Stays on ${step} end after ${months(count)}: ${onTo}`,
  shareTo: (percent, step) => `${percent} % ${step === null ? 'off the ladder' : `to ${step}`}`,
  from: (source) => `Source: ${source}`,
  costs: 'It costs:',
  noCosts: 'It costs nothing of its own.',
  perYear: (kr) => `${kr} kr. a year`,
  inYear: (kr, year) => `${kr} kr. in ${year}`,
  inPolicyYear: (kr, year) => `${kr} kr. in its year ${year}`,
  inPolicyYearPer1000: (kr, year) => `${kr} kr. per 1,000 aged 0-17 in its year ${year}`,
  perYearPer1000: (kr) => `${kr} kr. a year per 1,000 0-17-year-olds`,
  perCaseworker: (kr) => `${kr} kr. a year for each caseworker who has been hired`,
  sections: {
    horizon: () => 'the period',
    population: () => 'the population',
    steps: some('a step', 'steps'),
    ageBands: () => 'age bands',
    transitions: some('a transition', 'transitions'),
    trends: some('a trend', 'trends'),
    rePlacement: () => 're-placement',
    arrivals: some('children from outside', 'children from outside'),
    birthdays: () => 'birthdays',
    initial: () => 'where the children are at the start',
    breakdowns: () => 'breakdowns',
    caseworkers: () => 'caseworkers',
    capacity: () => 'places',
    addOns: some('an add-on', 'add-ons'),
  },
};
