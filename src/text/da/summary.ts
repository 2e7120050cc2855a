import type { Direction, SummaryWords } from '../summary-words.js';
import { moneyDa } from './money.js';

const lower = (direction: Direction): string => (direction === 'less' ? 'lavere' : 'højere');
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const fewer = (direction: Direction): string => (direction === 'less' ? 'færre' : 'flere');

/** `"A", "B" og "C"`. */
const quoted = (names: readonly string[]): string => {
  const all = names.map((name) => `"${name}"`);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`;
};

/** The summary of a report, in Danish. */
export const summaryDa: SummaryWords = {
  aboutRuns: (replications, isOne) =>
    isOne
      ? 'Tallene er fra ét forløb: én mulig fremtid, regnet igennem barn for barn. De siger intet om, hvor meget tilfældet betyder.'
      : `Et forløb er én mulig fremtid, regnet igennem barn for barn. Her er ${replications} forløb af hvert scenarie; "i 8 af 10 forløb" betyder, at det går sådan i 8 af 10 mulige fremtider, hvis forudsætningerne holder.`,
  failed: (scenario, failed, total) =>
    `${scenario}: ${failed} af ${total} forløb kunne ikke regnes igennem og er ikke med i tallene.`,
  noWholeYear: 'Perioden indeholder intet helt kalenderår, så der er ingen tal for udgifter pr. år.',
  nineOfTen: (from, to) => ` (i 9 af 10 forløb mellem ${from} og ${to})`,
  nineOfTenGap: (band) => ` (i 9 af 10 forløb ${band})`,
  inYear: (year) => `i ${year}`,
  atEndOf: (month) => `ved udgangen af ${month}`,
  onAverage: (text) => `i gennemsnit ${text}`,
  million: (number) => `${number} mio. kr.`,
  share: moneyDa.payback.share,
  gaps: {
    money: {
      amount: (amount, direction) => `${amount} mio. kr. ${lower(direction)}`,
      sameSide: (from, to, direction) =>
        `${from === to ? from : `mellem ${from} og ${to}`} mio. kr. ${lower(direction)}`,
      bothSides: (less, more) => `mellem ${less} mio. kr. lavere og ${more} mio. kr. højere`,
      unchanged: 'stort set uændrede',
    },
    children: {
      amount: (amount, direction) => `${amount} ${fewer(direction)}`,
      sameSide: (from, to, direction) => `${from === to ? from : `mellem ${from} og ${to}`} ${fewer(direction)}`,
      bothSides: (less, more) => `mellem ${less} færre og ${more} flere`,
      unchanged: 'omtrent lige så mange',
    },
  },
  base: {
    heading: (scenario) => `Grundlaget: ${scenario}`,
    placed: (when, mean, band, before, beforeWhen) =>
      `${capital(when)} er der ${mean} anbragte børn og unge ad gangen${band}${before === null ? '' : `; ${beforeWhen} er der ${before}`}.`,
    spent: (year, mean, band, prices, before, beforeYear, isNet) =>
      `Udgifterne ${isNet ? 'efter refusion ' : ''}i ${year} er ${mean} i ${prices}${band}${before === null ? '' : `; i ${beforeYear} er de ${before}`}`.replace(
        /\.?$/,
        '.',
      ),
    chanceAndNumbers:
      'Spændet mellem forløbene er tilfældigheder og usikre tal sammen: hvert forløb har trukket de tal, der er angivet som usikre. At de øvrige forudsætninger kan være forkerte, kommer oven i.',
    chanceAlone:
      'Spændet mellem forløbene er tilfældigheder alene: hvor få børn der skal til, før et år bliver dyrt. At forudsætningerne kan være forkerte, kommer oven i.',
  },
  proposal: {
    heading: (scenario) => `Forslaget: ${scenario}`,
    noPolicies: 'Scenariet har ingen virkemidler, som grundlaget ikke også har; det er andre tal, der er forskellen.',
    sameCost: (kr, years) =>
      `Forslaget koster i sig selv ${kr} mio. kr. ${years.length === 4 ? `i ${years}` : `om året (${years})`}.`,
    cost: (first, firstYear, last, lastYear, total) =>
      `Forslaget koster i sig selv ${first} mio. kr. i ${firstYear} og ${last} mio. kr. i ${lastYear}, i alt ${total} mio. kr.`,
    free: 'Forslaget har ingen udgifter i sig selv.',
    costsLess: (total, years) =>
      `Forslaget koster i sig selv ${total} mio. kr. mindre end grundlaget (${years} i alt).`,
    noDifference: 'Forslaget ændrer ikke udgifterne i noget forløb.',
    paidBack: (share, year) =>
      `I ${share} er forslaget tjent ind senest i ${year}, det vil sige samlet set ikke dyrere end grundlaget`,
    laterPaidBack: (share, year) => `; senest i ${year} i ${share}`,
    notPaidBackInRest: (year) => ` I de øvrige er det ikke tjent ind ved udgangen af ${year}.`,
    notPaidBackIn: (share, year) => ` I ${share} er det ikke tjent ind ved udgangen af ${year}.`,
    seldomPaidBack: (share, year) =>
      `Kun i ${share} er forslaget tjent ind ved udgangen af ${year}; i de andre er det samlet set dyrere end grundlaget.`,
    neverPaidBack: (year) => `Forslaget er ikke tjent ind i noget forløb ved udgangen af ${year}.`,
    oncePaidBack: (year) => `Forslaget er tjent ind i ${year}, det vil sige samlet set ikke dyrere end grundlaget.`,
    neverPaidBackOnce: (year) => `Forslaget er ikke tjent ind ved udgangen af ${year}.`,
    money: (year, gap, band, prices, isNet) =>
      `I ${year} er udgifterne ${isNet ? 'efter refusion ' : ''}${gap} i forhold til grundlaget${band}. Beløb er i ${prices}, og forslagets egne udgifter er regnet med.`,
    total: (years, gap, band, isNet) =>
      `Lagt sammen over ${years} er udgifterne ${isNet ? 'efter refusion ' : ''}${gap}${band}.`,
    placed: (when, gap, band) => `${capital(when)} er der ${gap} anbragte børn og unge ad gangen${band}.`,
    onStep: (step, when, gap, band) => `På trinnet ${step} er der ${when} ${gap} børn og unge ad gangen${band}.`,
    evidence: (policies, evidence) =>
      ({
        measured: `Virkningen af ${quoted(policies)} er målt: talt op i en undersøgelse et andet sted.`,
        fitted: `Virkningen af ${quoted(policies)} er regnet baglæns fra målte tal; om det var virkemidlet, der flyttede dem, er ikke målt.`,
        reported: `Virkningen af ${quoted(policies)} er, som de, der har gjort det, selv oplyser.`,
        assumed: `Virkningen af ${quoted(policies)} er en antagelse: ingen har målt den.`,
      })[evidence],
    noEvidence: (policies, assumed) =>
      assumed
        ? `Virkningen af ${quoted(policies)} er en antagelse.`
        : `Hvor godt virkningen af ${quoted(policies)} er kendt, er ikke angivet.`,
  },
  budgetHolds: (period, budget, share, about) =>
    `Det vedtagne budget for ${period} på ${budget} mio. kr. (i ${about}) holder i ${share}.`,
  afterRefund: (sentence) => `Efter refusion: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`,
  overrun: (amount) => ` Når det ikke holder, overskrides det i gennemsnit med ${amount} mio. kr.`,
  cards: {
    paidBack: 'Tjent ind',
    by: (year) => `senest i ${year}`,
    never: 'nej',
    notWithin: (year) => `ikke i noget forløb til og med ${year}`,
    inShare: (share) => `i ${share}`,
    spentIn: (year) => `Udgifter i ${year}`,
    inAll: (years) => `Udgifter ${years} i alt`,
    placedIn: (when) => `Anbragte ${when}`,
    children: (number) => `${number} børn`,
    againstBase: 'mod grundlaget',
    band: (from, to) => `i 9 af 10 forløb ${from} til ${to}`,
    perHead: (year) => `Pr. 0-22-årig i ${year}`,
    kr: (number) => `${number} kr.`,
    budget: (period) => `Budget ${period}`,
    holds: 'holder',
    oneRun: 'ét forløb',
  },
};
