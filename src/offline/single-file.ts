import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

type Bundle = Parameters<Extract<Plugin['generateBundle'], (...of: never[]) => unknown>>[1];

/** Marks the code of a worker in the page: a block of data to the browser, found by the name of its file. */
const blockOf = (file: string, text: string): string =>
  `<script type="text/plain" data-file="${basename(file)}">${text}</script>`;

/**
 * Makes one page that holds the whole app: for machines without a network and for `file://`, where a browser loads no
 * module, no worker and no font from beside a page. Code and style stand in it with their hashes in its policy; the
 * code of the worker, with its fonts, stands in it as data.
 * @param policy the policy of the app as several files, as a `<meta>` may carry it
 * @param icon the icon of the page, as SVG
 */
export function singleFilePlugin(policy: string, icon: string): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'client',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('The build has no index.html');
        page.source = inOne(String(page.source), bundle, policy, icon);
        for (const name of Object.keys(bundle))
          if (name !== 'index.html') Reflect.deleteProperty(bundle, name);
      },
    },
  };
}

function inOne(page: string, bundle: Bundle, policy: string, icon: string): string {
  const [entry, ...others] = Object.values(bundle).filter((each) => each.type === 'chunk');
  if (!entry || others.length > 0)
    throw new Error(
      `One chunk was expected, not ${[entry, ...others].map((one) => one?.fileName).join(', ')}`,
    );
  const code = inScript(entry.code);
  const style = textsOf(bundle, /\.css$/)
    .map(([, css]) => css)
    .join('\n');
  if (/<\/style/i.test(style)) throw new Error('A style sheet would end the style of the page');
  const workers = textsOf(bundle, /(?:^|\/)worker-[^/]+\.js$/).map(([name, text]) =>
    blockOf(name, inScript(text)),
  );
  const licences = textsOf(bundle, /^licences\//).map(([name, text]) => blockOf(name, inScript(text)));
  return page
    .replace(/<(?:script|link)[^>]*(?:src|href)="\.\/[^>]*>(?:<\/script>)?\s*/g, '')
    .replace(
      '<head>',
      () =>
        `<head>\n    <meta http-equiv="Content-Security-Policy" content="${ownPolicy(policy, code, style)}">\n    <link rel="icon" href="data:image/svg+xml,${encodeURIComponent(icon)}">\n    <style>${style}</style>`,
    )
    .replace(
      '</body>',
      () => `${[...licences, ...workers].join('\n')}\n<script type="module">${code}</script>\n</body>`,
    );
}

/** The same policy, where nothing comes from beside the page any more. */
function ownPolicy(policy: string, code: string, style: string): string {
  const own: Readonly<Record<string, string>> = {
    'script-src': hashOf(code),
    'style-src': hashOf(style),
    'worker-src': 'blob:',
    'connect-src': 'data:',
    'font-src': "'none'",
    'manifest-src': "'none'",
  };
  return policy
    .split('; ')
    .map((directive) => {
      const [name = ''] = directive.split(' ');
      return name in own ? `${name} ${own[name] ?? ''}` : directive;
    })
    .join('; ');
}

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Code that cannot end the script it stands in; what is replaced means the same in strings, templates and patterns. */
const inScript = (code: string): string => code.replaceAll(/<(?=\/script|!--)/gi, '\\x3C');

function textsOf(bundle: Bundle, pattern: RegExp): [name: string, text: string][] {
  return Object.values(bundle)
    .filter(({ fileName }) => pattern.test(fileName))
    .map((each) => [
      each.fileName,
      each.type === 'chunk'
        ? each.code
        : typeof each.source === 'string'
          ? each.source
          : new TextDecoder().decode(each.source),
    ]);
}
