import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { IndexHtmlTransformContext, Plugin, ResolvedConfig } from 'vite';
import { bundleScript } from '../bundle-script.ts';
import { RUNS_AT_ONCE } from '../runs-at-once.ts';

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/**
 * Completes the head of the built page: the policy, for hosts that cannot send headers, and `ask-ahead.ts`. The policy
 * lets in that script by its hash, here and in the file of headers beside the page. The app's own script gets its first
 * line.
 * @param policyOf the policy for a `<meta>` from the text of `_headers`
 */
export function headPlugin(policyOf: (headers: string) => string): Plugin {
  let config: ResolvedConfig;
  let headers = '';
  let script = '';
  return {
    name: 'head',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(resolved) {
      config = resolved;
      headers = readFileSync(fileURLToPath(new URL('../../public/_headers', import.meta.url)), 'utf8');
    },
    transformIndexHtml: {
      order: 'post',
      async handler(page, { bundle = {} }) {
        const files = firstWords(bundle);
        // A page of the benchmark says nothing.
        if (Object.keys(files).length > 0) {
          const code = await askAhead(files);
          script = `<script>${code}</script>\n    `;
          headers = headers.replace("script-src 'self'", `$& ${hashOf(code)}`);
        }
        const policy = `<meta http-equiv="Content-Security-Policy" content="${policyOf(headers)}" />`;
        // Before the style sheet: a script after it would wait for it.
        return page
          .replace('<head>', `<head>\n    ${policy}`)
          .replace(/(?=<(?:script|link)[^>]*assets\/)/, () => script);
      },
    },
    generateBundle: {
      // What Vite puts before a script comes earlier.
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.isEntry) file.code = RUNS_AT_ONCE + file.code;
      },
    },
    writeBundle: {
      order: 'post',
      handler({ dir = config.build.outDir }) {
        if (script !== '') writeFileSync(join(dir, '_headers'), headers);
      },
    },
  };
}

/** Addresses of the first words in the page, by language. */
const firstWords = (bundle: Bundle): Record<string, string> =>
  Object.fromEntries(
    Object.values(bundle).flatMap((file): [string, string][] => {
      const language =
        file.type === 'chunk' ? /virtual:pack\/first-words\/(\w+)$/.exec(file.facadeModuleId ?? '') : null;
      return language === null ? [] : [[language[1] ?? '', `./${file.fileName}`]];
    }),
  );

const askAhead = async (files: Readonly<Record<string, string>>): Promise<string> =>
  (
    await bundleScript(fileURLToPath(new URL('ask-ahead.ts', import.meta.url)), {
      __FIRST_WORDS__: JSON.stringify(files),
    })
  ).trim();

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
