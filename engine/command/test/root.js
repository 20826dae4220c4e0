import { fileURLToPath } from 'node:url';

/** The student's own checkout. */
export const root = fileURLToPath(new URL('../../..', import.meta.url));
