import type { ProblemCode } from '../../model/errors.js'
import type { MessageData } from '../../model/finding.js'
import { fileSize } from '../size.js'
import type { Template } from '../table.js'

/** What was not finished when checking was stopped; the rest was. */
const left = (rules: unknown): string => (rules ? `此前核出的都已列出，没有核完的规则：${rules}。` : '')

/** What a request cannot be reconciled with. */
const CONFLICTS: Readonly<Record<string, string>> = {
  'key-used': '这个 Idempotency-Key 已用于另一个请求，请换一个再发。',
  'no-result': '这次核对还没有结束，或已被停止，没有结果可给。',
  ended: '这次核对已经结束。',
}

/** What is wrong with a request, where it is no field of it. */
const MALFORMED: Readonly<Record<string, string>> = {
  'no-file': '没有收到文件或文字，请选好文件再发送。',
  'not-json': 'Content-Type 写的是 JSON，请求体却不是完整的 JSON。',
}

/** What it is that is not there. */
const ABSENT: Readonly<Record<string, (data: MessageData) => string>> = {
  'no-export': ({ form, forms }) => `没有“${form}”这种导出格式，可用的有 ${forms}。`,
  'other-format': ({ format }) => `这种导出要用 .${format} 文件来做，这次核对的文件里没有。`,
  'no-earlier-draft': () => '这次核对的不是修改稿，没有前一稿可比。',
}

/** What refusals and problems say: what happened, and what to do about it. */
export const problems: Readonly<Record<ProblemCode, Template>> = {
  malformed: ({ reason, fields }) => MALFORMED[String(reason)] ?? `请求的写法有误${fields ? `（${fields}）` : ''}，请对照接口说明检查。`,
  unauthorized: '缺少访问密钥或密钥无效。',
  forbidden: '不允许这样做：请从本服务自己的页面和地址发出请求；用密钥的，请换有权限的密钥。',
  'not-found': data => ABSENT[String(data.reason)]?.(data) ?? '找不到所请求的内容，可能已被删除。',
  'method-not-allowed': '这个地址不支持这种请求方法。',
  'not-acceptable': '不能以所要求的格式给出结果，可用 JSON 或 HTML。',
  conflict: ({ reason }) => CONFLICTS[String(reason)] ?? '内容已被改动，请刷新后再试。',
  'precondition-failed': '内容在您打开之后已被改动，请刷新后再试。',
  'precondition-required': '请在 If-Match 中给出所依据的版本。',
  'too-large': ({ limit, actual }) =>
    `文件太大${actual ? `（${fileSize(Number(actual))}）` : ''}，上限是 ${fileSize(Number(limit))}。请拆分后再传。`,
  'unsupported-format': '这不是能读的文件。可以读 .txt、.docx 和 .pdf；旧版 .doc 请先另存为 .docx。',
  encrypted: '文件设有打开密码，读不了。请去掉密码后再传。',
  corrupt: '文件已损坏或不完整，读不了。请重新导出后再传。',
  'no-text-layer': '这份 PDF 的各页都是图片，没有可核对的文字。请先做文字识别（OCR），或上传原来的 Word 文件。',
  'archive-bomb': '文件解压后大得反常，已拒绝读取。',
  'too-complex': '文件结构过于复杂，已停止读取。请另存一份再试。',
  'out-of-time': ({ seconds, unfinished }) => `读取或核对超过 ${seconds} 秒，已停止。${left(unfinished)}请拆分后再传。`,
  'out-of-memory': ({ unfinished }) => `读取或核对占用内存过多，已停止。${left(unfinished)}请拆分后再传。`,
  empty: '文件里没有文字。',
  'too-many-requests': '请求太频繁，请稍后再试。',
  cancelled: '已取消。',
  internal: '程序内部出错，这份文件没有核对完。请把错误编号告诉管理员。',
  busy: '服务正忙，请稍后再试。',
  damaged: '保存核对结果的数据库有损坏，损坏的部分读不出来。请告诉管理员停下服务，放回数据库的备份。',
  'headers-too-large': ({ limit }) => `请求头超过了 ${fileSize(Number(limit))}。`,
  'no-space': '存放文件的磁盘已满，这次没有保存或改动。请清理磁盘后再试。',
  'detector-failed': ({ detector }) => `“${detector}”这一项核对出错，没有做完；其余各项不受影响。`,
  'pages-without-text': ({ pages }) => `第 ${pages} 页没有文字层（可能是扫描图片），这些页没有核对。`,
  'recognised-text': ({ pages }) => `第 ${pages} 页的文字是从扫描图片识别（OCR）出来的，个别字可能认错。`,
  'garbled-text': ({ pages }) => `第 ${pages} 页的字体没有注明字符编码，读出来是乱码，这些页没有核对。`,
  'tracked-changes': ({ insertions, deletions }) =>
    `文件带有修订痕迹（插入 ${insertions} 处，删除 ${deletions} 处）：按接受修订后的文字核对。`,
  'macros-ignored': '文件带有宏，已忽略，没有运行。',
  'hidden-text': ({ count }) => `文件带有 ${count} 处隐藏文字，已另作标记。`,
  'uncertain-encoding': ({ encoding }) => `文件没有注明编码，按 ${encoding} 读取，请留意是否有乱码。`,
  'undecodable-bytes': ({ count, encoding }) => `按 ${encoding} 读取时有 ${count} 处无法辨认的字节，已用 � 代替。`,
  'language-not-covered': '这份文件的文字不是中文或英文：只核对了重复段落和数字，没有做与语言有关的核对。',
  'partly-read': '文件只读出了一部分，读出的部分已核对。',
  unreadable: ({ reason }) => `文件打不开（${reason}）。`,
  'too-many-findings': ({ rule, count, shown }) =>
    `“${rule}”一项查出 ${count} 处，只列出其中最严重、最有把握的 ${shown} 处；请改好这些再核对一次。`,
  'too-many-figures': ({ count, most }) =>
    `全文有 ${count} 个可以互相比对的数字，超过 ${most} 个：每个数字只与最相近的几处比对，可能有前后不一致没有查出；请分成几部分再核对。`,
  'same-file': ({ name }) => `与 ${name} 是同一个文件，字节完全相同；核对结果见该处。`,
}
