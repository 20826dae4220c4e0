/** The command `gradlings` for the course with a hole. */
import { start } from '../../../engine/command/start.js';

await start(new URL('./escaped-course.ts', import.meta.url).href);
