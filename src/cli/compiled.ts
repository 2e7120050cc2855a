/** The model of a scenario, or what only its numbers together can show to be wrong, in the user's words. */
import { PrevalenceOutside } from '../model/add-ons.js';
import { calendarStart, monthLabel } from '../model/calendar.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import type { Model } from '../model/model.js';
import { ModelTooLarge, SIZE_FACTORS } from '../model/size.js';
import { StockExceedsPopulation } from '../model/start.js';
import type { Scenario } from '../scenario/scenario.js';
import { explainDa } from '../text/da/explain.js';
import { explainEn } from '../text/en/explain.js';
import type { ExplainWords } from '../text/explain-words.js';
import { formatNumber } from '../text/number-format.js';
import { type Language, UserError } from './output.js';

/** Compiles the scenario of `file`; a mistake in it is the user's. */
export function compiled(file: string, scenario: Scenario, lang: Language): Model {
  try {
    return compileModel(scenario);
  } catch (error) {
    const text = contradictionText(scenario, error, lang);
    throw text === null ? error : new UserError(`${file}: ${text}`);
  }
}

/** What compiling a scenario says of its numbers together, in the user's words; null where the fault is another. */
export function contradictionText({ horizon }: Scenario, error: unknown, lang: Language): string | null {
  const words = lang === 'da' ? explainDa : explainEn;
  if (error instanceof NegativeIntensity) {
    return `policies: ${words.belowZero(error.from, error.to, formatNumber(error.perYear, 4, words))}`;
  }
  if (error instanceof PrevalenceOutside) {
    const percent = formatNumber(100 * error.share, 1, words);
    return `policies: ${words.prevalenceOutside(error.addOn, error.step, percent)}`;
  }
  if (error instanceof ModelTooLarge) return tooLarge(error, words);
  if (!(error instanceof StockExceedsPopulation)) return null;
  const born = monthLabel(calendarStart(horizon), error.birthMonth);
  return `initial.stock: ${words.stockExceeds(error.stated, error.population, born)}`;
}

/** Factors of which it is said what makes them smaller. */
const ADVISED = 3;

/** What multiplies to too much, and what to do about the greatest of it. */
function tooLarge({ numbers, most, factors }: ModelTooLarge, words: ExplainWords): string {
  const counted = SIZE_FACTORS.filter((factor) => factors[factor] > 1);
  const greatest = counted
    .filter((factor) => factor !== 'moves')
    .sort((a, b) => factors[b] - factors[a])
    .slice(0, ADVISED);
  const product = counted.map((factor) => words.sizeFactors[factor].of(factors[factor])).join(' x ');
  const advice = greatest.map((factor) => words.sizeFactors[factor].less).join('; ');
  return words.tooLarge(product, formatNumber(numbers, 0, words), formatNumber(most, 0, words), advice);
}
