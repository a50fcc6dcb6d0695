import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readPackFiles, type PackFiles } from '../../src/pack/read.ts';
import { checkPack } from '../../src/pack/validate.ts';
import { checkAssessment, parseAssessment, type Parsed } from '../../src/storage/document.ts';
import { fileText, makeLink, nameOf, openLink, readFile } from '../../src/storage/index.ts';
import { Journal, prefix } from '../../src/storage/journal.ts';
import { kept } from '../../src/storage/kept.ts';
import { memoryShelf } from '../../src/storage/memory.ts';
import { recover } from '../../src/storage/recover.ts';
import { seal } from '../../src/storage/sealed.ts';
import { toBase64url } from '../../src/storage/share/base64url.ts';
import { contentOf } from '../../src/storage/share/content.ts';
import { wrap } from '../../src/storage/share/envelope.ts';
import { squeeze } from '../../src/storage/share/squeeze.ts';
import { upgrade } from '../../src/storage/upgrade.ts';
import { Writer } from '../../src/storage/writer.ts';
import { assessmentWith } from '../support/assessment.ts';
import { harbourLedgerFile } from '../support/harbour-ledger.ts';
import { hostilePdfs, hostileTexts, pdf, pdfWith } from '../support/hostile-files.ts';
import { busyPacks } from '../support/busy-packs.ts';
import { hostileValue, naughty, spoilt } from '../support/naughty.ts';
import { realPack } from '../support/real-pack.ts';
import { storageInMemory } from '../support/storage-in-memory.ts';
import { sorted, survives } from '../support/survives.ts';

/** 10,000 of each kind in the long tests; `npm run fuzz` says how many of them. */
const runs = { numRuns: 5 * (fc.readConfigureGlobal().numRuns ?? 100) };

/** Ten thousand packs are ten thousand times the work of a build; a limit on a busy machine is no statement about the code. */
vi.setConfig({ testTimeout: 3_600_000 });

const busy = harbourLedgerFile({
  title: 'Board',
  scenarios: [{ id: 'one', name: 'Two more reps', facts: { employees: null }, answers: {} }],
  follows: { id: 'before', createdAt: '2026-06-01T09:00:00.000Z' },
  adjustments: {
    calendar: { workdays: [1, 2, 3, 4], daysOff: [{ from: '2026-12-24', to: '2027-01-01', name: 'Winter' }] },
    people: [{ id: 'p1', name: 'Mina Cho', role: 'vp-sales', hoursAWeek: 20 }],
    tasks: { 'audit-crm': { owner: { person: 'p1' }, start: '2026-12-02', note: 'With the board' } },
    ownTasks: [],
    kpis: { 'close-rate': { target: 30, baseline: { value: 20, on: '2026-12-01', inputs: { won: 4 } } } },
    seatCosts: { 'vp-sales': { from: 1, to: 2 } },
  },
});
/** Any text, and the text of a sound thing in which some places are others. */
const textsLike = (json: unknown): fc.Arbitrary<string> => {
  const text = JSON.stringify(json);
  return fc.oneof(
    { weight: 8, arbitrary: spoilt(json).map((other) => JSON.stringify(other)) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.nat(text.length), fc.constantFrom(...naughty), fc.nat(3))
        .map(([at, word, gone]) => text.slice(0, at) + word + text.slice(at + gone)),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  );
};

/** Refused with a reason, or whole: what was taken says what was given, and is sound once more. */
function wholeOrRefused(parsed: Parsed, given: unknown): void {
  if ('problems' in parsed) {
    expect(parsed.problems.length).toBeGreaterThan(0);
    return;
  }
  const { $schema: _, ...said } = upgrade(given) as Record<string, unknown>;
  expect(sorted(parsed.assessment)).toBe(sorted(said));
  expect(sorted(parseAssessment(fileText(parsed.assessment), realPack))).toBe(sorted(parsed));
}
/** A lone half of a character becomes the sign for one that is missing, as in every file. */
const asUtf8 = (text: string): string => Buffer.from(text).toString();
const json = (text: string): unknown => JSON.parse(text.replace(/^\uFEFF+/, ''));
const asFile = async (content: BlobPart): Promise<Parsed> =>
  survives(() => readFile(new Blob([content]), realPack));
async function file(text: string): Promise<void> {
  const parsed = await asFile(text);
  wholeOrRefused(parsed, 'problems' in parsed ? null : json(asUtf8(text)));
}

