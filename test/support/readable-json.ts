/** Room for one line of a golden file. */
const WIDTH = 140;

/** JSON for people who read differences: whatever fits stands on one line, everything else one entry a line. */
export function readableJson(json: unknown, indent = ''): string {
  const line = JSON.stringify(json);
  if (json === null || typeof json !== 'object' || indent.length + line.length <= WIDTH) return line;
  const inner = `${indent}  `;
  const entries = Array.isArray(json)
    ? json.map((one: unknown) => `${inner}${readableJson(one, inner)}`)
    : Object.entries(json).map(
        ([key, value]) => `${inner}${JSON.stringify(key)}: ${readableJson(value, inner)}`,
      );
  const [open, close] = Array.isArray(json) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${entries.join(',\n')}\n${indent}${close}`;
}
