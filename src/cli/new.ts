/** `new`: a commented template, to be changed. */
import { writeFileSync } from 'node:fs';
import { SCENARIO_TEMPLATE } from '../scenario/template.js';
import { EXIT, fileTrouble, type Language, print, programName, UserError, wordsOf } from './output.js';

/** Writes the template to `file`; refuses to overwrite unless `force`. */
export function newCommand(file: string, options: { lang: Language; force: boolean }): number {
  const words = wordsOf(options.lang);
  try {
    writeFileSync(file, SCENARIO_TEMPLATE, { flag: options.force ? 'w' : 'wx' });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw new UserError(words.fileExists(file));
    throw new UserError(words.cannotWrite(file, fileTrouble(error, words)));
  }
  print(words.created(file, `${programName()} check ${file}`));
  return EXIT.ok;
}
