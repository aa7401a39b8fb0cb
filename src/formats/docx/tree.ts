import mammoth from 'mammoth'
import { DoubletakeError } from '../../model/errors.js'

/** A node of the tree mammoth reads a package to; only what is used here. */
export interface TreeNode {
  readonly type: string
  readonly children?: readonly TreeNode[]
  /** Text of a `text` node. */
  readonly value?: string
  /** Name of a `bookmarkStart`. */
  readonly name?: string
  /** Highlight of a `run`. */
  readonly highlight?: string | null
  readonly breakType?: string
  readonly checked?: boolean
  readonly noteType?: string
  readonly noteId?: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly isHeader?: boolean
}

/** A footnote or endnote. */
export interface Note {
  readonly body: readonly TreeNode[]
}

/** A whole document as mammoth reads it. */
export interface Tree {
  readonly children: readonly TreeNode[]
  readonly notes: { resolve(reference: TreeNode): Note | undefined }
}

/** Reads a package to mammoth's tree. Nothing outside the package is opened. */
export const readTree = async (bytes: Uint8Array): Promise<Tree> => {
  let tree: Tree | undefined
  const keep = (document: Tree): Tree => {
    tree = document
    return { ...document, children: [] }
  }
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: keep, externalFileAccess: false })
  } catch (error) {
    throw new DoubletakeError('corrupt', {}, { cause: error })
  }
  if (!tree) throw new DoubletakeError('corrupt')
  return tree
}
