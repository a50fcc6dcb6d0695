import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Served } from '../../src/cli/serve.ts';
import { outsideEnv } from './outside.ts';

/** The path that README.md gives as an example. */
export const subPath = '/tools/first-seat/';

/** The code that README.md has in this language and with this in it. */
function fromReadme(language: string, part: string): string {
  const blocks = [...readFileSync('README.md', 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)];
  const block = blocks.find(([, named, code]) => named === language && code?.includes(part) === true);
  if (!block?.[2]) throw new Error(`README.md has no ${language} with “${part}”`);
  return block[2];
}

/**
 * nginx with a built app, set up by the very lines of README.md: only address, certificate and folder are exchanged,
 * and the line for a path is switched on beside the one for the root.
 */
export async function startNginx(app: string): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'first-seat-nginx-'));
  symlinkSync(app, join(folder, 'dist'));
  execFileSync('sh', ['-c', fromReadme('sh', 'first-seat-headers.conf')], { cwd: folder });

  const port = await freePort();
  const example = fromReadme('nginx', 'server {')
    .replace('listen 443 ssl;', `listen 127.0.0.1:${port};`)
    .replace(/^ *ssl_certificate.*\n/gm, '')
    .replace(/^( *)# (location )/m, '$1$2')
    .replaceAll('/srv/first-seat', app);
  writeFileSync(join(folder, 'first-seat.conf'), example);
  writeFileSync(join(folder, 'nginx.conf'), wholeConfig(folder));

  const server = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    env: outsideEnv,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((done) =>
    server.once('close', () => {
      done();
    }),
  );
  let complaints = '';
  server.stderr.on('data', (part: Buffer) => (complaints += String(part)));
  const served = {
    address: `http://127.0.0.1:${port}/`,
    close: async (): Promise<void> => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(served.address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return served;
    if (server.exitCode !== null) break;
    await new Promise((later) => setTimeout(later, 50));
  }
  await served.close();
  throw new Error(`nginx does not answer: ${complaints}`);
}

/** What a distribution's own nginx.conf has around the files of `conf.d`. */
function wholeConfig(folder: string): string {
  const { stderr } = spawnSync('nginx', ['-V'], { env: outsideEnv, encoding: 'utf8' });
  const main = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/nginx.conf';
  // Started by the superuser, nginx would give its work to somebody who may not see this folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  return `${user}
daemon off;
worker_processes 1;
pid ${join(folder, 'nginx.pid')};
events {}
http {
  include ${join(dirname(main), 'mime.types')};
  default_type application/octet-stream;
  access_log off;
  ${own.join('\n  ')}
  include first-seat.conf;
}
`;
}

/** A port that was free a moment ago: nginx cannot be asked which one it took. */
function freePort(): Promise<number> {
  const probe = createServer();
  return new Promise((found, failed) => {
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => {
        found(port);
      });
    });
  });
}
