/** 32 upper-case hexadecimal digits made from the content: the same content gives the same identifier, no clock, no chance. */
export function fileId(content: unknown): string {
  const text = JSON.stringify(content);
  // FNV-1a with four different starts; only sameness matters here, not secrecy.
  return [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((start) => fnv(text, start)).join('');
}

function fnv(text: string, start: number): string {
  let hash = start;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).toUpperCase().padStart(8, '0');
}
