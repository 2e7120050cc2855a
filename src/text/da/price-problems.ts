/** Problems with prices, in Danish. */

import type { PriceProblemArgs } from '../../scenario/price-problem.js';
import { listing, type ProblemTexts, shortened } from '../problem-words.js';

export const daPriceProblems: Pick<ProblemTexts, keyof PriceProblemArgs> = {
  priceOutsideBands: ({ step, ages }) =>
    `trinnet ${step} har ingen pris ved ${ages} år, fordi ingen af aldersbåndene dækker dem; børnene der ville intet koste`,
  fixedCostsOnePrice: ({ step }) =>
    `trinnet ${step} har faste udgifter pr. plads; så skal unitCost være ét tal, og hverken unitCostFactors eller unitCostByDuration kan bruges`,
  priceByStayUniversal: ({ step }) =>
    `på det almene trin ${step} følges det ikke, hvor længe børnene har været der; prisen kan ikke afhænge af det`,
  priceByStayAddOn: ({ id }) =>
    `${id} er en tillægsydelse; dens pris kan ikke afhænge af, hvor længe barnet har været på trinnet`,
  partNotReached: ({ range, months }) =>
    `ingen ophold når ${range}, for ingen har været på trinnet længere end simuleringens ${months} måneder`,
  stayBeginsAtStart: ({ step }) =>
    `børnene på ${step} ved starten (initial) regnes for lige at være kommet; de koster, hvad et nyt ophold koster. Med initial: steadyState har de været der forskelligt længe`,
  ownPlacesMissing: ({ step }) =>
    `trinnet ${step} har ingen faste udgifter pr. plads; skriv dem først i trinnets fixedCosts`,
  ownPlacesOnlyAdd: () => 'en virkning på egne pladser (ownPlaces) skrives med add',
  driftBackwards: ({ fromYear, toYear }) =>
    `toYear ${toYear} er før fromYear ${fromYear}; prisen skal stige fra et år til et senere`,
  driftOutside: ({ first, last }) =>
    `prisen ændrer sig kun uden for perioden og bliver ved det, filen siger; den gælder ${first}, og ændringer tæller fra ${first + 1} til ${last}`,
  priceIndexHeader: ({ missing, got }) =>
    `forventede kolonnerne year, change_pct, status og source; ${missing.join(', ')} mangler, fik ${listing(got.map((name) => `"${shortened(name)}"`))}`,
  priceIndexYear: ({ got }) =>
    `forventede et årstal som 2020, eller 2027- for 2027 og alle senere år, fik "${shortened(got)}"`,
  priceIndexChange: ({ got }) =>
    `forventede, hvor mange procent dyrere året er end året før (fra -50 til 50), som 2.3, fik "${shortened(got)}"`,
  priceIndexStatus: ({ got }) =>
    `forventede published (offentliggjort) eller assumption (antagelse), fik "${shortened(got)}"`,
  priceIndexSource: ({ year }) =>
    `${year} har ingen kilde; skriv, hvor tallet kommer fra, eller hvorfor det er antaget`,
  priceIndexTwice: ({ year }) => `${year} står to gange i p/l-tabellen`,
  priceIndexGap: ({ year }) => `${year} mangler i p/l-tabellen; årene skal følge efter hinanden`,
  priceIndexOpen: ({ year }) => `${year}- gælder alle senere år og skal være det sidste i p/l-tabellen`,
  badPriceYear: ({ got }) =>
    `forventede et årstal som 2020, eller 2027- for 2027 og alle senere år, fik "${shortened(got)}"`,
  priceIndexMissing: ({ year }) =>
    `her skal beløb regnes om til eller fra ${year}-priser, men der er ingen p/l-tabel; angiv economy.priceIndex`,
  priceYearOutside: ({ year, first, last, file }) =>
    `${year} er uden for p/l-tabellen ${shortened(file)}, som dækker ${first}${Number.isFinite(last) ? ` til ${last}` : ' og senere'}; tilføj de år, der mangler, eller en antagelse`,
  showYearOfCurrent: () => 'year kan kun bruges sammen med prices: fixed; i løbende priser har hvert år sine egne',
};
