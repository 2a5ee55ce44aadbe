"""A draw goes its whole way through the actions; what must not happen is refused; what is changed by hand is noticed."""

from datetime import date, datetime

import pytest

from fazhi.spine.access import Role
from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.certificate import seal
from fazhi.spine.draws.rights import State, public, readable
from fazhi.spine.draws.verification import verify
from fazhi.spine.draws.words import CHINA, Candidate, Exclusion, Ground, PairExclusion, Pairing, Share
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Draw
from fazhi.spine.verify import breaks

DAY = date(2026, 11, 20)
SOURCE = "2026-11-20 福彩双色球第2026134期开奖号码"
SEED = "03 07 12 18 25 31 09"


def at(hour, minute=0):
    return datetime(2026, 11, 20, hour, minute, tzinfo=CHINA)


KNOWN = at(14)


@pytest.fixture
def cast(county):
    """Who holds the draw (clerk), who witnesses it (reviewer, police), all with posts."""
    return county.people


def candidates(count, stratum="", start=1):
    return [Candidate(f"K{n:03}", f"案卷{n}", stratum) for n in range(start, start + count)]


@pytest.fixture
def planned(county, cast):
    """A draw of 3 out of 10, everything said, not yet frozen."""

    def made(number=3, count=10, **more):
        clerk = cast["clerk"]
        draw = planning.plan_draw(
            organ=county["justice"],
            by=clerk,
            on=DAY,
            title="案卷评查抽取",
            purpose="2026年案卷评查",
            basis="年度评查方案",
        )
        draw = planning.describe(
            draw, by=clerk, on=DAY, title=draw.title, purpose=draw.purpose, basis=draw.basis, seed_source=SOURCE,
            seed_known_at=KNOWN, seed_outcomes=17_721_088, **more,
        )  # fmt: skip
        draw = planning.set_pool(draw, candidates=candidates(count), source="测试名单", by=clerk, on=DAY)
        return planning.set_shares(draw, shares=[Share(number=number)], by=clerk, on=DAY)

    return made


@pytest.fixture
def frozen(planned, cast):
    return actions.freeze(planned(), by=cast["clerk"], on=DAY, at=at(9))


def two(cast):
    return [Present(cast["reviewer"], unit="县司法局"), Present(cast["police"], unit="县公安局法制大队")]


def seeded(draw, cast, witnesses=None):
    return actions.enter_seed(draw, seed=SEED, witnesses=witnesses or two(cast), by=cast["clerk"], on=DAY, at=at(14, 5))


def drawn(draw, cast):
    draw = seeded(draw, cast)
    for name in ("reviewer", "police"):
        draw = actions.confirm(draw, seed=SEED, by=cast[name], on=DAY, at=at(14, 10))
    return draw


def chosen(draw):
    return [place["id"] for place in draw.certificate["result"]["added"]]


def test_the_whole_way(frozen, cast):
    assert frozen.state == State.FROZEN and len(frozen.frozen_hash) == 64 and list(public()) == [frozen]
    draw = seeded(frozen, cast)
    assert draw.certificate is None and draw.state == State.FROZEN
    draw = actions.confirm(draw, seed="03,07,12,18,25,31+09", by=cast["reviewer"], on=DAY, at=at(14, 6))
    assert draw.certificate is None and draw.state == State.FROZEN  # one witness is not enough
    draw = actions.confirm(draw, seed=SEED, by=cast["police"], on=DAY, at=at(14, 7))
    assert draw.state == State.DRAWN and len(chosen(draw)) == 3 and draw.drawn_on == DAY
    assert verify(draw.certificate) == []
    draw = actions.publish(draw, by=cast["clerk"], on=DAY)
    assert draw.state == State.PUBLISHED and not list(breaks())
    assert [event.code for event in draw.chain.events.all()] == [
        "plan", "describe", "pool", "shares", "freeze", "seed", "confirm", "confirm", "draw", "publish",
    ]  # fmt: skip


def test_the_same_again_gives_the_same(planned, cast):
    """The result follows from the frozen plan and the seed alone: nothing of the moment or the order of entry goes in."""
    draw = drawn(actions.freeze(planned(), by=cast["clerk"], on=DAY, at=at(9)), cast)
    from fazhi.spine.draws.drafts import plan_of
    from fazhi.spine.draws.holding import hold

    assert list(hold(plan_of(draw), SEED).drawn) == chosen(draw)


