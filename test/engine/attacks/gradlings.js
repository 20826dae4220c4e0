/** The command `gradlings` for the course of this folder. */
import '../../../engine/node/load-typescript.js';

const { main } = await import('../../../engine/command/command-line.ts');
const { course } = await import('./course.ts');
await main(process.argv.slice(2), course);
