import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAssessment } from '../../../src/storage/document.ts';
import { makeLink, mostLinkCharacters, openLink, type Assessment } from '../../../src/storage/index.ts';
import { toBase64url } from '../../../src/storage/share/base64url.ts';
import { contentOf } from '../../../src/storage/share/content.ts';
import { wrap } from '../../../src/storage/share/envelope.ts';
import { mostUnpacked, squeeze, unsqueeze } from '../../../src/storage/share/squeeze.ts';
import { assessmentWith } from '../../support/assessment.ts';
import { harbourLedger, harbourLedgerFile } from '../../support/harbour-ledger.ts';
import { hostileText } from '../../support/hostile.ts';
import { personas } from '../../support/personas.ts';
import { realPack } from '../../support/real-pack.ts';
import { situations } from '../../support/situations.ts';

/** Ten times as many as of other laws: each takes well below a millisecond. */
const manyRuns = { numRuns: 3 * (fc.readConfigureGlobal().numRuns ?? 100) };
const address = 'https://first-seat.example.com/';
const fragmentOf = (link: string): string => link.slice(address.length);
const open = (fragment: string, passphrase: string | null = null) => openLink(fragment, passphrase, realPack);

/** What opening a link as a file gives: the assessment, or what is wrong. */
async function opened(link: string, passphrase: string | null = null): Promise<Assessment | string> {
  const found = await open(fragmentOf(link), passphrase);
  if ('problem' in found) return found.problem;
  const parsed = parseAssessment(found.text, realPack);
  return 'assessment' in parsed ? parsed.assessment : JSON.stringify(parsed.problems);
}

/** A reply without note, name and time. */
function bare<R extends { state: string }>(given: Readonly<Record<string, R>>): Record<string, R> {
  return Object.fromEntries(
    Object.entries(given).map(([id, { state, ...more }]) => [
      id,
      { state, ...('value' in more ? { value: more.value } : {}) } as unknown as R,
    ]),
  );
}

const assessments = (): fc.Arbitrary<Assessment> =>
  fc
    .record({
      said: situations(realPack),
      title: fc.option(hostileText),
      company: fc.option(hostileText),
      planStart: fc.constantFrom(null, '2026-12-07'),
    })
    .map(({ said: { facts, answers }, company, ...parts }) =>
      assessmentWith({
        ...parts,
        facts: company === null ? facts : { ...facts, 'company-name': { state: 'answered', value: company } },
        answers,
      }),
    );

describe('A link', () => {
  test('carries every fact and answer, whatever was said, and gives them back.', async () => {
    await fc.assert(
      fc.asyncProperty(assessments(), async (assessment) => {
        expect(await opened(await makeLink(assessment, address, null))).toEqual({
          ...assessment,
          id: 'shared',
          createdAt: assessment.changedAt,
          place: '#/result',
        });
      }),
    );
  });

  test('carries no note, no name of who answered, no time of an answer, and nothing that was made of the advice.', async () => {
    const { facts, answers, ...file } = harbourLedgerFile();
    const signed = { by: 'Somebody', at: '2026-11-24T08:00:00.000Z' };
    const adjusted = harbourLedgerFile({
      facts: { ...facts, market: { state: 'answered', value: 'business', ...signed } },
      scenarios: [{ id: 'one', name: 'Two more reps', facts: {}, answers: {} }],
      adjustments: { ...file.adjustments, calendar: { workdays: [1, 2, 3, 4], daysOff: [] } },
    });
    expect(await opened(await makeLink(adjusted, address, null))).toEqual({
      ...file,
      id: 'shared',
      revision: 0,
      createdAt: file.changedAt,
      respondent: null,
      place: '#/result',
      facts: bare(facts),
      answers: bare(answers),
    });
  });

  test('is below 2,000 characters for every company of the examples; the median is in src/README.md.', async () => {
    const links = await Promise.all(
      personas.map(({ situation: { facts, answers }, company }) =>
        makeLink(
          assessmentWith({
            facts: { 'company-name': { state: 'answered', value: company }, ...facts },
            answers,
          }),
          address,
          null,
        ),
      ),
    );
    const lengths = links.map(({ length }) => length).sort((one, other) => one - other);
    const median = lengths[Math.floor(lengths.length / 2)];
    console.log(`Links: median ${String(median)}, longest ${String(lengths.at(-1))} characters`);
    expect(lengths.at(-1)).toBeLessThanOrEqual(mostLinkCharacters);
  });
});

