import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { languageCodes } from '../../src/i18n/index.ts';
import { loadExample, retold } from '../../src/pack/index.ts';
import { checkAssessment } from '../../src/storage/document.ts';
import type { Assessment } from '../../src/storage/index.ts';
import { strangeLatin } from '../i18n/allowed-latin.ts';
import { realPack as pack } from '../support/real-pack.ts';

const folder = 'questions/examples';
const opened = (id: string): Assessment => {
  const checked = checkAssessment(JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')), pack);
  if ('problems' in checked) throw new Error(`${id}: ${JSON.stringify(checked.problems)}`);
  return checked.assessment;
};
/** All words that people typed: names of companies and persons, notes, tasks of their own. */
function typedIn({ facts, answers, respondent, adjustments }: Assessment): string[] {
  const text = (one: string | null | undefined): string[] => (one === null || one === undefined ? [] : [one]);
  const replies = [...Object.values(facts), ...Object.values(answers)];
  return [
    ...['company-name', 'industry', 'why-now'].flatMap((id) => {
      const reply = facts[id];
      return reply?.state === 'answered' && typeof reply.value === 'string' ? [reply.value] : [];
    }),
    ...text(respondent),
    ...replies.flatMap(({ by, note }) => [...text(by), ...text(note)]),
    ...adjustments.people.map(({ name }) => name),
    ...adjustments.calendar.daysOff.flatMap(({ name }) => text(name)),
    ...Object.values(adjustments.tasks).flatMap(({ title, note }) => [...text(title), ...text(note)]),
    ...adjustments.ownTasks.flatMap(({ title, deliverable, done }) => [title, deliverable, done]),
  ];
}
const examples = pack.head.examples.map((id) => ({ id, assessment: opened(id) }));

describe('The worked examples', () => {
  test('Every file is offered, and everything offered has its file, as the app loads it.', async () => {
    const files = readdirSync(folder).flatMap((file) => /^(.*)\.json$/.exec(file)?.[1] ?? []);
    expect([...pack.head.examples].sort()).toEqual(files.sort());
    for (const { id, assessment } of examples)
      expect(await loadExample(id, 'en'), id).toMatchObject({ id: assessment.id, example: true });
    expect(await loadExample('nobody', 'en')).toBeNull();
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

  test('What its people typed is said in every language that has its words, none of it is left out, and nothing else changes.', async () => {
    for (const language of languageCodes.filter((code) => code !== 'en')) {
      const words = JSON.parse(readFileSync(`${folder}/words/${language}.json`, 'utf8')) as Record<
        string,
        string
      >;
      const typed = new Set(examples.flatMap(({ assessment }) => typedIn(assessment)));
      expect(Object.keys(words).sort()).toEqual([...typed].sort());
      expect(new Set(Object.values(words)).size).toBe(typed.size);
      for (const { assessment } of examples) {
        const told = await retold(assessment, 'en', language);
        expect(typedIn(told)).toEqual(typedIn(assessment).map((text) => words[text]));
        expect(await retold(told, language, 'en')).toEqual(assessment);
        expect(buildResult(pack, told, '2026-11-24').verdict).toBe(
          buildResult(pack, assessment, '2026-11-24').verdict,
        );
      }
      // A further language allows itself other words.
      expect(Object.values(words).flatMap(strangeLatin)).toEqual([]);
    }
  });

  test('What somebody changed in an example stays as they typed it when the language changes.', async () => {
    const [first] = examples;
    if (!first) throw new Error('No example');
    const korean = await retold(first.assessment, 'en', 'ko');
    const changed = { ...korean, title: '우리 회사처럼 바꿔 봄' };
    const english = await retold(changed, 'ko', 'en');
    expect(english).toEqual({ ...first.assessment, title: '우리 회사처럼 바꿔 봄' });
  });
});
