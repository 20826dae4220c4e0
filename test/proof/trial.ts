export * from '../../engine/prove/trial.ts';
