import type { Payer } from '../../scenario/payers.js';
import type { PriceWords } from '../price-words.js';
import { part } from './stay-part.js';

const PAYER: Readonly<Record<Payer, string>> = {
  municipality: 'kommunen',
  otherMunicipalities: 'andre kommuner',
  region: 'regionen',
  state: 'staten',
};

/** The words about prices, in Danish. */
export const pricesDa: PriceWords = {
  range: (least, greatest) => `${least}-${greatest}`,
  byAge: (label, prices) => `Trin ${label} koster ${prices}.`,
  atAges: (kr, ages) => `${kr} kr. ved ${ages}`,
  byGroup: (label, factors) => `På trin ${label} ganges prisen med ${factors}.`,
  ofGroup: (group, factor) => `${factor} for gruppen ${group}`,
  byStay: (label, factors) =>
    `Prisen på trin ${label} afhænger af, hvor længe barnet har været der: Den ganges med ${factors}.`,
  inPart: ({ number, ...own }) => `${number} ${part(own)}`,
  stayMean: (factor, year) => `Det er i gennemsnit ca. ${factor} for børnene på trinnet i ${year}, før virkemidler.`,
  stayCounted:
    'Tid på trinnet tælles i månedsskifter: Et ophold, der begynder midt i januar, er i sin første måned til 1. februar.',
  index: (file, first, last, years, assumed) =>
    `P/l-tabellen ${file} dækker ${first}${last === null ? ' og senere' : ` til ${last}`}; ${assumed === 0 ? 'alle år er offentliggjort' : assumed === years ? 'alle dens tal er antagelser' : `${assumed} af dens ${years} tal er antagelser`}.`,
  shownFixed: (year, factor) => `Resultater vises i ${year}-priser: filens beløb ganget med ${factor}.`,
  shownCurrent: (first, last) =>
    `Resultater vises i løbende priser: filens beløb ganget med ${first.factor} i ${first.year} og ${last.factor} i ${last.year}.`,
  converted: (priceLevel, amounts) => `Regnet om til ${priceLevel}-priser: ${amounts}`,
  convertedOne: (what, kr, year, own) => `${what} ${kr} kr. i ${year}-priser er ${own} kr.`,
  drift: ({ what, percent, falls, first, last, year, factor }) =>
    `Prisen på ${what} ${falls ? 'falder' : 'stiger'} ${percent} pct. om året ud over pris og løn, ${last === null ? `fra ${first}` : `fra ${first} til ${last}`}; i ${year} er den ${factor} gange, hvad filen siger.`,
  once: (label, start, end) =>
    `Et ophold på trin ${label} koster ${[start === null ? [] : `${start} kr. ved starten`, end === null ? [] : `${end} kr. ved slutningen`].flat().join(' og ')}, ud over prisen.`,
  payers: (what, shares) => `Af udgifterne til ${what} betales ${shares}; resten betaler kommunen.`,
  share: (percent, payer) => `${percent} pct. af ${PAYER[payer]}`,
  spillOver: (name, what, kr, payer) =>
    `Uden for udgifterne: ${name}, ${kr} kr. pr. helårsperson på ${what}, falder på ${PAYER[payer]}.`,
  fixed: (label, percent, places, noticeMonths) =>
    `Af prisen på trin ${label} betales ${percent} pct. for ${places} pladser, hvem der end bor der; den del spares først, når et virkemiddel lukker pladser${noticeMonths === 0 ? '' : `, ${noticeMonths} måneder efter`}.`,
  ownPlaces: (labels) => `Egne pladser på trin ${labels}`,
  ofStep: (label) => `trin ${label}`,
};
