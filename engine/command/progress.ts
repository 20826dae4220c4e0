/** Tells on standard error how far a class has been graded. */
import { Presets, SingleBar } from 'cli-progress';
import { oneLine } from '../formats/untrusted.ts';

export interface Progress {
  report(name: string, how: string): void;
  end(): void;
}

export const openProgress = (total: number): Progress =>
  process.stderr.isTTY ? bar(total) : lines(total);

function bar(total: number): Progress {
  const format = ' {bar} {value}/{total} · {duration_formatted} · {eta_formatted} left';
  const shown = new SingleBar({ format, stream: process.stderr, fps: 4 }, Presets.shades_classic);
  shown.start(total, 0);
  return { report: () => shown.increment(), end: () => shown.stop() };
}

/** At most a hundred lines, for a log. */
function lines(total: number): Progress {
  const every = Math.ceil(total / 100);
  let done = 0;
  const report = (name: string, how: string) => {
    done++;
    if (done % every !== 0 && done < total) return;
    console.error(`${done}/${total} ${oneLine(name)}: ${how}`);
  };
  return { report, end: () => {} };
}
