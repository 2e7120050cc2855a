/** Problems with a scenario, in English: what was expected, what came, what may have been meant. */

import type { ExpectedType, Got, Named } from '../../scenario/problem.js';
import { gotText, listing, type ProblemTexts, shortened } from '../problem-words.js';
import { enBlockProblems } from './block-problems.js';
import { enEconomyProblems } from './economy-problems.js';
import { enFormulaProblems } from './formula-problems.js';
import { enGridProblems } from './grid-problems.js';
import { enHistoryProblems } from './history-problems.js';
import { enMunicipalProblems } from './municipal-problems.js';
import { enPolicyProblems } from './policy-problems.js';
import { enPriceProblems } from './price-problems.js';
import { enTableProblems } from './table-problems.js';
import { enTargetProblems } from './target-problems.js';
import { enUncertainProblems } from './uncertain-problems.js';

const TYPES: Readonly<Record<ExpectedType, string>> = {
  number: 'a number',
  integer: 'a whole number',
  text: 'a text',
  list: 'a list (lines that begin with -)',
  fields: 'fields (name: value)',
  truth: 'true or false',
  other: 'something else',
};

const NAMED: Readonly<Record<Named, string>> = { step: 'step', band: 'age band', group: 'group', addOn: 'add-on' };
const KNOWN: Readonly<Record<Named, string>> = {
  step: 'the steps are',
  band: 'the age bands are',
  group: 'the groups are',
  addOn: 'the add-ons are',
};

/** What the YAML reader stumbled on, by its code. */
const YAML: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'a reference (*name) cannot have properties',
  BAD_ALIAS: 'the reference (*name) is malformed; put a text that begins with * in quotes',
  BAD_COLLECTION_TYPE: 'the list or group of fields is of the wrong sort',
  BAD_DIRECTIVE: 'the line begins with %, which YAML does not understand here',
  BAD_DQ_ESCAPE: 'an unknown character follows \\ in a text with "; put the text in \' instead',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BAD_PROP_ORDER: 'the properties are in the wrong order',
  BAD_SCALAR_START: 'the value begins with a special character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'a field stands on the same line as another; put a value that contains a colon in quotes',
  BLOCK_IN_FLOW: 'indented lines cannot stand within { } or [ ]',
  COMMENT_SPACE: 'a space is missing before #',
  IMPOSSIBLE: 'the text cannot be read',
  KEY_OVER_1024_CHARS: 'a field name is over 1024 characters',
  MISSING_CHAR: 'a character is missing, for instance a colon, comma, quote or closing bracket',
  MULTILINE_IMPLICIT_KEY: 'a field name runs over several lines; is a colon missing after it?',
  MULTIPLE_ANCHORS: 'the value has several anchors (&name)',
  MULTIPLE_DOCS: 'the file holds several documents (---); there may be only one',
  MULTIPLE_TAGS: 'the value has several tags (!name)',
  NON_STRING_KEY: 'a field name is not a text',
  RESOURCE_EXHAUSTION: 'fields lie too deep within one another',
  TAB_AS_INDENT: 'the line is indented with a tab; use spaces',
  TAG_RESOLVE_FAILED: 'tags (!name) are not used in scenarios',
  UNEXPECTED_TOKEN: 'something unexpected stands here; is there a bracket or a quote too many?',
  UNRESOLVED_ALIAS: 'the reference (*name) is to an anchor (&name) that does not exist',
};

