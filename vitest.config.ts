import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    reporters: ['./test/support/quiet-reporter.mjs'],
    // All cores: by itself vitest leaves one idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Files share what they import, which saves reading it again for each. No test changes anything outside itself.
    isolate: false,
    // A statistical test that needs longer is too long; a hang must not look like one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
