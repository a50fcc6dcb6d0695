import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { makeLetter, makeLink, openLetter, openLink, type Letter } from '../../../src/storage/index.ts';
import { toBase64url } from '../../../src/storage/share/base64url.ts';
import { wrap } from '../../../src/storage/share/envelope.ts';
import { squeeze } from '../../../src/storage/share/squeeze.ts';
import { assessmentWith } from '../../support/assessment.ts';
import { askedQuestions, contribution } from '../../support/contributions.ts';
import { realPack } from '../../support/real-pack.ts';

const address = 'https://example.com/first-seat/';
const invitation: Letter = {
  kind: 'invitation',
  invitation: {
    workshop: { id: 'w1', topic: 'Which ops team first?', anonymous: true },
    questions: askedQuestions.map(({ id }) => id),
    roles: realPack.workshop.roles.map(({ id }) => ({ id, name: null })),
  },
};
const letters = fc.oneof(
  fc.constant(invitation),
  contribution(askedQuestions).map((one): Letter => ({
    kind: 'answers',
    handed: { workshop: 'w1', pack: realPack.head.id, contribution: one },
  })),
);

describe('A letter', () => {
  test('comes out of its link as it was put in, also where words stand before it.', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(openLetter(makeLetter(letter, address))).toEqual(letter);
        expect(openLetter(`  ${makeLetter(letter, address)} `)).toEqual(letter);
      }),
      { numRuns: 30 },
    );
  });
  test('with all questions answered fits a code of 77 modules that a camera reads (version 15, M: 412 bytes).', () => {
    fc.assert(
      fc.property(letters, (letter) => {
        expect(makeLetter(letter, address).length).toBeLessThanOrEqual(412);
      }),
      { numRuns: 30 },
    );
  });
  test('is refused with any one character changed or missing.', () => {
    const link = makeLetter(invitation, address);
    const from = link.indexOf('=') + 1;
    for (let at = from; at < link.length; at += 1) {
      const other = link[at] === 'A' ? 'B' : 'A';
      expect(openLetter(link.slice(0, at) + other + link.slice(at + 1))).toHaveProperty('problem');
      expect(openLetter(link.slice(0, at))).toHaveProperty('problem');
    }
  });
  test('never throws, whatever is pasted.', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(openLetter(text)).toEqual({ problem: 'other' });
        expect(openLetter(`#share=${text}`)).toHaveProperty('problem');
      }),
    );
  });
  test('made to keep whoever opens it busy is refused before it is taken apart.', () => {
    const parse = vi.spyOn(JSON, 'parse');
    const text = '['.repeat(300_000) + ']'.repeat(300_000);
    for (const kind of ['invitation', 'answers', 'round'] as const)
      expect(openLetter(`#share=${toBase64url(wrap({ kind, content: squeeze(text) }))}`)).toEqual({
        problem: 'changed',
      });
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
  });
  test('and a link with an assessment are told apart, both ways.', async () => {
    expect(openLetter(await makeLink(assessmentWith(), address, null))).toEqual({ problem: 'other' });
    const link = makeLetter(invitation, address);
    expect(await openLink(link.slice(address.length), null, realPack)).toEqual({ problem: 'letter' });
  });
});
