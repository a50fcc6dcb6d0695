import { describe, expect, test } from 'vitest';
import { buildResult } from '../../src/engine/index.ts';
import { personas } from '../support/personas.ts';
import { realPack } from '../support/real-pack.ts';

const results = personas.map(({ name, situation }) => ({
  name,
  situation,
  result: buildResult(realPack, situation, '2026-11-24'),
}));
const ruledBy = (rule: string) =>
  results.filter(({ result }) => result.rulePath.some((step) => step.fired && step.rule === rule));

describe('Why this verdict', () => {
  test('Where the rule names criteria, those it found fully met come before stronger ones that it never looked at.', () => {
    const companies = ruledBy('deep-problem-needs-both');
    expect(companies.length).toBeGreaterThan(2);
    const named = [
      'cause-of-slow-growth-unknown',
      'paperwork-eats-selling-time',
      'reps-need-training',
      'reps-reactive-without-plan',
    ];
    for (const { name, result } of companies) {
      const criteria = result.reasons.flatMap((reason) => (reason.kind === 'criterion' ? [reason] : []));
      const isDecisive = criteria.map(({ criterion, value }) => value === 1 && named.includes(criterion));
      expect(isDecisive[0], name).toBe(true);
      expect(isDecisive.lastIndexOf(true), name).toBe(isDecisive.filter(Boolean).length - 1);
    }
  });

  test('A fact that the rule looked at beside criteria is named exactly where it made the rule hold.', () => {
    const fallen = ruledBy('deep-problem-needs-both').map(({ name, situation, result }) => {
      const quarters = situation.facts['quarters-below-win-rate'];
      const fell =
        quarters?.state === 'answered' && typeof quarters.value === 'number' && quarters.value >= 3;
      const isNamed = result.reasons.some(
        (reason) => reason.kind === 'fact' && reason.fact === 'quarters-below-win-rate',
      );
      expect(isNamed, name).toBe(fell);
      return fell;
    });
    expect(fallen).toContain(true);
  });

  test('Each reason is given once, and the rule last.', () => {
    for (const { name, result } of results) {
      const given = result.reasons.map((reason) => JSON.stringify(reason));
      expect(new Set(given).size, name).toBe(given.length);
      const rule = result.reasons.findIndex(({ kind }) => kind === 'rule');
      expect([-1, given.length - 1], name).toContain(rule);
    }
  });
});
