/** Opens sandboxes whose engine is V8 itself: only for a process that can be killed. */
import type { Core } from '../../sandbox/engine.ts';
import { SandboxFactory } from '../../sandbox/factory.ts';
import { trusted } from '../files.ts';
import { CompartmentEngine } from './compartment-engine.ts';

export function openCompartments(core: Core): SandboxFactory {
  return new SandboxFactory(
    async () => new CompartmentEngine(core, trusted('./compartment/realm.ts')),
  );
}
