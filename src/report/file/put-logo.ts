import type { Logo } from '../options.ts';
import { latin1 } from './bytes.ts';
import { putObject, streamText, type FileEvents, type Inside } from './inside.ts';

/** Name of the logo among the resources. */
export const LOGO_NAME = 'Logo';

/** Puts the dots of a logo into the file, as they are: no picture format is read or written here. */
export function announceLogo(inside: Inside, events: FileEvents, { width, height, dots }: Logo): void {
  let number = 0;
  events.drawing(
    () => {
      number = inside.newObjectDeferred();
      const entries = `/Type/XObject/Subtype/Image/Width ${width}/Height ${height}/BitsPerComponent 8/ColorSpace/DeviceRGB`;
      putObject(inside, number, streamText(entries, latin1(dots)));
    },
    () => {
      inside.write(`/${LOGO_NAME} ${number} 0 R`);
    },
  );
}
