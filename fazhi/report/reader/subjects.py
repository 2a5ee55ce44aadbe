"""Names what a figure counts, from the words around the number."""
import re
from dataclasses import dataclass

from .units import MONEY, NAMED, RATES
from .words import any_of

VERBS = (
    "开展 进行 组织 召开 举办 受理 办理 审理 审结 办结 审查 审核 制定 印发 出台 发布 公布 公开 发放 建立 设立 建成 成立 配备 聘请 选聘 调解 化解 排查 处置 处理 查处 立案 检查 抽查 "
    "培训 轮训 覆盖 提供 提出 出具 接待 接受 解答 回应 答复 办复 承办 承接 落实 完成 推进 推动 实施 参与 参加 审议 研究 听取 发现 整改 督促 发出 制发 下发 下达 收到 征求 梳理 清理 "
    "废止 修订 修改 保留 宣布 评查 评选 评估 培育 创建 新建 新增 新创 选派 派驻 入驻 进驻 指派 签订 签约 履行 纳入 上线 惠及 受益 挽回 追回 减免 免除 罚没 处罚 处以 抽取 维护 注销 申领 "
    "更换 换发 打掉 侦破 破获 追责 移送 备案 报备 报送 编制 公示 采纳 采集 走访 服务 帮助 解决 拨付 兑现 清偿 支付 压缩 取消 下放 承诺 调整 认定 命名 获评 获得 荣获 入选 通过 涉及 达成 "
    "设置 开设 讲授 举行 开放 开通 建有 拥有 累计 共有 现有 实现 确定 出庭 应诉 化解 督办 督查 督察 巡察 约谈 通报 曝光 送达 执行 结案 撤销 驳回 终止 维持 确认 拍摄 制作 推送 刊发 播放 张贴 悬挂 "
    "推广 收集 征集 评议 测评 考核 参训 参学 参考 述法 点评 作出 监测 抽检 抽样 检测 销毁 没收 取缔 关停 责令 停业 吊销 巡查 巡逻 出动 派出 投入 安置 帮扶 教育 解除 援助 代理 答疑 咨询 宣讲 "
    "宣传 设立 聘任 任命 招录 录用 交办 转办 分办 流转 归集 调用 共享 减少 缩减 精简 压减 汇编 撰写 录制 发表 登记 注册 核发 颁发 审批 许可 核准 兑付 化解 约见 旁听 观摩 学习 集中 交流 下沉 赋予 配置 构建 打造 形成 探索 召集 "
    "邀请 引导 指导 支持 协助 配合 依托 围绕 聚焦 针对 利用 采取 采用 通过 结合 重新 规范 加强 强化 深化 优化 完善 健全 提升 提高 确保 保障 促进 运用 坚持 贯彻 建设"
).split()
VERB = any_of(VERBS)
HEAD_VERB = re.compile(rf"(?:{VERB}|对|将|把|为|向|由|以|经|被|使)(?:{VERB})?(?:了|出|至|到)?")
VERB_AT = re.compile(rf"(?:{VERB}|正常|均|已|全部|进|上了|受)")
BEGINS = re.compile(
    r"^[、,，\s和及与]*(?:(?:其中|同时|并且|并|另外|此外|目前|现|截至目前|截至[^,，]{0,12}|截止[^,，]{0,12}|20\d\d年(?:度|以来|末|底)?|今年以来|今年|本年度|全年|年内|年度|以来|上线以来|先后|已经|已|均|还|"
    r"我[县市区镇乡]|累计|共计|合计|总计|共|依法|及时|分别|一年来|新|中|期间|年初|年末|年底|一共|总共|大力|积极|扎实|切实|持续|深入|广泛|全面|认真|重点|主动)(?![评建设办报有增创型]))*")
ENDS = re.compile(r"(?:[、和及与]|(?:分别)?(?:为|是|达到了?|高达|多达|升至|降至|提升至|提高到|提高至|提升到|下降到|下降至|达|有|共计|共|总计|合计|累计|约|近|逾|超过|超|突破|各|仅|了|出|至|在|占|数量|数|:|：|\s|等|大约|将近|接近|上))+$")
MIDDLE = re.compile(r"(?<=[\u4e00-\u9fff”’）)])(?:共计|累计|共|均|已|合计|总计)(?=[\u4e00-\u9fff])(?!享|同|产|建|商|治|青|赢|识)")
FILLERS = re.compile(r"各类|有关|相关|各种|工作中|了(?=[\u4e00-\u9fff])")
AGENT = re.compile(
    r"^(.{0,22}?(?:顾问|律师|组织|委员会|调委会|部门|单位|机关|负责人|负责同志|领导|副市长|副县长|县长|市长|区长|司法所|司法局|法院|检察院|中心|工作室|党组|常务会议?|常委会(?:会议)?|干部|人员|工作站|公安局|监管局|执法局|窗口|热线|队伍))"
    rf"(?=(?:共计|累计|共|均|已|先后|全年|依法|积极)*(?:{VERB}|对|为))")
