/** Who else than the municipality pays, and what falls on other budgets, in an explained scenario. */
import { OTHER_PAYERS, type Payers } from '../../scenario/payers.js';
import { hanging } from '../../text/columns.js';
import { labelOf, labelOfId, list, plain, type Telling, whole } from './telling.js';

/** Nothing where the municipality pays everything and no other budget is hit. */
export function payerLines(telling: Telling): string[] {
  const { about, words, width } = telling;
  const { steps, addOns, policies, economy } = about.scenario;
  const sentences = [
    ...steps.flatMap(({ payers }, i) => sharesText(telling, words.prices.ofStep(labelOf(telling, i)), payers)),
    ...addOns.flatMap(({ name, payers }) => sharesText(telling, name, payers)),
    ...policies.flatMap(({ costs }) => costs.flatMap(({ name, payers = {} }) => sharesText(telling, name, payers))),
    ...economy.spillOvers.map(({ name, steps: on, krPerYear, payer }) =>
      words.prices.spillOver(
        name,
        list(
          on.map((id) => words.prices.ofStep(labelOfId(telling, id))),
          words,
        ),
        whole(krPerYear.value, words),
        payer,
      ),
    ),
  ];
  return sentences.flatMap((sentence) => hanging('', sentence, width));
}

function sharesText({ words }: Telling, what: string, payers: Payers): string[] {
  const shares = OTHER_PAYERS.flatMap((payer) => {
    const share = payers[payer]?.value ?? 0;
    return share === 0 ? [] : [words.prices.share(plain(Number((100 * share).toPrecision(9)), words), payer)];
  });
  return shares.length === 0 ? [] : [words.prices.payers(what, list(shares, words))];
}
