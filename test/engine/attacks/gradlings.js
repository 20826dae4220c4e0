/** The command `gradlings` for the course of this folder. */
import { start } from '../../../engine/command/start.js';

await start(new URL('./course.ts', import.meta.url).href);
