/** The command `gradlings` for the course of this folder. */
import { start } from '../../../engine/command/start.js';

await start(() => import('./course.ts'));