/** A link whose envelope is sound, whatever is in it. */
const linkWith = (text: string): string =>
  `#share=${toBase64url(wrap({ kind: 'open', content: squeeze(text) }))}`;
const problemOf = async (fragment: string, passphrase: string | null = null): Promise<string> => {
  const found = await open(fragment, passphrase);
  return 'problem' in found ? found.problem : 'opened';
};
const sound = fragmentOf(await makeLink(harbourLedgerFile(), address, null));
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

describe('A link that did not arrive as it was sent', () => {
  test('is refused with any one character changed, whichever it is.', async () => {
    for (let at = '#share='.length; at < sound.length; at += 1) {
      const place = alphabet.indexOf(sound[at] ?? '');
      // Every bit that the character stands for, and characters that stand for none.
      const others = [1, 2, 4, 8, 16, 32].map((bit) => alphabet[place ^ bit] ?? '');
      for (const other of [...others, '%', ' ', '=', 'é'])
        expect(await problemOf(sound.slice(0, at) + other + sound.slice(at + 1))).not.toBe('opened');
    }
  });

  test('is refused with any one character missing or added, or two that stand side by side exchanged.', async () => {
    for (let at = '#share='.length; at < sound.length; at += 1) {
      const [before, after] = [sound.slice(0, at), sound.slice(at + 1)];
      expect(await problemOf(before + after)).not.toBe('opened');
      expect(await problemOf(`${before}A${sound.slice(at)}`)).not.toBe('opened');
      const [one = '', other = ''] = sound.slice(at, at + 2);
      if (other !== '' && one !== other)
        expect(await problemOf(before + other + one + after.slice(1))).not.toBe('opened');
    }
  });

  test('is said to be cut, at whatever length, and to be changed where it is as long as it was.', async () => {
    for (let length = '#share='.length; length < sound.length; length += 1)
      expect(await problemOf(sound.slice(0, length))).toBe('cut');
    expect(await problemOf(`${sound}A`)).toBe('changed');
    expect(await problemOf(sound.slice(0, 60) + (sound[60] === 'A' ? 'B' : 'A') + sound.slice(61))).toBe(
      'changed',
    );
    expect(await problemOf(`${sound}${'A'.repeat(70_000)}`)).toBe('changed');
  });

  test('is said to be newer or older than what this app reads, by its own version or by that of its content.', async () => {
    expect(await problemOf('#share=BAAAAAAAAAAAAA')).toBe('newer');
    expect(await problemOf('#share=AAAAAAAAAAAAAA')).toBe('older');
    const newer = await opened(
      `${address}${linkWith(contentOf({ ...assessmentWith(), formatVersion: 99 as 5 }))}`,
    );
    expect(newer).toContain('newer');
  });
});

