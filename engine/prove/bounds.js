/** The bounds of a process that proves, one exercise after the other, each with all its solutions. */
import { bound } from '../node/bound.js';

bound(2048);
