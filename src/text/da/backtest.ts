import type { BacktestWords } from '../backtest-words.js';

/** Back-tests, in Danish. */
export const backtestDa: BacktestWords = {
  decimalMark: ',',
  thousandMark: '.',
  command:
    'Prøver, hvor godt scenariet kan spå: det tilpasses til de tidlige nøgletal, spår de senere, og måles mod "som sidst" og en lige linje.',
  options: {
    targets: 'fil med nøgletal fra flere datoer (CSV eller Excel); udelades den, bruges scenariets historik (history)',
    origins: 'højst så mange datoer at spå fra, de seneste; udelades den, alle',
    months: 'spå højst så mange måneder frem',
    draws: 'antal trækninger bag hver spådom',
  },
  title: (scenario) => `${scenario}: kan modellen spå?`,
  about: (forecasts, origins, first, last, targets, file) =>
    `${forecasts} spådomme fra ${origins === 1 ? `én dato, ${first}` : `${origins} datoer, ${first} til ${last}`}. ${targets} nøgletal fra ${file}.`,
  how: 'Fra hver dato tilpasses scenariet til de nøgletal, der var kendt dengang, og de senere spås. Båndene rummer både det, nøgletallene ikke kunne afgøre om scenariets tal, og tilfældighed. Intet tal fra tiden efter datoen er brugt, men scenariet selv kan være lavet af nogen, der kendte det.',
  starts: (least, most) =>
    `Hver spådom begynder ved de bestande, der var talt på datoen (${least === most ? most : `${least} til ${most}`} af dem): de børn følges videre, og de andre lægges til.`,
  noStarts:
    'På ingen af datoerne var der en bestand at begynde fra, så spådommene begynder, hvor scenariet selv ville være.',
  unscored: (targets) =>
    `${targets} nøgletal er brugt til at tilpasse, men ikke spået: beløb, andele, helårspersoner, skjulte tal og tal med oplyst standardfejl.`,
  verdictTitle: 'Hvad man kan sige',
  ahead: (months, sentences) => `${months} måneder frem: ${sentences.join(' ')}`,
  few: (apart, needed) =>
    `for få tal til at sige noget. Kun ${apart} spådomme overlapper ikke hinanden; der skal mindst ${needed} til. Tabellerne viser, hvordan det gik, ikke hvordan det plejer at gå.`,
  bands: {
    fit: (held, apart) =>
      `båndene passer, så vidt ${apart} spådomme, der ikke overlapper, kan vise det: 80 pct.-båndet rummede ${held} pct. af alle spådomme.`,
    narrow: (held, apart) =>
      `båndene er for smalle: 80 pct.-båndet rummede kun ${held} pct. af alle spådomme (±: af de ${apart}, der ikke overlapper).`,
    wide: (held, apart) =>
      `båndene er for brede: 80 pct.-båndet rummede ${held} pct. af alle spådomme (±: af de ${apart}, der ikke overlapper).`,
  },
  against: {
    better: (reference, skill, periods) =>
      `Modellen spår bedre end ${reference}: gevinsten er ${skill} pct. over ${periods} perioder.`,
    worse: (reference, skill, periods) =>
      `Modellen spår dårligere end ${reference}: gevinsten er ${skill} pct. over ${periods} perioder.`,
    same: (reference, skill, periods) =>
      `Der er ingen sikker forskel på modellen og ${reference}: gevinsten er ${skill} pct. over ${periods} perioder.`,
    unknown: (reference) => `Modellen kan ikke holdes op mod ${reference}; dertil er tallene for få.`,
  },
  references: { last: '"som sidst"', trend: '"lige linje"' },
  overlap:
    'Spådomme fra datoer tæt på hinanden gælder de samme måneder og de samme børn. Derfor er usikkerheden regnet af dem, der ikke overlapper, og gevinstens af perioder, ikke af spådomme; serier fra samme kommune svinger også sammen, så den er snarere for lille end for stor.',
  bandTitle: 'Holder båndene?',
  bandColumns: {
    series: 'Nøgletal',
    months: 'Måneder\nfrem',
    forecasts: 'Spådomme',
    apart: 'Uden\noverlap',
    held: (percent) => `I ${percent} pct.-\nbåndet, pct.`,
  },
  bandHow:
    'Hvor stor en del af det, der skete, lå i det midterste bånd. Det skal være omtrent 50, 80 og 90; efter ± står, hvor meget en rigtig model ville svinge (standardfejl). Et antal på kanten af båndet tæller med den del, båndet mangler, så små hele tal ikke pynter på det.',
  scoreTitle: 'Er det bedre end at gætte?',
  scoreColumns: {
    model: 'CRPS,\nmodel',
    last: 'CRPS,\n"som sidst"',
    trend: 'CRPS,\n"lige linje"',
    skillLast: 'Gevinst mod\n"som sidst", pct.',
    skillTrend: 'Gevinst mod\n"lige linje", pct.',
    verdict: 'Mod\n"som sidst"',
  },
  scoreHow:
    'CRPS er, hvor langt spådommen lå fra det, der skete, når også båndets bredde tæller: i nøgletallets enhed (alle tilsammen: i børn), lav er god, og for en spådom uden bånd er det afstanden selv. "Som sidst" er det seneste tal, med den spredning, de tidligere ændringer har haft; "lige linje" er en ret linje gennem de tidligere tal med dens usikkerhed. Gevinst er, hvor mange pct. lavere modellens CRPS er: 0 er lige så god, under 0 dårligere; efter ± står standardfejlen, regnet på de samme perioder.',
  errorTitle: 'Uden bånd: hvor langt fra lå midten?',
  errorModel: 'Modellen',
  errorHow:
    'Gennemsnitlig afstand mellem det, der skete, og spådommens midte (medianen), det seneste tal og linjen, i samme enhed.',
  allSeries: 'Alle tilsammen, børn',
  shortVerdict: {
    few: 'for få tal',
    better: 'bedre',
    worse: 'dårligere',
    same: 'ingen forskel',
    unknown: 'kan ikke siges',
  },
  fitTitle: 'Tilpasningen på hver dato',
  fitColumns: { origin: 'Dato', past: 'Nøgletal\ntil da', worth: 'Trækninger\nværd, pct.' },
  fitHow:
    'Hvad hvert frit tal er ganget med. Trækningerne kommer fra en normal tilnærmelse omkring det mest sandsynlige sæt af tal og er vægtet efter de rigtige sandsynligheder; 100 pct. betyder, at tilnærmelsen ikke skulle rettes. Bestande fra flere datoer er for en stor del de samme børn; tilpasningen tager hensyn til det.',
  untouched: (names) => `Intet nøgletal afhænger af ${names}: de er, som scenariet siger.`,
  notAtRest: (dates) => `Tilpasningen nåede ikke helt til ro på ${dates}.`,
  weak: (dates) =>
    `På ${dates} er trækningerne kun få uafhængige værd: tilnærmelsen passer dårligt, og båndene derfra er usikre. Frigiv færre tal, eller bind dem sammen med +.`,
  reportName: 'rapport.md',
  chart: {
    name: 'spaadomme',
    title: (series) => `Spået og talt: ${series}`,
    reading: (months) => `Hvert bånd er spået ${months} måneder før, fra det, der var talt dengang`,
    mean: 'Spådommens gennemsnit',
    band: (from, to) => `I ${to - from} af 100 trækninger`,
    footer: (forecasts, file, seed) => `${forecasts} spådomme, hver fra sin dato · nøgletal: ${file} · seed: ${seed}`,
  },
  progress: 'Spår',
  noTargets: (file) =>
    `${file}: sig med --targets, hvilken fil nøgletallene står i, eller giv scenariet en historik (history:) med bestande ved en måneds udgang eller nye anbringelser pr. år`,
  noHistory: (file) =>
    `${file}: historikken har ingen bestande ved en måneds udgang og ingen nye anbringelser pr. år, som kan spås; brug --targets`,
  historyLeftOut: (series) =>
    `historikken: ${series} bruges ikke (kun tal ved en måneds udgang, nye anbringelser, helårspersoner og bruttoudgifter pr. år kan holdes op mod modellen)`,
  historyOutside: (figures) =>
    `historikken: ${figures} tal ligger uden for scenariets periode og bruges ikke; lad horizon.start være ved det første af dem`,
  nothing: (what, dates, fewest, months) =>
    `${what}: intet at måle. Nøgletallene er fra ${dates} ${dates === 1 ? 'dato' : 'forskellige datoer'}; der skal være mindst ${fewest}, som scenariet kan tilpasses til, og derefter mindst ét tal højst ${months} måneder senere (--horizon)`,
  noneScored: (what) =>
    `${what}: intet at måle. Kun antal og tal pr. 1.000 af børn og flytninger uden oplyst standardfejl kan spås, og der er ingen`,
  nothingTouched: (names) => `intet af nøgletallene afhænger af ${names}; der er intet at tilpasse`,
};
