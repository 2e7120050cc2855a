/** The model of a scenario, or what only its numbers together can show to be wrong, in the user's words. */
import { PrevalenceOutside } from '../model/add-ons.js';
import { calendarStart, monthLabel } from '../model/calendar.js';
import { compileModel } from '../model/compile.js';
import { NegativeIntensity } from '../model/intensities.js';
import type { Model } from '../model/model.js';
import { ModelTooLarge } from '../model/size.js';
import { StockExceedsPopulation } from '../model/start.js';
import type { Scenario } from '../scenario/scenario.js';
import { explainDa } from '../text/da/explain.js';
import { explainEn } from '../text/en/explain.js';
import { formatNumber } from '../text/number-format.js';
import { type Language, UserError } from './output.js';

/** Compiles the scenario of `file`; a mistake in it is the user's. */
export function compiled(file: string, scenario: Scenario, lang: Language): Model {
  try {
    return compileModel(scenario);
  } catch (error) {
    const words = lang === 'da' ? explainDa : explainEn;
    if (error instanceof NegativeIntensity) {
      const perYear = formatNumber(error.perYear, 4, words);
      throw new UserError(`${file}: policies: ${words.belowZero(error.from, error.to, perYear)}`);
    }
    if (error instanceof PrevalenceOutside) {
      const percent = formatNumber(100 * error.share, 1, words);
      throw new UserError(`${file}: policies: ${words.prevalenceOutside(error.addOn, error.step, percent)}`);
    }
    if (error instanceof ModelTooLarge) {
      const millions = formatNumber(error.intensities / 1e6, 0, words);
      throw new UserError(`${file}: ${words.tooLarge(millions, formatNumber(error.most / 1e6, 0, words))}`);
    }
    if (!(error instanceof StockExceedsPopulation)) throw error;
    const born = monthLabel(calendarStart(scenario.horizon), error.birthMonth);
    throw new UserError(`${file}: initial.stock: ${words.stockExceeds(error.stated, error.population, born)}`);
  }
}
