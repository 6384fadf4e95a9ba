// A run with a step that never ends, for limits.mjs. The argument is the patience for that step, in milliseconds.
import { withEditor } from './run.mjs';

const patience = Number(process.argv[2]);
await withEditor({ suite: `hanging-${patience}`, workspace: 'clean', name: 'tide-gauges' }, async ({ step }) => {
    await step('a step before', () => undefined);
    await step('a step without end', () => new Promise(() => undefined), patience);
});
