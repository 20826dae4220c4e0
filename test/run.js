/**
 * `npm test`: grades the exercises in `lessons`.
 *
 *     npm test                              every lesson
 *     npm test activations                  one lesson
 *     npm test softmax                      one exercise
 *     npm test activations/softmax@3:1:0    one case again, as a failure prints it
 *     npm test -- --seed 7 --runs 1000      other cases, more of them
 *
 * Everything else is passed on to vitest: `npm test -- --reporter=junit --outputFile=report.xml`.
 */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`gradlings needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and try again.');
  process.exit(2);
}

const { startEarly } = await import('../checks/node/remote-grader.js');
startEarly();
const { main } = await import('./command-line.js');
await main(process.argv.slice(2));
