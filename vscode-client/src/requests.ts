// What is asked of the server beside LSP. A server that does not know a request is no fault: the answer is undefined then.
import type { LanguageClient } from 'vscode-languageclient/node';

const methodNotFound = -32601;

export async function ask<Result>(client: LanguageClient | undefined, method: string, params: object): Promise<Result | undefined> {
    try {
        return await client?.sendRequest<Result>(method, params);
    } catch (error) {
        if (client?.isRunning() !== true || (error as { code?: unknown }).code === methodNotFound) {
            return undefined;
        }
        throw error;
    }
}
