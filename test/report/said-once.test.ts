import { describe, expect, test } from 'vitest';
import type { Row, TableBlock } from '../../src/report/blocks.ts';
import { buildDocument } from '../../src/report/document.ts';
import { saidIn } from '../../src/report/said.ts';
import { english, requestFor, savedPersona } from '../support/file-request.ts';
import { personas } from '../support/personas.ts';

// A report says a thing once, where it is looked for, and names nothing that it does not use.

const documents = personas.map(({ name }) => {
  const { result, assessment, pack } = requestFor(savedPersona(name));
  return { name, result, pack, document: buildDocument(result, assessment, pack, english, { paper: 'a4' }) };
});
type Told = (typeof documents)[number];

const tableOf = ({ document }: Told, chapter: string, caption: string): TableBlock | undefined =>
  document.chapters
    .find(({ id }) => id === chapter)
    ?.blocks.filter((block): block is TableBlock => block.kind === 'table')
    .find((table) => table.caption === caption);
const firstWords = (row: Row): string[] => {
  if ('band' in row) return [];
  const [words = ''] = row.cells[0]?.text ?? [];
  return [typeof words === 'string' ? words : words.map(({ text }) => text).join('')];
};

describe('The tasks of a plan', () => {
  test('are numbered from one, in the order of the table.', () => {
    for (const told of documents) {
      const rows = tableOf(told, 'plan', english.t('report.plan.tasks'))?.rows ?? [];
      const numbers = rows.flatMap(firstWords).map((words) => Number(/^(\d+)\. /.exec(words)?.[1]));
      expect(numbers, told.name).toEqual(told.result.plan.tasks.map((_, at) => at + 1));
    }
  });

  test('that wait for another name it by a number that the table has.', () => {
    for (const told of documents) {
      const said = JSON.stringify(tableOf(told, 'plan', english.t('report.plan.tasks')) ?? '');
      const named = [...said.matchAll(/(?:waits for|Needed for) tasks? ([\d, and]+)/g)].flatMap(
        ([, numbers]) => numbers?.match(/\d+/g) ?? [],
      );
      const most = told.result.plan.tasks.length;
      expect(
        named.map(Number).filter((number) => number < 1 || number > most),
        told.name,
      ).toEqual([]);
    }
  });
});

describe('The appendix', () => {
  test('lists the article and every source that a chapter names, and no other.', () => {
    for (const told of documents) {
      const [article, ...others] = told.pack.sources.sources.map(({ ref }) => ref);
      const said = saidIn(told.document.chapters.filter(({ id }) => id !== 'appendix'));
      const named = others.filter((ref) => new RegExp(`\\b${ref}\\b`).test(said));
      const listed = (tableOf(told, 'appendix', english.t('report.sources.title'))?.rows ?? [])
        .flatMap(firstWords)
        .map((words) => words.split(' ')[0]);
      expect(listed, told.name).toEqual([article, ...named]);
    }
  });
});

test('No reason is the verdict itself, which stands on every page.', () => {
  for (const { document, name } of documents)
    expect(saidIn(document.chapters), name).not.toContain('Because: the verdict is');
});