def test_nothing_is_frozen_half_planned(county, cast):
    draw = planning.plan_draw(
        organ=county["justice"], by=cast["clerk"], on=DAY, title="抽取", purpose="评查", basis="方案"
    )
    with pytest.raises(NotAllowed) as refusal:
        actions.freeze(draw, by=cast["clerk"], on=DAY, at=at(9))
    assert refusal.value.reasons == ["还没有确定名单", "还没有写明种子来源和公开的时间"]


def test_the_pool_is_frozen_before_the_seed_is_known(planned, cast):
    with pytest.raises(NotAllowed, match="必须在种子公开之前冻结"):
        actions.freeze(planned(), by=cast["clerk"], on=DAY, at=at(14))


def test_nothing_changes_after_the_freeze(frozen, cast):
    clerk = cast["clerk"]
    for change in (
        lambda: planning.set_pool(frozen, candidates=candidates(11), source="别的", by=clerk, on=DAY),
        lambda: planning.set_shares(frozen, shares=[Share(number=4)], by=clerk, on=DAY),
        lambda: planning.exclude(frozen, exclusion=Exclusion("K001", Ground.DECLARED, "", "王经办"), by=clerk, on=DAY),
        lambda: planning.set_officers(frozen, pairings=[], by=clerk, on=DAY),
        lambda: planning.describe(
            frozen, by=clerk, on=DAY, title="改名", purpose="改", basis="改", seed_source="改", seed_known_at=KNOWN
        ),
        lambda: actions.freeze(frozen, by=clerk, on=DAY, at=at(10)),
    ):
        with pytest.raises(NotAllowed, match="抽取名单已冻结，不能"):
            change()
    assert frozen.chain.events.count() == 5


def test_what_is_shown_of_a_frozen_draw_is_what_is_kept_whatever_the_order_it_was_given_in(planned, cast):
    draw = planned()
    for name in ("K009", "K002", "K005"):
        given = Exclusion(name, Ground.OTHER, "不在评查范围", "县司法局")
        draw = planning.exclude(draw, exclusion=given, by=cast["clerk"], on=DAY)
    officers = tuple(Candidate(f"P{n}", f"评查员{n}", "") for n in (3, 1, 2))
    pairings = [Pairing(name, officers) for name in ("第二组", "第一组")]
    draw = planning.set_officers(draw, pairings=pairings, by=cast["clerk"], on=DAY)
    draw = actions.freeze(draw, by=cast["clerk"], on=DAY, at=at(9))
    assert [no["candidate"] for no in draw.summary["exclusions"]] == ["K002", "K005", "K009"]
    assert not list(breaks())


def test_no_seed_before_the_freeze_nor_before_it_is_known(planned, cast):
    draw = planned()
    with pytest.raises(NotAllowed, match="抽取准备中，不能录入种子"):
        seeded(draw, cast)
    draw = actions.freeze(draw, by=cast["clerk"], on=DAY, at=at(9))
    with pytest.raises(NotAllowed, match="种子要到2026-11-20 14:00才公开"):
        actions.enter_seed(draw, seed=SEED, witnesses=two(cast), by=cast["clerk"], on=DAY, at=at(13, 59))


@pytest.mark.parametrize("who", ["one", "drawer", "twice", "unnamed"])
def test_two_witnesses_who_had_no_part_in_it(frozen, cast, who):
    witnesses = {
        "one": two(cast)[:1],
        "drawer": [Present(cast["clerk"], unit="县司法局"), *two(cast)[:1]],
        "twice": [two(cast)[0]] * 2,
        "unnamed": [two(cast)[0], Present(name="", unit="县纪委监委")],
    }[who]
    with pytest.raises(BadInput) as refusal:
        seeded(frozen, cast, witnesses)
    words = {"one": "应当有2名见证人", "drawer": "不能做见证人", "twice": "应当有2名见证人", "unnamed": "要写明姓名"}[
        who
    ]
    assert words in str(refusal.value)
    assert Draw.objects.get().seed == "" and not frozen.witnesses.exists()


