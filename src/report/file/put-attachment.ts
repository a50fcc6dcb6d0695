/** Puts a file into the PDF: what the report was made from travels with it. */
import { latin1 } from './bytes.ts';
import { putObject, streamText, textString, type FileEvents, type Inside } from './inside.ts';

export interface Attachment {
  /** Letters, digits, dots and hyphens. */
  name: string;
  text: string;
}

/**
 * @param description what it is, for whoever finds it in a reader’s list
 * @param day of the report, `2026-11-30`
 */
export function announceAttachment(
  inside: Inside,
  events: FileEvents,
  { name, text }: Attachment,
  description: string,
  day: string,
): void {
  let file = 0;
  events.objects(() => {
    const stream = inside.newObjectDeferred();
    file = inside.newObjectDeferred();
    // The file is written as one byte per character.
    const bytes = latin1(new TextEncoder().encode(text));
    // Not in parentheses: `packFile` takes those for words of a dictionary without a stream.
    const hexDay = Array.from(`D:${day.replaceAll('-', '')}000000Z`, (letter) =>
      letter.charCodeAt(0).toString(16),
    ).join('');
    putObject(
      inside,
      stream,
      streamText(
        `/Type/EmbeddedFile/Subtype/application#2Fjson/Params<</Size ${bytes.length}/ModDate<${hexDay}>>>`,
        bytes,
      ),
    );
    putObject(
      inside,
      file,
      `<</Type/Filespec/F${textString(name)}/UF${textString(name)}/Desc${textString(description)}/AFRelationship/Data/EF<</F ${stream} 0 R/UF ${stream} 0 R>>>>`,
    );
  });
  events.catalogue(() => {
    inside.write(`/Names<</EmbeddedFiles<</Names[${textString(name)} ${file} 0 R]>>>>/AF[${file} 0 R]`);
  });
}
