/** What is done where somebody interrupts a command, with Ctrl-C or by ending it. */

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The exit code of a command that was interrupted. */
const INTERRUPTED = 130;

/** Saves what there is, and ends the process; until what it returns is called. */
export function whenInterrupted(save: () => void): () => void {
  const end = () => {
    // Whoever interrupts it again does not want to wait.
    stop();
    try {
      save();
    } finally {
      process.exit(INTERRUPTED);
    }
  };
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
}
