/** The Excel workbook of a run: its sheets, filled and written. */
import { assumptionSheet } from './assumptions.js';
import { budgetSheet } from './budget.js';
import { businessCaseSheet } from './business-case.js';
import type { BookContent } from './content.js';
import { dataSheet } from './data.js';
import { distributionSheet } from './distributions.js';
import { keyFigures } from './figures.js';
import { workbookFile } from './file.js';
import { keyFigureSheet } from './key-figures.js';
import { overviewSheet } from './overview.js';
import type { RunOfWorkbook } from './result-of-run.js';

/** The workbook's bytes: the same run gives the same bytes. */
export function renderWorkbook(run: RunOfWorkbook): Promise<Uint8Array> {
  return workbookFile(workbookContent(run));
}

function workbookContent(run: RunOfWorkbook): BookContent {
  const { words, forecasts } = run;
  const base = forecasts[0]?.scenario ?? '';
  const figures = keyFigures(run);
  const ofFigures = keyFigureSheet(run, figures);
  const ofCases = businessCaseSheet(run);
  return {
    title: words.title(base),
    description: words.description(forecasts.length),
    footer: words.title(base),
    page: words.page,
    sheets: [
      overviewSheet(run, ofFigures),
      budgetSheet(run),
      ofCases.sheet,
      ofFigures.sheet,
      distributionSheet(run, figures),
      assumptionSheet(run),
      dataSheet(run),
    ],
    names: ofCases.names,
  };
}
