/** The progress bar, on stderr and only where somebody looks at it. */
import { SingleBar } from 'cli-progress';

export interface Progress {
  /** `done` of the total is done. */
  update(done: number): void;
  /** Takes the bar away. */
  stop(): void;
}

const SILENT: Progress = { update() {}, stop() {} };

/** A bar named `label` that counts to `total`; silent when `quiet` or when stderr is no terminal. */
export function progressBar(label: string, total: number, quiet: boolean): Progress {
  if (quiet || !process.stderr.isTTY) return SILENT;
  const bar = new SingleBar({
    format: `${label} {bar} {value}/{total}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
    stream: process.stderr,
    fps: 20,
  });
  bar.start(total, 0);
  return { update: (done) => bar.update(done), stop: () => bar.stop() };
}
