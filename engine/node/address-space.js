/**
 * Ends the process with a sentence where the shell limits its addresses so far that nothing can be
 * graded: V8 reserves 10 GB of them (of addresses, not of memory) for each memory of WebAssembly.
 *
 * JavaScript, as it is asked before anything that takes TypeScript is begun.
 */

/** @param {number} memories how many there will be at the same time */
export function demandRoomFor(memories) {
  try {
    const smallest = { initial: 0, maximum: 1 };
    Array.from({ length: memories }, () => new WebAssembly.Memory(smallest));
  } catch {
    console.error(
      "error: This shell limits the address space (ulimit -v). WebAssembly, in which students' code\n" +
        'runs, needs 10 GB of addresses, not of memory, for each of its parts. Lift the limit and try\n' +
        'again: ulimit -v unlimited',
    );
    process.exit(2);
  }
}
