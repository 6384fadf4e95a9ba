[ "graph" "flowchart" "flowchart-elk" "subgraph" "end" "style" "linkStyle" "classDef" "class" "click" ] @keyword
(direction) @keyword
(direction_name) @constant
(comment) @comment
(front_matter) @comment
(node id: (identifier) @variable)
(subgraph_id) @module
(class_name) @type
(link_id) @label
(arrow) @operator
(text) @string
(properties) @attribute
(accessibility) @string.special
(value) @string.special
