/** A random id of 128 bits; `crypto.randomUUID` exists only on secure origins, and a company intranet may not be one. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
