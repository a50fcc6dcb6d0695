/**
 * The policy `app-urls`: under `require-trusted-types-for 'script'` a worker starts only from an address that a named
 * policy has let through. It lets through the app's own worker files and nothing else.
 */

/** The part of the Trusted Types API used here; `createScriptURL` really returns an object that stands for a string. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(url: string): string },
  ): { createScriptURL(url: string): string };
}

/** Where the build and the development server put the app's worker files. */
const WORKER_FILE = /^\/(?:[^?#]*\/)?(?:assets\/worker-[\w-]+\.js|src\/report\/worker\.ts|sw\.js)$/;

/** Throws for any address that is not one of the app's own worker files. */
function checkedAppUrl(url: string, base: string): string {
  const { href, origin, pathname } = new URL(url, base);
  if (origin !== new URL(base).origin || !WORKER_FILE.test(pathname))
    throw new TypeError(`Not a worker file of this app: ${pathname}`);
  return href;
}

/** The app as a single page (`src/offline/single-file.ts`): the code of a worker stands in the page as data. */
const single = import.meta.env.MODE === 'single';

/** The kind of worker that a browser starts from the address that `appScriptUrl` gives. */
export const workerType: WorkerType = single ? 'classic' : 'module';

/** The code in the page that stands for a file, as an address. Throws for a file that is not in the page. */
function addressInPage(url: string, base: string): string {
  const name = new URL(url, base).pathname.split('/').at(-1);
  const block = [...document.querySelectorAll<HTMLScriptElement>('script[type="text/plain"]')].find(
    ({ dataset }) => dataset.file === name,
  );
  if (!block) throw new TypeError(`Not in this page: ${url}`);
  return URL.createObjectURL(new Blob([block.text], { type: 'text/javascript' }));
}

const rules = {
  createScriptURL: (url: string): string => (single ? addressInPage : checkedAppUrl)(url, document.baseURI),
};
let policy: typeof rules | undefined;

/** An address that `new Worker` and `serviceWorker.register` accept. */
export function appScriptUrl(url: string): string {
  const { trustedTypes } = globalThis as typeof globalThis & { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('app-urls', rules) ?? rules;
  return policy.createScriptURL(url);
}
