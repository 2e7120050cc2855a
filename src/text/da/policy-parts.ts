import type { PolicyPartWords } from '../policy-part-words.js';
import { overlayDa } from './overlay.js';

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

const fully = (from: string, full: string): string => (from === full ? `fra ${from}` : `fra ${from}, alle fra ${full}`);

/** The parts of a policy beside moves and prices, in Danish. */
export const policyPartsDa: PolicyPartWords = {
  by: 'Gjort af:',
  evidence: 'Virkningen er',
  unknown: 'Vides ikke:',
  evidenceMeans: overlayDa.evidenceMeans,
  range: (low, middle, high, used) =>
    ` [lav ${low}, middel ${middle}, høj ${high}; her ${{ low: 'lav', middle: 'middel', high: 'høj' }[used]}]`,
  reach: (percent) => `Når ${percent} pct. af børnene, de samme hele tiden; tallene her gælder dem, det når.`,
  hires: (number, from, full, delay) =>
    `Ansætter ${number} årsværk rådgivere: ${fully(from, full)}${delay === 0 ? '' : `, for de skal først ansættes (${months(delay)})`}.`,
  takesAway: (number, from, full) => `Tager ${number} årsværk rådgivere væk: ${fully(from, full)}.`,
  breakdowns: (steps) => `Sammenbrud fra trin ${steps}`,
  breakdownsFrom: (label) => `sammenbrud fra ${label}`,
  places: (steps) => `Pladserne på trin ${steps}`,
  addPlaces: (number) => `ændres med ${number}`,
  setPlaces: (number) => `sættes til ${number}`,
  fromMonth: (month) => `fra ${month}`,
  detection: '; tidlig opsporing',
  found: (steps) => `Finder i alt om året ca. ${steps}, når den virker fuldt.`,
  foundOn: (found, step, usual) => `${found} flere børn til trin ${step} (ud over ${usual}, der kommer alligevel)`,
  risk: (factor, universal) =>
    `De fundne går videre til højere trin ${factor} gange så ofte som andre børn, indtil de er tilbage på trin ${universal} eller bliver anbragt.`,
  cap: (step, count, onTo) =>
    `Ophold på trin ${step} slutter efter ${months(count)}, hvis de ikke er slut før: ${onTo}`,
  shareTo: (percent, toStep) => `${percent} pct. ${toStep}`,
  reaching: (shares) => `Uden virkemidler varer så mange ophold så længe: ${shares}.`,
  shareAt: (percent, ages) => `${percent} pct. (${ages})`,
};
