/** `check`: whether a scenario is right, and what it means. */
import { EXIT, type Language, print, tellProblems } from './output.js';
import { loadScenarios } from './read-scenario.js';

/** Tells the problems, or explains the scenario. Returns the exit code. */
export function checkCommand(file: string, lang: Language): number {
  const loaded = loadScenarios([file]);
  if (!loaded.ok) {
    tellProblems(loaded.problems, lang);
    return EXIT.badInput;
  }
  tellProblems(loaded.warnings, lang);
  print(file);
  return EXIT.ok;
}
