/** Debian's browser, started for a test file and stopped after it. */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = '/usr/bin/chromium';

/** Nothing of the browser's own goes over the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function startChromium(): Promise<Browser> {
  if (!existsSync(PATH)) {
    throw new Error(`There is no browser at ${PATH}: install it with "apt-get install chromium" (as .ci/run does)`);
  }
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}
