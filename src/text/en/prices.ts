import type { Payer } from '../../scenario/payers.js';
import type { PriceWords } from '../price-words.js';
import { part } from './stay-part.js';

const PAYER: Readonly<Record<Payer, string>> = {
  municipality: 'the municipality',
  otherMunicipalities: 'other municipalities',
  region: 'the region',
  state: 'the state',
};

/** The words about prices, in English. */
export const pricesEn: PriceWords = {
  range: (least, greatest) => `${least}-${greatest}`,
  byAge: (label, prices) => `Step ${label} costs ${prices}.`,
  atAges: (kr, ages) => `${kr} kr. at ${ages}`,
  byGroup: (label, factors) => `On step ${label} the price is multiplied by ${factors}.`,
  ofGroup: (group, factor) => `${factor} for the group ${group}`,
  byStay: (label, factors) =>
    `The price of step ${label} depends on how long the child has been there: it is multiplied by ${factors}.`,
  inPart: ({ number, ...own }) => `${number} ${part(own)}`,
  stayMean: (factor, year) =>
    `That is about ${factor} on average for the children on the step in ${year}, before policies.`,
  stayCounted:
    'Time on the step is counted in month boundaries: a stay that begins in the middle of January is in its first month until 1 February.',
  index: (file, first, last, years, assumed) =>
    `The p/l table ${file} covers ${first}${last === null ? ' and later' : ` to ${last}`}; ${assumed === 0 ? 'all of its figures are published' : assumed === years ? 'all of its figures are assumptions' : `${assumed} of its ${years} figures are assumptions`}.`,
  shownFixed: (year, factor) => `Results are shown in ${year} prices: the amounts of the file times ${factor}.`,
  shownCurrent: (first, last) =>
    `Results are shown in current prices: the amounts of the file times ${first.factor} in ${first.year} and ${last.factor} in ${last.year}.`,
  converted: (priceLevel, amounts) => `Turned into ${priceLevel} prices: ${amounts}`,
  convertedOne: (what, kr, year, own) => `${what} ${kr} kr. in ${year} prices is ${own} kr.`,
  drift: ({ what, percent, falls, first, last, year, factor }) =>
    `The price of ${what} ${falls ? 'falls' : 'rises'} by ${percent} % a year beyond wages and prices, ${last === null ? `from ${first}` : `from ${first} to ${last}`}; in ${year} it is ${factor} times what the file says.`,
  once: (label, start, end) =>
    `A stay on step ${label} costs ${[start === null ? [] : `${start} kr. when it begins`, end === null ? [] : `${end} kr. when it ends`].flat().join(' and ')}, beside the price.`,
  payers: (what, shares) => `Of the expenditure on ${what} ${shares}; the municipality pays the rest.`,
  share: (percent, payer) => `${percent} % is paid by ${PAYER[payer]}`,
  spillOver: (name, what, kr, payer) =>
    `Outside the expenditure: ${name}, ${kr} kr. per full-year equivalent on ${what}, falls on ${PAYER[payer]}.`,
  fixed: (label, percent, places, noticeMonths) =>
    `Of the price of step ${label} ${percent} % is paid for ${places} places, whoever lives there; that part is saved only when a policy closes places${noticeMonths === 0 ? '' : `, ${noticeMonths} months later`}.`,
  ownPlaces: (labels) => `Own places on step ${labels}`,
  ofStep: (label) => `step ${label}`,
};
