import type { BlockWords } from '../block-words.js';

const months = (count: number): string => (count === 1 ? '1 måned' : `${count} måneder`);

const places = (number: string): string => (number === '1' ? '1 plads' : `${number} pladser`);

/** What disturbs and limits, in Danish. */
export const blocksDa: BlockWords = {
  step: (label, name) => `${label} (${name})`,
  breakdowns: {
    title: 'Sammenbrud: flytninger og hjemgivelser, som ingen har planlagt',
    shares: (from, to, shares) =>
      `Af ${to === null ? `flytninger og hjemgivelser fra trin ${from}` : `flytninger fra trin ${from} til ${to}`} er ${shares} ikke planlagt.`,
    shareAt: (percent, ages) => `${percent} pct. (${ages})`,
    inYear: (year, count, parts) =>
      `I ${year} bliver det i gennemsnit ca. ${count} sammenbrud${parts === null ? '' : `: ${parts}`}.`,
    part: (count, label) => `${count} fra trin ${label}`,
  },
  caseload: {
    title: 'Rådgivere og sagstal',
    staff: (number, later) => `${[`${number} årsværk rådgivere`, ...later].join(', ')}.`,
    from: (number, month) => `${number} fra ${month}`,
    hiring: (count) => ` Dem, et virkemiddel ansætter, er på plads ${months(count)} efter, at det begynder.`,
    weights: (weights) => `En åben sag vejer ${weights}; sager på andre trin tæller ikke med.`,
    weight: (labels, weight) => `${weight} på trin ${labels}`,
    atStart: (caseload, weighted, staff) =>
      `Sagstallet er vægtede sager pr. rådgiver ved udgangen af måneden før. Ved starten er det ${caseload}: ${weighted} vægtede sager til ${staff} rådgivere.`,
    atEnd: (caseload, month, withPolicies) =>
      ` Ved udgangen af ${month} er det i gennemsnit ca. ${caseload}${withPolicies ? ' med virkemidlerne' : ''}.`,
    factors: 'Så meget ganges overgange med, når sagstallet er',
    moves: 'Fra trin',
    column: (caseload, percent) =>
      `${caseload}\n${percent === null ? '' : percent === 0 ? 'ved starten' : `${Math.abs(percent)} pct. ${percent < 0 ? 'færre' : 'flere'}`}`,
    example: (moves, caseload, factor) =>
      `Læs: Har hver rådgiver ${caseload} vægtede sager, ganges overgange fra trin ${moves} med ${factor}.`,
    between: (hasFormula) => `Jævnt imellem og uændret udenfor${hasFormula ? ', hvor der ikke er en formel' : ''}.`,
    points: (moves, points) => `Fra trin ${moves}: ${points}; jævnt imellem og uændret udenfor.`,
    point: (factor, caseload) => `${factor} ved ${caseload}`,
    formula: (moves, formula) => `Fra trin ${moves}: formlen ${formula}, hvor caseload er sagstallet.`,
    tablesAreBefore: 'Tabellerne ovenfor viser tallene, før sagstallet er regnet med.',
    noEffects: 'Sagstallet tælles, men ændrer ikke noget.',
  },
  places: {
    title: 'Pladser',
    places: (step, number, later) => `Trin ${step}: ${[places(number), ...later].join(', ')}.`,
    from: (number, month) => `${number} fra ${month}`,
    demand: (start, end) =>
      `Var der plads til alle, ville der i gennemsnit være ${start.children} børn til ${places(start.places)} ved starten og ${end.children} til ${end.places} ved slutningen.`,
    nobodyMoves: ' Ingen skal flytte, men nye kommer først til, når der er færre børn end pladser.',
    wait: (kr) =>
      `Er der fuldt, venter barnet, hvor det er, til det bliver dets tur; ${kr === null ? 'det koster ikke noget ekstra' : `det koster ${kr} kr. om året oven i det trin, barnet venter på`}.`,
    goTo: (step, isLimited) =>
      `Er der fuldt, kommer barnet straks til trin ${step}${isLimited ? '; er der også fuldt, går det, som der står ved det trin' : ''}.`,
  },
};
