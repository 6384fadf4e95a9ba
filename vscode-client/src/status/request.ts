// `infraspec/status`: what the server holds.
import type { LanguageClient } from 'vscode-languageclient/node';
import { ask } from '../requests';
import type { SpecificationStatus } from './text';

export async function requestStatus(client: LanguageClient | undefined): Promise<SpecificationStatus | undefined> {
    return ask<SpecificationStatus>(client, 'infraspec/status', {});
}
