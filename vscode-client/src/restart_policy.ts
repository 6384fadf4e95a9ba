// How often a server that ends by itself is started again: five times in three minutes, then no more until asked.

export const maximumRestarts = 5;
export const windowMilliseconds = 3 * 60 * 1000;

/** Counts the crashes of one server. Owned by the server controller; times are milliseconds of any steady clock. */
export class RestartPolicy {
    private restarts_: number[] = [];

    /** True when a server that ended at `now` is to be started again, which is then counted. */
    mayRestart(now: number): boolean {
        this.restarts_ = this.restarts_.filter((time) => now - time < windowMilliseconds);
        if (this.restarts_.length >= maximumRestarts) {
            return false;
        }
        this.restarts_.push(now);
        return true;
    }
}
