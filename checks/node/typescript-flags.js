/** Whether Node runs TypeScript by itself: from 22.18 on. */
export const runsTypeScript =
  'typescript' in process.features && Boolean(process.features.typescript);

/** With what to start a thread or a process that imports TypeScript by `import-typescript.js`. */
export const TYPESCRIPT_FLAGS = runsTypeScript
  ? []
  : ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
