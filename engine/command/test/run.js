/** `npm test`: grades the exercises in `lessons`. What can be typed: `npm test -- --help`. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`gradlings needs Node 20.19 or newer; this is Node ${process.versions.node}.`);
  console.error('Install a newer one from https://nodejs.org and try again.');
  process.exit(2);
}

const { demandRoomFor } = await import('../../node/address-space.js');
// As much as grading needs, and vitest.
demandRoomFor(6);

await import('../../node/compile-less.js');
const { main } = await import('./command-line.js');
await main(process.argv.slice(2));
