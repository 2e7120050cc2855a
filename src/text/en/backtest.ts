import type { BacktestWords } from '../backtest-words.js';

/** Back-tests, in English. */
export const backtestEn: BacktestWords = {
  decimalMark: '.',
  thousandMark: ',',
  command:
    'Tries how well the scenario forecasts: fits it to the early key figures, forecasts the later ones, and measures it against "as last" and a straight line.',
  options: {
    targets: 'table of key figures of several dates (CSV or Excel); without it the scenario’s own history is used',
    origins: 'at most so many dates to forecast from, the latest; without it, all',
    months: 'forecast at most so many months ahead',
    draws: 'number of draws behind each forecast',
  },
  title: (scenario) => `${scenario}: can the model forecast?`,
  about: (forecasts, origins, first, last, targets, file) =>
    `${forecasts} forecasts from ${origins === 1 ? `one date, ${first}` : `${origins} dates, ${first} to ${last}`}. ${targets} key figures from ${file}.`,
  how: 'From each date the scenario is fitted to the figures known then, and the later ones are forecast. The bands hold both what the figures could not tell about the scenario’s numbers and chance. No figure from after the date is used, but the scenario itself may have been made by somebody who knew it.',
  starts: (least, most) =>
    `Each forecast starts from the stocks counted at the date (${least === most ? most : `${least} to ${most}`} of them): those children are followed on, and the others are added.`,
  noStarts: 'No date had a stock to start from, so the forecasts start where the scenario itself would be.',
  unscored: (targets) =>
    `${targets} ${targets === 1 ? 'figure is' : 'figures are'} used to fit but not forecast: amounts, shares, full-year equivalents, masked figures and those with a stated standard error.`,
  verdictTitle: 'What can be said',
  ahead: (months, sentences) => `${months} months ahead: ${sentences.join(' ')}`,
  few: (apart, needed) =>
    `too few figures to say anything. Only ${apart} forecasts do not overlap; it takes at least ${needed}. The tables show how it went, not how it usually goes.`,
  bands: {
    fit: (held, apart) =>
      `the bands fit, as far as ${apart} forecasts that do not overlap can show: the 80 % band held ${held} % of all forecasts.`,
    narrow: (held, apart) =>
      `the bands are too narrow: the 80 % band held only ${held} % of all forecasts (±: by the ${apart} that do not overlap).`,
    wide: (held, apart) =>
      `the bands are too wide: the 80 % band held ${held} % of all forecasts (±: by the ${apart} that do not overlap).`,
  },
  against: {
    better: (reference, skill, periods) =>
      `The model forecasts better than ${reference}: its skill is ${skill} % over ${periods} periods.`,
    worse: (reference, skill, periods) =>
      `The model forecasts worse than ${reference}: its skill is ${skill} % over ${periods} periods.`,
    same: (reference, skill, periods) =>
      `There is no sure difference between the model and ${reference}: its skill is ${skill} % over ${periods} periods.`,
    unknown: (reference) => `The model cannot be held against ${reference}; there are too few figures for that.`,
  },
  references: { last: '"as last"', trend: '"straight line"' },
  overlap:
    'Forecasts from dates near each other are of the same months and the same children. Errors are therefore those of the ones that do not overlap, and those of skill count periods, not forecasts; series of one municipality also vary together, so they are rather too small than too large.',
  bandTitle: 'Do the bands hold?',
  bandColumns: {
    series: 'Key figure',
    months: 'Months\nahead',
    forecasts: 'Forecasts',
    apart: 'Without\noverlap',
    held: (percent) => `In the ${percent} %\nband, %`,
  },
  bandHow:
    'How much of what came lay in the middle band. It should be about 50, 80 and 90; after ± is how much a right model would vary (standard error). A count on the edge of a band counts for the part that the band needs, so that small whole numbers do not flatter it.',
  scoreTitle: 'Is it better than a guess?',
  scoreColumns: {
    model: 'CRPS,\nmodel',
    last: 'CRPS,\n"as last"',
    trend: 'CRPS,\n"line"',
    skillLast: 'Skill against\n"as last", %',
    skillTrend: 'Skill against\n"line", %',
    verdict: 'Against\n"as last"',
  },
  scoreHow:
    'CRPS is how far the forecast was from what came when the width of its band counts too: in the unit of the figure (all together: in children), low is good, and of a forecast without a band it is the distance itself. "As last" is the latest figure with the spread that earlier changes have had; "straight line" is a line through the earlier figures with its uncertainty. Skill is by how many per cent the model’s CRPS is lower: 0 is as good, below 0 worse; after ± is the standard error, on the same periods.',
  errorTitle: 'Without bands: how far off was the middle?',
  errorModel: 'Model',
  errorHow:
    'Mean distance between what came and the middle of the forecast (the median), the latest figure and the line, in the same unit.',
  allSeries: 'All together, children',
  shortVerdict: {
    few: 'too few',
    better: 'better',
    worse: 'worse',
    same: 'no difference',
    unknown: 'cannot be said',
  },
  fitTitle: 'The fit at each date',
  fitColumns: { origin: 'Date', past: 'Figures\nuntil then', worth: 'Draws\nworth, %' },
  fitHow:
    'What each free number is multiplied by. The draws come from a normal approximation around the likeliest set of numbers and are weighed by the true likelihood; 100 % means that the approximation needed no mending. Stocks of several dates are to a large part the same children; the fit allows for that.',
  untouched: (names) => `No figure depends on ${names}: they are as the scenario says.`,
  notAtRest: (dates) => `The fit did not quite come to rest at ${dates}.`,
  weak: (dates) =>
    `At ${dates} the draws are worth only few independent ones: the approximation fits badly, and the bands from there are uncertain. Free fewer numbers, or join them by +.`,
  reportName: 'report.md',
  chart: {
    name: 'forecasts',
    title: (series) => `Forecast and counted: ${series}`,
    reading: (months) => `Each band was forecast ${months} months before, from what had been counted then`,
    mean: 'Mean of the forecast',
    band: (from, to) => `In ${to - from} of 100 draws`,
    footer: (forecasts, file, seed) =>
      `${forecasts} forecasts, each from a date of its own · key figures: ${file} · seed: ${seed}`,
  },
  progress: 'Forecasting',
  noTargets: (file) =>
    `${file}: say with --targets which table holds the key figures, or give the scenario a history (history:) with stocks at the end of a month or new placements by year`,
  noHistory: (file) =>
    `${file}: the history has no stocks at the end of a month and no new placements by year that could be forecast; use --targets`,
  historyLeftOut: (series) =>
    `the history: ${series} is not used (only figures at the end of a month, new placements, full-year equivalents and gross expenditure by year can be held against the model)`,
  historyOutside: (figures) =>
    `the history: ${figures} figures lie outside the scenario’s horizon and are not used; let horizon.start be at the first of them`,
  nothing: (what, dates, fewest, months) =>
    `${what}: nothing to measure. The figures are of ${dates} different ${dates === 1 ? 'date' : 'dates'}; there must be at least ${fewest} that the scenario can be fitted to, and then at least one figure at most ${months} months later (--horizon)`,
  noneScored: (what) =>
    `${what}: nothing to measure. Only numbers and rates per 1,000 of children and moves without a stated standard error can be forecast, and there are none`,
  nothingTouched: (names) => `none of the figures depends on ${names}; there is nothing to fit`,
};
