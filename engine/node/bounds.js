/** The bounds of a process that grades, which takes half of that. */
import { bound } from './bound.js';

bound(512);
