/** Explains a package to whoever finds it in thirty years, in both languages. */
export function readmeOf(facts: {
  organisation: string
  fonds: string
  year: number
  pieces: number
  vkey: string
}): string {
  const { organisation, fonds, year, pieces, vkey } = facts
  return `# 归档包 · Archive package

${organisation}（全宗 ${fonds}），${year} 年度，${pieces} 件。
${organisation} (fonds ${fonds}), ${year}, ${pieces} pieces.

## 内容 · What is inside

| 文件 file | 说明 | |
|---|---|---|
| manifest.json | 清单：每件的目录项，每个文件的 SHA-256 | manifest: catalogue fields of each piece, SHA-256 of each file |
| catalogue.csv, catalogue.xlsx | 归档文件目录 | the catalogue |
| pieces/档号/document.pdf | 盖章的公文（PDF/A）；外来公文是扫描件，可能是图片 | the sealed document (PDF/A); of one from outside its scan, a picture perhaps |
| pieces/档号/elements.json | 签发时封存的公文要素；外来公文是登记的内容 | the elements as they were frozen at the signature; of one from outside what was registered |
| pieces/档号/receipts.json | 送达、签收、办复等回执 | receipts of delivery |
| pieces/档号/record.json | 办理过程 | what was done, step by step |
| pieces/档号/attachments/ | 附件 | attached files |
| pieces/档号/ledger/ | 阳光账本回执，逐步证明 | receipts of the ledger, which prove each step |
| seal.json | 清单摘要已记入账本的证明 | proof that the digest of the manifest is in the ledger |
| seal.p7s | 单位电子印章对清单的签名（有效时才有） | the organisation's seal over the manifest, if it had a valid one |

## 核验 · How to verify

不需要本系统和网络，只要 Node.js 18 以上和单个文件 heliograph-verify.mjs（随平台发布，也可照公开的格式说明另写）：
Neither the system nor a network is needed, only Node.js 18 or newer and the one file heliograph-verify.mjs:

    node heliograph-verify.mjs <本包.zip 或解压后的文件夹 package.zip or unpacked folder> --key '${vkey}'

公钥请另行取得（账本说明页、公报），与上面的对照。
Take the key from somewhere else too (the page about the ledger, the gazette) and compare it with the one above.

核验程序也核对印章的签名：清单、证书、时间戳。要确认根证书，请另行取得并给出：
The verifier checks the seal as well: manifest, certificate, time stamp. To make sure of the root, get it from elsewhere:

    node heliograph-verify.mjs <本包 package> --key '${vkey}' --seals root.pem

也可用 openssl 核对 · openssl checks it too:

    openssl cms -verify -binary -inform DER -in seal.p7s -content manifest.json -noverify -out /dev/null
`
}
