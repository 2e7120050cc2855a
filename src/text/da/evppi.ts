import type { EvppiWords } from '../evppi-words.js';

/** What it is worth to know, in Danish. */
export const evppiDa: EvppiWords = {
  command:
    'Siger, hvad det højst er værd i kr. at få mere at vide om de usikre tal, før der vælges mellem scenarierne.',
  files: 'grundlaget og de scenarier, der kan vælges i stedet (YAML)',
  options: {
    about: 'tal, der spørges om: et navn, begyndelsen af flere (hjemme>pleje), eller flere sammen med + imellem',
    krPerPlacementYear: 'hvad det er værd at undgå en anbringelse i et helt år ud over udgiften, i kr.',
    draws: 'antal træk af de usikre tal (uden: 500)',
    out: 'skriv alle tal til denne CSV-fil',
  },
  progress: 'Regner scenarierne for hvert træk',
  title: 'Hvad er det værd at vide mere, før der vælges?',
  judged: (years, priceLevel, rate, isNet) =>
    `Der vælges det scenarie, der forventes at koste mindst: udgifterne i ${years}${isNet ? ' efter refusion' : ''}, virkemidlernes egne med, omregnet til det første års værdi med ${rate} pct. om året (nutidsværdi), i ${priceLevel}-priser.`,
  placements: (kr) =>
    kr === null
      ? 'Færre anbringelser tæller kun ved det, de koster. Med --kr-per-placement-year kan der sættes et beløb på en undgået anbringelse.'
      : `Desuden tæller hvert år, et barn er anbragt, som en ekstra udgift på ${kr} kr.`,
  method: (draws, isExpected) =>
    isExpected
      ? `${draws} træk af de usikre tal; scenarier, der deler et tal, trækker det samme. For hvert træk er hvert scenaries forventede udgift regnet eksakt, så tilfældigheder tæller ikke med.`
      : `${draws} træk af de usikre tal, hvert med ét simuleret forløb af hvert scenarie, fordi udgiften ikke kan forventes eksakt her (refusion, sagstal eller pladser). Tilfældighederne er jævnet ud over trækkene; derfor er tallene mindre sikre.`,
  isCalled: (letter, scenario) => `${letter}: ${scenario}`,
  impossible: (draws) => `${draws} træk er udeladt: tallene kan ikke stå sammen.`,
  choice: {
    scenario: 'Scenarie',
    expenditure: (hasPlacements) => (hasPlacements ? 'udgift og\nanbringelser' : 'udgift'),
    less: (base) => `mindre end\n${base}`,
    plusMinus: '+/-',
    best: (isExpected) => (isExpected ? 'bedst i af\n100 træk' : 'bedst i af\n100 forløb'),
  },
  chosen: (scenario) => `Med det, vi ved nu, vælges ${scenario}.`,
  everything: (value, changes) =>
    value === null
      ? 'Det kan ikke ses i de træk, der er, at det er noget værd at vide mere om de usikre tal, før der vælges.'
      : `Det er højst ${value} værd at kende alle de usikre tal, før der vælges. I ${changes} af trækkene ville et andet scenarie blive valgt.`,
  known: (what, value, scenario) =>
    `Det er højst ${value} værd at kende ${what}, før der vælges, i stedet for bare at vælge ${scenario}.`,
  never: 'Det er intet værd at vide mere om de usikre tal, før der vælges: valget ville blive det samme i alle træk.',
  idle: (names) =>
    `Hver for sig er disse intet værd, der er til at skelne fra tilfældet i de træk, der er: ${names.join('; ')}.`,
  table: {
    what: 'Hvad der kendes',
    value: (unit) => (unit === 'million' ? 'højst værd,\nmio. kr.' : 'højst værd,\n1.000 kr.'),
    plusMinus: '+/-',
    changes: 'andet valg\ni pct.',
  },
  notes: [
    'Beløbene er en øvre grænse for, hvad en undersøgelse må koste: de gælder fuld viden, og kun dette ene valg. +/- er to standardfejl på grund af antallet af træk (-n giver flere). "Andet valg" er den del af trækkene, hvor viden om tallet fører til et andet scenarie end det, der vælges nu.',
    'Beløbene kan ikke lægges sammen: to tal kan være mere eller mindre værd sammen end hver for sig. De bygger på, hvor usikre tallene er gjort i filerne; det er selv en antagelse. Navnene, som --about bruger, står i CSV-filen (--out) og hos check.',
  ],
  amount: (text, unit) => (unit === 'million' ? `${text} mio. kr.` : `${text} kr.`),
  percent: (text) => `${text} pct.`,
  needsTwo: 'evppi skal have mindst to scenarier at vælge mellem: angiv en fil mere eller --with NAVN',
  nothingUncertain: (scenarios) =>
    `ingen tal er usikre i ${scenarios.join(' eller ')}, så der er intet at få at vide: skriv uncertain ved et tal, eller brug en posterior (scenarios/README.md)`,
  sameScenario: (file, other) => `${file} er det samme scenarie som ${other}; der er intet at vælge mellem`,
  otherRates: (file, other) =>
    `${file} regner med en anden kalkulationsrente end ${other} (economy.discountRates); scenarier, der vælges mellem, skal have samme`,
  noWholeYear:
    'der er ikke noget helt kalenderår i perioden (horizon), så der er ingen udgifter at vælge efter: begynd i januar, eller regn flere år frem',
  unknown: (name, suggestion, known) =>
    `--about: "${name}" er ikke et usikkert tal i scenarierne${suggestion === null ? '' : `; mente du "${suggestion}"?`} De usikre tal er: ${known}`,
  allNumbers: 'alle usikre tal på én gang',
  fewDraws: (name, draws, least) => `${draws} træk er for få til at sige noget om ${name}; mindst ${least} (-n)`,
  badAmount: (got) => `--kr-per-placement-year: forventede et beløb i kr. på mindst 0, fik "${got}"`,
};
