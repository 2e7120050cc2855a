/** What an effect of a policy changes, and how much, in a few words. */
import type { Effect, Scenario } from '../scenario/scenario.js';
import { formatNumber } from '../text/number-format.js';
import type { ReportWords } from '../text/report-words.js';

/** `Flytninger fra Almen, Støttende i hjemmet til Netværkspleje (12-17 år)`. */
export function targetText({ target, ...effect }: Effect, scenario: Scenario, words: ReportWords): string {
  const own = words.effects;
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(id, scenario)).join(', ');
  const isEveryAge = effect.fromAge <= 0 && effect.toAge >= OLDEST;
  const only = [
    ...(isEveryAge ? [] : [own.ages(effect.fromAge, effect.toAge >= OLDEST ? null : effect.toAge)]),
    ...(effect.groups.length < scenario.groups.length ? [effect.groups.join(', ')] : []),
    ...(effect.newCasesOnly ? [own.newCasesOnly] : []),
  ];
  const what = {
    intensity: () => (target.kind === 'intensity' ? own.moves(names(target.from), names(target.to)) : ''),
    unitCost: () => (target.kind === 'unitCost' ? own.price(names(target.steps)) : ''),
    breakdowns: () => (target.kind === 'breakdowns' ? own.breakdowns(names(target.steps)) : ''),
    capacity: () => (target.kind === 'capacity' ? own.places(names(target.steps)) : ''),
    ownPlaces: () => (target.kind === 'ownPlaces' ? own.ownPlaces(names(target.steps)) : ''),
    addOns: () => (target.kind === 'addOns' ? own.addOns(names(target.addOns)) : ''),
  }[target.kind]();
  return only.length === 0 ? what : `${what} (${only.join('; ')})`;
}

/** An age that nobody on the ladder reaches. */
const OLDEST = 22;

/** `ganges med 0,92 (-8 pct.)`. */
export function effectText({ operation, value, target, range }: Effect, words: ReportWords): string {
  const own = words.effects;
  const given = value.value;
  if (typeof given !== 'number') return own.byFormula(operation, given.text);
  const scale = target.kind === 'addOns' ? 100 : target.kind === 'intensity' ? 1000 : 1;
  const bare = (of: number): string => plain(operation === 'multiply' ? of : of * scale, words);
  const number = (of: number): string => bare(of) + (operation === 'multiply' ? '' : own.units[target.kind]);
  const percent = plain(100 * (given - 1), words);
  const text =
    operation === 'multiply'
      ? own.multiply(number(given), given > 1 ? `+${percent}` : percent)
      : own[operation](number(given));
  const isRange = range !== null && (range.low !== range.middle || range.middle !== range.high);
  return isRange ? `${text}${own.range(bare(range.low), bare(range.middle), bare(range.high))}` : text;
}

/** As many digits as it takes, at most four. */
function plain(value: number, words: ReportWords): string {
  const rounded = Number(value.toPrecision(4));
  const decimals = (String(rounded).split('.')[1] ?? '').length;
  return formatNumber(rounded, Math.min(6, decimals), words);
}

function nameOf(id: string, { steps, addOns }: Scenario): string {
  return steps.find((step) => step.id === id)?.shortName ?? addOns.find((addOn) => addOn.id === id)?.name ?? id;
}
