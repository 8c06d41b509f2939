/** What the tests use of a package without types. */
declare module "fontkit" {
  type Font = {
    familyName: string;
    characterSet: number[];
    glyphForCodePoint(point: number): { id: number };
  };
  export function create(file: Uint8Array): Font;
}
