import type { ProgramFacts, ReplayWords } from '../replay-words.js';

const program = ({ version, engine, node }: ProgramFacts): string =>
  `version ${version}, engine ${engine}, Node ${node}`;

/** Whether a result folder comes out the same, in English. */
export const replayEn: ReplayWords = {
  same: (files) => `The same again: ${files} files are equal to the last byte.`,
  differs: (differing, files) => `${differing} of ${files} files differ:`,
  sameProgram: 'The program is the same, so a file of the folder has been changed after the run.',
  otherProgram: (then, now) =>
    `The folder was made by another program (${program(then)}; this is ${program(now)}), so numbers may differ.`,
  noResults: (folder) => `${folder} is no result folder: about.json or the scenario files are missing`,
  badAbout: (path) => `${path} cannot be read as facts about a run; has it been changed, or is it of an older version?`,
  unreadable: (folder, trouble) => `cannot read ${folder}: ${trouble}`,
};
