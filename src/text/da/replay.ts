import type { ProgramFacts, ReplayWords } from '../replay-words.js';

const program = ({ version, engine, node }: ProgramFacts): string =>
  `version ${version}, motor ${engine}, Node ${node}`;

/** Whether a result folder comes out the same, in Danish. */
export const replayDa: ReplayWords = {
  same: (files) => `Det samme igen: ${files} filer er ens til sidste byte.`,
  differs: (differing, files) => `${differing} af ${files} filer er anderledes:`,
  sameProgram: 'Programmet er det samme, så en af mappens filer er ændret efter kørslen.',
  otherProgram: (then, now) =>
    `Mappen er lavet med et andet program (${program(then)}; her er ${program(now)}), så tallene kan være anderledes.`,
  noResults: (folder) => `${folder} er ikke en resultatmappe: about.json eller scenariefilerne mangler`,
  badAbout: (path) => `${path} kan ikke læses som oplysninger om en kørsel; er den ændret, eller fra en ældre version?`,
  unreadable: (folder, trouble) => `kan ikke læse ${folder}: ${trouble}`,
};