def test_who_planned_it_is_no_witness_of_another_s_seed(frozen, cast):
    with pytest.raises(BadInput, match="王经办参与了组织本次抽取"):
        actions.enter_seed(
            frozen, seed=SEED, witnesses=[Present(cast["clerk"], unit="县司法局"), two(cast)[1]], by=cast["reviewer"],
            on=DAY, at=at(14, 5),
        )  # fmt: skip


def test_only_named_witnesses_confirm_once_and_what_they_saw(frozen, cast):
    draw = seeded(frozen, cast)
    with pytest.raises(NotAllowed, match="您不是本次抽取的见证人"):
        actions.confirm(draw, seed=SEED, by=cast["head"], on=DAY, at=at(14, 6))
    with pytest.raises(NotAllowed, match="您不是本次抽取的见证人"):
        actions.confirm(draw, seed=SEED, by=cast["clerk"], on=DAY, at=at(14, 6))
    with pytest.raises(BadInput, match="与录入的种子不一致"):
        actions.confirm(draw, seed="03 07 12 18 25 31 10", by=cast["police"], on=DAY, at=at(14, 6))
    actions.confirm(draw, seed=SEED, by=cast["police"], on=DAY, at=at(14, 6))
    with pytest.raises(NotAllowed, match="您已经确认过"):
        actions.confirm(draw, seed=SEED, by=cast["police"], on=DAY, at=at(14, 7))
    assert Draw.objects.get().certificate is None


def test_witnesses_from_outside_are_recorded_by_a_second_account(frozen, cast):
    outside = [Present(name="孙代表", unit="县人大代表"), Present(name="钱公证", unit="云岚公证处公证员")]
    draw = seeded(frozen, cast, outside)
    first, second = draw.witnesses.all()
    with pytest.raises(NotAllowed, match="须由另一个账号记录"):
        actions.record_confirmation(draw, witness=first.pk, words="签字", by=cast["clerk"], on=DAY, at=at(14, 6))
    with pytest.raises(BadInput, match="以什么确认"):
        actions.record_confirmation(draw, witness=first.pk, words=" ", by=cast["head"], on=DAY, at=at(14, 6))
    for one in (first, second):
        draw = actions.record_confirmation(
            draw, witness=one.pk, words="在见证笔录上签字", by=cast["head"], on=DAY, at=at(14, 6)
        )
    assert draw.state == State.DRAWN
    assert draw.certificate["seed"]["witnesses"][1] == {
        "name": "钱公证", "unit": "云岚公证处公证员", "role": "在场见证，由张局长记录",
    }  # fmt: skip


def test_a_wrong_typing_is_corrected_before_anybody_confirms_and_never_after(frozen, cast):
    draw = seeded(frozen, cast)
    right = "03 07 12 18 25 31 10"
    draw = actions.correct_seed(draw, seed=right, reason="蓝球看错", by=cast["clerk"], on=DAY, at=at(14, 6))
    event = draw.chain.events.last()
    assert (event.payload["was"], event.payload["seed"], event.note) == (SEED, right, "蓝球看错")
    with pytest.raises(NotAllowed, match="您是见证人，不能更正种子"):
        actions.correct_seed(draw, seed=SEED, reason="再改", by=cast["reviewer"], on=DAY, at=at(14, 7))
    draw = actions.confirm(draw, seed=right, by=cast["police"], on=DAY, at=at(14, 7))
    with pytest.raises(NotAllowed, match="陈联络已经确认种子，不能再更正"):
        actions.correct_seed(draw, seed=SEED, reason="再改", by=cast["clerk"], on=DAY, at=at(14, 8))
    draw = actions.confirm(draw, seed=right, by=cast["reviewer"], on=DAY, at=at(14, 9))
    assert draw.certificate["seed"]["value"] == right
    with pytest.raises(NotAllowed, match="抽取已抽取，不能更正种子"):
        actions.correct_seed(draw, seed=SEED, reason="再改", by=cast["clerk"], on=DAY, at=at(14, 10))


