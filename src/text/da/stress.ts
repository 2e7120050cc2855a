import type { DriftSize, StressWords } from '../stress-words.js';

const months = (count: number): string => (count === 12 ? 'et år' : `${count} måneder`);

/** The stress test of a business case, in Danish. */
export const stressDa: StressWords = {
  heading: 'Stresstest af business casen',
  intro:
    'Business casen regner med, at alt andet går som i grundlaget. Her er både grundlag og forslag regnet igen, som om noget andet skrider: større eller mindre tilgang af børn, dyrere eller billigere pladser, mindre virkning. Minus er en besparelse. Forslaget betaler sig, når nutidsværdien er under nul.',
  title: (scenario, base, prices, isBeforeRefund) =>
    `Stresstest: ${scenario} mod ${base} (mio. kr., ${prices}${isBeforeRefund ? ', før refusion' : ''}; minus er en besparelse)`,
  columns: {
    drift: 'Hvad der skrider',
    difference: 'Forskel i alt',
    net: 'Nutidsværdi',
    error: 'Usikkerhed (+/-)',
    paidBackIn: 'Tjent ind senest i',
    pays: 'Betaler sig',
  },
  narrow: {
    drift: 'Hvad der skrider',
    difference: 'Forskel\ni alt',
    net: 'Nutids-\nværdi',
    error: '+/-',
    paidBackIn: 'Tjent\nind i',
  },
  undrifted: 'Intet: som i business casen',
  names: {
    entries_up: ({ pct }) => `Større tilgang, ${pct} pct. flere om året`,
    entries_down: ({ pct }) => `Mindre tilgang, ${pct} pct. færre om året`,
    prices_up: ({ pct }) => `Alle priser stiger ${pct} pct. om året`,
    prices_down: ({ pct }) => `Alle priser falder ${pct} pct. om året`,
    placements_up: ({ pct }) => `Anbringelser ${pct} pct. dyrere om året`,
    placements_down: ({ pct }) => `Anbringelser ${pct} pct. billigere om året`,
    groups_up: ({ pct }) => `Flere fra de særlige grupper, ${pct} pct. om året`,
    add_ons_up: ({ pct }) => `Mere til tillægsydelser, ${pct} pct. om året`,
    effect_half: () => 'Virkningen er halvt så stor',
    effect_late: ({ months: late }: DriftSize) => `Virkningen kommer ${months(late)} senere`,
    effect_short: () => 'Virkningen holder halvt så længe',
    costs_up: ({ pct }) => `Virkemidlernes egne udgifter ${pct} pct. højere`,
  },
  sources: {
    entries_up:
      'Andelen af de 0-22-årige med en social indsats steg fra 3,6 pct. i 2014 til 4,7 pct. i 2021 (6-byernes faktaark 2023, tabel 1, hele landet). At tilgangen til trappen vokser lige så meget, er en antagelse.',
    entries_down:
      'Iværksatte anbringelser faldt fra 4.391 i 2016 til 3.400 i 2023 (Danmarks Statistik). At al tilgang falder lige så meget, er en antagelse.',
    prices_up:
      'En anbringelse blev i gennemsnit 3,3 pct. dyrere i faste priser fra 2013 til 2019 (Benchmarkingenheden 2019). At alle priser stiger lige så meget, er en antagelse.',
    prices_down: 'Antagelse: lige så meget den anden vej.',
    placements_up:
      'Tilpasset, så anbringelserne kommer til at koste det, de kostede i 2018 (VIVE 2020, bilagstabel 2.6; scenarios/priser/kompleksitet.yaml). Ingen har målt det som en pris.',
    placements_down: 'Antagelse: lige så meget den anden vej.',
    groups_up:
      'Som børn med en psykiatrisk diagnose, fra 54.130 i 2013 til 73.220 i 2023 (6-byernes faktaark 2023). At scenariets grupper vokser lige så meget, er en antagelse.',
    add_ons_up:
      'Som børn med en psykiatrisk diagnose, fra 54.130 i 2013 til 73.220 i 2023 (6-byernes faktaark 2023). At udgiften til tillægsydelser vokser lige så meget, er en antagelse.',
    effect_half: 'Antagelse.',
    effect_late:
      'Kommunerne oplever, at investeringen er svær at hente hjem i tide (VIVE 2020). At det netop er et år, er en antagelse.',
    effect_short: 'Antagelse. Udgifterne til virkemidlerne fortsætter.',
    costs_up: 'Antagelse.',
  },
  never: 'ikke i perioden',
  yes: 'ja',
  no: 'nej',
  impossible: 'kan ikke regnes',
  pays: (count, total) =>
    count === total
      ? `Betaler sig under alle ${total} ændringer.`
      : count === 0
        ? `Betaler sig ikke under nogen af de ${total} ændringer.`
        : `Betaler sig stadig under ${count} af ${total} ændringer.`,
  paysNot: (count, total) =>
    count === 0
      ? `Betaler sig ikke i perioden, heller ikke under nogen af de ${total} ændringer.`
      : `Betaler sig ikke i perioden, men gør det under ${count} af ${total} ændringer.`,
  worst: (name, net) => `Værste ændring: ${name} (nutidsværdi ${net} mio. kr.).`,
  effectLess: (pct) =>
    `Virkemidlernes virkning på børnenes vej må højst være ${pct} pct. mindre end antaget, hvis forslaget skal betale sig.`,
  costsMore: (pct) => `Virkemidlernes egne udgifter må højst være ${pct} pct. højere.`,
  placementsCheaper: (pct) => `Anbringelser må højst blive ${pct} pct. billigere om året.`,
  note: 'Hver ændring er regnet for sig, i både grundlag og forslag; tilgang og priser skrider år for år fra periodens andet år, ud over det, scenariet selv regner med, og priserne ud over den almindelige pris- og lønudvikling. Tallene er forventninger (gennemsnit), uden det spænd mellem forløb, som står i business casen. Business casens nulpunkt er en andel af besparelsen; her er det virkningen på børnenes vej, der er gjort mindre, og alt regnet igen. Tjent ind er det år, hvorfra de kumulerede forventede beløb er nul eller under resten af perioden.',
  simulated: (replications) =>
    `Børnene påvirker hinanden her (rådgivernes sager eller pladser), så ændringerne kan ikke regnes eksakt. Hver er simuleret med ${replications} forløb, de samme børn med samme held som ellers; +/- er standardfejlen på nutidsværdien af, at der ikke er flere. Er nutidsværdien mindre end to gange +/-, kan det være tilfældigt, om forslaget betaler sig.`,
  atMiddle:
    'Scenariet har usikre tal. I stresstesten står de på deres midte, så tallene kan afvige fra business casen.',
  beforeRefund: 'Stresstesten er før refusion fra staten.',
  arrivals: 'Børn, der kommer udefra, er lige mange under alle ændringer.',
  effectMixed:
    'Forslaget ændrer virkemidler, som grundlaget også har, eller har ingen virkemidler selv, så virkningen og udgifterne kan ikke ændres for sig.',
  sizes: {
    caption: 'Hvor store er ændringerne, og hvorfra?',
    drift: 'Hvad der skrider',
    source: 'Kilde',
    none: 'Ingen kilde angivet.',
  },
  workbook: {
    difference: 'Forskel',
    net: 'Værdi nu',
    paidBackIn: 'Tjent ind i',
    pays: 'Betaler sig',
    note: 'Nutidsværdierne her er regnet med scenariets egne renter og følger ikke med, når renten ovenfor ændres.',
  },
  whereSources: 'Kilderne til ændringernes størrelse står i stress.csv og i rapporten.',
};
