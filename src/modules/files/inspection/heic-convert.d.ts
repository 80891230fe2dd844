declare module 'heic-convert' {
  /** libheif in WebAssembly; answers the bytes of the converted picture. */
  // biome-ignore lint/style/noDefaultExport: heic-convert exports it so
  export default function convert(wanted: {
    readonly buffer: Uint8Array
    readonly format: 'JPEG' | 'PNG'
    /** 0 to 1 */
    readonly quality: number
  }): Promise<ArrayBuffer>
}
