import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../src/cli/schema-files.ts';
import { harbourLedgerFile } from './support/harbour-ledger.ts';
import { faultsBySchema } from './support/schema.ts';

const jsonIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => file.endsWith('.json'))
    .sort();
const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));

const published = [...jsonIn('public/schema'), ...jsonIn('questions/schema')];
/** The words are a flat map: there is nothing for a schema to say. */
const flat = /^questions\/(?:words\/|schema\/|examples\/)/;
const content = jsonIn('questions').filter((file) => !flat.test(file));
const namedSchema = (json: unknown): string =>
  json !== null && typeof json === 'object' && '$schema' in json ? String(json.$schema) : '';

describe('The published schemas are those of the code', () => {
  const generated = schemaFiles();

  test('There is a file for every schema and no file without one.', async () => {
    expect(published).toEqual(Object.keys(await generated).sort());
  }, 120_000);

  test.each(published)(
    '%s is current; `npm run schemas` writes it anew.',
    async (file) => {
      expect(readFileSync(file, 'utf8')).toBe((await generated)[file]);
    },
    120_000,
  );
});

describe('The content keeps to its schemas', () => {
  test('There is content to look at.', () => {
    expect(content.length).toBeGreaterThan(20);
  });

  test.each(content)('%s names its schema and is valid by it.', (file) => {
    const json = read(file);
    const schema = posix.join(posix.dirname(file), namedSchema(json));
    expect(published).toContain(schema);
    expect(faultsBySchema(schema, json)).toEqual([]);
  });
});

describe('What the programs read and write keeps to the published schemas', () => {
  test.each(jsonIn('test/golden'))('%s is a valid result.', (file) => {
    expect(faultsBySchema('public/schema/result.schema.json', read(file))).toEqual([]);
  });

  test.each(jsonIn('test/personas'))('%s is a valid case file.', (file) => {
    expect(faultsBySchema('public/schema/case.schema.json', read(file))).toEqual([]);
  });

  test('A saved assessment is a valid assessment file.', () => {
    expect(faultsBySchema('public/schema/assessment.schema.json', harbourLedgerFile())).toEqual([]);
  });

  test('A result with a field missing, or one too many, is not valid.', () => {
    const [first] = jsonIn('test/golden');
    const result = read(first ?? '') as Record<string, unknown>;
    const spoiled = { ...result, verdict: undefined, mood: 'good' };
    expect(faultsBySchema('public/schema/result.schema.json', JSON.parse(JSON.stringify(spoiled)))).toEqual(
      expect.arrayContaining([
        expect.stringContaining("must have required property 'verdict'"),
        expect.stringContaining('must NOT have additional properties'),
      ]),
    );
  });
});
