import type { OverlayWords, StatedDates, StrengthTexts } from '../overlay-words.js';

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

const when = ({ start, delayMonths, phaseInMonths, last, fadeOutMonths }: StatedDates): string => {
  const begins =
    typeof start === 'string' ? start : start === 0 ? 'Ved periodens start' : `${months(start)} efter periodens start`;
  const works = delayMonths === 0 ? '' : `, virker ${months(delayMonths)} senere`;
  const phasing = phaseInMonths === 0 ? ', med det samme' : `, indfases jævnt over ${months(phaseInMonths)}`;
  if (last === null) return `${begins}${works}${phasing}; bliver ved.`;
  const fading = fadeOutMonths === 0 ? '' : ` og aftager derefter jævnt over ${months(fadeOutMonths)}`;
  return `${begins}${works}${phasing}; slutter med ${last}${fading}.`;
};

const atStrengths = (verb: string, numbers: StrengthTexts, unit: string): string =>
  typeof numbers === 'string'
    ? `${verb} ${numbers}${unit}`
    : `${verb} ${numbers.low} (lav), ${numbers.middle} (middel) eller ${numbers.high} (høj)${unit}`;

const some =
  (one: string, several: string) =>
  (count: number): string =>
    count === 1 ? one : several;

/** Virkemidler in files of their own, in Danish. */
export const overlayDa: OverlayWords = {
  listTitle: (folder) => `Virkemidler i ${folder}`,
  shadowed: 'du har din egen fil af samme navn, og det er den, der bruges',
  none: (folders) => `Der er ingen virkemidler i ${folders.join(' eller ')}.`,
  howToShow: (command) => `Se alt om ét: ${command}`,
  howToRun: (command) => `Læg et eller flere oven på et scenarie: ${command}`,
  evidence: { measured: 'målt', fitted: 'tilpasset', reported: 'oplyst', assumed: 'antaget' },
  evidenceMeans: {
    measured: 'målt: talt op i en undersøgelse',
    fitted: 'tilpasset: regnet baglæns fra tal, der er målt; om det var virkemidlet, der flyttede dem, er ikke målt',
    reported: 'oplyst: som de, der har gjort det, selv oplyser',
    assumed: 'antaget: ingen har målt det',
  },
  noEvidence: 'evidens ikke angivet',
  noSource: 'ingen kilde',
  facts: {
    file: 'Fil',
    what: 'Hvad',
    by: 'Hvem',
    evidence: 'Evidens',
    source: 'Kilde',
    when: 'Hvornår',
    whom: 'Gælder',
    staff: 'Rådgivere',
    unknown: 'Vides ikke',
    alsoIn: 'Desuden',
  },
  notStated: 'ikke angivet',
  when,
  fidelity: (percent) => ` I praksis nås ${percent} pct. af virkningen.`,
  everyone: 'alle børn',
  reach: (percent) => `når ${percent} pct. af dem`,
  staff: (number) => `${number} årsværk`,
  staffPer1000: (number) => `${number} årsværk pr. 1.000 0-17-årige`,
  changes: 'Det ændrer, fuldt indfaset:',
  noChanges: 'Det ændrer ingen tal.',
  moves: (from, to) => `Fra ${from} til ${to}`,
  prices: (of) => `Prisen på ${of}`,
  breakdowns: (from) => `Sammenbrud på ${from}`,
  capacity: (of) => `Pladserne på ${of}`,
  addOns: (of) => `Andelen med ${of}`,
  multiply: 'ganges med',
  add: 'ændres med',
  set: 'sættes til',
  units: {
    moves: ' overgange om året pr. 1.000 børn på trinnet',
    kr: ' kr. pr. helårsperson',
    places: ' pladser',
    percentOfChildren: ' pct. af børnene',
    percentagePoints: ' procentpoint',
  },
  atStrengths,
  detection: (percent) =>
    `tidlig opsporing: de børn, der findes ekstra, går videre til højere trin med ${percent} pct. af den sædvanlige hyppighed`,
  newCasesOnly: 'kun nye sager',
  onlyPart: ({ fromMonth, toMonth }) =>
    toMonth === null
      ? `kun efter ${months(fromMonth)} af opholdet`
      : `kun måned ${fromMonth} til ${toMonth} af opholdet`,
  cap: (step, count, onTo) => `Ophold på ${step} slutter efter ${months(count)}: ${onTo}`,
  shareTo: (percent, step) => `${percent} pct. ${step === null ? 'ud af trappen' : `til ${step}`}`,
  from: (source) => `Kilde: ${source}`,
  costs: 'Det koster:',
  noCosts: 'Det koster ikke noget i sig selv.',
  perYear: (kr) => `${kr} kr. om året`,
  inYear: (kr, year) => `${kr} kr. i ${year}`,
  inPolicyYear: (kr, year) => `${kr} kr. i virkemidlets år ${year}`,
  inPolicyYearPer1000: (kr, year) => `${kr} kr. pr. 1.000 0-17-årige i virkemidlets år ${year}`,
  perYearPer1000: (kr) => `${kr} kr. om året pr. 1.000 0-17-årige`,
  perCaseworker: (kr) => `${kr} kr. om året for hver rådgiver, der er ansat`,
  sections: {
    horizon: () => 'perioden',
    population: () => 'befolkningen',
    steps: some('et trin', 'trin'),
    ageBands: () => 'aldersbånd',
    transitions: some('en overgang', 'overgange'),
    trends: some('en udvikling', 'udviklinger'),
    rePlacement: () => 'genanbringelse',
    arrivals: some('børn udefra', 'børn udefra'),
    birthdays: () => 'fødselsdage',
    initial: () => 'fordelingen ved starten',
    breakdowns: () => 'sammenbrud',
    caseworkers: () => 'rådgivere',
    capacity: () => 'pladser',
    addOns: some('en tillægsydelse', 'tillægsydelser'),
  },
};
