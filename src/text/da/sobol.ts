import type { SobolWords } from '../sobol-words.js';

/** `sobol`, in Danish. */
export const sobolDa: SobolWords = {
  command:
    'Viser, hvor stor en del af usikkerheden hvert usikkert tal står for, alene og sammen med de andre (Sobol-indeks). Med to filer: for forskellen mellem dem.',
  options: {
    samples: 'antal par af træk; svaret regnes ud to gange så mange gange antallet af usikre tal plus én',
    morris: 'i stedet et overblik over mange tal med få beregninger (Morris)',
    trajectories: 'antal ruter i overblikket; svaret regnes ud så mange gange antallet af tal plus én',
  },
  examples: ['sobol scenarios/usikker.yaml', 'sobol scenarios/basis.yaml --morris'],
  certain:
    'filen siger ikke, at nogen af tallene er usikre (uncertain eller posterior); skriv hvor usikre de er, eller få et overblik med --morris',
  onlyMorris: '--vary, --range og --trajectories hører til --morris; uden er det filens usikre tal',
  tooFew: 'for få træk kunne bruges: tallene modsiger hinanden i for mange af dem; gør fordelingerne smallere',
  posterior: 'alle tal i posterior',
  title: (scenario) => `Hvad kommer usikkerheden af? ${scenario}`,
  titleOfDifference: (scenario, base) => `Hvad kommer usikkerheden om forskellen af? ${scenario} mod ${base}`,
  about: 'Alle usikre tal er trukket på én gang, som filen siger.',
  left: (left, rows) => `${left} af ${rows} par af træk er udeladt, fordi deres tal ikke kan bruges sammen.`,
  figure: (name, mean, deviation) =>
    `${name}: i gennemsnit ${mean}; usikre tal giver en standardafvigelse på ${deviation}`,
  columns: {
    name: 'tal',
    first: 'alene',
    firstBand: '9 af 10',
    total: 'med samspil',
    totalBand: '9 af 10',
  },
  note: '"Alene" er, hvor stor en del af udsvinget (variansen) der forsvinder i gennemsnit, når netop det tal er kendt. "Med samspil" er den del, der er tilbage, når alle andre tal er kendt. "9 af 10" er, hvor 9 af 10 gentagelser med andre træk ville ligge (bootstrap).',
  sum: (first, rest) =>
    `Tilsammen står tallene hver for sig for ${first} af udsvinget; ${rest} kommer af samspil mellem dem.`,
  idle: (name) => `${name}: de usikre tal betyder intet for det.`,
  noise:
    'En andel alene kan blive lidt under 0, og andelene tilsammen lidt over 100 pct.; det er usikkerhed i beregningen. Flere par af træk (--samples) gør båndene smallere.',
  percent: (number) => `${number} pct.`,
  band: (low, high) => `${low} til ${high}`,
  chart: {
    title: 'Hvad kommer usikkerheden af?',
    first: 'alene',
    total: 'med samspil',
    band: '9 af 10 gentagelser',
    unit: 'Pct. af udsvinget (variansen)',
    more: (shown, all) => `De ${shown}, der står for mest, af ${all}`,
  },
  morris: {
    title: (scenario) => `Hvilke af mange tal betyder noget? ${scenario}`,
    titleOfDifference: (scenario, base) => `Hvilke af mange tal betyder noget for forskellen? ${scenario} mod ${base}`,
    about: (trajectories) =>
      `Tallene flyttes ét efter ét, ad ${trajectories} ruter med hver sin begyndelse og rækkefølge (Morris' metode).`,
    columns: { name: 'tal', low: 'lavt', high: 'højt', size: 'størrelse', mean: 'virkning', spread: 'spredning' },
    size: (size, error) => `${size} ± ${error}`,
    note: '"Størrelse" er, hvor meget resultatet i gennemsnit flytter sig, op eller ned, over hele tallets spænd (± standardfejl), og "virkning" det samme med fortegn. Er "spredning" stor mod størrelsen, afhænger virkningen af, hvor de andre tal står, eller den er krum.',
    more: (count) => `... og ${count} mere, som står i morris.csv`,
  },
};
