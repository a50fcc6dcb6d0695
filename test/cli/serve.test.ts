import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve, type Served } from '../../src/cli/serve.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

let folder: string;
let served: Served;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'));
  mkdirSync(join(folder, 'app/assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'outside');
  writeFileSync(join(folder, 'app/index.html'), '<p>start</p>');
  writeFileSync(join(folder, 'app/assets/main.js'), 'export {};');
  writeFileSync(join(folder, 'app/assets/mark.png'), 'png');
  writeFileSync(
    join(folder, 'app/_headers'),
    "# for hosts\n/*\n  Content-Security-Policy: default-src 'none'\n  Cache-Control: no-cache\n/assets/*\n  Cache-Control: immutable\n",
  );
  served = await serve({ folder: join(folder, 'app'), base: '/a/b/' });
});
afterAll(async () => {
  await served.close();
  rmSync(folder, { recursive: true });
});

/** Asks for exactly this path: `fetch` would tidy the dots away before sending. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(served.address);
  return new Promise((answered, failed) => {
    request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', failed)
      .end();
  });
}

describe('The server of the built app', () => {
  test('A text that changed is sent as it is now, also to who accepts it compressed.', async () => {
    const file = join(folder, 'app/assets/changing.js');
    const sent = async (): Promise<string> =>
      gunzipSync(
        (await ask('/a/b/assets/changing.js', 'GET', { 'accept-encoding': 'gzip' })).body,
      ).toString();
    writeFileSync(file, 'export const version = 1;');
    expect([await sent(), await sent()]).toEqual(Array(2).fill('export const version = 1;'));
    writeFileSync(file, 'export const version = 20;');
    expect(await sent()).toBe('export const version = 20;');
  });

  test('The base path gives the start page with its type and the headers of the _headers file.', async () => {
    const { status, headers, body } = await ask('/a/b/?x=1');
    expect(status).toBe(200);
    expect(body.toString()).toBe('<p>start</p>');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-cache',
    });
  });

  test('A later rule of the _headers file wins for the paths it covers.', async () => {
    expect((await ask('/a/b/assets/main.js')).headers['cache-control']).toBe('immutable');
  });

  test('What is missing is never kept for long: the next version may bring it.', async () => {
    expect((await ask('/a/b/assets/gone.js')).headers['cache-control']).toBe('no-cache');
  });

  test('Text is compressed for those who accept it, pictures are sent as they are.', async () => {
    const script = await ask('/a/b/assets/main.js', 'GET', { 'accept-encoding': 'gzip' });
    expect(script.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(script.body).toString()).toBe('export {};');
    expect(
      (await ask('/a/b/assets/mark.png', 'GET', { 'accept-encoding': 'gzip' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  test.each([
    '/a/b/../../secret.txt',
    '/a/b/%2e%2e/%2e%2e/secret.txt',
    '/a/b/..%2f..%2fsecret.txt',
    '/a/b/../secret.txt',
    '/a/b//../../secret.txt',
    '/a/b/%00',
    '/a/b/%zz',
    '/secret.txt',
    '/',
    '/a/b/missing.html',
    '/a/b/assets',
    '/a/b/_headers',
  ])('%s gives 404 with the policy, and nothing from outside the folder.', async (path) => {
    const { status, headers, body } = await ask(path);
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toBe("default-src 'none'");
    expect(body.toString()).not.toContain('outside');
  });

  test('Asking for the head only gives the headers and no body.', async () => {
    const { status, headers, body } = await ask('/a/b/', 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '12', 0]);
  });

  test('Anything but reading is refused.', async () => {
    expect((await ask('/a/b/', 'POST')).status).toBe(405);
  });

  test('A port that is taken is reported, not waited for.', async () => {
    const port = Number(new URL(served.address).port);
    await expect(serve({ folder: join(folder, 'app'), port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
