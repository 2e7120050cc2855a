import type { PolicyPartWords } from '../policy-part-words.js';
import { overlayDa } from './overlay.js';

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

/** The parts of a policy beside moves and prices, in Danish. */
export const policyPartsDa: PolicyPartWords = {
  by: 'Gjort af:',
  evidence: 'Virkningen er',
  unknown: 'Vides ikke:',
  evidenceMeans: overlayDa.evidenceMeans,
  range: (low, middle, high, used) =>
    ` [lav ${low}, middel ${middle}, høj ${high}; her ${{ low: 'lav', middle: 'middel', high: 'høj' }[used]}]`,
  reach: (percent) => `Omfatter ${percent} pct. af børnene, de samme hele tiden; overgangene her gælder dem.`,
  hires: (number, from, full, delay) =>
    `Ansætter ${number} årsværk rådgivere; de ${from === full ? `er der fra ${from}` : `kommer lidt efter lidt fra ${from} og er der alle fra ${full}`}${delay === 0 ? '' : ` (det tager ${months(delay)} at ansætte)`}.`,
  takesAway: (number, from, full) =>
    `Tager ${number} årsværk rådgivere væk ${from === full ? `fra ${from}` : `lidt efter lidt fra ${from}, alle fra ${full}`}.`,
  breakdowns: (steps) => `Sammenbrud fra trin ${steps}`,
  breakdownsFrom: (label) => `sammenbrud fra ${label}`,
  places: (steps) => `Pladserne på trin ${steps}`,
  addPlaces: (number) => `ændres med ${number}`,
  setPlaces: (number) => `sættes til ${number}`,
  fromMonth: (month) => `fra ${month}`,
  detection: '; tidlig opsporing',
  found: (steps) => `I hele kommunen findes om året ca. ${steps}.`,
  foundOn: (found, step, usual) => `${found} flere børn til trin ${step} (ud over ca. ${usual}, der kommer alligevel)`,
  risk: (factor, universal) =>
    `De fundne går videre til højere trin ${factor} gange så ofte som andre børn, indtil de er tilbage på trin ${universal} eller bliver anbragt.`,
  cap: (step, count, onTo) =>
    `Ophold på trin ${step} slutter efter ${months(count)}, hvis de ikke er slut før: ${onTo}`,
  shareTo: (percent, toStep) => `${percent} pct. ${toStep}`,
  reaching: (shares) => `Uden virkemidler varer så mange ophold så længe: ${shares}.`,
  shareAt: (percent, ages) => `${percent} pct. (${ages})`,
};