describe('A file', () => {
  test('is refused or taken whole, whatever stands in it.', async () => {
    await fc.assert(fc.asyncProperty(textsLike(busy), file), runs);
  });
  test.each(Object.entries(hostileTexts))('made by hand is too: %s.', async (_, text) => {
    await file(text);
  });
  test.each(naughty.map((word) => [JSON.stringify(word.slice(0, 40)), word]))(
    'with %s as its text, its title, an id, a key or an option is too.',
    async (_, word) => {
      await file(word);
      const own = (key: string, value: unknown): object => Object.fromEntries([[key, value]]);
      const answered = { state: 'answered', value: { option: word } };
      for (const change of [
        { title: word },
        { id: word },
        own(word, 1),
        { facts: own(word, { state: 'unknown' }) },
        { answers: { 'lead-definition': answered } },
        { pack: { id: word, version: word } },
        { scenarios: [{ id: word, name: word, facts: own(word, null), answers: own(word, null) }] },
      ])
        await file(JSON.stringify(Object.fromEntries([...Object.entries(busy), ...Object.entries(change)])));
    },
  );
});

describe('An id in a stored assessment', () => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', '"><img src=x>', "'", 'body', 'forms'])(
    'that is %s stands for nothing but itself, or is refused by name.',
    async (id) => {
      const facts = Object.fromEntries([[id, { state: 'unknown' }]]) as typeof busy.facts;
      const parsed = await survives(() => checkAssessment({ ...busy, facts }, realPack));
      if (/^[a-z]+$/.test(id) && !(id in {}) && id !== 'prototype')
        expect(parsed).toEqual({ assessment: { ...busy, facts } });
      else expect(parsed).toEqual({ problems: [{ path: `facts.${id}`, problem: 'unknown-key' }] });
    },
  );
});

describe('A link', () => {
  const opened = async (fragment: string): Promise<string | null> => {
    const found = await survives(() => openLink(fragment, null, realPack));
    return 'text' in found ? found.text : null;
  };
  const linkWith = (text: string): string =>
    `#share=${toBase64url(wrap({ kind: 'open', content: squeeze(text) }))}`;
  async function link(content: string): Promise<void> {
    const text = await opened(linkWith(content));
    const parsed = text === null ? null : await survives(() => parseAssessment(text, realPack));
    if (parsed && 'assessment' in parsed)
      expect(sorted(json(contentOf(parsed.assessment)))).toBe(sorted(json(asUtf8(content))));
  }
  const content: unknown = JSON.parse(contentOf(busy));

  test('is refused or opened whole, whatever is packed into it.', async () => {
    await fc.assert(fc.asyncProperty(textsLike(content), link), runs);
    for (const text of [...naughty, ...Object.values(hostileTexts)]) await link(text);
  });

  test('is refused or opened as it was made, whatever stands behind its mark.', async () => {
    const sound = (await makeLink(busy, '', null)).slice('#share='.length);
    const made = await opened(`#share=${sound}`);
    const text = fc.oneof(
      fc.constantFrom(...naughty),
      fc.uint8Array({ maxLength: 300 }).map(toBase64url),
      fc
        .tuple(fc.nat(sound.length), fc.nat(4), fc.constantFrom(...naughty, 'A', 'z', '0', '-', '_'))
        .map(([at, gone, word]) => sound.slice(0, at) + word + sound.slice(at + gone)),
    );
    await fc.assert(
      fc.asyncProperty(text, async (written) => {
        expect([null, made]).toContain(await opened(`#share=${written}`));
      }),
      runs,
    );
  });
});

describe('A PDF', () => {
  test('is refused or gives its answers whole, whatever it carries.', async () => {
    const carried = fc.oneof(
      textsLike(busy),
      fc.constantFrom(...Object.values(hostileTexts).filter(({ length }) => length < 5000)),
    );
    await fc.assert(
      fc.asyncProperty(carried, fc.boolean(), async (text, packed) => {
        const data = packed ? deflateSync(text) : Buffer.from(text);
        const entries = `${packed ? '/Filter /FlateDecode ' : ''}/Length ${String(data.length)}`;
        const parsed = await asFile(pdfWith(data, entries));
        wholeOrRefused(parsed, 'problems' in parsed ? null : json(asUtf8(text)));
      }),
      runs,
    );
  });
  test('of any pieces of a PDF is refused.', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '/EmbeddedFile',
        ' obj',
        '1 0 obj',
        'endobj',
        'stream\n',
        'endstream',
        '<<',
        '>>',
        '\n',
      ),
      fc.constantFrom('/Length 3', '/Length 9 0 R', '/Filter /FlateDecode', '/Filter [', '/Encrypt 1 0 R'),
      fc.constantFrom(...naughty),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        expect(await asFile(pdf(pieces.join(' ')))).toHaveProperty('problems');
      }),
      runs,
    );
  });
  test.each(Object.entries(hostilePdfs))('made by hand is refused: %s.', async (_, made) => {
    expect(await asFile(made())).toHaveProperty('problems');
  });
});

