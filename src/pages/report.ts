/** The report of a run: what a committee reads, from the summary to the command that makes it again. */
import { calendarStart, monthLabel } from '../model/calendar.js';
import type { Scenario } from '../scenario/scenario.js';
import type { ReportWords } from '../text/report-words.js';
import { assumptionsSection } from './assumptions-section.js';
import { budgetSection } from './budget-section.js';
import { businessCaseSection } from './business-case-section.js';
import type { Block, Fact, Figure, Report, Section } from './document.js';
import { fanFigures } from './fan-figures.js';
import { keyFiguresSection } from './key-figures-section.js';
import { ladderSection } from './ladder-section.js';
import { limitsSection } from './limits-section.js';
import { observedBlocks } from './observed.js';
import { outcomesSection } from './outcomes-section.js';
import { priceClassSection } from './price-class-section.js';
import { provenanceSection } from './provenance-section.js';
import { isOneRun, type Provenance, type ReportedRun } from './run.js';
import { stressSection } from './stress-section.js';
import { summarySection } from './summary.js';
import { uncertaintySection } from './uncertainty-section.js';

/** The report; `hasCharts` false leaves the charts out, their numbers stay. */
export function reportOf(run: ReportedRun, provenance: Provenance, words: ReportWords, hasCharts: boolean): Report {
  const base = run.scenarios[0];
  if (base === undefined) throw new RangeError('a report of no scenario');
  const sections = [
    summarySection(run, words),
    forecastSection(run, words),
    ladderSection(run, words),
    budgetSection(run, words),
    businessCaseSection(run, words),
    stressSection(run, words),
    priceClassSection(run, words),
    keyFiguresSection(run, words),
    uncertaintySection(run, words),
    outcomesSection(run, words),
    assumptionsSection(run, words),
    limitsSection(run, words),
    provenanceSection(run, provenance, words),
  ];
  return {
    lang: words.lang,
    title: titleOf(run, words),
    lead: words.lead(base.name, ...periodOf(base, words)),
    facts: factsOf(run, provenance, words),
    sections: sections.flatMap((section) => (section === null ? [] : hasCharts ? section : withoutCharts(section))),
  };
}

function titleOf({ scenarios }: ReportedRun, words: ReportWords): string {
  const [base, ...proposals] = scenarios.map(({ name }) => name);
  // What is laid over a base is named after both.
  const own = proposals.map((name) => (name.startsWith(`${base} + `) ? name.slice(`${base} + `.length) : name));
  return proposals.length === 0 ? words.titleAlone(base ?? '') : words.title(own);
}

/** The first and the last month of the horizon. */
function periodOf({ horizon }: Scenario, words: ReportWords): [string, string] {
  const start = calendarStart(horizon);
  return [words.month(monthLabel(start, 0)), words.month(monthLabel(start, 12 * horizon.years - 1))];
}

function factsOf({ scenarios, forecasts }: ReportedRun, { date }: Provenance, words: ReportWords): Fact[] {
  const [base] = scenarios;
  const [forecast] = forecasts;
  if (base === undefined || forecast === undefined) return [];
  const own = words.facts;
  const population =
    base.population.kind === 'constant'
      ? own.children(words.count(base.population.children0to17.value))
      : own.table(base.population.area);
  return [
    { term: own.base, text: base.name },
    { term: own.population, text: population },
    { term: own.period, text: own.fromTo(...periodOf(base, words)) },
    { term: own.replications, text: words.count(forecast.replications) },
    { term: own.prices, text: words.prices(forecast) },
    { term: own.date, text: words.date(date) },
  ];
}

function forecastSection(run: ReportedRun, words: ReportWords): Section | null {
  const { large, small } = fanFigures(run, words);
  if (large.length + small.length === 0) return null;
  return {
    id: 'prognose',
    heading: words.headings.forecast,
    blocks: [
      { kind: 'paragraph', text: isOneRun(run) ? words.figures.introOfOne : words.figures.intro },
      { kind: 'note', text: words.figures.note },
      ...observedBlocks(run, words),
      ...large.map((figure): Block => ({ kind: 'figure', figure })),
      ...(small.length === 0
        ? []
        : ([
            { kind: 'heading', text: words.figures.steps },
            { kind: 'figures', figures: small },
          ] as const)),
    ],
  };
}

/** The numbers of the charts in their place; the picture of the ladder, which is drawn at once, stays. */
function withoutCharts(section: Section): Section {
  const numbers = ({ table }: Figure): Block[] => (table === null ? [] : [{ kind: 'table', table }]);
  const blocks = section.blocks.flatMap((block): Block[] => {
    if (block.kind === 'figures') return block.figures.flatMap(numbers);
    return block.kind === 'figure' && block.figure.content.kind === 'chart' ? numbers(block.figure) : [block];
  });
  return { ...section, blocks };
}
