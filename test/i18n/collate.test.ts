import { expect, test } from 'vitest';
import { inOrderOfNames, type Language } from '../../src/i18n/index.ts';

const sorted = (names: readonly (string | null)[], language: Language): (string | null)[] =>
  inOrderOfNames(names, (name) => name, language);

test('Names stand in the order of their language, not of their codes.', () => {
  expect(sorted(['Zoë', 'émile', 'Eva', 'Ása'], 'en')).toEqual(['Ása', 'émile', 'Eva', 'Zoë']);
  expect(sorted(['하늘', 'Ana', '나무', '가람'], 'ko')).toEqual(['가람', '나무', '하늘', 'Ana']);
});

test('Figures in names are sorted by their size, and who has no name comes last.', () => {
  expect(sorted(['Team 10', null, 'Team 9'], 'en')).toEqual(['Team 9', 'Team 10', null]);
  expect(sorted(['10팀', '9팀', null], 'ko')).toEqual(['9팀', '10팀', null]);
});
