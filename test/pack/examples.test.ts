import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { loadExample } from '../../src/pack/index.ts';
import { checkAssessment } from '../../src/storage/document.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { realPack as pack } from '../support/real-pack.ts';

const folder = 'questions/examples';
const opened = (id: string): Assessment => {
  const checked = checkAssessment(JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')), pack);
  if ('problems' in checked) throw new Error(`${id}: ${JSON.stringify(checked.problems)}`);
  return checked.assessment;
};
const examples = pack.head.examples.map((id) => ({ id, assessment: opened(id) }));

describe('The worked examples', () => {
  test('Every file is offered, and everything offered has its file, as the app loads it.', async () => {
    const files = readdirSync(folder).map((file) => file.replace('.json', ''));
    expect([...pack.head.examples].sort()).toEqual(files.sort());
    for (const { id, assessment } of examples)
      expect(await loadExample(id), id).toMatchObject({ id: assessment.id, example: true });
    expect(await loadExample('nobody')).toBeNull();
  });

  test('No two of them end in the same verdict, and one of them says that too little is known.', () => {
    const verdicts = examples.map(({ assessment }) => buildResult(pack, assessment, '2026-11-24').verdict);
    expect(new Set(verdicts).size).toBe(5);
    expect(verdicts).toContain('unsure');
    expect(verdicts).toContain('not-yet');
  });

  test('Each says everything that is asked, who said it, and where some of it comes from.', () => {
    for (const { id, assessment } of examples) {
      const replies = [...Object.values(assessment.facts), ...Object.values(assessment.answers)];
      expect(
        replies.filter(({ by }) => (by ?? '') === ''),
        id,
      ).toEqual([]);
      expect(replies.filter(({ note }) => note !== undefined).length, id).toBeGreaterThan(8);
      expect(Object.keys(assessment.facts).sort(), id).toEqual(pack.facts.map((fact) => fact.id).sort());
    }
  });

  test('No plan in them contradicts itself or overloads anybody, also where somebody has edited it.', () => {
    for (const { id, assessment } of examples) {
      const { plan } = buildResult(pack, assessment, '2026-11-24');
      expect(
        plan.tasks.flatMap(({ conflicts }) => conflicts),
        id,
      ).toEqual([]);
      expect(
        plan.load.flatMap(({ overWeeks }) => overWeeks),
        id,
      ).toEqual([]);
    }
    expect(examples.filter(({ assessment }) => assessment.adjustments.ownTasks.length > 0)).toHaveLength(2);
  });
});
