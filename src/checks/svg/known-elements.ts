/** Elements of SVG that draw, describe or arrange. Old ones that browsers pass over are inert and among them. */
export const KNOWN_ELEMENTS: ReadonlySet<string> = new Set(
  `
  svg g defs symbol use switch title desc metadata style view a
  path rect circle ellipse line polyline polygon image
  text tspan textPath tref
  linearGradient radialGradient meshgradient meshrow meshpatch mesh hatch hatchpath solidcolor solidColor stop
  pattern clipPath mask marker
  filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting
  feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage
  feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence
  animate animateColor animateMotion animateTransform mpath set
  font font-face font-face-src font-face-name font-face-format font-face-uri glyph missing-glyph hkern vkern
  altGlyph altGlyphDef altGlyphItem glyphRef color-profile cursor
  flowRoot flowRegion flowRegionExclude flowPara flowSpan flowLine flowDiv flowTref
  `
    .trim()
    .split(/\s+/),
);

/** Elements of SVG that act or bring other documents along, with what to do instead. */
export const ACTIVE_ELEMENTS: ReadonlyMap<string, string> = new Map([
  ['script', 'Remove it: a picture does not act.'],
  ['handler', 'Remove it: a picture does not act.'],
  ['listener', 'Remove it: a picture does not act.'],
  [
    'foreignObject',
    'Export the text as SVG text or paths, or the picture as PNG; in draw.io, turn off “Formatted text” and “Word wrap” of the labels; in Mermaid, set `htmlLabels: false`; in Figma, remove background blurs.',
  ],
  ...['iframe', 'embed', 'object', 'audio', 'video', 'canvas', 'source', 'track', 'discard'].map(
    (name) => [name, 'Remove it, or export the picture as PNG.'] as const,
  ),
]);

/** Namespaces whose elements browsers or XML tools act on wherever they stand. Others, such as Inkscape's, are inert. */
export const ACTIVE_NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/1999/xhtml', 'HTML'],
  ['http://www.w3.org/1998/Math/MathML', 'MathML'],
  ['http://www.w3.org/1999/XSL/Transform', 'XSLT'],
  ['http://www.w3.org/2001/XInclude', 'XInclude'],
  ['http://www.w3.org/2003/XInclude', 'XInclude'],
  ['http://www.w3.org/2001/xml-events', 'XML Events'],
  ['http://www.mozilla.org/xbl', 'XBL'],
  ['http://www.w3.org/ns/xbl', 'XBL'],
  ['http://www.mozilla.org/keymaster/gatekeeper/there.is.only.xul', 'XUL'],
  ['http://www.w3.org/2002/xforms', 'XForms'],
]);