describe('What lies in the browser', () => {
  test('is damaged, or sound enough to be named in the list and to be checked when it is opened.', async () => {
    const sealed = seal(busy);
    const record = fc.oneof(
      spoilt(busy),
      spoilt(sealed),
      spoilt(busy).map((other) => seal(other as typeof busy)),
      hostileValue,
    );
    await fc.assert(
      fc.asyncProperty(record, async (found) => {
        const one = await survives(() => kept('one', found));
        if (!('assessment' in one)) return;
        nameOf(one.assessment, realPack);
        wholeOrRefused(await survives(() => checkAssessment(one.assessment, realPack)), one.assessment);
      }),
      runs,
    );
  });

  test('of a tab that was closed is saved or passed over, and keeps nothing else from being saved.', async () => {
    const last = assessmentWith({ id: 'last', title: 'Last words' });
    const entry = { over: 2, record: seal(busy) };
    const deep = Object.values(hostileTexts).filter(({ length }) => length < 700_000);
    const texts = fc.oneof(
      { weight: 40, arbitrary: textsLike(entry) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          ...deep,
          ...deep.map((text) => `{"over":null,"record":{"sum":1,"assessment":${text}}}`),
        ),
      },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom('one', ...naughty), async (text, id) => {
        const shelf = memoryShelf();
        const storage = storageInMemory();
        storage.setItem(`${prefix}closed/${id}`, text);
        storage.setItem('another-app', text);
        new Journal(storage, 'closed-too').note(last, null);
        await survives(() =>
          recover(
            shelf,
            storage,
            () => false,
            new Date(0),
            () => 'copy',
          ),
        );
        expect(await shelf.read('last')).toEqual({ id: 'last', assessment: last });
        expect(storage.getItem('another-app')).toBe(text);
      }),
      runs,
    );
  });
});

describe('A message between tabs', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });
  test('is heeded only where it names what this tab writes.', async () => {
    vi.stubGlobal('navigator', {
      locks: { request: (_: string, __: unknown, work: () => unknown) => Promise.resolve(work()) },
    });
    const lost = vi.fn(() => Promise.resolve());
    const [idle, writing] = [new Writer(lost), new Writer(lost)];
    await writing.claim('a');
    const tell = (writer: Writer, data: unknown): unknown =>
      writer.channel?.onmessage?.(new MessageEvent('message', { data }) as never);
    const anything = fc.oneof(
      fc.anything({ withNullPrototype: true, withBigInt: true, withMap: true }),
      hostileValue,
    );
    await fc.assert(
      fc.asyncProperty(anything, async (data) => {
        await survives(() => tell(idle, data));
        if (data !== 'a') await survives(() => tell(writing, data));
        expect(lost).not.toHaveBeenCalled();
      }),
      runs,
    );
    for (const { channel } of [idle, writing]) channel?.close();
  });
});

describe('A pack', () => {
  const real = readPackFiles('questions');
  const names = [...real.data.keys()];
  const check = async (files: PackFiles): Promise<string[]> => {
    const { pack, problems } = await survives(() => checkPack(files));
    if (pack === null) expect(problems).not.toEqual([]);
    return problems.map(({ message }) => message);
  };
  const withFile = (name: string, json: unknown): PackFiles => ({
    ...real,
    data: new Map([...real.data, [name, json]]),
  });

  test('is refused by name of file, or taken whole, whatever stands in it.', async () => {
    const damage = fc
      .constantFrom(...names)
      .chain((name) => spoilt(real.data.get(name)).map((other) => [name, other] as const));
    await fc.assert(
      fc.asyncProperty(damage, async ([name, other]) => {
        const problems = await check(withFile(name, other));
        // Whatever reaches into every object is never dropped in silence.
        if (/"(?:__proto__|constructor|prototype)":/.test(JSON.stringify(other)))
          expect(problems).not.toEqual([]);
      }),
      runs,
    );
  });

  test.each(Object.entries(busyPacks))(
    'made to keep the processor busy is refused at once: %s.',
    async (_, [name, spoil, says]) => {
      const problems = await check(withFile(name, spoil(real.data.get(name))));
      expect(problems.join()).toContain(says);
    },
  );
});
