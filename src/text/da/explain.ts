import type { DurationRange } from '../../scenario/scenario.js';
import type { ExplainWords, PolicyDates } from '../explain-words.js';
import { blocksDa } from './blocks.js';
import { childCostsDa } from './child-costs.js';
import { budgetDa } from './money.js';
import { policyPartsDa } from './policy-parts.js';
import { pricesDa } from './prices.js';
import { months, part } from './stay-part.js';

const ages = (fromAge: number, toAge: number | null): string =>
  toAge === null ? `fra ${fromAge} år` : fromAge === toAge ? `${fromAge} år` : `${fromAge}-${toAge} år`;

const partCell = ({ fromMonth, toMonth }: DurationRange): string => `${fromMonth}-${toMonth ?? ''}`;

const when = ({ start, works, phaseInMonths, last, fadeOutMonths, gone }: PolicyDates): string => {
  const from = works === start ? `Virker fra ${start}` : `Begynder ${start} og virker fra ${works}`;
  const phasing = phaseInMonths === 0 ? ' med det samme' : `, indfases jævnt over ${months(phaseInMonths)}`;
  if (last === null) return `${from}${phasing} og bliver ved.`;
  if (fadeOutMonths === 0) return `${from}${phasing}; sidste måned er ${last}.`;
  return `${from}${phasing}. Sidste måned er ${last}; derefter aftager virkningen jævnt over ${months(fadeOutMonths)} og er væk fra ${gone}.`;
};

