/** Opens sandboxes whose engine is V8 itself: only for a process that can be killed. */
import type { Core } from '../../sandbox/engine.ts';
import { SandboxFactory } from '../../sandbox/factory.ts';
import { trusted } from '../files.ts';
import { CompartmentEngine } from './compartment-engine.ts';

/** A second counts for `timesFaster`, unless for as many as usual. */
export function openCompartments(core: Core, timesFaster?: number): SandboxFactory {
  const realm = (): string => trusted('./compartment/realm.ts');
  return new SandboxFactory(async () => new CompartmentEngine(core, realm(), timesFaster));
}
