// What clients say they can do.

const symbolKinds = { valueSet: Array.from({ length: 26 }, (_, i) => i + 1) };
const links = { dynamicRegistration: true, linkSupport: true };
const markup = ['markdown', 'plaintext'];

/** All of LSP 3.17 that concerns us; diagnostics are pushed. */
export const able = () => ({
    workspace: {
        applyEdit: true, configuration: true, workspaceFolders: true,
        workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'], failureHandling: 'transactional',
            normalizesLineEndings: true, changeAnnotationSupport: { groupsOnLabel: true } },
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        symbol: { dynamicRegistration: true, symbolKind: symbolKinds, tagSupport: { valueSet: [1] }, resolveSupport: { properties: ['location.range'] } },
        executeCommand: { dynamicRegistration: true }, semanticTokens: { refreshSupport: true }, codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true }, diagnostics: { refreshSupport: true },
        fileOperations: { dynamicRegistration: true, didCreate: true, willCreate: true, didRename: true, willRename: true, didDelete: true, willDelete: true },
    },
    textDocument: {
        synchronization: { dynamicRegistration: true, willSave: true, willSaveWaitUntil: true, didSave: true },
        publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1, 2] }, versionSupport: true, codeDescriptionSupport: true, dataSupport: true },
        completion: { dynamicRegistration: true, contextSupport: true, insertTextMode: 2,
            completionItem: { snippetSupport: true, commitCharactersSupport: true, documentationFormat: markup, deprecatedSupport: true, preselectSupport: true,
                tagSupport: { valueSet: [1] }, insertReplaceSupport: true, resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
                insertTextModeSupport: { valueSet: [1, 2] }, labelDetailsSupport: true },
            completionList: { itemDefaults: ['commitCharacters', 'editRange', 'insertTextFormat', 'insertTextMode', 'data'] } },
        hover: { contentFormat: markup }, declaration: links, definition: links, typeDefinition: links, implementation: links, references: {},
        documentHighlight: {}, documentSymbol: { symbolKind: symbolKinds, hierarchicalDocumentSymbolSupport: true, tagSupport: { valueSet: [1] }, labelSupport: true },
        codeAction: { isPreferredSupport: true, disabledSupport: true, dataSupport: true, honorsChangeAnnotations: true, resolveSupport: { properties: ['edit', 'command'] },
            codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'refactor.extract', 'refactor.inline', 'refactor.rewrite', 'source', 'source.organizeImports'] } } },
        codeLens: {}, documentLink: { tooltipSupport: true }, formatting: {}, rangeFormatting: {}, onTypeFormatting: {},
        rename: { prepareSupport: true, prepareSupportDefaultBehavior: 1, honorsChangeAnnotations: true },
        foldingRange: { rangeLimit: 5000, lineFoldingOnly: false, foldingRangeKind: { valueSet: ['comment', 'imports', 'region'] }, foldingRange: { collapsedText: true } },
        selectionRange: {}, callHierarchy: {},
        semanticTokens: { requests: { range: true, full: { delta: true } }, formats: ['relative'], tokenTypes: ['namespace', 'type', 'class', 'enum', 'interface', 'variable', 'property', 'keyword', 'string', 'number', 'operator', 'function', 'event', 'parameter', 'comment', 'decorator', 'macro', 'struct', 'typeParameter', 'enumMember', 'method', 'modifier', 'regexp'],
            tokenModifiers: ['declaration', 'definition', 'deprecated', 'readonly'], overlappingTokenSupport: true, multilineTokenSupport: true },
        inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    },
    window: { workDoneProgress: true, showMessage: { messageActionItem: { additionalPropertiesSupport: true } }, showDocument: { support: true } },
    general: { positionEncodings: ['utf-16'], staleRequestSupport: { cancel: true, retryOnContentModified: [] } },
});

/** The same, and diagnostics are asked for. */
export const pulling = () => {
    const can = able();
    can.textDocument.diagnostic = { dynamicRegistration: true, relatedDocumentSupport: true };
    return can;
};

/** With what LSP 3.18 adds. */
export const newest = () => {
    const can = pulling();
    can.workspace.workspaceEdit.metadataSupport = true;
    can.workspace.workspaceEdit.snippetEditSupport = true;
    can.workspace.foldingRange = { refreshSupport: true };
    can.textDocument.completion.completionList.applyKindSupport = true;
    can.textDocument.codeLens = { resolveSupport: { properties: ['command'] } };
    can.textDocument.codeAction.documentationSupport = true;
    can.textDocument.codeAction.tagSupport = { valueSet: [1] };
    can.textDocument.rangeFormatting = { rangesSupport: true };
    can.textDocument.diagnostic = { ...can.textDocument.diagnostic, relatedInformation: true, tagSupport: { valueSet: [1, 2] }, codeDescriptionSupport: true, dataSupport: true, markupMessageSupport: true };
    return can;
};
