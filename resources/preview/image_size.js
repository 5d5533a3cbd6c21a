// How large an image in a data: address is, before the browser unpacks it.
'use strict';

{
  const headerBytes = 1 << 16;

  // The first bytes of a data: address (RFC 2397); null when it holds none.
  function beginningOf(address) {
    const comma = address.indexOf(',');
    const isBase64 = /;\s*base64\s*$/i.test(address.slice(0, comma));
    const text = address.slice(comma + 1, comma + 1 + 4 * headerBytes);
    try {
      const plain = decodeURIComponent(text.replace(/%[^%]?$/, ''));
      const letters = plain.replace(/\s/g, '').slice(0, headerBytes).replace(/=+$/, '');
      const bytes = isBase64 ? atob(letters.slice(0, letters.length - letters.length % 4)) : plain;
      return Uint8Array.from(bytes, letter => letter.charCodeAt(0));
    } catch {
      return null;
    }
  }

  function sizeInJpeg(view) {
    for (let at = 2; at + 9 <= view.byteLength && view.getUint8(at) === 0xff;) {
      const marker = view.getUint8(at + 1);
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame)
        return view.getUint16(at + 7) * view.getUint16(at + 5);
      at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
    }
    return 0;
  }

  function sizeInWebp(view, kind) {
    const at = 12 + 8;
    if (kind === 'VP8X')
      return ((view.getUint32(at + 4, true) & 0xffffff) + 1) *
        ((view.getUint32(at + 6, true) >>> 8) + 1);
    if (kind === 'VP8L') {
      const bits = view.getUint32(at + 1, true);
      return ((bits & 0x3fff) + 1) * ((bits >>> 14 & 0x3fff) + 1);
    }
    return (view.getUint16(at + 6, true) & 0x3fff) * (view.getUint16(at + 8, true) & 0x3fff);
  }

  // Pixels that the image claims to have; 0 when it says none.
  function pixelsIn(bytes) {
    const view = new DataView(bytes.buffer);
    const text = (from, length) => String.fromCharCode(...bytes.subarray(from, from + length));
    if (text(1, 3) === 'PNG' && text(12, 4) === 'IHDR')
      return view.getUint32(16) * view.getUint32(20);
    if (text(0, 3) === 'GIF')
      return view.getUint16(6, true) * view.getUint16(8, true);
    if (text(0, 4) === 'RIFF')
      return sizeInWebp(view, text(12, 4));
    if (bytes[0] === 0xff && bytes[1] === 0xd8)
      return sizeInJpeg(view);
    const size = text(0, 1024).indexOf('ispe');
    return size < 0 ? 0 : view.getUint32(size + 8) * view.getUint32(size + 12);
  }

  // As app/page/image_size.cpp reads a file's header.
  galley.pixelsOf = address => {
    const bytes = beginningOf(address);
    try {
      return bytes ? pixelsIn(bytes) : 0;
    } catch {
      return 0;
    }
  };
}
true;