/** The problems in English. */
export const enProblems: ProblemTexts = {
  ...enEconomyProblems,
  ...enFormulaProblems,
  ...enPolicyProblems,
  ...enBlockProblems,
  ...enGridProblems,
  ...enHistoryProblems,
  ...enMunicipalProblems,
  ...enPriceProblems,
  ...enTableProblems,
  ...enTargetProblems,
  ...enUncertainProblems,
  fileMissing: ({ path }) => `the file ${path} does not exist`,
  fileUnreadable: ({ path }) => `the file ${path} cannot be read`,
  fileTooLarge: ({ path, limitBytes }) => `the file ${path} is too large: at most ${limitBytes / 1e6} MB`,
  extendsCircle: ({ chain }) => `extends goes in a circle: ${chain.join(' -> ')}`,
  extendsTooDeep: ({ limit }) => `more than ${limit} files extend one another`,
  strengthIdle: () => '--strength changes nothing: no effect in the file is a range (low, middle, high)',
  laidExtends: () =>
    'a file for --with is laid over another scenario and cannot have extends; remove the field, or run the file by itself',
  priceLevelDiffers: ({ got, base }) => `the price level is ${got}, but the file below has ${base}; they must be equal`,
  groupsApart: ({ group, other, from, to }) =>
    `the group '${group}' cannot be laid over the group '${other}': each file works out the factor of rest by itself (as from ${from} to ${to}), and together the mean is wrong; lay only one of them on, or write all groups and rest in one file`,
  moreProblems: ({ count }) => `and at least ${count} more problems that are not shown`,
  yaml: ({ reason }) => `the file cannot be read here: ${YAML[reason] ?? `YAML error ${reason}`}`,
  duplicateKey: ({ key, firstLine }) => `the field '${shortened(key)}' is given twice, first in line ${firstLine}`,
  keyNotAllowed: ({ key }) => `'${shortened(key)}' cannot be a field name`,
  tooNested: ({ limit }) => `fields lie within fields more than ${limit} deep`,
  tooManyValues: ({ limit }) =>
    `the file is too much for a scenario: at most ${limit} values when references (*name) are written out`,
  notAScenario: ({ got }) => `expected a scenario with fields (name: value), got ${en(got)}`,
  unknownKey: ({ key, suggestion, known }) =>
    `unknown field '${shortened(key)}'; ${meant(suggestion) ?? `the fields are ${listing(known)}`}`,
  digitsAsKey: ({ key }) => `'${shortened(key)}' is not a field; are they decimals? Write a point (0.5), not a comma`,
  missingKey: ({ key }) => `the field ${key} is missing`,
  wrongType: ({ expected, got }) => `expected ${TYPES[expected]}, got ${en(got)}`,
  notFinite: ({ got }) => `expected a finite number, got ${en(got)}`,
  decimalComma: ({ got, better }) => `expected a number, got "${got}"; decimals are written with a point: ${better}`,
  tooSmall: ({ minimum, got }) => `expected a number >= ${minimum}, got ${en(got)}`,
  tooBig: ({ maximum, got }) => `expected a number <= ${maximum}, got ${en(got)}`,
  notAbove: ({ limit, got }) => `expected a number > ${limit}, got ${en(got)}`,
  growthTooHigh: ({ got, limit }) =>
    `${en(got)} a year is too much (at most ${limit}, a doubling); 3 % a year is written 0.03`,
  intensityTooHigh: ({ got, limit }) =>
    `${en(got)} per child-year is too much (at most ${limit}); is the number per month, or a number of children?`,
  emptyText: () => 'the text is empty',
  textTooLong: ({ maximum }) => `the text is too long: at most ${maximum} characters`,
  emptyList: () => 'the list is empty',
  listTooShort: ({ minimum }) => `the list is too short: at least ${minimum}`,
  listTooLong: ({ maximum }) => `the list is too long: at most ${maximum}`,
  notOneOf: ({ options, got, suggestion }) => `expected ${orList(options)}, got ${en(got)}${hint(suggestion)}`,
  badId: ({ got }) => `${en(got)} cannot be an id: small letters, digits, _ and - (at most 40, not digits only)`,
  badMonth: ({ got }) => `expected a month such as 2017-01, got ${en(got)}`,
  badAges: ({ got }) => `expected ages such as 12-17 (0 to 30, youngest first), got ${en(got)}`,
  badBirthday: ({ got }) => `expected a birthday from 1 to 30, got "${shortened(got)}"`,
  badYear: ({ got }) => `expected a year, got "${shortened(got)}"`,
  badTrendYear: ({ got, first, last }) => `expected a year from ${first} to ${last}, got "${shortened(got)}"`,
  badDuration: ({ got, limit }) =>
    `expected months such as 0-6 or 24- (whole months, 0 to ${limit}, least first), got ${en(got)}`,
  notExactlyOne: ({ keys, found }) =>
    `expected exactly one of the fields ${listing(keys)}, got ${found.length === 0 ? 'none' : found.join(' and ')}`,
  notAccepted: ({ got }) => `the value cannot be used here: ${en(got)}`,
  duplicateId: ({ id }) => `the id '${id}' has been used before`,
  duplicatePair: ({ from, to }) => `the transition from ${from} to ${to} is given twice`,
  reservedId: ({ id }) => `'${id}' has a fixed meaning and cannot be an id`,
  unknownName: ({ what, id, suggestion, known }) =>
    `unknown ${NAMED[what]} '${shortened(id)}'; ${meant(suggestion) ?? knownNames(what, known)}`,
  fromEqualsTo: ({ id }) => `the transition goes from ${id} to itself`,
  universalCount: ({ count }) => `expected exactly one step of kind universal, got ${count}`,
  universalNamed: ({ id }) => `'${id}' is the universal step, which is not named here`,
  restLeaves: () => 'leave is not named: the children who are not mentioned leave the ladder by themselves',
  unitCostMissing: ({ step }) =>
    `the step ${step} has no unitCost (kr. per full-year equivalent); write 0 if it costs nothing`,
  familyLikeNoPlacement: ({ step }) => `the step ${step} is no placement (kind: placement) and cannot have familyLike`,
  ledgerMissing: ({ step }) => `the step ${step} is aftercare and must state its ledger: steps_2_3, steps_4_6 or none`,
  bandMissing: ({ band }) => `the age band ${band} is missing; a number by age band must name them all`,
  bandOrder: ({ band, previous }) => `the age band ${band} must begin after ${previous}: youngest first and no overlap`,
  intensityHigh: ({ got, limit }) =>
    `${got} per child-year is a lot (above ${limit}, a stay of less than a week); is the unit right?`,
  noPlacement: () => 'concerns the way back to a placement, but no step has kind: placement',
  durationGap: ({ from, to }) =>
    `the time from month ${from} to ${to} is missing; the factors must cover all time from month 0`,
  durationOverlap: ({ range, previous }) =>
    `the months ${range} overlap ${previous}; each range must begin where the one before ends`,
  durationNotOpen: ({ from }) =>
    `the time from month ${from} is missing; the last range must be open, for instance ${from}-`,
  growthHigh: ({ got, limit }) =>
    `a growth of ${got} a year is a lot (above ${limit}); is the unit right? 3 % a year is written 0.03`,
  trendNoYears: () => 'byYear has no years; state at least one',
  trendTooHigh: ({ from, to, got, limit }) =>
    `the transition from ${from} to ${to} comes up to ${got} per child-year in the horizon; that is too much (at most ${limit})`,
  sharesAboveOne: ({ sum }) => `the shares sum to ${sum}; they may sum to at most 1`,
  stepUnreachable: ({ id }) =>
    `no child can come to the step ${id}: no transition, birthday, arrival or initial stock leads there`,
  stepNeverLeft: ({ id }) => `children can never leave the step ${id}: no transition and no birthday leads away`,
  addOnNoSteps: () => 'prevalence has no steps; state at least one',
  prevalenceOutside: ({ addOn, step, share }) =>
    `the share with ${addOn} on the step ${step} can become ${share}; it must lie from 0 to 1`,
  stockAbovePopulation: ({ stock, children }) =>
    `there are more 0-17-year-olds on the steps (${stock}) than in the population (${children})`,
  aftercareUnder18: ({ id }) =>
    `nobody under 18 is on the step '${id}' (aftercare); write it in initial.stock with ages, for instance 18-22`,
  stockWithoutAges: ({ id }) =>
    `the children on '${id}' are spread evenly over ages 0-17 because ages is missing; if they are in truth older or younger, the number rises or falls by itself in the first years`,
  leavesEarly: ({ age }) =>
    `on the birthday ${age} everyone leaves who is on a step that is not named, the universal one too; where some stay, give their step a share to itself`,
};

function en(got: Got): string {
  return gotText(got, { nothing: 'nothing', list: 'a list', fields: 'a group of fields', number: String });
}

function meant(suggestion: string | null): string | null {
  return suggestion === null ? null : `did you mean '${suggestion}'?`;
}

function hint(suggestion: string | null): string {
  return suggestion === null ? '' : `; did you mean '${suggestion}'?`;
}

function knownNames(what: Named, known: readonly string[]): string {
  return known.length === 0 ? 'none are defined' : `${KNOWN[what]} ${listing(known)}`;
}

function orList(options: readonly string[]): string {
  return options.length < 2 ? options.join('') : `${options.slice(0, -1).join(', ')} or ${options.at(-1)}`;
}
