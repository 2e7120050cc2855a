/** Small scenarios to break, and what is said about them. */

import { diskFiles } from '../../src/cli/read-scenario.js';
import { type ParseResult, parseScenario } from '../../src/scenario/parse.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import type { SourceFiles } from '../../src/scenario/source-files.js';
import { describeProblem, type ProblemLanguage } from '../../src/text/problems.js';

/** A whole scenario in few lines. */
export const SMALL = `name: Lille
priceLevel: 2019
horizon: { start: 2016-01, years: 10 }
population:
  children: 900
  groups: { saarbar: { share: 0.1 } }
steps:
  - { id: almen, level: 1, kind: universal, name: Almen }
  - { id: hjemme, level: 3, kind: home_based, name: Hjemme, unitCost: 180_000 }
  - { id: institution, level: 6, kind: placement, name: Institution, unitCost: 950_000 }
ageBands: { smaa: 0-5, store: 6-17 }
transitions:
  - { from: almen, to: hjemme, perYear: { smaa: 0.01, store: 0.02 }, byGroup: { saarbar: 2.5 } }
  - { from: hjemme, to: institution, perYear: 0.1 }
  - { from: institution, to: almen, perYear: 0.25 }
policies:
  - id: tiltag
    name: Tiltag
    start: 2017-01
    effects:
      - { from: hjemme, to: institution, multiply: 0.8 }
`;

/** Files kept in memory. */
export function inMemory(files: Readonly<Record<string, string>>): SourceFiles {
  const texts = new Map(Object.entries(files));
  return {
    read(path) {
      const text = texts.get(path);
      return text === undefined ? { problem: 'missing' } : { text };
    },
    mathParse: diskFiles.mathParse,
  };
}

/** Parses `a.yaml` with this text, beside other files. */
export function parse(text: string, others: Readonly<Record<string, string>> = {}): ParseResult {
  return parseScenario('a.yaml', inMemory({ 'a.yaml': text, ...others }));
}

/** The small scenario with one piece of text replaced, which must be there. */
export function smallWith(piece: string, replacement: string): string {
  if (!SMALL.includes(piece)) throw new Error(`the small scenario has no ${piece}`);
  return SMALL.replace(piece, () => replacement);
}

/** Everything that is said about a file, errors first. */
export function said(
  text: string,
  others: Readonly<Record<string, string>> = {},
  language: ProblemLanguage = 'da',
): string[] {
  const result = parse(text, others);
  const problems = result.ok ? result.warnings : [...result.problems, ...result.warnings];
  return problems.map((problem) => describeProblem(problem, language));
}

/** What is said when one piece of the small scenario is replaced. */
export function saidWith(piece: string, replacement: string, others: Readonly<Record<string, string>> = {}): string[] {
  return said(smallWith(piece, replacement), others);
}

/** The scenario of a text that must be right. */
export function scenarioOf(text: string, others: Readonly<Record<string, string>> = {}): Scenario {
  const result = parse(text, others);
  if (!result.ok) throw new Error(result.problems.map((problem) => describeProblem(problem, 'en')).join('\n'));
  return result.scenario;
}
