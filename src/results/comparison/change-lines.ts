/** What is different in a what-if from the base, in plain words: a line for each policy, step, move and number. */
import { hanging } from '../../text/columns.js';
import type { ComparisonWords } from '../../text/comparison-words.js';
import { formatNumber } from '../../text/number-format.js';
import type { Change } from './changes.js';
import type { Tree } from './differing.js';

/** Fields that hold a calendar year, which is no number of thousands. */
const YEARS: readonly string[] = ['priceLevel', 'budgetYear', 'startYear', 'year', 'fromYear', 'toYear'];

/** A value longer than this is not written out. */
const LONGEST_VALUE = 60;

/** The same as a list on the screen, each line at most `width` characters; at most so many, the others are in a file. */
export function changeLines(
  changes: readonly Change[],
  words: ComparisonWords,
  width: number,
  most: { readonly count: number; readonly file: string },
): string[] {
  const texts = changeTexts(changes, words);
  if (texts.length === 0) return [words.changes.none];
  const left = Math.max(0, texts.length - most.count);
  const lines = texts.slice(0, most.count).flatMap((text) => hanging('- ', `${text}.`, width));
  if (left === 0) return lines;
  return [...lines, ...hanging('  ', words.changes.more(formatNumber(left, 0, words), left === 1, most.file), width)];
}

/**
 * A sentence without full stop for each thing that is different: policies first, then what else only one of the two
 * has, then numbers; sources last.
 */
export function changeTexts(changes: readonly Change[], words: ComparisonWords): string[] {
  const isWhole = ({ field, item, what }: Change): boolean => item !== null && field.length === 0 && what !== 'changed';
  const sources = changes.filter(({ what }) => what === 'source');
  const others = changes.filter(({ what }) => what !== 'source');
  const whole = others.filter(isWhole);
  const policies = whole.filter(({ section }) => section === 'policies');
  return [
    ...policies.map((change) => policyText(change, words)),
    ...wholeTexts(
      whole.filter(({ section }) => section !== 'policies'),
      words,
    ),
    ...numberTexts(
      others.filter((change) => !isWhole(change)),
      words,
    ),
    ...(sources.length === 0 ? [] : [sourcesText(sources, words)]),
  ];
}

/** A policy that only one of the two has. */
function policyText(change: Change, words: ComparisonWords): string {
  const { changes } = words;
  const { what, period, item, from, to } = change;
  if (period === null || item === null || what === 'reordered') return changeText(change, words);
  const phaseIn = fieldOf(what === 'added' ? to : from, 'phaseInMonths');
  const when = changes.period(period.first, period.last, typeof phaseIn === 'number' ? phaseIn : 0);
  return what === 'added' ? changes.policyAdded(item, when) : changes.policyRemoved(item, when);
}

function fieldOf(tree: Tree, name: string): Tree {
  return isFields(tree) ? (tree[name] ?? null) : null;
}

/** Steps, moves and the like that only one of the two has: a sentence for all of a kind. */
function wholeTexts(changes: readonly Change[], words: ComparisonWords): string[] {
  const kinds = [...new Set(changes.map(({ section, what }) => `${section}/${what}`))];
  return kinds.flatMap((kind) => {
    const own = changes.filter(({ section, what }) => `${section}/${what}` === kind);
    const { section, what } = own[0] as Change;
    if (what === 'reordered') return own.map((change) => changeText(change, words));
    const named = words.changes.sections[section] ?? [words.changes.other(section), words.changes.other(section)];
    const items = own.map(({ item }) => withOut(item ?? section, words));
    return [what === 'added' ? words.changes.added(named, items) : words.changes.removed(named, items)];
  });
}

