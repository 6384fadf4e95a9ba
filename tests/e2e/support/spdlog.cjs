// Stands in for @vscode/spdlog, the native module by which the editor writes its logs and output channels to files. Put in its
// place by setup.sh, so that nothing has to be compiled; the editor asks for no more than this.
const fs = require('node:fs');
const path = require('node:path');

const words = ['trace', 'debug', 'info', 'warning', 'error', 'critical', 'off'];

class Logger {
    constructor(kind, name, file) {
        this.file_ = file;
        this.level_ = 2;
        this.plain_ = false;
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.appendFileSync(file, '');
    }
    getLevel() {
        return this.level_;
    }
    setLevel(level) {
        this.level_ = level;
    }
    /** Output channels that an extension writes line by line. */
    clearFormatters() {
        this.plain_ = true;
    }
    setPattern() {}
    flush() {}
    drop() {}
    write_(level, message) {
        if (level >= this.level_) {
            const time = new Date().toISOString().replace('T', ' ').replace('Z', '');
            fs.appendFileSync(this.file_, this.plain_ ? message : `${time} [${words[level]}] ${message}\n`);
        }
    }
}
['trace', 'debug', 'info', 'warn', 'error', 'critical'].forEach((name, level) => {
    Logger.prototype[name] = function (message) {
        this.write_(level, message);
    };
});

// One by one, as the editor imports them by name.
const create = async (kind, name, file) => new Logger(kind, name, file);
exports.version = 0;
exports.setLevel = () => undefined;
exports.setFlushOn = () => undefined;
exports.Logger = Logger;
exports.createRotatingLogger = (...args) => create('rotating', ...args);
exports.createAsyncRotatingLogger = (...args) => create('rotating_async', ...args);
