/** The newest shape this app writes; files of a higher one are refused. */
export const formatVersion = 5;
