/** What it takes to make the report again. */
import type { ReportWords } from '../text/report-words.js';
import { type Fact, plainRow, type Section, text } from './document.js';
import type { Provenance, ReportedRun } from './run.js';

export function provenanceSection(
  { forecasts, scenarios }: ReportedRun,
  provenance: Provenance,
  words: ReportWords,
): Section {
  const own = words.provenance;
  const facts: Fact[] = [
    { term: own.program, text: own.version(provenance.version, provenance.engineDigest) },
    { term: own.date, text: words.date(provenance.date) },
    { term: own.seed, text: scenarios[0]?.seed ?? '' },
  ];
  const rows = forecasts.map(({ scenario, scenarioHash, replications, failed }) =>
    plainRow([
      text(scenario),
      text(scenarioHash),
      { text: words.count(replications), sort: replications },
      { text: words.count(failed.length), sort: failed.length },
    ]),
  );
  return {
    id: 'ophav',
    heading: words.headings.provenance,
    blocks: [
      { kind: 'paragraph', text: own.intro },
      { kind: 'facts', facts },
      {
        kind: 'table',
        table: {
          caption: own.scenarios,
          columns: [
            { heading: words.scenario, kind: 'name' },
            { heading: own.hash, kind: 'text' },
            { heading: own.replications, kind: 'number' },
            { heading: own.failed, kind: 'number' },
          ],
          rows,
          isSortable: false,
        },
      },
      { kind: 'paragraph', text: own.again },
      { kind: 'command', text: `indsatstrappe replay ${quoted(provenance.folder)}` },
      { kind: 'note', text: own.whereToStand },
    ],
  };
}

/** As a shell takes it: in quotes where there is more than letters, digits and harmless signs. */
function quoted(name: string): string {
  return /^[\p{L}\p{N}_+.-]+$/u.test(name) ? name : `"${name.replaceAll('"', '')}"`;
}
