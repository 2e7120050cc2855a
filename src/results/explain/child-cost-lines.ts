/** What an explained scenario works out on each child's own cost: spread between stays, refund, price classes. */
import { refundOf } from '../../engine/tally/ledger.js';
import { refundRule } from '../../model/ledger.js';
import type { Refund } from '../../scenario/refund.js';
import { hanging } from '../../text/columns.js';
import { labelOf, labelOfId, list, plain, type Telling, whole } from './telling.js';

/** The section; nothing where the scenario asks for none of it. */
export function childCostLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const { refund, priceClasses } = about.scenario.economy;
  const sentences = [
    ...spreadSentences(telling),
    ...(refund === null ? [] : refundSentences(telling, refund)),
    ...(priceClasses.length === 0 ? [] : [words.childCosts.classes(priceClasses.map((kr) => whole(kr, words)))]),
  ];
  if (sentences.length === 0) return [];
  return [words.childCosts.title, ...sentences.flatMap((sentence) => hanging('', sentence, width))];
}

/** A sentence for each spread, with the steps that share it. */
function spreadSentences(telling: Telling): string[] {
  const { about, words } = telling;
  const stepsOf = new Map<string, number[]>();
  about.scenario.steps.forEach(({ spread }, step) => {
    if (spread === null || spread.cv.value === 0) return;
    const key = `${spread.cv.value}/${spread.shape}`;
    stepsOf.set(key, [...(stepsOf.get(key) ?? []), step]);
  });
  return [...stepsOf.values()].map((steps) => {
    const { spread } = about.scenario.steps[steps[0] as number] ?? { spread: null };
    const labels = steps.map((step) => labelOf(telling, step));
    return words.childCosts.spread(
      list(labels, words),
      plain(Number((100 * (spread?.cv.value ?? 0)).toPrecision(3)), words),
      spread?.shape ?? 'lognormal',
    );
  });
}

function refundSentences(telling: Telling, refund: Refund): string[] {
  const { about, words } = telling;
  const { childCosts } = words;
  const { scenario } = about;
  const rows = refund.thresholds.map(({ year, brackets }) =>
    childCosts.from(
      refund.thresholds.length === 1 ? null : year,
      list(
        brackets.map(({ above, share }) =>
          childCosts.bracket(plain(Number((100 * share.value).toPrecision(3)), words), whole(above.value, words)),
        ),
        words,
      ),
    ),
  );
  const helped = scenario.steps.filter(({ kind }) => kind !== 'universal');
  const isAll = helped.every(({ id }) => refund.steps.includes(id));
  const labels = refund.steps.map((id) => labelOfId(telling, id));
  // A child well above the highest threshold of the first year shows how the thresholds work together.
  const rule = refundRule(refund, scenario.horizon.startYear);
  const kr = Math.ceil((1.2 * (rule.above.at(-1) ?? 0)) / 100_000) * 100_000;
  return [
    childCosts.refund(rows, isAll ? null : list(labels, words)),
    childCosts.example(whole(kr, words), whole(refundOf(rule, kr), words), scenario.horizon.startYear),
  ];
}