def test_there_is_no_second_result(frozen, cast):
    draw = drawn(frozen, cast)
    with pytest.raises(NotAllowed, match="不能录入种子"):
        actions.enter_seed(draw, seed="1 2 3 4 5 6", witnesses=two(cast), by=cast["clerk"], on=DAY, at=at(15))
    with pytest.raises(NotAllowed, match="不能见证确认"):
        actions.confirm(draw, seed=SEED, by=cast["police"], on=DAY, at=at(15))
    with pytest.raises(NotAllowed, match="不能冻结名单"):
        actions.freeze(draw, by=cast["clerk"], on=DAY, at=at(15))


def test_more_are_drawn_without_reshuffling_and_one_falls_out(frozen, cast):
    draw = drawn(frozen, cast)
    first = chosen(draw)
    draw = actions.extend(draw, stratum="", number=2, words="评查量不足", by=cast["clerk"], on=DAY, at=at(15))
    draw = actions.replace_candidate(
        draw, candidate=first[0], ground=Ground.CLOSED, words="案卷在外借阅", by=cast["clerk"], on=DAY, at=at(16)
    )
    assert chosen(draw) == first and verify(draw.certificate) == []
    added = [place["rank"] for change in draw.certificate["later"] for place in change["added"]]
    assert added == [4, 5, 6] and draw.certificate["later"][1]["removed"] == [first[0]]
    with pytest.raises(BadInput, match="不在抽中的名单里"):
        actions.replace_candidate(
            draw, candidate=first[0], ground=Ground.CLOSED, words="再来", by=cast["clerk"], on=DAY, at=at(16)
        )
    with pytest.raises(BadInput, match="剩下可抽的只有4个"):
        actions.extend(draw, stratum="", number=9, words="再来", by=cast["clerk"], on=DAY, at=at(17))
    assert not list(breaks())


def test_a_redraw_has_its_reason_and_keeps_the_first(frozen, cast):
    first = drawn(frozen, cast)
    result, digest = first.certificate, first.frozen_hash
    with pytest.raises(BadInput, match="请写明理由"):
        actions.redraw(first, reason=" ", by=cast["head"], on=DAY)
    new = actions.redraw(first, reason="名单漏列两件", by=cast["head"], on=DAY)
    first.refresh_from_db()
    assert (first.state, first.certificate, first.frozen_hash) == (State.REPLACED, result, digest)
    assert first.chain.events.last().payload["redrawn_as"] == new.number
    with pytest.raises(NotAllowed, match=f"已经重新抽取：{new.number}"):
        actions.redraw(first, reason="再抽一次", by=cast["head"], on=DAY)
    new = planning.describe(
        new, by=cast["head"], on=DAY, title=new.title, purpose=new.purpose, basis=new.basis, seed_source="另一来源",
        seed_known_at=at(18),
    )  # fmt: skip
    new = actions.freeze(new, by=cast["head"], on=DAY, at=at(15))
    assert new.plan["redraws"] == {"number": first.number, "frozen_hash": digest, "reason": "名单漏列两件"}
    new = actions.enter_seed(new, seed="11 22 33 44", witnesses=two(cast), by=cast["head"], on=DAY, at=at(18, 5))
    for name in ("reviewer", "police"):
        new = actions.confirm(new, seed="11 22 33 44", by=cast[name], on=DAY, at=at(18, 6))
    assert verify(new.certificate) == []
    actions.publish(new, by=cast["head"], on=DAY)
    first.refresh_from_db()
    assert first.published_on == DAY and first.state == State.REPLACED  # the first result is not hushed up
    assert set(public()) == {first, new} and not list(breaks())


def test_an_abandoned_draw_stays_public_once_frozen_and_may_be_redrawn(frozen, cast):
    draw = actions.abandon(seeded(frozen, cast), reason="开奖推迟，种子录错", by=cast["clerk"], on=DAY)
    assert draw.state == State.ABANDONED and list(public()) == [draw]
    new = actions.redraw(draw, reason="前次终止", by=cast["clerk"], on=DAY)
    draw.refresh_from_db()
    assert draw.state == State.ABANDONED and new.redraws_id == draw.pk


