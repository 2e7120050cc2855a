import type { PolicyPartWords } from '../policy-part-words.js';
import { overlayEn } from './overlay.js';

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`);

/** The parts of a policy beside moves and prices, in English. */
export const policyPartsEn: PolicyPartWords = {
  by: 'Done by:',
  evidence: 'The effect is',
  unknown: 'Not known:',
  evidenceMeans: overlayEn.evidenceMeans,
  range: (low, middle, high, used) => ` [low ${low}, middle ${middle}, high ${high}; here ${used}]`,
  reach: (percent) => `Reaches ${percent} % of the children, the same ones all the time; the moves here are theirs.`,
  hires: (number, from, full, delay) =>
    `Adds ${number} full-time caseworkers; they ${from === full ? `are there from ${from}` : `come little by little from ${from} and are all there from ${full}`}${delay === 0 ? '' : ` (hiring takes ${months(delay)})`}.`,
  takesAway: (number, from, full) =>
    `Takes ${number} full-time caseworkers away ${from === full ? `from ${from}` : `little by little from ${from}, all from ${full}`}.`,
  breakdowns: (steps) => `Breakdowns from step ${steps}`,
  breakdownsFrom: (label) => `breakdowns from ${label}`,
  places: (steps) => `The places on step ${steps}`,
  addPlaces: (number) => `change by ${number}`,
  setPlaces: (number) => `become ${number}`,
  fromMonth: (month) => `from ${month}`,
  detection: '; early detection',
  found: (steps) => `In the whole municipality it finds a year about ${steps}.`,
  foundOn: (found, step, usual) => `${found} more children for step ${step} (beside about ${usual} who come anyway)`,
  risk: (factor, universal) =>
    `Those found move on to higher steps ${factor} times as often as other children, until they are back on step ${universal} or are placed.`,
  cap: (step, count, onTo) => `Stays on step ${step} end after ${months(count)} unless they ended before: ${onTo}`,
  shareTo: (percent, toStep) => `${percent} % ${toStep}`,
  reaching: (shares) => `Without policies so many stays last so long: ${shares}.`,
  shareAt: (percent, ages) => `${percent} % (${ages})`,
};
