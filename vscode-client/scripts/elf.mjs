// What machine an executable is for, read from its ELF header.

const machines = new Map([
    [0x3e, 'x86-64'],
    [0xb7, 'aarch64'],
    [0x28, 'arm'],
]);

/** The name of the machine, or undefined when the bytes are no ELF file or the machine is unknown. */
export function elfMachine(bytes) {
    if (bytes.length < 20 || bytes.readUInt32BE(0) !== 0x7f454c46) {
        return undefined;
    }
    const machine = bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18);
    return machines.get(machine);
}
