import { toJsonSchema } from '@valibot/to-json-schema';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';
import type { GenericSchema } from 'valibot';
import * as pack from '../pack/schema.ts';
import { AnswersShape } from '../storage/answers-file.ts';
import { AssessmentShape } from '../storage/document.ts';
import { CaseFile } from './case-file.ts';

/** Recursive shapes need a name to refer to. */
const definitions = { Condition: pack.Condition, Combine: pack.Combine, Formula: pack.Formula };

const FROM_SHAPES: Readonly<Record<string, GenericSchema>> = {
  'questions/schema/pack.schema.json': pack.PackHead,
  'questions/schema/profile.schema.json': pack.Profile,
  'questions/schema/criterion.schema.json': pack.Criterion,
  'questions/schema/decision.schema.json': pack.Decision,
  'questions/schema/organisation.schema.json': pack.Organisation,
  'questions/schema/kpis.schema.json': pack.KpiCatalogue,
  'questions/schema/tasks.schema.json': pack.PlanPack,
  'questions/schema/risks.schema.json': pack.Background,
  'questions/schema/glossary.schema.json': pack.Glossary,
  'questions/schema/sources.schema.json': pack.Sources,
  'questions/schema/renames.schema.json': pack.Renames,
  'questions/schema/scenarios.schema.json': pack.Scenarios,
  'questions/schema/workshop.schema.json': pack.WorkshopContent,
  'public/schema/assessment.schema.json': AssessmentShape,
  'public/schema/answers.schema.json': AnswersShape,
  'public/schema/case.schema.json': CaseFile,
};

/** Text of each schema file by its path. What goes in is described by its valibot shape, what comes out by its TypeScript type. */
export async function schemaFiles(): Promise<Record<string, string>> {
  const files: Record<string, string> = {};
  const write = async (file: string, schema: object): Promise<void> => {
    const options = await resolveConfig(file);
    files[file] = await format(JSON.stringify(schema), { ...options, filepath: file });
  };
  for (const [file, shape] of Object.entries(FROM_SHAPES)) {
    await write(file, toJsonSchema(shape, { definitions, errorMode: 'ignore', typeMode: 'input' }));
  }
  const generator = createGenerator({
    path: 'src/engine/types.ts',
    tsconfig: 'tsconfig.json',
    skipTypeCheck: true,
    additionalProperties: false,
  });
  for (const type of ['Result', 'Verdict'])
    await write(`public/schema/${type.toLowerCase()}.schema.json`, generator.createSchema(type));
  return files;
}
