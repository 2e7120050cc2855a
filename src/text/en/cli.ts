import type { CliWords } from '../cli-words.js';
import { listing } from '../problem-words.js';
import { comparisonEn } from './comparison.js';
import { moneyEn } from './money.js';
import { payersEn } from './payers.js';
import { stressEn } from './stress.js';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

const two = (number: number): string => String(number).padStart(2, '0');

/** A limit: 10 million rather than a row of noughts. */
const large = (number: number): string => (number < 1e6 ? String(number) : `${number / 1e6} million`);

/** Prices of a year, or current ones (null). */
const inPrices = (year: number | null): string => `${year ?? 'current'} prices`;

/** English, by choice. */
export const cliEn: CliWords = {
  program: 'Forecasts placements, home-based measures and expenditure on the Danish indsatstrappe.',
  commands: {
    run: 'Simulates one or more scenario files; the first is the base that the others are compared with.',
    attribute: 'Tells what each policy of a bundle contributes to the difference from the base.',
    calibrate: 'Fits numbers of a scenario to key figures and writes the fitted scenario and a report.',
    check: 'Checks a scenario file and says in plain words what it means.',
    trace: 'Follows one child through one replication: its stays, step by step.',
    create: 'Writes a commented template for a new scenario file.',
    policies: 'Shows the virkemidler that can be laid over a scenario with --with, or everything about one of them.',
    case: 'Shows a business case of fixed amounts as tables 1-3, with payback time and present value; nothing is simulated.',
    replay: 'Runs a result folder again and tells whether numbers and pictures are the same to the last byte.',
    schema: 'Writes the JSON Schema of scenario files, which editors use to help and correct.',
    help: 'Shows help for a command.',
  },
  argumentNames: { files: 'files', file: 'file', name: 'name', folder: 'folder' },
  arguments: {
    files: 'scenario files (YAML); the first is the base',
    baseAndWhatIf: 'the base and the scenario to compare (or --with)',
    file: 'scenario file (YAML)',
    caseFile: 'file of a business case (YAML)',
    newFile: 'the file to write',
    command: 'name of the command; without: all commands',
    resultFolder: 'a folder that run has written',
    overlay: 'name or path of the virkemiddel; without: all of them',
  },
  placeholders: {
    options: 'options',
    command: 'command',
    text: 'TEXT',
    folder: 'FOLDER',
    file: 'FILE',
    child: 'NUMBER',
    name: 'NAME',
    myFile: 'my_municipality',
  },
  options: {
    replications: 'number of replications instead of the file’s',
    seed: 'seed (a text) instead of the file’s; the same seed gives the same numbers',
    threads: 'number of threads; the result is the same for any number',
    out: 'folder in which the result folder is put',
    lang: 'language: Danish (da) or English (en)',
    quiet: 'print errors only',
    json: 'print the result as JSON instead of a table',
    noCharts: 'skip the charts',
    noReport: 'leave the report (rapport.html) out',
    noWorkbook: 'leave the Excel workbook (regneark.xlsx) out',
    noStress: 'leave the stress test of the business case out',
    check: 'check in every replication that the program keeps its own laws (takes 10-15 times as long)',
    replication: 'which replication (0, 1, 2 ...)',
    child: 'which child (1, 2, 3 ...; the oldest is no. 1); without: list all children who come on the ladder',
    help: 'show help',
    version: 'show version',
    outFile: 'file to write, instead of the screen',
    with: 'lay one or more virkemidler over the file: a name (in the folder virkemidler beside the file, or one that comes with the program) or a path',
    withOfRun:
      'also run the first file with one or more virkemidler laid over it, all at once: a name (in the folder virkemidler beside the file, or one that comes with the program) or a path',
    strength: 'which end of the stated ranges the virkemidler of --with use',
    targets:
      'file of key figures (CSV, or Excel: FILE.xlsx#SHEET): measure, step, period, value, source; see docs/kalibrering.md',
    free: 'numbers that may change: FROM>TO (* is any), @band, + between several that go together; unitCost:STEP; parameters.NAME',
    pool: "key figures of a comparison group (as --targets, with a column municipality): numbers are drawn towards the group's, most where the municipality is small",
    fromPeriod: 'only key figures from this year or month',
    untilPeriod: 'only key figures up to this year or month',
    effectiveDraws: 'how many independent draws of the uncertain numbers there shall be at least',
    futures:
      'work out what the model expects as the mean of so many futures (for figures that have no exact mean); 100 of itself where children depend on one another',
    modeOnly: 'find only the likeliest set of numbers, no draws',
    schemaOfCase: 'the schema of business cases of fixed amounts instead of scenarios',
    force: 'overwrite an existing file',
  },
  helpTitles: {},
  defaultValue: (value) => `default: ${value}`,
  examples: 'Examples:',
  mistakes: {
    unknownCommand: (name) => `Unknown command: ${name}.`,
    unknownOption: (name) => `Unknown option: ${name}.`,
    missingArgument: (name) => `Something is missing after the command: <${name}>.`,
    optionMissingArgument: (option) => `Something is missing after the option ${option}.`,
    tooManyArguments: (expected, got) =>
      `Too many arguments: the command takes ${expected}, got ${got}. A name with spaces must stand in quotation marks.`,
    didYouMean: (known) => `Did you mean ${known}?`,
    seeHelp: 'See --help.',
  },
  wholeNumber: (option, from, to, got) =>
    `${option}: expected a whole number from ${from} to ${large(to)}, written without point or comma, got "${got}"`,
  unknownLanguage: (got) => `--lang: expected da or en, got "${got}"`,
  unknownStrength: (got, suggestion) =>
    `--strength: expected low, middle or high, got "${got}"${suggestion === null ? '' : `; did you mean ${suggestion}?`}`,
  strengthAlone: '--strength is about the virkemidler of --with and cannot stand alone',
  unknownOverlay: (name, suggestion, known) =>
    `there is no virkemiddel and no file called "${name}"; ${
      suggestion !== null
        ? `did you mean ${suggestion}?`
        : known.length === 0
          ? 'there is no folder virkemidler beside the file'
          : `the virkemidler are ${listing(known)}; the command policies shows them all`
    }`,
  strengths: { low: 'low effect', middle: '', high: 'high effect' },
  emptySeed: '--seed: expected a text, got nothing',
  replicationBeyond: (count, last, got) =>
    `--replication: the file has ${count} replications, numbered 0 to ${last}; got ${got}`,
  problemCount: (count) => (count === 1 ? '1 error, nothing written.' : `${count} errors, nothing written.`),
  horizonDiffers: (file, base) =>
    `${file}: the horizon differs from that of ${base}; scenarios can only be compared over the same years`,
  priceLevelDiffers: (file, level, base, baseLevel) =>
    `${file}: its amounts are in ${level} prices, those of ${base} in ${baseLevel} prices; they cannot be compared`,
  pricesDiffer: (file, prices, base, basePrices) =>
    `${file}: amounts are shown in ${inPrices(prices)} (economy.show), those of ${base} in ${inPrices(basePrices)}; they cannot be compared`,
  stepsDiffer: (file, base) => `${file}: none of its steps is in ${base}; there is nothing to compare`,
  sameName: (file, other, name) =>
    `${file}: the scenario is called "${name}" like that of ${other}; give it a name of its own in the field name`,
  allFailed: (first) => `all replications failed (the first: ${first})`,
  tooMuch: 'There is not enough memory for so many replications; try fewer (--replications).',
  simulating: 'Simulating',
  drawing: 'Drawing charts',
  stopped: 'Stopped. Nothing written.',
  written: (folder) => `The results are in ${folder}`,
  time: (seconds) => `(${seconds} s)`,
  failed: (count, total, message, first) =>
    `${count} of ${total} replications failed and are left out (the first: no. ${first}, ${message})`,
  checked: {
    allHold: (replications) => `Checked: ${replications} replications, and all laws hold.`,
    broken: (scenario, count, replications, total) =>
      `${scenario}: the laws of the program do not hold in ${replications} of ${total} replications (breaches in all: ${count})`,
    more: (count) => `... and ${count} more`,
    report: (version, engine, seed) =>
      `This is a fault of the program and not of the scenario. Nothing written. Please send the lines above with the files to those who maintain the program (version ${version}, engine ${engine}, seed "${seed}").`,
  },
  table: {
    title: (scenario, replications, isOne, prices) =>
      `${scenario} (${replications} ${isOne ? 'replication' : 'replications'}, ${inPrices(prices)})`,
    differenceTitle: (scenario, base) => `Difference: ${scenario} minus ${base}`,
    columns: 'Full-year equivalents on each step, new placements and expenditure in all in DKK million, per year.',
    cells:
      'Mean, and 5-95 % of the replications in brackets: a replication is one simulated future, and 9 of 10 lie between the two numbers. New placements are placements, not children; re-placements count.',
    cellsOfOne: 'One replication, so there is no mean and no spread.',
    universalLeftOut: (step) => `The step "${step}" is not shown: it is all the other children.`,
    differenceCells:
      'Replication by replication with the same luck for the same children: mean, and in brackets the ends of the band that 5-95 % of the replications lie in (from; to).',
    differenceCellsOfOne: 'One replication with the same luck for the same children.',
    sameLeftOut: 'Years and steps without a difference are not shown.',
    noDifference: 'No difference.',
    wholeYears: (from, to) => `Only whole calendar years are shown; the period is ${from} to ${to}.`,
    noWholeYear: (from, to) =>
      `The period ${from} to ${to} has no whole calendar year, so there are no yearly numbers; see forecast.csv for months.`,
    year: 'Year',
    newPlacements: 'New placements',
    millionKr: 'DKK million',
    payers: payersEn,
    addOns:
      'Last come the add-ons: full-year equivalents who have them. The same children are counted on their steps too.',
    rePlacements: {
      title: 'Re-placements',
      note: 'Re-placements are those new placements in which the child had been placed before.',
    },
    breakdowns: {
      title: 'Breakdowns',
      note: 'Breakdowns are moves and returns home from placements that nobody had planned.',
    },
    found: {
      title: 'Found by detection',
      note: 'Found by detection are children who would not have come at that time without it.',
    },
    caseload: {
      title: 'Cases per caseworker',
      note: 'Cases per caseworker is the mean of the year, in which every case counts with its weight.',
    },
    waiting: {
      title: (step) => `Waiting for ${step}`,
      time: (step) => `Wait in months: ${step}`,
      note: 'Waiting is children without a place, on average over the year. The wait is that of children who get a place after waiting: the months waited in all replications divided by the children in all, so it has no brackets.',
    },
    diverted: {
      title: (step) => `No place: ${step}`,
      note: 'No place is children who go elsewhere because a step is full.',
    },
    approximate:
      'Children depend on one another by caseloads or places. That is part of the numbers here; the column exact in forecast.csv and the key figures of check are only approximate.',
  },
  fileExists: (file) => `${file} exists; use --force to overwrite it`,
  created: (file, check) => `Wrote ${file}. Change the numbers and run: ${check}`,
  cannotWrite: (path, reason) => `Cannot write ${path}: ${reason}`,
  fileTroubles: {
    ENOENT: 'the folder does not exist',
    ENOTDIR: 'a part of the path is a file and not a folder',
    EEXIST: 'there is a file of that name',
    EISDIR: 'it is a folder',
    EACCES: 'you may not write there',
    EPERM: 'you may not write there',
    EROFS: 'it is read-only',
    ENOSPC: 'the disk is full',
    EDQUOT: 'your share of the disk is used up',
    EBUSY: 'another program is using it',
    ENAMETOOLONG: 'the name is too long',
  },
  unexpected: (message) => `Unexpected error in the program: ${message}`,
  trace: {
    title: (scenario, replication) => `${scenario}, replication ${replication}`,
    child: (number, born, group) => `Child ${number}, born ${born}${group === null ? '' : `, group ${group}`}`,
    fromOutside: (number, born, group) =>
      `Child ${number} (from outside or of the stated stock), born ${born}${group === null ? '' : `, group ${group}`}`,
    month: (year, month) => `${MONTHS[month - 1]} ${year}`,
    date: (year, month, day) => `${year}-${two(month)}-${two(day)}`,
    step: 'Step',
    from: 'From',
    to: 'To',
    months: 'Months',
    age: 'Age (years)',
    next: 'Then',
    wasThere: 'was there at the start',
    stillThere: 'is there when the period ends',
    leaves: 'leaves the ladder',
    neverFollowed: (step, number) => `Child ${number} is on the step "${step}" all the time.`,
    list: (count, total) =>
      `${count} children come on the ladder in this replication. Over the whole period the population has ${total} children and young people.`,
    more: (count) => `… and ${count} more`,
    noSuchChild: (total, number) => `--child: the children of the population are numbered 1 to ${total}, got ${number}`,
    hint: 'Follow one child with --child NUMBER.',
  },
  money: moneyEn,
  comparison: comparisonEn,
  stress: stressEn,
  decimalMark: '.',
  thousandMark: ',',
};
