/** `policies`: the virkemidler that can be laid over a scenario, and everything about one. */
import { resolve } from 'node:path';
import type { OverlayTelling } from '../results/explain/overlay-effects.js';
import { overlayLines, overlaySummary } from '../results/explain/overlay-lines.js';
import { parseOverlay } from '../scenario/overlay.js';
import type { Problem } from '../scenario/problem.js';
import { hanging } from '../text/columns.js';
import { explainDa } from '../text/da/explain.js';
import { overlayDa } from '../text/da/overlay.js';
import { explainEn } from '../text/en/explain.js';
import { overlayEn } from '../text/en/overlay.js';
import { EXIT, type Language, outputWidth, print, programName, tellProblems, wordsOf } from './output.js';
import { overlayFolders, overlayNamed, overlaysIn } from './overlays.js';
import { diskFiles } from './read-scenario.js';

/** Lists all overlays that are found from here, or tells about the one of that name. Returns the exit code. */
export function policiesCommand(name: string | null, lang: Language): number {
  const telling: OverlayTelling = {
    words: lang === 'da' ? overlayDa : overlayEn,
    common: lang === 'da' ? explainDa : explainEn,
    width: outputWidth(),
  };
  return name === null ? showAll(telling, lang) : showOne(telling, name, lang);
}

function showOne(telling: OverlayTelling, name: string, lang: Language): number {
  const { name: id, path } = overlayNamed(name, wordsOf(lang));
  const reading = parseOverlay(path, diskFiles);
  if (!reading.ok) {
    tellProblems(reading.problems, lang);
    return EXIT.badInput;
  }
  print(overlayLines(telling, id, reading.overlay, path).join('\n'));
  return EXIT.ok;
}

/** Files that cannot be read are told of beside the others. */
function showAll(telling: OverlayTelling, lang: Language): number {
  const { words, width } = telling;
  const folders = foldersFromHere();
  const seen = new Set<string>();
  const problems: Problem[] = [];
  const blocks = folders.flatMap((folder) => {
    const overlays = overlaysIn(folder);
    const lines = overlays.flatMap(({ name, path }) => {
      const reading = parseOverlay(path, diskFiles);
      if (!reading.ok) problems.push(...reading.problems);
      const note = seen.has(name) ? words.shadowed : null;
      return reading.ok ? ['', ...overlaySummary(telling, name, reading.overlay, note)] : [];
    });
    for (const { name } of overlays) seen.add(name);
    return overlays.length === 0 ? [] : [[...hanging('', words.listTitle(folder), width), ...lines].join('\n')];
  });
  if (blocks.length === 0) print(hanging('', words.none(folders), width).join('\n'));
  else print(`${[...blocks, howTo(telling, lang)].join('\n\n')}`);
  if (problems.length === 0) return EXIT.ok;
  tellProblems(problems, lang);
  return EXIT.badInput;
}

/** The folder where the user stands and the program's, which may be one and the same. */
function foldersFromHere(): readonly string[] {
  const folders = overlayFolders();
  return folders.filter((folder, i) => folders.findIndex((other) => resolve(other) === resolve(folder)) === i);
}

function howTo({ words, width }: OverlayTelling, lang: Language): string {
  const { argumentNames, placeholders } = wordsOf(lang);
  const show = words.howToShow(`${programName()} policies ${placeholders.name}`);
  const run = words.howToRun(`${programName()} run ${argumentNames.file.toUpperCase()} --with ${placeholders.name}`);
  return [show, run].flatMap((line) => hanging('', line, width)).join('\n');
}
