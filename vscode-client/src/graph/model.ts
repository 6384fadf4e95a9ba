// The graph as the view draws it, and what the view and the extension say to each other. Plain data, without the editor.

export interface Place {
    readonly uri: string;
    readonly range: Range;
}

export interface Range {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
}

/** A component of this specification or of one that it extends; or what a dependency names that does not exist. */
export type NodeKind = 'component' | 'foreign' | 'unresolved';

export interface GraphNode {
    readonly id: string;
    readonly name: string;
    readonly kind: NodeKind;
    /** The names of the layers that hold it. */
    readonly layers: readonly string[];
    /** Where it is defined; for what is not defined, where it is named. */
    readonly place?: Place;
}

export interface GraphEdge {
    readonly from: string;
    readonly to: string;
    /** Part of a loop of dependencies. */
    readonly cycle: boolean;
}

export interface Graph {
    /** The specification's folder, as the server names it. */
    readonly root: string;
    readonly nodes: readonly GraphNode[];
    readonly edges: readonly GraphEdge[];
    /** The layers in the order of the architecture, also those that hold nothing. */
    readonly layers: readonly string[];
}

export type PictureFormat = 'svg' | 'png' | 'mermaid';

/** What the extension tells the view. */
export type ToView =
    | { readonly type: 'graph'; readonly title: string; readonly graph: Graph }
    /** The component that the cursor is in; none when it is in no component. */
    | { readonly type: 'light'; readonly id: string | undefined }
    | { readonly type: 'problem'; readonly text: string };

/** What the view tells the extension. */
export type FromView =
    | { readonly type: 'ready' }
    | { readonly type: 'open'; readonly id: string }
    /** `data` is text for SVG, base64 for PNG, nothing for Mermaid, which the extension asks the server for. */
    | { readonly type: 'export'; readonly format: PictureFormat; readonly data: string };