def test_officers_are_paired_and_former_units_are_forgotten(planned, county, cast):
    clerk = cast["clerk"]
    draw = planned()
    objects = [Candidate(f"Q{n}", f"企业{n}", units=("青溪镇人民政府",) if n < 3 else ()) for n in range(8)]
    draw = planning.set_pool(draw, candidates=objects, source="名录库", by=clerk, on=DAY)
    officers = tuple(
        Candidate(f"Z{n}", f"执法{n}", former_units=("青溪镇人民政府",) if n == 0 else ()) for n in range(6)
    )
    draw = planning.set_officers(draw, pairings=[Pairing("检查人员", officers, at_most=2)], by=clerk, on=DAY)
    draw = planning.except_officer(
        draw, pairing="检查人员", by=clerk, on=DAY,
        exclusion=PairExclusion("Z1", Ground.DECLARED, "本人声明", "执法1", object="Q5"),
    )  # fmt: skip
    draw = planning.set_shares(draw, shares=[Share(rate="1/2")], by=clerk, on=DAY)
    draw = drawn(actions.freeze(draw, by=clerk, on=DAY, at=at(9)), cast)
    assert "former_units" not in str(draw.plan)
    ruled = [no for no in draw.plan["pairings"][0]["exclusions"] if no["officer"] == "Z0"]
    assert [(no["ground"], no["unit"], no["stated_by"]) for no in ruled] == [("former_unit", "青溪镇人民政府", "规则")]
    assigned = draw.certificate["result"]["assigned"]
    assert len(assigned) == 8 and not any(a["officer"] == "Z0" and a["object"] in {"Q0", "Q1", "Q2"} for a in assigned)
    leaving = assigned[0]["officer"]
    draw = actions.replace_officer(
        draw, pairing="检查人员", officer=leaving, ground=Ground.UNAVAILABLE, words="因病", by=clerk, on=DAY, at=at(15)
    )
    assert verify(draw.certificate) == [] and draw.certificate["later"][0]["assigned"]
    with pytest.raises(BadInput):
        actions.raise_cap(draw, pairing="检查人员", at_most=2, words="并未放宽", by=clerk, on=DAY, at=at(16))
    draw = actions.raise_cap(draw, pairing="检查人员", at_most=3, words="人手不足", by=clerk, on=DAY, at=at(16))
    assert verify(draw.certificate) == [] and "放宽到3个对象" in draw.summary["changes"][1] and not list(breaks())


def test_own_units_are_excluded_by_rule(planned, cast):
    draw = planned(units=["石桥镇人民政府"])
    pool = [Candidate("1", units=("石桥镇人民政府",)), *candidates(5)]
    draw = planning.set_pool(draw, candidates=pool, source="名单", by=cast["clerk"], on=DAY)
    draw = actions.freeze(draw, by=cast["clerk"], on=DAY, at=at(9))
    assert [(no["candidate"], no["ground"], no["stated_by"]) for no in draw.plan["exclusions"]] == [
        ("1", "own_unit", "规则")
    ]


def test_exclusions_are_stated_and_taken_back_with_reason(planned, cast):
    clerk, draw = cast["clerk"], planned()
    declared = Exclusion("K002", Ground.DECLARED, "", "李审理")
    draw = planning.exclude(draw, exclusion=declared, by=clerk, on=DAY)
    with pytest.raises(BadInput, match="名单里没有编号“X”"):
        planning.exclude(draw, exclusion=Exclusion("X", Ground.DECLARED, "", "李审理"), by=clerk, on=DAY)
    with pytest.raises(BadInput, match="由谁提出"):
        planning.exclude(draw, exclusion=Exclusion("K003", Ground.DECLARED), by=clerk, on=DAY)
    assert draw.plan["exclusions"][0]["candidate"] == "K002"
    draw = planning.include(draw, candidate="K002", reason="登记有误", by=clerk, on=DAY)
    assert draw.plan["exclusions"] == []


def test_identity_numbers_are_no_ids(planned, cast):
    with pytest.raises(BadInput, match="不能用身份证号"):
        planning.set_pool(
            planned(), candidates=[Candidate("110101199003070011", "甲")], source="名单", by=cast["clerk"], on=DAY
        )


def test_only_people_of_the_organ_with_such_a_post_hold_it(planned, county, cast):
    with pytest.raises(NotAllowed, match="没有可以组织抽取的岗位"):
        planning.plan_draw(organ=county["justice"], by=cast["police"], on=DAY, title="抽", purpose="评查", basis="方案")
    with pytest.raises(NotAllowed, match="须由云岚县司法局的经办人员"):
        actions.freeze(planned(), by=cast["qingxi"], on=DAY, at=at(9))


