/** What `run` says of each business case when something drifts. */
import { driftName, stressNotes, stressSentences } from '../pages/stress-section.js';
import type { StressOutcome } from '../results/economy/stress-outcome.js';
import type { StressTest } from '../results/economy/stress-test.js';
import { inFixedPrices, shownPrices } from '../results/prices.js';
import type { Scenario } from '../scenario/scenario.js';
import type { CliWords } from '../text/cli-words.js';
import { hanging, tableLines } from '../text/columns.js';
import { formatNumber } from '../text/number-format.js';

/** The tables of all tests with what they come to; empty where nothing was tested. */
export function stressLines(
  tests: readonly StressTest[],
  scenarios: readonly Scenario[],
  words: CliWords,
  width: number,
): string[] {
  if (tests.length === 0) return [];
  const { note, whereSources } = words.stress;
  return [
    ...tests.flatMap((test) => ['', ...testLines(test, scenarios, words, width)]),
    '',
    ...hanging('', `${note} ${whereSources}`, width),
  ];
}

function testLines(test: StressTest, scenarios: readonly Scenario[], words: CliWords, width: number): string[] {
  const own = words.stress;
  const scenario = scenarios.find(({ name }) => name === test.scenario);
  const prices = scenario === undefined ? '' : words.money.form.fixed(shownPrices(inFixedPrices(scenario)).priceLevel);
  const isSimulated = test.replications !== null;
  const all = [test.undrifted, ...test.rows.flatMap(({ outcome }) => outcome ?? [])];
  const isSmall = all.every(({ differenceKr, netKr }) => Math.abs(differenceKr) < 1e6 && Math.abs(netKr) < 1e6);
  const million = (kr: number): string => formatNumber(kr / 1e6, isSmall ? 2 : 1, words);
  const row = (name: string, outcome: StressOutcome | null): string[] => {
    if (outcome === null) return [name, own.impossible, '', ...(isSimulated ? [''] : []), ''];
    const { differenceKr, netKr, mcse, paidBackIn } = outcome;
    const error = isSimulated ? [mcse === null ? '' : million(mcse)] : [];
    return [name, million(differenceKr), million(netKr), ...error, paidBackIn === null ? '-' : String(paidBackIn)];
  };
  const { drift, difference, net, error, paidBackIn } = own.narrow;
  const titles = [drift, difference, net, ...(isSimulated ? [error] : []), paidBackIn];
  const rows = [
    row(own.undrifted, test.undrifted),
    ...test.rows.map((one) => row(driftName(one.drift, own, words), one.outcome)),
  ];
  return [
    ...hanging('', own.title(test.scenario, test.base, prices, test.isBeforeRefund), width),
    '',
    ...tableLines({ titles, rows, names: 1 }, width),
    '',
    ...[...stressSentences(test, own, words), ...stressNotes(test, own, words)].flatMap((line) =>
      hanging('- ', line, width),
    ),
  ];
}
