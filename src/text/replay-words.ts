/** The program that made a result. */
export interface ProgramFacts {
  readonly version: string;
  /** Digest of the engine's code. */
  readonly engine: string;
  readonly node: string;
}

/** The words in which `replay` tells whether a result folder comes out the same. */
export interface ReplayWords {
  readonly same: (files: number) => string;
  readonly differs: (differing: number, files: number) => string;
  readonly sameProgram: string;
  readonly otherProgram: (then: ProgramFacts, now: ProgramFacts) => string;
  readonly noResults: (folder: string) => string;
  readonly badAbout: (path: string) => string;
  readonly unreadable: (folder: string, trouble: string) => string;
}
