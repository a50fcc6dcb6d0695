import { build } from 'vite';

/**
 * A program of its own beside the app, such as a service worker, as one classic script.
 * @param entry path of its module
 * @param define what the build alone knows: code by the name that stands for it
 * @throws when no code comes of it
 */
export async function bundleScript(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'baseline-widely-available',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const output = Array.isArray(made) ? made[0] : made;
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`No code came of ${entry}`);
  return chunk.code;
}