/** Numbers of one thing that differ only by age band, group or year are one sentence. */
function numberTexts(changes: readonly Change[], words: ComparisonWords): string[] {
  const keyOf = ({ section, item, field }: Change): string => JSON.stringify([section, item, field.slice(0, -1)]);
  const found = new Map<string, Change[]>();
  for (const [i, change] of changes.entries()) {
    const key = isPart(change, words) ? keyOf(change) : String(i);
    found.set(key, [...(found.get(key) ?? []), change]);
  }
  return [...found.values()].map((own) => {
    const [first, ...others] = own as [Change, ...Change[]];
    if (others.length === 0) return changeText(first, words);
    const parts = own.map(({ field, from, to }) =>
      words.changes.part(field.at(-1) ?? '', valueText(from, words), valueText(to, words)),
    );
    return words.changes.parts(place({ ...first, field: first.field.slice(0, -1) }, words), parts);
  });
}

/** Whether a change is of one of several numbers of a kind, named by a word of the file (`smaa`) or a number. */
function isPart({ what, field, from, to }: Change, words: ComparisonWords): boolean {
  const last = field.at(-1);
  const isNumber = typeof from === 'number' && typeof to === 'number';
  return (
    what === 'changed' && isNumber && field.length > 1 && last !== undefined && words.changes.fields[last] === undefined
  );
}

function changeText(change: Change, words: ComparisonWords): string {
  const { changes } = words;
  const where = place(change, words);
  if (change.what === 'reordered') return changes.reordered(where);
  const isYear = YEARS.includes(change.field.at(-1) ?? change.section);
  const text = (value: Tree): string => (isYear && typeof value === 'number' ? String(value) : valueText(value, words));
  const [from, to] = [text(change.from), text(change.to)];
  if (Math.max(from.length, to.length) > LONGEST_VALUE) {
    if (isNothing(change.from)) return changes.isNew(where);
    return isNothing(change.to) ? changes.isGone(where) : changes.isOther(where);
  }
  if (isNothing(change.from)) return changes.stated(where, to);
  return isNothing(change.to) ? changes.notStated(where, from) : changes.changed(where, from, to);
}

function sourcesText(sources: readonly Change[], words: ComparisonWords): string {
  const where = sources.map(({ section, item }) => withOut(item ?? sectionName(section, words), words));
  return words.changes.sources(formatNumber(sources.length, 0, words), sources.length === 1, [...new Set(where)]);
}

/** `Trin Plejefamilie, pris pr. helårsperson, kr.`; what has no name of ours is told as the file has it. */
function place({ section, item, field }: Change, words: ComparisonWords): string {
  const { changes } = words;
  const names = field.map((name) => changes.fields[`${section}.${name}`] ?? changes.fields[name] ?? name);
  const heading = [sectionName(section, words), ...(item === null ? [] : [withOut(item, words)])].join(' ');
  const whole = [heading, ...names.filter((name) => name !== '')].join(', ');
  return changes.sections[section] === undefined ? changes.other(whole) : whole;
}

function sectionName(section: string, { changes }: ComparisonWords): string {
  return changes.sections[section]?.[0] ?? section;
}

function withOut(item: string, { changes }: ComparisonWords): string {
  return item.replace(/\bleave\b/g, changes.out);
}

function isNothing(value: Tree): boolean {
  return value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
}

function isFields(tree: Tree): tree is { readonly [key: string]: Tree } {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

function valueText(value: Tree, words: ComparisonWords): string {
  const { changes } = words;
  if (value === null || isNothing(value)) return changes.nothing;
  if (typeof value === 'boolean') return value ? changes.yes : changes.no;
  if (typeof value === 'number') return numberText(value, words);
  if (typeof value === 'string') return changes.values[value] ?? value.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
  if (!isFields(value))
    return Object.values(value)
      .map((own) => valueText(own, words))
      .join('; ');
  const parts = Object.entries(value).map(([key, own]) =>
    [changes.fields[key] ?? key, valueText(own, words)].filter((text) => text !== '').join(' '),
  );
  return parts.join('; ');
}

/** No more decimals than it needs. */
function numberText(value: number, words: ComparisonWords): string {
  const text = String(Number(value.toPrecision(9)));
  if (text.includes('e')) return text.replace('.', words.decimalMark);
  return formatNumber(value, (text.split('.')[1] ?? '').length, words);
}
