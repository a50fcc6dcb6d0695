import { describe, expect, test } from 'vitest';
import { interview as pack } from '../../src/pack/index.ts';
import { fileText, nameOf, newAssessment, readFile } from '../../src/storage/index.ts';

const empty = newAssessment(pack, 'en', new Date('2026-11-24T09:00:00Z'), 'a1');

describe('A file chosen by the person', () => {
  test('What was downloaded opens as it was.', async () => {
    expect(await readFile(new Blob([fileText(empty)]), pack)).toEqual({ assessment: empty });
  });

  test('A file with the mark of byte order at its beginning opens as well.', async () => {
    expect(await readFile(new Blob(['\uFEFF', fileText(empty)]), pack)).toEqual({ assessment: empty });
  });

  test('Two people with one id are named as the problem.', async () => {
    const ana = { id: 'p1', name: 'Ana', role: 'coo' };
    const twice = { ...empty, adjustments: { ...empty.adjustments, people: [ana, { ...ana, name: 'Ben' }] } };
    expect(await readFile(new Blob([fileText(twice)]), pack)).toMatchObject({
      problems: [{ path: expect.stringContaining('people') as string }],
    });
  });

  test('A huge file is refused by its size, before it is read.', async () => {
    const huge = new Blob([new Uint8Array(6_000_000)]);
    expect(await readFile(huge, pack)).toEqual({ problems: [{ path: '', problem: 'too-large' }] });
  });
});

test('An assessment goes by its title, else by the company’s name, else by none.', () => {
  const named = { ...empty, facts: { 'company-name': { state: 'answered' as const, value: ' Harbour ' } } };
  expect([nameOf(empty, pack), nameOf(named, pack), nameOf({ ...named, title: 'Day 90' }, pack)]).toEqual([
    null,
    'Harbour',
    'Day 90',
  ]);
});

test('A record whose title is no text is listed all the same: one damaged record hides no other.', () => {
  const odd = { ...empty, title: {} } as unknown as typeof empty;
  expect(nameOf(odd, pack)).toBeNull();
});
