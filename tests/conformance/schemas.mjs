// JSON Schemas of every message of the protocol, made from the type definitions that the protocol's authors publish. Which
// type belongs to which method is read from the definitions as well, so that nothing here repeats the specification.
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { createGenerator } from 'ts-json-schema-generator';

const ts = createRequire(import.meta.url)('typescript');
const here = fileURLToPath(new URL('.', import.meta.url));

// What is no part of the protocol's list: our own requests, and the values of $/progress, which depend on their token.
const own = `
export interface GraphNode { id: string; name: string; layers: string[]; focus: boolean; foreign: boolean; uri: string; range: Range }
export interface GraphEdge { from: string; to: string; inCycle: boolean }
export interface GraphLayer { id: string; name: string; components: string[]; dependencies: string[] }
export interface Graph { root: string; nodes: GraphNode[]; edges: GraphEdge[]; layers: GraphLayer[] }
export interface Counts { terms: number; components: number; layers: number; decisions: number; assertions: number }
export interface Status { roots: { uri: string; files: number; counts: Counts }[]; files: number; counts: Counts; indexing: boolean }
export type WorkDone = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd;
`;

/** The types of parameters, results and partial results for each method, as text of the definitions. */
function methods(official) {
    const found = {};
    // Declared by the package, but not exported by it.
    const hidden = new Set(['DocumentDiagnosticReportProgress']);
    const names = new Set(['Range', 'WorkDoneProgressBegin', 'WorkDoneProgressReport', 'WorkDoneProgressEnd']);
    const mention = (node, source) => {
        const collect = (at) => {
            if (ts.isTypeReferenceNode(at) && ts.isIdentifier(at.typeName) && at.typeName.text !== 'Array') names.add(at.typeName.text);
            ts.forEachChild(at, collect);
        };
        collect(node);
        return [...names].some((name) => hidden.has(name) && names.delete(name)) ? undefined : node.getText(source);
    };
    for (const file of readdirSync(official).filter((name) => /^protocol.*\.d\.ts$/.test(name))) {
        const source = ts.createSourceFile(file, ts.sys.readFile(path.join(official, file)), ts.ScriptTarget.Latest, true);
        const visit = (node) => {
            if (ts.isModuleDeclaration(node) && node.body && ts.isModuleBlock(node.body)) {
                const types = {};
                for (const statement of node.body.statements) {
                    if (!ts.isVariableStatement(statement)) continue;
                    for (const { name, type } of statement.declarationList.declarations) types[name.text] = type;
                }
                const [method, type] = [types.method, types.type];
                if (method && ts.isLiteralTypeNode(method) && type && ts.isTypeReferenceNode(type)) {
                    const kind = type.typeName.getText(source);
                    const of = (index) => (type.typeArguments?.[index] ? mention(type.typeArguments[index], source) : undefined);
                    const entry = (found[method.literal.text] = {});
                    if (kind === 'ProtocolRequestType') Object.assign(entry, { params: of(0), result: of(1), partial: of(2) });
                    else if (kind === 'ProtocolRequestType0') Object.assign(entry, { result: of(0), partial: of(1) });
                    else if (kind === 'ProtocolNotificationType') Object.assign(entry, { params: of(0) });
                }
            }
            ts.forEachChild(node, visit);
        };
        visit(source);
    }
    found['$/progress'] = { params: '{ token: ProgressToken; value: any }' };
    found['$/logTrace'] = { params: 'LogTraceParams' };
    found['infraspec/graph'] = { result: 'Graph' };
    found['infraspec/status'] = { result: 'Status' };
    for (const name of ['ProgressToken', 'LogTraceParams']) names.add(name);
    return { found, names };
}

/** What checks a message: check(method, 'params' | 'result' | 'partial', value) gives a list of faults; knows(method). */
export function validators(library = 'vscode-languageserver-protocol') {
    const { found, names } = methods(path.join(here, 'node_modules', library, 'lib/common'));
    let text = `import type { ${[...names].join(', ')} } from '${library}';\n${own}`;
    const typeName = (method, part) => `${method.replace(/[^A-Za-z]/g, '_')}__${part}`;
    const built = { work_done__value: 'WorkDone' };
    for (const [method, parts] of Object.entries(found)) {
        for (const [part, type] of Object.entries(parts)) {
            // "never" and "void" say that there is no such thing; a result of void is null on the wire.
            if (type === undefined || type === 'never') continue;
            built[typeName(method, part)] = type.replace(/\bvoid\b/g, 'null');
        }
    }
    for (const [name, type] of Object.entries(built)) text += `export type ${name} = ${type};\n`;
    const folder = path.join(here, 'build', library);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'messages.ts'), text);
    writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({
        compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022', skipLibCheck: true, types: [] },
        files: ['messages.ts'],
    }));
    const schema = createGenerator({
        path: path.join(folder, 'messages.ts'), tsconfig: path.join(folder, 'tsconfig.json'), type: '*',
        skipTypeCheck: false, additionalProperties: false, topRef: true, encodeRefs: false,
    }).createSchema('*');
    writeFileSync(path.join(folder, 'schema.json'), JSON.stringify(schema, null, 1));
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addSchema(schema, 'protocol');
    const faults = (name, value) => {
        const check = ajv.getSchema(`protocol#/definitions/${name}`);
        if (!check) return [`the protocol has no ${name}`];
        return check(value) ? [] : check.errors.map((e) => `${e.instancePath || '(whole)'}: ${e.message} ${JSON.stringify(e.params)}`);
    };
    return {
        knows: (method) => method in found,
        check: (method, part, value) => faults(typeName(method, part), value),
        checkWorkDone: (value) => faults('work_done__value', value),
    };
}
