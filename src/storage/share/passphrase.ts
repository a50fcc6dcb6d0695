// AES-GCM with a key from a passphrase, both by the browser’s own Web Crypto.

/** OWASP, Password Storage Cheat Sheet (2023): the least for PBKDF2 with SHA-256. Fixed for links of version 1. */
const ROUNDS = 600_000;
const SALT = 16;
const NONCE = 12;

/** False on a page that is not served securely: browsers encrypt nothing there. */
export const canSeal = (): boolean =>
  (globalThis.crypto as Partial<Pick<Crypto, 'subtle'>> | undefined)?.subtle !== undefined;

/** Salt, nonce and the sealed bytes. */
export async function sealWith(
  passphrase: string,
  content: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT));
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
  const key = await keyOf(passphrase, salt);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce }, key, content);
  return new Uint8Array([...salt, ...nonce, ...new Uint8Array(sealed)]);
}

/** What was sealed; null if the passphrase is another one. */
export async function unsealWith(
  passphrase: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const key = await keyOf(passphrase, bytes.slice(0, SALT));
  const nonce = bytes.slice(SALT, SALT + NONCE);
  try {
    const sealed = bytes.slice(SALT + NONCE);
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, sealed));
  } catch {
    return null;
  }
}

/** The same letters may be typed in two ways (é as one sign or as two): both are the same passphrase. */
async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const words = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  return crypto.subtle.deriveKey(derivation, words, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ]);
}
