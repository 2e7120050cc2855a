/** YAML text -> a located tree. Refuses what no scenario needs: tags, duplicate keys, alias bombs, deep nesting. */

import { type Document, LineCounter, parseDocument } from 'yaml';
import { MAX_NESTING } from './limits.js';
import { tooMuchToRead } from './nesting.js';
import { type Fault, type Place, type Problem, problemAt, startOf } from './problem.js';
import { placeAt, TreeReader, type YamlReading } from './yaml-tree.js';

/** Reads one YAML file. */
export function readYaml(file: string, text: string): YamlReading {
  const lines = new LineCounter();
  const tooMuch = tooMuchToRead(text);
  if (tooMuch !== null) return refused(startOf(file), tooMuch);
  const document = compose(text.normalize('NFC'), lines);
  if ('code' in document) return refused(startOf(file), document);
  const faults = [...document.errors, ...document.warnings];
  if (faults.length > 0) {
    return { ok: false, problems: faults.map((fault) => syntaxProblem(file, lines, fault.code, fault.pos[0])) };
  }
  return new TreeReader(file, lines).read(document);
}

/** The document; or the fault, when it nests so deeply that the stack runs out or the library gives up. */
function compose(text: string, lines: LineCounter): Document | Fault {
  try {
    // Keys are checked for duplicates below: the library compares every pair, which is slow in a large map.
    return parseDocument(text, {
      lineCounter: lines,
      logLevel: 'silent',
      prettyErrors: false,
      resolveKnownTags: false,
      schema: 'core',
      uniqueKeys: false,
    });
  } catch (error) {
    if (error instanceof RangeError) return { code: 'tooNested', args: { limit: MAX_NESTING } };
    return { code: 'yaml', args: { reason: 'IMPOSSIBLE' } };
  }
}

function syntaxProblem(file: string, lines: LineCounter, reason: string, offset: number): Problem {
  return problemAt(placeAt(file, lines, offset, ''), { code: 'yaml', args: { reason } });
}

function refused(place: Place, fault: Fault): YamlReading {
  return { ok: false, problems: [problemAt(place, fault)] };
}
