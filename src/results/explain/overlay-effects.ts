/** What a virkemiddel in a file of its own changes, as the file says it, at each strength. */
import { LEAVE } from '../../scenario/scenario.js';
import { durationOf } from '../../scenario/schema/duration.js';
import type { CapFile } from '../../scenario/schema/policy/cap.js';
import { type EffectFile, OPERATION_KEYS, RELATIVE_RISK } from '../../scenario/schema/policy/effect.js';
import { numberAt, type RangedNumber } from '../../scenario/schema/policy/range.js';
import { bareNumber, listOfIds, numbersOf } from '../../scenario/schema/read.js';
import { agesOf } from '../../scenario/schema/words.js';
import { hanging } from '../../text/columns.js';
import type { ExplainWords } from '../../text/explain-words.js';
import type { OverlayWords, StrengthTexts } from '../../text/overlay-words.js';
import { list, plain } from './telling.js';

/** The words to tell of overlays in, those they share with explained scenarios, and how wide a line may be. */
export interface OverlayTelling {
  readonly words: OverlayWords;
  readonly common: ExplainWords;
  readonly width: number;
}

/** An effect's lines. */
export function effectLines(telling: OverlayTelling, effect: EffectFile): string[] {
  const { words, common, width } = telling;
  const parts = [
    `${targetText(telling, effect)}: ${operationText(telling, effect)}${onlyText(telling, effect)}`,
    ...(effect.newCasesOnly ? [words.newCasesOnly] : []),
    ...partTexts(words, effect),
    ...(effect.detection
      ? [words.detection(plain(100 * bareNumber(effect.relativeRisk ?? RELATIVE_RISK), common))]
      : []),
  ];
  return [...hanging('- ', parts.join('; '), width), ...sourceLines(telling, sourceOf(effect))];
}

/** A duration cap's lines. */
export function capLines(telling: OverlayTelling, cap: CapFile): string[] {
  const { words, common, width } = telling;
  const onTo = numbersOf(cap.then).map(([step, share]) =>
    words.shareTo(plain(100 * bareNumber(share), common), step === LEAVE ? null : step),
  );
  const only = `${onlyText(telling, cap)}${cap.newCasesOnly ? `; ${words.newCasesOnly}` : ''}`;
  return [
    ...hanging('- ', `${words.cap(cap.step, cap.afterMonths, list(onTo, common))}${only}`, width),
    ...sourceLines(telling, cap.source ?? null),
  ];
}

/** Where a number comes from, below what it says; nothing where the file does not tell. */
export function sourceLines({ words, width }: OverlayTelling, source: string | null): string[] {
  return source === null ? [] : hanging('  ', words.from(source), width);
}

function targetText({ words, common }: OverlayTelling, effect: EffectFile): string {
  const { from, to, unitCost, breakdowns, capacity, ownPlaces, addOn } = effect;
  const named = (ids: string | readonly string[] | undefined): string =>
    list(
      listOfIds(ids ?? []).map((id) => (id === LEAVE ? common.out : id)),
      common,
    );
  if (unitCost !== undefined) return words.prices(named(unitCost));
  if (breakdowns !== undefined) return words.breakdowns(named(breakdowns));
  if (capacity !== undefined) return words.capacity(named(capacity));
  if (ownPlaces !== undefined) return common.prices.ownPlaces(named(ownPlaces));
  return addOn === undefined ? words.moves(named(from), named(to)) : words.addOns(named(addOn));
}

function operationText({ words, common }: OverlayTelling, effect: EffectFile): string {
  const operation = OPERATION_KEYS.find((key) => effect[key] !== undefined) ?? 'multiply';
  const [scale, unit] = operation === 'multiply' ? [1, ''] : unitOf(words, effect, operation);
  const sign = operation === 'add' ? '+' : '';
  const text = (value: number): string => {
    const scaled = Number((scale * value).toPrecision(9));
    return `${scaled > 0 ? sign : ''}${plain(scaled, common)}`;
  };
  return words.atStrengths(words[operation], strengthTexts(effect[operation] ?? 1, text), unit);
}

/** By what a number is multiplied to be shown in a unit that people use, and the unit. */
function unitOf({ units }: OverlayWords, effect: EffectFile, operation: 'add' | 'set'): [number, string] {
  if (effect.unitCost !== undefined) return [1, units.kr];
  if (effect.capacity !== undefined || effect.ownPlaces !== undefined) return [1, units.places];
  if (effect.addOn === undefined) return [1000, units.moves];
  return [100, operation === 'add' ? units.percentagePoints : units.percentOfChildren];
}

function strengthTexts(number: RangedNumber, text: (value: number) => string): StrengthTexts {
  const [low, middle, high] = [numberAt(number, 'low'), numberAt(number, 'middle'), numberAt(number, 'high')];
  if (low === middle && middle === high) return text(middle);
  return { low: text(low), middle: text(middle), high: text(high) };
}

/** The children an effect or cap is on, where it says so itself. */
function onlyText({ common }: OverlayTelling, { ages, group }: Pick<EffectFile, 'ages' | 'group'>): string {
  const own = ages === undefined ? null : agesOf(ages);
  const groups = group === undefined ? '' : common.policy.onlyGroups(list(listOfIds(group), common));
  return `${own === null ? '' : common.policy.onlyAges(common.ages(own.fromAge, own.toAge))}${groups}`;
}

function partTexts(words: OverlayWords, { duration }: EffectFile): string[] {
  const part = duration === undefined ? null : durationOf(duration);
  return part === null ? [] : [words.onlyPart(part)];
}

/** The source of the number itself, or else that beside it. */
function sourceOf(effect: EffectFile): string | null {
  const number = effect.multiply ?? effect.add ?? effect.set;
  const own = typeof number === 'object' ? number.source : undefined;
  return own ?? effect.source ?? null;
}
