import { proveMutants } from '../prove-mutants.ts';

await proveMutants('digits');
