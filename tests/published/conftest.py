"""Prints the table of published figures after the tests."""


def pytest_terminal_summary(terminalreporter):
    from tests.published.test_links import LINKS
    from tests.published.test_published import TABLE, TOTALS

    if TABLE:
        terminalreporter.section("已公布报告中的数字与由记录算得的数字")
        for line in TABLE:
            terminalreporter.write_line(line)
        for report, (printed, reproduced) in sorted(TOTALS.items()):
            terminalreporter.write_line(f"报告{report}：所印{printed}个，由记录重现{reproduced}个")
        printed, reproduced = (sum(column) for column in zip(*TOTALS.values(), strict=True)) if TOTALS else (0, 0)
        terminalreporter.write_line(
            f"合计：所印{printed}个，由记录重现{reproduced}个，没有记录可以重现{printed - reproduced}个"
        )
    if LINKS:
        terminalreporter.section("读出的数字与指标的对应：与所知不同的")
        for line in LINKS:
            terminalreporter.write_line(line)
