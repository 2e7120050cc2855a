/** The Excel workbook of a run, in the result folder. */
import type { RunResult } from '../run/forecast-run.js';
import type { Scenario } from '../scenario/scenario.js';
import { type Language, wordsOf } from './output.js';
import { engineDigest, programVersion } from './provenance.js';

/** Its name, in every language. */
export const WORKBOOK = 'regneark.xlsx';

/** In which language, and by which program, where another run made it first. */
interface Made {
  readonly lang: Language;
  readonly madeBy: { readonly version: string; readonly engineDigest: string } | null;
}

/** The file's bytes: the same run gives the same bytes. */
export async function workbookOf(
  scenarios: readonly Scenario[],
  result: RunResult,
  { lang, madeBy }: Made,
): Promise<Uint8Array> {
  // The library takes a twentieth of a second to load: only when a workbook is written.
  const { renderWorkbook } = await import('../report/workbook/workbook.js');
  const { workbookDa } = await import('../text/da/workbook.js');
  const { workbookEn } = await import('../text/en/workbook.js');
  const { decimalMark, thousandMark, money } = wordsOf(lang);
  return renderWorkbook({
    ...result,
    scenarios,
    ...(madeBy ?? { version: programVersion(), engineDigest: engineDigest() }),
    words: lang === 'da' ? workbookDa : workbookEn,
    money,
    marks: { decimalMark, thousandMark },
  });
}
