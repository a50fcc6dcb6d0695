import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, ResolvedConfig } from 'vite';
import { bundleScript } from '../bundle-script.ts';

/** Files beside the app that no page of it asks for. */
const apart = /^(?:licences\/|schema\/|social\.png$|_headers$|sw(?:-off)?\.js$)/;
/** Their names change with their content, so that the name alone tells a version. */
const named = 'assets/';

/** Builds `sw.js` over the files of a finished build, and `sw-off.js`, which a host can put in its place. */
export function offlinePlugin(folder: string): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'offline',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    configResolved(resolved) {
      config = resolved;
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      async handler({ dir = config.build.outDir }) {
        const files = JSON.stringify(appFiles(dir));
        for (const [entry, name] of [
          ['service-worker.ts', 'sw.js'],
          ['kill-switch.ts', 'sw-off.js'],
        ] as const)
          writeFileSync(join(dir, name), await bundleScript(join(folder, entry), { __APP_FILES__: files }));
      },
    },
  };
}

interface AppFile {
  url: string;
  /** Null where the name already tells the version. */
  revision: string | null;
}

/** Every file of the app with its version, in order, so that the same app gives the same service worker. */
function appFiles(dir: string): AppFile[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((url) => !apart.test(url))
    .sort()
    .map((url) => ({ url, revision: url.startsWith(named) ? null : hashOf(readFileSync(join(dir, url))) }));
}

const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 16);
