export function withPictures(text: string, folder: string): string;
