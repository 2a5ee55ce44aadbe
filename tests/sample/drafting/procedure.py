"""A draft is sent for review and adopted once the answer is there: how two procedures hand over to each other."""

from fazhi.spine.access import Role
from fazhi.spine.actions import relay_step
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Procedure, Send, Step, Tell, Template
from fazhi.spine.registry import register
from tests.sample.drafting.models import DraftAnswer, DraftBallot, DraftPaper, PaperReview

REVIEW, DRAFT, LINK = "sample.review", "sample.draft", "review"


def justice(context):
    return Organ.objects.filter(kind=Organ.Kind.JUSTICE).first()


def found_sound(context) -> str:
    answers = context.rows(DraftAnswer)
    return "" if answers and answers[-1].result == "sound" else "尚未通过审查（样例办法第3条）"


def nothing_open(context) -> str:
    return "" if all(review.is_closed for review in context.sent(LINK)) else "审查尚未办结（样例办法第2条）"


def replaces_the_old(context, event) -> None:
    """Drafts of the same name that an organ had adopted before give way."""
    matter = context.matter
    for old in DraftPaper.objects.filter(name=context.record.name, matter__organ=matter.organ, matter__state="adopted"):
        if old.pk != matter.pk:
            relay_step(old.matter, "replaced", cause=matter, by=event.by, on=event.on)


register(
    Procedure(
        code=DRAFT, id="", name="送审稿", record=DraftPaper, basis="样例办法", number="{mark}稿〔{year}〕{n}号",
        opens="drafting", closes={"dropped", "replaced"}, title="{name}",
        states={
            "drafting": "起草中", "reviewing": "审查中", "adopted": "已通过", "dropped": "已放弃", "replaced": "已被替代",
        },
        open_by=(Role.CLERK, Role.LIAISON), open_fields=("name", "text"), open_optional=("text",),
        links={LINK: "审查", "part": "分篇审查", "related": "相关"},
        steps=(
            Step(
                "submit", "送审", "drafting", "reviewing", by=(Role.CLERK, Role.LIAISON), basis="样例办法第1条",
                needs=(nothing_open,), sends=(
                    Send(REVIEW, LINK, justice, {
                        "subject": lambda c: c.record.name, "text": lambda c: c.record.text,
                        "requester": lambda c: c.matter.organ,
                    }),
                ),
            ),
            Step(
                "part", "分篇送审", "drafting", "", by=(Role.CLERK, Role.LIAISON), basis="样例办法第1条", sends=(
                    Send(REVIEW, "part", justice, {
                        "subject": lambda c: c.each, "requester": lambda c: c.matter.organ,
                    }, each=lambda c: c.record.text.split()),
                ),
            ),
            Step(
                "answered", "收到审查意见", "reviewing", "drafting", by=(), basis="样例办法第2条", relayed=True, adds=DraftAnswer,
                optional=("points",), issues=("note",),
            ),
            Step(
                "press", "催办审查", "reviewing", "", by=(Role.CLERK, Role.LIAISON), basis="样例办法第2条", local=True,
                tells=(Tell(REVIEW, LINK, "pressed"),),
            ),
            Step(
                "vote", "表决", "drafting", "", by=(Role.CLERK, Role.LIAISON), basis="样例办法第3条", adds=DraftBallot,
                anonymous=True,
            ),
            Step(
                "adopt", "通过", "drafting", "adopted", by=(Role.CLERK, Role.LIAISON), basis="样例办法第3条",
                stamp="adopted_on", needs=(found_sound,), after=(replaces_the_old,),
            ),
            Step("replaced", "被新稿替代", "adopted", "replaced", by=(), basis="样例办法第4条", relayed=True),
            Step("drop", "放弃", ("drafting", "reviewing"), "dropped", by=(Role.CLERK, Role.LIAISON), basis="样例办法第4条"),
        ),
        limits=(),
        templates=(
            Template("note", "审查意见收文单", "{mark}收〔{year}〕{n}号", "{{ record.name }}：{{ row.result }}", "样例办法第2条"),
        ),
    )
)  # fmt: skip

register(
    Procedure(
        code=REVIEW, id="", name="送审稿审查", record=PaperReview, basis="样例办法", number="{mark}审〔{year}〕{n}号",
        opens="received", closes={"concluded"}, title="{subject}", states={"received": "已收到", "concluded": "已办结"},
        open_by=(Role.REVIEWER,), ask_by=(Role.LIAISON,), asks="requester", open_fields=("subject", "text", "requester"), open_optional=("text",),
        parties={"requester": "requester"}, capacities={"requester": "送审单位"},
        steps=(
            Step("pressed", "收到催办", "received", "", by=(), basis="样例办法第2条", relayed=True, local=True),
            Step(
                "conclude", "出具审查意见", "received", "concluded", by=Role.REVIEWER, basis="样例办法第2条",
                fields=("result", "points"), stamp="given_on", issues=("opinion",), tells=(
                    Tell(DRAFT, LINK, "answered", detail={
                        "result": lambda c: c.record.result, "points": lambda c: c.record.points,
                    }),
                ),
            ),
        ),
        limits=(Limit("review", "审查", 5, Unit.WORKING_DAY, "open", {"conclude"}, "样例办法第2条"),),
        templates=(
            Template("opinion", "审查意见书", "{mark}审意〔{year}〕{n}号", "{{ record.subject }}", "样例办法第2条",
                     to="{{ record.requester }}"),
        ),
    )
)  # fmt: skip
