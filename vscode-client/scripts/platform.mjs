// What machine a program is for, read from the head of its file: ELF (Linux), Mach-O (macOS), PE (Windows).

const elfMachines = new Map([
    [0x3e, 'linux-x64'],
    [0xb7, 'linux-arm64'],
    [0x28, 'linux-armhf'],
]);
const machMachines = new Map([
    [0x01000007, 'darwin-x64'],
    [0x0100000c, 'darwin-arm64'],
]);
const peMachines = new Map([
    [0x8664, 'win32-x64'],
    [0xaa64, 'win32-arm64'],
]);

/** The name of the platform as packages of VS Code have it, or undefined when the bytes are no program, or one for something else. */
export function platformOf(bytes) {
    if (bytes.length < 64) {
        return undefined;
    }
    if (bytes.readUInt32BE(0) === 0x7f454c46) {
        return elfMachines.get(bytes[5] === 2 ? bytes.readUInt16BE(18) : bytes.readUInt16LE(18));
    }
    if (bytes.readUInt32LE(0) === 0xfeedfacf) {
        return machMachines.get(bytes.readUInt32LE(4));
    }
    const head = bytes.readUInt16LE(0) === 0x5a4d ? bytes.readUInt32LE(0x3c) : bytes.length;
    return head + 6 <= bytes.length && bytes.readUInt32BE(head) === 0x50450000 ? peMachines.get(bytes.readUInt16LE(head + 4)) : undefined;
}
