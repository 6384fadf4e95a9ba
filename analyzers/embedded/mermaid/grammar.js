// Mermaid flowcharts, as Mermaid 11 reads them. Where the two differ this grammar is the more lenient one: a chart that
// Mermaid draws must never be called broken. What the regular lexer cannot tell (arrows that reach over lines, where an
// identifier ends, comments) is in src/scanner.c.
/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

/** The text of a shape with its delimiters; no white space may stand before the first. */
const shape = ($, open, text, close) =>
  seq(
    token.immediate(open),
    field('label', choice(quoted($, $._text_behind), alias(text, $.text))),
    token.immediate(close),
  );

/** Mermaid lets plain text follow a string. */
const quoted = ($, text) => choice(seq($.string, optional(text)), seq($.markdown_string, optional(text)));

// Inside a tag Mermaid takes quotes for apostrophes.
const tag = /<[A-Za-z0-9_]+[^>"=\[\](){}|]*(="[^"]*"[^>"=\[\](){}|]*)+>/;

// What titles of subgraphs are made of, and values of styles: `--` and `:::` are no part of them.
const letter = '[^\\s\\[\\](){}|"<>,=~@;:\\-]"*';
const style_letter = '[A-Za-z0-9!#$%&\'*+`?\\\\_/.\\u0080-\\u{10FFFF}]"*';
const property_letter = '[A-Za-z0-9!#$%&\'*+.`?\\\\_/]"*';
const words = (letter, space) => {
  const dash = '(-|-?::?-?)';
  return `${dash}?${letter}((${dash}?${space})*${dash}?${letter})*${dash}?`;
};

module.exports = grammar({
  name: 'mermaid',

  externals: $ => [
    $._separator,
    $._end_of_text,
    $.comment,
    $.front_matter,
    $.identifier,
    $.link_id,
    $.arrow,
    $._thin_start,
    $._thick_start,
    $._dotted_start,
    $._thin_text,
    $._thick_text,
    $._dotted_text,
    $._error_sentinel,
  ],

  extras: $ => [/[ \t\f\v\u00A0\uFEFF]/, $.comment],

  rules: {
    flowchart: $ =>
      seq(repeat($._separator), optional(seq($.front_matter, repeat($._separator))), optional(seq($._header, repeat($._line)))),

    _header: $ =>
      seq(
        field('kind', choice('graph', 'flowchart', 'flowchart-elk')),
        field('direction', optional($.direction_name)),
        choice($._separator, $._end_of_text),
      ),
    direction_name: _ => choice('TB', 'TD', 'BT', 'RL', 'LR', 'BR', '<', '>', '^', 'v'),

    _line: $ =>
      choice(
        $._separator,
        seq($._statement, choice($._separator, $._end_of_text)),
        $.subgraph,
        $.direction,
        $.accessibility,
      ),

    _statement: $ =>
      choice($.chain, $.style, $.link_style, $.class_definition, $.class, $.click),

    // A, A --> B & C --> D
    chain: $ => seq($.nodes, repeat(seq($.link, $.nodes))),
    nodes: $ => seq($.node, repeat(seq(alias(/&[ \t]/, '&'), $.node))),
    node: $ =>
      seq(
        field('id', $.identifier),
        optional($._shape),
        optional(seq(token.immediate(':::'), field('class', alias($.identifier, $.class_name)))),
        optional($.properties),
      ),

    _shape: $ =>
      choice(
        $.rectangle, $.rounded, $.circle, $.double_circle, $.ellipse, $.stadium, $.subroutine, $.cylinder, $.diamond,
        $.hexagon, $.flag, $.slanted,
      ),
    rectangle: $ => choice(shape($, '[', $._text, ']'), shape($, new RegExp(`\\[\\|(-?${property_letter})+-?:(-?${property_letter})+-?\\|`), $._text, ']')),
    rounded: $ => shape($, '(', $._text, ')'),
    circle: $ => shape($, '((', $._text, '))'),
    double_circle: $ => shape($, '(((', $._text, ')))'),
    ellipse: $ => shape($, '(-', $._ellipse_text, '-)'),
    stadium: $ => shape($, '([', $._text, '])'),
    subroutine: $ => shape($, '[[', $._text, ']]'),
    cylinder: $ => shape($, '[(', $._text, ')]'),
    diamond: $ => shape($, '{', $._text, '}'),
    hexagon: $ => shape($, '{{', $._text, '}}'),
    flag: $ => shape($, '>', $._text, ']'),
    slanted: $ =>
      choice(
        shape($, '[/', $._slanted_text, '/]'),
        shape($, '[/', $._slanted_text, '\\]'),
        shape($, '[\\', $._slanted_text, '/]'),
        shape($, '[\\', $._slanted_text, '\\]'),
      ),

    _text: _ => token.immediate(prec(-1, repeat1(choice(/[^\[\](){}|"<]/, '<', tag)))),
    _text_behind: _ => token.immediate(prec(-1, /([^\[\](){}|"]|"")+/)),
    _slanted_text: _ =>
      token.immediate(prec(-1, seq(
        /[^\\\[\](){}\/"]|[\\\/]+[^\\\[\](){}\/]/,
        repeat(choice(/[^\\\[\](){}\/<]/, '<', tag, /[\\\/]+[^\\\[\](){}\/]/)),
      ))),
    _ellipse_text: _ =>
      token.immediate(prec(-1, seq(/[^()\[\]{}\-"]|-+[^()\[\]{}\-]/, repeat(/[^()\[\]{}\-]|-+[^()\[\]{}\-]/)))),

    string: $ => seq(token.immediate('"'), alias($._string_text, $.text), token.immediate('"')),
    _string_text: _ => token.immediate(prec(-1, seq(/[^"`<]|<|/, repeat(choice(/[^"<]/, '<', tag))))),
    markdown_string: $ =>
      seq(token.immediate('"`'), alias(token.immediate(prec(-1, /[^`"]+/)), $.text), token.immediate('`"')),

    // @{ shape: cyl, label: "Orders" }
    properties: _ => token.immediate(/@\{([^}"^]|"[^"]*")*\}/),

    link: $ =>
      seq(
        optional(field('id', $.link_id)),
        choice(
          seq($.arrow, optional($._piped_label)),
          seq(alias($._thin_start, $.arrow), field('label', choice(quoted($, $._thin_text), alias($._thin_text, $.text))), $.arrow),
          seq(alias($._thick_start, $.arrow), field('label', choice(quoted($, $._thick_text), alias($._thick_text, $.text))), $.arrow),
          seq(alias($._dotted_start, $.arrow), field('label', choice(quoted($, $._dotted_text), alias($._dotted_text, $.text))), $.arrow),
        ),
      ),
    _piped_label: $ =>
      seq('|', field('label', choice(quoted($, $._text_behind), alias($._text, $.text))), token.immediate('|')),

    subgraph: $ =>
      seq(
        field('open', choice('subgraph', seq(alias(/subgraph[ \t]+/, 'subgraph'), optional($._subgraph_title)))),
        $._separator,
        repeat($._line),
        field('close', 'end'),
      ),
    _subgraph_title: $ =>
      seq(
        choice(
          field('id', alias($._subgraph_id, $.subgraph_id)),
          seq(
            field('label', choice(alias($._spaced_string, $.string), alias($._spaced_markdown, $.markdown_string))),
            optional($._subgraph_id),
          ),
        ),
        optional(seq('[', field('label', choice(quoted($, $._text_behind), alias($._text, $.text))), token.immediate(']'))),
      ),
    _subgraph_id: _ => new RegExp(words(letter, '[ \\t]')),
    _spaced_string: $ => seq('"', alias($._string_text, $.text), token.immediate('"')),
    _spaced_markdown: $ =>
      seq('"`', alias(token.immediate(prec(-1, /[^`"]+/)), $.text), token.immediate('`"')),

    direction: _ => token(seq('direction', /[ \t]+(TB|TD|BT|RL|LR)[^\n\r]*/)),

    accessibility: _ =>
      token(choice(/accTitle\s*:\s*[^\n]*/, /accDescr\s*:\s*[^\n]*/, /accDescr\s*\{[^}]*\}/)),

    style: $ => seq('style', field('node', $.identifier), $._styles),
    link_style: $ => seq('linkStyle', choice(/default[ \t]+/, /[0-9]+(,[0-9]+)*[ \t]+/), $._styles),
    class_definition: $ => seq('classDef', field('class', alias($.identifier, $.class_name)), $._styles),
    class: $ => seq('class', field('nodes', $.identifier), field('class', alias($.identifier, $.class_name))),
    // fill:#f9f,stroke-width:4px
    _styles: $ => alias($._style_text, $.value),
    _style_text: _ => new RegExp(words(style_letter, '[, \\t]'), 'u'),

    click: $ => seq('click', field('node', alias(/[^\s]+/, $.identifier)), choice($._callback, $._link)),
    _callback: $ =>
      seq(
        choice(seq('call', /[^\s(";]+/, optional(/\([^)]*\)/)), /[^\s\[\](){}|"<>=~@;]+/),
        optional($._tooltip),
      ),
    _link: $ =>
      seq(optional('href'), $._tooltip, optional($._tooltip), optional(choice('_self', '_blank', '_parent', '_top'))),
    _tooltip: $ => alias($._spaced_string, $.string),
  },
});
