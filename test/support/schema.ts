import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema, type ValidateFunction } from 'ajv';

/** Formats are said for editors; ajv knows none of its own accord. Strictness is about style, not about validity. */
const ajv = new Ajv({ allErrors: true, strict: false, validateFormats: false });
const compiled = new Map<string, ValidateFunction>();

/** What a JSON Schema file of the project finds wrong with a piece of JSON: path and message, empty if nothing. */
export function faultsBySchema(schemaFile: string, json: unknown): string[] {
  const validate =
    compiled.get(schemaFile) ?? ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')) as AnySchema);
  compiled.set(schemaFile, validate);
  return validate(json)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}
