import { readFileSync } from 'node:fs';
import type { Message } from '../../src/i18n/fill.ts';
import { languages, messagesOf, tongue, type Language, type T, type Words } from '../../src/i18n/index.ts';

/** The language that the browser tests speak: English, or with `TEST_LANGUAGE=ko`, as in the long tests, Korean. */
export const spoken: Language = process.env.TEST_LANGUAGE === 'ko' ? 'ko' : 'en';
/** What a browser of somebody who speaks it asks for. */
export const locale = `${spoken}-${languages[spoken].region}`;

const words = JSON.parse(readFileSync(`questions/words/${spoken}.json`, 'utf8')) as Words;

/** All that the app says in it: what the tests find its controls by, and hold its pages against. */
export const speech = tongue(spoken, words);
export const { t, formats } = speech;
export const word = (key: string, params?: Readonly<Record<string, string | number>>): string =>
  speech.word(key, params);

const messages: Readonly<Record<string, Message | undefined>> = messagesOf(spoken);

/** What a message says, whatever fills its gaps; any of its plural forms. */
export function like(id: Parameters<T>[0]): RegExp {
  const message = messages[id];
  if (message === undefined) throw new Error(`No message ${id}`);
  const forms: readonly (string | undefined)[] =
    typeof message === 'string' ? [message] : [message.one, message.other];
  const patterns = forms.flatMap((form) =>
    form === undefined
      ? []
      : [
          form
            .split(/\{[^{}]+\}/)
            .map(escaped)
            .join('.+'),
        ],
  );
  return new RegExp(patterns.join('|'));
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