RATE_NAME = re.compile(r"^.{0,8}?率(?:均|分别|已)?$")
CHANGE = re.compile(r"(?:同比|环比|较(?:去|上)年(?:同期)?|比(?:去|上)年(?:同期)?|较\d{4}年|比\d{4}年)(?:分别|均|,)?(?:上升|下降|增长|降低|提高|减少|增加|提升|回落|下跌|上涨)?|(?:上升|下降|增长|降低|提高|减少|增加|提升)(?:了)?$")
BARE = re.compile(r"^(?:其中)?(?:的|决定|宣布)?(?:保留|废止|失效|修订|修改|办结|审结|结案|驳回|撤销|维持|败诉|胜诉|调解成功|成功|达成|采纳|整改|完成整改|已整改|受理|不予受理|终止|和解|调解|撤回|直接纠错|纠错|确认违法|答复|按期办结|继续有效|化解|立案|移送|责令.{2,6}|其他.{0,4}|宣布失效|结案|处罚|罚款|罚没|金额|涉案金额|国家级|省级|市级|县级|[省市县]级)的?$")
VAGUE = re.compile(r"^(?:共|累计|并|现场|督促|查摆)?(?:查摆|发现|提出|整改|解决|出具|反馈|收集|征集|处置|形成|下发|发出|制发|印发|移送|查找|排查|督促整改|指出|梳理|采纳|收到|参加|参与|参训|培训|受训|覆盖|惠及|发放|接受|解答|受教育|现场).{0,9}$")
QUOTED = "\ue000"
NOUN_END = re.compile(r"的|,|，")


@dataclass(slots=True)
class Said:
    """What has been said so far in the sentence, and later figures leave out."""
    agent: str = ""
    object: str = ""
    before: str = ""


def clean(words):
    words = BEGINS.sub("", words, count=1)
    words = ENDS.sub("", words)
    return FILLERS.sub("", MIDDLE.sub("", words))


def object_of(words):
    """受理行政复议案件 → 行政复议案件"""
    found = HEAD_VERB.match(words)
    if found and len(words) - found.end() >= 3:
        return words[found.end():]
    return words


def after_noun(words, unit, said):
    """The number stands after what it counts: 受理行政复议案件208件."""
    core = clean(words)
    if not core:
        return (said.agent + said.object) + NAMED.get(unit, unit + "数")
    if unit in RATES:
        return _rate(core, said)
    if BARE.match(core) or core in ("金额", "涉案金额"):
        core = said.object + core.removesuffix("的")
    elif VAGUE.match(core) and said.before:
        core = _joined(said.before, core)
    if said.agent and not core.startswith(said.agent) and said.agent not in core:
        core = said.agent + core
    said.object = object_of(core) if not BARE.match(core) else said.object
    return core + ending(core, unit)


def _joined(before, core):
    lead = object_of(clean(before))
    lead = re.sub(r"^.*(?:对|依托|以)", "", lead)[-14:]
    return core if lead[:4] in core else lead + core


def ending(core, unit):
    name = NAMED.get(unit, unit + "数")
    if unit in MONEY:
        return "" if core.endswith(("金额", "资金", "款", "额", "损失")) else name
    if core.endswith(("事项", "数", "人次", "场次")) and unit in ("项", "个"):
        return "数"
    return "" if core.endswith(name) else name


def _rate(core, said):
    change = CHANGE.search(core)
    if change:
        what = core[:change.start()].strip("，, 分别")
        if not what:
            what = said.object
        return what + core[change.start():].replace("分别", "") + "幅度"
    if RATE_NAME.match(core) and len(core) <= 7 and said.object:
        core = said.object + core
    else:
        said.object = re.sub(r"[^的案件]{2,5}率$", "", core) or core
    return core


def before_noun(lead, words, unit, said):
    """The number stands before what it counts: 组织65家单位开展述法."""
    lead = clean(lead)
    found = VERB_AT.search(words, 2)
    noun, rest = (words[:found.start()], words[found.start():]) if found else (words, "")
    noun = noun.strip(" 、和及与的")
    of = noun.find("的")
    if of > 0 and not rest:
        noun, rest = noun, ""
    counted = NAMED["人"] if unit in ("名", "人", "位") else "数"
    lead = re.sub(r"^(?:对|在|组织|由|全[县市区镇]|对全[县市区镇]|实现全[县市区镇]|由全[县市区]).{0,1}$", "", lead)
    if rest:
        rest = clean(rest)
        return f"{rest}的{noun}{counted}"
    if not lead and said.before:
        lead = ""
    return f"{lead}{noun}{counted}"
