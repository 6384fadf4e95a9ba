export function platformOf(bytes: Buffer): string | undefined;
