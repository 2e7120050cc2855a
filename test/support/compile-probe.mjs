/** Compiles a line of code as if it stood in a pure room: node compile-probe.mjs TSCONFIG CODE. Exit code 1: refused. */
import ts from 'typescript';

const [config, code] = process.argv.slice(2);
const { options } = ts.getParsedCommandLineOfConfigFile(
  config,
  {},
  { ...ts.sys, onUnRecoverableConfigFileDiagnostic() {} },
);
const probe = 'src/model/probe.ts';
const host = ts.createCompilerHost(options);
const { getSourceFile } = host;
host.getSourceFile = (name, ...rest) =>
  name === probe ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2022) : getSourceFile.call(host, name, ...rest);
const program = ts.createProgram(
  [probe],
  { ...options, composite: false, noEmit: true, incremental: false, tsBuildInfoFile: undefined },
  host,
);
process.exit(ts.getPreEmitDiagnostics(program).length > 0 ? 1 : 0);
