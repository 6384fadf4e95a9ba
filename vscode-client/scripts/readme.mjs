// The README as the package carries it: with its pictures inside.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Pictures that are named by a path below `folder` are put into the text. */
export function withPictures(text, folder) {
    return text.replace(/!\[([^\]]*)\]\(((?!\w+:)[^)\s]+\.png)\)/g, (_, title, file) => `![${title}](data:image/png;base64,${readFileSync(path.join(folder, file)).toString('base64')})`);
}
