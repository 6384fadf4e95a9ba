// What the extension host runs: all tests of this folder, with a report for host.mjs.
const { readdirSync } = require('node:fs');
const path = require('node:path');
const Mocha = require('mocha');

exports.run = () =>
    new Promise((resolve, reject) => {
        const patience = Number(process.env.INFRASPEC_HOST_PATIENCE);
        const mocha = new Mocha({ ui: 'bdd', timeout: patience, color: false, reporter: 'json', reporterOptions: { output: process.env.INFRASPEC_HOST_REPORT } });
        readdirSync(__dirname)
            .filter((name) => name.endsWith('.test.cjs'))
            .sort()
            .forEach((name) => mocha.addFile(path.join(__dirname, name)));
        mocha.run((failures) => (failures > 0 ? reject(new Error(`${failures} tests failed`)) : resolve()));
    });
