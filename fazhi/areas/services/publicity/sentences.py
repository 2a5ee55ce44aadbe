"""What the yearly report says of law publicity."""

from __future__ import annotations

from fazhi.report.sentences import Sentence, say

P = "services.publicity_activity."

say(
    Sentence(
        "services.publicity_activity", "services",
        "落实“谁执法谁普法”普法责任制，全年举办各类法治宣传活动{{" + P + "activities}}，[[发放宣传资料{{" + P + "materials}}，]]"
        "[[受教育群众{{" + P + "attendance}}，]][[现场解答咨询{{" + P + "consultations}}，]]"
        "[[各级媒体发稿{{" + P + "media}}，]]全社会法治观念进一步增强。",
        order=10,
    ),
    Sentence(
        "services.publicity_activity", "services",
        "[[开展巡回宣讲{{" + P + "tours}}。]][[校园法治活动{{" + P + "campus}}。]][[进军营活动{{" + P + "military}}。]]"
        "[[对{{" + P + "appraised_units}}部门单位开展普法履职评议。]]",
        order=20,
    ),
)  # fmt: skip
