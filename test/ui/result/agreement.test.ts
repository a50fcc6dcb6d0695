import { describe, expect, test } from 'vitest';
import { buildResult } from '../../../src/engine/index.ts';
import { oftenWords } from '../../../src/ui/result/firmness-words.ts';
import { folded } from '../../support/pdf-text.ts';
import { assessmentOf, english, persona, showWhole } from '../../support/result-view.ts';
import { realPack } from '../../support/real-pack.ts';
import { editedCompany, statementsOf } from '../../support/statements.ts';

// The other half of `test/report/files/agreement.test.ts`: the page states what the files state.

const edited = 'sixty-reps-three-dashboards';
const proposed = buildResult(realPack, assessmentOf(persona(edited)), '2026-11-24').plan.tasks;

describe('The result page', { timeout: 120_000 }, () => {
  test.each([
    [edited, undefined],
    [edited, editedCompany(proposed).adjustments],
    ['seed-saas-two-reps', undefined],
    ['telecom-reseller-ends-field-sales', undefined],
    ['ten-reps-nobody-knows', undefined],
  ])('States of %s what the files state.', (name, adjustments) => {
    const { result } = showWhole(persona(name), adjustments === undefined ? {} : { adjustments });
    const text = folded(document.body.textContent);
    const missing = statementsOf(result, realPack, english).filter((one) => !text.includes(folded(one.text)));
    expect(missing).toEqual([]);
    for (const { share } of result.firmness.state === 'contradicted' ? [] : result.firmness.verdicts)
      expect(result.firmness.verdicts.length === 1 || text.includes(folded(oftenWords(share)))).toBe(true);
  });
});
