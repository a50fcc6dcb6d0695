/** All pairs of particles that Korean messages may use, the form after a consonant first. */
export const pairs: readonly string[] =
  '은/는 이/가 을/를 과/와 으로/로 이나/나 이에요/예요 이라/라 이라는/라는 이며/며 이고/고 아/야'.split(' ');
