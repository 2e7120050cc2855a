/** Says nothing of what passes; of what fails the name and the error; and last a line with the true totals. */
export default class QuietReporter {
  onTestRunEnd(modules, unhandled) {
    let passed = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      for (const error of module.errors()) {
        failed++;
        tell(`${module.moduleId}\n${textOf(error)}`);
      }
      for (const test of module.children.allTests()) {
        const result = test.result();
        if (result.state === 'passed') passed++;
        else if (result.state === 'skipped') skipped++;
        else {
          failed++;
          const errors = result.errors ?? [];
          tell(`${module.moduleId}\n  ${test.fullName} (${result.state})\n${errors.map(textOf).join('\n')}`);
        }
      }
    }
    for (const error of unhandled) {
      failed++;
      tell(`outside any test\n${textOf(error)}`);
    }
    const rest = skipped === 0 ? '' : `, ${skipped} skipped`;
    process.stdout.write(`${passed} passed, ${failed} failed${rest}\n`);
    if (failed > 0 || passed === 0) process.exitCode = 1;
  }
}

function tell(text) {
  process.stdout.write(`\nFAILED ${text}\n\n`);
}

function textOf(error) {
  const diff = error.diff === undefined ? '' : `\n${error.diff}`;
  return `${error.stack ?? error.message ?? String(error)}${diff}`;
}
