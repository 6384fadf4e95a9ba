// The page of the graph view. Scripts run only with the nonce; nothing is fetched from anywhere; styles are set by the script.

export function pageHtml(script: string, nonce: string): string {
    const policy = `default-src 'none'; script-src 'nonce-${nonce}'; img-src data:;`;
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dependency Graph</title>
</head>
<body>
<header>
<details><summary>Layers</summary><div class="menu" id="layers" role="group" aria-label="Layers that are shown"></div></details>
<button id="focus" aria-pressed="false" title="Show one component with what it depends on and what depends on it (F)">Focus</button>
<input id="search" type="search" placeholder="Find a component" aria-label="Find a component">
<button id="farther" class="right" title="Smaller (-)" aria-label="Smaller">−</button>
<button id="closer" title="Larger (+)" aria-label="Larger">+</button>
<button id="fit" title="Show everything (0)">Fit</button>
<details><summary>Export</summary><div class="menu">
<button data-export="svg">SVG picture</button>
<button data-export="png">PNG picture</button>
<button data-export="mermaid">Mermaid text</button>
</div></details>
</header>
<main>
<svg id="drawing" role="group" aria-label="Dependency graph"></svg>
<div id="note" class="note" role="status">Waiting for the server…</div>
</main>
<footer>
<span data-key="cycle"><span class="key cycle"></span>part of a cycle</span>
<span data-key="unresolved"><span class="key unresolved"></span>names nothing</span>
<span data-key="foreign"><span class="key foreign"></span>of another specification</span>
<span>Arrow keys follow dependencies, Enter opens, F focuses</span>
<span id="live" class="live" role="status" aria-live="polite"></span>
</footer>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>
`;
}
