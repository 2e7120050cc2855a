/** `schema`: the JSON Schema of scenario files, or of business cases of fixed amounts, for editors. */
import { writeFileSync } from 'node:fs';
import { fixedCaseJsonSchema, scenarioJsonSchema } from '../scenario/json-schema.js';
import { EXIT, type Language, onDisk, print } from './output.js';

/** Prints the schema, or writes it to `out`. */
export function schemaCommand(out: string | null, isCase: boolean, lang: Language): number {
  const text = JSON.stringify(isCase ? fixedCaseJsonSchema() : scenarioJsonSchema(), null, 2);
  if (out === null) {
    print(text);
    return EXIT.ok;
  }
  onDisk(out, lang, () => writeFileSync(out, `${text}\n`));
  return EXIT.ok;
}
