import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { schemaFiles } from './schema-files.ts';

/** Writes every JSON Schema of the project from the types and shapes in `src/`. A test fails while one is out of date. */
for (const [file, text] of Object.entries(await schemaFiles())) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(file);
}
