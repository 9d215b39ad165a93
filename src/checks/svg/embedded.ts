/** The address of a picture that is embedded in another, with its bytes as Base64; of an address without white space. */
export const EMBEDDED_PICTURE =
  /^data:image\/(?:png|jpe?g|gif|webp|avif)(?:;[\w-]+=[\w-]+)*;base64,([a-z\d+/]*=*)$/i;

/** An embedded font, as style sheets name it. */
export const EMBEDDED_FONT =
  /^data:(?:font\/[\w.+-]+|application\/(?:x-)?font-[\w.+-]+|application\/(?:vnd\.ms-fontobject|octet-stream))[;,]/i;