describe('A link made to do harm', () => {
  test('never throws, changes no prototype and never opens by half, whatever stands in it.', async () => {
    const strings = fc.oneof(
      hostileText,
      fc.string({ unit: fc.constantFrom(...Array.from(alphabet)), maxLength: 400 }),
      fc
        .tuple(fc.nat(sound.length), hostileText)
        .map(([at, text]) => sound.slice(7, at) + text + sound.slice(at)),
    );
    await fc.assert(
      fc.asyncProperty(
        strings.filter((text) => `#share=${text}` !== sound),
        async (text) => {
          expect(await problemOf(`#share=${text}`)).toMatch(/^(?:cut|changed|newer|older)$/);
        },
      ),
      manyRuns,
    );
  });

  test('is checked as a file is when its envelope is sound: the content is an assessment in every part, or refused.', async () => {
    const honest = JSON.parse(contentOf(harbourLedgerFile())) as Record<string, unknown>;
    const keys = fc.constantFrom(...Object.keys(honest), '__proto__', 'constructor', 'extra');
    const values = fc.oneof(
      fc.jsonValue(),
      hostileText,
      fc.dictionary(
        fc.constantFrom('__proto__', 'constructor', 'market', 'lead-definition', 'x y'),
        fc.jsonValue(),
      ),
    );
    await fc.assert(
      fc.asyncProperty(keys, values, async (key, value) => {
        const text = JSON.stringify({ ...honest, [key]: null }).replace(/,?"__proto__":null/, '');
        const spoiled = `${text.slice(0, -1)},${JSON.stringify(key)}:${JSON.stringify(value)}}`;
        const found = await opened(`${address}${linkWith(spoiled)}`);
        if (typeof found !== 'string') {
          // It may only be opened whole: what comes out says what went in.
          expect(JSON.parse(contentOf(found))).toEqual(JSON.parse(spoiled));
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
        expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      }),
      manyRuns,
    );
  });

  test('unpacks to a mebibyte and not a byte more.', () => {
    expect(unsqueeze(squeeze('a'.repeat(mostUnpacked)))).toHaveLength(mostUnpacked);
    expect(unsqueeze(squeeze('a'.repeat(mostUnpacked + 1)))).toBeNull();
    expect(unsqueeze(squeeze('a'.repeat(40 * mostUnpacked)))).toBeNull();
  });

  test('may be nested as deep as it likes.', async () => {
    expect(await problemOf(linkWith('['.repeat(300_000) + ']'.repeat(300_000)))).toBe('changed');
    expect(await problemOf(linkWith('{"facts":'.repeat(50_000) + '1' + '}'.repeat(50_000)))).toBe('changed');
  });
});

describe('A link with a passphrase', () => {
  test('opens with that passphrase alone, says which one is missing or wrong, and shows nothing without it.', async () => {
    const link = await makeLink(harbourLedgerFile(), address, 'sieben é Segel');
    expect(await opened(link)).toBe('passphrase');
    expect(await opened(link, 'sieben e Segel')).toBe('wrong-passphrase');
    expect(await opened(link, 'sieben e\u0301 Segel')).toMatchObject({ id: 'shared' });
    expect(link.length).toBeLessThanOrEqual(mostLinkCharacters);
  });

  test('is another one each time, and refused when it was changed, before any passphrase is asked for.', async () => {
    const [one, other] = [
      await makeLink(harbourLedgerFile(), address, 'sail'),
      await makeLink(harbourLedgerFile(), address, 'sail'),
    ];
    expect(one).not.toBe(other);
    expect(await opened(`${one.slice(0, -1)}${one.endsWith('A') ? 'Q' : 'A'}`)).toBe('changed');
  });
});

const firstLink =
  '#share=AQAAAAHycgqOp5WaTW7CMBCFrzLy2kI2hADesahUVV1VdNNdAhFUqCAlVFUVWeIg7eU4SQcH8uM49nSbSFEydmbee59LXK_1_srEDXHv4HabtOsOasdWv_1Mtvjsisv70XslvTdLvIB9ZhxfwcF4shILFQkl8OlCvDE_oS9ZmhzMS1r8XPdJKXtM8hR3Njxnm21mU0n28PoS5HzTARoziyxUMY8HCAUqgqKHKFoWghvPwCupH0jr5RyVbD89l92gli3X5vULwEpBmuWnHdyaJODSATZW9GdFKByzM584mJfUa9OLWrQr9ZDCDgHKVrCgJK-zBCW4FR9crzgTAyW07ftKM2FUu-S1g1TG9fGucVT3LqWJzq_un7HXD02ClsKjnKtvkZFDBEcDoq80olLNsFZ3Bamk4G25qKatyuLdqe5Px2pCc_dA5s38tVp9MzH4bUZ0mj5b7TJIj0m-gQ8cuwUcDyAX8JQcsH7fZusmxb4wO_Zy_kGFCrv3POOAOgxOX8fL-XfkacqC0kZ1uwm6D6uUrFK4WJt4ZKozfHhEkA59UM9kUE4LhMk8DYQ7YXDz6bGm4UoPKyQgPDKD83AxKlVyg6AWehmTUMkwrvDgAVIiS8kzfXkNMS3xRBUdk9_shYn5CejemGIcqe7wH27N5bQ8HkUGtPuwONf6Dw';

test('A link made by the first version with links opens in every later one.', async () => {
  expect(await opened(`${address}${firstLink}`)).toMatchObject({ facts: bare(harbourLedger.facts) });
});
