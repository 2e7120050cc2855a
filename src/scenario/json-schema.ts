/** The scenario file as a JSON Schema, for editors that complete and check YAML as it is typed. */

import { z } from 'zod';
import { fixedCaseSchema } from './fixed-case/schema.js';
import { scenarioFileSchema } from './schema/file.js';

type Json = Readonly<Record<string, unknown>>;

/** Thousands may be written 40_000, which an editor's YAML reader takes for text; and a number may be a formula. */
const NUMBER_AS_TEXT = '^[-+]?[0-9]{1,3}(_[0-9]{3})+(\\.[0-9]+)?$|[(*/^A-Za-zÆØÅæøå]';

const RANGE_KEYS = ['type', 'minimum', 'maximum', 'exclusiveMinimum'] as const;

/** What an overlay must state even where the base has the rest: what it is an overlay of, and which item. */
const OVERLAY_REQUIRES: Readonly<Record<string, readonly string[]>> = {
  steps: ['id'],
  transitions: ['from', 'to'],
  trends: ['id'],
  arrivals: ['id'],
  addOns: ['id'],
  capacity: ['step'],
};

/** What every scenario that stands alone has; a file with none of them is meant to be laid over one (`--with`). */
const STANDS_ALONE = ['horizon', 'steps'];

/** JSON Schema (draft 7) of a scenario file: whole; or an overlay, which has `extends` or is laid over a file by name. */
export function scenarioJsonSchema(): Json {
  // What is referred to stands at the root, outside the two alternatives.
  const { definitions, ...whole } = schemaOf(scenarioFileSchema);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'indsatstrappe scenario',
    type: 'object',
    definitions,
    if: {
      anyOf: [{ required: ['extends'] }, { not: { anyOf: STANDS_ALONE.map((key) => ({ required: [key] })) } }],
    },
    // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema.
    then: overlayOf(whole),
    else: whole,
  };
}

/** JSON Schema (draft 7) of a business case of fixed amounts. */
export function fixedCaseJsonSchema(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'indsatstrappe business case',
    ...schemaOf(fixedCaseSchema),
  };
}

function schemaOf(file: z.ZodType): Json {
  const { $schema, ...schema } = z.toJSONSchema(file, {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      if (jsonSchema.orFormula === true) allowFormula(jsonSchema);
      const { type, minimum, maximum, exclusiveMinimum } = jsonSchema;
      if (type !== 'number') return;
      for (const key of RANGE_KEYS) delete jsonSchema[key];
      const range = Object.entries({ minimum, maximum, exclusiveMinimum }).filter(([, limit]) => limit !== undefined);
      jsonSchema.anyOf = [
        { type, ...Object.fromEntries(range) },
        { type: 'string', pattern: NUMBER_AS_TEXT },
      ];
    },
  });
  return schema;
}

/** A table that may be a formula instead: a text beside what the schema says of it. */
function allowFormula(jsonSchema: Record<string, unknown>): void {
  const { description, orFormula, ...table } = jsonSchema;
  for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
  Object.assign(jsonSchema, { description, anyOf: [table, { type: 'string', pattern: NUMBER_AS_TEXT }] });
}

/** The same schema with only the fields required that identify what is laid over. */
function overlayOf(whole: Json): Json {
  const properties = Object.entries(recordOf(whole.properties)).map(([key, value]) => {
    const { required, oneOf, ...rest } = recordOf(value);
    const items = OVERLAY_REQUIRES[key];
    if (items === undefined) return [key, rest];
    const { oneOf: alternatives, ...item } = recordOf(rest.items);
    return [key, { ...rest, items: { ...item, required: items } }];
  });
  const { required, ...rest } = whole;
  return { ...rest, properties: Object.fromEntries(properties) };
}

function recordOf(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
