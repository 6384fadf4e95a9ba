import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maximumRestarts, RestartPolicy, windowMilliseconds } from '../src/restart_policy';

describe('a server that ends by itself', () => {
    test('is started again five times in three minutes, not six', () => {
        const policy = new RestartPolicy();
        const answers = [0, 1000, 2000, 3000, 4000, 5000].map((now) => policy.mayRestart(now));
        assert.deepEqual(answers, [true, true, true, true, true, false]);
    });

    test('may end as often as it likes when enough time lies between', () => {
        const policy = new RestartPolicy();
        for (let crash = 0; crash < 100; crash++) {
            assert.equal(policy.mayRestart((crash * windowMilliseconds) / maximumRestarts), true, `crash ${crash}`);
        }
    });

    test('is started again once the first restart is three minutes old', () => {
        const policy = new RestartPolicy();
        for (let now = 0; now < maximumRestarts; now++) {
            policy.mayRestart(now);
        }
        assert.equal(policy.mayRestart(windowMilliseconds - 1), false);
        assert.equal(policy.mayRestart(windowMilliseconds), true);
        assert.equal(policy.mayRestart(windowMilliseconds), false);
    });

    test('a refusal is no restart and does not prolong the wait', () => {
        const policy = new RestartPolicy();
        for (let now = 0; now < maximumRestarts; now++) {
            policy.mayRestart(0);
        }
        for (let now = 1; now < windowMilliseconds; now += 1000) {
            assert.equal(policy.mayRestart(now), false);
        }
        assert.equal(policy.mayRestart(windowMilliseconds), true);
    });
});