def test_who_reads(frozen, county, cast):
    assert readable(cast["clerk"]).count() == 1 and readable(cast["mayor"]).count() == 1
    county.person("admin", "justice", Role.ADMIN)
    for stranger in ("police", "qingxi", "admin"):
        assert readable(cast[stranger]).count() == 0
    seeded(frozen, cast)
    assert readable(cast["police"]).count() == 1  # a witness reads what they witness


def test_the_second_is_told_who_was_quicker(frozen, cast):
    version = frozen.version
    seeded(frozen, cast)
    with pytest.raises(Conflict, match="王经办办理“录入种子”"):
        actions.enter_seed(
            frozen, seed="9 9 9 9 9 9", witnesses=two(cast), by=cast["head"], on=DAY, version=version, at=at(14, 6)
        )


@pytest.mark.parametrize("what", ["result", "plan", "seed", "title", "hash", "summary", "testimony"])
def test_what_is_changed_by_hand_is_noticed(frozen, cast, what):
    draw = drawn(frozen, cast)
    assert not list(breaks())
    if what == "result":
        spare = next(one["id"] for one in draw.plan["pool"] if one["id"] not in chosen(draw))
        draw.certificate["result"]["added"][0]["id"] = spare
    elif what == "plan":
        draw.plan["pool"][0]["label"] = "别的案卷"
    elif what == "seed":
        draw.seed = "1 2 3 4 5 6"
    elif what == "title":
        draw.title = "另一次抽取"
    elif what == "hash":
        draw.frozen_hash = "ab" * 32
    elif what == "testimony":  # sealed anew by somebody who knows how
        draw.certificate["seed"]["witnesses"][0]["name"] = draw.summary["witnesses"][0]["name"] = "别人"
        draw.certificate["seal"] = draw.summary["seal"] = seal(draw.certificate)
        assert verify(draw.certificate) == []
    else:
        draw.summary["rows"][0]["label"] = "别的案卷"
    Draw.objects.bulk_update([draw], ["certificate", "plan", "seed", "title", "frozen_hash", "summary"])
    assert [broken.number for broken in breaks()] and all("改动" in str(b) or "不符" in str(b) for b in breaks())


def test_a_pool_changed_by_hand_before_the_freeze_is_noticed(planned):
    draw = planned()
    draw.plan["pool"].pop()
    Draw.objects.bulk_update([draw], ["plan"])
    assert "准备中的名单与留痕不符" in str(next(breaks()))


def test_names_of_witnesses_can_be_erased(frozen, cast):
    """The history holds digests of them; the certificate is what names them."""
    draw = seeded(frozen, cast)
    event = draw.chain.events.last()
    assert "陈联络" not in str(event.payload) and "陈联络" in str(event.told("fields"))


def test_who_worked_on_a_file_is_not_sent_to_it(planned, county, cast):
    from fazhi.spine.actions import open_matter

    clerk = cast["clerk"]
    opened = [
        open_matter(
            "sample.disclosure",
            organ=county["justice"],
            by=clerk,
            on=DAY,
            fields={"applicant": "周明", "content": "文件"},
        )
        for _ in range(2)
    ]
    pool = [Candidate(one.number) for one in opened]
    refs = {one.number: one.pk for one in opened}
    draw = planning.set_pool(planned(number=2), candidates=pool, refs=refs, source="台账", by=clerk, on=DAY)
    officers = tuple(Candidate(name, name) for name in ("clerk", "reviewer", "head"))
    draw = planning.set_officers(draw, pairings=[Pairing("评查人员", officers, at_most=2)], by=clerk, on=DAY)
    draw = planning.set_shares(draw, shares=[Share(number=2)], by=clerk, on=DAY)
    draw = drawn(actions.freeze(draw, by=clerk, on=DAY, at=at(9)), cast)
    out = {(no["object"], no["officer"], no["ground"]) for no in draw.plan["pairings"][0]["exclusions"]}
    assert out == {(one.number, "clerk", "earlier_role") for one in opened}
    assert {a["officer"] for a in draw.certificate["result"]["assigned"]} == {"reviewer", "head"}
    assert verify(draw.certificate) == [] and not list(breaks())
