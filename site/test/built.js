/** The site that the tests look at: built where nobody else looks, for a path of some depth. */
export const BASE = '/some/path/';

/** From `site`. */
export const BUILT = '.vitepress/.tested';
