/** What a number of a file is called in words, from its name. */
import type { Policy } from '../scenario/policy.js';
import type { Scenario } from '../scenario/scenario.js';
import { numbersDa } from '../text/da/numbers.js';
import { numbersEn } from '../text/en/numbers.js';
import type { NumberWords } from '../text/number-words.js';
import type { Language } from './output.js';

export function numberWords(lang: Language): NumberWords {
  return lang === 'da' ? numbersDa : numbersEn;
}

const MOVES = [/^transitions\.([^.>]+)>([^.]+)\.perYear(?:\.(.+))?$/, /^transitions\.([^.>]+)>([^.]+)$/];
const MOVES_IN_SHORT = /^([^.>:+]+)>([^.@+]+)(?:@([^+]+))?$/;
const PRICES = [/^steps\.([^.]+)\.unitCost(?:\.(.+))?$/, /^unitCost:([^@+]+)(?:@([^+]+))?$/, /^steps\.([^.]+)$/];
const ITEM = /^(effects|costs)\.(\d+)(?:\.(.+))?$/;
const POLICY = /^policies\.([^.]+)(?:\.(.+))?$/;

/** `transitions.hjemme>pleje.perYear.unge` and `hjemme>pleje@unge` in words; a name without such a form as it is. */
export function numberLabel(name: string, scenarios: readonly Scenario[], words: NumberWords): string {
  const steps = scenarios.flatMap((scenario) => scenario.steps);
  const policies = scenarios.flatMap((scenario) => scenario.policies);
  const step = (id: string): string => steps.find((own) => own.id === id)?.shortName ?? id;
  const label = (term: string): string => {
    for (const form of [...MOVES, MOVES_IN_SHORT]) {
      const [, from, to, band = null] = form.exec(term) ?? [];
      if (from !== undefined && to !== undefined) return words.moves(step(from), step(to), band);
    }
    for (const form of PRICES) {
      const [, id, band = null] = form.exec(term) ?? [];
      if (id !== undefined) return words.price(step(id), band);
    }
    const [, id, field = null] = POLICY.exec(term) ?? [];
    const policy = policies.find((own) => own.id === id);
    if (policy === undefined) return term;
    return field === null ? policy.name : words.policy(policy.name, fieldText(field, policy, step, words));
  };
  return name.split('+').map(label).join(words.and);
}

/** `effects.0.multiply` as what it is an effect on. */
function fieldText(field: string, policy: Policy, step: (id: string) => string, words: NumberWords): string {
  const [, kind, number, own = null] = ITEM.exec(field) ?? [];
  if (kind === undefined || number === undefined) return field;
  const target = kind === 'effects' ? policy.effects[Number(number)]?.target : undefined;
  if (target?.kind === 'intensity') return words.effectOnMoves(target.to.map(step));
  if (target?.kind === 'unitCost') return words.effectOnPrice(target.steps.map(step));
  return words.item(kind === 'effects' ? 'effects' : 'costs', Number(number) + 1, own);
}
