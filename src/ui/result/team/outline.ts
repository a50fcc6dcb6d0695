import { fileName } from '../../../report/index.ts';
import type { View } from '../view.ts';

/** A text in sections, to be drawn on the page and copied from it: the same words in both. */
export interface Outline {
  title: string;
  sections: readonly { name: string; form: 'text' | 'list'; lines: readonly string[] }[];
}

/** As plain text that a wiki or an editor of job descriptions reads as Markdown. */
export function asText({ title, sections }: Outline): string {
  const parts = sections
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, form, lines }) =>
      [`## ${name}`, '', ...lines.map((line) => (form === 'list' ? `- ${line}` : line))].join('\n'),
    );
  return [`# ${title}`, ...parts].join('\n\n') + '\n';
}

/** Company, what it is, and the day it was worked out for. */
export const outlineFile = ({ company, result }: View, what: string): string =>
  fileName([company, what, result.asOf], '.md');