/** An explained scenario, in Danish. */
export const explainDa: ExplainWords = {
  decimalMark: ',',
  thousandMark: '.',
  and: 'og',
  none: 'Ingen.',
  facts: {
    period: 'Periode',
    population: 'Befolkning',
    groups: 'Grupper',
    parameters: 'Parametre',
    start: 'Start',
    arrivals: 'Udefra',
    trends: 'Udvikling',
    rePlacement: 'Genanbringelse',
    birthdays: 'Fødselsdage',
    policies: 'Virkemidler',
    numbers: 'Tallene',
    run: 'Kørsel',
    warnings: 'Advarsler',
  },
  period: (first, last, years, priceLevel) =>
    `${first} til ${last} (${years} år). Alle beløb er i ${priceLevel}-priser.`,
  constant: (under18, under23, born) =>
    `${under18} 0-17-årige og ${under23} 0-22-årige i hele perioden, lige mange på hvert alderstrin (ca. ${born} fødsler om året).`,
  table: (file, under18, under23, repeats) =>
    `${file}: fra ${under18[0]} til ${under18[1]} 0-17-årige${
      under23 === null
        ? '; tabellen har ikke alle 18-22-årige, så der er ingen beløb pr. 0-22-årig'
        : ` og fra ${under23[0]} til ${under23[1]} 0-22-årige`
    }, fra periodens start til dens slutning.${
      repeats === null
        ? ''
        : ` Tabellen slutter i ${repeats}; derefter er der lige så mange på hvert alderstrin som da.`
    }`,
  masked: (figures, children) => `Skjulte tal i tabellen regnes som ${children} børn hver (antal: ${figures}).`,
  formulas: {
    title:
      'Formler og eksempler på deres værdier (age: hele år, year: kalenderår, stayMonths: hele måneder på trinnet):',
    perYear: (from, to) => `Fra trin ${from} til ${to}, pr. barneår`,
    byGroup: (from, to, group) => `Fra trin ${from} til ${to}, faktor for ${group}`,
    breakdowns: (from) => `Andel sammenbrud af flytninger fra trin ${from}`,
    addOn: (name, step) => `Andel med ${name} på trin ${step}`,
    operations: { multiply: 'ganger med', add: 'lægger til', set: 'sætter til' },
  },
  oneGroup: 'Ingen; de samme tal gælder for alle børn.',
  share: (group, percent) => `${group} ${percent} pct.`,
  restGroup: 'resten',
  factor: (group, factor, moves) => `${group}: ${factor} gange så ofte fra trin ${moves}.`,
  restInTables: 'Tabellerne gælder børn uden for grupperne.',
  steadyState: 'Ligevægt: børnene er fordelt på trinnene, som tallene her ville give i længden.',
  burnIn: (years, universal) => `Alle begynder på ${universal} ${years} år før perioden, uden virkemidler.`,
  everyoneOn: (universal) => `Alle er på ${universal}.`,
  shares: (list, universal) => `Af børnene er ${list}; resten er på ${universal}.`,
  stock: (list, universal) => `${list}; resten er på ${universal}.`,
  stockOf: (children, step, ages) => `${children} børn på trin ${step} (${ages})`,
  arrival: (id, perYear, step, ages) => `${id}: ${perYear} børn om året til trin ${step} (${ages})`,
  onlyFormulas: 'Ingen ud over formlerne, hvor året (year) indgår.',
  noTrends: 'Ingen; uden virkemidler gælder de samme tal i alle år.',
  trend: (id, moves, growth, whom, year, factor) =>
    `${id}: overgange fra trin ${moves} ${growth}${whom}; i ${year} er de ${factor} gange så hyppige som i tabellerne.`,
  growing: (percent, falls) => `${falls ? 'falder' : 'vokser'} ${percent} pct. om året`,
  byYear: (list) => `ganges med ${list}, jævnt imellem og uændret uden for de år`,
  inYear: (factor, year) => `${factor} i ${year}`,
  beforeTrends: 'Tabellerne viser tallene før udviklingen.',
  noRePlacement: 'Tidligere anbringelser ændrer ikke noget.',
  rePlacement: (factors) =>
    `Et barn, der er kommet hjem fra en anbringelse, har ${factors
      .map(({ value, number, ...own }, i) => {
        const risk = value === 1 ? 'samme risiko som andre børn' : `${number} gange så stor risiko`;
        return `${part(own)} ${risk}${i === 0 ? ' for at blive anbragt igen' : ''}`;
      })
      .join('; ')}. Tabellerne gælder børn, der ikke har været anbragt.`,
  everyoneLeaves: (age) => `${age} år: alle forlader trappen.`,
  seeTable: (age) => `${age} år: se tabellen nedenfor.`,
  inGroup: (group) => `, gruppen ${group}`,
  ages,
  ageCell: (fromAge, toAge) => ages(fromAge, toAge).replace(' år', ''),
  fromTo: (from, to) => `${from} til ${to}`,
  toStep: (label) => `til trin ${label}`,
  offLadder: 'ud af trappen',
  out: 'ud',
  ladder: {
    title: 'Trappen',
    step: 'Trin',
    price: 'Kr. pr.\nhelårsperson',
    ledger: 'Udgiftslinje',
    name: 'Navn',
    ledgers: (ledger) => (ledger === null ? '-' : ledger === 'steps_2_3' ? 'trin 2-3' : 'trin 4-6'),
  },
  entries: {
    title: (label, name) =>
      `Fra trin ${label} (${name}): så mange kommer om året videre, for hver 1.000 børn på trinnet`,
    age: 'Alder',
    example: (from, own, count, to) =>
      `Læs: Af 1.000 børn på trin ${from} i alderen ${own} kommer om året ca. ${count} ${to}.`,
  },
  stays: {
    title: 'Ophold: gennemsnitlig længde, hvis intet andet ændrer sig, og hvor børnene så kommer hen (pct.)',
    step: 'Trin',
    age: 'Alder',
    years: 'År',
    noWayOut: '-: ingen vej videre i den alder, eller ingen i den sidste del af opholdet.',
    example: (step, own, years, percent, to) =>
      `Læs: I alderen ${own} varer et ophold på trin ${step} i gennemsnit ${years} år; derefter kommer ${percent} pct. ${to}.`,
  },
  time: {
    title: (label, name) =>
      `Tid på trin ${label} (${name}): så mange forlader trinnet pr. 1.000 barneår, efter hvor længe de har været der`,
    months: 'Måneder',
    length: 'Ophold i måneder',
    cell: partCell,
    scaled: (moves, factors) =>
      `Fra trin ${moves} er filens tal ganget med ${factors.map(({ number, ...own }) => `${number} ${part(own)}`).join(', ')}.`,
    example: (step, own, count, percent) =>
      `Læs: I alderen ${own} varer ca. ${percent} pct. af opholdene på trin ${step} længere end ${months(count)}.`,
    counted:
      'Måneder tælles i månedsskifter: Måned 0 er resten af den måned, opholdet begynder i. Opholdets længde er gennemsnittet, hvis kun tiden på trinnet ændrer sig.',
    settled: (label) =>
      `På trin ${label} gælder det børn, der er kommet tilbage dertil; de andre har altid været der og regnes til den sidste del.`,
  },
  birthday: {
    title: (age) => `På ${age}-årsdagen: pct. af børnene på trinnet, der kommer til (ud: forlader trappen)`,
    step: 'Trin',
  },
  addOns: {
    title: 'Tillægsydelser ved siden af trinnet: hvor mange af børnene der har dem, prisen, og hvor længe ad gangen',
    name: 'Ydelse',
    step: 'Trin',
    age: 'Alder',
    share: 'Pct.',
    price: 'Kr. pr.\nhelårsperson',
    months: 'Måneder',
    example: ({ name, step, ages: own, percent, months: length }) =>
      `Læs: På trin ${step} har ${percent} pct. af børnene i alderen ${own} ${name}${
        length === null
          ? ', så længe de er der.'
          : `; når det begynder, varer det i gennemsnit ${length} måneder, hvis barnet bliver på trinnet.`
      }`,
    means: (name, years, isApproximate) =>
      `${name}: ${years
        .map(({ year, children, million }) => `${children} helårspersoner og ${million} mio. kr. i ${year}`)
        .join(', ')} (${isApproximate ? 'tilnærmede' : 'eksakte'} gennemsnit).`,
  },
  policy: {
    title: (name) => `Virkemiddel: ${name}`,
    when,
    fidelity: (percent) => ` I praksis nås ${percent} pct. af virkningen.`,
    unit: (percent) =>
      `Fuldt indfaset${percent === null ? '' : ` med ${percent} pct. af virkningen`}, efter alder; overgange pr. 1.000 barneår på trinnet, priser i kr.:`,
    moves: (from, to) => `Fra trin ${from} til ${to}`,
    price: (steps, addOns) => `Prisen på ${[steps === null ? [] : `trin ${steps}`, addOns ?? []].flat().join(' og ')}`,
    addOnShares: (addOns) => `Andelen med ${addOns}`,
    addOnOn: (addOn, step) => `${addOn}, trin ${step}`,
    percent: (number) => `${number} pct.`,
    addShare: (points) => `ændres med ${points} procentpoint`,
    setShare: (percent) => `sættes til ${percent} pct. af børnene`,
    byFormula: (operation, formula) =>
      `${{ multiply: 'ganges med', add: 'ændres med', set: 'sættes til' }[operation]} formlen ${formula}`,
    multiply: (factor, percent) => `ganges med ${factor} (${percent} pct.)`,
    addMoves: (per1000) => `ændres med ${per1000}`,
    addKr: (kr) => `ændres med ${kr} kr.`,
    setMoves: (per1000) => `sættes til ${per1000}`,
    setKr: (kr) => `sættes til ${kr} kr.`,
    onlyAges: (own) => `, kun ${own}`,
    onlyGroups: (groups) => `, kun ${groups}`,
    onlyNewCases: (start, universal) =>
      `, kun nye sager (ophold, der begynder fra ${start}${universal === null ? '' : `; overgange fra trin ${universal} er altid nye sager`})`,
    onlyPart: (own) => `, kun ${part(own)} af opholdet`,
    agesInPart: (own, stay) => `${own}, måned ${partCell(stay)}`,
    becomes: (before, after, own) => `${before} bliver ${after} (${own})`,
    more: (count) => `og ${count} flere.`,
    costs: 'Koster:',
    noCosts: 'Koster ikke noget i sig selv.',
    perYear: (kr) => `${kr} kr. om året`,
    perCaseworker: (kr) => `${kr} kr. om året for hver rådgiver, der er ansat`,
    inYear: (kr, year) => `${kr} kr. i ${year}`,
    kinds: { permanent: 'varig', implementation: 'implementering' },
    areas: { service: 'service', anlaeg: 'anlæg' },
    total: 'I alt om året:',
    million: (amount, years) => `${amount} mio. kr. (${years})`,
  },
  blocks: blocksDa,
  prices: pricesDa,
  budget: budgetDa,
  childCosts: childCostsDa,
  parts: policyPartsDa,
  keyFigures: {
    title: (priceLevel, isApproximate) =>
      `Nøgletal: ${isApproximate ? 'tilnærmede' : 'eksakte'} gennemsnit, uden tilfældighed (helårspersoner på hvert trin, ${priceLevel}-priser)`,
    approximate: (caseload, places) =>
      [
        'Tilnærmede, for børnene påvirker hinanden:',
        ...(caseload ? ['Hver måned regnes med det gennemsnitlige sagstal.'] : []),
        ...(places ? ['Der regnes, som om der er plads til alle.'] : []),
        'Kommandoen run regner det hele med.',
      ].join(' '),
    noWholeYear: 'Perioden har intet helt kalenderår, så der er ingen årstal.',
    year: 'År',
    placed: 'An-\nbragte',
    newPlacements: 'Nye\nanbr.',
    expenditure: 'Mio.\nkr.',
    policies: 'heraf\nvirke-\nmidler',
    perYoungAll: 'Kr. pr.\n0-22-\nårig',
    perYoung23: 'heraf\ntrin\n2-3',
    perYoung46: 'heraf\ntrin\n4-6',
  },
  origins: (total, assumed, fitted, sourced, unsourced) =>
    `${total} tal: ${assumed} er helt eller delvis antagelser, ${fitted} er tilpasset til andre tal, ${sourced} har en anden kilde, ${unsourced} har ingen kilde.`,
  run: (replications, seed) => `${replications} forløb med seed "${seed}".`,
  belowZero: (from, to, perYear) =>
    `overgangen fra ${from} til ${to} bliver ${perYear} om året i en alder, hvor filens tal er mindre end det, der trækkes fra; skriv ages ved virkningen`,
  prevalenceOutside: (addOn, step, percent) =>
    `andelen med ${addOn} på trinnet ${step} bliver ${percent} pct., når virkemidlerne virker sammen; den skal ligge fra 0 til 100`,
  tooLarge: (factors, numbers, most, advice) =>
    `scenariet er for stort: ${factors} ganges med hinanden og giver ${numbers} tal i tabellerne (højst ${most}). Det hjælper mest med ${advice}`,
  sizeFactors: {
    epochs: {
      of: (count) => `${count} tidsrum, hvor noget ændrer sig`,
      less: 'en kortere periode, kortere indfasning og udfasning eller færre formler med year',
    },
    ages: { of: (count) => `${count} aldersklasser`, less: 'færre aldersgrænser eller færre formler med age' },
    groups: { of: (count) => `${count} grupper`, less: 'færre grupper' },
    reached: {
      of: (count) => `${count} kombinationer af virkemidler, der kun når nogle af børnene`,
      less: 'færre virkemidler med reach under 1 (hvert fordobler tallet)',
    },
    marks: { of: (count) => `${count} slags børn efter opsporing`, less: 'færre forskellige relativeRisk' },
    vintages: { of: (count) => `${count} hold af nye sager`, less: 'færre starttidspunkter for newCasesOnly' },
    histories: { of: (count) => `${count} dele af tiden efter en anbringelse`, less: 'færre dele i rePlacement' },
    durations: {
      of: (count) => `${count} dele af opholdet`,
      less: 'færre dele i byDuration og duration eller færre formler med stayMonths',
    },
    moves: { of: (count) => `${count} slags overgange`, less: 'færre overgange' },
  },
  stockExceeds: (stated, population, born) =>
    `startbestanden har ${stated} børn født i ${born}, men befolkningen har kun ${population}`,
};
